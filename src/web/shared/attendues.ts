// Of a copy that the protocol gives to the heads of the service: what is still waited for.
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { echeancesDe, type Echeance } from '../../domain/ecrit-delais.ts'
import type { Suite } from '../../domain/ecrit.ts'
import type { Jour } from '../../domain/identite.ts'

export const suitesDe = ({ suites }: CopieLue): readonly Suite[] => suites.map(({ contenu }) => contenu)

/** The acknowledgement, then the return: the proof of sending is the business of whoever sent it. */
export const attenduesDe = (copie: CopieLue): readonly Echeance[] => {
  const { fige, contenu } = copie.piece.contenu
  return echeancesDe(fige, suitesDe(copie), contenu).filter(({ quoi }) => quoi !== 'preuve')
}

export const enRetard = (copie: CopieLue, jour: Jour): boolean => {
  const le = attenduesDe(copie)[0]?.le
  return le !== undefined && le !== null && le < jour
}
