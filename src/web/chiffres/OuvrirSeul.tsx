import { useState } from 'react'
import type { FaceDesChiffres } from '../../coffre/face-des-chiffres.ts'
import type { Releve } from '../../domain/chiffres.ts'
import { estRefus, type Refus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'
import { focusOnMount } from '../shared/focus.ts'

type Motif = Extract<Awaited<ReturnType<FaceDesChiffres['ouvrirReleve']>>, Refus>['refus']

const phrases = {
  'releve-inconnu': 'Ces totaux ont été renvoyés ou ne sont plus là\u00a0: la liste se remet à jour.',
  'service-hors-role': 'Seule la direction du service peut les ouvrir.',
  'reseau-absent': 'Il faut le réseau\u00a0: l’ouverture s’écrit d’abord dans le journal.',
} satisfies Record<Motif, string>

type OuvrirSeulProps = {
  annee: number
  depot: string
  secteur: string
  onOuvert: (releve: Releve) => void
  onFermer: () => void
}

/** Said before, written down, and shown to whoever transmitted them. */
export const OuvrirSeul = ({ annee, depot, secteur, onOuvert, onFermer }: OuvrirSeulProps) => {
  const face = useFace()
  const [refus, setRefus] = useState<Motif | null>(null)
  const [busy, setBusy] = useState(false)
  const ouvrir = async () => {
    if (busy) return
    setBusy(true)
    const issue = await face.ouvrirReleve(annee, depot)
    setBusy(false)
    if (estRefus(issue)) setRefus(issue.refus)
    else onOuvert(issue)
  }
  return (
    <div className="encadre encadre--avertit chiffres__confirmer">
      <p tabIndex={-1} ref={focusOnMount}>
        <strong>Ouvrir les totaux d’un seul secteur&nbsp;?</strong> Ceux de {secteur} disent le travail d’une personne.
        Votre nom et le jour s’écrivent dans le journal du service, et se montrent à la personne qui a transmis.
      </p>
      <div className="buttons">
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => void ouvrir()}>
          Ouvrir quand même
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onFermer}>
          Ne pas ouvrir
        </button>
      </div>
      <p role="status">{refus && phrases[refus]}</p>
    </div>
  )
}
