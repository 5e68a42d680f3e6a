import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'
import { CodeField } from './CodeField.tsx'
import { LockFrame } from './LockFrame.tsx'

/** At the first opening on a machine: the six digits that lift the veil here, and only here. */
export const ChoisirPinPage = ({ onLater }: { onLater: () => void }) => {
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
    try {
      const issue = await face.choisirPin(code)
      if (estRefus(issue))
        setRefus(
          {
            'pin-mal-forme': 'Six chiffres, et pas une suite comme 123456 ou 000000.',
            'reseau-absent': 'Le serveur ne répond pas : il garde la moitié de ce code. Réessayez dans un instant.',
          }[issue.refus],
        )
    } finally {
      setBusy(false)
    }
  }

  return (
    <LockFrame
      titre="Un code pour ce poste"
      sous="Quand vous vous éloignez, l’écran se vide. Six chiffres suffisent pour revenir, sur ce poste et jusqu’à la fin de la session."
    >
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
          <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={onLater}>
            Plus tard
          </button>
        </div>
      </form>
    </LockFrame>
  )
}
