// The PDF as it was handed over, byte for byte: cut into pieces whose ids come from its hash, so that none can be slipped
// in beside them.
import type { Id } from '../../domain/identite.ts'
import type { PieceDocument } from '../../domain/piece.ts'
import { base64, concat, deBase64, hex, sha256 } from '../../crypto/octets.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { idDerive } from './ecritoire.ts'

/** Of bytes, in a piece of the last size class. */
const PART = 90_000
const PARTS = 8

export const empreinteDe = (octets: Uint8Array): string => hex(sha256(octets))

const idDeLaPart = (ecrit: Id, empreinte: string, ordre: number): Id => idDerive('document', ecrit, empreinte, ordre)

export type Part = { readonly piece: Id; readonly contenu: PieceDocument }

/** Null: too heavy, or nothing. */
export const enParts = (ecrit: Id, nom: string, octets: Uint8Array): readonly Part[] | null => {
  const sur = Math.ceil(octets.length / PART)
  if (sur === 0 || sur > PARTS) return null
  const empreinte = empreinteDe(octets)
  return Array.from({ length: sur }, (_, n) => ({
    piece: idDeLaPart(ecrit, empreinte, n + 1),
    contenu: {
      format: 1,
      annule: false,
      genre: 'document',
      de: ecrit,
      nom: nom.slice(0, 120),
      type: 'application/pdf',
      ordre: n + 1,
      sur,
      donnees: base64(octets.subarray(n * PART, (n + 1) * PART)),
    },
  }))
}

/** Whole, in order; null while a part is missing. */
export const partsDe = (coffre: CoffreOuvert, ecrit: Id, empreinte: string): readonly PieceDocument[] | null => {
  const parts: PieceDocument[] = []
  for (let ordre = 1; ordre <= PARTS; ordre++) {
    const contenu = coffre.pieces.get(idDeLaPart(ecrit, empreinte, ordre))?.contenu
    if (contenu?.genre !== 'document') return null
    parts.push(contenu)
    if (parts.length === parts[0]?.sur) return parts
  }
  return null
}

export const rassembler = (parts: readonly PieceDocument[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(concat(...parts.map(({ donnees }) => deBase64(donnees))))
