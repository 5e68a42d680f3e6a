// [Note: journal] The one acceptance function of the journal of a coffre, fail closed: complete from 0, chained, each
// signer certified at the position of the annuaire she names and allowed to sign that entry (secrecy.md 2.4).
import {
  ecritDansLeCoffre,
  type EntreeJournal,
  type EntreeSignee,
  type GenreCoffre,
  type MembreDuCoffre,
} from '../contract/registre.ts'
import { lieAuSecret } from '../domain/acteur.ts'
import { memePersonne, type Id, type Jour, type Personne, type ServiceId } from '../domain/identite.ts'
import { PREMIER } from '../crypto/registre.ts'
import type { AnnuaireLu, Certificat } from './annuaire.ts'
import { jourDe } from './clock.ts'
import { hacheDe, lireEntreeDeJournal, signatairesDistincts, signeePar } from './registre.ts'

export type EpoqueLue = {
  readonly numero: number
  readonly engagement: string
  readonly porte: string
  /** Everybody who could write at some time of it. */
  readonly ecrivains: readonly Id[]
}

export type JournalLu = {
  readonly coffre: Id
  readonly service: ServiceId
  /** Number of entries, hash of the last. */
  readonly longueur: number
  readonly tete: string
  readonly genre: GenreCoffre
  readonly secteur: Id | null
  readonly annee: number | null
  readonly membres: readonly MembreDuCoffre[]
  readonly epoques: readonly EpoqueLue[]
  readonly ouvert: boolean
  readonly effacees: ReadonlySet<Id>
  /** Somebody has left since the current époque was opened. */
  readonly departs: boolean
  /** Heads that its signers had seen: ours must agree. */
  readonly vus: readonly { readonly rang: number; readonly tete: string }[]
  /** Furthest position of the annuaire that a signer had seen. */
  readonly annuaire: number
  /** A hand-over proposed and not yet accepted. */
  readonly passation: { readonly entree: number; readonly a: Personne } | null
}

export type FauteDeJournal = 'journal-faux' | 'annuaire-en-retard'

export const enFonction = (membre: { debut: Jour | null; fin: Jour | null }, jour: Jour): boolean =>
  (membre.debut === null || membre.debut <= jour) && (membre.fin === null || jour <= membre.fin)

export const epoqueCourante = (journal: JournalLu): EpoqueLue => {
  const derniere = journal.epoques.at(-1)
  if (!derniere) throw new Error('a journal without époque')
  return derniere
}

/** A member whose dates are over keeps nothing of the next époque. */
export const membresDeLaProchaineEpoque = (membres: readonly MembreDuCoffre[], jour: Jour): readonly MembreDuCoffre[] =>
  membres.filter((m) => m.fin === null || jour <= m.fin)

const ecrivain = (m: MembreDuCoffre): boolean => ecritDansLeCoffre(m.role)

/** A new member: certified, bound by secrecy; a trainee as a trainee or a reader, but in the coffre that is hers alone. */
const recevable = (annuaire: AnnuaireLu, membre: MembreDuCoffre, position: number, genre: GenreCoffre): boolean => {
  const role = annuaire.certificatDe(membre.membre, position)?.role
  if (membre.service !== annuaire.service || !role || !lieAuSecret(role)) return false
  if (role !== 'stagiaire') return membre.role !== 'stagiaire'
  return !ecrivain(membre) || (genre === 'personnel' && membre.role === 'referent')
}

const creationAdmise = (
  entree: Extract<EntreeJournal, { type: 'creer' }>,
  auteur: Certificat,
  annuaire: AnnuaireLu,
): boolean => {
  const { genre, secteur, membres } = entree.corps
  const position = entree.vu.annuaire
  const soi = membres.find((m) => m.membre === auteur.membre && m.service === entree.service)
  if (!soi || !ecrivain(soi)) return false
  switch (genre) {
    case 'dossier':
      return auteur.role === 'ass' && soi.role === 'referent'
    case 'secteur':
      return secteur !== null && (annuaire.secteur(secteur, position)?.membres.includes(auteur.membre) ?? false)
    case 'service':
      return annuaire.estCertificateur(auteur.membre, jourDe(entree.le), position)
    case 'personnel':
      return membres.length === 1
  }
}

