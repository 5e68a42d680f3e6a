// [Note: crossed creations] On 1 September the coffre of a sector is made by whichever of its people opens first; two who
// open at the same instant both make it. The server keeps one: the other is dropped, and its texts go into that one.
import { postSync } from '../contract/coffre.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import { oublierCoffre, refusDEcriture, scellerRevision, type Atelier } from './atelier.ts'
import type { EtatDuCoffre } from './coffre-ouvert.ts'
import type { EnvoiDeCoffre, EnvoiDePiece } from './envoi.ts'

export type Synchronisation = {
  /** These coffres; everything when one of them is unknown here. */
  readonly resynchroniser: (coffres: readonly Id[]) => Promise<boolean>
  readonly toutRelire: () => Promise<boolean>
}

/** `mienne`: its first answer was lost on the way. `ailleurs`: there is one, and I am not of it. */
export type Croisement = 'mienne' | 'sans-reseau' | 'ailleurs' | { readonly vers: EtatDuCoffre }

/** What stands where the server says that a coffre exists already. */
export const croiser = async (
  atelier: Atelier,
  { coffre, requete }: EnvoiDeCoffre,
  { resynchroniser, toutRelire }: Synchronisation,
): Promise<Croisement> => {
  const page = await atelier.appeler(postSync, { coffres: [{ coffre, rang: 0, journal: 0 }] })
  if (estRefus(page)) return 'sans-reseau'
  const premiere = page.coffres[0]?.journal[0]
  if (premiere?.octets === requete.entree.octets) return (await resynchroniser([coffre])) ? 'mienne' : 'sans-reseau'
  const voulu = atelier.etats.get(coffre)?.journal
  // made under this very id by another machine of mine: mine has another key, and is not it
  if (premiere) await oublierCoffre(atelier, coffre)
  if (!(await toutRelire())) return 'sans-reseau'
  const vers = premiere
    ? atelier.etats.get(coffre)
    : [...atelier.etats.values()].find(
        ({ coffre: autre, journal }) =>
          autre !== coffre &&
          !atelier.aNaitre.has(autre) &&
          voulu?.genre !== 'dossier' &&
          journal?.genre === voulu?.genre &&
          journal?.secteur === voulu?.secteur &&
          journal?.annee === voulu?.annee,
      )
  return vers && refusDEcriture(atelier, vers) === null ? { vers } : 'ailleurs'
}

/** A text that waited for the coffre dropped, sealed for the one that is there. */
export const reporter = (
  atelier: Atelier,
  vers: EtatDuCoffre,
  { piece, rev, contenu, depot, unique }: Pick<EnvoiDePiece, 'piece' | 'rev' | 'contenu' | 'depot' | 'unique'>,
  { ordre, prev }: { readonly ordre: number; readonly prev: string | null },
): EnvoiDePiece => {
  const scellee = scellerRevision(atelier, vers, { piece, rev, prev, contenu })
  if (!scellee) throw new Error('a text that was sealed once is too long')
  return {
    genre: 'piece',
    ordre,
    coffre: vers.coffre,
    piece,
    rev,
    contenu,
    depot,
    unique,
    scellee,
    motif: null,
    envoyee: false,
    retours: 0,
  }
}
