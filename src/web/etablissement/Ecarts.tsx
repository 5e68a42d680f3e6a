import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getImport, type EcartVu, type ImportVu } from '../../contract/etablissement.ts'
import { GenreEcart } from '../../domain/etablissement-import.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { nombre } from '../shared/francais.ts'
import { dire, motDeLObjet, motDuChamp, motDuGenre, rentree } from './mots.ts'

const combien = { ajout: 'ajouts', changement: 'changements', fermeture: 'fermetures' } as const

/** The differences of one file, field by field, closings first. */
export const Ecarts = ({ vu }: { vu: ImportVu }) => {
  const genres = GenreEcart.options.toReversed().filter((genre) => vu.compte[combien[genre]] > 0)
  const [genre, setGenre] = useState<GenreEcart>(genres[0] ?? 'ajout')
  const pages = useInfiniteQuery({
    queryKey: ['imports-etablissements', vu.id, genre],
    queryFn: ({ pageParam }) =>
      call(getImport, { id: vu.id, genre, ...(pageParam === null ? {} : { apres: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (derniere) => (estRefus(derniere) ? null : derniere.suite),
    retry: 1,
  })
  const ecarts = pages.data?.pages.flatMap((page) => (estRefus(page) ? [] : page.ecarts)) ?? []
  return (
    <div className="etab-ecarts">
      <ChipRadios
        label="Différences montrées"
        choix={genres.map((g) => ({ valeur: g, libelle: `${motDuGenre[g]}, ${nombre(vu.compte[combien[g]])}` }))}
        valeur={genre}
        onChange={setGenre}
      />
      {pages.isError && (
        <p className="mention">Les différences ne peuvent pas être lues&nbsp;: réessayez dans un instant.</p>
      )}
      <ul className="rows rows--dense etab-liste" aria-label={motDuGenre[genre]}>
        {ecarts.map((ecart) => (
          <Ecart key={ecart.n} ecart={ecart} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          onClick={() => void pages.fetchNextPage()}
        >
          Afficher la suite
        </button>
      )}
    </div>
  )
}

const titre = ({ objet, cle, nom, uai }: EcartVu): string => {
  if (objet === 'densite_commune') return `Commune ${cle['code_commune']}`
  const annee = typeof cle['rentree'] === 'number' ? `, ${rentree(cle['rentree'])}` : ''
  const quoi = objet === 'etablissement' ? '' : `${motDeLObjet[objet]}${annee}, `
  return `${quoi}${nom ?? 'établissement pas encore chargé'}${uai ? `, ${uai}` : ''}`
}

// Of an addition, what tells the school apart is enough.
const essentiels = new Set([
  'type',
  'statut',
  'commune',
  'etat',
  'education_prioritaire',
  'ips',
  'eleves',
  'label',
  'niveau',
  'adresse',
])

const Ecart = ({ ecart }: { ecart: EcartVu }) => {
  const montres = Object.entries(ecart.apres).filter(([champ]) => ecart.genre !== 'ajout' || essentiels.has(champ))
  return (
    <li>
      <div>
        <span className="nom">{titre(ecart)}</span>
        <ul className="etab-champs mention">
          {montres.map(([champ, valeur]) => (
            <li key={champ}>
              {motDuChamp(champ)}&nbsp;:{' '}
              {ecart.genre !== 'ajout' && (
                <>
                  <del>{dire(champ, ecart.avant[champ])}</del> <span aria-hidden="true">→</span>{' '}
                  <span className="visually-hidden">devient</span>{' '}
                </>
              )}
              <ins>{dire(champ, valeur)}</ins>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
