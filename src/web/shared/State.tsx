import type { ReactNode } from 'react'

/** A shape of 12 px for each state: never the colour alone. */
const formes = {
  immediat: <path d="M6 0l6 6-6 6-6-6z" />,
  semaine: <circle cx="6" cy="6" r="5" />,
  normale: (
    <path d="M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z" fillRule="evenodd" />
  ),
  retard: <path d="M1 1h10v10H1z M5.3 2.6v4h1.4v-4z M5.3 7.8v1.5h1.4V7.8z" fillRule="evenodd" />,
  bientot: <path d="M6 1l5.5 10H.5z" />,
  tache: <path d="M1 1h10v10H1z M2.4 2.4v7.2h7.2V2.4z" fillRule="evenodd" />,
  attente: <path d="M6 0.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z M6 2a4 4 0 0 1 0 8z" fillRule="evenodd" />,
  courant: (
    <path
      d="M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z M6 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4z"
      fillRule="evenodd"
    />
  ),
  fait: <path d="M4.4 10.2L.8 6.6l1.2-1.2 2.4 2.4L10.2 2l1.2 1.2z" />,
  absent: <path d="M2.1 1L6 4.9 9.9 1 11 2.1 7.1 6 11 9.9 9.9 11 6 7.1 2.1 11 1 9.9 4.9 6 1 2.1z" />,
  vide: <path d="M1 5.2h10v1.6H1z" />,
} as const

export type Forme = keyof typeof formes

export const State = ({ forme, children }: { forme: Forme; children: ReactNode }) => (
  <span className={`state state--${forme}`}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {formes[forme]}
    </svg>
    <span>{children}</span>
  </span>
)
