// What each recipient is handed, read by somebody else's reader of PDF: all that it may have, nothing that it may not.
import { creerHasard, type Hasard } from '../src/demo/hasard.ts'
import { type EcritImprime, pourDestinataire, relancer } from '../src/domain/ecrit-remis.ts'
import { unAtelier } from '../src/ecrits/atelier.examples.ts'
import { imprimer } from '../src/ecrits/imprimer.ts'
import { texteDuPdf } from '../src/ecrits/poppler.examples.ts'
import type { Chiffre } from './chiffre.ts'
import { unEcritPlein } from './minimal/ecrit.ts'
import { type Fiche, JOUR } from './minimal/fiche.ts'
import { champsDe, peutAvoir } from './minimal/permis.ts'

const DOSSIERS = 1_000
const ENTETE = ['Direction des services départementaux', 'Service social en faveur des élèves']

/** One document for each recipient of the protocol, and a reminder; the same document is read once. */
const documentsDe = ({ ecrit }: Fiche, hasard: Hasard): EcritImprime[] => {
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
const lireUn = (
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

export const calculer = async (dossiers = DOSSIERS): Promise<Chiffre[]> => {
  const hasard = creerHasard('minimal')
  const atelier = await unAtelier()
  const comptes: Record<EcritImprime['modele'], Compte> = {
    ecrit: aucun(),
    avis: aucun(),
    relance: aucun(),
  }
  const trompes = aucun()
  for (let n = 0; n < dossiers; n++) {
    const branche = hasard.branche(String(n))
    const fiche = unEcritPlein(branche, branche.chance(0.7) ? 'ip' : 'signalement')
    for (const imprime of documentsDe(fiche, branche)) {
      const pdf = imprimer(atelier.compiler, imprime)
      for (const ecart of lireUn(fiche, pdf, imprime.modele, comptes[imprime.modele]))
        process.stderr.write(`${ecart}\n`)
      // once in a while, the envelopes are swapped: what reads must see it
      if (imprime.modele === 'ecrit' && n % 50 === 0) lireUn(fiche, pdf, 'avis', trompes)
    }
  }
  const moyenne = Math.floor(trompes.interdits / Math.max(trompes.documents, 1))
  const noms = { ecrit: 'writing and its copies', avis: 'bare notice', relance: 'reminder' } as const
  const lignes = Object.entries(noms).flatMap(([modele, nom]): Chiffre[] => {
    const { documents, permis, trouves, interdits } = comptes[modele as keyof typeof noms]
    return [
      { name: `${nom}: documents read`, value: documents, target: `at least ${dossiers}`, ok: documents >= dossiers },
      {
        name: `${nom}: fields that the recipient may have, found`,
        value: trouves,
        target: permis,
        ok: trouves === permis,
      },
      { name: `${nom}: forbidden fields found`, value: interdits, target: 0, ok: interdits === 0 },
    ]
  })
  return [
    ...lignes,
    {
      name: 'control: forbidden fields seen in a writing handed over as a bare notice, on average',
      value: moyenne,
      target: 'at least 20',
      ok: moyenne >= 20,
    },
  ]
}
