import { useState } from 'react'
import type { DossierLu, PieceLue } from '../../coffre/face.ts'
import { libelleDuTheme, typeDeNote } from '../../domain/nomenclature.ts'
import type { PieceNote, Present } from '../../domain/piece.ts'
import { useEtat } from '../shared/coffre.tsx'
import { nomDuMembre, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { ModifierNote } from './ModifierNote.tsx'
import { Versions } from './Versions.tsx'

type NoteProps = { dossier: DossierLu; note: PieceLue<PieceNote>; onJoin: (piece: string) => void }

const motDuPresent = (present: Present, prenom: string): string => (present.qui === 'eleve' ? prenom : present.nom)

export const Note = ({ dossier, note, onJoin }: NoteProps) => {
  const { session } = useEtat()
  const service = useService()
  const [etat, setEtat] = useState<'lue' | 'modifiee' | 'versions'>('lue')
  const { contenu } = note

  if (etat === 'modifiee') return <ModifierNote dossier={dossier} note={note} onClose={() => setEtat('lue')} />

  const presents = contenu.presents.map((p) => motDuPresent(p, dossier.eleve.prenom))
  const second = [...presents, contenu.lieu].filter(Boolean).join(' · ')
  return (
    <article className="note">
      <h3>{typeDeNote(contenu.type).libelle}</h3>
      {second && <p className="mention">{second}</p>}
      <p className="note__text">{contenu.texte}</p>
      <div className="note__foot">
        {contenu.themes.length > 0 && <span className="mention">{contenu.themes.map(libelleDuTheme).join(' · ')}</span>}
        {note.auteur !== session?.membre && <span className="mention">Par {nomDuMembre(service, note.auteur)}</span>}
        {note.enAttente && <State forme="attente">Gardée sur ce poste</State>}
        {note.copie && (
          <>
            <State forme="retard">Deux versions de cette note. Les deux sont gardées.</State>
            <button type="button" className="fr-link fr-link--sm" onClick={() => onJoin(note.piece)}>
              Comparer
            </button>
          </>
        )}
        {note.rev > 1 && (
          <button
            type="button"
            className="note__act"
            aria-expanded={etat === 'versions'}
            onClick={() => setEtat(etat === 'versions' ? 'lue' : 'versions')}
          >
            Versions précédentes
          </button>
        )}
        {dossier.peutEcrire && !note.copie && (
          <button type="button" className="note__act" onClick={() => setEtat('modifiee')}>
            Modifier
          </button>
        )}
      </div>
      {etat === 'versions' && <Versions note={note} />}
    </article>
  )
}
