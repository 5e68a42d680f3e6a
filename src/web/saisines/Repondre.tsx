import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BrouillonLu } from '../../coffre/face.ts'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { motDuBrouillon, useBrouillon } from '../shared/brouillon.ts'
import { useFace } from '../shared/coffre.tsx'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { phrasesDeSaisine } from './refus.ts'

type Saisie = { readonly pour: 'reponse' | 'compte-rendu'; readonly saisine: string; readonly texte: string }

const estSaisie = (contenu: unknown): contenu is Saisie =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && 'saisine' in contenu && 'texte' in contenu

/** The sentence left in the middle for this one, if there is one. */
export const useBrouillonDe = (pour: Saisie['pour'], saisine: string, tour: number): BrouillonLu | null | undefined => {
  const face = useFace()
  const [garde, setGarde] = useState<{ tour: number; brouillon: BrouillonLu | null }>()
  useEffect(() => {
    let current = true
    void face.brouillons().then((tous) => {
      const brouillon = tous.find(({ contenu: c }) => estSaisie(c) && c.pour === pour && c.saisine === saisine)
      if (current) setGarde({ tour, brouillon: brouillon ?? null })
    })
    return () => {
      current = false
    }
  }, [face, pour, saisine, tour])
  return garde?.tour === tour ? garde.brouillon : undefined
}

export const texteDuBrouillon = (brouillon: BrouillonLu | null): string =>
  brouillon && estSaisie(brouillon.contenu) ? brouillon.contenu.texte : ''

export const Repondre = ({ saisine }: { saisine: SaisineLue }) => {
  const [tour, setTour] = useState(0)
  const brouillon = useBrouillonDe('reponse', saisine.piece, tour)
  if (brouillon === undefined) return null
  return <Champ key={tour} saisine={saisine} depart={brouillon} suite={tour > 0} onSent={() => setTour(tour + 1)} />
}

type ChampProps = { saisine: SaisineLue; depart: BrouillonLu | null; suite: boolean; onSent: () => void }

const Champ = ({ saisine, depart, suite, onSent }: ChampProps) => {
  const face = useFace()
  const queries = useQueryClient()
  const cadre = useRef<HTMLDivElement>(null)
  const champ = useRef<HTMLTextAreaElement>(null)
  const [texte, setTexte] = useState(texteDuBrouillon(depart))
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { coffre, piece } = saisine
  const saisie: Saisie = { pour: 'reponse', saisine: piece, texte }
  const brouillon = useBrouillon(saisie, coffre, depart?.id ?? null, texte.trim() === '')
  const tutoie = saisine.contenu.emetteur === 'eleve'
  // Once sent, the next word may follow without the mouse.
  useEffect(() => {
    if (suite) champ.current?.focus()
  }, [suite])

  const envoyer = async () => {
    if (busy || texte.trim() === '') return
    setBusy(true)
    setRefus(null)
    const garde = await brouillon.garder()
    const issue = await face.repondre(coffre, piece, texte.trim())
    if (estRefus(issue)) {
      setBusy(false)
      return setRefus(phrasesDeSaisine[issue.refus])
    }
    brouillon.oublier()
    if (garde) await face.jeterBrouillon(garde)
    // On duty no piece of hers tells the page that there is something new.
    await queries.invalidateQueries({ queryKey: ['coffre', 'saisine', coffre, piece] })
    onSent()
  }
  useCtrlEntree(cadre, () => void envoyer())

  return (
    <div ref={cadre} className="reply">
      {refus && <Alert severity="error" small description={refus} className="fr-mb-1w" />}
      <div className="reply__line">
        <textarea
          ref={champ}
          className="fr-input"
          aria-label="Répondre"
          placeholder={tutoie ? 'Répondre («\u00a0tu\u00a0», phrases courtes)' : 'Répondre («\u00a0vous\u00a0»)'}
          rows={Math.min(8, Math.max(1, Math.ceil(texte.length / 64), texte.split('\n').length))}
          maxLength={20_000}
          value={texte}
          onChange={(e) => setTexte(e.target.value)}
        />
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          disabled={busy || texte.trim() === ''}
          title="Ctrl Entrée"
          onClick={() => void envoyer()}
        >
          {busy ? 'Envoi…' : 'Envoyer'}
        </button>
      </div>
      <p className="reply__kept" role="status">
        {texte.trim() !== '' && motDuBrouillon(brouillon)}
      </p>
    </div>
  )
}
