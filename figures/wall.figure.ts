import { join } from 'node:path'
import { Client } from 'pg'
import { unServiceReel, type ServiceReel } from '../src/coffre/service-reel.examples.ts'
import { putSecteur } from '../src/contract/service.ts'
import type { Chiffre } from './chiffre.ts'
import { installer, type Installation } from './processus.ts'
import { AMORCE, chercheuse, compter, TEMOIN } from './wall/canaris.ts'
import { fichiers, memoire, navigateur, tables, type Lieu } from './wall/lieux.ts'
import { travailler } from './wall/saisie.ts'

const MOTS = 100
const TEMOINS = chercheuse(TEMOIN)

/** Writes to the files what was still in memory only, and tells how the WAL is written. */
const reglageDuWal = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('checkpoint')
  const { rows } = await client.query<{ wal_compression: string }>('show wal_compression')
  await client.end()
  return rows[0]?.wal_compression ?? ''
}

type Compte = { readonly nom: string; scelles: number; temoins: number; octets: number }

const fouiller = async ({ nom, octets }: Lieu, secrets: RegExp): Promise<Compte> => {
  const compte: Compte = { nom, scelles: 0, temoins: 0, octets: 0 }
  for await (const morceau of octets) {
    compte.octets += morceau.length
    compte.scelles += compter(morceau, secrets)
    compte.temoins += compter(morceau, TEMOINS)
  }
  return compte
}

const lieuxDe = (installation: Installation, demandes: readonly { adresse: string; corps: string }[]): Lieu[] => {
  const { dossier, paroles } = installation
  const cluster = join(dossier, 'pg/cluster')
  return [
    { nom: 'tables', octets: tables(installation.base().url) },
    { nom: 'WAL', octets: fichiers(join(cluster, 'pg_wal')) },
    { nom: 'files of the base', octets: fichiers(join(cluster, 'base')) },
    { nom: 'logs', octets: [Buffer.from(paroles.join('\n')), ...fichiers(join(dossier, 'serveur'))] },
    { nom: 'memory of the server', octets: memoire(installation.serveur().pid) },
    { nom: 'requests sent', octets: demandes.map(({ adresse, corps }) => Buffer.from(`${adresse}\n${corps}`)) },
    { nom: 'storage of the browser', octets: navigateur() },
  ]
}

/** A word of the open half, written the ordinary way: where it is not found, the search proves nothing. */
const OU_LE_TEMOIN_EST: readonly string[] = ['tables', 'WAL', 'files of the base', 'memory of the server']

const vivre = async (installation: Installation, fins: (() => Promise<void>)[]): Promise<ServiceReel> => {
  const lancer = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
    await installation.lancerServeur()
    return { url: installation.serveur().url, stop: async () => undefined }
  }
  const monde = await unServiceReel(
    { after: (fin) => void fins.push(fin) },
    { lieu: { base: installation.base(), lancer } },
  )
  const appeler = await monde.connecter(monde.ctss)
  await appeler(putSecteur, { id: monde.secteur, nom: `Vallée ${TEMOIN}`, bassin: TEMOIN, uais: [] })
  return monde
}

export const calculer = async (): Promise<Chiffre[]> => {
  const installation = await installer()
  const fins: (() => Promise<void>)[] = []
  try {
    const monde = await vivre(installation, fins)
    // the secrets of a person are words that must not be found either
    const { phrase, code } = monde.anne
    const secrets = chercheuse(AMORCE, phrase, code, code.replaceAll('-', ''))
    const { poste, mots } = await travailler(monde, MOTS)
    const wal = await reglageDuWal(installation.base().url)
    const comptes: Compte[] = []
    for (const lieu of lieuxDe(installation, poste.navigateur.demandes)) comptes.push(await fouiller(lieu, secrets))
    return [
      { name: 'rare words typed in the sealed half', value: mots, target: `>= ${MOTS}`, ok: mots >= MOTS },
      { name: 'WAL compression off', value: wal === 'off' ? 0 : 1, target: 0, ok: wal === 'off' },
      ...comptes.flatMap(({ nom, scelles, temoins, octets }): Chiffre[] => [
        { name: `${nom}: kilobytes searched`, value: Math.ceil(octets / 1024), target: '> 0', ok: octets > 0 },
        { name: `${nom}: words of the sealed half`, value: scelles, target: 0, ok: scelles === 0 },
        ...(OU_LE_TEMOIN_EST.includes(nom)
          ? [{ name: `${nom}: control word of the open half`, value: temoins, target: '> 0', ok: temoins > 0 }]
          : []),
      ]),
    ]
  } finally {
    for (const fin of fins) await fin()
    await installation.arreter()
  }
}
