// What leaves in one request: a first dépôt and the parts of a spoken answer. Ids and receipt stay the same from one
// try to the next with the same words, so that nothing leaves twice.
import { scellerDepot, type Porte } from '../../coffre/porte-publique.ts'
import type { Depot } from '../../contract/coffre.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { base64, hex, sha256 } from '../../crypto/octets.ts'
import type { CorpsDepot } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { Voix } from '../face.ts'
import { OCTETS_PAR_PARTIE, PARTIES } from '../parole.ts'

export type Colis = {
  /** Of what is inside: another content is another parcel. */
  readonly empreinte: string
  readonly depot: Id
  readonly suites: readonly Id[]
  readonly voix: Voix | null
}

const parties = (voix: Voix | null): readonly Uint8Array[] => {
  const n = Math.ceil((voix?.octets.length ?? 0) / OCTETS_PAR_PARTIE)
  return Array.from(
    { length: n },
    (_, i) => voix?.octets.slice(i * OCTETS_PAR_PARTIE, (i + 1) * OCTETS_PAR_PARTIE) ?? new Uint8Array(),
  )
}

export const nombreDeParties = (voix: Voix | null): number => parties(voix).length

/** The same parcel when nothing changed since the last try. */
export const preparer = (avant: Colis | null, contenu: unknown, voix: Voix | null): Colis => {
  const empreinte = `${JSON.stringify(contenu)}|${voix ? hex(sha256(voix.octets)) : ''}`
  if (avant?.empreinte === empreinte) return avant
  return { empreinte, depot: nouvelId(), suites: parties(voix).map(() => nouvelId()), voix }
}

export const scellerColis = (porte: Porte, colis: Colis, corps: CorpsDepot): Depot[] | Refus<'texte-trop-long'> => {
  const sons = parties(colis.voix)
  if (sons.length > PARTIES) return refuser('texte-trop-long')
  const suites = sons.map((son, i) =>
    scellerDepot(
      porte,
      colis.suites[i] ?? nouvelId(),
      {
        genre: 'voix',
        format: 1,
        de: colis.depot,
        ordre: i + 1,
        sur: sons.length,
        type: colis.voix?.type ?? '',
        donnees: base64(son),
      },
      null,
    ),
  )
  const depots = [scellerDepot(porte, colis.depot, corps, null), ...suites]
  const scelles = depots.filter((depot) => depot !== null)
  return scelles.length === depots.length ? scelles : refuser('texte-trop-long')
}
