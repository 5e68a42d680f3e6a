// [Note: accepting an envelope] Header, author, certificate, signature and size are checked without the base; then,
// under the lock of the coffre's row, époque, previous revision and what the author had seen. Only then has it a rang.
import { lireEntete, type Enveloppe, type Entete } from '../../contract/enveloppe.ts'
import type { Acteur } from '../../domain/acteur.ts'
import { enveloppeSignee, hacheEnveloppe, octetsDe, sha256, tailleDeClasse, teteSuivante } from '../enveloppe.ts'
import { certificatEnVigueur, type Annuaire } from './annuaire.ts'

export type Motif =
  | 'entete-illisible'
  | 'signature-fausse'
  | 'auteur-different'
  | 'coffre-inconnu'
  | 'lecture-seule'
  | 'coffre-clos'
  | 'certificat-revoque'
  | 'prev-different'
  | 'taille-hors-classe'
  | 'depot-inconnu'
  | 'vu-impossible'

export type EnveloppeLue = {
  readonly entete: Entete
  readonly brute: Enveloppe
  readonly ctHache: Buffer
  readonly hache: Buffer
}

/** What the base is not needed for. */
export const lireEnveloppe = (brute: Enveloppe, acteur: Acteur, annuaire: Annuaire): EnveloppeLue | Motif => {
  const entete = lireEntete(brute.entete)
  if (!entete) return 'entete-illisible'
  if (entete.service !== acteur.service) return 'coffre-inconnu'
  if (entete.auteur !== acteur.membre) return 'auteur-different'
  const octets = {
    entete: octetsDe(brute.entete),
    ct: Buffer.from(brute.ct, 'base64'),
    sig: Buffer.from(brute.sig, 'base64'),
  }
  if (!tailleDeClasse(octets.ct)) return 'taille-hors-classe'
  const certificat = certificatEnVigueur(annuaire, entete.certificat, acteur.membre)
  if (!certificat)
    return annuaire.certificats.has(`${entete.certificat}/${acteur.membre}`) ? 'certificat-revoque' : 'signature-fausse'
  if (!enveloppeSignee(certificat.cle, octets)) return 'signature-fausse'
  return { entete, brute, ctHache: sha256(octets.ct), hache: hacheEnveloppe(octets) }
}

/** Head of a coffre while envelopes are being placed behind it. */
export type Tete = {
  readonly ecrit: boolean
  /** False when closed, or of a past school year. */
  readonly ouvert: boolean
  readonly epoque: number
  rang: number
  tete: Buffer
}

/** A revision that the base holds. */
export type Revision = {
  readonly rev: number
  readonly rang: number
  readonly hache: Buffer
  readonly ctHache: Buffer | null
}

export type Connu = {
  readonly tetes: ReadonlyMap<string, Tete>
  /** By `coffre/piece/rev`: the revisions named, those before and after them. */
  readonly revisions: Map<string, Revision>
  /** By `coffre/rang`: heads at the positions that authors say they saw, those of this request included. */
  readonly tetesVues: Map<string, Buffer>
  /** By `coffre/depot`: those that a piece of this coffre may replace. */
  readonly depots: { has(cle: string): boolean }
  readonly annuaire: Annuaire
}

export type Place =
  | { readonly etat: 'acceptee'; readonly rang: number; readonly tete: Buffer; readonly nouvelle: boolean }
  | { readonly etat: 'conflit' }
  | { readonly etat: 'epoque'; readonly courante: number }
  | { readonly etat: 'refusee'; readonly motif: Motif }

const refusee = (motif: Motif): Place => ({ etat: 'refusee', motif })

const vuPossible = ({ vu, coffre }: Entete, tete: Tete, { tetesVues, annuaire }: Connu): boolean => {
  if (vu.rang > tete.rang || vu.annuaire >= Math.max(annuaire.longueur, 1)) return false
  const vue = vu.rang === 0 ? '0'.repeat(64) : tetesVues.get(`${coffre}/${vu.rang}`)?.toString('hex')
  return vu.tete === vue
}

/** Gives a rang to an envelope, or says why not; the heads and revisions known move with it. */
export const placer = (lue: EnveloppeLue, depot: string | undefined, connu: Connu): Place => {
  const { entete, hache, ctHache } = lue
  const { coffre, piece, rev, epoque, prev } = entete
  const tete = connu.tetes.get(coffre)
  if (!tete) return refusee('coffre-inconnu')
  const meme = connu.revisions.get(`${coffre}/${piece}/${rev}`)
  if (meme) {
    const identique = meme.hache.equals(hache) || (meme.ctHache?.equals(ctHache) ?? false)
    return identique ? { etat: 'acceptee', rang: meme.rang, tete: tete.tete, nouvelle: false } : { etat: 'conflit' }
  }
  if (!tete.ecrit) return refusee('lecture-seule')
  if (!tete.ouvert) return refusee('coffre-clos')
  if (epoque !== tete.epoque) return { etat: 'epoque', courante: tete.epoque }
  if (rev > 1) {
    const avant = connu.revisions.get(`${coffre}/${piece}/${rev - 1}`)
    if (!avant || avant.hache.toString('hex') !== prev) return refusee('prev-different')
    if (avant.ctHache === null) return { etat: 'conflit' }
  }
  if (!vuPossible(entete, tete, connu)) return refusee('vu-impossible')
  if (depot !== undefined && !connu.depots.has(`${coffre}/${depot}`)) return refusee('depot-inconnu')
  tete.rang += 1
  tete.tete = teteSuivante(tete.tete, hache)
  connu.tetesVues.set(`${coffre}/${tete.rang}`, tete.tete)
  connu.revisions.set(`${coffre}/${piece}/${rev}`, { rev, rang: tete.rang, hache, ctHache })
  return { etat: 'acceptee', rang: tete.rang, tete: tete.tete, nouvelle: true }
}
