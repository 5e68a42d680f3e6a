// Opening and making wraps: a DK sealed to a person, by the generation of her X-Wing pair, or to the recovery key.
import { contexte } from '../contract/contexte.ts'
import type { Scelle } from '../contract/enveloppe.ts'
import type { Id, Personne, ServiceId } from '../domain/identite.ts'
import { base64, deBase64 } from '../crypto/octets.ts'
import { ouvrirSceau, paireDepuisGraine, sceller } from '../crypto/sceau.ts'
import type { AnnuaireLu } from './annuaire.ts'
import { cleConforme } from './enveloppe.ts'
import type { EpoqueLue } from './journal.ts'

export type Coffre = { readonly service: ServiceId; readonly coffre: Id }

/** Seeds to pairs once, not at each wrap. */
export const pairesDe = (graines: ReadonlyMap<number, Uint8Array>): ReadonlyMap<number, Uint8Array> =>
  new Map([...graines].map(([generation, graine]) => [generation, paireDepuisGraine(graine).privee]))

/** The DK of an époque from one of my wraps; null when none gives the key that the journal announces. */
export const ouvrirCle = (
  scelles: readonly Scelle[],
  coffre: Coffre,
  epoque: EpoqueLue,
  moi: Personne,
  privees: ReadonlyMap<number, Uint8Array>,
): Uint8Array | null => {
  for (const { epoque: numero, pour, generation, sceau } of scelles) {
    if (
      numero !== epoque.numero ||
      pour === 'recouvrement' ||
      pour.service !== moi.service ||
      pour.membre !== moi.membre
    )
      continue
    const privee = privees.get(generation)
    const dk = privee && ouvrir(privee, contexte.dk(coffre, numero, moi, generation), sceau)
    if (dk && cleConforme(dk, coffre, epoque)) return dk
  }
  return null
}

const ouvrir = (privee: Uint8Array, info: string, sceau: string): Uint8Array | null => {
  try {
    return ouvrirSceau(privee, info, deBase64(sceau))
  } catch {
    return null
  }
}

/** To a member, under her certified key; null when she has none in force. */
export const scellerPourMembre = (
  dk: Uint8Array,
  coffre: Coffre,
  epoque: number,
  qui: Personne,
  annuaire: AnnuaireLu,
): Scelle | null => {
  const certificat = annuaire.certificatDe(qui.membre)
  if (!certificat || qui.service !== annuaire.service) return null
  const { generation, sceau } = certificat
  const pour = { service: qui.service, membre: qui.membre }
  return { epoque, pour, generation, sceau: base64(sceller(sceau, contexte.dk(coffre, epoque, pour, generation), dk)) }
}

/** To the recovery key of the service; null when the service has none yet. */
export const scellerPourRecouvrement = (
  dk: Uint8Array,
  coffre: Coffre,
  epoque: number,
  annuaire: AnnuaireLu,
): Scelle | null => {
  const cle = annuaire.recouvrement()
  if (!cle) return null
  const info = contexte.dkRecouvrement(coffre, epoque, cle.generation)
  return { epoque, pour: 'recouvrement', generation: cle.generation, sceau: base64(sceller(cle.publique, info, dk)) }
}
