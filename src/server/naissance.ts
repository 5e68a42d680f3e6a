// With the rights of whoever migrates: what a base is, and the first person of a service.
import { Client } from 'pg'

import type { Horloge } from './clock.ts'
import { empreinteDInvitation, nouvelleInvitation } from './session/codes.ts'

type Admin = { readonly adminUrl: string; readonly horloge: Horloge }

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const nouvelId = (horloge: Horloge): string => {
  const lettres = Array.from({ length: 25 }, () => ALPHABET[horloge.hasard(32)])
  // 128 bits in 26 characters: the last one carries three
  return [...lettres, ALPHABET[horloge.hasard(8) * 4]].join('')
}

const enAdmin = async <T>(adminUrl: string, faire: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    const issue = await faire(client)
    await client.query('commit')
    return issue
  } finally {
    await client.end()
  }
}

/** Written once; an existing deployment in the other mode, or a demonstration on a base that has services, is refused. */
export const ecrireDeploiement = ({ adminUrl, horloge }: Admin, mode: 'demo' | 'production'): Promise<void> =>
  enAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ mode: string }>('select mode from deploiement')
    const dit = rows[0]?.mode
    if (dit !== undefined && dit !== mode)
      throw new Error(`this base is a ${dit} deployment and does not start in ${mode} mode`)
    if (dit !== undefined) return
    const { rowCount } = await client.query('select from service limit 1')
    if (mode === 'demo' && rowCount !== 0) throw new Error('a demonstration starts on an empty base only')
    await client.query('insert into deploiement (id, mode) values ($1, $2)', [nouvelId(horloge), mode])
  })

export type Naissance = {
  readonly service: string
  readonly nom: string
  readonly departement: string | null
  /** The service above: it exists already. */
  readonly auDessus?: string | null
  readonly administrateur: { readonly identifiant: string; readonly nom: string; readonly prenom: string }
}

export type ServiceNaissant = { readonly membre: string; readonly identifiant: string; readonly invitation: string }

/** The row of the service and the seat of its first administrator; null when the service exists. */
export const naissanceDuService = (
  { adminUrl, horloge }: Admin,
  naissance: Naissance,
): Promise<ServiceNaissant | null> =>
  enAdmin(adminUrl, async (client) => {
    const { service, nom, departement, auDessus = null, administrateur } = naissance
    const haut = await client.query('select from service where service = $1', [auDessus])
    if (auDessus !== null && haut.rowCount === 0) throw new Error(`no service ${auDessus}: the one above is born first`)
    const { rowCount } = await client.query(
      'insert into service (service, nom, departement, parent) values ($1, $2, $3, $4) on conflict do nothing',
      [service, nom, departement, auDessus],
    )
    if (rowCount === 0) return null
    const membre = nouvelId(horloge)
    const identifiant = administrateur.identifiant.trim().toLowerCase()
    const invitation = nouvelleInvitation(horloge)
    await client.query(
      `insert into compte (service, membre, nom, prenom, role) values ($1, $2, $3, $4, 'administrateur')`,
      [service, membre, administrateur.nom, administrateur.prenom],
    )
    await client.query('insert into priv.acces (identifiant, service, membre) values ($1, $2, $3)', [
      identifiant,
      service,
      membre,
    ])
    await client.query(`insert into priv.invitation values ($1, $2, $3, priv.maintenant() + interval '14 days')`, [
      empreinteDInvitation(invitation),
      service,
      membre,
    ])
    await client.query(`select priv.inscrire($1, null, 'siege-cree', $2, 'administrateur')`, [service, membre])
    return { membre, identifiant, invitation }
  })
