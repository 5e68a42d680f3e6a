// What is left in the base after the falls, against what was promised.
import { generateKeyPairSync } from 'node:crypto'
import { Client } from 'pg'
import { hex, sha256, utf8 } from '../../src/crypto/octets.ts'
import { teteSuivante, TETE_VIDE } from '../../src/crypto/enveloppe.ts'
import { ecrirePoint, signataire } from '../../src/server/audit/note.ts'
import { verifierAudit } from '../../src/server/audit/verifier.ts'
import { LE, SERVICE } from '../../src/server/vivant.examples.ts'
import type { Promis } from './ecrivaines.ts'

export type Examen = {
  readonly perdus: number
  readonly sansRecouvrement: number
  readonly tetesFausses: number
  readonly fautesDAudit: number
  readonly lignesDAudit: number
}

/** Checkpoints kept outside: what the chain was after each fall, it must still be after the next. */
export type Temoin = { readonly cle: string; readonly notes: string[]; pointer(lignes: readonly string[]): void }

export const creerTemoin = (): Temoin => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { publique, signer } = signataire(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
  const notes: string[] = []
  return {
    cle: publique,
    notes,
    pointer: (lignes) => {
      const tete = hex(sha256(utf8(lignes.at(-1) ?? '')))
      notes.push(signer(ecrirePoint('a'.repeat(26), { service: SERVICE, taille: lignes.length, tete, le: LE })))
    },
  }
}

const tetesFausses = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ coffre: string; rang: number; hache: Buffer; tete: Buffer }>(
    'select coffre, rang, hache, tete from piece order by coffre, rang',
  )
  let [coffre, rang, fausses] = ['', 0, 0]
  let tete: Uint8Array = TETE_VIDE
  for (const ligne of rows) {
    if (ligne.coffre !== coffre) [coffre, rang, tete] = [ligne.coffre, 0, TETE_VIDE]
    rang += 1
    tete = teteSuivante(tete, ligne.hache)
    if (ligne.rang !== rang || hex(tete) !== ligne.tete.toString('hex')) fausses += 1
  }
  const { rowCount } = await client.query(
    `select from coffre c where c.rang <> (select count(*) from piece p where p.service = c.service and p.coffre = c.coffre)
       or c.journal <> (select count(*) from journal j where j.service = c.service and j.coffre = c.coffre)`,
  )
  return fausses + (rowCount ?? 0)
}

export const examiner = async (url: string, promis: Promis, temoin: Temoin): Promise<Examen> => {
  // what was promised before the base is read: they go on writing meanwhile
  const [pieces, dossiers, saisines] = [[...promis.pieces], [...promis.dossiers], [...promis.saisines]]
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const lues = await client.query<{ cle: string }>(
      `select coffre || '/' || rang || '/' || encode(hache, 'hex') as cle from piece`,
    )
    const stockees = new Set(lues.rows.map(({ cle }) => cle))
    const ouverts = new Set(
      (await client.query<{ coffre: string }>('select coffre from coffre')).rows.map(({ coffre }) => coffre),
    )
    const perdus = pieces.filter(({ coffre, rang, hache }) => !stockees.has(`${coffre}/${rang}/${hache}`)).length
    const attendent = await client.query<{ cle: string }>(
      `select s.saisine || '/' || encode(sha256(d.sceau), 'hex') as cle
       from saisine s join depot d on d.service = s.service and d.coffre = s.coffre and d.depot = s.saisine`,
    )
    const deposees = new Set(attendent.rows.map(({ cle }) => cle))
    const oubliees = saisines.filter(({ saisine, hache }) => !deposees.has(`${saisine}/${hache}`)).length
    const sans = await client.query(
      `select from epoque e join coffre c using (service, coffre) where c.genre <> 'personnel' and (
         not exists (select from scelle_recouvrement s where s.service = e.service and s.coffre = e.coffre and s.epoque = e.numero)
         or (c.genre = 'dossier' and not exists (select from etiquette t where t.service = e.service and t.coffre = e.coffre)))`,
    )
    const audit = await client.query<{ octets: string }>('select octets from audit order by service, seq')
    const lignes = audit.rows.map(({ octets }) => octets)
    temoin.pointer(lignes)
    const verdict = verifierAudit(lignes.join('\n'), temoin.notes, temoin.cle)
    for (const faute of verdict.fautes) process.stderr.write(`${faute}\n`)
    return {
      perdus: perdus + oubliees + dossiers.filter((coffre) => !ouverts.has(coffre)).length,
      sansRecouvrement: sans.rowCount ?? 0,
      tetesFausses: await tetesFausses(client),
      fautesDAudit: verdict.fautes.length,
      lignesDAudit: verdict.lignes,
    }
  } finally {
    await client.end()
  }
}
