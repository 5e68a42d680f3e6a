import './statistiques.css'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SecteurDeChiffres } from '../../coffre/face-des-chiffres.ts'
import { type CodeTable, CodeTable as Codes } from '../../domain/chiffres.ts'
import { paths } from '../paths.ts'
import { ChoixDeTable } from '../shared/ChoixDeTable.tsx'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { Exports } from '../shared/Exports.tsx'
import { feuilleDuTableau } from '../shared/feuilles.ts'
import { jourIso, majuscule, pluriel } from '../shared/francais.ts'
import { useService } from '../shared/service.ts'
import { lignesDuTableau } from '../shared/tableaux.ts'
import { ACompleter } from './ACompleter.tsx'
import { colonnesDuSecteur, lireNombre } from './colonnes.ts'
import { cleDeLaPeriode, deQuandAQuand, joursDeLaPeriode, lirePeriode, periodeDite } from './periode.ts'
import { PeriodeFields } from './PeriodeFields.tsx'
import { Tableau } from './Tableau.tsx'

const lireTable = (texte: string | undefined): CodeTable => Codes.options.find((t) => t === texte) ?? 'T5'

export const StatistiquesPage = () => {
  const secteurs = useQuestion(['secteurs-de-chiffres'], (face) => face.secteursDeChiffres())
  const { secteur } = useSearch({ strict: false })
  if (!secteurs.data) return null
  const choisi = secteurs.data.find((s) => s.secteur === secteur) ?? secteurs.data[0]
  if (!choisi)
    return (
      <div className="reading">
        <h1>Mes statistiques</h1>
        <p>
          Aucun secteur ne vous est ouvert&nbsp;: il n’y a rien à compter. Vos chiffres viendront d’eux-mêmes avec vos
          premières notes.
        </p>
      </div>
    )
  return <Page secteurs={secteurs.data} secteur={choisi} />
}

type PageProps = { secteurs: readonly SecteurDeChiffres[]; secteur: SecteurDeChiffres }

const Page = ({ secteurs, secteur }: PageProps) => {
  const navigate = useNavigate()
  const service = useService()
  const { ecole, periode: demandee, table: voulue } = useSearch({ strict: false })
  const [beside, setBeside] = useState(false)
  const jour = jourIso(now())
  const periode = lirePeriode(demandee, jour)
  const jours = joursDeLaPeriode(periode)
  const table = lireTable(voulue)
  const statistiques = useQuestion(
    ['statistiques', secteur.secteur, jours],
    (face) => face.statistiques(secteur.secteur, jours ?? { du: jour, au: jour }),
    jours !== null,
  )
  const aller = (search: { periode?: string; secteur?: string; table?: string }) => {
    setBeside(false)
    void navigate({
      to: paths.statistiques,
      search: { ecole, periode: demandee, secteur: secteur.secteur, table: voulue, ...search },
      replace: true,
    })
  }
  const dite = periodeDite(periode, now())
  const colonnes = statistiques.data ? colonnesDuSecteur(service, secteur.secteur, statistiques.data, ecole) : []
  const feuille = (code: CodeTable) => {
    const donnees = statistiques.data ?? { cellules: [], totaux: [] }
    return feuilleDuTableau(code, {
      lignes: lignesDuTableau(
        code,
        donnees.cellules.filter((c) => c.table === code).map((c) => c.dims),
      ),
      colonnes,
      valeur: lireNombre(donnees, code),
      total: 'Total',
      notes: [`${secteur.nom}, ${dite}`],
    })
  }
  return (
    <div className={`statistiques${beside ? ' statistiques--beside' : ''}`}>
      <div className="statistiques__tete">
        <div>
          <h1>Mes statistiques</h1>
          <p className="mention">Comptées d’après vos notes, à vous seule.</p>
          <p className="print-only">
            {secteur.nom}, {dite}
          </p>
        </div>
        <div className="statistiques__choix">
          {secteurs.length > 1 && (
            <Select
              label="Secteur"
              nativeSelectProps={{ value: secteur.secteur, onChange: (e) => aller({ secteur: e.target.value }) }}
            >
              {secteurs.map((s) => (
                <option key={s.secteur} value={s.secteur}>
                  {s.nom}
                </option>
              ))}
            </Select>
          )}
          <PeriodeFields periode={periode} onChange={(p) => aller({ periode: cleDeLaPeriode(p) })} />
        </div>
        {secteur.mien && (
          <div className="statistiques__transmettre">
            <Link to={paths.transmettreTotaux} search={{ secteur: secteur.secteur }} className="fr-btn">
              Transmettre mes totaux
            </Link>
            <p>une fois par an&nbsp;; ni jour, ni durée, ni nom ne partent</p>
          </div>
        )}
      </div>
      {jours === null ? (
        <p role="status">La première date vient après la seconde&nbsp;: rien à compter entre elles.</p>
      ) : (
        <>
          <ACompleter secteur={secteur.secteur} periode={jours} />
          <div className="statistiques__grille">
            <ChoixDeTable tables={Codes.options} choisie={table} onChoisir={(t) => aller({ table: t })} />
            <div className="statistiques__table">
              {statistiques.data ? (
                <>
                  <Tableau
                    key={`${table} ${secteur.secteur} ${cleDeLaPeriode(periode)} ${ecole}`}
                    table={table}
                    statistiques={statistiques.data}
                    colonnes={colonnes}
                    periode={dite}
                    annuelle={periode.genre === 'annee'}
                    onOuvert={setBeside}
                  />
                  <p className="statistiques__pied">
                    Pour{' '}
                    <strong>
                      {pluriel(statistiques.data.elevesDifferents, 'élève différent', 'élèves différents')}
                    </strong>
                    , {deQuandAQuand(jours, jour, now())}. Corriger une note corrige le nombre.
                    {colonnes.length > 2 &&
                      (table === 'T2' || table === 'T4') &&
                      ' Dans le total, un élève vu dans deux établissements compte une fois.'}
                  </p>
                  <Exports
                    nom={majuscule(`mes statistiques, ${dite}`)}
                    toutes={() => Codes.options.map(feuille)}
                    affichee={() => feuille(table)}
                    avertissement="Un fichier exporté n’est plus scellé : il ne contient que des nombres, mais ils sont à vous."
                  />
                </>
              ) : statistiques.isError ? (
                <p role="status">Vos chiffres n’ont pas pu être comptés. Rechargez la page&nbsp;: rien n’est perdu.</p>
              ) : (
                <p className="mention" role="status">
                  Vos notes se comptent.
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  )
}
