import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Secret } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { useCoffre, useEtat } from '../shared/coffre.tsx'
import { State } from '../shared/State.tsx'
import { LockFrame } from './LockFrame.tsx'
import { phrasesDEntree } from './refus.ts'
import { usePapiersDemo } from '../shared/demonstration.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { nomCourant } from '../shared/francais.ts'
import { useSortir } from '../shared/sortie.ts'

export const DeverrouillerPage = () => {
  const coffre = useCoffre()
  const sortir = useSortir()
  const { session, enregistrement } = useEtat()
  const [genre, setGenre] = useState<Secret['genre']>('phrase')
  const [secret, setSecret] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const personne = usePapiersDemo(session?.demonstration ?? false)?.personnes.find(
    (p) => p.nom === session?.nom && p.prenom === session.prenom,
  )

  const ouvrir = async (choisi: Secret) => {
    setBusy(true)
    setRefus(null)
    try {
      const issue = await coffre.face().ouvrir(choisi)
      if (!estRefus(issue)) return
      if (issue.refus === 'session-finie') return await coffre.sortir('session-finie')
      setRefus(phrasesDEntree[issue.refus])
    } catch {
      setRefus(phrasesDEntree['reseau-absent'])
    } finally {
      setBusy(false)
    }
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void ouvrir({ genre, texte: secret })
  }

  const autre = genre === 'phrase' ? 'code' : 'phrase'
  return (
    <LockFrame
      titre={session ? `Bonjour, ${nomCourant(session)}` : 'Bonjour'}
      sous="Vos dossiers s’ouvrent sur ce poste, et nulle part ailleurs."
      action={
        <button type="button" className="fr-link fr-link--sm" onClick={() => void sortir()}>
          Changer de personne
        </button>
      }
      pied={
        <>
          {enregistrement.enAttente > 0 && (
            <State forme="fait">Vos notes qui attendent le réseau sont gardées sur ce poste.</State>
          )}
          <Link to={paths.serveurVoit} className="fr-link fr-link--sm">
            Ce que le serveur voit
          </Link>
        </>
      }
    >
      <form onSubmit={onSubmit} className="lock__form">
        {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
        {genre === 'phrase' ? (
          <PasswordInput
            key="phrase"
            label="Phrase secrète"
            nativeInputProps={{
              value: secret,
              required: true,
              ref: focusOnMount,
              autoComplete: 'current-password',
              onChange: (e) => setSecret(e.target.value),
            }}
          />
        ) : (
          <Input
            key="code"
            label="Code imprimé"
            hintText="Huit groupes de quatre signes et un dernier. Les espaces et les tirets ne comptent pas."
            nativeInputProps={{
              value: secret,
              required: true,
              ref: focusOnMount,
              autoComplete: 'off',
              onChange: (e) => setSecret(e.target.value),
            }}
          />
        )}
        <div className="buttons">
          <button type="submit" className="fr-btn" disabled={busy}>
            {busy ? 'Ouverture…' : 'Déverrouiller'}
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary"
            disabled={busy}
            onClick={() => {
              setGenre(autre)
              setSecret('')
              setRefus(null)
            }}
          >
            {genre === 'phrase' ? 'Utiliser mon code imprimé' : 'Utiliser ma phrase secrète'}
          </button>
        </div>
      </form>
      {personne && (
        <p className="lock__demo">
          Sa phrase est fictive, elle aussi&nbsp;: «&nbsp;{personne.phrase}&nbsp;».{' '}
          <button
            type="button"
            className="fr-link fr-link--sm"
            disabled={busy}
            onClick={() => void ouvrir({ genre: 'phrase', texte: personne.phrase })}
          >
            L’utiliser
          </button>
        </p>
      )}
      <details className="lock__help">
        <summary>Phrase oubliée&nbsp;?</summary>
        <p>
          Votre code imprimé ouvre aussi vos dossiers&nbsp;: c’est la feuille de secours que vous gardez sous clé.
          Ensuite, choisissez une nouvelle phrase dans «&nbsp;Mon poste&nbsp;».
        </p>
        <p>
          Sans phrase ni code, personne ne peut les refaire pour vous, pas même l’administrateur. Vos dossiers ne sont
          pas perdus&nbsp;: appelez la direction du service social.
        </p>
      </details>
    </LockFrame>
  )
}
