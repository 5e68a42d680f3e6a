import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { Demonstration } from './demonstration.tsx'

/** Pages that hold no data: they can be read before anything is opened. */
export const PublicFrame = ({ children }: { children: ReactNode }) => (
  <>
    <header className="lock-header">
      <Link to={paths.aujourdhui} className="lock-header__brand">
        Permanence
      </Link>
      <Demonstration />
      <Link to={paths.aujourdhui} className="fr-link fr-link--sm">
        Retour
      </Link>
    </header>
    <main className="page" id="contenu" tabIndex={-1}>
      {children}
    </main>
  </>
)
