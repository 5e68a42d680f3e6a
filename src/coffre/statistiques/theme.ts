import type { Id } from '../../domain/identite.ts'
import { THEMES } from '../../domain/nomenclature.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { Pose, RefusDEcrire } from '../face-des-pieces.ts'
import type { Moteur } from '../moteur.ts'

const MAXIMUM = 5

/** The principal theme comes first; the others stay behind it. */
export const donnerTheme = async (
  moteur: Moteur,
  coffre: Id,
  note: Id,
  theme: string,
): Promise<Pose | Refus<RefusDEcrire>> => {
  const posee = moteur.coffre(coffre)?.pieces.get(note)
  if (posee?.contenu.genre !== 'note') return refuser('piece-inconnue')
  if (!THEMES.some(({ code }) => code === theme)) return refuser('piece-mal-formee')
  const autres = posee.contenu.themes.filter((deja) => deja !== theme)
  const themes = [theme, ...autres].slice(0, MAXIMUM)
  return moteur.poser(coffre, { ...posee.contenu, themes }, { piece: note, base: posee.rev })
}
