import { useId, useState } from 'react'
import { focusOnMount } from './focus.ts'

type CodeFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | null
  focus?: boolean
}

/** One numeric field; the six slots are drawn behind it. */
export const CodeField = ({ label, value, onChange, hint, error, focus = false }: CodeFieldProps) => {
  const id = useId()
  const [focused, setFocused] = useState(false)
  return (
    <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <div className={`code-field${focused ? ' code-field--focused' : ''}`}>
        {Array.from({ length: 6 }, (_, i) => (
          <span key={i} className="code-field__slot" aria-hidden="true">
            {i < value.length ? '•' : ''}
          </span>
        ))}
        <input
          id={id}
          ref={focus ? focusOnMount : undefined}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={value}
          aria-describedby={`${id}-aide`}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(e) => onChange(e.target.value.replace(/\D/g, '').slice(0, 6))}
        />
      </div>
      <p id={`${id}-aide`} className={error ? 'fr-error-text' : 'mention'} role={error ? 'alert' : undefined}>
        {error ?? hint}
      </p>
    </div>
  )
}
