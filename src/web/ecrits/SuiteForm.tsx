import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useEffect, useRef, useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { Fige, Suite } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { DateField } from '../shared/DateField.tsx'
import { motDeLaSuite } from '../shared/ecrit/dit.ts'
import { jourIso } from '../shared/francais.ts'
import { choixDe } from '../shared/mots.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { useUndo } from '../shared/undo.tsx'
import { phrasesDeSuite } from './phrases.ts'

type Quoi = Exclude<Suite['quoi'], 'envoi' | 'relance'>
const notes: Record<Quoi, string> = {
  accuse: 'Accusé noté.',
  retour: 'Retour noté.',
  classement: 'Classement noté.',
  requalification: 'Requalification notée.',
  cloture: 'Suivi clos.',
}

type SuiteFormProps = { lu: EcritLu; fige: Fige; depart: Quoi; onFini: () => void }

/** What came back, kept beside the writing; the heads who have a copy are told too. */
export const SuiteForm = ({ lu, fige, depart, onFini }: SuiteFormProps) => {
  const face = useFace()
  const undo = useUndo()
  const form = useRef<HTMLFormElement>(null)
  const { coffre, piece, contenu } = lu.piece
  const recoivent = contenu.destinataires.filter(({ quoi }) => quoi !== 'avis')
  const [quoi, setQuoi] = useState<Quoi>(depart)
  const [jour, setJour] = useState(jourIso(now()))
  const [de, setDe] = useState(recoivent.find((d) => d.quoi === 'ecrit')?.code ?? '')
  const [preuve, setPreuve] = useState('')
  const [texte, setTexte] = useState('')
  const [faute, setFaute] = useState<string | null>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus(), [])

  const noter = async () => {
    if (jour < fige.jour || jour > jourIso(now()))
      return setFaute('La date est entre le jour de la transmission et aujourd’hui.')
    const suite: Suite = {
      ecrit: piece,
      quoi,
      jour,
      destinataire: de,
      canal: null,
      preuve: preuve.trim(),
      texte: texte.trim(),
    }
    const pose = await face.suivreEcrit(coffre, suite)
    if (estRefus(pose)) return setFaute(phrasesDeSuite[pose.refus])
    undo({ message: notes[quoi], annuler: () => face.annuler(pose.coffre, pose.piece) })
    onFini()
  }
  useCtrlEntree(form, () => void noter())

  return (
    <form
      ref={form}
      className="ecrit-suite"
      onSubmit={(event) => {
        event.preventDefault()
        void noter()
      }}
    >
      <ChipRadios<Quoi>
        label="Ce qui est revenu"
        choix={choixDe(motDeLaSuite).flatMap(({ valeur, libelle }) =>
          valeur === 'envoi' || valeur === 'relance' || (valeur === 'requalification' && contenu.type === 'signalement')
            ? []
            : [{ valeur, libelle }],
        )}
        valeur={quoi}
        onChange={setQuoi}
      />
      <div className="form-grid">
        <DateField label="Le" value={jour} onChange={setJour} required />
        <Select label="De" nativeSelectProps={{ value: de, onChange: (e) => setDe(e.target.value) }}>
          {recoivent.map(({ code, nom }) => (
            <option key={code} value={code}>
              {nom}
            </option>
          ))}
        </Select>
      </div>
      <Input
        label="Numéro, nom de la personne"
        nativeInputProps={{
          value: preuve,
          maxLength: 300,
          autoComplete: 'off',
          onChange: (e) => setPreuve(e.target.value),
        }}
      />
      <Input
        textArea
        label="Ce qui en est dit"
        nativeTextAreaProps={{
          value: texte,
          rows: 3,
          maxLength: 4_000,
          autoComplete: 'off',
          onChange: (e) => setTexte(e.target.value),
        }}
      />
      {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--sm">
          Noter
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onFini}>
          Fermer
        </button>
      </div>
    </form>
  )
}
