// A generated year, opened: what an engine would give of it, and her desk on it.
import type { Role } from '../../domain/acteur.ts'
import type { Id } from '../../domain/identite.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import type { CoffreOuvert } from '../moteur.ts'
import type { Bureau } from '../saisines/rassembler.ts'
import { unCoffre, unePiece } from '../vues/coffre.examples.ts'
import type { AnneeBrute, RevisionBrute } from './annee.examples.ts'

/** Of a writing, the revision that was handed over; of the rest, the last. */
const lueDe = (revisions: readonly RevisionBrute[]): RevisionBrute | undefined =>
  revisions.find(({ contenu }) => contenu.genre === 'ecrit' && contenu.etat === 'transmis') ?? revisions.at(-1)

const enCoffres = ({ coffres, revisions }: AnneeBrute): CoffreOuvert[] =>
  coffres.map(({ coffre, genre, secteur, annee }) => {
    const parPiece = new Map<Id, RevisionBrute[]>()
    for (const revision of revisions) {
      if (revision.coffre !== coffre) continue
      parPiece.set(revision.piece, [...(parPiece.get(revision.piece) ?? []), revision])
    }
    const lues = [...parPiece.values()].map(lueDe).filter((lue) => lue !== undefined)
    const pieces = lues.map((lue) => {
      const { piece, rev, contenu } = lue
      return unePiece(contenu, { piece, rev, rang: revisions.indexOf(lue) + 1 })
    })
    return unCoffre(pieces, { coffre, genre, secteur, annee })
  })

const enAnnuaire = ({ secteurs, chefs }: Pick<AnneeBrute, 'secteurs' | 'chefs'>): AnnuaireLu => {
  const roles = new Map<Id, Role>([
    ...secteurs.flatMap(({ membres }) => membres.map((membre): [Id, Role] => [membre, 'ass'])),
    ...chefs.map((chef): [Id, Role] => [chef, 'ctss-d']),
  ])
  const certificat = (membre: Id) => {
    const role = roles.get(membre)
    return role === undefined ? null : { membre, role }
  }
  return {
    service: '998',
    longueur: 1,
    certificatDe: certificat,
    secteur: (voulu: Id) => secteurs.find(({ secteur }) => secteur === voulu) ?? null,
    secteurs: () => secteurs.map((s) => ({ ...s, nom: s.uais.join(' ') })),
  } as unknown as AnnuaireLu
}

export type CoffresOuverts = {
  readonly bureau: Bureau
  /** Another state of the same coffres. */
  devenir(coffres: readonly CoffreOuvert[]): void
}

export const ouvrirCoffres = (
  premiers: readonly CoffreOuvert[],
  annuaire: AnnuaireLu = enAnnuaire({ secteurs: [], chefs: [] }),
): CoffresOuverts => {
  let coffres: readonly CoffreOuvert[] = []
  let parId = new Map<Id, CoffreOuvert>()
  let version: object = {}
  const devenir = (dits: readonly CoffreOuvert[]): void => {
    coffres = [...dits]
    parId = new Map(coffres.map((c) => [c.coffre, c]))
    version = {}
  }
  devenir(premiers)
  const moteur = {
    coffres: () => coffres,
    coffre: (coffre: Id) => parId.get(coffre) ?? null,
    version: () => version,
    annuaire: () => annuaire,
    courrier: { enAttente: () => [], deGarde: () => [], ligne: () => null },
  }
  return { bureau: { moteur } as unknown as Bureau, devenir }
}

export const ouvrirAnnee = (annee: AnneeBrute): CoffresOuverts => ouvrirCoffres(enCoffres(annee), enAnnuaire(annee))
