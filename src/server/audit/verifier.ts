// Offline: lines as exported, checkpoints as kept outside. No base, no network.
import { createHash } from 'node:crypto'

import { lireCle, lirePoint, type Point } from './note.ts'

export type Verdict = {
  readonly lignes: number
  readonly points: number
  readonly fautes: readonly string[]
}

const hache = (ligne: string): string => createHash('sha256').update(ligne, 'utf8').digest('hex')

type Lue = { readonly n: unknown; readonly prev: unknown; readonly service: unknown; readonly log: unknown }

const lire = (ligne: string): Lue | null => {
  try {
    const lu: unknown = JSON.parse(ligne)
    return typeof lu === 'object' && lu !== null ? (lu as Lue) : null
  } catch {
    return null
  }
}

const verifierChaine = (lignes: readonly string[]): string[] => {
  const fautes: string[] = []
  let prev = '0'.repeat(64)
  let service: unknown
  lignes.forEach((ligne, n) => {
    const lue = lire(ligne)
    service ??= lue?.service
    if (lue === null) fautes.push(`line ${n}: unreadable`)
    else if (lue.log !== 'audit' || lue.service !== service) fautes.push(`line ${n}: of another log`)
    else if (lue.n !== n) fautes.push(`line ${n}: numbered ${String(lue.n)}`)
    else if (lue.prev !== prev) fautes.push(`line ${n}: does not follow the line before it`)
    prev = hache(ligne)
  })
  return fautes
}

const verifierPoint = ({ service, taille, tete, le }: Point, lignes: readonly string[]): string | null => {
  const derniere = lignes[taille - 1]
  if (derniere === undefined)
    return `checkpoint of ${le}: ${taille} lines were there, ${lignes.length} are left (${service})`
  return hache(derniere) === tete
    ? null
    : `checkpoint of ${le}: line ${taille - 1} is not the one that was signed (${service})`
}

/** `notes`: checkpoints of any service; those of another one are left aside. */
export const verifierAudit = (ndjson: string, notes: readonly string[], clePublique: string): Verdict => {
  const lignes = ndjson.split('\n').filter((ligne) => ligne !== '')
  const service = lire(lignes[0] ?? '')?.service
  const fautes = verifierChaine(lignes)
  const cle = lireCle(clePublique)
  if (!cle)
    return { lignes: lignes.length, points: 0, fautes: [...fautes, 'the public key of the checkpoints is unreadable'] }
  const points: Point[] = []
  for (const note of notes) {
    const point = lirePoint(note, cle)
    if (!point) fautes.push('a checkpoint is not signed by this key')
    else if (service === undefined || point.service === service) points.push(point)
  }
  if (points.length === 0) fautes.push('no checkpoint of this service: a complete rewrite could not be seen')
  for (const point of points) {
    const faute = verifierPoint(point, lignes)
    if (faute !== null) fautes.push(faute)
  }
  return { lignes: lignes.length, points: points.length, fautes }
}
