import { createHash, createPrivateKey, sign } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { contexte } from '../src/contract/contexte.ts'
import { Racines, RacinesSignees } from '../src/contract/guichet.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { cleDeDemo, nouvelleCle, type CleDeVersion } from './cle-de-version.ts'
import { runningBase } from './running-base.ts'

const USAGE = `npm run racines:composer -- racines.json           from the base: deployment, root of each service; signed by nobody yet
npm run racines:cle -- cle.json                     a new release key, kept away from the server; its public half is printed
npm run racines:signer -- racines.json cle.json     after reading what it says; again with each further key
`

/** What the public must believe of a base: its deployment, and the first entry of the annuaire of each service. */
const compose = async (adminUrl: string): Promise<Racines> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const deployment = await client.query<{ id: string }>('select id from deploiement')
    const roots = await client.query<{ service: string; root: string }>(
      "select service, encode(hache, 'hex') as root from annuaire where n = 0 order by service",
    )
    return Racines.parse({
      version: 1,
      le: horlogeDuSysteme.maintenant().toISOString(),
      deploiement: deployment.rows[0]?.id,
      racines: Object.fromEntries(roots.rows.map(({ service, root }) => [service, root])),
    })
  } finally {
    await client.end()
  }
}

/** Ed25519 from a seed: the fixed head of PKCS #8, then its 32 bytes. */
const privateKeyOf = ({ graine }: CleDeVersion) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(graine, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  })

/** Over `len(tag)‖tag‖SHA-256(octets)`; one signature a key. */
export const signRoots = ({ octets, signatures }: RacinesSignees, key: CleDeVersion): RacinesSignees => {
  const tag = Buffer.from(contexte.tagRacines)
  const marked = Buffer.concat([Buffer.of(tag.length), tag, createHash('sha256').update(octets).digest()])
  const sig = sign(null, marked, privateKeyOf(key)).toString('base64')
  return { octets, signatures: [...signatures.filter(({ cle }) => cle !== key.publique), { cle: key.publique, sig }] }
}

const write = (file: string, roots: RacinesSignees): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(roots)}\n`)
  renameSync(`${file}.new`, file)
}

const read = (file: string): RacinesSignees => RacinesSignees.parse(JSON.parse(readFileSync(file, 'utf8')))

const isStale = (file: string, now: Racines, { publique }: CleDeVersion): boolean => {
  try {
    const { octets, signatures } = read(file)
    const kept = Racines.parse(JSON.parse(octets))
    return (
      JSON.stringify({ ...kept, le: now.le }) !== JSON.stringify(now) || signatures.every((s) => s.cle !== publique)
    )
  } catch {
    return true
  }
}

/** In a demonstration the machine signs for itself; written when missing, or when the base or the key is another one. */
export const ecrireRacinesDeDemo = async (where: {
  readonly adminUrl: string
  readonly dataDir: string
}): Promise<void> => {
  const file = join(where.dataDir, 'racines.json')
  const [roots, key] = [await compose(where.adminUrl), cleDeDemo()]
  if (!isStale(file, roots, key)) return
  write(file, signRoots({ octets: JSON.stringify(roots), signatures: [] }, key))
}

const keyOf = (file: string): CleDeVersion => {
  const { graine, publique } = JSON.parse(readFileSync(file, 'utf8')) as Partial<CleDeVersion>
  if (!/^[0-9a-f]{64}$/.test(graine ?? '') || !/^[0-9a-f]{64}$/.test(publique ?? ''))
    throw new Error(`${file} is not a release key`)
  return { graine, publique } as CleDeVersion
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const tell = (octets: string): void => {
  const { deploiement, le, racines } = Racines.parse(JSON.parse(octets))
  say(`deployment ${deploiement}, composed on ${le}`)
  for (const [service, root] of Object.entries(racines)) say(`  ${service}  ${root}`)
}

export const main = async ([act, file, key]: readonly string[]): Promise<number> => {
  if (act === 'composer' && file !== undefined) {
    const octets = JSON.stringify(await compose(runningBase()))
    write(file, { octets, signatures: [] })
    tell(octets)
    return 0
  }
  if (act === 'cle' && file !== undefined) {
    const made = nouvelleCle()
    writeFileSync(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' })
    say(made.publique)
    return 0
  }
  if (act === 'signer' && file !== undefined && key !== undefined) {
    const signed = signRoots(read(file), keyOf(key))
    tell(signed.octets)
    write(file, signed)
    say(`signed by ${signed.signatures.length}`)
    return 0
  }
  process.stderr.write(USAGE)
  return 2
}
