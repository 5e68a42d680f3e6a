// Last heads seen, left in the coffre `personnel`: what one machine has seen, the others know to expect.
import type { Id } from '../domain/identite.ts'
import type { PieceTetes } from '../domain/piece.ts'
import type { z } from 'zod'
import type { Atelier } from './atelier.ts'
import { confronter, contenuDe, teteA, type EtatDuCoffre } from './coffre-ouvert.ts'

type Tetes = z.infer<typeof PieceTetes>

/** 128 bits of a head are enough to compare with, and fit 400 coffres in one size class. */
const COURTE = 32

const piecesTetes = (personnel: EtatDuCoffre): readonly { readonly piece: Id; readonly tetes: Tetes }[] =>
  [...personnel.pieces.entries()].flatMap(([piece, revisions]) => {
    const derniere = revisions.at(-1)
    const contenu = derniere ? contenuDe(personnel, derniere) : null
    return contenu?.genre === 'tetes' ? [{ piece, tetes: contenu }] : []
  })

export const relireLesTetes = (atelier: Atelier, personnel: EtatDuCoffre): void => {
  for (const { tetes } of piecesTetes(personnel)) {
    if (tetes.annuaire > atelier.annuaire.longueur) atelier.alerter({ code: 'version-plus-ancienne', coffre: null })
    for (const [coffre, rang, tete] of tetes.tetes) retenir(atelier, coffre, rang, tete)
  }
}

export const retenir = (atelier: Atelier, coffre: Id, rang: number, tete: string): void => {
  const deja = atelier.retenues.get(coffre) ?? []
  if (!deja.some((d) => d.rang === rang && d.tete === tete)) atelier.retenues.set(coffre, [...deja, { rang, tete }])
}

/** Coffres in which the server announced nothing new, against the heads that another machine has seen. */
export const confronterToutes = (atelier: Atelier): void => {
  for (const [coffre, dites] of atelier.retenues) {
    const etat = atelier.etats.get(coffre)
    for (const dite of etat ? dites : []) {
      const ecart = etat && confronter(etat, dite)
      if (!ecart || etat.fautes.has(ecart)) continue
      etat.fautes.add(ecart)
      atelier.alerter({ code: ecart, coffre })
      atelier.changer(coffre)
    }
  }
}

/** What to leave now; null when nothing has moved since. `perimees`: the pieces it replaces. */
export const tetesALaisser = (
  atelier: Atelier,
  personnel: EtatDuCoffre,
): { readonly contenu: Tetes; readonly perimees: readonly Id[] } | null => {
  const tetes = [...atelier.etats.values()]
    .filter(
      (etat) => etat !== personnel && etat.fautes.size === 0 && etat.rang > 0 && !atelier.aNaitre.has(etat.coffre),
    )
    .map((etat): Tetes['tetes'][number] => [etat.coffre, etat.rang, (teteA(etat, etat.rang) ?? '').slice(0, COURTE)])
  const deja = piecesTetes(personnel)
  const dites = new Set(deja.flatMap((d) => d.tetes.tetes.map(([coffre, rang]) => `${coffre}/${rang}`)))
  if (tetes.every(([coffre, rang]) => dites.has(`${coffre}/${rang}`))) return null
  const contenu: Tetes = { format: 1, annule: false, genre: 'tetes', annuaire: atelier.annuaire.longueur, tetes }
  return { contenu, perimees: deja.map((d) => d.piece) }
}
