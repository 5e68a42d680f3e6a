import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FaceDesChiffres } from '../../coffre/face-des-chiffres.ts'
import { estRefus, type Refus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { useRemontees } from '../shared/collecte.ts'
import { focusOnMount } from '../shared/focus.ts'
import { date } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { State } from '../shared/State.tsx'
import { anneeDite } from '../shared/tableaux.ts'

type MotifDe<Acte extends 'publier' | 'remonter'> = Extract<Awaited<ReturnType<FaceDesChiffres[Acte]>>, Refus>['refus']

const communes = {
  ...phrasesDEcriture,
  'rien-a-publier':
    'Aucun total n’est arrivé pour cette année, ou d’une seule personne\u00a0: il n’y a rien à publier.',
  'chiffres-changes':
    'Des totaux sont arrivés pendant que vous lisiez. Voici les tableaux à jour\u00a0: relisez, puis recommencez.',
  'service-hors-role': 'Seule la direction du service peut le faire.',
  'reseau-absent': 'Il faut le réseau. Rien n’est parti\u00a0: réessayez dans un instant.',
}
const phrasesDePublication = {
  ...communes,
  'deja-publie': 'Ces chiffres sont déjà publiés\u00a0: ils ne changent plus.',
} satisfies Record<MotifDe<'publier'>, string>
const phrasesDeRemontee = {
  ...communes,
  'sans-service-au-dessus': 'Aucun échelon n’est au-dessus du vôtre.',
  'porte-inconnue': 'L’adresse scellée de cet échelon n’a pas pu être vérifiée\u00a0: rien n’est parti.',
  'deja-publie': 'Cet échelon a déjà publié ses chiffres de l’année\u00a0: il ne reçoit plus rien.',
} satisfies Record<MotifDe<'remonter'>, string>

type PublierProps = { annee: number; departement: boolean; publiee: { readonly le: string } | undefined }

export const Publier = ({ annee, departement, publiee }: PublierProps) => {
  const face = useFace()
  const queries = useQueryClient()
  const [confirming, setConfirming] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  const publier = async () => {
    if (busy) return
    setBusy(true)
    const issue = await face.publier(annee)
    setRefus(estRefus(issue) ? phrasesDePublication[issue.refus] : null)
    setBusy(false)
    setConfirming(false)
    await queries.invalidateQueries()
  }
  return (
    <section aria-labelledby="publier">
      <h2 id="publier" className="section-head">
        Publier
      </h2>
      {publiee ? (
        <p className="chiffres__line">
          <State forme="fait">Publiés le {date(publiee.le, now())}, pour de bon</State>{' '}
          <Link to={paths.publies} search={{ annee: anneeDite(annee) }}>
            Les lire comme tout le monde
          </Link>
        </p>
      ) : confirming ? (
        <div className="encadre encadre--avertit chiffres__confirmer">
          <p tabIndex={-1} ref={focusOnMount}>
            Tout le monde pourra lire ces tableaux. Ils se publient une seule fois pour {anneeDite(annee)}&nbsp;: rien
            ne pourra être corrigé ni retiré. Une correction comptera l’année prochaine.
          </p>
          <div className="buttons">
            <button type="button" className="fr-btn fr-btn--sm" onClick={() => void publier()}>
              Publier pour de bon
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setConfirming(false)}>
              Ne pas publier
            </button>
          </div>
        </div>
      ) : (
        <>
          <p className="chiffres__line">
            {departement
              ? 'Publiez quand la collecte est close\u00a0: ce qui arriverait ensuite ne serait pas compté.'
              : 'Publiez quand tous les services attendus ont transmis\u00a0: ce qui arriverait ensuite ne serait pas compté.'}
          </p>
          <button type="button" className="fr-btn" onClick={() => setConfirming(true)}>
            Publier
          </button>
        </>
      )}
      <div role="status">{refus && <Alert severity="warning" small description={refus} />}</div>
      {publiee && <Remonter annee={annee} />}
    </section>
  )
}

/** To the service above, by its sealed door: rounded, nothing exact. */
const Remonter = ({ annee }: { annee: number }) => {
  const face = useFace()
  const queries = useQueryClient()
  const remontees = useRemontees(annee)
  const [busy, setBusy] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  if (!remontees.data || estRefus(remontees.data) || remontees.data.auDessus === null) return null
  const { auDessus, envoyeeLe } = remontees.data
  const remonter = async () => {
    if (busy) return
    setBusy(true)
    const issue = await face.remonter(annee)
    setRefus(estRefus(issue) ? phrasesDeRemontee[issue.refus] : null)
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['remontees'] })
  }
  return (
    <div className="publication__remontee">
      <h3>L’échelon au-dessus</h3>
      <p className="chiffres__line">
        Destinataire&nbsp;: <strong>{auDessus.nom}</strong>, qui reçoit scellés les nombres arrondis de vos tableaux et
        combien de secteurs y ont contribué. Ni les nombres exacts, ni les établissements, ni les secteurs ne partent.
      </p>
      {envoyeeLe !== null && (
        <p className="chiffres__line">
          <State forme="fait">Transmis le {date(envoyeeLe, now())}</State>
        </p>
      )}
      <button
        type="button"
        className={`fr-btn fr-btn--sm ${envoyeeLe === null ? 'fr-btn--secondary' : 'fr-btn--tertiary'}`}
        onClick={() => void remonter()}
      >
        {envoyeeLe === null ? 'Transmettre à l’échelon au-dessus' : 'Transmettre de nouveau à l’échelon au-dessus'}
      </button>
      <div role="status">{refus && <Alert severity="warning" small description={refus} />}</div>
    </div>
  )
}
