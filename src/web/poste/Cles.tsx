import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { pluriel } from '../shared/francais.ts'
import { Pin } from '../shared/Pin.tsx'

type Props = { onMessage: (message: { severity: 'success' | 'error'; texte: string }) => void }
type Etape =
  | { genre: 'pin' }
  | { genre: 'phrase' | 'code'; secret: string }
  | { genre: 'feuille'; codes: readonly string[] }
  | null

const phrases = {
  'phrase-differente': 'Ce n’est pas la même phrase. L’ancienne vaut toujours.',
  'code-different': 'Ce n’est pas le même code. L’ancien vaut toujours.',
  'code-mal-forme': 'Ce code n’a pas la bonne forme\u00a0: relisez votre feuille.',
  'serrure-echangee':
    'Le serveur a montré une autre serrure que la vôtre. Rien n’a été changé. Prévenez la direction du service social.',
  'reseau-absent': 'Il faut le réseau pour changer une serrure. L’ancienne vaut toujours.',
}

/** What opens her files: each new secret is typed back once before it counts. */
export const Cles = ({ onMessage }: Props) => {
  const face = useFace()
  const { session, pinChoisi, stockage } = useEtat()
  const serrures = useQuestion(['serrures'], (f) => f.serrures())
  const [etape, setEtape] = useState<Etape>(null)
  const [retape, setRetape] = useState('')

  const preparer = async (genre: 'phrase' | 'code') => {
    setRetape('')
    const prepare = genre === 'phrase' ? (await face.preparerPhrase()).phrase : (await face.preparerCode()).code
    setEtape({ genre, secret: prepare })
  }
  const confirmer = async (event: FormEvent) => {
    event.preventDefault()
    if (!etape || etape.genre === 'feuille' || etape.genre === 'pin') return
    const issue = etape.genre === 'phrase' ? await face.confirmerPhrase(retape) : await face.confirmerCode(retape)
    if (estRefus(issue)) return onMessage({ severity: 'error', texte: phrases[issue.refus] })
    onMessage({
      severity: 'success',
      texte:
        etape.genre === 'phrase'
          ? 'Nouvelle phrase en place. L’ancienne n’ouvre plus rien.'
          : 'Nouveau code en place. Détruisez l’ancienne feuille.',
    })
    setEtape(null)
  }
  const feuille = async () => {
    const issue = await face.nouvelleFeuille()
    if (estRefus(issue)) return onMessage({ severity: 'error', texte: phrases[issue.refus] })
    setEtape({ genre: 'feuille', codes: issue.codes })
  }

  return (
    <section className="post">
      <h2 className="section-head">Ce qui ouvre vos dossiers</h2>
      {etape === null ? (
        <ul className="rows">
          {stockage === 'garde' && (
            <li>
              <span>Votre code à six chiffres, sur ce poste</span>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                onClick={() => setEtape({ genre: 'pin' })}
              >
                {pinChoisi ? 'En changer' : 'Le choisir'}
              </button>
            </li>
          )}
          <li>
            <span>Votre phrase secrète</span>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => void preparer('phrase')}
            >
              En changer
            </button>
          </li>
          <li>
            <span>
              Votre code imprimé, à garder sous clé
              {serrures.data && !serrures.data.some((s) => s.genre === 'code') && (
                <span className="mention">, pas encore fait</span>
              )}
            </span>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void preparer('code')}>
              En imprimer un autre
            </button>
          </li>
          <li>
            <span>
              Votre feuille de codes d’entrée
              {session && (
                <span className="mention">, {pluriel(session.codesRestants, 'code restant', 'codes restants')}</span>
              )}
            </span>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void feuille()}>
              Une nouvelle feuille
            </button>
          </li>
        </ul>
      ) : etape.genre === 'pin' ? (
        <Pin
          onDone={(fait) => {
            if (fait) onMessage({ severity: 'success', texte: 'Nouveau code en place, sur ce poste.' })
            setEtape(null)
          }}
        />
      ) : etape.genre === 'feuille' ? (
        <>
          <p>Imprimez-la maintenant&nbsp;: elle ne sera plus montrée. L’ancienne ne sert plus.</p>
          <ol className="sheet" translate="no">
            {etape.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
          <div className="buttons">
            <button type="button" className="fr-btn fr-btn--sm" onClick={() => window.print()}>
              Imprimer
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              onClick={() => setEtape(null)}
            >
              C’est fait
            </button>
          </div>
        </>
      ) : (
        <form onSubmit={(event) => void confirmer(event)}>
          <p>
            {etape.genre === 'phrase'
              ? 'Votre nouvelle phrase. Écrivez-la, apprenez-la, puis tapez-la une fois.'
              : 'Votre nouveau code. Imprimez-le, mettez-le sous clé, puis tapez-le une fois depuis la feuille.'}
          </p>
          <p className="secret" translate="no">
            {etape.secret}
          </p>
          <Input
            label={etape.genre === 'phrase' ? 'Tapez la phrase' : 'Tapez le code'}
            nativeInputProps={{
              value: retape,
              required: true,
              autoComplete: 'off',
              spellCheck: false,
              onChange: (e) => setRetape(e.target.value),
            }}
          />
          <div className="buttons">
            <button type="submit" className="fr-btn fr-btn--sm">
              {etape.genre === 'phrase' ? 'Prendre cette phrase' : 'Prendre ce code'}
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => window.print()}>
              Imprimer
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              onClick={() => setEtape(null)}
            >
              {etape.genre === 'phrase' ? 'Garder l’ancienne' : 'Garder l’ancien'}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
