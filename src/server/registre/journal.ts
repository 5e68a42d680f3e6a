// The rules of the journal of a coffre, on its state in memory: who may sign, what must come along, what it becomes.
import {
  ecritDansLeCoffre,
  type EntreeJournal,
  type GenreCoffre,
  type MembreDuCoffre,
  type RoleCoffre,
} from '../../contract/registre.ts'
import { enCours, lieAuSecret, Role } from '../../domain/acteur.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import { certifie, type Annuaire } from '../shared/annuaire.ts'

export type Membre = {
  readonly service: string
  readonly membre: Id
  readonly role: RoleCoffre
  readonly debut: Jour | null
  readonly fin: Jour | null
  readonly retire: boolean
}

/** A coffre as the entries of a request find it, and move it. */
export type EtatDuCoffre = {
  readonly genre: GenreCoffre
  readonly secteur: Id | null
  readonly annee: number | null
  ouvert: boolean
  epoque: number
  journal: number
  journalTete: string
  readonly membres: Map<Id, Membre>
  /** To whom each `referent` entry hands the file over, by position. */
  readonly remises: Map<number, Id>
}

export type Monde = {
  readonly service: string
  readonly annuaire: Annuaire
  /** Role of each seat of the service. */
  readonly comptes: ReadonlyMap<Id, string>
  readonly jour: Jour
}

type Motif =
  | 'entree-illisible'
  | 'signataire-non-admis'
  | 'membre-inconnu'
  | 'membre-hors-secret'
  | 'epoque-inattendue'
  | 'journal-avance'

const pasEncoreFini = ({ fin, retire }: Membre, jour: Jour): boolean => !retire && (fin === null || jour <= fin)
const present = (membre: Membre | undefined, jour: Jour): membre is Membre =>
  membre !== undefined && !membre.retire && enCours({ debut: membre.debut ?? jour, fin: membre.fin }, jour)

/** The keepers of a coffre: referent and pair of a file; elsewhere a writing member whom the annuaire names. */
const tient = (etat: EtatDuCoffre, qui: Id, { annuaire, jour }: Monde): boolean => {
  const membre = etat.membres.get(qui)
  if (!present(membre, jour) || !ecritDansLeCoffre(membre.role)) return false
  switch (etat.genre) {
    case 'dossier':
      return membre.role === 'referent' || membre.role === 'binome'
    case 'secteur':
      return annuaire.secteurs.get(etat.secteur ?? '')?.membres.includes(qui) ?? false
    case 'service':
      return certifie(annuaire, qui, jour)
    case 'personnel':
      return true
  }
}

const referentDe = (etat: EtatDuCoffre, jour: Jour): Id | null =>
  [...etat.membres.values()].find((m) => m.role === 'referent' && pasEncoreFini(m, jour))?.membre ?? null

/** A certified person bound by secrecy; a trainee reads only, but in the coffre that is hers alone. */
const peutEntrer = (
  { service, membre, role }: MembreDuCoffre,
  genre: GenreCoffre,
  monde: Monde,
): Refus<'membre-inconnu' | 'membre-hors-secret'> | null => {
  const compte = monde.comptes.get(membre)
  if (service !== monde.service || compte === undefined) return refuser('membre-inconnu')
  if (!lieAuSecret(Role.parse(compte))) return refuser('membre-hors-secret')
  const certificat = monde.annuaire.courants.get(membre)
  if (!certificat) return refuser('membre-inconnu')
  const pourSoi = genre === 'personnel' && role === 'referent'
  const convient = certificat.role === 'stagiaire' ? !ecritDansLeCoffre(role) || pourSoi : role !== 'stagiaire'
  return convient ? null : refuser('membre-hors-secret')
}

type Creer = Extract<EntreeJournal, { type: 'creer' }>['corps']

const peutCreer = ({ genre, secteur, membres }: Creer, qui: Id, { annuaire, jour }: Monde): boolean => {
  const moi = membres.find(({ membre }) => membre === qui)
  const tiendra = moi !== undefined && (moi.role === 'referent' || moi.role === 'binome') && moi.fin === null
  switch (genre) {
    case 'dossier':
      return tiendra && moi.role === 'referent' && annuaire.courants.get(qui)?.role === 'ass'
    case 'secteur':
      return tiendra && secteur !== null && (annuaire.secteurs.get(secteur)?.membres.includes(qui) ?? false)
    case 'service':
      return tiendra && certifie(annuaire, qui, jour)
    case 'personnel':
      return tiendra && membres.length === 1
  }
}

/**
 * Who may sign this entry; the poster is one of the signers. Dates are judged on the day here, which is true, and on
 * the day that the entry says, which is all that a reader has: it may be old, never of tomorrow.
 */
export const admisDansLeJournal = (
  etat: EtatDuCoffre | undefined,
  entree: EntreeJournal,
  signataires: ReadonlySet<Id>,
  poste: Id,
  monde: Monde,
): boolean => {
  const dit = entree.le.slice(0, 10)
  const admis = (jour: Jour): boolean => admisCeJour(etat, entree, signataires, poste, { ...monde, jour })
  return dit <= monde.jour && admis(monde.jour) && admis(dit)
}

