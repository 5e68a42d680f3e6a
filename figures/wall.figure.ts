import { setTimeout as attendre } from 'node:timers/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { unServiceReel, type ServiceReel } from '../src/coffre/service-reel.examples.ts'
import type { Chiffre } from './chiffre.ts'
import { installer, type Installation } from './processus.ts'
import { chercheuse, compter, TEMOIN } from './wall/canaris.ts'
import { champsLibres, champsRemplis, motsRelus, SANS_MOTS } from './wall/champs.ts'
import { fichiers, memoire, navigateur, tables, type Lieu } from './wall/lieux.ts'
import { entier, ouvrirRelais, type Relais } from './wall/relais.ts'
import { travailler, type Journee } from './wall/scene.ts'

const MOTS = 200
/** Some are typed in a search, a draft, a sound: not all of them are read again. */
const A_TAPER = 300
const TEMOINS = chercheuse([TEMOIN])
/** Each of the five sorts, to whoever it is for. */
const SORTES_DE_COURRIEL = 5
/** Two turns of the timers, and a slow machine. */
const PATIENCE_DES_COURRIELS = 300

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

const lieuxDe = (installation: Installation, { postes, guichet }: Journee, { recus }: Relais): Lieu[] => {
  const { dossier, paroles } = installation
  const cluster = join(dossier, 'pg/cluster')
  const demandes = postes.flatMap((poste) => poste.navigateur.demandes)
  return [
    { nom: 'tables', octets: tables(installation.base().url) },
    { nom: 'WAL', octets: fichiers(join(cluster, 'pg_wal')) },
    { nom: 'files of the base', octets: fichiers(join(cluster, 'base')) },
    { nom: 'logs', octets: [Buffer.from(paroles.join('\n')), ...fichiers(join(dossier, 'serveur'))] },
    { nom: 'memory of the server', octets: memoire(installation.serveur().pid) },
    { nom: 'requests sent', octets: demandes.map(({ adresse, corps }) => Buffer.from(`${adresse}\n${corps}`)) },
    { nom: 'requests and answers of the guichet', octets: guichet.echanges().map((dit) => Buffer.from(dit)) },
    { nom: 'mails', octets: recus.flatMap((mail) => [Buffer.from(mail, 'latin1'), entier(mail)]) },
    { nom: 'storage of the browser', octets: navigateur() },
  ]
}

/** A word of the open half, written the ordinary way: where it is not found, the search proves nothing. */
const OU_LE_TEMOIN_EST: readonly string[] = [
  'tables',
  'WAL',
  'files of the base',
  'memory of the server',
  'requests and answers of the guichet',
  'mails',
]

const vivre = async (installation: Installation, fins: (() => Promise<void>)[]): Promise<ServiceReel> => {
  const lancer = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
    await installation.lancerServeur()
    return { url: installation.serveur().url, stop: async () => undefined }
  }
  return unServiceReel(
    { after: (fin) => void fins.push(fin) },
    { lieu: { base: installation.base(), lancer }, ecoles: true },
  )
}

/** The timers turn each minute: until one mail of each sort has left, or is given up. */
const attendreLesCourriels = async (monde: ServiceReel): Promise<number> => {
  for (let seconde = 0; ; seconde++) {
    const [partis] = (await monde.sql(
      'select count(distinct genre)::integer as n from courrier where parti_le is not null',
    )) as { n: number }[]
    const sortes = partis?.n ?? 0
    if (sortes >= SORTES_DE_COURRIEL || seconde >= PATIENCE_DES_COURRIELS) return sortes
    await attendre(1_000)
  }
}

export const calculer = async (): Promise<Chiffre[]> => {
  const relais = await ouvrirRelais()
  const installation = await installer({ smtp: relais.smtp })
  const fins: (() => Promise<void>)[] = []
  try {
    const monde = await vivre(installation, fins)
    const journee = await travailler(monde, { combien: A_TAPER, dossier: join(installation.dossier, 'serveur') })
    const sortes = await attendreLesCourriels(monde)
    const wal = await reglageDuWal(installation.base().url)
    const secrets = chercheuse(journee.secrets, journee.guichet.recus)
    const comptes: Compte[] = []
    for (const lieu of lieuxDe(installation, journee, relais)) comptes.push(await fouiller(lieu, secrets))
    const { mots, relus, guichet } = journee
    const [libres, remplis, ouverts] = [champsLibres(), champsRemplis(relus), motsRelus(relus)]
    const vides = libres.filter((champ) => !remplis.has(champ) && !SANS_MOTS.includes(champ))
    for (const champ of vides) process.stderr.write(`no word was typed in ${champ}\n`)
    return [
      { name: 'rare words typed in the sealed half', value: mots, target: `>= ${MOTS}`, ok: mots >= MOTS },
      {
        name: 'of them, opened again by those they are for',
        value: ouverts,
        target: `>= ${MOTS}`,
        ok: ouverts >= MOTS,
      },
      {
        name: 'fields of sealed documents that take words',
        value: libres.length,
        target: '> 0',
        ok: libres.length > 0,
      },
      { name: 'of them, where none was typed', value: vides.length, target: 0, ok: vides.length === 0 },
      {
        name: 'receipts, looked for like words',
        value: guichet.recus.length,
        target: '> 0',
        ok: guichet.recus.length > 0,
      },
      {
        name: 'sorts of mails sent by a real relay',
        value: sortes,
        target: SORTES_DE_COURRIEL,
        ok: sortes === SORTES_DE_COURRIEL,
      },
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
    await relais.fermer()
  }
}
