import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { putCritere, type FicheEtablissement } from '../../contract/etablissement.ts'
import { Critere, fixerCritere } from '../../domain/etablissement-critere.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { useEtat } from '../shared/coffre.tsx'
import { State } from '../shared/State.tsx'
import { insecable, motDuCritere } from './mots.ts'

const phrases = {
  'etablissement-inconnu': 'Cet établissement n’existe plus.',
  'critere-hors-role': 'Seuls la conseillère technique et ses adjoints fixent les critères.',
  'critere-hors-perimetre': 'Cet établissement est hors du périmètre du service.',
} satisfies Record<keyof typeof putCritere.refus, string>

const choix = { donnees: null, oui: true, non: false } as const
type Choix = keyof typeof choix

/** The nine criteria of the circular: computed where the open data tell, set by the CTSS-D where she knows better. */
export const Criteres = ({ fiche }: { fiche: FicheEtablissement }) => {
  const { session } = useEtat()
  const queries = useQueryClient()
  const [message, setMessage] = useState('')
  const { uai } = fiche.etablissement
  const peutFixer = session !== null && fixerCritere(session, fiche.etablissement) === null

  const fixer = async (critere: Critere, quoi: Choix) => {
    const issue = await call(putCritere, { uai, critere, present: choix[quoi] })
    setMessage(estRefus(issue) ? phrases[issue.refus] : `${motDuCritere[critere]} : enregistré sur le serveur.`)
    await queries.invalidateQueries({ queryKey: ['etablissement', uai] })
    await queries.invalidateQueries({ queryKey: ['etablissements'] })
  }

  return (
    <section className="etab-section">
      <h2 className="section-head">Critères de priorité</h2>
      {fiche.densite === null && fiche.etablissement.type === 'college' && (
        <p className="mention">Sans la grille de densité des communes, le critère rural ne peut pas être déduit.</p>
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Critère</th>
            <th scope="col">Retenu</th>
            <th scope="col">D’après</th>
          </tr>
        </thead>
        <tbody>
          {Critere.options.map((critere) => (
            <Ligne
              key={critere}
              critere={critere}
              fiche={fiche}
              onFixer={peutFixer ? (quoi) => void fixer(critere, quoi) : null}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className="mention">
        {insecable(message)}
      </p>
    </section>
  )
}

type LigneProps = { critere: Critere; fiche: FicheEtablissement; onFixer: ((quoi: Choix) => void) | null }

const Ligne = ({ critere, fiche, onFixer }: LigneProps) => {
  const retenu = fiche.criteres.includes(critere)
  const calcule = fiche.calcules.includes(critere)
  const decide = fiche.decisions.find((d) => d.critere === critere)?.present
  const quoi: Choix = decide === undefined ? 'donnees' : decide ? 'oui' : 'non'
  return (
    <tr>
      <th scope="row">{motDuCritere[critere]}</th>
      <td>{retenu ? <State forme="fait">Oui</State> : <State forme="vide">Non</State>}</td>
      <td>
        {onFixer ? (
          <select
            className="fr-select etab-select"
            aria-label={`${motDuCritere[critere]}, d’après`}
            value={quoi}
            onChange={(e) => onFixer(e.target.value as Choix)}
          >
            <option value="donnees">Données publiées, {calcule ? 'oui' : 'non'}</option>
            <option value="oui">Le service, oui</option>
            <option value="non">Le service, non</option>
          </select>
        ) : decide === undefined ? (
          'Données publiées'
        ) : (
          'Le service'
        )}
      </td>
    </tr>
  )
}
