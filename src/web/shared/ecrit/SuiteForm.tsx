import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useEffect, useRef, useState } from 'react'
import type { Pose } from '../../../coffre/face-des-pieces.ts'
import type { ContenuDEcrit, Fige, Suite } from '../../../domain/ecrit.ts'
import { ChipRadios } from '../Chips.tsx'
import { now } from '../clock.ts'
import { useFace } from '../coffre.tsx'
import { DateField } from '../DateField.tsx'
import { jourIso } from '../francais.ts'
import { useCtrlEntree } from '../raccourcis.ts'
import { useUndo } from '../undo.tsx'
import { motDeLaSuite } from './dit.ts'
import './ecrit-lu.css'

export type Revenu = Exclude<Suite['quoi'], 'envoi' | 'relance'>
const notes: Record<Revenu, string> = {
  accuse: 'Accusé noté.',
  retour: 'Retour noté.',
  classement: 'Classement noté.',
  requalification: 'Requalification notée.',
  cloture: 'Suivi clos.',
}

export const REVENUS: readonly Revenu[] = ['accuse', 'retour', 'classement', 'requalification', 'cloture']

type SuiteFormProps = {
  /** Piece that it follows. */
  ecrit: string
  contenu: ContenuDEcrit
  fige: Pick<Fige, 'jour'>
  depart: Revenu
  offerts: readonly Revenu[]
  /** Lays it; the sentence that says why it could not. */
  noter: (suite: Suite) => Promise<Pose | string>
  onFini: () => void
}

/** What came back: beside the writing in its file, or beside the copy that the heads have. */
export const SuiteForm = ({ ecrit, contenu, fige, depart, offerts, noter, onFini }: SuiteFormProps) => {
  const face = useFace()
  const undo = useUndo()
  const form = useRef<HTMLFormElement>(null)
  const recoivent = contenu.destinataires.filter(({ quoi }) => quoi !== 'avis')
  const [quoi, setQuoi] = useState<Revenu>(depart)
  const [jour, setJour] = useState(jourIso(now()))
  const [de, setDe] = useState(recoivent.find((d) => d.quoi === 'ecrit')?.code ?? '')
  const [preuve, setPreuve] = useState('')
  const [texte, setTexte] = useState('')
  const [faute, setFaute] = useState<string | null>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus(), [])

  const enregistrer = async () => {
    if (jour < fige.jour || jour > jourIso(now()))
      return setFaute('La date est entre le jour de la transmission et aujourd’hui.')
    const pose = await noter({
      ecrit,
      quoi,
      jour,
      destinataire: de,
      canal: null,
      preuve: preuve.trim(),
      texte: texte.trim(),
    })
    if (typeof pose === 'string') return setFaute(pose)
    undo({ message: notes[quoi], annuler: () => face.annuler(pose.coffre, pose.piece) })
    onFini()
  }
  useCtrlEntree(form, () => void enregistrer())

  return (
    <form
      ref={form}
      className="suite-form"
      onSubmit={(event) => {
        event.preventDefault()
        void enregistrer()
      }}
    >
      <ChipRadios<Revenu>
        label="Ce qui est revenu"
        choix={offerts.map((valeur) => ({ valeur, libelle: motDeLaSuite[valeur] }))}
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
