// Sentences that may be picked into a writing, one at a time: never a note wholesale.
import type { Id } from '../../domain/identite.ts'
import type { PieceNote } from '../../domain/piece.ts'
import type { Extrait } from '../face-des-ecrits.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import { citationsDe, phrasesDe } from './phrases.ts'

/** As many letters as a quotation of a writing holds. */
const LONGUEUR = 2_000

const memesMots = (a: string, b: string): boolean => {
  const nu = (texte: string): string => texte.replace(/[^\p{L}\p{N}]/gu, '')
  return nu(a) === nu(b)
}

/** A sentence, then the words it quotes; only the words when there is nothing else in it. */
const extraitsDeLaPhrase = (phrase: string): { texte: string; entreGuillemets: boolean }[] => {
  const citations = citationsDe(phrase).map((texte) => ({ texte, entreGuillemets: true }))
  const [seule] = citations
  return seule && memesMots(seule.texte, phrase) ? [seule] : [{ texte: phrase, entreGuillemets: false }, ...citations]
}

/** `notes`: newest first. `nommer`: an author as printed. */
export const extraitsDes = (
  notes: readonly PieceLue<PieceNote>[],
  nommer: (membre: Id) => string,
): readonly Extrait[] =>
  notes.flatMap(({ piece, auteur, contenu: { jour, heure, type, texte } }) =>
    phrasesDe(texte)
      .flatMap(extraitsDeLaPhrase)
      .map((extrait) => ({
        note: piece,
        jour,
        heure,
        typeDeNote: type,
        texte: extrait.texte.slice(0, LONGUEUR),
        entreGuillemets: extrait.entreGuillemets,
        par: nommer(auteur),
      })),
  )
