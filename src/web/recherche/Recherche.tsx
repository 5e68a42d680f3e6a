import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useDeferredValue, useState } from 'react'
import type { Trouvaille } from '../../coffre/face.ts'
import { paths } from '../paths.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { now } from '../shared/clock.ts'
import { date, eleveEtClasse } from '../shared/francais.ts'

const limite = 12

/** Pupils, notes and people in one list. It says who and when, never why. */
export const Recherche = ({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) => {
  const navigate = useNavigate()
  const { recherchePrete } = useEtat()
  const [texte, setTexte] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const cherche = useDeferredValue(texte.trim())
  const reponse = useQuestion(['chercher', cherche], (face) => face.chercher(cherche, limite), cherche.length > 1)
  const trouvailles = cherche.length > 1 ? (reponse.data ?? []) : []
  const shown = open && texte.trim().length > 1

  // What was searched does not stay on a screen that others may see.
  const fermer = () => {
    setOpen(false)
    setTexte('')
  }

  const aller = (trouvaille: Trouvaille) => {
    fermer()
    inputRef.current?.blur()
    if (trouvaille.genre === 'saisine')
      return void navigate({ to: paths.saisines, search: { ouverte: trouvaille.piece ?? undefined } })
    if (trouvaille.eleve === null) return void navigate({ to: paths.secteur, hash: trouvaille.piece ?? '' })
    void navigate({
      to: paths.dossier,
      params: { coffre: trouvaille.coffre },
      search: trouvaille.genre === 'personne' ? { onglet: 'responsables' } : {},
      hash: trouvaille.genre === 'note' ? (trouvaille.piece ?? '') : '',
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      fermer()
      inputRef.current?.blur()
    }
    if (!shown || trouvailles.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + trouvailles.length) % trouvailles.length)
    }
    const choisie = trouvailles[active]
    if (event.key === 'Enter' && choisie) {
      event.preventDefault()
      aller(choisie)
    }
  }

  return (
    <search className="search" onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && fermer()}>
      <span className="search__icon fr-icon-search-line fr-icon--sm" aria-hidden="true" />
      <input
        id="recherche"
        ref={inputRef}
        className="search__input"
        type="text"
        role="combobox"
        aria-label="Chercher un élève, une note, une personne"
        aria-expanded={shown}
        aria-controls="trouvailles"
        aria-autocomplete="list"
        aria-activedescendant={shown && trouvailles[active] ? `trouvaille-${active}` : undefined}
        placeholder="Élève, note, personne"
        autoComplete="off"
        spellCheck={false}
        value={texte}
        onFocus={() => setOpen(true)}
        onChange={(e) => {
          setTexte(e.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      <kbd className="search__key" aria-hidden="true">
        /
      </kbd>
      {shown && (
        <div className="search__list">
          <div id="trouvailles" role="listbox" aria-label="Trouvé">
            {trouvailles.map((trouvaille, index) => (
              <button
                type="button"
                tabIndex={-1}
                key={`${trouvaille.genre}-${trouvaille.coffre}-${trouvaille.piece}`}
                id={`trouvaille-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(e) => e.preventDefault()}
                onClick={() => aller(trouvaille)}
              >
                <Ligne trouvaille={trouvaille} />
              </button>
            ))}
          </div>
          {trouvailles.length === 0 && !reponse.isFetching && (
            <p className="mention search__none" role="status">
              {recherchePrete ? 'Rien de tel dans vos dossiers.' : 'La recherche se prépare, encore un instant.'}
            </p>
          )}
        </div>
      )}
    </search>
  )
}

const Ligne = ({ trouvaille }: { trouvaille: Trouvaille }) => {
  const eleve = trouvaille.eleve
  const quand = trouvaille.jour ? date(trouvaille.jour, now()) : ''
  switch (trouvaille.genre) {
    case 'eleve':
      return <span className="nom">{eleve ? eleveEtClasse(eleve) : trouvaille.titre}</span>
    case 'personne':
      return (
        <>
          <span className="nom">{trouvaille.titre}</span>
          {eleve && <span className="mention">, {eleveEtClasse(eleve)}</span>}
        </>
      )
    case 'saisine':
      return (
        <>
          <span className="nom">{trouvaille.titre}</span>
          <span className="mention">, saisine, {quand}</span>
        </>
      )
    case 'note':
      return (
        <>
          <span>{trouvaille.titre}</span>
          <span className="mention">
            , {quand}
            {eleve && `, ${eleveEtClasse(eleve)}`}
          </span>
        </>
      )
  }
}
