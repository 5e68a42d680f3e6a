import { useId } from 'react'
import { type CodeTable, TABLES } from '../../../domain/chiffres.ts'
import type { CaseLue } from '../../../ecrits/face.ts'
import { focusOnMount } from '../../shared/focus.ts'
import { nombre } from '../../shared/francais.ts'
import { aEcrire, cleDe, intitule, type NotreChiffre, type Source } from './proposer.ts'

type CaseProps = {
  lue: CaseLue
  source: Source | null
  chiffres: readonly NotreChiffre[]
  parCle: ReadonlyMap<string, NotreChiffre>
  ouverte: boolean
  onOuvrir: (ouverte: boolean) => void
  onChoisir: (source: Source | null) => void
}

const RAISONS = [
  'non compté dans Permanence',
  'la durée n’est pas mesurée',
  'aucun nombre par personne',
  'autre découpage que le nôtre',
]

const dire = (ecrit: number | string): string => (typeof ecrit === 'number' ? nombre(ecrit) : ecrit)

const dite = (source: Source | null, parCle: ReadonlyMap<string, NotreChiffre>): string => {
  if (source === null) return 'Laissée telle quelle'
  if ('impossible' in source) return `Ne peut pas être remplie\u00a0: ${source.impossible}`
  return parCle.get(cleDe(source.table, source.dims))?.libelle ?? 'Un chiffre qui n’est pas publié cette année'
}

export const Case = ({ lue, source, chiffres, parCle, ouverte, onOuvrir, onChoisir }: CaseProps) => (
  <tr>
    <td>{lue.adresse}</td>
    <td>{intitule(lue)}</td>
    <td>
      {ouverte ? (
        <ChoixDeSource
          lue={lue}
          source={source}
          chiffres={chiffres}
          onChoisir={onChoisir}
          onFini={() => onOuvrir(false)}
        />
      ) : (
        <>
          {dite(source, parCle)}{' '}
          <button type="button" className="fr-link fr-link--sm" onClick={() => onOuvrir(true)}>
            {source === null ? 'Choisir' : 'Changer'}
            <span className="visually-hidden">, case {lue.adresse}</span>
          </button>
        </>
      )}
    </td>
    <td>{source && dire(aEcrire(source, parCle))}</td>
  </tr>
)

type ChoixProps = Pick<CaseProps, 'lue' | 'source' | 'chiffres' | 'onChoisir'> & { onFini: () => void }

const valeurDe = (source: Source | null): string =>
  source === null ? '' : 'impossible' in source ? 'impossible' : cleDe(source.table, source.dims)

const ChoixDeSource = ({ lue, source, chiffres, onChoisir, onFini }: ChoixProps) => {
  const id = useId()
  const choisir = (valeur: string) => {
    if (valeur === '') return onChoisir(null)
    if (valeur === 'impossible') return onChoisir({ impossible: RAISONS[0] ?? '' })
    const chiffre = chiffres.find(({ cle }) => cle === valeur)
    if (chiffre) onChoisir({ table: chiffre.table, dims: [...chiffre.dims] })
  }
  const de = (table: CodeTable) => chiffres.filter((chiffre) => chiffre.table === table)
  return (
    <div className="grille-source">
      <label className="visually-hidden" htmlFor={`${id}-chiffre`}>
        Notre chiffre pour la case {lue.adresse}
      </label>
      <select
        id={`${id}-chiffre`}
        ref={focusOnMount}
        className="fr-select"
        value={valeurDe(source)}
        onChange={(e) => choisir(e.target.value)}
      >
        <option value="">La laisser telle quelle</option>
        <option value="impossible">Elle ne peut pas être remplie…</option>
        {TABLES.map(({ code, titre }) => (
          <optgroup key={code} label={titre}>
            {de(code).map(({ cle, libelle }) => (
              <option key={cle} value={cle}>
                {libelle}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {source && 'impossible' in source && (
        <>
          <label className="fr-label" htmlFor={`${id}-raison`}>
            Pourquoi, écrit dans la case
          </label>
          <input
            id={`${id}-raison`}
            className="fr-input"
            list={`${id}-raisons`}
            maxLength={200}
            value={source.impossible}
            onChange={(e) => onChoisir({ impossible: e.target.value || ' ' })}
          />
          <datalist id={`${id}-raisons`}>
            {RAISONS.map((raison) => (
              <option key={raison} value={raison}>
                {raison}
              </option>
            ))}
          </datalist>
        </>
      )}
      <button type="button" className="fr-link fr-link--sm" onClick={onFini}>
        Fini
      </button>
    </div>
  )
}
