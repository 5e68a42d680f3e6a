import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { uneBase } from '../base/essais.ts'
import { toutesLesCellules } from './cellules.examples.ts'
import { executer } from './executer.examples.ts'
import { imprimer } from './imprimer.examples.ts'
import { creerMonde } from './monde.examples.ts'
import { essayerTirage, tirages } from './tirage.examples.ts'

const clients: Client[] = []
// before the base goes
after(() => Promise.all(clients.map((client) => client.end())))
const base = await uneBase({ after })
const [chef, application, guichet] = [base.url, base.appUrl, base.guichetUrl].map(
  (connectionString) => new Client({ connectionString }),
) as [Client, Client, Client]
clients.push(chef, application, guichet)
await Promise.all(clients.map((client) => client.connect()))
const cellules = toutesLesCellules(await creerMonde(chef))

test('each may do in the base what the matrix says, and nothing else', async () => {
  const ecarts: string[] = []
  for (const cellule of cellules) {
    const lu = await executer({ application, guichet }, cellule)
    const { nom, verbe, objet, quoi, attendu } = cellule
    if (lu !== attendu) ecarts.push(`${nom}, ${verbe} ${objet} (${quoi}): ${lu}, not ${attendu}`)
  }
  assert.deepEqual(ecarts, [])
})

test('the matrix is not a proof that all is closed: three cells in twenty are allowed', () => {
  const permises = cellules.filter(({ attendu }) => attendu === 'oui').length
  assert.ok(cellules.length > 6_000, `${cellules.length} cells`)
  assert.ok(permises / cellules.length >= 0.15, `${permises} of ${cellules.length}`)
})

test('in any small world the base answers as an independent reading of the rules does', async () => {
  let [total, permises] = [0, 0]
  await fc.assert(
    fc.asyncProperty(tirages, async (tirage) => {
      const bilan = await essayerTirage(chef, tirage)
      total += bilan.cellules
      permises += bilan.permises
      assert.deepEqual(bilan.ecarts, [])
    }),
    { numRuns: 12, endOnFailure: true },
  )
  assert.ok(permises / total >= 0.15, `${permises} of ${total}`)
})

test('the printed matrix says what is executed', () => {
  const imprimee = join(import.meta.dirname, '../../../docs/policy-matrix.md')
  if (process.env['PERMANENCE_IMPRIMER'] === '1') writeFileSync(imprimee, imprimer())
  assert.equal(readFileSync(imprimee, 'utf8'), imprimer(), 'print it again with PERMANENCE_IMPRIMER=1')
})
