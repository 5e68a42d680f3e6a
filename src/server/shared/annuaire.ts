// The annuaire folded into what it says now. Append-only, so a fold is kept and continued; it is pure.
import type { EntreeAnnuaire } from '../../contract/registre.ts'
import { enCours, type Role } from '../../domain/acteur.ts'
import type { Id, Jour } from '../../domain/identite.ts'

export type Certificat = {
  readonly position: number
  readonly membre: Id
  /** Ed25519, hexadecimal. */
  readonly cle: string
  readonly generation: number
  /** Null for a custodian of entry 0: she signs, and holds nothing yet. */
  readonly role: Role | null
}

export type Mandat = { readonly debut: Jour; readonly fin: Jour | null }
export type SecteurDit = Extract<EntreeAnnuaire, { type: 'secteur' }>['corps']

export type Annuaire = {
  readonly longueur: number
  readonly tete: string
  readonly gardiens: readonly Id[]
  readonly k: number
  /** Generation of the recovery key in force, 0 without one. */
  readonly recouvrement: number
  /** `position/membre`. */
  readonly certificats: ReadonlyMap<string, Certificat>
  /** Last certificate not revoked. */
  readonly courants: ReadonlyMap<Id, Certificat>
  /** Public keys: a key revoked is revoked in every certificate that names it. */
  readonly revoques: ReadonlySet<string>
  readonly certificateurs: ReadonlyMap<Id, Mandat>
  readonly interims: ReadonlyMap<Id, Mandat>
  readonly secteurs: ReadonlyMap<Id, SecteurDit>
}

export const annuaireVide: Annuaire = {
  longueur: 0,
  tete: '0'.repeat(64),
  gardiens: [],
  k: 0,
  recouvrement: 0,
  certificats: new Map(),
  courants: new Map(),
  revoques: new Set(),
  certificateurs: new Map(),
  interims: new Map(),
  secteurs: new Map(),
}

export const certificatEnVigueur = (annuaire: Annuaire, position: number, membre: Id): Certificat | null => {
  const certificat = annuaire.certificats.get(`${position}/${membre}`)
  return certificat && !annuaire.revoques.has(certificat.cle) ? certificat : null
}

export const certifie = (annuaire: Annuaire, membre: Id, ...jours: readonly Jour[]): boolean =>
  [annuaire.certificateurs.get(membre), annuaire.interims.get(membre)].some(
    (mandat) => mandat !== undefined && jours.every((jour) => enCours(mandat, jour)),
  )

const avec = <C, V>(table: ReadonlyMap<C, V>, cle: C, valeur: V): ReadonlyMap<C, V> => new Map(table).set(cle, valeur)

const revoquer = (annuaire: Annuaire, position: number): Annuaire => {
  const vise = [...annuaire.certificats.values()].find((c) => c.position === position)
  if (!vise) return annuaire
  const revoques = new Set(annuaire.revoques).add(vise.cle)
  const courants = new Map(annuaire.courants)
  const reste = [...annuaire.certificats.values()].filter(
    (c) => c.membre === vise.membre && c.role !== null && !revoques.has(c.cle),
  )
  const dernier = reste.at(-1)
  if (dernier) courants.set(vise.membre, dernier)
  else courants.delete(vise.membre)
  return { ...annuaire, revoques, courants }
}

/** What the annuaire says after an entry already verified. */
export const suivre = (annuaire: Annuaire, entree: EntreeAnnuaire, hache: string): Annuaire => {
  const apres = { ...annuaire, longueur: entree.n + 1, tete: hache }
  switch (entree.type) {
    case 'genese': {
      const { gardiens, k } = entree.corps
      const certificats = gardiens.map(({ membre, signature: cle, generation }): [string, Certificat] => [
        `0/${membre}`,
        { position: 0, membre, cle, generation, role: null },
      ])
      return { ...apres, gardiens: gardiens.map(({ membre }) => membre), k, certificats: new Map(certificats) }
    }
    case 'certificat': {
      const { membre, signature: cle, generation, role } = entree.corps
      const certificat = { position: entree.n, membre, cle, generation, role }
      return {
        ...apres,
        certificats: avec(apres.certificats, `${entree.n}/${membre}`, certificat),
        courants: avec(apres.courants, membre, certificat),
      }
    }
    case 'revocation':
      return revoquer(apres, entree.corps.certificat)
    case 'certificateur':
      return { ...apres, certificateurs: avec(apres.certificateurs, entree.corps.membre, entree.corps) }
    case 'interim':
      return { ...apres, interims: avec(apres.interims, entree.corps.membre, entree.corps) }
    case 'recouvrement': {
      const { generation, gardiens, k } = entree.corps
      return { ...apres, recouvrement: generation, gardiens, k }
    }
    case 'secteur':
      return { ...apres, secteurs: avec(apres.secteurs, entree.corps.secteur, entree.corps) }
    case 'garde':
      return apres
  }
}
