import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useEffect, useRef, useState } from 'react'
import type { BrouillonLu, DossierLu, PieceLue } from '../../coffre/face.ts'
import type { PieceNote } from '../../domain/piece.ts'
import { estRefus } from '../../domain/refus.ts'
import { motDuBrouillon, useBrouillon, useBrouillonsTrouves } from '../shared/brouillon.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { type NoteEcrite, noteAEcrire, noteRelue, themesDuDossier } from '../shared/note.ts'
import { NoteFields } from '../shared/NoteFields.tsx'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { useUndo } from '../shared/undo.tsx'

type Correction = {
  readonly pour: 'correction'
  readonly piece: string
  readonly base: number
  readonly note: NoteEcrite
}

const estCorrection = (contenu: unknown, piece: string): contenu is Correction =>
  typeof contenu === 'object' &&
  contenu !== null &&
  'pour' in contenu &&
  contenu.pour === 'correction' &&
  'piece' in contenu &&
  contenu.piece === piece

type ModifierNoteProps = { dossier: DossierLu; note: PieceLue<PieceNote>; onClose: () => void }

/** In place; what is saved is a further version, and what stood before stays readable. */
export const ModifierNote = (props: ModifierNoteProps) => {
  const brouillons = useBrouillonsTrouves()
  const [garde, setGarde] = useState<BrouillonLu | null | undefined>(undefined)
  // Only once: a draft kept later must not bring the form back to what it was.
  if (garde === undefined && brouillons)
    setGarde(brouillons.find((b) => estCorrection(b.contenu, props.note.piece)) ?? null)
  if (garde === undefined) return null
  const repris = garde && estCorrection(garde.contenu, props.note.piece) ? garde.contenu : null
  return (
    <Corriger
      {...props}
      depart={
        repris ?? {
          pour: 'correction',
          piece: props.note.piece,
          base: props.note.rev,
          note: noteRelue(props.note.contenu),
        }
      }
      brouillonId={garde?.id ?? null}
    />
  )
}

const Corriger = ({
  dossier,
  note,
  onClose,
  depart,
  brouillonId,
}: ModifierNoteProps & { depart: Correction; brouillonId: string | null }) => {
  const face = useFace()
  const undo = useUndo()
  const [correction, setCorrection] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const texte = useRef<HTMLTextAreaElement>(null)
  const cadre = useRef<HTMLDivElement>(null)
  const brouillon = useBrouillon(correction, note.coffre, brouillonId, false)
  const preferences = useQuestion(['preferences'], (f) => f.preferences())

  useEffect(() => texte.current?.focus(), [])

  const enregistrer = async () => {
    const garde = await brouillon.garder()
    const ecrite = noteAEcrire(correction.note, note.contenu.uai, note.contenu.secteur)
    const pose = await face.poser(
      note.coffre,
      { ...note.contenu, ...ecrite },
      { piece: note.piece, base: correction.base },
    )
    if (estRefus(pose)) return setRefus(phrasesDEcriture[pose.refus])
    brouillon.oublier()
    if (garde) await face.jeterBrouillon(garde)
    undo({ message: 'Note modifiée. La version précédente est gardée.' })
    onClose()
  }
  const retirer = async () => {
    brouillon.oublier()
    const garde = await brouillon.garder()
    if (garde) await face.jeterBrouillon(garde)
    const pose = await face.annuler(note.coffre, note.piece)
    if (estRefus(pose)) return setRefus(phrasesDEcriture[pose.refus])
    undo({ message: 'Note retirée du fil.', annuler: () => face.retablir(note.coffre, note.piece) })
  }
  useCtrlEntree(cadre, () => void enregistrer())
  const renoncer = async () => {
    brouillon.oublier()
    const garde = await brouillon.garder()
    if (garde) await face.jeterBrouillon(garde)
    onClose()
  }

  return (
    <div className="note note--edited" ref={cadre}>
      {refus && <Alert severity="error" small description={refus} />}
      <NoteFields
        note={correction.note}
        onChange={(ecrite) => setCorrection({ ...correction, note: ecrite })}
        prenom={dossier.eleve.prenom}
        responsables={dossier.responsables.flatMap((p) =>
          p.contenu.genre === 'responsable' ? [p.contenu.responsable] : [],
        )}
        themes={themesDuDossier(
          dossier.notes.map((n) => n.contenu),
          null,
        )}
        derniersTypes={preferences.data?.derniersTypes ?? []}
        texteRef={texte}
      />
      <div className="buttons">
        <button type="button" className="fr-btn fr-btn--sm" onClick={() => void enregistrer()}>
          Enregistrer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => void renoncer()}>
          Laisser comme avant
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => void retirer()}>
          Retirer la note
        </button>
        <span className="mention" role="status">
          {motDuBrouillon(brouillon)}
        </span>
      </div>
    </div>
  )
}
