import type { ReactNode } from 'react'

/** The thread: filled = done or mine, hollow = to come or theirs, blue = now; the shape is the kind. */
export type Noeud = 'entretien' | 'reunion' | 'ecrit'

export const Thread = ({ children, label }: { children: ReactNode; label: string }) => (
  <ol className="thread" aria-label={label}>
    {children}
  </ol>
)

export const ThreadMonth = ({ children }: { children: ReactNode }) => (
  <li className="thread__month">
    <h2>{children}</h2>
  </li>
)

type ThreadItemProps = {
  id?: string
  /** Drawn only near the window: the text stays in the page for its search. */
  lazy?: boolean
  /** The one that was looked for. */
  cherche?: boolean
  quand: ReactNode
  noeud: Noeud
  plein?: boolean
  children: ReactNode
}

export const ThreadItem = ({
  id,
  lazy = false,
  cherche = false,
  quand,
  noeud,
  plein = false,
  children,
}: ThreadItemProps) => (
  <li className={`thread__item${lazy ? ' thread__item--lazy' : ''}${cherche ? ' thread__item--cherche' : ''}`} id={id}>
    <div className="thread__when">{quand}</div>
    <span className={`thread__node thread__node--${noeud}${plein ? ' thread__node--plein' : ''}`} aria-hidden="true" />
    <div className="thread__body">{children}</div>
  </li>
)
