// Erasing for good: a signed entry for each piece, many in a request; its words leave the server and this machine.
import type { Id } from '../domain/identite.ts'
import { refuser, type Refus } from '../domain/refus.ts'
import { hex } from '../crypto/octets.ts'
import { composerSuite, envoyer, type ActeSigne } from './actes.ts'
import type { Atelier } from './atelier.ts'
import { fiable, type EtatDuCoffre } from './coffre-ouvert.ts'
import type { PositionGardee } from './magasin.ts'
import { aGarder } from './memoire.ts'
import type { RefusDActe } from './moteur.ts'
import { hacheDe } from './registre.ts'

const PAR_REQUETE = 50
const ESSAIS = 3

/** Each entry stands on the one before it. Null: not mine to sign. */
const composer = (atelier: Atelier, etat: EtatDuCoffre, pieces: readonly Id[]): ActeSigne[] | null => {
  const { journal } = etat
  if (!journal) return null
  let ici = { longueur: journal.longueur, tete: journal.tete }
  const actes: ActeSigne[] = []
  for (const piece of pieces) {
    const place = { ...etat, journal: { ...journal, ...ici } }
    const entree = composerSuite(atelier, place, { type: 'effacer', corps: { piece } }, atelier.horloge.maintenant())
    if (!entree) return null
    actes.push({ etat, requete: { entree, scelles: [], enveloppes: [] } })
    ici = { longueur: ici.longueur + 1, tete: hacheDe(entree) }
  }
  return actes
}

/** Those already erased are passed over: another machine may have come first. */
export const effacerPieces = async (
  atelier: Atelier,
  coffre: Id,
  pieces: readonly Id[],
  resynchroniser: (coffres: readonly Id[]) => Promise<boolean>,
): Promise<null | Refus<RefusDActe>> => {
  for (let essai = 0; ;) {
    const etat = atelier.etats.get(coffre)
    if (!etat?.journal) return refuser('coffre-inconnu')
    if (!fiable(etat)) return refuser('coffre-non-fiable')
    const { effacees } = etat.journal
    const lot = pieces.filter((piece) => !effacees.has(piece)).slice(0, PAR_REQUETE)
    if (lot.length === 0) {
      await reecrire(atelier, coffre)
      return null
    }
    const actes = composer(atelier, etat, lot)
    if (!actes) return refuser('signataire-non-admis')
    const refus = await envoyer(atelier, actes)
    if (!refus) continue
    if (refus.refus !== 'journal-avance' || ++essai > ESSAIS) return refus
    if (!(await resynchroniser([coffre]))) return refuser('reseau-absent')
  }
}

/** A piece has been erased: its words leave this machine too, its hash stays. */
export const reecrire = async (atelier: Atelier, coffre: Id): Promise<void> => {
  const etat = atelier.etats.get(coffre)
  if (!etat) return
  const positions = [...etat.pieces.values()]
    .flat()
    .map((r): PositionGardee =>
      r.scellee ? { rang: r.rang, ...r.scellee } : { rang: r.rang, piece: r.piece, rev: r.rev, hache: hex(r.hache) },
    )
  await atelier.garder(async () => {
    await atelier.magasin.effacerCoffre(coffre)
    await atelier.magasin.ecrireCoffres([aGarder(atelier, etat)])
    await atelier.magasin.ajouterPositions([{ coffre, positions: positions.toSorted((a, b) => a.rang - b.rang) }])
  })
}
