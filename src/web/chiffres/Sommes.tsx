import { Select } from '@codegouvfr/react-dsfr/Select'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Consolidation } from '../../coffre/face-des-chiffres.ts'
import { CodeTable } from '../../domain/chiffres.ts'
import { SECTEURS_AU_MOINS } from '../../domain/consolidation.ts'
import { paths } from '../paths.ts'
import { CellTable } from '../shared/CellTable.tsx'
import { ChoixDeTable } from '../shared/ChoixDeTable.tsx'
import { Exports } from '../shared/Exports.tsx'
import { feuilleDuTableau } from '../shared/feuilles.ts'
import { pluriel } from '../shared/francais.ts'
import type { Service } from '../shared/service.ts'
import { anneeDite, definitionDe, enteteDeLaTable, lignesDuTableau } from '../shared/tableaux.ts'
import { lireCase, TERRITOIRE } from './lecture.ts'

type SommesProps = { consolidation: Consolidation; service: Service | undefined; departement: boolean }

/** The tables, summed: of the whole territory, and school by school where that points at nobody. */
export const Sommes = ({ consolidation, service, departement }: SommesProps) => {
  const navigate = useNavigate()
  const { annee: demandee, table: voulue } = useSearch({ strict: false })
  const [ecole, setEcole] = useState('')
  const table = CodeTable.options.find((t) => t === voulue) ?? 'T2'
  const { lignes: consolidees, recus, services, annee } = consolidation
  const definition = definitionDe(table)
  const contributeurs = departement ? recus.length : services.reduce((n, s) => n + s.secteurs, 0)
  const nom = (uai: string) => service?.etablissements.find((e) => e.uai === uai)?.nom ?? uai
  const ecoles = departement
    ? [...new Set(consolidees.flatMap((l) => l.uai ?? []))].toSorted((a, b) => nom(a).localeCompare(nom(b), 'fr'))
    : []
  const territoire = { cle: TERRITOIRE, libelle: departement ? 'Tout le service' : 'Tous les services' }
  const colonnesDe = (code: CodeTable, uais: readonly string[]) => [
    ...(definitionDe(code).parEtablissement ? uais.map((uai) => ({ cle: uai, libelle: nom(uai) })) : []),
    territoire,
  ]
  const lignesDe = (code: CodeTable) =>
    lignesDuTableau(
      code,
      consolidees.filter((l) => l.table === code && l.colonne === 'annee').map((l) => l.dims),
    )
  const notes = [
    `${service?.nom ?? ''}, année scolaire ${anneeDite(annee)}, ${pluriel(contributeurs, 'secteur')}`,
    departement ? '< 5\u00a0: de 1 à 4, jamais zéro' : 'Sommes de nombres arrondis à cinq près',
  ]
  const feuille = (code: CodeTable) =>
    feuilleDuTableau(code, {
      lignes: lignesDe(code),
      colonnes: colonnesDe(code, ecoles),
      valeur: (ligne, colonne) => {
        const dit = lireCase(consolidees, code, departement)(ligne, colonne)
        return /^\d[\d\u202f]*$/u.test(dit) ? Number(dit.replaceAll('\u202f', '')) : dit
      },
      total: 'Total',
      notes,
    })
  const lignes = lignesDe(table)
  const lue = lireCase(consolidees, table, departement)
  const trop = !definition.parEtablissement && contributeurs < SECTEURS_AU_MOINS
  return (
    <div className="sommes">
      <ChoixDeTable
        tables={CodeTable.options}
        choisie={table}
        onChoisir={(t) => void navigate({ to: paths.chiffres, search: { annee: demandee, table: t }, replace: true })}
      />
      <section aria-labelledby="somme">
        <div className="sommes__tete">
          <div className="table-titre">
            <h2 id="somme">{definition.titre}</h2>
            <span className="mention">unité&nbsp;: {definition.unite}</span>
          </div>
          {definition.parEtablissement && ecoles.length > 0 && (
            <Select
              label="Établissement"
              nativeSelectProps={{ value: ecole, onChange: (e) => setEcole(e.target.value) }}
            >
              <option value="">Tout le service seulement</option>
              {ecoles.map((uai) => (
                <option key={uai} value={uai}>
                  {nom(uai)}
                </option>
              ))}
            </Select>
          )}
        </div>
        {contributeurs === 0 ? (
          <p className="mention">
            {departement
              ? 'Aucun secteur n’a encore transmis ses totaux. Les sommes se feront ici, sur votre poste, à mesure qu’ils arrivent.'
              : 'Aucun service n’a encore transmis ses tableaux. Les sommes se feront ici, sur votre poste, à mesure qu’ils arrivent.'}
          </p>
        ) : trop ? (
          <p className="mention">
            Les interventions se lisent à partir de trois secteurs, jamais pour un ou deux&nbsp;:{' '}
            {pluriel(contributeurs, 'secteur a transmis', 'secteurs ont transmis')}.
          </p>
        ) : lignes.length === 0 ? (
          <p className="mention">Aucun nombre dans ce tableau.</p>
        ) : (
          <>
            <CellTable
              titre="somme"
              entete={enteteDeLaTable[table]}
              colonnes={colonnesDe(table, ecole === '' ? [] : [ecole])}
              lignes={lignes}
              repliable={table === 'T4'}
              total="Total"
              cellule={lue}
            />
            <p className="sommes__pied">
              {pluriel(contributeurs, 'secteur compté', 'secteurs comptés')}.{' '}
              {departement
                ? '«\u00a0<\u00a05\u00a0»\u00a0: de un à quatre. Les nombres exacts ne se montrent pas au-dessous de cinq.'
                : 'Nombres arrondis à cinq près dans chaque service\u00a0: un total est arrondi à part, il ne s’additionne pas.'}
              {departement &&
                !definition.parEtablissement &&
                ' «\u00a0–\u00a0»\u00a0: moins de trois secteurs derrière ce nombre, que le total ne compte pas.'}
            </p>
            <Exports
              nom={`Chiffres ${service?.nom ?? ''} ${anneeDite(annee)}`}
              toutes={() => CodeTable.options.map(feuille)}
              affichee={() => feuille(table)}
              avertissement="Ces nombres restent dans le service : seule la publication est faite pour tout le monde."
            />
          </>
        )}
      </section>
    </div>
  )
}
