// The two functions between what the server holds and what the screen shows; both are generic.
import { contexte } from '../contract/contexte.ts'
import { ecrireEntete, lireEntete, type Entete, type Enveloppe, type Position } from '../contract/enveloppe.ts'
import { lirePiece, type Piece } from '../domain/piece.ts'
import { base64, concat, deBase64, hex, memes, sha256, texteDe, utf8 } from '../crypto/octets.ts'
import { hacheEnveloppe, mettreSousEnveloppe, ouvrirEnveloppe, type EnveloppeOctets } from '../crypto/enveloppe.ts'
import { deriver } from '../crypto/hkdf.ts'
import { paireDepuisGraine, type Paire } from '../crypto/sceau.ts'
import type { PositionGardee } from './magasin.ts'

export type Scellee = { readonly entete: string; readonly ct: Uint8Array; readonly sig: Uint8Array }

export const enOctets = ({ entete, ct, sig }: Scellee): EnveloppeOctets => ({ entete: utf8(entete), ct, sig })

export const hacheDeLEnveloppe = (scellee: Scellee): Uint8Array => hacheEnveloppe(enOctets(scellee))

/** Null when the text is longer than the last size class. */
export const scellerPiece = (dk: Uint8Array, privee: Uint8Array, entete: Entete, contenu: Piece): Scellee | null => {
  const texte = ecrireEntete(entete)
  const faite = mettreSousEnveloppe(dk, privee, utf8(texte), utf8(JSON.stringify(contenu)))
  return faite && { entete: texte, ct: faite.ct, sig: faite.sig }
}

/** `fausse`: not sealed under this key with this header; `inconnue`: a kind or a format that this version cannot read. */
export const ouvrirPiece = (dk: Uint8Array, scellee: Scellee): Piece | 'fausse' | 'inconnue' => {
  const clair = ouvrirEnveloppe(dk, enOctets(scellee))
  if (clair === null) return 'fausse'
  try {
    return lirePiece(JSON.parse(texteDe(clair))) ?? 'inconnue'
  } catch {
    return 'inconnue'
  }
}

export const pourLeServeur = ({ entete, ct, sig }: Scellee): Enveloppe => ({ entete, ct: base64(ct), sig: base64(sig) })

/** Null when a field is not base64 after all. */
export const positionRecue = (position: Position): PositionGardee | null => {
  if (!('enveloppe' in position)) return position
  const { entete, ct, sig } = position.enveloppe
  try {
    return { rang: position.rang, entete, ct: deBase64(ct), sig: deBase64(sig) }
  } catch {
    return null
  }
}

export const enteteDe = (scellee: Scellee): Entete | null => lireEntete(scellee.entete)

type Coffre = { readonly service: string; readonly coffre: string }

const ETIQUETTE_ENGAGEMENT = utf8(contexte.engagement)

export const engagementDe = (dk: Uint8Array): string => hex(sha256(concat(ETIQUETTE_ENGAGEMENT, dk)))

/** The door of an époque: its pair comes from the DK. */
export const porteDe = (dk: Uint8Array, coffre: Coffre, epoque: number): Paire =>
  paireDepuisGraine(deriver(dk, contexte.porte(coffre, epoque)))

/** The key that the journal announces: same engagement, same door. */
export const cleConforme = (
  dk: Uint8Array,
  coffre: Coffre,
  epoque: { numero: number; engagement: string; porte: string },
): boolean =>
  dk.length === 32 &&
  engagementDe(dk) === epoque.engagement &&
  memes(porteDe(dk, coffre, epoque.numero).publique, deBase64(epoque.porte))
