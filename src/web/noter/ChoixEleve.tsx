import { type KeyboardEvent, useState } from 'react'
import { useQuestion } from '../shared/coffre.tsx'
import { eleveEtClasse, sansAccents } from '../shared/francais.ts'
import { focusOnMount } from '../shared/focus.ts'
import { Ligne } from '../shared/NoteFields.tsx'

type ChoixEleveProps = {
  /** Already chosen, as one says her. */
  eleve: string | null
  sansEleve: boolean
  onChange: (coffre: string | null) => void
  onReset: () => void
}

/** Three letters of the name are enough; Entrée takes the first. */
export const ChoixEleve = ({ eleve, sansEleve, onChange, onReset }: ChoixEleveProps) => {
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const [texte, setTexte] = useState('')
  const [active, setActive] = useState(0)

  if (eleve !== null || sansEleve)
    return (
      <Ligne label="Élève" short>
        <span className="note-pupil">
          <span className="nom">{eleve ?? 'Sans élève'}</span>
          <button type="button" className="fr-link fr-link--sm" onClick={onReset}>
            Changer
          </button>
        </span>
      </Ligne>
    )

  const cherche = sansAccents(texte.trim())
  const trouves =
    cherche.length < 2
      ? []
      : (dossiers.data ?? [])
          .filter((d) => d.ouvert && d.monRole !== 'stagiaire' && debute(d.eleve, cherche))
          .slice(0, 6)

  const choisir = (coffre: string) => {
    setTexte('')
    onChange(coffre)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + trouves.length) % Math.max(1, trouves.length))
    }
    const premier = trouves[active]
    if (event.key === 'Enter' && !event.ctrlKey && premier) {
      event.preventDefault()
      choisir(premier.coffre)
    }
  }

  return (
    <Ligne label="Élève" short>
      <div className="pupil-choice">
        <div className="chips">
          <input
            className="fr-input fr-input--compact"
            type="text"
            role="combobox"
            aria-label="Élève"
            aria-expanded={trouves.length > 0}
            aria-controls="eleves-trouves"
            aria-autocomplete="list"
            aria-activedescendant={trouves[active] ? `eleve-${active}` : undefined}
            placeholder="Trois lettres du nom"
            autoComplete="off"
            spellCheck={false}
            data-focus=""
            ref={focusOnMount}
            value={texte}
            onChange={(e) => {
              setTexte(e.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="chip-more" onClick={() => onChange(null)}>
            Sans élève
          </button>
        </div>
        <div
          id="eleves-trouves"
          role="listbox"
          aria-label="Élèves"
          className="pupil-choice__list"
          hidden={trouves.length === 0}
        >
          {trouves.map((d, index) => (
            <button
              type="button"
              tabIndex={-1}
              key={d.coffre}
              id={`eleve-${index}`}
              role="option"
              aria-selected={index === active}
              onClick={() => choisir(d.coffre)}
            >
              {eleveEtClasse(d.eleve)}
            </button>
          ))}
        </div>
        {cherche.length > 1 && trouves.length === 0 && (
          <p className="mention" role="status">
            Aucun dossier ouvert à ce nom.
          </p>
        )}
      </div>
    </Ligne>
  )
}

const debute = (eleve: { nom: string; prenom: string }, cherche: string): boolean =>
  cherche
    .split(/\s+/)
    .every((mot) =>
      [...eleve.nom.split(/[\s-]/), ...eleve.prenom.split(/[\s-]/)].some((partie) =>
        sansAccents(partie).startsWith(mot),
      ),
    )
