import { type FormEvent, useState } from 'react'
import type { DossierLu, PieceLue } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { ajouterJours, echeance, jourIso } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { DateChip } from '../shared/DateField.tsx'

type TachesProps = { dossier: DossierLu; ajout: boolean; onClose: () => void }

export const Taches = ({ dossier, ajout, onClose }: TachesProps) => {
  const taches = dossier.taches.filter((t) => t.contenu.genre === 'tache' && t.contenu.faiteLe === null)
  if (taches.length === 0 && !ajout) return null
  return (
    <section className="dossier-tasks" aria-label="À faire dans ce dossier">
      {taches.length > 0 && (
        <ul className="rows">
          {taches.map((t) => (
            <Tache key={t.piece} tache={t} peutEcrire={dossier.peutEcrire} />
          ))}
        </ul>
      )}
      {ajout && <NouvelleTache coffre={dossier.coffre} onClose={onClose} />}
    </section>
  )
}

const Tache = ({ tache, peutEcrire }: { tache: PieceLue; peutEcrire: boolean }) => {
  const face = useFace()
  const undo = useUndo()
  const { contenu } = tache
  if (contenu.genre !== 'tache') return null
  const mot = contenu.echeance ? echeance(contenu.echeance, now()) : 'Sans date'
  const faire = async () => {
    const pose = await face.poser(
      tache.coffre,
      { ...contenu, faiteLe: now().toISOString() },
      { piece: tache.piece, base: tache.rev },
    )
    if (estRefus(pose)) return undo({ message: phrasesDEcriture[pose.refus] })
    undo({
      message: 'Fait.',
      annuler: () => face.poser(tache.coffre, { ...contenu, faiteLe: null }, { piece: tache.piece, base: pose.rev }),
    })
  }
  return (
    <li className="task">
      <div className="task__body">
        <State forme={mot === 'En retard' ? 'retard' : mot === 'Aujourd’hui' ? 'bientot' : 'tache'}>{mot}</State>
        <span>{contenu.libelle}</span>
      </div>
      {peutEcrire && (
        <input
          type="checkbox"
          className="task__box"
          checked={false}
          aria-label={`Fait : ${contenu.libelle}`}
          onChange={() => void faire()}
        />
      )}
    </li>
  )
}

const NouvelleTache = ({ coffre, onClose }: { coffre: string; onClose: () => void }) => {
  const face = useFace()
  const undo = useUndo()
  const [libelle, setLibelle] = useState('')
  const [jour, setJour] = useState(jourIso(ajouterJours(now(), 7)))
  const ajouter = async (event: FormEvent) => {
    event.preventDefault()
    if (libelle.trim() === '') return onClose()
    const pose = await face.poser(coffre, {
      genre: 'tache',
      format: 1,
      annule: false,
      libelle: libelle.trim(),
      echeance: jour || null,
      faiteLe: null,
      note: null,
    })
    if (estRefus(pose)) return undo({ message: phrasesDEcriture[pose.refus] })
    undo({ message: 'Tâche ajoutée.', annuler: () => face.annuler(pose.coffre, pose.piece) })
    onClose()
  }
  return (
    <form className="chips" onSubmit={(event) => void ajouter(event)}>
      <input
        className="fr-input fr-input--compact"
        aria-label="Tâche"
        placeholder="Rappeler la CPE"
        ref={focusOnMount}
        maxLength={200}
        value={libelle}
        onChange={(e) => setLibelle(e.target.value)}
      />
      <DateChip label="Pour le" value={jour} onChange={setJour} />
      <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
        Ajouter
      </button>
      <button type="button" className="chip-more" onClick={onClose}>
        Fermer
      </button>
    </form>
  )
}
