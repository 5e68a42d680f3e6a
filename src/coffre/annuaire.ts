import type { Role } from '../domain/acteur.ts'
import type { Id, Jour, ServiceId } from '../domain/identite.ts'

export type Certificat = {
  /** Position in the annuaire; 0 for a custodian of the first entry. */
  readonly position: number
  readonly membre: Id
  readonly nom: string
  readonly prenom: string
  readonly signature: Uint8Array
  readonly sceau: Uint8Array
  readonly generation: number
  /** Null for a custodian of the first entry: she may sign there, and hold nothing yet. */
  readonly role: Role | null
}

export type SecteurLu = {
  readonly secteur: Id
  readonly nom: string
  readonly uais: readonly string[]
  readonly membres: readonly Id[]
  readonly coffre: Id | null
  readonly porte: string | null
  readonly epoque: number | null
  readonly jusqua: Jour
}

/** The verified annuaire. A position asks what was true just after that entry; without one, what is true now. */
export type AnnuaireLu = {
  readonly service: ServiceId
  /** Number of entries. */
  readonly longueur: number
  /** Her certificate in force. */
  certificatDe(membre: Id, position?: number): Certificat | null
  /** The certificate of that position, if it is hers and was in force. */
  certificatA(membre: Id, certificat: number, position: number): Certificat | null
  estCertificateur(membre: Id, jour: Jour, position?: number): boolean
  gardiens(): { readonly membres: readonly Id[]; readonly k: number }
  recouvrement(position?: number): { readonly generation: number; readonly publique: Uint8Array; readonly n: number; readonly k: number } | null
  secteur(secteur: Id, position?: number): SecteurLu | null
  secteurs(): readonly SecteurLu[]
}
