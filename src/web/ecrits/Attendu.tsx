import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import { echeancesDe } from '../../domain/ecrit-delais.ts'
import { now } from '../shared/clock.ts'
import { direEcheance, etatDeLEcrit } from '../shared/ecrit/dit.ts'
import { State } from '../shared/State.tsx'
import type { Fige } from '../../domain/ecrit.ts'

/** What comes next, with its day. */
export const Attendu = ({ lu, fige }: { lu: EcritLu; fige: Fige }) => {
  const attendues = echeancesDe(
    fige,
    lu.suites.map(({ contenu }) => contenu),
    lu.piece.contenu,
  )
  if (attendues.length === 0) {
    const { forme, mot } = etatDeLEcrit(lu, now())
    return (
      <p className="ecrit-suites__rien">
        <State forme={forme}>{mot}</State>
      </p>
    )
  }
  return (
    <ul className="rows rows--dense">
      {attendues.map((attendue) => {
        const apresLAccuse = attendue.quoi === 'retour' && attendue.le === null && lu.piece.contenu.type === 'ip'
        const { forme, mot } = direEcheance(attendue, now())
        return (
          <li key={attendue.quoi}>
            <State forme={apresLAccuse ? 'attente' : forme}>
              {apresLAccuse ? 'Retour, dont le délai part de l’accusé' : mot}
              {attendue.court && attendue.quoi === 'retour' && ', délai court\u00a0: un enfant a moins de deux ans'}
            </State>
          </li>
        )
      })}
    </ul>
  )
}
