// Two members of a sector decide on one saisine in the same minute, or one of them without network.
import type { PasDeSaisine, Saisine } from './saisine.ts'
import { estClose } from './saisine-etat.ts'

const memes = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** In the order of the story; what both have known since the beginning comes once. */
const tousLesPas = (base: Saisine, mienne: Saisine, courante: Saisine): PasDeSaisine[] => {
  const connus = [...base.pas, ...courante.pas]
  const miens = mienne.pas.filter((pas) => !connus.some((connu) => memes(connu, pas)))
  return [...courante.pas, ...miens].toSorted((a, b) => a.le.localeCompare(b.le)).slice(-60)
}

/** A closing stands, and so does a conflict of interest said in between. */
const tientEncore = (base: Saisine, mienne: Saisine, courante: Saisine): boolean => {
  if (estClose(courante.etat) && !estClose(base.etat)) return false
  return !(mienne.etat === 'prise-en-charge' && base.etat !== 'prise-en-charge' && courante.conflit)
}

/**
 * What I decided on `base`, said again on what a colleague has made of it since. When it may no longer be, hers stays;
 * mine is told by its step and its few words, and a file opened for it stays linked.
 */
export const fusionnerSaisines = <S extends Saisine>(base: S, mienne: S, courante: S): S => {
  const pas = tousLesPas(base, mienne, courante)
  if (!tientEncore(base, mienne, courante)) return { ...courante, pas, dossier: courante.dossier ?? mienne.dossier }
  const changes = Object.entries(mienne).filter(([champ, valeur]) => !memes(valeur, base[champ as keyof S]))
  return { ...courante, ...(Object.fromEntries(changes) as Partial<S>), pas }
}