/** Grants, withdrawals, closing and erasing. */
const conduitLeCoffre = (
  journal: JournalLu,
  membre: MembreDuCoffre,
  annuaire: AnnuaireLu,
  entree: EntreeJournal,
): boolean => {
  const position = entree.vu.annuaire
  switch (journal.genre) {
    case 'dossier':
      return membre.role === 'referent' || membre.role === 'binome'
    case 'secteur':
      return (
        ecrivain(membre) &&
        (annuaire.secteur(journal.secteur ?? '', position)?.membres.includes(membre.membre) ?? false)
      )
    case 'service':
      return ecrivain(membre) && annuaire.estCertificateur(membre.membre, jourDe(entree.le), position)
    case 'personnel':
      return true
  }
}

const admise = (journal: JournalLu, entree: EntreeJournal, auteur: Personne, annuaire: AnnuaireLu): boolean => {
  const soi = journal.membres.find((m) => memePersonne(m, auteur))
  if (!soi || !enFonction(soi, jourDe(entree.le))) return false
  switch (entree.type) {
    case 'creer':
      return false
    case 'retirer':
      return memePersonne(entree.corps.membre, auteur) || conduitLeCoffre(journal, soi, annuaire, entree)
    case 'accorder':
      return journal.genre !== 'personnel' && conduitLeCoffre(journal, soi, annuaire, entree)
    case 'epoque':
      // Shuts out who has left and lets nobody in: whoever writes next must be able to.
      return ecrivain(soi)
    case 'cloturer':
    case 'rouvrir':
    case 'effacer':
      return conduitLeCoffre(journal, soi, annuaire, entree)
    case 'referent':
      return soi.role === 'referent'
    case 'accepter':
      return journal.passation?.entree === entree.corps.entree && memePersonne(journal.passation.a, auteur)
  }
}

const premiere = (
  entree: EntreeJournal,
  auteur: Certificat,
  annuaire: AnnuaireLu,
): Omit<JournalLu, 'longueur' | 'tete'> | null => {
  if (entree.type !== 'creer' || entree.vu.rang !== 0 || !creationAdmise(entree, auteur, annuaire)) return null
  const { genre, secteur, annee, epoque, membres } = entree.corps
  const uniques = new Set(membres.map((m) => `${m.service}/${m.membre}`)).size === membres.length
  const recevables = membres.every((m) => recevable(annuaire, m, entree.vu.annuaire, genre))
  if (epoque.numero !== 1 || !uniques || !recevables) return null
  return {
    coffre: entree.log,
    service: entree.service,
    genre,
    secteur,
    annee,
    membres,
    epoques: [{ ...epoque, ecrivains: membres.filter(ecrivain).map((m) => m.membre) }],
    ouvert: true,
    effacees: new Set(),
    departs: false,
    vus: [],
    annuaire: entree.vu.annuaire,
    passation: null,
  }
}

const avecEcrivain = (epoques: readonly EpoqueLue[], membre: MembreDuCoffre): readonly EpoqueLue[] => {
  const courante = epoques.at(-1)
  if (!courante || !ecrivain(membre)) return epoques
  return [...epoques.slice(0, -1), { ...courante, ecrivains: [...courante.ecrivains, membre.membre] }]
}

