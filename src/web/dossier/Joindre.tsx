import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useEffect, useRef, useState } from 'react'
import type { DossierLu, PieceLue } from '../../coffre/face.ts'
import { typeDeNote } from '../../domain/nomenclature.ts'
import { estRefus } from '../../domain/refus.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { date, de, heureDite, nomOfficiel } from '../shared/francais.ts'
import { now } from '../shared/clock.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { ensemble } from './ensemble.ts'

type JoindreProps = { dossier: DossierLu; piece: string; onClose: () => void }

/** Two people wrote at once: both texts side by side, and the one that will stand. Nothing is chosen for her. */
export const Joindre = ({ dossier, piece, onClose }: JoindreProps) => {
  const note = dossier.notes.find((n) => n.piece === piece)
  const copie = useQuestion(
    ['piece', dossier.coffre, note?.copie],
    (face) => face.piece(dossier.coffre, note?.copie ?? ''),
    Boolean(note?.copie),
  )
  if (!note || !copie.data) return null
  if (estRefus(copie.data) || copie.data.contenu.genre !== 'note')
    return (
      <div className="reading">
        <h1>Ces deux versions sont déjà jointes</h1>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onClose}>
          Revenir au fil
        </button>
      </div>
    )
  return <Comparer dossier={dossier} note={note} copie={copie.data} onClose={onClose} />
}

type ComparerProps = { dossier: DossierLu; note: PieceLue; copie: PieceLue; onClose: () => void }

const texteDe = (lue: PieceLue): string => (lue.contenu.genre === 'note' ? lue.contenu.texte : '')

const Comparer = ({ dossier, note, copie, onClose }: ComparerProps) => {
  const face = useFace()
  const undo = useUndo()
  const { session } = useEtat()
  const service = useService()
  const titre = useRef<HTMLHeadingElement>(null)
  const [texte, setTexte] = useState(ensemble(texteDe(note), texteDe(copie)))
  const [refus, setRefus] = useState<string | null>(null)
  useEffect(() => titre.current?.focus(), [])
  const { contenu } = note
  if (contenu.genre !== 'note') return null
  const auteur = (lue: PieceLue) =>
    lue.auteur === session?.membre ? 'Votre version' : `Version ${de(nomDuMembre(service, lue.auteur))}`

  const joindre = async () => {
    const pose = await face.joindre(note.coffre, note.piece, copie.piece, { ...contenu, texte })
    if (estRefus(pose)) return setRefus(phrasesDEcriture[pose.refus])
    undo({ message: 'Les deux versions sont jointes. Chacune reste lisible dans les versions précédentes.' })
    onClose()
  }

  return (
    <>
      <div className="page-head">
        <h1 ref={titre} tabIndex={-1}>
          Deux versions d’une note
        </h1>
        <span>
          {nomOfficiel(dossier.eleve)}, {typeDeNote(contenu.type).libelle}, {date(contenu.jour, now())}
          {contenu.heure && ` à ${heureDite(contenu.heure)}`}
        </span>
      </div>
      <p className="fr-mb-2w">
        {note.auteur === copie.auteur
          ? 'Cette note a été modifiée en même temps sur deux postes.'
          : 'Cette note a été modifiée deux fois en même temps.'}{' '}
        Les deux versions sont gardées.
      </p>
      <div className="compare">
        {[note, copie].map((lue) => (
          <section key={lue.piece} aria-label={auteur(lue)}>
            <div className="section-head">
              <h2>{auteur(lue)}</h2>
            </div>
            <p className="note__text">{texteDe(lue)}</p>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setTexte(texteDe(lue))}>
              Partir de cette version
            </button>
          </section>
        ))}
      </div>
      {refus && <Alert severity="error" small description={refus} />}
      <label className="fr-label" htmlFor="texte-joint">
        Le texte qui restera
      </label>
      <textarea
        id="texte-joint"
        className="fr-input note-text fr-mb-2w"
        rows={8}
        value={texte}
        onChange={(e) => setTexte(e.target.value)}
      />
      <div className="buttons">
        <button type="button" className="fr-btn" onClick={() => void joindre()}>
          Garder ce texte
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={onClose}>
          Plus tard
        </button>
      </div>
    </>
  )
}
