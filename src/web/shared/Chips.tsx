import { type KeyboardEvent, type ReactNode, useRef } from 'react'

export type Choix<Valeur extends string> = { readonly valeur: Valeur; readonly libelle: string }

type ChipRadiosProps<Valeur extends string> = {
  label: string
  choix: readonly Choix<Valeur>[]
  valeur: Valeur | null
  onChange: (valeur: Valeur) => void
  children?: ReactNode
}

/** One choice among few: a radio group, moved in with the arrows. */
export const ChipRadios = <Valeur extends string>({
  label,
  choix,
  valeur,
  onChange,
  children,
}: ChipRadiosProps<Valeur>) => {
  const group = useRef<HTMLDivElement>(null)
  const selected = Math.max(
    0,
    choix.findIndex((c) => c.valeur === valeur),
  )

  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = choix[(index + step + choix.length) % choix.length]
    if (!next) return
    onChange(next.valeur)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[choix.indexOf(next)]?.focus()
  }

  return (
    <div className="chips">
      <div className="chips" role="radiogroup" aria-label={label} ref={group}>
        {choix.map((c, index) => (
          <button
            key={c.valeur}
            type="button"
            role="radio"
            className="chip"
            aria-checked={c.valeur === valeur}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => onChange(c.valeur)}
            onKeyDown={(event) => move(event, index)}
          >
            {c.libelle}
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}

type ChipTogglesProps<Valeur extends string> = {
  label: string
  choix: readonly Choix<Valeur>[]
  valeurs: readonly Valeur[]
  onChange: (valeurs: Valeur[]) => void
  children?: ReactNode
}

/** Several at will: each chip says whether it is pressed. */
export const ChipToggles = <Valeur extends string>({
  label,
  choix,
  valeurs,
  onChange,
  children,
}: ChipTogglesProps<Valeur>) => (
  <div className="chips" role="group" aria-label={label}>
    {choix.map((c) => {
      const pressed = valeurs.includes(c.valeur)
      return (
        <button
          key={c.valeur}
          type="button"
          className="chip"
          aria-pressed={pressed}
          onClick={() => onChange(pressed ? valeurs.filter((v) => v !== c.valeur) : [...valeurs, c.valeur])}
        >
          {c.libelle}
        </button>
      )
    })}
    {children}
  </div>
)
