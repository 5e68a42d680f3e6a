import type { PresenceDite } from '../../contract/presence.ts'
import { semaineIso } from '../../domain/presence.ts'
import { heureDuChamp, jourIso } from '../shared/francais.ts'

/** The school where she is today, the one of this hour first; null when she is nowhere. */
export const ecoleDuJour = (presences: readonly PresenceDite[], membre: string, maintenant: Date): string | null => {
  const jour = jourIso(maintenant)
  const heure = heureDuChamp(maintenant)
  const parite = semaineIso(jour) % 2 === 0 ? 'paires' : 'impaires'
  const duJour = presences
    .filter(
      (p) =>
        p.membre === membre &&
        p.jourDeSemaine === maintenant.getDay() &&
        (p.semaine === 'toutes' || p.semaine === parite) &&
        p.du <= jour &&
        (p.au === null || jour <= p.au),
    )
    .toSorted((a, b) => a.debut.localeCompare(b.debut))
  return (duJour.find((p) => heure <= p.fin) ?? duJour.at(-1))?.uai ?? null
}
