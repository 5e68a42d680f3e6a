import './chiffres.css'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CodeTable } from '../../domain/chiffres.ts'
import { paths } from '../paths.ts'
import { CellTable } from '../shared/CellTable.tsx'
import { ChoixDeTable } from '../shared/ChoixDeTable.tsx'
import { now } from '../shared/clock.ts'
import { usePublications } from '../shared/collecte.ts'
import { Exports } from '../shared/Exports.tsx'
import { feuilleDuTableau } from '../shared/feuilles.ts'
import { date } from '../shared/francais.ts'
import { PublicFrame } from '../shared/PublicFrame.tsx'
import { anneeDite, definitionDe, enteteDeLaTable, lireAnnee } from '../shared/tableaux.ts'
import { lireImprimees } from './imprimees.ts'
import { LignesTues } from './LignesTues.tsx'
import { motDeLaValeur } from './valeurs.ts'

type Publiee = NonNullable<ReturnType<typeof usePublications>['data']>[number]

/** By level, as the identity of a service says it: `fr`, `ac-rennes`, `035`. */
const NIVEAUX: readonly { readonly titre: string; readonly en: (service: string) => boolean }[] = [
  { titre: 'Nation', en: (s) => s === 'fr' },
  { titre: 'Académies', en: (s) => s.startsWith('ac-') },
  { titre: 'Départements', en: (s) => s !== 'fr' && !s.startsWith('ac-') },
]
const rangDuNiveau = (service: string): number => NIVEAUX.findIndex((n) => n.en(service))

/** For everybody, without an account: what each service has published, year by year. */
export const PubliesPage = () => {
  const publications = usePublications()
  return (
    <PublicFrame>
      <div className="publies">
        <h1>Chiffres publiés</h1>
        <p className="reading">
          Le service social en faveur des élèves publie une fois par an ce qu’il a fait, en nombres. Aucun ne dit qui
          est un élève, ni le travail d’une personne.
        </p>
        {publications.isError && (
          <p role="status">Les chiffres publiés n’ont pas pu être lus. Réessayez dans un instant.</p>
        )}
        {publications.data?.length === 0 && (
          <p role="status">Aucun service n’a encore publié ses chiffres. Ils se liront ici, et y resteront.</p>
        )}
        {publications.data && publications.data.length > 0 && <Lire publications={publications.data} />}
        <Explications />
      </div>
    </PublicFrame>
  )
}

