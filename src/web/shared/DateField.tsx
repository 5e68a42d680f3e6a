import { Input } from '@codegouvfr/react-dsfr/Input'
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { now } from './clock.ts'
import { dateChiffree, heureDite, jourCourt } from './francais.ts'
import { jourSuivant, lireHeure, lireJour } from './saisie.ts'

type Saisie = { value: string; onChange: (value: string) => void }

/** What is typed replaces what was there: the field is selected as it turns into digits. */
const useRemplacement = (montrerLesChiffres: () => void) => {
  const fresh = useRef(false)
  return {
    onFocus: (e: FocusEvent<HTMLInputElement>) => {
      flushSync(montrerLesChiffres)
      e.currentTarget.select()
      fresh.current = true
    },
    onClick: (e: MouseEvent<HTMLInputElement>) => {
      if (fresh.current) e.currentTarget.select()
      fresh.current = false
    },
  }
}

/**
 * Typed as one says it, shown as one reads it: a browser's own date field speaks the language of the browser, not ours.
 * Empty text is no date; arrows move by a day.
 */
const useJour = ({ value, onChange }: Saisie, montrer: (jour: string) => string) => {
  const [texte, setTexte] = useState<string | null>(null)
  const lu = texte === null ? value : lireJour(texte, now())
  const remplacement = useRemplacement(() => setTexte(value === '' ? '' : dateChiffree(value)))
  return {
    faux: texte !== null && texte.trim() !== '' && lu === null,
    props: {
      type: 'text',
      autoComplete: 'off',
      placeholder: 'jj/mm/aaaa',
      value: texte ?? (value === '' ? '' : montrer(value)),
      ...remplacement,
      onBlur: () => {
        if (texte !== null && (texte.trim() === '' || lu !== null)) setTexte(null)
      },
      onChange: (e: ChangeEvent<HTMLInputElement>) => {
        setTexte(e.target.value)
        const jour = lireJour(e.target.value, now())
        if (jour !== null || e.target.value.trim() === '') onChange(jour ?? '')
      },
      onKeyDown: (e: KeyboardEvent) => {
        const pas = { ArrowUp: 1, ArrowDown: -1 }[e.key]
        if (pas === undefined || value === '') return
        e.preventDefault()
        const jour = jourSuivant(value, pas)
        onChange(jour)
        setTexte(dateChiffree(jour))
      },
    },
  } as const
}

type DateFieldProps = Saisie & { label: string; hintText?: string; required?: boolean }

export const DateField = ({ label, hintText, required = false, ...saisie }: DateFieldProps) => {
  const jour = useJour(saisie, dateChiffree)
  return (
    <Input
      label={label}
      {...(hintText === undefined ? {} : { hintText })}
      {...(jour.faux ? { state: 'error', stateRelatedMessage: 'Un jour, comme 24/11/2026' } : {})}
      nativeInputProps={{
        ...jour.props,
        required,
        // A day that does not exist stops the form, rather than being dropped in silence.
        ref: (input) => input?.setCustomValidity(jour.faux ? 'Un jour, comme 24/11/2026' : ''),
      }}
    />
  )
}

/** In a row of chips: `mar. 24 nov.` */
export const DateChip = ({ label, ...saisie }: Saisie & { label: string }) => {
  const jour = useJour(saisie, jourCourt)
  return (
    <input
      {...jour.props}
      className="fr-input fr-input--compact date-chip"
      aria-label={label}
      aria-invalid={jour.faux}
    />
  )
}

/** `10 h 30`; empty when the hour does not matter. */
export const HeureChip = ({ label, value, onChange }: Saisie & { label: string }) => {
  const [texte, setTexte] = useState<string | null>(null)
  const lue = texte === null ? value : lireHeure(texte)
  const remplacement = useRemplacement(() => setTexte(value))
  return (
    <input
      type="text"
      className="fr-input fr-input--compact heure-chip"
      autoComplete="off"
      placeholder="heure"
      aria-label={label}
      aria-invalid={texte !== null && texte.trim() !== '' && lue === null}
      value={texte ?? (value === '' ? '' : heureDite(value))}
      {...remplacement}
      onBlur={() => {
        if (texte !== null && (texte.trim() === '' || lue !== null)) setTexte(null)
      }}
      onChange={(e) => {
        setTexte(e.target.value)
        const heure = lireHeure(e.target.value)
        if (heure !== null || e.target.value.trim() === '') onChange(heure ?? '')
      }}
    />
  )
}
