import { useMemo } from 'react'
import type { Complete } from '../../domain/ecrit-remis.ts'
import { estRefus } from '../../domain/refus.ts'
import { useQuestion } from '../shared/coffre.tsx'

/** The transmitted writing that this one completes, as it is named to whoever received it. */
export const useComplete = (coffre: string, piece: string | null): Complete | null => {
  const { data } = useQuestion(['ecrit', coffre, piece], (face) => face.ecrit(coffre, piece ?? ''), piece !== null)
  const contenu = data && !estRefus(data) ? data.piece.contenu : null
  const le = contenu?.fige?.jour
  const reference = contenu?.entete.reference ?? ''
  return useMemo(() => (le === undefined ? null : { le, reference }), [le, reference])
}
