import './calendrier.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import type { SortieDe } from '../../contract/endpoint.ts'
import { getCalendrier, postCalendrier } from '../../contract/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { useEtat } from '../shared/coffre.tsx'
import { enumerer, nombre, pluriel } from '../shared/francais.ts'
import { SERVEUR_MUET, tenter } from '../shared/presences.ts'
import { State } from '../shared/State.tsx'
import { Connu } from './Connu.tsx'
import { lireTexte } from './lire.ts'

const phrases = {
  'calendrier-hors-role': 'Seule l’administration technique importe le calendrier.',
  'fichier-inconnu':
    'Ce fichier n’est ni le calendrier scolaire du ministère, ni celui des jours fériés\u00a0: ses colonnes ne sont pas les leurs. Rien n’en est importé.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof postCalendrier.refus | 'serveur-muet', string>

/** As the contract: published files are ten times under. */
const TAILLE_MAX = 1_500_000

type Bilan = SortieDe<typeof postCalendrier>
type Lu = { readonly fichier: string; readonly texte: string; readonly bilan: Bilan }

/** Holidays and public holidays: read, compared with what is known, and only then applied. */
export const CalendrierPage = () => {
  const { session } = useEtat()
  const queries = useQueryClient()
  const connu = useQuery({ queryKey: ['calendrier'], queryFn: () => call(getCalendrier, {}), retry: 1 })
  const [lu, setLu] = useState<Lu | null>(null)
  const [refus, setRefus] = useState<{ fichier: string; phrase: string } | null>(null)
  const [dit, setDit] = useState('')
  const titre = useRef<HTMLHeadingElement>(null)
  if (session?.role !== 'administrateur') return <p>{phrases['calendrier-hors-role']}</p>

  const lire = async (fichier: File) => {
    setLu(null)
    setRefus(null)
    setDit(`Lecture de ${fichier.name}…`)
    const texte = lireTexte(await fichier.arrayBuffer())
    const refuse = (phrase: string) => {
      setDit('')
      setRefus({ fichier: fichier.name, phrase })
    }
    if (texte.length > TAILLE_MAX)
      return refuse('Ce fichier est trop grand pour être l’un des deux. Rien n’en est importé.')
    const bilan = await tenter(call(postCalendrier, { fichier: fichier.name, texte, apercu: true }))
    if (estRefus(bilan)) return refuse(phrases[bilan.refus])
    setDit('')
    setLu({ fichier: fichier.name, texte, bilan })
  }
  const choisir = (event: ChangeEvent<HTMLInputElement>) => {
    const fichier = event.target.files?.[0]
    event.target.value = ''
    if (fichier) void lire(fichier)
  }
  const appliquer = async ({ fichier, texte }: Lu) => {
    setDit('Écriture en cours…')
    const bilan = await tenter(call(postCalendrier, { fichier, texte, apercu: false }))
    if (estRefus(bilan)) return setDit(phrases[bilan.refus])
    await queries.invalidateQueries({ queryKey: ['calendrier'] })
    await queries.invalidateQueries({ queryKey: ['presences'] })
    setLu(null)
    setDit(`Enregistré sur le serveur\u00a0: ${differences(bilan)}. Les guichets suivent ce calendrier.`)
    titre.current?.focus()
  }

  return (
    <>
      <div className="page-head">
        <h1 ref={titre} tabIndex={-1}>
          Calendrier
        </h1>
      </div>
      <div className="calendrier">
        <div>
          <p>
            Les guichets se ferment et les présences s’interrompent d’après lui. Donnez le calendrier scolaire publié
            par le ministère, ou celui des jours fériés, tels quels. Rien n’est écrit avant que vous ayez vu ce qui
            change.
          </p>
          <div className="fr-upload-group calendrier-depot">
            <label className="fr-label" htmlFor="calendrier-fichier">
              Fichier à lire
              <span className="fr-hint-text">
                CSV&nbsp;: <span translate="no">fr-en-calendrier-scolaire</span> ou{' '}
                <span translate="no">jours_feries</span>.
              </span>
            </label>
            <input
              className="fr-upload"
              type="file"
              id="calendrier-fichier"
              accept=".csv,.txt,text/csv"
              onChange={choisir}
            />
          </div>
          <p role="status" className="mention">
            {dit}
          </p>
          {refus && (
            <section className="calendrier-section" aria-label={refus.fichier}>
              <h2 className="section-head">{refus.fichier}</h2>
              <State forme="retard">Fichier refusé</State>
              <p>{refus.phrase}</p>
            </section>
          )}
          {lu && <Apercu lu={lu} onAppliquer={() => void appliquer(lu)} onAnnuler={() => setLu(null)} />}
        </div>
        <div>
          {connu.isError && <p className="mention">Le calendrier ne répond pas&nbsp;: réessayez dans un instant.</p>}
          {connu.data && <Connu calendrier={connu.data} />}
        </div>
      </div>
    </>
  )
}

const motDuType = { vacances: 'Vacances scolaires', feries: 'Jours fériés' } as const

const differences = ({ ajouts, changements }: Bilan): string =>
  `${pluriel(ajouts, 'ajout')}, ${pluriel(changements, 'changement')}`

type ApercuProps = { lu: Lu; onAppliquer: () => void; onAnnuler: () => void }

const Apercu = ({ lu: { fichier, bilan }, onAppliquer, onAnnuler }: ApercuProps) => {
  const total = bilan.ajouts + bilan.changements
  return (
    <section className="calendrier-section" aria-label={fichier}>
      <h2 className="section-head">{fichier}</h2>
      <p>
        {motDuType[bilan.type]}
        {bilan.annees.length > 0 && `, ${enumerer(etendue(bilan.annees))}`}
        {bilan.zones.length > 0 && `\u00a0: ${enumerer(bilan.zones)}`}.
      </p>
      <ul className="calendrier-bilan">
        <li>{pluriel(bilan.ajouts, 'ajout')}</li>
        <li>{pluriel(bilan.changements, 'changement')}</li>
        <li>{pluriel(bilan.inchanges, 'inchangé')}</li>
      </ul>
      {bilan.refusees.length > 0 && (
        <details>
          <summary>{pluriel(bilan.refusees.length, 'ligne refusée', 'lignes refusées')}</summary>
          <ul className="calendrier-refus">
            {bilan.refusees.map(({ ligne, motif }) => (
              <li key={`${ligne} ${motif}`}>
                <span className="mention">Ligne {nombre(ligne)}.</span> {motif}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="buttons calendrier-boutons">
        {total > 0 && (
          <button type="button" className="fr-btn" onClick={onAppliquer}>
            Appliquer {pluriel(total, 'différence')}
          </button>
        )}
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
          {total > 0 ? 'Ne rien importer' : 'Fermer, rien à changer'}
        </button>
      </div>
    </section>
  )
}

/** Many years are said by the first and the last. */
const etendue = (annees: readonly string[]): readonly string[] => {
  const [premiere, derniere] = [annees[0], annees.at(-1)]
  return annees.length <= 3 || !premiere || !derniere ? annees : [`de ${premiere} à ${derniere}`]
}
