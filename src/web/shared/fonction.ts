import { recoitDesEleves } from '../../domain/role.ts'
import { useEtat, useQuestion } from './coffre.tsx'

/** She receives pupils by her function, or a file has been opened to her. */
export const useRecoitDesEleves = (): boolean => {
  const { session, phase } = useEtat()
  const parFonction = session !== null && recoitDesEleves(session.role)
  const dossiers = useQuestion(
    ['dossiers'],
    (face) => face.dossiers(),
    !parFonction && (phase === 'ouvert' || phase === 'ouverture'),
  )
  return parFonction || (dossiers.data?.length ?? 0) > 0
}

/** A trainee reads: nothing that writes is offered to her. */
export const usePeutNoter = (): boolean => {
  const { session } = useEtat()
  return useRecoitDesEleves() && session?.role !== 'stagiaire'
}
