import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { PersonneDemo, Secret } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { useCoffre } from '../shared/coffre.tsx'
import { usePapiersDemo } from '../shared/demonstration.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { LockFrame } from './LockFrame.tsx'
import { PersonnesDemo } from './PersonnesDemo.tsx'
import { phrasesDEntree } from './refus.ts'

export const ConnexionPage = () => {
  const coffre = useCoffre()
  const papiers = usePapiersDemo()
  const personnes = papiers?.personnes
  const [identifiant, setIdentifiant] = useState('')
  const [secret, setSecret] = useState('')
  const [genre, setGenre] = useState<Secret['genre']>('phrase')
  const [codeUnique, setCodeUnique] = useState('')
  const [etape, setEtape] = useState<'secret' | 'feuille'>('secret')
  const [postePartage, setPostePartage] = useState(false)
  const [refus, setRefus] = useState<string | null>(
    coffre.raison() || coffre.etat()?.sessionFinie ? phrasesDEntree['session-finie'] : null,
  )
  const [busy, setBusy] = useState(false)

  /** The secret is typed once: it signs in, then opens. */
  const entrer = async (qui: { identifiant: string; secret: Secret; codeUnique: string }) => {
    setBusy(true)
    setRefus(null)
    try {
      if (postePartage) await coffre.demarrer({ postePartage })
      const session = await coffre.face().entrer(qui)
      if (estRefus(session)) setRefus(phrasesDEntree[session.refus])
    } catch {
      setRefus(phrasesDEntree['reseau-absent'])
    } finally {
      setBusy(false)
    }
  }

  const entrerComme = async (personne: PersonneDemo) => {
    setBusy(true)
    const feuille = await coffre.face().codeDemo(personne.identifiant)
    if (estRefus(feuille)) {
      setBusy(false)
      return setRefus(phrasesDEntree['identifiants-refuses'])
    }
    await entrer({
      identifiant: personne.identifiant,
      secret: { genre: 'phrase', texte: personne.phrase },
      codeUnique: feuille.codeUnique,
    })
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setRefus(null)
    if (etape === 'secret') setEtape('feuille')
    else void entrer({ identifiant, secret: { genre, texte: secret }, codeUnique })
  }

  const alerte = refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />

  return (
    <LockFrame
      titre={personnes ? 'Entrer dans la démonstration' : 'Bonjour'}
      large={personnes !== undefined}
      sous={
        personnes
          ? 'Ces personnes, ces élèves et ces établissements n’existent pas. Choisissez qui vous êtes.'
          : 'Vos dossiers s’ouvrent sur votre poste, et nulle part ailleurs.'
      }
      pied={
        <>
          <Link to={paths.serveurVoit} className="fr-link fr-link--sm">
            Ce que le serveur voit
          </Link>
          <Link to={paths.publies} className="fr-link fr-link--sm">
            Chiffres publiés
          </Link>
          <Link to={paths.invitation} className="fr-link fr-link--sm">
            J’ai une invitation
          </Link>
        </>
      }
    >
      {personnes && (
        <>
          {alerte}
          <PersonnesDemo personnes={personnes} busy={busy} onChoose={(personne) => void entrerComme(personne)} />
          {papiers?.recu && (
            <p className="mention fr-mt-2w">
              Une élève, sans compte, a gardé ce reçu du{' '}
              <a href={`/ecole/${papiers.recu.uai}`}>guichet de son établissement</a>
              {'\u00a0'}: {papiers.recu.mots}
            </p>
          )}
        </>
      )}
      <details className="lock__form" open={!personnes}>
        {personnes ? <summary>Entrer avec un identifiant</summary> : <summary hidden>Entrer</summary>}
        <form onSubmit={onSubmit}>
          {!personnes && alerte}
          {etape === 'secret' ? (
            <>
              <Input
                label="Identifiant"
                nativeInputProps={{
                  value: identifiant,
                  required: true,
                  autoComplete: 'username',
                  onChange: (e) => setIdentifiant(e.target.value),
                }}
              />
              {genre === 'phrase' ? (
                <PasswordInput
                  label="Phrase secrète"
                  nativeInputProps={{
                    value: secret,
                    required: true,
                    autoComplete: 'current-password',
                    onChange: (e) => setSecret(e.target.value),
                  }}
                />
              ) : (
                <Input
                  label="Code imprimé"
                  hintText="Celui de votre feuille de secours, à garder sous clé"
                  nativeInputProps={{
                    value: secret,
                    required: true,
                    autoComplete: 'off',
                    onChange: (e) => setSecret(e.target.value),
                  }}
                />
              )}
              {/* The DSFR's own markup: its component brings groups, messages and radios to the first screen. */}
              <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-3w">
                <input
                  type="checkbox"
                  id="poste-partage"
                  checked={postePartage}
                  onChange={(e) => setPostePartage(e.target.checked)}
                />
                <label className="fr-label" htmlFor="poste-partage">
                  Poste partagé
                  <span className="fr-hint-text">Rien ne restera sur cette machine</span>
                </label>
              </div>
              <div className="buttons">
                <button type="submit" className="fr-btn">
                  Continuer
                </button>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline"
                  onClick={() => {
                    setGenre(genre === 'phrase' ? 'code' : 'phrase')
                    setSecret('')
                  }}
                >
                  {genre === 'phrase' ? 'Utiliser mon code imprimé' : 'Utiliser ma phrase secrète'}
                </button>
              </div>
            </>
          ) : (
            <>
              <Input
                label="Un code de votre feuille"
                hintText="Le prochain qui n’est pas barré. Il ne sert qu’une fois&nbsp;: barrez-le ensuite."
                nativeInputProps={{
                  value: codeUnique,
                  required: true,
                  ref: focusOnMount,
                  autoComplete: 'one-time-code',
                  onChange: (e) => setCodeUnique(e.target.value),
                }}
              />
              <div className="buttons">
                <button type="submit" className="fr-btn" disabled={busy}>
                  {busy ? 'Vérification…' : 'Entrer'}
                </button>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline"
                  disabled={busy}
                  onClick={() => setEtape('secret')}
                >
                  Retour
                </button>
              </div>
            </>
          )}
        </form>
      </details>
    </LockFrame>
  )
}
