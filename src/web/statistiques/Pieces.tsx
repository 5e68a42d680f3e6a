import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { PieceComptee } from '../../coffre/face-des-chiffres.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { usePetitEcran } from '../shared/ecran.ts'
import { jourCourt, nombre } from '../shared/francais.ts'
import { SidePanel } from '../shared/SidePanel.tsx'
import { State } from '../shared/State.tsx'
import { PieceLink } from './PieceLink.tsx'

/** What becomes of the number: it is one of those she will transmit, a sum of them, or hers alone. */
export type Depart = 'lui' | 'en-somme' | 'non'

type PiecesProps = {
  titre: string
  mention: string
  n: number
  partira: Depart
  pieces: readonly PieceComptee[] | undefined
  onClose: () => void
}

const depart: Record<Depart, (n: string) => string> = {
  lui: (n) => `Cette liste reste sur votre poste. Seul le nombre ${n} partira.`,
  'en-somme': () => 'Cette liste reste sur votre poste. Seuls des nombres partiront.',
  non: () => 'Cette liste et ce nombre restent sur votre poste.',
}

/** The pieces behind a number. They are read here and nowhere else. */
export const Pieces = ({ titre, mention, n, partira, pieces, onClose }: PiecesProps) => {
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const ouverts = new Set(dossiers.data?.map((d) => d.coffre))
  return (
    <Cadre onClose={onClose}>
      <SidePanel
        titre={titre}
        mention={mention}
        fermeture="Fermer"
        onClose={onClose}
        pied={<State forme="fait">{depart[partira](nombre(n))}</State>}
      >
        {pieces === undefined && <p className="mention">Les pièces se cherchent.</p>}
        <ul className="rows rows--dense pieces">
          {pieces?.map((piece) => (
            <li key={`${piece.coffre} ${piece.piece}`}>
              <span className="pieces__jour">{piece.jour && <time>{jourCourt(piece.jour)}</time>}</span>
              <span className="pieces__qui">
                <span className="nom">{piece.nom}</span>
                {piece.classe && `, ${piece.classe}`}
              </span>
              <PieceLink piece={piece} dansUnDossier={ouverts.has(piece.coffre)}>
                Ouvrir<span className="visually-hidden">, {piece.nom}</span>
              </PieceLink>
            </li>
          ))}
        </ul>
      </SidePanel>
    </Cadre>
  )
}

/** Beside the page where there is room; on a phone it fills the screen, and the keyboard stays inside. */
const Cadre = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const petit = usePetitEcran()
  const fermer = useEffectEvent(onClose)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') fermer()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return petit ? <Plein>{children}</Plein> : children
}

const Plein = ({ children }: { children: ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the panel inside takes the focus.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="pieces-plein" onCancel={(e) => e.preventDefault()}>
      {children}
    </dialog>
  )
}
