import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useCtrlEntree } from '../shared/raccourcis.ts'

type ActFormProps = {
  titre: string
  /** What the filled button does, in its own words. */
  valider: string
  refus: string | null
  busy: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** One decision, in place of the buttons: the words stay readable above it. */
export const ActForm = ({ titre, valider, refus, busy, onSubmit, onClose, children }: ActFormProps) => {
  const titleId = useId()
  const form = useRef<HTMLFormElement>(null)
  useCtrlEntree(form, onSubmit)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('h3')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className="act-form"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h3 id={titleId} tabIndex={-1}>
        {titre}
      </h3>
      {refus && <Alert severity="error" small description={refus} />}
      <div className="act-form__body">{children}</div>
      <div className="buttons">
        <button type="submit" className="fr-btn" disabled={busy}>
          {valider}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={onClose}>
          Ne rien changer
        </button>
      </div>
    </form>
  )
}
