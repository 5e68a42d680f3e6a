import { type KeyboardEvent, useId, useState } from 'react'
import { focusOnMount } from './focus.ts'

type ComboboxProps<Item> = {
  label: string
  placeholder: string
  texte: string
  onText: (texte: string) => void
  trouves: readonly Item[]
  cle: (item: Item) => string
  dire: (item: Item) => string
  onChoose: (item: Item) => void
  /** Said when something was typed and nothing answers. */
  vide?: string | undefined
  focus?: boolean
}

/** Three letters, arrows, Entrée: one list below the field. */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const listId = useId()
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const trouves = open ? props.trouves : []

  const choisir = (item: Item) => {
    setOpen(false)
    props.onChoose(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (trouves.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + trouves.length) % trouves.length)
    }
    const item = trouves[active]
    if (event.key === 'Enter' && !event.ctrlKey && item !== undefined) {
      event.preventDefault()
      choisir(item)
    }
  }

  return (
    <div className="pupil-choice">
      <label className="fr-label" htmlFor={`${listId}-texte`}>
        {props.label}
      </label>
      <input
        id={`${listId}-texte`}
        ref={props.focus ? focusOnMount : undefined}
        className="fr-input"
        type="text"
        role="combobox"
        aria-expanded={trouves.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={trouves[active] === undefined ? undefined : `${listId}-${active}`}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={props.texte}
        onChange={(event) => {
          props.onText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={`${props.label}, propositions`}
        className="pupil-choice__list"
        hidden={trouves.length === 0}
      >
        {trouves.map((item, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={props.cle(item)}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choisir(item)}
          >
            {props.dire(item)}
          </button>
        ))}
      </div>
      {open && props.vide && props.texte.trim().length > 1 && props.trouves.length === 0 && (
        <p className="mention" role="status">
          {props.vide}
        </p>
      )}
    </div>
  )
}
