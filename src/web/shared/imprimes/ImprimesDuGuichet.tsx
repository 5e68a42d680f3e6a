import { Select } from '@codegouvfr/react-dsfr/Select'
import { useState } from 'react'
import type { PresenceDite } from '../../../contract/presence.ts'
import type { AutreLangue, GuichetImprime } from '../../../ecrits/face.ts'
import { MEGAOCTETS_DU_MOTEUR } from '../../../ecrits/poids.ts'
import { now } from '../clock.ts'
import { jourIso } from '../francais.ts'
import { type Service, useService } from '../service.ts'
import { type Impression, useImpression } from './imprimer.ts'
import './imprimes.css'

const LANGUES: Record<string, { readonly dit: string; readonly langues: readonly AutreLangue[] }> = {
  fr: { dit: 'Français', langues: [] },
  en: { dit: 'Français et anglais', langues: ['en'] },
  ar: { dit: 'Français et arabe', langues: ['ar'] },
  tout: { dit: 'Français, anglais et arabe', langues: ['en', 'ar'] },
}

/** The number that the public page gives: the secretary's or the heads', nobody else's. */
const telephoneDuService = (service: Service | undefined): string | null => {
  const personnes = service?.personnes.filter(({ actif, telephone }) => actif && telephone !== null) ?? []
  const roles = ['secretaire', 'ctss-d', 'adjoint'] as const
  return roles.flatMap((role) => personnes.find((p) => p.role === role)?.telephone ?? [])[0] ?? null
}

type Props = {
  uai: string
  nom: string
  commune: string
  /** Of the public pages, without the school; of this very host when it names none. */
  adresse: string
  presences: readonly PresenceDite[]
}

/** The poster of a school and its sheets to fill in, made on this machine. */
export const ImprimesDuGuichet = ({ uai, nom, commune, adresse, presences }: Props) => {
  const service = useService()
  const { impression, imprimer, arreter } = useImpression()
  const [choix, setChoix] = useState('fr')
  const [format, setFormat] = useState<'a4' | 'a5'>('a4')

  const jour = jourIso(now())
  const ici = presences.filter((p) => p.uai === uai && (p.au === null || jour <= p.au))
  const guichet: GuichetImprime = {
    etablissement: nom,
    commune,
    adresse: new URL(`${adresse}${uai}`, location.href).href,
    presences: ici.map(({ jourDeSemaine, semaine, debut, fin, bureau }) => ({
      jourDeSemaine,
      semaine,
      debut,
      fin,
      bureau,
    })),
    telephone: telephoneDuService(service),
  }
  const langues = LANGUES[choix]?.langues ?? []
  return (
    <details className="imprimes">
      <summary>
        À imprimer<span className="visually-hidden">, {nom}</span>
      </summary>
      {ici.length === 0 && (
        <p className="mention">Ses jours ici ne sont pas encore dits&nbsp;: l’affiche ne les donnera pas.</p>
      )}
      <div className="imprimes__choix">
        <Select
          label="Langues de l’affiche"
          nativeSelectProps={{ value: choix, onChange: (e) => setChoix(e.target.value) }}
        >
          {Object.entries(LANGUES).map(([cle, { dit }]) => (
            <option key={cle} value={cle}>
              {dit}
            </option>
          ))}
        </Select>
        <Select
          label="Taille de l’affiche"
          nativeSelectProps={{ value: format, onChange: (e) => setFormat(e.target.value === 'a5' ? 'a5' : 'a4') }}
        >
          <option value="a4">Une page A4</option>
          <option value="a5">Deux A5 sur une page A4</option>
        </Select>
      </div>
      {langues.length > 0 && (
        <p className="mention">Traduction proposée, non relue&nbsp;: faites-la relire avant d’afficher.</p>
      )}
      <div className="buttons">
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => void imprimer({ modele: 'affiche', guichet, format, langues }, `Affiche, ${nom}.pdf`)}
        >
          Affiche (PDF)
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => void imprimer({ modele: 'fiches', guichet }, `Fiche à remplir, ${nom}.pdf`)}
        >
          Fiche à remplir (PDF)
        </button>
      </div>
      <Avancement impression={impression} onArreter={arreter} />
    </details>
  )
}

const phrase = (impression: Impression): string => {
  switch (impression.etape) {
    case 'arrivee':
      return `L’atelier d’impression arrive, une seule fois sur ce poste\u00a0: ${impression.megaoctets}\u00a0Mo sur\u00a0${MEGAOCTETS_DU_MOTEUR}.`
    case 'composition':
      return 'Le document se compose.'
    case 'faite':
      return `Enregistré dans vos téléchargements\u00a0: ${impression.fichier}.`
    case 'absente':
      return 'L’atelier d’impression est sur le serveur et n’est pas encore sur ce poste\u00a0: réessayez avec le réseau.'
    case 'manquee':
      return 'Le document n’a pas pu être composé. Rechargez la page, puis réessayez.'
  }
}

const Avancement = ({ impression, onArreter }: { impression: Impression | null; onArreter: () => void }) => {
  const enCours = impression?.etape === 'arrivee' || impression?.etape === 'composition'
  return (
    <div className="imprimes__avancement">
      <span role="status">{impression && phrase(impression)}</span>
      {enCours && (
        <button type="button" className="fr-link fr-link--sm" onClick={onArreter}>
          Arrêter
        </button>
      )}
      {impression?.etape === 'faite' && (
        <a href={impression.adresse} target="_blank" rel="noopener noreferrer" className="fr-link fr-link--sm">
          L’ouvrir<span className="visually-hidden">, nouvelle fenêtre</span>
        </a>
      )}
    </div>
  )
}
