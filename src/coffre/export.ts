// Notes that have not left, as one file sealed under her own key: carried by hand to another machine of hers.
import { z } from 'zod'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { concat, texteDe, utf8 } from '../crypto/octets.ts'
import { Id } from '../domain/identite.ts'
import { lirePiece } from '../domain/piece.ts'
import { refuser, type Refus } from '../domain/refus.ts'
import type { NoteEnAttente } from './moteur.ts'

const TITRE = 'permanence/v1/export|'
const LONGUEUR = TITRE.length + 26 + 1

const NoteLue = z.strictObject({
  coffre: Id,
  piece: Id,
  base: z.int().min(0),
  contenu: z.unknown().transform((texte, erreurs) => {
    const piece = lirePiece(texte)
    if (piece === null) erreurs.addIssue({ code: 'custom', message: 'not a piece' })
    return piece ?? z.NEVER
  }),
  motif: z.string().nullable(),
})

export const ecrireExport = (membre: Id, cle: Uint8Array, notes: readonly NoteEnAttente[]): Uint8Array => {
  const tete = utf8(`${TITRE}${membre}\n`)
  return concat(tete, chiffrer(cle, tete, utf8(JSON.stringify(notes))))
}

const lireJson = (clair: Uint8Array): unknown => {
  try {
    return JSON.parse(texteDe(clair))
  } catch {
    return null
  }
}

export const lireExport = (
  membre: Id,
  cle: Uint8Array,
  octets: Uint8Array,
): readonly NoteEnAttente[] | Refus<'fichier-illisible' | 'autre-personne'> => {
  const tete = octets.slice(0, LONGUEUR)
  const titre = new TextDecoder().decode(tete)
  if (!titre.startsWith(TITRE) || !titre.endsWith('\n')) return refuser('fichier-illisible')
  if (titre !== `${TITRE}${membre}\n`) return refuser('autre-personne')
  const clair = dechiffrer(cle, tete, octets.slice(LONGUEUR))
  const lues = clair && z.array(NoteLue).safeParse(lireJson(clair))
  return lues?.success ? lues.data : refuser('fichier-illisible')
}
