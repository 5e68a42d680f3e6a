import fc from 'fast-check'
import { Client } from 'pg'
import { uneBase } from '../src/server/base/essais.ts'
import { fautesDuCatalogue } from '../src/server/matrice/catalogue.examples.ts'
import type { Cellule } from '../src/server/matrice/cellule.examples.ts'
import { toutesLesCellules } from '../src/server/matrice/cellules.examples.ts'
import { executer, executerSousMutant, type Mains } from '../src/server/matrice/executer.examples.ts'
import { cellulesHttp } from '../src/server/matrice/http-cellules.examples.ts'
import { creerMondeVivant } from '../src/server/matrice/http-monde.examples.ts'
import { creerMonde } from '../src/server/matrice/monde.examples.ts'
import { DEFENDUS_DEUX_FOIS, tousLesMutants, type Mutant } from '../src/server/matrice/mutants.examples.ts'
import { essayerTirage, tirages } from '../src/server/matrice/tirage.examples.ts'
import type { Chiffre } from './chiffre.ts'

const MONDES = 140

const zero = (name: string, fautes: readonly string[]): Chiffre => {
  for (const faute of fautes.slice(0, 20)) process.stderr.write(`${name}: ${faute}\n`)
  return { name, value: fautes.length, target: 0, ok: fautes.length === 0 }
}

const ecarts = async (mains: Mains, cellules: readonly Cellule[]): Promise<string[]> => {
  const fautes: string[] = []
  for (const cellule of cellules) {
    const lu = await executer(mains, cellule)
    const { nom, verbe, objet, quoi, attendu } = cellule
    if (lu !== attendu) fautes.push(`${nom}, ${verbe} ${objet} (${quoi}): ${lu}, not ${attendu}`)
  }
  return fautes
}

/** Cells of the weakened table first; a fault that the base gives instead of the expected answer is an answer too. */
const tue = async (client: Client, mutant: Mutant, cellules: readonly Cellule[]): Promise<boolean> => {
  await client.query('begin')
  try {
    await client.query(mutant.sql)
    const siennes = cellules.filter(({ objet }) => objet === mutant.objet)
    for (const cellule of [...siennes, ...cellules.filter(({ objet }) => objet !== mutant.objet)]) {
      const lu = await executerSousMutant(client, cellule).catch(() => 'a fault')
      if (lu !== cellule.attendu) return true
    }
    return (await fautesDuCatalogue(client)).length > 0
  } finally {
    await client.query('rollback')
  }
}

const survivants = async (
  client: Client,
  cellules: readonly Cellule[],
  mutants: readonly Mutant[],
): Promise<string[]> => {
  const vivants: string[] = []
  for (const mutant of mutants) if (!(await tue(client, mutant, cellules))) vivants.push(mutant.nom)
  return vivants
}

const proprietes = async (client: Client): Promise<{ cellules: number; permises: number; fautes: string[] }> => {
  const bilan = { cellules: 0, permises: 0, fautes: [] as string[] }
  for (const tirage of fc.sample(tirages, { numRuns: MONDES, seed: 2026 })) {
    const { cellules, permises, ecarts: lus } = await essayerTirage(client, tirage)
    bilan.cellules += cellules
    bilan.permises += permises
    bilan.fautes.push(...lus.map((ecart) => JSON.stringify(ecart)))
  }
  return bilan
}

const parHttp = async (scope: Parameters<typeof creerMondeVivant>[0]): Promise<Chiffre[]> => {
  const cellules = cellulesHttp(await creerMondeVivant(scope))
  const fautes: string[] = []
  for (const { nom, acte, attendu, tenter } of cellules) {
    if ((await tenter()) !== attendu) fautes.push(`${nom}, ${acte}: ${attendu ? 'refused' : 'done'}`)
  }
  const permises = cellules.filter(({ attendu }) => attendu).length / cellules.length
  return [
    { name: 'cells of the matrix, over HTTP', value: cellules.length, target: '> 1000', ok: cellules.length > 1_000 },
    {
      name: 'share of them allowed over HTTP',
      value: Number(permises.toFixed(3)),
      target: '>= 0.15',
      ok: permises >= 0.15,
    },
    zero('cells that the server answers otherwise', fautes),
  ]
}

const mesurer = async (chef: Client, mains: Mains): Promise<Chiffre[]> => {
  const cellules = toutesLesCellules(await creerMonde(chef))
  const permises = cellules.filter(({ attendu }) => attendu === 'oui').length / cellules.length
  const fautes = await ecarts(mains, cellules)
  const mutants = await tousLesMutants(chef)
  const nommes = new Set(mutants.map(({ nom }) => nom))
  const utiles = mutants.filter(({ nom }) => !DEFENDUS_DEUX_FOIS.has(nom))
  const vivants = await survivants(chef, cellules, utiles)
  const monde = await proprietes(chef)
  const tues = utiles.length - vivants.length
  return [
    { name: 'cells of the matrix, in SQL', value: cellules.length, target: '> 6000', ok: cellules.length > 6_000 },
    { name: 'share of them allowed', value: Number(permises.toFixed(3)), target: '>= 0.15', ok: permises >= 0.15 },
    zero('cells that the base answers otherwise', fautes),
    zero('faults of the catalogue', await fautesDuCatalogue(chef)),
    { name: 'mutants of the policies', value: utiles.length, target: '> 300', ok: utiles.length > 300 },
    { name: 'mutants killed', value: tues, target: utiles.length, ok: tues === utiles.length },
    zero('mutants alive', vivants),
    zero(
      'exceptions that no mutant bears',
      [...DEFENDUS_DEUX_FOIS.keys()].filter((nom) => !nommes.has(nom)),
    ),
    {
      name: 'cells of worlds drawn by chance',
      value: monde.cellules,
      target: '>= 50000',
      ok: monde.cellules >= 50_000,
    },
    zero('cells that the oracle foresaw otherwise', monde.fautes),
  ]
}

export const calculer = async (): Promise<Chiffre[]> => {
  const fins: (() => Promise<void>)[] = []
  const base = await uneBase({ after: (fin) => fins.push(fin) })
  const clients = [base.url, base.appUrl, base.guichetUrl].map(
    (connectionString) => new Client({ connectionString }),
  ) as [Client, Client, Client]
  const [chef, application, guichet] = clients
  try {
    await Promise.all(clients.map((client) => client.connect()))
    const enSql = await mesurer(chef, { application, guichet })
    return [...enSql, ...(await parHttp({ after: (fin) => void fins.push(fin) }))]
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    // last begun, first ended: a server before its base
    for (const fin of fins.toReversed()) await fin()
  }
}
