import { type ReactNode, type RefObject, useState } from 'react'
import type { Responsable } from '../../domain/eleve.ts'
import { libelleDuTheme, THEMES, typeDeNote } from '../../domain/nomenclature.ts'
import type { Present } from '../../domain/piece.ts'
import { ChipRadios, ChipToggles } from './Chips.tsx'
import { majuscule } from './francais.ts'
import { lienAvecEleve } from './mots.ts'
import { autresTypes, changerType, type NoteEcrite, typesProposes } from './note.ts'
import { focusOnMount } from './focus.ts'
import { DateChip, HeureChip } from './DateField.tsx'

type NoteFieldsProps = {
  note: NoteEcrite
  onChange: (note: NoteEcrite) => void
  /** Null: a note without pupil. */
  prenom: string | null
  responsables: readonly Responsable[]
  themes: readonly string[]
  derniersTypes: readonly string[]
  texteRef?: RefObject<HTMLTextAreaElement | null>
  focus?: boolean
}

export const NoteFields = ({
  note,
  onChange,
  prenom,
  responsables,
  themes,
  derniersTypes,
  texteRef,
  focus = false,
}: NoteFieldsProps) => {
  const sansEleve = prenom === null
  const [autreType, setAutreType] = useState(false)
  // A field that has served goes away: the keyboard must not fall on the page, where letters act.
  const auTexte = () => texteRef?.current?.focus()
  const proposes = typesProposes(derniersTypes, sansEleve)
  const types = proposes.includes(note.type) ? proposes : [note.type, ...proposes.slice(0, 3)]
  return (
    <>
      <Ligne label="Type">
        <ChipRadios
          label="Type"
          choix={types.map((code) => ({ valeur: code, libelle: typeDeNote(code).libelle }))}
          valeur={note.type}
          onChange={(type) => onChange(changerType(note, type))}
        >
          {autreType ? (
            <select
              className="fr-select fr-select--compact"
              aria-label="Autre type"
              ref={focusOnMount}
              value=""
              onChange={(e) => {
                setAutreType(false)
                if (e.target.value) onChange(changerType(note, e.target.value))
                auTexte()
              }}
            >
              <option value="">Choisir</option>
              {autresTypes(sansEleve).map((t) => (
                <option key={t.code} value={t.code}>
                  {t.libelle}
                </option>
              ))}
            </select>
          ) : (
            <button type="button" className="chip-more" onClick={() => setAutreType(true)}>
              Autre type
            </button>
          )}
        </ChipRadios>
      </Ligne>
      <Ligne label="Quand" short>
        <div className="chips">
          <DateChip label="Jour" value={note.jour} onChange={(jour) => jour && onChange({ ...note, jour })} />
          <HeureChip label="Heure" value={note.heure} onChange={(heure) => onChange({ ...note, heure })} />
        </div>
      </Ligne>
      <Presents note={note} onChange={onChange} prenom={prenom} responsables={responsables} auTexte={auTexte} />
      <Themes note={note} onChange={onChange} themes={themes} auTexte={auTexte} />
      <textarea
        ref={texteRef}
        className="fr-input note-text"
        aria-label="Texte de la note"
        data-focus={focus ? '' : undefined}
        value={note.texte}
        onChange={(e) => onChange({ ...note, texte: e.target.value })}
      />
    </>
  )
}

/** A short line keeps its word beside it on a phone too. */
export const Ligne = ({ label, short = false, children }: { label: string; short?: boolean; children: ReactNode }) => (
  <div className={`note-line${short ? ' note-line--short' : ''}`}>
    <span className="note-line__label" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
)

type Partie = Pick<NoteFieldsProps, 'note' | 'onChange'> & { auTexte: () => void }

const cleDe = (present: Present): string =>
  present.qui === 'eleve' ? 'eleve' : present.qui === 'personne' ? present.personneId : `autre:${present.nom}`

