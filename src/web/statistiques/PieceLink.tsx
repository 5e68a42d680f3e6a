import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PieceComptee } from '../../coffre/face-des-chiffres.ts'
import { paths } from '../paths.ts'

const lien = 'fr-link fr-link--sm'

type PieceLinkProps = {
  piece: PieceComptee
  /** Notes without pupil are kept in the coffre of the sector, and read there. */
  dansUnDossier: boolean
  children: ReactNode
}

/** To where a counted piece is read: its file, its saisine, its writing. */
export const PieceLink = ({ piece, dansUnDossier, children }: PieceLinkProps) => {
  const { genre, coffre } = piece
  if (genre === 'saisine')
    return (
      <Link to={paths.saisines} className={lien} search={{ ouverte: piece.piece }}>
        {children}
      </Link>
    )
  if (!dansUnDossier)
    return (
      <Link to={paths.secteur} className={lien} hash={piece.piece}>
        {children}
      </Link>
    )
  if (genre === 'ecrit')
    return (
      <Link to={paths.ecrit} className={lien} params={{ coffre, piece: piece.piece }}>
        {children}
      </Link>
    )
  return (
    <Link
      to={paths.dossier}
      className={lien}
      params={{ coffre }}
      search={{}}
      hash={genre === 'note' ? piece.piece : ''}
    >
      {children}
    </Link>
  )
}
