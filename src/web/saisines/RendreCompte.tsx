import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useRef, useState } from 'react'
import type { BrouillonLu } from '../../coffre/face.ts'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { motDuBrouillon, useBrouillon } from '../shared/brouillon.ts'
import { useFace } from '../shared/coffre.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { useUndo } from '../shared/undo.tsx'
import { phrasesDeSaisine } from './refus.ts'
import { texteDuBrouillon, useBrouillonDe } from './Repondre.tsx'

/** On duty one reads, answers, and tells the sector what was done: nothing else. */
export const RendreCompte = ({ saisine, onGone }: { saisine: SaisineLue; onGone: () => void }) => {
  const [ouvert, setOuvert] = useState<boolean | null>(null)
  const brouillon = useBrouillonDe('compte-rendu', saisine.piece, 0)
  if (brouillon === undefined) return null
  return (
    <div className="acts">
      {(ouvert ?? brouillon !== null) ? (
        <Compte
          saisine={saisine}
          depart={brouillon}
          focus={ouvert === true}
          onClose={() => setOuvert(false)}
          onGone={onGone}
        />
      ) : (
        <div className="acts__line">
          <button type="button" className="fr-btn" onClick={() => setOuvert(true)}>
            Rendre compte
          </button>
          <p className="mention">Le secteur lira ce que vous avez fait, et prendra la suite.</p>
        </div>
      )}
    </div>
  )
}

type CompteProps = {
  saisine: SaisineLue
  depart: BrouillonLu | null
  focus: boolean
  onClose: () => void
  onGone: () => void
}

const Compte = ({ saisine: { coffre, piece }, depart, focus, onClose, onGone }: CompteProps) => {
  const face = useFace()
  const undo = useUndo()
  const cadre = useRef<HTMLDivElement>(null)
  const [texte, setTexte] = useState(texteDuBrouillon(depart))
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const saisie = { pour: 'compte-rendu', saisine: piece, texte } as const
  const brouillon = useBrouillon(saisie, null, depart?.id ?? null, texte.trim() === '')

  const envoyer = async () => {
    if (busy || texte.trim() === '') return
    setBusy(true)
    const garde = await brouillon.garder()
    const issue = await face.rendreCompte(coffre, piece, texte.trim())
    if (estRefus(issue)) {
      setBusy(false)
      return setRefus(phrasesDeSaisine[issue.refus])
    }
    brouillon.oublier()
    if (garde) await face.jeterBrouillon(garde)
    undo({ message: 'Compte rendu envoyé au secteur.' })
    onGone()
  }
  useCtrlEntree(cadre, () => void envoyer())

  return (
    <div ref={cadre} className="act-form">
      {refus && <Alert severity="error" small description={refus} />}
      <label className="fr-label" htmlFor="compte-rendu">
        Ce que vous avez fait, pour le secteur
      </label>
      <textarea
        id="compte-rendu"
        className="fr-input"
        rows={4}
        maxLength={20_000}
        ref={focus ? focusOnMount : undefined}
        value={texte}
        onChange={(e) => setTexte(e.target.value)}
      />
      <div className="buttons">
        <button type="button" className="fr-btn" disabled={busy || texte.trim() === ''} onClick={() => void envoyer()}>
          Envoyer au secteur
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={onClose}>
          Plus tard
        </button>
        <span className="mention" role="status">
          {motDuBrouillon(brouillon)}
        </span>
      </div>
    </div>
  )
}
