import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { enRetard } from './attendues.ts'
import { now } from './clock.ts'
import { useQuestion } from './coffre.tsx'
import { jourIso } from './francais.ts'

/** What the protocol gives to the heads of the service. */
export const useCopies = (enabled = true): readonly CopieLue[] | undefined =>
  useQuestion(['copies'], (face) => face.copies(), enabled).data

/** For the menu: how many are overdue. */
export const useRetards = (enabled: boolean): number =>
  useCopies(enabled)?.filter((copie) => enRetard(copie, jourIso(now()))).length ?? 0