const admisCeJour = (
  etat: EtatDuCoffre | undefined,
  entree: EntreeJournal,
  signataires: ReadonlySet<Id>,
  poste: Id,
  monde: Monde,
): boolean => {
  if (!signataires.has(poste)) return false
  if (entree.type === 'creer') return peutCreer(entree.corps, poste, monde)
  if (!etat) return false
  const tenu = [...signataires].some((qui) => tient(etat, qui, monde))
  switch (entree.type) {
    case 'retirer':
      return (
        tenu ||
        (signataires.size === 1 && entree.corps.membre.membre === poste && present(etat.membres.get(poste), monde.jour))
      )
    case 'referent':
      return poste === referentDe(etat, monde.jour) && present(etat.membres.get(poste), monde.jour)
    case 'accepter':
      return etat.remises.get(entree.corps.entree) === poste && present(etat.membres.get(poste), monde.jour)
    case 'accorder': {
      const { membre, role } = entree.corps.membre
      // the referent changes by `referent` and `accepter` only; a coffre of one's own is one's own
      const avant = etat.membres.get(membre)
      const touche = role === 'referent' || (avant?.role === 'referent' && !avant.retire)
      return tenu && !touche && etat.genre !== 'personnel'
    }
    case 'epoque':
    case 'cloturer':
    case 'rouvrir':
    case 'effacer':
      return tenu
  }
}

const nouveau = (m: MembreDuCoffre): Membre => ({ ...m, retire: false })

/** What the coffre becomes, or why not. */
export const suivreLeJournal = (
  avant: EtatDuCoffre | undefined,
  entree: EntreeJournal,
  hache: string,
  monde: Monde,
): EtatDuCoffre | Refus<Motif> => {
  if (entree.type === 'creer') {
    const { genre, secteur, annee, epoque, membres } = entree.corps
    const parAnnee = genre === 'secteur' || genre === 'service'
    const sienne =
      genre === 'personnel' || genre === 'service' ? secteur === null : genre !== 'secteur' || secteur !== null
    if ((annee !== null) !== parAnnee || !sienne) return refuser('entree-illisible')
    if (annee !== null && (annee < 2000 || annee > 2200)) return refuser('entree-illisible')
    if (epoque.numero !== 1) return refuser('epoque-inattendue')
    const ids = new Set(membres.map(({ membre }) => membre))
    const deux = membres.filter(({ role }) => role === 'referent').length > 1
    if (ids.size !== membres.length || (genre === 'dossier' && deux)) return refuser('membre-inconnu')
    for (const m of membres) {
      const refus = peutEntrer(m, genre, monde)
      if (refus) return refus
    }
    const table = new Map(membres.map((m) => [m.membre, nouveau(m)]))
    return {
      genre,
      secteur,
      annee,
      ouvert: true,
      epoque: 1,
      journal: 1,
      journalTete: hache,
      membres: table,
      remises: new Map(),
    }
  }
  if (!avant) return refuser('journal-avance')
  const etat: EtatDuCoffre = {
    ...avant,
    journal: entree.n + 1,
    journalTete: hache,
    membres: new Map(avant.membres),
    remises: new Map(avant.remises),
  }
  switch (entree.type) {
    case 'epoque':
      if (entree.corps.epoque.numero !== avant.epoque + 1) return refuser('epoque-inattendue')
      etat.epoque += 1
      return etat
    case 'accorder': {
      const refus = peutEntrer(entree.corps.membre, avant.genre, monde)
      if (refus) return refus
      etat.membres.set(entree.corps.membre.membre, nouveau(entree.corps.membre))
      return etat
    }
    case 'retirer': {
      const parti = avant.membres.get(entree.corps.membre.membre)
      // whose days are over is out already, since the next époque for the readers
      if (!parti || !pasEncoreFini(parti, monde.jour) || entree.corps.membre.service !== parti.service)
        return refuser('membre-inconnu')
      etat.membres.set(parti.membre, { ...parti, retire: true })
      return etat
    }
    case 'referent': {
      const { membre } = entree.corps.membre
      const vers = avant.membres.get(membre)
      if (!present(vers, monde.jour) || !ecritDansLeCoffre(vers.role)) return refuser('membre-inconnu')
      // only the last proposal stands
      etat.remises.clear()
      etat.remises.set(entree.n, membre)
      return etat
    }
    case 'accepter': {
      const vers = avant.remises.get(entree.corps.entree)
      for (const [id, m] of avant.membres)
        if (m.role === 'referent' && !m.retire) etat.membres.set(id, { ...m, role: 'binome' })
      const elle = vers === undefined ? undefined : avant.membres.get(vers)
      if (!elle) return refuser('membre-inconnu')
      etat.membres.set(elle.membre, { ...elle, role: 'referent', debut: null, fin: null })
      etat.remises.clear()
      return etat
    }
    case 'cloturer':
    case 'rouvrir':
      if (avant.ouvert === (entree.type === 'rouvrir')) return refuser('entree-illisible')
      etat.ouvert = entree.type === 'rouvrir'
      return etat
    case 'effacer':
      return etat
  }
}

/** Whom the key of the current époque must be sealed to with this entry. */
export const scellesDus = (
  apres: EtatDuCoffre,
  entree: EntreeJournal,
  jour: Jour,
): { membres: readonly Id[]; recouvrement: boolean } => {
  switch (entree.type) {
    case 'creer':
    case 'epoque':
      return {
        membres: [...apres.membres.values()].filter((m) => pasEncoreFini(m, jour)).map(({ membre }) => membre),
        recouvrement: apres.genre !== 'personnel',
      }
    case 'accorder':
      return { membres: [entree.corps.membre.membre], recouvrement: false }
    case 'retirer':
    case 'referent':
    case 'accepter':
    case 'cloturer':
    case 'rouvrir':
    case 'effacer':
      return { membres: [], recouvrement: false }
  }
}
