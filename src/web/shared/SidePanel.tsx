import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type SidePanelProps = {
  titre: string
  mention?: string
  /** What the closing cross promises: nothing is lost by it. */
  fermeture: string
  onClose: () => void
  pied: ReactNode
  children: ReactNode
}

/** Not modal: the page stays readable beside it. Focus returns to what opened it. */
export const SidePanel = ({ titre, mention, fermeture, onClose, pied, children }: SidePanelProps) => {
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  const [opener] = useState(() => document.activeElement)

  useEffect(() => {
    const aside = panel.current
    const first = aside?.querySelector<HTMLElement>('[data-focus]') ?? aside?.querySelector<HTMLElement>('h2')
    first?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [opener])

  return (
    <aside className="side-panel" aria-labelledby={titleId} ref={panel}>
      <div className="side-panel__head">
        <h2 id={titleId} tabIndex={-1}>
          {titre}
        </h2>
        <span className="side-panel__mention" role="status">
          {mention}
        </span>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
          onClick={onClose}
          title={fermeture}
        >
          {fermeture}
        </button>
      </div>
      <div className="side-panel__body">{children}</div>
      <div className="side-panel__foot">{pied}</div>
    </aside>
  )
}
