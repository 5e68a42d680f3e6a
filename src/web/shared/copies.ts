// Copies that the protocol gives to the heads of the service: what is still waited for, and since when.
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { echeancesDe, type Echeance } from '../../domain/ecrit-delais.ts'
import type { Jour } from '../../domain/identite.ts'
import { now } from './clock.ts'
import { useQuestion } from './coffre.tsx'
import { jourIso } from './francais.ts'

export const suitesDe = ({ suites }: CopieLue) => suites.map(({ contenu }) => contenu)

/** The acknowledgement, then the return: the proof of sending is the business of whoever sent it. */
export const attenduesDe = (copie: CopieLue): readonly Echeance[] => {
  const { fige, contenu } = copie.piece.contenu
  return echeancesDe(fige, suitesDe(copie), contenu).filter(({ quoi }) => quoi !== 'preuve')
}

export const enRetard = (copie: CopieLue, jour: Jour): boolean => {
  const le = attenduesDe(copie)[0]?.le
  return le !== undefined && le !== null && le < jour
}

export const useCopies = (enabled = true): readonly CopieLue[] | undefined =>
  useQuestion(['copies'], (face) => face.copies(), enabled).data

/** For the menu: how many are overdue. */
export const useRetards = (enabled: boolean): number =>
  useCopies(enabled)?.filter((copie) => enRetard(copie, jourIso(now()))).length ?? 0
