// The folder of checkpoints and the key that signs them; both belong to a process of their own.
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Client } from 'pg'

import { ecrirePoint, lireCle, lirePoint, signataire, type Point, type Signataire } from './note.ts'

export const CLE_PUBLIQUE = 'cle-publique.txt'

const ecrireEntier = (fichier: string, texte: string, mode: number): void => {
  writeFileSync(`${fichier}.new`, texte, { mode })
  renameSync(`${fichier}.new`, fichier)
}

export const lireSignataire = (dataDir: string): Signataire => {
  const fichier = join(dataDir, 'checkpoint-key.pem')
  if (!existsSync(fichier)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    ecrireEntier(fichier, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600)
  }
  return signataire(readFileSync(fichier, 'utf8'))
}

/** The notes of a folder, and the key that verifies them. */
export const lireDossier = (dossier: string): { notes: string[]; cle: string } => ({
  notes: readdirSync(dossier)
    .filter((nom) => nom.endsWith('.note'))
    .sort()
    .map((nom) => readFileSync(join(dossier, nom), 'utf8')),
  cle: readFileSync(join(dossier, CLE_PUBLIQUE), 'utf8'),
})

const dernierPoint = (dossier: string, service: string): Point | null => {
  const { notes, cle } = lireDossier(dossier)
  const publique = lireCle(cle)
  const points = notes
    .map((note) => (publique ? lirePoint(note, publique) : null))
    .filter((p) => p?.service === service)
  return points.reduce((plusLong, p) => ((p?.taille ?? 0) > (plusLong?.taille ?? 0) ? p : plusLong), null) ?? null
}

type Tete = { deploiement: string; service: string; seq: number; hache: Buffer }

/** Signs where each chain stands; a chain that lost what was signed before is not signed again, and is told. */
export const poserPoints = async (databaseUrl: string, dataDir: string, le: string): Promise<string[]> => {
  const cle = lireSignataire(dataDir)
  const dossier = join(dataDir, 'checkpoints')
  mkdirSync(dossier, { recursive: true })
  ecrireEntier(join(dossier, CLE_PUBLIQUE), `${cle.publique}\n`, 0o644)
  const client = new Client({ connectionString: databaseUrl, application_name: 'permanence-checkpoints' })
  // a server that goes down answers by an event as well
  client.on('error', () => undefined)
  await client.connect()
  const alertes: string[] = []
  try {
    const { rows } = await client.query<Tete>('select deploiement, service, seq, hache from priv.tetes_d_audit()')
    for (const { deploiement, service, seq, hache } of rows) {
      const avant = dernierPoint(dossier, service)
      if (avant) {
        const relue = await client.query<{ hache: Buffer | null }>('select priv.hache_d_audit($1, $2) as hache', [
          service,
          avant.taille - 1,
        ])
        if (relue.rows[0]?.hache?.toString('hex') !== avant.tete) {
          alertes.push(`the audit of ${service} no longer holds what was signed on ${avant.le}`)
          continue
        }
      }
      const taille = seq + 1
      const fichier = join(dossier, `${service}-${String(taille).padStart(10, '0')}.note`)
      const point = ecrirePoint(deploiement, { service, taille, tete: hache.toString('hex'), le })
      if (!existsSync(fichier)) ecrireEntier(fichier, cle.signer(point), 0o644)
    }
  } finally {
    await client.end()
  }
  return alertes
}
