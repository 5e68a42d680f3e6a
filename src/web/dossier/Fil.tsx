import { useLocation } from '@tanstack/react-router'
import { Fragment, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { DossierLu, PieceLue } from '../../coffre/face.ts'
import { type FamilleDeNote, libelleDuTheme, typeDeNote } from '../../domain/nomenclature.ts'
import type { PieceNote } from '../../domain/piece.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { heureDite, jourDuMois, nomDuMois, sansAccents } from '../shared/francais.ts'
import { usePanneau } from '../shared/panneau.tsx'
import { type Noeud, Thread, ThreadItem, ThreadMonth } from '../shared/Thread.tsx'
import { Note } from './Note.tsx'
import { Taches } from './Taches.tsx'

type Filtre = 'tout' | FamilleDeNote
const mots: Record<FamilleDeNote, string> = {
  entretien: 'Entretiens',
  reunion: 'Réunions',
  ecrit: 'Écrits',
  liaison: 'Liaisons',
}
const noeuds: Record<FamilleDeNote, Noeud> = {
  entretien: 'entretien',
  reunion: 'reunion',
  ecrit: 'ecrit',
  liaison: 'entretien',
}

/** Above this many notes the browser draws only what is near the window. */
const beaucoup = 60

const contient = (note: PieceNote, cherche: string): boolean =>
  sansAccents(
    [note.texte, typeDeNote(note.type).libelle, note.lieu, ...note.themes.map(libelleDuTheme)].join(' '),
  ).includes(cherche)

export const Fil = ({ dossier, onJoin }: { dossier: DossierLu; onJoin: (piece: string) => void }) => {
  const { noter } = usePanneau()
  const [filtre, setFiltre] = useState<Filtre>('tout')
  const [texte, setTexte] = useState('')
  const [ajout, setAjout] = useState(false)
  const cherche = sansAccents(useDeferredValue(texte).trim())
  const { hash } = useLocation()
  const { familles, notes } = useMemo(() => {
    const famille = (n: PieceLue<PieceNote>) => typeDeNote(n.contenu.type).famille
    const presentes = (Object.keys(mots) as FamilleDeNote[]).filter((f) => dossier.notes.some((n) => famille(n) === f))
    const choisies = dossier.notes.filter(
      (n) => (filtre === 'tout' || famille(n) === filtre) && (cherche === '' || contient(n.contenu, cherche)),
    )
    return { familles: presentes, notes: choisies }
  }, [dossier.notes, filtre, cherche])

  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' })
  }, [hash])

  return (
    <>
      <Taches dossier={dossier} ajout={ajout} onClose={() => setAjout(false)} />
      <div className="toolbar">
        <ChipRadios<Filtre>
          label="Notes montrées"
          choix={[
            { valeur: 'tout', libelle: `Tout, ${dossier.notes.length}` },
            ...familles.map((f) => ({ valeur: f, libelle: mots[f] })),
          ]}
          valeur={filtre}
          onChange={setFiltre}
        >
          {dossier.peutEcrire && (
            <button type="button" className="chip-more" onClick={() => setAjout(true)}>
              + Tâche
            </button>
          )}
        </ChipRadios>
        <input
          className="fr-input fr-input--compact"
          type="text"
          aria-label="Chercher dans ce fil"
          placeholder="Chercher dans ce fil"
          autoComplete="off"
          spellCheck={false}
          value={texte}
          onChange={(e) => setTexte(e.target.value)}
        />
      </div>
      {dossier.notes.length === 0 && (
        <div className="empty">
          <p>Rien encore dans ce fil. La première note lui donne son commencement.</p>
          {dossier.peutEcrire && (
            <button
              type="button"
              className="fr-btn fr-icon-pencil-line fr-btn--icon-left"
              onClick={() => noter({ dossier: dossier.coffre })}
            >
              Noter
            </button>
          )}
        </div>
      )}
      {dossier.notes.length > 0 && notes.length === 0 && <p className="mention">Aucune note ne correspond.</p>}
      {notes.length > 0 && (
        <Thread label="Fil des notes, de la plus récente à la plus ancienne">
          {notes.map((note, index) => {
            const mois = nomDuMois(note.contenu.jour, now())
            const avant = notes[index - 1]
            const nouveau = !avant || nomDuMois(avant.contenu.jour, now()) !== mois
            return (
              <Fragment key={note.piece}>
                {nouveau && <ThreadMonth>{mois}</ThreadMonth>}
                <ThreadItem
                  id={note.piece}
                  cherche={note.piece === hash}
                  lazy={notes.length > beaucoup}
                  noeud={noeuds[typeDeNote(note.contenu.type).famille]}
                  quand={
                    <>
                      <strong>{jourDuMois(note.contenu.jour)}</strong>
                      {note.contenu.heure && heureDite(note.contenu.heure)}
                    </>
                  }
                >
                  <Note dossier={dossier} note={note} onJoin={onJoin} />
                </ThreadItem>
              </Fragment>
            )
          })}
        </Thread>
      )}
    </>
  )
}
