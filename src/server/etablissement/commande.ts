// The import of schools at the command line: a dry run reads and reports; otherwise it writes as a signed-in administrator.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'

import { postImport, type ImportVu } from '../../contract/etablissement.ts'
import type { LigneRefusee, TypeFichier } from '../../domain/etablissement-import.ts'
import { horlogeDuSysteme } from '../clock.ts'
import { bilanDeLecture, lireFichier } from './lire-fichier.ts'

export type Contexte = {
  readonly dossier: string
  readonly url: string
  readonly jeton: string | undefined
  readonly dire: (ligne: string) => void
  readonly prevenir: (ligne: string) => void
}

type Rapport = {
  readonly fichier: string
  readonly type: TypeFichier | null
  readonly lignes: number
  readonly etablissements: number
  readonly sites: number
  readonly refus: readonly { readonly ligne: number; readonly motif: string }[]
}

type Ecrit = Rapport & Partial<ImportVu['compte']> & { readonly inchanges?: number }

const USAGE = 'Usage : npm run import:etablissements -- [--dry-run] FICHIER…'
const SANS_JETON = [
  'Import refusé : aucun administrateur n’est connecté.',
  'Donnez dans PERMANENCE_JETON le jeton de session d’un administrateur, ou lisez sans écrire avec --dry-run.',
].join('\n')

/** 0: every file was read; 1: at least one was refused; 2: the command itself was refused. */
export const importer = async (args: readonly string[], contexte: Contexte): Promise<number> => {
  const essai = args.includes('--dry-run')
  const fichiers = args.filter((arg) => arg !== '--dry-run')
  const inconnue = fichiers.find((arg) => arg.startsWith('-'))
  if (fichiers.length === 0 || inconnue !== undefined) {
    contexte.prevenir(inconnue === undefined ? USAGE : `Option inconnue : ${inconnue}\n${USAGE}`)
    return 2
  }
  if (!essai && !contexte.jeton) {
    contexte.prevenir(SANS_JETON)
    return 2
  }
  let code = 0
  for (const fichier of fichiers) {
    const octets = await lireOctets(resolve(contexte.dossier, fichier))
    const issue =
      octets === null
        ? introuvable(fichier)
        : essai
          ? await lire(fichier, octets)
          : await ecrire(fichier, octets, contexte)
    if (issue === null) return 2
    contexte.dire(JSON.stringify(issue))
    if (issue.type === null) code = 1
  }
  return code
}

const sansChamp = (refusees: readonly LigneRefusee[]): Rapport['refus'] =>
  refusees.map(({ ligne, motif }) => ({ ligne, motif }))

const lireOctets = async (chemin: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(chemin)
  } catch {
    return null
  }
}

const introuvable = (fichier: string): Rapport => ({
  fichier: basename(fichier),
  type: null,
  lignes: 0,
  etablissements: 0,
  sites: 0,
  refus: [{ ligne: 0, motif: `Fichier introuvable ou illisible : ${fichier}` }],
})

const lire = async (fichier: string, octets: Uint8Array): Promise<Rapport> => {
  const lecture = await lireFichier(octets)
  return {
    fichier: basename(fichier),
    type: lecture.type,
    lignes: lecture.lignes,
    ...bilanDeLecture(lecture),
    refus: sansChamp(lecture.refus),
  }
}

type EnTetes = Readonly<Record<string, string>>
const enTetes = (jeton: string): EnTetes => ({
  'Content-Type': 'application/json',
  'X-Permanence': '1',
  Cookie: `__Host-permanence=${jeton}`,
})

/** Prepares the import, then applies it at once; null when the server refuses the command itself. */
const ecrire = async (fichier: string, octets: Uint8Array, contexte: Contexte): Promise<Ecrit | null> => {
  const id = unId(horlogeDuSysteme.alea(16))
  const contenu = Buffer.from(octets).toString('base64')
  const prepare = await demander(contexte, '/api/imports-etablissements', { id, fichier: basename(fichier), contenu })
  if (prepare === null) return null
  const lu = postImport.output.parse(prepare)
  const nom = basename(fichier)
  if (lu.type === null)
    return { fichier: nom, type: null, lignes: lu.lignes, etablissements: 0, sites: 0, refus: sansChamp(lu.refusees) }
  if ((await demander(contexte, `/api/imports-etablissements/${id}/application`, {})) === null) return null
  const { type, lignes, etablissements, sites, refusees, compte, inchanges } = lu
  return { fichier: nom, type, lignes, etablissements, sites, refus: sansChamp(refusees), ...compte, inchanges }
}

const PHRASES: Readonly<Record<string, string>> = {
  'sans-session': 'Import refusé : ce jeton de session est inconnu ou expiré.',
  'import-hors-role': 'Import refusé : seul un administrateur importe des établissements.',
  'import-perime': 'Import refusé : un autre import a changé l’annuaire entre-temps. Recommencez.',
  'requete-trop-grande': 'Import refusé : fichier trop volumineux. Prenez-le par département ou par académie.',
}

const demander = async ({ url, jeton, prevenir }: Contexte, chemin: string, corps: unknown): Promise<unknown> => {
  try {
    const reponse = await fetch(new URL(chemin, url), {
      method: 'POST',
      headers: enTetes(jeton ?? ''),
      body: JSON.stringify(corps),
    })
    const recu: unknown = await reponse.json()
    if (reponse.ok) return recu
    const motif =
      typeof recu === 'object' && recu !== null && 'refus' in recu ? String(recu.refus) : `HTTP ${reponse.status}`
    prevenir(PHRASES[motif] ?? `Import refusé par le serveur : ${motif}.`)
  } catch {
    prevenir(`Import refusé : le serveur ${url} ne répond pas.`)
  }
  return null
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const unId = (octets: Uint8Array): string => {
  const bits = [...octets]
    .map((octet) => octet.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(130, '0')
  return Array.from({ length: 26 }, (_, rang) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(rang * 5, rang * 5 + 5), 2)),
  ).join('')
}
