import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Demonstration } from '../shared/demonstration.tsx'

type LockFrameProps = {
  titre: string
  sous?: ReactNode
  action?: ReactNode
  pied?: ReactNode
  large?: boolean
  children?: ReactNode
}

/** One column and nothing else: what stands before the opened files. */
export const LockFrame = ({ titre, sous, action, pied, large = false, children }: LockFrameProps) => (
  <>
    <header className="lock-header">
      <Link to="/" className="lock-header__brand">
        Permanence
      </Link>
      <Demonstration />
      {action}
    </header>
    <main className={`lock${large ? ' lock--large' : ''}`} id="contenu" tabIndex={-1}>
      <h1>{titre}</h1>
      {sous && <p>{sous}</p>}
      {children}
      {pied && <div className="lock__foot">{pied}</div>}
    </main>
  </>
)
