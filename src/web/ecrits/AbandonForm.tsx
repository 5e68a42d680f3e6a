import { Input } from '@codegouvfr/react-dsfr/Input'
import { useState } from 'react'
import { focusOnMount } from '../shared/focus.ts'

type AbandonFormProps = { refus: string | null; onAbandonner: (raison: string) => void; onClose: () => void }

export const AbandonForm = ({ refus, onAbandonner, onClose }: AbandonFormProps) => {
  const [raison, setRaison] = useState('')
  const vide = raison.trim() === ''
  return (
    <form
      className="ecrit-abandon"
      onSubmit={(event) => {
        event.preventDefault()
        if (!vide) onAbandonner(raison.trim())
      }}
    >
      <Input
        label="Pourquoi cet écrit s’arrête"
        hintText="La raison reste dans le dossier, avec ce qui est écrit. Rien ne s’efface."
        {...(refus ? { state: 'error', stateRelatedMessage: refus } : {})}
        nativeInputProps={{
          ref: focusOnMount,
          value: raison,
          maxLength: 500,
          required: true,
          autoComplete: 'off',
          onChange: (e) => setRaison(e.target.value),
        }}
      />
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
          Abandonner cet écrit
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onClose}>
          Continuer d’écrire
        </button>
      </div>
    </form>
  )
}
