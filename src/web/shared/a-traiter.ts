import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { estClose } from '../../domain/saisine-etat.ts'

/** Not closed, or closed and written to again: nobody writes in vain. */
export const aTraiter = ({ contenu, nouveaux }: Pick<LigneSaisine, 'contenu' | 'nouveaux'>): boolean =>
  nouveaux > 0 || !estClose(contenu.etat)
