// What a recipient finds on the sheets that it was handed, against what it may have.
import type { Hasard } from '../../src/demo/hasard.ts'
import { type EcritImprime, pourDestinataire, relancer } from '../../src/domain/ecrit-remis.ts'
import { texteDuPdf } from '../../src/ecrits/poppler.examples.ts'
import { type Fiche, JOUR } from './fiche.ts'
import { champsDe, peutAvoir } from './permis.ts'

const ENTETE = ['Direction des services départementaux', 'Service social en faveur des élèves']

/** One document for each recipient of the protocol, and a reminder; the same document is read once. */
export const documentsDe = ({ ecrit }: Fiche, hasard: Hasard): EcritImprime[] => {
  const contexte = { entete: ENTETE, jour: JOUR, complete: null }
  const remis = ecrit.destinataires.map((qui) => pourDestinataire(ecrit, qui, contexte))
  const [premier] = ecrit.destinataires
  if (!premier) throw new Error('a writing without a recipient')
  const quoi = hasard.choisir(['accuse', 'retour'] as const)
  const dates = { quoi, transmisLe: JOUR, accuseLe: quoi === 'retour' ? JOUR : null, jour: JOUR }
  const uniques = new Map(remis.map((imprime) => [JSON.stringify(imprime), imprime]))
  return [...uniques.values(), relancer(ecrit, premier, dates, ENTETE)]
}

/** A day is not found in another: « 2 mars » in « 12 mars ». */
const trouve = (texte: string, mot: string): boolean => {
  const ou = texte.indexOf(mot)
  if (ou === -1) return false
  return !/\d/u.test(texte.charAt(ou - 1)) || trouve(texte.slice(ou + 1), mot)
}

type Compte = { documents: number; permis: number; trouves: number; interdits: number }

/** `commeA`: by the rule of whoever holds it. */
export const lire = (
  { ecrit, ailleurs }: Fiche,
  pdf: Uint8Array,
  commeA: EcritImprime['modele'],
  compte: Compte,
): string[] => {
  const texte = texteDuPdf(pdf).toLowerCase()
  // titles, bookmarks, metadata: whatever of the file is not on its pages
  const autour = Buffer.from(pdf).toString('latin1').toLowerCase()
  const peut = peutAvoir(ecrit, commeA)
  const champs = champsDe(ecrit)
  const permis = champs.filter(({ chemin }) => peut(chemin))
  const mots = new Set(permis.map(({ mot }) => mot))
  const interdits = [...champs, ...champsDe(ailleurs, 'file')].filter(
    ({ chemin, mot }) => !mots.has(mot) && (chemin.startsWith('file') || !peut(chemin)),
  )
  const manquants = permis.filter(({ mot }) => !trouve(texte, mot))
  const vus = interdits.filter(({ mot }) => trouve(texte, mot) || autour.includes(mot))
  compte.documents += 1
  compte.permis += permis.length
  compte.trouves += permis.length - manquants.length
  compte.interdits += vus.length
  return [
    ...manquants.map(({ chemin }) => `not found in ${commeA}: ${chemin}`),
    ...vus.map(({ chemin }) => `found in ${commeA}: ${chemin}`),
  ]
}

const aucun = (): Compte => ({ documents: 0, permis: 0, trouves: 0, interdits: 0 })

/** `trompe`: whole writings, read as if they were bare notices. */
export const nouveauxComptes = () => ({ ecrit: aucun(), avis: aucun(), relance: aucun(), trompe: aucun() })
export type Comptes = ReturnType<typeof nouveauxComptes>