const Lire = ({ publications }: { publications: readonly Publiee[] }) => {
  const navigate = useNavigate()
  const { annee: demandee, service: voulu, table: voulue } = useSearch({ strict: false })
  const [toutes, setToutes] = useState(false)
  const services = [...new Map(publications.map((p) => [p.service, p.nom]))].toSorted(
    ([a, nomA], [b, nomB]) => rangDuNiveau(a) - rangDuNiveau(b) || nomA.localeCompare(nomB, 'fr'),
  )
  const service = services.find(([s]) => s === voulu)?.[0] ?? services[0]?.[0]
  const siennes = publications
    .filter((p) => p.service === service)
    .toSorted((a, b) => b.tableaux.annee - a.tableaux.annee)
  const publiee = siennes.find((p) => p.tableaux.annee === lireAnnee(demandee)) ?? siennes[0]
  const table = CodeTable.options.find((t) => t === voulue) ?? 'T2'
  if (!publiee) return null
  const aller = (search: { annee?: string; service?: string; table?: string }) =>
    void navigate({
      to: paths.publies,
      search: { service, annee: anneeDite(publiee.tableaux.annee), table, ...search },
      replace: true,
    })
  const dite = `${publiee.nom}, année scolaire ${anneeDite(publiee.tableaux.annee)}`
  const feuille = (code: CodeTable) => {
    const { lignes, lire } = lireImprimees(publiee.tableaux.cellules, code, () => true)
    return feuilleDuTableau(code, {
      lignes,
      colonnes: [{ cle: 'nombre', libelle: 'Nombre' }],
      valeur: (ligne) => {
        const v = lire(ligne)?.valeur
        return typeof v === 'number' ? v : v === undefined ? null : motDeLaValeur(v)
      },
      total: lire(null) ? 'Total' : null,
      notes: [
        dite,
        'Arrondi à cinq près, les totaux à part. < 11\u00a0: arrondi à dix ou moins. –\u00a0: moins de trois secteurs, ou déductible.',
      ],
    })
  }
  const { lignes, tues, lire } = lireImprimees(
    publiee.tableaux.cellules,
    table,
    // A small count is told beside the numbers of its group; a whole group without a number may be left aside.
    (c, mere) => toutes || (c.valeur !== 'secret' && (c.valeur !== 'moins-de-11' || typeof mere?.valeur === 'number')),
  )
  const definition = definitionDe(table)
  return (
    <>
      <div className="publies__choix">
        <Select
          label="Service"
          nativeSelectProps={{ value: service, onChange: (e) => aller({ service: e.target.value }) }}
        >
          {NIVEAUX.map(({ titre, en }) => {
            const duNiveau = services.filter(([s]) => en(s))
            return (
              duNiveau.length > 0 && (
                <optgroup key={titre} label={titre}>
                  {duNiveau.map(([s, nom]) => (
                    <option key={s} value={s}>
                      {nom}
                    </option>
                  ))}
                </optgroup>
              )
            )
          })}
        </Select>
        <Select
          label="Année scolaire"
          nativeSelectProps={{
            value: anneeDite(publiee.tableaux.annee),
            onChange: (e) => aller({ annee: e.target.value }),
          }}
        >
          {siennes.map(({ tableaux }) => (
            <option key={tableaux.annee} value={anneeDite(tableaux.annee)}>
              {anneeDite(tableaux.annee)}
            </option>
          ))}
        </Select>
      </div>
      <p className="print-only">{dite}</p>
      <div className="sommes">
        <ChoixDeTable tables={CodeTable.options} choisie={table} onChoisir={(t) => aller({ table: t })} />
        <section aria-labelledby="publie">
          <div className="table-titre">
            <h2 id="publie">{definition.titre}</h2>
            <span className="mention">unité&nbsp;: {definition.unite}</span>
          </div>
          <CellTable
            titre="publie"
            entete={enteteDeLaTable[table]}
            colonnes={[{ cle: 'nombre', libelle: 'Nombre' }]}
            lignes={lignes}
            total={lire(null) ? 'Total' : undefined}
            cellule={(ligne) => {
              const lue = lire(ligne)
              return lue ? motDeLaValeur(lue.valeur) : ''
            }}
          />
          <LignesTues tues={tues} toutes={toutes} onToutes={setToutes} />
          <p className="sommes__pied">
            {dite}, publié le {date(publiee.le, now())}, pour de bon.
          </p>
          <Exports
            nom={`Chiffres publiés, ${dite}`}
            toutes={() => CodeTable.options.map(feuille)}
            affichee={() => feuille(table)}
          />
        </section>
      </div>
    </>
  )
}

const Explications = () => (
  <section className="reading publies__lire" aria-labelledby="comment-lire">
    <h2 id="comment-lire">Comment lire ces nombres</h2>
    <dl>
      <dt>Arrondi</dt>
      <dd>
        Chaque nombre est arrondi à cinq près, vers le haut ou vers le bas. Les totaux sont arrondis à part&nbsp;: la
        somme des lignes n’est pas le total, et c’est voulu.
      </dd>
      <dt>&lt; 11</dt>
      <dd>Le nombre arrondi vaut dix ou moins&nbsp;: il n’est pas dit, pour qu’aucun élève ne se reconnaisse.</dd>
      <dt>–</dt>
      <dd>
        Moins de trois secteurs derrière ce nombre, ou bien il se retrouverait par une soustraction&nbsp;: il montrerait
        le travail d’une personne, ou un petit nombre.
      </dd>
      <dt>Unité</dt>
      <dd>
        Chaque tableau dit ce qu’il compte&nbsp;: l’élève, la saisine, le dossier, l’intervention ou l’écrit. Un élève
        rencontré dix fois compte pour un élève et pour dix interventions.
      </dd>
    </dl>
    <p>
      Ces nombres ne disent ni les besoins des élèves, ni la qualité d’un travail&nbsp;: un élève qui n’est pas venu
      n’est pas compté.
    </p>
  </section>
)
