import { parseArgs } from 'node:util'

import { horlogeDuSysteme } from '../src/server/clock.ts'
import { ServiceId } from '../src/domain/identite.ts'
import { naissanceDuService } from '../src/server/naissance.ts'
import { runningBase } from './running-base.ts'

const USAGE =
  'npm run --silent service:creer -- --service 035 --nom "Service social…" [--departement 035] [--au-dessus ac-rennes] --identifiant prenom.nom@… --admin-nom NOM --admin-prenom PRENOM\n'

/** A service and the empty seat of its first administrator; prints her invitation once. */
export const main = async (args: readonly string[]): Promise<number> => {
  const texte = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      service: texte,
      nom: texte,
      departement: texte,
      'au-dessus': texte,
      identifiant: texte,
      'admin-nom': texte,
      'admin-prenom': texte,
    },
  })
  const { service, nom, departement = null, identifiant, 'au-dessus': auDessus = null } = values
  const { 'admin-nom': adminNom, 'admin-prenom': adminPrenom } = values
  const complet = nom && identifiant && adminNom && adminPrenom
  if (!complet || !ServiceId.safeParse(service).success || service === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const administrateur = { identifiant, nom: adminNom, prenom: adminPrenom }
  const ne = await naissanceDuService(
    { adminUrl: runningBase(), horloge: horlogeDuSysteme },
    { service, nom, departement, auDessus, administrateur },
  )
  if (ne === null) {
    process.stderr.write(`service ${service} exists\n`)
    return 1
  }
  process.stdout.write(`${JSON.stringify(ne)}\n`)
  return 0
}
