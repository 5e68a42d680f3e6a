// [Note: annuaire] One chain from entry 0, whose hash is pinned. Every signature is checked against the keys that were
// in force at that position; an entry that its signers may not sign stops the reading, and what came before stays.
import type { EntreeAnnuaire, EntreeSignee, Signature } from '../contract/registre.ts'
import { lieAuSecret, type Role } from '../domain/acteur.ts'
import type { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import { deBase64, deHex } from '../crypto/octets.ts'
import { PREMIER } from '../crypto/registre.ts'
import { hacheDe, lireEntreeDAnnuaire, signatairesDistincts, signeePar } from './registre.ts'

export type Certificat = {
  /** Position in the annuaire; 0 for a custodian of the first entry. */
  readonly position: number
  readonly service: ServiceId
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

export type Recouvrement = {
  readonly generation: number
  readonly publique: Uint8Array
  readonly n: number
  readonly k: number
  readonly gardiens: readonly Id[]
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
  gardiens(position?: number): { readonly membres: readonly Id[]; readonly k: number }
  recouvrement(position?: number): Recouvrement | null
  /** Everybody certified now, each by her certificate in force. */
  certifies(): readonly Certificat[]
  secteur(secteur: Id, position?: number): SecteurLu | null
  secteurs(): readonly SecteurLu[]
  /** The sector that has, or once had, this coffre: an older school year. */
  secteurDuCoffre(coffre: Id): Id | null
  /** Duty roster in force. */
  tours(): readonly { readonly membre: Id; readonly debut: Instant; readonly fin: Instant }[]
}

export type FauteDAnnuaire = 'racine-differente' | 'annuaire-faux'

export type Annuaire = AnnuaireLu & {
  /** The verified entries, as received. */
  readonly entrees: readonly EntreeSignee[]
  /** Hash of the last entry: `prev` of the next. */
  readonly tete: string
  /** Null when all were accepted; the entries before a faulty one are kept. */
  ajouter(entrees: readonly EntreeSignee[]): FauteDAnnuaire | null
}

type Dit<T> = { readonly n: number; readonly valeur: T }
type Mandat = { readonly membre: Id; readonly debut: Jour; readonly fin: Jour | null }
type Certifie = Certificat & { readonly cle: string }

/** The last value said at or before a position. */
const dernier = <T>(suite: readonly Dit<T>[], position: number): T | null => {
  for (let i = suite.length - 1; i >= 0; i--) {
    const dit = suite[i]
    if (dit && dit.n <= position) return dit.valeur
  }
  return null
}

const memesListes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

export const creerAnnuaire = (service: ServiceId, racine: string): Annuaire => {
  const entrees: EntreeSignee[] = []
  let tete = PREMIER
  let premiersGardiens: { membres: readonly Id[]; k: number } = { membres: [], k: Number.POSITIVE_INFINITY }
  const gardiensDeLaGenese = new Map<Id, Certifie>()
  const certificats = new Map<number, Certifie>()
  const parMembre = new Map<Id, Certifie[]>()
  /** Signing keys, and the position that revoked them. */
  const revoquees = new Map<string, number>()
  const certificateurs = new Map<Id, Dit<Mandat>[]>()
  const interims = new Map<Id, Dit<Mandat>[]>()
  const recouvrements: Dit<Recouvrement>[] = []
  const secteurs = new Map<Id, Dit<SecteurLu>[]>()
  let tours: readonly { readonly membre: Id; readonly debut: Instant; readonly fin: Instant }[] = []

  const dernierePosition = (): number => entrees.length - 1
  const enVigueur = (certificat: Certifie, position: number): boolean =>
    certificat.position <= position && (revoquees.get(certificat.cle) ?? Number.POSITIVE_INFINITY) > position

  const certificatA = (membre: Id, certificat: number, position: number): Certificat | null => {
    const trouve = certificat === 0 ? gardiensDeLaGenese.get(membre) : certificats.get(certificat)
    return trouve && trouve.membre === membre && enVigueur(trouve, position) ? trouve : null
  }
  const certificatDe = (membre: Id, position = dernierePosition()): Certificat | null =>
    parMembre.get(membre)?.findLast((c) => enVigueur(c, position)) ?? null

  const couvre = (mandat: Mandat | null, jour: Jour): boolean =>
    mandat !== null && mandat.debut <= jour && (mandat.fin === null || jour <= mandat.fin)
  const estCertificateur = (membre: Id, jour: Jour, position = dernierePosition()): boolean =>
    couvre(dernier(certificateurs.get(membre) ?? [], position), jour) ||
    couvre(dernier(interims.get(membre) ?? [], position), jour)

  const recouvrement = (position = dernierePosition()): Recouvrement | null => dernier(recouvrements, position)
  const gardiens = (position = dernierePosition()): { membres: readonly Id[]; k: number } => {
    const courant = recouvrement(position)
    return courant ? { membres: courant.gardiens, k: courant.k } : premiersGardiens
  }
  const secteur = (id: Id, position = dernierePosition()): SecteurLu | null => dernier(secteurs.get(id) ?? [], position)

  /** A renewal or a new door by a member of the sector changes neither its schools nor its people. */
  const estRenouvellement = (avant: SecteurLu | null, apres: SecteurLu, signataires: readonly Id[]): boolean =>
    avant !== null &&
    avant.nom === apres.nom &&
    memesListes(avant.uais, apres.uais) &&
    memesListes(avant.membres, apres.membres) &&
    signataires.every((membre) => avant.membres.includes(membre) && certificatDe(membre)?.role !== 'stagiaire')

  const admis = (entree: EntreeAnnuaire, signataires: readonly Id[]): boolean => {
    const jour = entree.le.slice(0, 10)
    const certifient = signataires.filter((membre) => estCertificateur(membre, jour)).length
    const { membres, k } = gardiens()
    const gardent = signataires.filter((membre) => membres.includes(membre)).length
    switch (entree.type) {
      case 'genese':
        return false
      case 'certificateur':
      case 'recouvrement':
      case 'interim':
        return gardent >= k
      case 'certificat':
        return certifient >= 2
      case 'revocation':
      case 'garde':
        return certifient >= 1
      case 'secteur':
        return certifient >= 1 || estRenouvellement(secteur(entree.corps.secteur), entree.corps, signataires)
    }
  }

  const coherent = (entree: EntreeAnnuaire): boolean => {
    switch (entree.type) {
      case 'certificat':
        return lieAuSecret(entree.corps.role)
      case 'revocation':
        return certificats.has(entree.corps.certificat)
      case 'recouvrement': {
        const { generation, n, k, gardiens: qui } = entree.corps
        const suivante = (recouvrement()?.generation ?? 0) + 1
        const connus = qui.every((membre) => gardiensDeLaGenese.has(membre) || certificatDe(membre) !== null)
        return generation === suivante && n === qui.length && new Set(qui).size === n && k >= 2 && k <= n && connus
      }
      case 'genese':
      case 'certificateur':
      case 'secteur':
      case 'garde':
      case 'interim':
        return true
    }
  }

  const retenir = (entree: EntreeAnnuaire): void => {
    const n = entree.n
    const dater = <T>(table: Map<Id, Dit<T>[]>, id: Id, valeur: T): void => {
      table.set(id, [...(table.get(id) ?? []), { n, valeur }])
    }
    switch (entree.type) {
      case 'genese':
        for (const cles of entree.corps.gardiens) gardiensDeLaGenese.set(cles.membre, certifie(service, cles, 0, null))
        premiersGardiens = { membres: entree.corps.gardiens.map((g) => g.membre), k: entree.corps.k }
        return
      case 'certificateur':
        return dater(certificateurs, entree.corps.membre, entree.corps)
      case 'interim':
        return dater(interims, entree.corps.membre, entree.corps)
      case 'certificat': {
        const nouveau = certifie(service, entree.corps, n, entree.corps.role)
        certificats.set(n, nouveau)
        parMembre.set(nouveau.membre, [...(parMembre.get(nouveau.membre) ?? []), nouveau])
        return
      }
      case 'revocation': {
        const cle = certificats.get(entree.corps.certificat)?.cle
        if (cle !== undefined && !revoquees.has(cle)) revoquees.set(cle, n)
        return
      }
      case 'recouvrement': {
        const { publique, ...reste } = entree.corps
        recouvrements.push({ n, valeur: { ...reste, publique: deBase64(publique) } })
        return
      }
      case 'secteur':
        return dater(secteurs, entree.corps.secteur, entree.corps)
      case 'garde':
        tours = entree.corps.tours
        return
    }
  }

  const genese = (brute: EntreeSignee, entree: EntreeAnnuaire): FauteDAnnuaire | null => {
    if (hacheDe(brute) !== racine) return 'racine-differente'
    if (entree.type !== 'genese' || entree.corps.k > entree.corps.gardiens.length) return 'annuaire-faux'
    const tous = entree.corps.gardiens.every(({ membre, signature }) =>
      brute.signatures.some(
        (s) => s.membre === membre && s.certificat === 0 && signeePar('annuaire', brute, s, deHex(signature)),
      ),
    )
    return tous ? null : 'annuaire-faux'
  }

  const signee = (brute: EntreeSignee, s: Signature): boolean => {
    const certificat = s.service === service ? certificatA(s.membre, s.certificat, dernierePosition()) : null
    return certificat !== null && signeePar('annuaire', brute, s, certificat.signature)
  }

  const ajouterUne = (brute: EntreeSignee): FauteDAnnuaire | null => {
    const entree = lireEntreeDAnnuaire(brute.octets)
    const n = entrees.length
    const faute = n === 0 ? 'racine-differente' : 'annuaire-faux'
    if (!entree || entree.service !== service || entree.log !== 'annuaire' || entree.n !== n || entree.prev !== tete)
      return faute
    if (n === 0) {
      const fausse = genese(brute, entree)
      if (fausse) return fausse
    } else {
      const bonnes = signatairesDistincts(brute.signatures) && brute.signatures.every((s) => signee(brute, s))
      if (
        !bonnes ||
        !admis(
          entree,
          brute.signatures.map((s) => s.membre),
        ) ||
        !coherent(entree)
      )
        return 'annuaire-faux'
    }
    retenir(entree)
    entrees.push(brute)
    tete = hacheDe(brute)
    return null
  }

  return {
    service,
    get longueur() {
      return entrees.length
    },
    get entrees() {
      return entrees
    },
    get tete() {
      return tete
    },
    certificatDe,
    certificatA,
    estCertificateur,
    gardiens,
    recouvrement,
    certifies: () => [...parMembre.keys()].map((membre) => certificatDe(membre)).filter((c) => c !== null),
    secteur,
    secteurs: () => [...secteurs.keys()].map((id) => secteur(id)).filter((s) => s !== null),
    secteurDuCoffre: (coffre) =>
      [...secteurs].find(([, dits]) => dits.some(({ valeur }) => valeur.coffre === coffre))?.[0] ?? null,
    tours: () => tours,
    ajouter: (nouvelles) => {
      for (const brute of nouvelles) {
        const faute = ajouterUne(brute)
        if (faute) return faute
      }
      return null
    },
  }
}

const certifie = (
  service: ServiceId,
  cles: { membre: Id; nom: string; prenom: string; signature: string; sceau: string; generation: number },
  position: number,
  role: Role | null,
): Certifie => ({
  position,
  service,
  membre: cles.membre,
  nom: cles.nom,
  prenom: cles.prenom,
  cle: cles.signature,
  signature: deHex(cles.signature),
  sceau: deBase64(cles.sceau),
  generation: cles.generation,
  role,
})
