import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { estClose } from '../../domain/saisine-etat.ts'

/** Not closed, or closed and written to again: nobody writes in vain. */
export const attendReponse = ({ contenu, nouveaux }: Pick<LigneSaisine, 'contenu' | 'nouveaux'>): boolean =>
  nouveaux > 0 || !estClose(contenu.etat)

/** By me: what came to my pair is hers while she is here. */
export const aTraiter = (ligne: Pick<LigneSaisine, 'contenu' | 'nouveaux' | 'duBinome'>): boolean =>
  !ligne.duBinome && attendReponse(ligne)
