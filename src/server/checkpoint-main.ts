// A process of its own: the server never holds the key that signs its audit. At start, each hour, each night, at stop.
import { setTimeout as attendre } from 'node:timers/promises'

import { poserPoints } from './audit/points.ts'
import { horlogeDuSysteme, jourDe } from './clock.ts'

const MINUTE = 60_000

const environnement = (nom: string): string => {
  const valeur = process.env[nom]
  if (valeur === undefined || valeur === '') throw new Error(`${nom} is missing`)
  return valeur
}

const databaseUrl = environnement('DATABASE_URL')
const dataDir = environnement('PERMANENCE_DATA')
const arret = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => arret.abort())

const poser = async (): Promise<void> => {
  try {
    const alertes = await poserPoints(databaseUrl, dataDir, horlogeDuSysteme.maintenant().toISOString())
    for (const alerte of alertes) process.stderr.write(`audit: ${alerte}\n`)
  } catch (faute) {
    // the base may be starting again: the next hour tries anew
    process.stderr.write(`audit: no checkpoint (${(faute as { code?: string }).code ?? 'fault'})\n`)
  }
}

await poser()
let derniere = horlogeDuSysteme.maintenant()
while (!arret.signal.aborted) {
  await attendre(MINUTE, undefined, { signal: arret.signal }).catch(() => undefined)
  const maintenant = horlogeDuSysteme.maintenant()
  const heurePassee = maintenant.getTime() - derniere.getTime() >= 60 * MINUTE
  if (!arret.signal.aborted && (heurePassee || jourDe(maintenant) !== jourDe(derniere))) {
    await poser()
    derniere = maintenant
  }
}
await poser()
