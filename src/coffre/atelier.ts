// What the parts of the engine share: one member, her coffres in memory, her store, her line to the server.
import type { Vu } from '../contract/enveloppe.ts'
import { ecritDansLeCoffre, type MembreDuCoffre } from '../contract/registre.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Id, Personne } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { deriver } from '../crypto/hkdf.ts'
import { effacer, hex } from '../crypto/octets.ts'
import type { Annuaire, Certificat } from './annuaire.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import { fiable, nouvelEtat, teteA, type EtatDuCoffre, type Tete } from './coffre-ouvert.ts'
import { scellerPiece, type Scellee } from './enveloppe.ts'
import type { Alerte } from './face.ts'
import { enFonction, epoqueCourante } from './journal.ts'
import type { MagasinDuMembre } from './magasin.ts'
import type { Identite } from './moteur.ts'
import type { Signataire } from './registre.ts'
import type { LireVoisin } from './voisins.ts'

export type Atelier = {
  readonly identite: Identite
  readonly moi: Personne
  readonly privees: ReadonlyMap<number, Uint8Array>
  readonly annuaire: Annuaire
  readonly etats: Map<Id, EtatDuCoffre>
  /** Coffres made here that the server has not acknowledged. */
  readonly aNaitre: Set<Id>
  /** Coffres of which a piece has just been erased: their cache is written again. */
  readonly aReecrire: Set<Id>
  /** Heads remembered by this machine and by my others. */
  readonly retenues: Map<Id, Tete[]>
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly lireVoisin: LireVoisin
  /** Under which this machine keeps what only I may read. */
  readonly clePersonnelle: (usage: string) => Uint8Array
  readonly alerter: (alerte: Alerte) => void
  /** The view of a coffre is to be made again. */
  readonly changer: (coffre: Id) => void
  /** Lets the rest of the worker breathe every so many envelopes. */
  readonly souffler: (enveloppes: number) => Promise<void>
  /** A write to the store that may fail without harm: the server has it or the memory does. */
  readonly garder: (ecriture: () => Promise<void>) => Promise<boolean>
}

export const clesPersonnelles = ({ service, membre, signature }: Identite): Atelier['clePersonnelle'] => {
  const graine = signature.privee.slice(0, 32)
  return (usage) => deriver(graine, `permanence/v1/poste|${service}|${membre}|${usage}`)
}

export const etatDe = (atelier: Atelier, coffre: Id): EtatDuCoffre => {
  const deja = atelier.etats.get(coffre)
  if (deja) return deja
  const etat = nouvelEtat(atelier.identite.service, coffre)
  atelier.etats.set(coffre, etat)
  return etat
}

export const monCertificat = ({ annuaire, identite }: Atelier): Certificat | null => {
  const certificat = annuaire.certificatDe(identite.membre)
  return certificat && hex(certificat.signature) === hex(identite.signature.publique) ? certificat : null
}

export const moiSignataire = (atelier: Atelier): Signataire | null => {
  const certificat = monCertificat(atelier)
  return certificat && { ...atelier.moi, certificat: certificat.position, privee: atelier.identite.signature.privee }
}

export const moiDans = ({ moi }: Atelier, etat: EtatDuCoffre): MembreDuCoffre | null =>
  etat.journal?.membres.find((m) => m.service === moi.service && m.membre === moi.membre) ?? null

export type RefusDEcriture = 'coffre-inconnu' | 'coffre-non-fiable' | 'coffre-clos' | 'lecture-seule'

/** Null when I may write into it now. */
export const refusDEcriture = (atelier: Atelier, etat: EtatDuCoffre | undefined): RefusDEcriture | null => {
  if (!etat?.journal) return 'coffre-inconnu'
  if (!fiable(etat)) return 'coffre-non-fiable'
  const soi = moiDans(atelier, etat)
  const ecrit =
    soi && ecritDansLeCoffre(soi.role) && enFonction(soi, atelier.horloge.aujourdhui()) && monCertificat(atelier)
  if (!ecrit) return 'lecture-seule'
  const { ouvert, annee } = etat.journal
  // last year's coffres are read only
  return ouvert && (annee === null || annee >= anneeScolaire(atelier.horloge.aujourdhui())) ? null : 'coffre-clos'
}

/** What I have seen of a coffre, now. */
export const vuDe = (atelier: Atelier, etat: EtatDuCoffre): Vu => ({
  rang: etat.rang,
  tete: teteA(etat, etat.rang) ?? '',
  annuaire: atelier.annuaire.longueur - 1,
})

/** Under the current époque. Null: the text is too long. */
export const scellerRevision = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  { piece, rev, prev, contenu }: { piece: Id; rev: number; prev: string | null; contenu: Piece },
  vu = vuDe(atelier, etat),
): Scellee | null => {
  const certificat = monCertificat(atelier)
  const epoque = etat.journal ? epoqueCourante(etat.journal).numero : 0
  const dk = etat.cles.get(epoque)
  if (!certificat || !dk) throw new Error('sealing without a certificate or a key')
  const { service, membre } = atelier.identite
  const entete = {
    suite: 1,
    service,
    coffre: etat.coffre,
    piece,
    rev,
    epoque,
    auteur: membre,
    certificat: certificat.position,
    prev,
    vu,
  } as const
  return scellerPiece(dk, atelier.identite.signature.privee, entete, contenu)
}

/** No longer mine: nothing of it stays on this machine nor in memory. */
export const oublierCoffre = async (atelier: Atelier, coffre: Id): Promise<void> => {
  const etat = atelier.etats.get(coffre)
  for (const dk of etat?.cles.values() ?? []) effacer(dk)
  atelier.etats.delete(coffre)
  atelier.retenues.delete(coffre)
  atelier.changer(coffre)
  await atelier.garder(() => atelier.magasin.effacerCoffre(coffre))
}