/** What the entry changes; null when it says something impossible here. */
const suivante = (journal: JournalLu, entree: EntreeJournal, annuaire: AnnuaireLu): JournalLu | null => {
  switch (entree.type) {
    case 'creer':
      return null
    case 'epoque': {
      const { epoque } = entree.corps
      if (epoque.numero !== journal.epoques.length + 1) return null
      const membres = membresDeLaProchaineEpoque(journal.membres, jourDe(entree.le))
      const ouverte: EpoqueLue = {
        ...epoque,
        ecrivains: membres.filter(ecrivain).map((m) => m.membre),
      }
      return { ...journal, membres, epoques: [...journal.epoques, ouverte], departs: false }
    }
    case 'accorder': {
      const { membre } = entree.corps
      if (
        !recevable(annuaire, membre, entree.vu.annuaire, journal.genre) ||
        (journal.genre === 'dossier' && membre.role === 'referent')
      )
        return null
      const avant = journal.membres.find((m) => memePersonne(m, membre))
      if (avant?.role === 'referent') return null
      const membres = [...journal.membres.filter((m) => !memePersonne(m, membre)), membre]
      return { ...journal, membres, epoques: avecEcrivain(journal.epoques, membre) }
    }
    case 'retirer': {
      const partie = journal.membres.find((m) => memePersonne(m, entree.corps.membre))
      if (!partie) return null
      return { ...journal, membres: journal.membres.filter((m) => m !== partie), departs: true }
    }
    case 'referent': {
      const membre = journal.membres.find((m) => memePersonne(m, entree.corps.membre))
      if (!membre || !ecrivain(membre)) return null
      return { ...journal, passation: { entree: entree.n, a: { service: membre.service, membre: membre.membre } } }
    }
    case 'accepter': {
      const a = journal.passation?.a
      if (!a) return null
      const membres = journal.membres.map((m): MembreDuCoffre => {
        if (memePersonne(m, a)) return { ...m, role: 'referent', debut: null, fin: null }
        return m.role === 'referent' ? { ...m, role: 'binome' } : m
      })
      return { ...journal, membres, passation: null }
    }
    case 'cloturer':
      return journal.ouvert ? { ...journal, ouvert: false } : null
    case 'rouvrir':
      return journal.ouvert ? null : { ...journal, ouvert: true }
    case 'effacer':
      return { ...journal, effacees: new Set([...journal.effacees, entree.corps.piece]) }
  }
}

export type Attendu = { readonly service: ServiceId; readonly coffre: Id }

/** The next entry of a journal (`null`: none yet). `dejaVerifiee`: this machine has checked these signatures before. */
export const accepterEntree = (
  journal: JournalLu | null,
  brute: EntreeSignee,
  { service, coffre }: Attendu,
  annuaire: AnnuaireLu,
  dejaVerifiee = false,
): JournalLu | FauteDeJournal => {
  const entree = lireEntreeDeJournal(brute.octets)
  const [signature] = brute.signatures
  if (!entree || !signature || brute.signatures.length !== 1 || !signatairesDistincts(brute.signatures))
    return 'journal-faux'
  if (entree.service !== service || entree.log !== coffre || signature.service !== service) return 'journal-faux'
  if (entree.n !== (journal?.longueur ?? 0) || entree.prev !== (journal?.tete ?? PREMIER)) return 'journal-faux'
  // Its author had read what came before, and therefore the annuaire as far.
  if (entree.vu.annuaire < (journal?.annuaire ?? 0)) return 'journal-faux'
  if (entree.vu.annuaire >= annuaire.longueur) return 'annuaire-en-retard'
  const auteur = annuaire.certificatA(signature.membre, signature.certificat, entree.vu.annuaire)
  if (!auteur || auteur.role === null) return 'journal-faux'
  if (!dejaVerifiee && !signeePar('journal', brute, signature, auteur.signature)) return 'journal-faux'

  const lu = journal
    ? admise(journal, entree, { service, membre: auteur.membre }, annuaire)
      ? suivante(journal, entree, annuaire)
      : null
    : premiere(entree, auteur, annuaire)
  if (!lu) return 'journal-faux'
  return {
    ...lu,
    longueur: entree.n + 1,
    tete: hacheDe(brute),
    annuaire: entree.vu.annuaire,
    vus: [...(journal?.vus ?? []), { rang: entree.vu.rang, tete: entree.vu.tete }],
  }
}

/** All entries from the first. */
export const lireJournal = (
  brutes: readonly EntreeSignee[],
  attendu: Attendu,
  annuaire: AnnuaireLu,
  dejaVerifiees = 0,
): JournalLu | FauteDeJournal => {
  let journal: JournalLu | null = null
  for (const [i, brute] of brutes.entries()) {
    const lu: JournalLu | FauteDeJournal = accepterEntree(journal, brute, attendu, annuaire, i < dejaVerifiees)
    if (typeof lu === 'string') return lu
    journal = lu
  }
  return journal ?? 'journal-faux'
}
