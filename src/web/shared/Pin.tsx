import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { CodeField } from './CodeField.tsx'
import { useFace } from './coffre.tsx'

const phrases = {
  'pin-mal-forme': 'Six chiffres, et pas une suite comme 123456 ou 000000.',
  'reseau-absent': 'Le serveur ne répond pas\u00a0: il garde la moitié de ce code. Réessayez dans un instant.',
}

export type PinProps = {
  readonly onDone: (fait: boolean) => void
  /** What the button says that chooses no code. */
  readonly refus?: string
}

/** Six digits, typed twice; what they lift is the veil of this machine and no other. */
export const Pin = ({ onDone, refus: sansCode = 'Plus tard' }: PinProps) => {
  const face = useFace()
  const [code, setCode] = useState('')
  const [encore, setEncore] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (code !== encore) {
      setEncore('')
      return setRefus('Les deux codes diffèrent. Tapez-le encore une fois.')
    }
    setBusy(true)
    const issue = await face.choisirPin(code)
    setBusy(false)
    if (estRefus(issue)) return setRefus(phrases[issue.refus])
    onDone(true)
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} className="lock__form">
      <CodeField
        label="Choisissez six chiffres"
        value={code}
        focus
        onChange={setCode}
        hint="Ni une date de naissance, ni une suite."
      />
      <CodeField
        label="Encore une fois"
        value={encore}
        onChange={setEncore}
        error={refus}
        hint="Cinq essais, puis votre phrase secrète."
      />
      <div className="buttons">
        <button type="submit" className="fr-btn" disabled={busy || code.length !== 6 || encore.length !== 6}>
          Garder ce code
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={() => onDone(false)}>
          {sansCode}
        </button>
      </div>
    </form>
  )
}
