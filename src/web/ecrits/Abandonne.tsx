import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { DossierLu } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'
import { useUndo } from '../shared/undo.tsx'
import { contenuDe } from './contenu.ts'
import { SectionsDEcrit } from '../shared/ecrit/SectionsDEcrit.tsx'
import { phrasesDEcrit } from './phrases.ts'
import { Tete } from './Tete.tsx'

/** Given up, or the draft of somebody else for whoever only reads: nothing of it is lost. */
export const Abandonne = ({ lu, dossier }: { lu: EcritLu; dossier: DossierLu }) => {
  const face = useFace()
  const undo = useUndo()
  const [busy, setBusy] = useState(false)
  const { coffre, piece, rev, contenu } = lu.piece
  const abandonne = contenu.etat === 'abandonne'
  const reprendre = async () => {
    setBusy(true)
    const pose = await face.garderEcrit(coffre, piece, rev, contenuDe(contenu))
    setBusy(false)
    undo({ message: estRefus(pose) ? phrasesDEcrit[pose.refus] : 'Écrit repris, en brouillon.' })
  }
  return (
    <div className="ecrit-lecture">
      <Tete lu={lu}>
        {abandonne && dossier.peutEcrire && (
          <button type="button" className="fr-btn fr-btn--secondary" disabled={busy} onClick={() => void reprendre()}>
            Reprendre cet écrit
          </button>
        )}
      </Tete>
      <div className="ecrit-lecture__corps">
        <div>
          {abandonne && contenu.abandon && <p className="mention">Abandonné&nbsp;: {contenu.abandon}</p>}
          {!abandonne && <p className="mention">Ce brouillon n’est pas transmis. Vous pouvez le lire, pas y écrire.</p>}
          <SectionsDEcrit ecrit={contenu} />
        </div>
      </div>
    </div>
  )
}
