// The only place of this room where time enters.
import type { Instant, Jour } from '../domain/identite.ts'

export const maintenant = (): Instant => new Date().toISOString()

/** Civil day where the telephone is. */
export const aujourdhui = (): Jour => {
  const d = new Date()
  const deux = (n: number): string => String(n).padStart(2, '0')
  return `${d.getFullYear()}-${deux(d.getMonth() + 1)}-${deux(d.getDate())}`
}

export const heureQuIlEst = (): string => {
  const d = new Date()
  return `${String(d.getHours()).padStart(2, '0')}:${String(d.getMinutes()).padStart(2, '0')}`
}
