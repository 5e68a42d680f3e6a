import { Input } from '@codegouvfr/react-dsfr/Input'
import { useState } from 'react'
import { heureDite } from './francais.ts'
import { lireHeure } from './saisie.ts'

const FAUTE = 'Une heure, comme 8 h 30'

type HeureFieldProps = { label: string; value: string; onChange: (heure: string) => void }

/** Typed as one says it: `8h30`, `0830`, `8`; empty text is no hour. */
export const HeureField = ({ label, value, onChange }: HeureFieldProps) => {
  const [texte, setTexte] = useState<string | null>(null)
  const lue = texte === null ? value : lireHeure(texte)
  const fausse = texte !== null && texte.trim() !== '' && lue === null
  return (
    <Input
      label={label}
      {...(fausse ? { state: 'error', stateRelatedMessage: FAUTE } : {})}
      nativeInputProps={{
        type: 'text',
        autoComplete: 'off',
        required: true,
        placeholder: '8 h 30',
        value: texte ?? (value === '' ? '' : heureDite(value)),
        onFocus: (e) => e.currentTarget.select(),
        onBlur: () => {
          if (!fausse) setTexte(null)
        },
        onChange: (e) => {
          setTexte(e.target.value)
          onChange(lireHeure(e.target.value) ?? '')
        },
        ref: (input) => input?.setCustomValidity(fausse ? FAUTE : ''),
      }}
    />
  )
}
