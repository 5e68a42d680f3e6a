import type { PieceSaisine } from '../../domain/piece.ts'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { moment } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { motDeLEtat } from './mots.ts'

/** The story so far: what was decided, when, by whom. */
export const Etapes = ({ contenu: { pas } }: { contenu: Pick<PieceSaisine, 'pas'> }) => {
  const { session } = useEtat()
  const service = useService()
  // That it came, or was noted, is said above.
  if (pas.every((p) => p.etat === 'recue')) return null
  return (
    <details className="steps">
      <summary>Ce qui a été décidé</summary>
      <ol>
        {pas.map((p, index) => (
          <li key={index}>
            {motDeLEtat[p.etat]} {moment(p.le, now())}, par{' '}
            {p.par === session?.membre ? 'vous' : nomDuMembre(service, p.par)}
            {p.motif && `\u00a0: ${p.motif}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
