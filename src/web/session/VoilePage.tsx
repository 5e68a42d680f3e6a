import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { useCoffre, useEtat } from '../shared/coffre.tsx'
import { heure, nomCourant, pluriel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { CodeField } from '../shared/CodeField.tsx'
import { LockFrame } from './LockFrame.tsx'
import { useSortir } from '../shared/sortie.ts'

type Motif = 'code-faux' | 'essais-epuises' | 'reseau-absent' | 'voile-inconnu'

const phrase = (motif: Motif, restants: number): string =>
  ({
    'code-faux': `Ce n’est pas ce code. Encore ${pluriel(restants, 'essai')}, puis votre phrase secrète.`,
    'essais-epuises': 'Cinq essais\u00a0: il faut maintenant votre phrase secrète.',
    'reseau-absent':
      'Le serveur ne répond pas\u00a0: sans lui, le code ne peut pas rouvrir. Votre phrase secrète le peut.',
    'voile-inconnu': 'Ce code ne vaut plus pour cette session. Utilisez votre phrase secrète.',
  })[motif]

export const VoilePage = () => {
  const coffre = useCoffre()
  const sortir = useSortir()
  const { session, essaisPin, voileLe, voileAuto } = useEtat()
  const [code, setCode] = useState('')
  const [refus, setRefus] = useState<Motif | null>(null)
  const [busy, setBusy] = useState(false)

  const rouvrir = async (six: string) => {
    if (busy || six.length !== 6) return
    setBusy(true)
    setRefus(null)
    try {
      const issue = await coffre.face().devoiler(six)
      if (!estRefus(issue)) return
      setRefus(issue.refus)
      setCode('')
    } finally {
      setBusy(false)
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void rouvrir(code)
  }

  return (
    <LockFrame
      titre="Écran voilé"
      sous={
        session
          ? `${nomCourant(session)}, rien de vos dossiers ne reste affiché.`
          : 'Rien de vos dossiers ne reste affiché.'
      }
      action={
        <button type="button" className="fr-link fr-link--sm" onClick={() => void sortir()}>
          Changer de personne
        </button>
      }
      pied={
        voileLe && (
          <State forme="fait">
            Voilé à {heure(voileLe)}, {voileAuto ? 'après 15 minutes sans geste' : 'à votre demande'}. Ce que vous
            écriviez est gardé.
          </State>
        )
      }
    >
      <form onSubmit={onSubmit} className="lock__form">
        <CodeField
          label="Code à 6 chiffres"
          value={code}
          focus
          error={refus && phrase(refus, essaisPin)}
          hint={
            essaisPin === 5
              ? 'Cinq essais. Ensuite, votre phrase secrète.'
              : `Encore ${pluriel(essaisPin, 'essai')}. Ensuite, votre phrase secrète.`
          }
          onChange={(six) => {
            setCode(six)
            void rouvrir(six)
          }}
        />
        <div className="buttons">
          <button type="submit" className="fr-btn" disabled={busy || code.length !== 6}>
            {busy ? 'Ouverture…' : 'Rouvrir'}
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary"
            disabled={busy}
            onClick={() => void coffre.verrouiller()}
          >
            Utiliser ma phrase secrète
          </button>
        </div>
      </form>
    </LockFrame>
  )
}
