// Who may sign what (secrecy.md 2.4 and 2.5). Fail closed: what is not said here is refused.
import type { EntreeAnnuaire, EntreeSignee } from '../../contract/registre.ts'
import { lieAuSecret, Role } from '../../domain/acteur.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import { entreeSignee, octetsDe } from '../enveloppe.ts'
import { certificatEnVigueur, certifie, type Annuaire } from '../shared/annuaire.ts'

/** The distinct people who really signed, each with a certificate in force; null when one signature is wrong. */
export const signatairesDe = (
  registre: 'journal' | 'annuaire',
  service: string,
  { octets, signatures }: EntreeSignee,
  cleDe: (certificat: number, membre: Id) => string | null,
): ReadonlySet<Id> | null => {
  const signes = octetsDe(octets)
  const qui = new Set<Id>()
  for (const { service: sien, membre, certificat, sig } of signatures) {
    const cle = sien === service ? cleDe(certificat, membre) : null
    if (cle === null || qui.has(membre) || !entreeSignee(registre, cle, signes, Buffer.from(sig, 'base64'))) return null
    qui.add(membre)
  }
  return qui
}

export const cleDans =
  (annuaire: Annuaire) =>
  (certificat: number, membre: Id): string | null =>
    certificatEnVigueur(annuaire, certificat, membre)?.cle ?? null

const memesListes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

type Secteur = Extract<EntreeAnnuaire, { type: 'secteur' }>

/** A new door or a renewal that changes neither schools nor people, by one of these. */
const renouvelle = (
  annuaire: Annuaire,
  { corps }: Secteur,
  signataires: ReadonlySet<Id>,
  ecrivent: ReadonlySet<Id>,
): boolean => {
  const avant = annuaire.secteurs.get(corps.secteur)
  return (
    avant !== undefined &&
    avant.nom === corps.nom &&
    memesListes(avant.uais, corps.uais) &&
    memesListes(avant.membres, corps.membres) &&
    [...signataires].every((membre) => avant.membres.includes(membre) && ecrivent.has(membre))
  )
}

export type Circonstances = {
  /** Today in Paris: a mandate must hold on the day the entry bears and on the day it arrives. */
  readonly jour: Jour
  /** Writing members, today, of the coffre `secteur` that a `secteur` entry names. */
  readonly ecriventDansLeSecteur: ReadonlySet<Id>
}

export const admisDansLAnnuaire = (
  annuaire: Annuaire,
  entree: EntreeAnnuaire,
  signataires: ReadonlySet<Id>,
  { jour, ecriventDansLeSecteur }: Circonstances,
): boolean => {
  const certifient = [...signataires].filter((membre) =>
    certifie(annuaire, membre, entree.le.slice(0, 10), jour),
  ).length
  const gardent =
    annuaire.k > 0 && [...signataires].filter((membre) => annuaire.gardiens.includes(membre)).length >= annuaire.k
  switch (entree.type) {
    case 'genese':
      return annuaire.longueur === 0 && entree.corps.gardiens.every(({ membre }) => signataires.has(membre))
    case 'certificateur':
    case 'recouvrement':
    case 'interim':
      return gardent
    case 'certificat':
      return certifient >= 2
    case 'revocation':
    case 'garde':
      return certifient >= 1
    case 'secteur':
      return certifient >= 1 || renouvelle(annuaire, entree, signataires, ecriventDansLeSecteur)
  }
}

const bound = (role: string | undefined): boolean => role !== undefined && lieAuSecret(Role.parse(role))

/** What an entry says holds together with what was said before. `comptes`: role of each seat of the service. */
export const coherent = (annuaire: Annuaire, entree: EntreeAnnuaire, comptes: ReadonlyMap<Id, string>): boolean => {
  switch (entree.type) {
    case 'genese': {
      const { gardiens, k } = entree.corps
      const membres = gardiens.map(({ membre }) => membre)
      return (
        new Set(membres).size === membres.length &&
        k <= membres.length &&
        membres.every((membre) => bound(comptes.get(membre)))
      )
    }
    case 'certificat':
      return lieAuSecret(entree.corps.role) && comptes.get(entree.corps.membre) === entree.corps.role
    case 'certificateur':
    case 'interim':
      return comptes.has(entree.corps.membre)
    case 'revocation': {
      const { certificat } = entree.corps
      return certificat > 0 && [...annuaire.certificats.values()].some(({ position }) => position === certificat)
    }
    case 'recouvrement': {
      const { generation, n, k, gardiens } = entree.corps
      const connus = gardiens.every(
        (membre) => annuaire.certificats.has(`0/${membre}`) || annuaire.courants.has(membre),
      )
      return (
        generation === annuaire.recouvrement + 1 &&
        n === gardiens.length &&
        new Set(gardiens).size === n &&
        k >= 2 &&
        k <= n &&
        connus
      )
    }
    case 'secteur':
      return entree.corps.membres.every((membre) => comptes.has(membre))
    case 'garde':
      return entree.corps.tours.every(({ membre, debut, fin }) => comptes.has(membre) && debut < fin)
  }
}
