// The warm start: what this machine keeps, verified against its own sealed memory instead of by signatures again.
import type { Id } from '../domain/identite.ts'
import type { Atelier } from './atelier.ts'
import {
  confronter,
  nouvelEtat,
  recevoirCles,
  recevoirJournal,
  recevoirPositions,
  type EtatDuCoffre,
} from './coffre-ouvert.ts'
import { engagementDe } from './enveloppe.ts'
import type { CoffreGarde, PositionGardee } from './magasin.ts'
import { ouvrirMemoire, type MemoireOuverte } from './memoire.ts'
import type { Avancement } from './moteur.ts'
import { hacheDe } from './registre.ts'
import { relireLesTetes, retenir } from './tetes.ts'

/** Signatures need no second look under the very entry that was verified: the chain holds what precedes it. */
const journalConnu = ({ journal }: CoffreGarde, memoire: MemoireOuverte | null): number => {
  const derniere = memoire ? journal[memoire.journal - 1] : undefined
  return memoire && derniere && hacheDe(derniere) === memoire.teteDuJournal ? memoire.journal : 0
}

const rouvrirUn = (
  atelier: Atelier,
  garde: CoffreGarde,
  positions: readonly PositionGardee[],
  memoire: MemoireOuverte | null,
): EtatDuCoffre => {
  const etat = nouvelEtat(atelier.identite.service, garde.coffre)
  etat.vu = garde.vu
  recevoirJournal(etat, garde.journal, atelier.annuaire, journalConnu(garde, memoire))
  for (const { numero, engagement } of etat.journal?.epoques ?? []) {
    const dk = memoire?.cles.get(numero)
    if (dk && engagementDe(dk) === engagement) etat.cles.set(numero, dk)
  }
  recevoirCles(etat, garde.scelles, atelier.moi, atelier.privees)
  recevoirPositions(etat, positions, atelier.annuaire, memoire?.haches ?? [])
  return etat
}

const intact = (etat: EtatDuCoffre, memoire: MemoireOuverte | null): boolean =>
  etat.journal !== null &&
  etat.fautes.size === 0 &&
  !etat.annuaireEnRetard &&
  (memoire === null || confronter(etat, memoire) === null)

const GENRES = ['personnel', 'secteur', 'service', 'dossier']
const rangDuGenre = ({ vu }: CoffreGarde): number => GENRES.indexOf(vu?.genre ?? 'dossier')

/** Only what it had reached: even after another start, no older version will pass. */
const garderLaTete = (atelier: Atelier, garde: CoffreGarde): Promise<boolean> =>
  atelier.garder(async () => {
    await atelier.magasin.effacerCoffre(garde.coffre)
    await atelier.magasin.ecrireCoffres([{ ...garde, journal: [], scelles: [] }])
  })

/** A damaged cache is asked for again; the head it had reached is still expected of the server. */
export const rouvrirTout = async (
  atelier: Atelier,
  voir: (coffre: Id) => void,
  avancement: Avancement,
): Promise<void> => {
  const [coffres, positions] = await Promise.all([atelier.magasin.lireCoffres(), atelier.magasin.lirePositions()])
  let faits = 0
  for (const garde of coffres.toSorted((a, b) => rangDuGenre(a) - rangDuGenre(b))) {
    const siennes = positions.get(garde.coffre) ?? []
    const memoire = garde.memoire && ouvrirMemoire(atelier, garde.coffre, garde.memoire)
    const etat = rouvrirUn(atelier, garde, siennes, memoire)
    if (memoire) retenir(atelier, garde.coffre, memoire.rang, memoire.tete)
    if (intact(etat, memoire)) {
      atelier.etats.set(garde.coffre, etat)
      atelier.changer(garde.coffre)
      if (etat.journal?.genre === 'personnel') relireLesTetes(atelier, etat)
      voir(garde.coffre)
    } else await garderLaTete(atelier, garde)
    faits += 1
    avancement(faits, coffres.length)
    await atelier.souffler(siennes.length)
  }
}
