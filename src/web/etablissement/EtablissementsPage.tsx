import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { getEtablissements, type EtablissementEnListe } from '../../contract/etablissement.ts'
import { Critere } from '../../domain/etablissement-critere.ts'
import { nomDepartement } from '../../domain/etablissement-departement.ts'
import { peutImporter } from '../../domain/etablissement-import.ts'
import { paths } from '../paths.ts'
import { call } from '../shared/api.ts'
import { useEtat } from '../shared/coffre.tsx'
import { nombre, pluriel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import './etablissement.css'
import { lireFiltres, type FiltresDAdresse } from './filtres.ts'
import { decimal, motDeLEtat, motDuCritere, motDuStatut, natureLisible } from './mots.ts'

/** The directory: what the ministry publishes, and what this service decided of it. */
export const EtablissementsPage = () => {
  const { session } = useEtat()
  const filtres = lireFiltres(useSearch({ strict: false }))
  const navigate = useNavigate()
  const [texte, setTexte] = useState('')
  const q = useDeferredValue(texte.trim())
  const { degre, statut, priorite, departement, perimetre } = filtres
  const demande = { degre, statut, priorite, departement, perimetre, ...(q ? { q } : {}) }
  const pages = useInfiniteQuery({
    queryKey: ['etablissements', demande],
    queryFn: ({ pageParam }) => call(getEtablissements, { ...demande, ...(pageParam ? { apres: pageParam } : {}) }),
    initialPageParam: null as string | null,
    getNextPageParam: (derniere) => derniere.suite,
    placeholderData: (precedentes) => precedentes,
  })
  const premiere = pages.data?.pages[0]
  const lignes = pages.data?.pages.flatMap((page) => page.etablissements) ?? []
  const choisir = (change: FiltresDAdresse) =>
    void navigate({ to: '.', search: (avant: object) => ({ ...avant, ...change }) })

  return (
    <>
      <div className="page-head">
        <h1>Établissements</h1>
        <span className="mention" role="status">
          {premiere && pluriel(premiere.total, 'établissement')}
        </span>
        {session && peutImporter(session) && (
          <Link to={paths.importEtablissements} className="fr-btn fr-btn--sm page-head__action">
            Importer des fichiers
          </Link>
        )}
      </div>
      <form className="etab-filtres" role="search" onSubmit={(e) => e.preventDefault()}>
        <Input
          label="Nom, commune ou UAI"
          nativeInputProps={{
            type: 'search',
            autoComplete: 'off',
            spellCheck: false,
            value: texte,
            onChange: (e) => setTexte(e.target.value),
          }}
        />
        <Filtre
          label="Degré"
          valeur={degre}
          choix={[
            ['premier', 'Premier degré'],
            ['second', 'Second degré'],
          ]}
          tous="Les deux"
          onChange={(v) => choisir({ degre: v })}
        />
        <Filtre
          label="Priorité"
          valeur={priorite}
          choix={[['toutes', 'Prioritaires'], ...Critere.options.map((c) => [c, motDuCritere[c]] as const)]}
          tous="Avec ou sans"
          onChange={(v) => choisir({ priorite: v })}
        />
        <Filtre
          label="Montrer"
          valeur={perimetre}
          choix={[['tous', 'Tout l’annuaire']]}
          tous="Établissements publics ouverts"
          onChange={(v) => choisir({ perimetre: v, ...(v ? {} : { statut: undefined }) })}
        />
        {perimetre === 'tous' && (
          <Filtre
            label="Statut"
            valeur={statut}
            choix={[
              ['public', 'Public'],
              ['prive', 'Privé'],
            ]}
            tous="Public et privé"
            onChange={(v) => choisir({ statut: v })}
          />
        )}
        {(premiere?.departements.length ?? 0) > 1 && (
          <Filtre
            label="Département"
            valeur={departement}
            choix={(premiere?.departements ?? []).map((d) => [d, nomDepartement(d)] as const)}
            tous="Tous"
            onChange={(v) => choisir({ departement: v })}
          />
        )}
      </form>
      {pages.isError && <p className="mention">L’annuaire ne répond pas&nbsp;: réessayez dans un instant.</p>}
      {premiere?.total === 0 && (
        <AnnuaireVide
          filtre={q !== '' || Object.values(filtres).some(Boolean)}
          admin={session !== null && peutImporter(session)}
        />
      )}
      {lignes.length > 0 && (
        <table className="table etab-table">
          <caption className="visually-hidden">Établissements, par commune</caption>
          <thead>
            <tr>
              <th scope="col">Établissement</th>
              <th scope="col">Commune</th>
              <th scope="col">Critères de priorité</th>
              <th scope="col" className="nombre">
                Élèves
              </th>
              <th scope="col" className="nombre">
                IPS
              </th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((e) => (
              <Ligne key={e.uai} e={e} />
            ))}
          </tbody>
        </table>
      )}
      {pages.hasNextPage && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary etab-suite"
          onClick={() => void pages.fetchNextPage()}
        >
          Afficher la suite
        </button>
      )}
    </>
  )
}

const Ligne = ({ e }: { e: EtablissementEnListe }) => (
  <tr>
    <td>
      <Link to={paths.etablissement} params={{ uai: e.uai }} className="nom">
        {e.nom}
      </Link>
      <span className="mention etab-table__second">
        {natureLisible(e.nature, e.type)}
        {e.statut === 'prive' && `, ${motDuStatut.prive}`}, <span className="etab-uai">{e.uai}</span>
      </span>
      {e.etat !== 'ouvert' && <State forme={e.etat === 'ferme' ? 'absent' : 'attente'}>{motDeLEtat[e.etat]}</State>}
    </td>
    <td data-label="Commune">{e.commune ?? ''}</td>
    <td data-label="Critères">{e.criteres.map((c) => motDuCritere[c]).join(', ')}</td>
    <td data-label="Élèves" className="nombre">
      {e.eleves === null ? '' : nombre(e.eleves)}
    </td>
    <td data-label="IPS" className="nombre">
      {e.ips === null ? '' : decimal(e.ips)}
    </td>
  </tr>
)

type FiltreProps<V extends string> = {
  label: string
  valeur: V | undefined
  choix: readonly (readonly [V, string])[]
  tous: string
  onChange: (valeur: V | undefined) => void
}

const Filtre = <V extends string>({ label, valeur, choix, tous, onChange }: FiltreProps<V>) => (
  <Select
    label={label}
    nativeSelectProps={{
      value: valeur ?? '',
      onChange: (e) => onChange(choix.find(([v]) => v === e.target.value)?.[0]),
    }}
  >
    <option value="">{tous}</option>
    {choix.map(([v, libelle]) => (
      <option key={v} value={v}>
        {libelle}
      </option>
    ))}
  </Select>
)

const AnnuaireVide = ({ filtre, admin }: { filtre: boolean; admin: boolean }) => {
  if (filtre) return <p>Aucun établissement ne correspond. Essayez moins de mots, ou tout l’annuaire.</p>
  return admin ? (
    <p>
      L’annuaire est vide. <Link to={paths.importEtablissements}>Importer l’annuaire du ministère</Link> pour commencer.
    </p>
  ) : (
    <p>L’annuaire est vide. L’administration technique de votre service peut l’importer.</p>
  )
}
