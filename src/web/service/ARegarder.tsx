import { useQuery } from '@tanstack/react-query'
import { getCalendrier } from '../../contract/presence.ts'
import { type Calendrier, calendrierDe, estDeClasse } from '../../domain/calendrier.ts'
import { aPlusieurs, gardesAbsentes, type Periode, sansGarde, type TourParJours } from '../../domain/garde.ts'
import type { Jour } from '../../domain/identite.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { jourIso, majuscule } from '../shared/francais.ts'
import { periodeDite } from '../shared/garde.ts'
import { usePresences } from '../shared/presences.ts'
import { type Forme, State } from '../shared/State.tsx'

/** Monday to Friday, school days: those whose hours count before an urgent saisine goes to the duty. */
const joursOuvres =
  (calendrier: Calendrier) =>
  (jour: Jour): boolean =>
    ![0, 6].includes(new Date(`${jour}T00:00:00Z`).getUTCDay()) && estDeClasse(calendrier, jour)

/** What a roster leaves empty, gives twice, or gives to somebody away. */
export const ARegarder = ({ tours }: { tours: readonly TourParJours[] }) => {
  const presences = usePresences()
  const connu = useQuery({ queryKey: ['calendrier'], queryFn: () => call(getCalendrier, {}), retry: 1 })
  if (!connu.data || !presences.data || tours.length === 0) return null
  const calendrier = calendrierDe(connu.data, connu.data.zone, connu.data.zoneDesFeries)
  const travaille = joursOuvres(calendrier)
  const depuis = jourIso(now())
  const lignes: readonly [Forme, string, readonly Periode[]][] = [
    ['bientot', 'personne n’est de garde', sansGarde(tours, depuis, travaille)],
    ['bientot', 'la garde est en absence', gardesAbsentes(tours, presences.data.absences, depuis, travaille)],
    ['attente', 'plusieurs personnes sont de garde', aPlusieurs(tours, depuis, travaille)],
  ]
  const dites = lignes.flatMap(([forme, quoi, periodes]) =>
    periodes.map((p) => ({ forme, cle: `${quoi} ${p.du}`, phrase: `${majuscule(periodeDite(p, now()))}, ${quoi}` })),
  )
  return (
    <div role="status" className="garde-avis">
      {dites.length === 0 ? (
        <State forme="fait">Ni jour vide, ni double tour</State>
      ) : (
        <ul>
          {dites.map(({ forme, cle, phrase }) => (
            <li key={cle}>
              <State forme={forme}>{phrase}</State>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
