import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useEffect, useRef, useState } from 'react'
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import type { Suite } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { DateField } from '../shared/DateField.tsx'
import { jourIso } from '../shared/francais.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { useUndo } from '../shared/undo.tsx'
import { phrasesDeSuite } from './mots.ts'

type Quoi = Exclude<Suite['quoi'], 'envoi' | 'relance'>
const quois: Record<Quoi, { readonly libelle: string; readonly note: string }> = {
  accuse: { libelle: 'Accusé de réception', note: 'Accusé noté.' },
  retour: { libelle: 'Retour', note: 'Retour noté.' },
  classement: { libelle: 'Classé sans suite', note: 'Classement noté.' },
  requalification: { libelle: 'Requalifié en signalement', note: 'Requalification notée.' },
  cloture: { libelle: 'Suivi clos', note: 'Suivi clos.' },
}

type RetourFormProps = { copie: CopieLue; accuse: boolean; onFini: () => void }

/** What came back to the heads of the service: kept beside the copy, in their coffre. */
export const RetourForm = ({ copie, accuse, onFini }: RetourFormProps) => {
  const face = useFace()
  const undo = useUndo()
  const form = useRef<HTMLFormElement>(null)
  const { contenu, fige, ecrit } = copie.piece.contenu
  const recoivent = contenu.destinataires.filter(({ quoi }) => quoi !== 'avis')
  const [quoi, setQuoi] = useState<Quoi>(accuse ? 'retour' : 'accuse')
  const [jour, setJour] = useState(jourIso(now()))
  const [de, setDe] = useState(recoivent.find((d) => d.quoi === 'ecrit')?.code ?? '')
  const [preuve, setPreuve] = useState('')
  const [texte, setTexte] = useState('')
  const [faute, setFaute] = useState<string | null>(null)

  useEffect(() => form.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus(), [])

  const enregistrer = async () => {
    if (jour === '' || jour < fige.jour || jour > jourIso(now()))
      return setFaute('La date est entre le jour de l’envoi et aujourd’hui.')
    const suite = { ecrit, quoi, jour, destinataire: de, canal: null, preuve: preuve.trim(), texte: texte.trim() }
    const issue = await face.suivreCopie(copie.piece.piece, suite)
    if (estRefus(issue)) return setFaute(phrasesDeSuite[issue.refus])
    undo({ message: quois[quoi].note, annuler: () => face.annuler(issue.coffre, issue.piece) })
    onFini()
  }
  useCtrlEntree(form, () => void enregistrer())

  return (
    <form
      ref={form}
      className="retour-form"
      onSubmit={(event) => {
        event.preventDefault()
        void enregistrer()
      }}
    >
      <ChipRadios<Quoi>
        label="Ce qui est revenu"
        choix={(Object.keys(quois) as Quoi[]).map((valeur) => ({ valeur, libelle: quois[valeur].libelle }))}
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
        nativeInputProps={{ value: preuve, maxLength: 300, onChange: (e) => setPreuve(e.target.value) }}
      />
      <Input
        textArea
        label="Ce qui en est dit"
        nativeTextAreaProps={{ value: texte, rows: 3, maxLength: 4_000, onChange: (e) => setTexte(e.target.value) }}
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