const Presents = ({
  note,
  onChange,
  prenom,
  responsables,
  auTexte,
}: Partie & Pick<NoteFieldsProps, 'prenom' | 'responsables'>) => {
  const [autre, setAutre] = useState<string | null>(null)
  const connus: { present: Present; libelle: string }[] = [
    ...(prenom === null ? [] : [{ present: { qui: 'eleve' } as const, libelle: prenom || 'L’élève' }]),
    ...responsables.map((r) => ({
      present: { qui: 'personne', personneId: r.personneId, nom: `${r.prenom || r.nom}, ${lienAvecEleve(r)}` } as const,
      libelle: `${r.prenom || r.nom}, ${lienAvecEleve(r)}`,
    })),
  ]
  const cles = new Set(connus.map((c) => cleDe(c.present)))
  const ajoutes = note.presents
    .filter((p) => !cles.has(cleDe(p)))
    .map((present) => ({ present, libelle: present.qui === 'eleve' ? 'L’élève' : present.nom }))
  const tous = [...connus, ...ajoutes]
  const ajouter = () => {
    const nom = autre?.trim()
    setAutre(null)
    if (nom) onChange({ ...note, presents: [...note.presents, { qui: 'autre', nom: nom.slice(0, 120) }] })
  }
  return (
    <Ligne label="Présents">
      <ChipToggles
        label="Présents"
        choix={tous.map((c) => ({ valeur: cleDe(c.present), libelle: c.libelle }))}
        valeurs={note.presents.map(cleDe)}
        onChange={(valeurs) =>
          onChange({ ...note, presents: tous.filter((c) => valeurs.includes(cleDe(c.present))).map((c) => c.present) })
        }
      >
        {autre === null ? (
          <button type="button" className="chip-more" onClick={() => setAutre('')}>
            Autre
          </button>
        ) : (
          <input
            className="fr-input fr-input--compact"
            aria-label="Autre personne présente"
            placeholder="Mme Roche, CPE"
            ref={focusOnMount}
            maxLength={120}
            value={autre}
            onChange={(e) => setAutre(e.target.value)}
            onBlur={ajouter}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' || e.ctrlKey) return
              e.preventDefault()
              ajouter()
              auTexte()
            }}
          />
        )}
      </ChipToggles>
    </Ligne>
  )
}

const themesMax = 5
const familles = THEMES.filter((t) => t.parent === null)

const Themes = ({ note, onChange, themes, auTexte }: Partie & Pick<NoteFieldsProps, 'themes'>) => {
  const [autre, setAutre] = useState(false)
  const proposes = [...new Set([...themes, ...note.themes])]
  return (
    <Ligne label="Thèmes">
      <ChipToggles
        label="Thèmes"
        choix={proposes.map((code) => ({ valeur: code, libelle: libelleDuTheme(code) }))}
        valeurs={note.themes}
        onChange={(valeurs) => onChange({ ...note, themes: valeurs.slice(0, themesMax) })}
      >
        {autre ? (
          <select
            className="fr-select fr-select--compact"
            aria-label="Autre thème"
            ref={focusOnMount}
            value=""
            onChange={(e) => {
              setAutre(false)
              if (e.target.value) onChange({ ...note, themes: [...note.themes, e.target.value].slice(0, themesMax) })
              auTexte()
            }}
          >
            <option value="">Choisir</option>
            {familles.map((f) => (
              <optgroup key={f.code} label={f.libelle}>
                {[
                  ...THEMES.filter((t) => t.parent === f.code),
                  ...(THEMES.some((t) => t.parent === f.code) ? [] : [f]),
                ].map((t) => (
                  <option key={t.code} value={t.code} disabled={note.themes.includes(t.code)}>
                    {majuscule(t.libelle)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        ) : (
          note.themes.length < themesMax && (
            <button type="button" className="chip-more" onClick={() => setAutre(true)}>
              {proposes.length === 0 ? 'Choisir un thème' : 'Autre'}
            </button>
          )
        )}
      </ChipToggles>
    </Ligne>
  )
}
