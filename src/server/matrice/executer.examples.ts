import type { Client, QueryResult } from 'pg'
import type { Issue } from './attendu.ts'
import type { Cellule } from './cellule.examples.ts'
import { personne } from './personnes.ts'
import { jetonDe } from './territoire.examples.ts'

const jetonEnvoye = (cellule: Cellule): string => {
  const { session } = personne(cellule.nom)
  if (session === 'aucune') return ''
  return jetonDe(session === 'forgee' ? 'un jeton inventé' : cellule.nom)
}

/** Words of a refusal by a trigger, which speaks before the policy. */
const REFUS_DES_DECLENCHEURS = /not a member|a member retires herself only/u

const deLaFaute = (faute: { code?: string; message: string }): Issue => {
  if (faute.code === 'P0002') return 'rien' // select into strict: nobody asks
  if (faute.code === '42501') return /permission denied/u.test(faute.message) ? 'interdit' : 'rien'
  if (faute.code === '23514' && REFUS_DES_DECLENCHEURS.test(faute.message)) return 'rien'
  throw faute
}

const issueDe = ({ verbe, lignes, attendu }: Cellule, issues: readonly QueryResult[]): Issue => {
  const touchees = issues.at(-1)?.rowCount ?? 0
  if (lignes === undefined) return verbe === 'inserer' || touchees > 0 ? 'oui' : 'rien'
  if (touchees === lignes) return attendu
  return attendu === 'oui' ? 'rien' : 'oui'
}

const tenter = async (client: Client, cellule: Cellule, avant: string, apres: string): Promise<Issue> => {
  const jeton = `select set_config('permanence.jeton', '${jetonEnvoye(cellule)}', true)`
  try {
    return issueDe(cellule, (await client.query(`${avant}; ${jeton}; ${cellule.sql}`)) as unknown as QueryResult[])
  } catch (faute) {
    return deLaFaute(faute as { code?: string; message: string })
  } finally {
    await client.query(apres)
  }
}

export type Mains = { readonly application: Client; readonly guichet: Client }

/** Tries the cell with the hands that it says, and leaves nothing behind. */
export const executer = (mains: Mains, cellule: Cellule): Promise<Issue> =>
  tenter(mains[cellule.par ?? 'application'], cellule, 'begin', 'rollback')

/** The same inside a transaction of the superuser, where a policy has just been weakened. */
export const executerSousMutant = (client: Client, cellule: Cellule): Promise<Issue> =>
  tenter(
    client,
    cellule,
    `savepoint cellule; set local role ${cellule.par === 'guichet' ? 'permanence_guichet' : 'permanence_app'}`,
    'rollback to cellule',
  )
