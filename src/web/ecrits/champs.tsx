import { Input } from '@codegouvfr/react-dsfr/Input'
import type { ReactNode } from 'react'

/** `cle`: of the missing point that leads here (ecrit-manques.ts). */
export const Champ = ({ cle, children }: { cle: string; children: ReactNode }) => (
  <div className="ecrit-champ" data-cle={cle}>
    {children}
  </div>
)

type ChampDeTexteProps = {
  cle: string
  label: string
  hint?: string
  value: string
  max: number
  type?: 'text' | 'tel' | 'email'
  onChange: (value: string) => void
}

/** What concerns a child is never suggested by the browser. */
export const Ligne = ({ cle, label, hint, value, max, type = 'text', onChange }: ChampDeTexteProps) => (
  <Champ cle={cle}>
    <Input
      label={label}
      {...(hint === undefined ? {} : { hintText: hint })}
      nativeInputProps={{
        type,
        value,
        maxLength: max,
        autoComplete: 'off',
        onChange: (e) => onChange(e.target.value),
      }}
    />
  </Champ>
)

export const Texte = ({
  cle,
  label,
  hint,
  value,
  max,
  lignes = 4,
  onChange,
}: Omit<ChampDeTexteProps, 'type'> & { lignes?: number }) => (
  <Champ cle={cle}>
    <Input
      textArea
      label={label}
      {...(hint === undefined ? {} : { hintText: hint })}
      nativeTextAreaProps={{
        value,
        rows: lignes,
        maxLength: max,
        autoComplete: 'off',
        onChange: (e) => onChange(e.target.value),
      }}
    />
  </Champ>
)

/** Takes the keyboard to the field of a missing point, wherever it is drawn first. */
export const allerAuChamp = (dans: HTMLElement | null, cle: string): boolean => {
  const champ = dans?.querySelector<HTMLElement>(`[data-cle="${CSS.escape(cle)}"]`)
  const saisie = champ?.matches('input, textarea, select, button')
    ? champ
    : champ?.querySelector<HTMLElement>(
        'input:not([disabled]), textarea, select, [role=radio][tabindex="0"], button, [tabindex]',
      )
  if (!saisie) return false
  saisie.scrollIntoView({ block: 'center' })
  saisie.focus()
  return true
}
