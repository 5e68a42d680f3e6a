import './invitation.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { useFace } from '../shared/coffre.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { nomCourant } from '../shared/francais.ts'
import { LockFrame } from './LockFrame.tsx'

type Etape =
  | { genre: 'code' }
  | { genre: 'phrase'; nom: string; identifiant: string; phrase: string }
  | { genre: 'feuille'; identifiant: string; codes: readonly string[] }

const phrases = {
  'invitation-inconnue':
    'Cette invitation n’est pas connue, ou elle a déjà servi, ou ses quatorze jours sont passés. Demandez-en une autre au service social.',
  'invitation-avec-trousseau':
    'Cette invitation est celle d’une personne qui tiendra des dossiers\u00a0: son compte s’ouvre avec la direction du service social.',
  'trop-d-essais': 'Trop d’essais depuis ce poste. Attendez un quart d’heure, puis recommencez.',
  'phrase-differente': 'Ce n’est pas la même phrase. Rien n’est fait encore.',
  'reseau-absent': 'Le serveur ne répond pas. Rien n’est perdu\u00a0: réessayez dans un instant.',
}

/** Head, CPE, teacher: from the paper that was handed over to a phrase and a sheet of codes. */
export const InvitationPage = () => {
  const face = useFace()
  const [etape, setEtape] = useState<Etape>({ genre: 'code' })
  const [saisi, setSaisi] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)

  const avancer = async () => {
    if (etape.genre === 'code') {
      const lue = await face.lireInvitation(saisi)
      if (estRefus(lue)) return setRefus(phrases[lue.refus])
      setEtape({ genre: 'phrase', nom: nomCourant(lue), identifiant: lue.identifiant, phrase: lue.phrase })
    }
    if (etape.genre === 'phrase') {
      const prise = await face.prendreSiege(saisi)
      if (estRefus(prise)) return setRefus(phrases[prise.refus])
      setEtape({ genre: 'feuille', identifiant: etape.identifiant, codes: prise.codes })
    }
    setSaisi('')
    setRefus(null)
  }
  const envoyer = async (event: FormEvent) => {
    event.preventDefault()
    setEnCours(true)
    await avancer()
    setEnCours(false)
  }

  if (etape.genre === 'feuille') return <Feuille identifiant={etape.identifiant} codes={etape.codes} />
  return (
    <LockFrame
      titre={etape.genre === 'code' ? 'Prendre mon compte' : `Bonjour ${etape.nom}`}
      sous={
        etape.genre === 'code'
          ? 'Le service social vous a remis une invitation.'
          : 'Voici votre phrase secrète. Écrivez-la, apprenez-la, puis tapez-la une fois.'
      }
      pied={
        <Link to={paths.aujourdhui} className="fr-link fr-link--sm">
          J’ai déjà un compte
        </Link>
      }
    >
      <form key={etape.genre} onSubmit={(event) => void envoyer(event)}>
        {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
        {etape.genre === 'phrase' && (
          <>
            <p className="invitation-phrase" translate="no">
              {etape.phrase}
            </p>
            <p className="mention fr-mb-2w">
              Personne d’autre ne la connaît, et personne ne peut la refaire à votre place.
            </p>
          </>
        )}
        <Input
          label={etape.genre === 'code' ? 'Code d’invitation' : 'Tapez la phrase'}
          nativeInputProps={{
            value: saisi,
            required: true,
            ref: focusOnMount,
            maxLength: etape.genre === 'code' ? 80 : 300,
            autoComplete: 'off',
            spellCheck: false,
            onChange: (e) => setSaisi(e.target.value),
          }}
        />
        <button type="submit" className="fr-btn" disabled={enCours}>
          {enCours ? 'Vérification…' : etape.genre === 'code' ? 'Continuer' : 'Prendre ce compte'}
        </button>
      </form>
    </LockFrame>
  )
}

const Feuille = ({ identifiant, codes }: { identifiant: string; codes: readonly string[] }) => (
  <LockFrame
    titre="Votre feuille de codes"
    sous="Ce compte est à vous. Pour entrer, il faut votre phrase et le prochain code de cette feuille. Elle ne sera plus montrée&nbsp;: imprimez-la."
    large
  >
    <p>
      Identifiant&nbsp;: <strong translate="no">{identifiant}</strong>
    </p>
    <ol className="invitation-codes" translate="no">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
    <div className="buttons">
      <button type="button" className="fr-btn" onClick={() => window.print()}>
        Imprimer
      </button>
      <Link to={paths.aujourdhui} className="fr-btn fr-btn--tertiary">
        Entrer
      </Link>
    </div>
  </LockFrame>
)
