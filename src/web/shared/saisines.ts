import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { now } from './clock.ts'
import { useEtat, useQuestion } from './coffre.tsx'

/** Everything behind the doors she holds; undefined while the caseload opens. */
export const useSaisines = (enabled = true): readonly LigneSaisine[] | undefined => {
  const { phase } = useEtat()
  const ouvert = phase === 'ouvert' || phase === 'ouverture'
  return useQuestion(['saisines'], (face) => face.saisines(), enabled && ouvert).data
}

/** The end of her turn of duty, while it lasts. */
export const useFinDeGarde = (enabled = true): string | null => {
  const { phase, session } = useEtat()
  const { data } = useQuestion(['tours'], (face) => face.tours(), enabled && phase === 'ouvert')
  const instant = now().toISOString()
  return data?.find((t) => t.membre === session?.membre && t.debut <= instant && instant < t.fin)?.fin ?? null
}
