import './ecrit.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { DossierLu } from '../../coffre/face.ts'
import type { TypeEcrit } from '../../domain/ecrit.ts'
import { estMajeur } from '../../domain/ecrit-delais.ts'
import { destinatairesPour } from '../../domain/protocole-manques.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { motDuCanal } from '../shared/ecrit/dit.ts'
import { date, enumerer, jourIso, nomCourant, nomOfficiel } from '../shared/francais.ts'
import { useProtocole } from '../shared/protocole.ts'
import { useService } from '../shared/service.ts'
import { NumerosUrgents } from './NumerosUrgents.tsx'
import { phrasesDeCommencer } from './phrases.ts'

export const NouvelEcritPage = () => {
  const { coffre = '' } = useParams({ strict: false })
  const dossier = useQuestion(['dossier', coffre], (f) => f.dossier(coffre))
  if (!dossier.data) return null
  if (estRefus(dossier.data))
    return (
      <div className="reading">
        <h1>Ce dossier ne vous est pas ouvert</h1>
        <p>
          Il n’existe pas, ou l’accès que vous aviez est fini.{' '}
          <Link to={paths.dossiers} className="fr-link">
            Voir vos dossiers
          </Link>
        </p>
      </div>
    )
  return <QuelEcrit dossier={dossier.data} />
}

const QuelEcrit = ({ dossier }: { dossier: DossierLu }) => {
  const { coffre, eleve } = dossier
  const { reseau } = useEtat()
  const protocole = useProtocole()
  const majeur = estMajeur(eleve.naissance, jourIso(now()))
  return (
    <>
      <NumerosUrgents />
      <Link
        to={paths.dossier}
        params={{ coffre }}
        search={{ onglet: 'ecrits' }}
        className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left"
      >
        {nomOfficiel(eleve)}
      </Link>
      <div className="page-head quel-ecrit__tete">
        <h1>Quel écrit&nbsp;?</h1>
        <span>
          {nomOfficiel(eleve)}
          {eleve.classe && `, ${eleve.classe}`}
        </span>
      </div>
      {majeur ? (
        <Majeur />
      ) : protocole.data ? (
        protocole.data.protocole ? (
          <Choix dossier={dossier} protocole={protocole.data.protocole} />
        ) : (
          <SansProtocole aVenir={protocole.data.aVenir} />
        )
      ) : protocole.isError || !reseau ? (
        <SansReseau onRetry={() => void protocole.refetch()} />
      ) : null}
    </>
  )
}

/** CASF L226-2-1 and L226-4 speak of minors. */
const Majeur = () => (
  <div className="reading">
    <Alert
      severity="info"
      small
      description="Cet élève a 18 ans ou plus&nbsp;: l’information préoccupante et le signalement concernent les mineurs. Rien n’est commencé."
    />
    <p className="fr-mt-2w">
      Avec son accord, une aide jeune majeur se demande à l’ASE. S’il y a danger maintenant, les numéros ci-dessus
      répondent à tout âge. Si un mineur vit avec lui et vous inquiète, l’écrit se commence dans le dossier de ce
      mineur.
    </p>
  </div>
)

const useDirection = (): readonly { readonly nom: string; readonly telephone: string | null }[] =>
  (useService()?.personnes ?? [])
    .filter(({ role }) => role === 'ctss-d' || role === 'adjoint')
    .map((p) => ({ nom: nomCourant(p), telephone: p.telephone }))

const Direction = () => {
  const direction = useDirection()
  if (direction.length === 0) return null
  return (
    <ul>
      {direction.map(({ nom, telephone }) => (
        <li key={nom}>
          {nom}
          {telephone && (
            <>
              , <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const SansProtocole = ({ aVenir }: { aVenir: Protocole | null }) => (
  <div className="reading">
    <Alert
      severity="warning"
      small
      description={
        aVenir
          ? `Le protocole de votre service n’entre en vigueur que le ${date(aVenir.du, now())}\u00a0: un écrit ne peut pas encore être commencé ici.`
          : 'Le protocole de votre service n’est pas encore écrit ici\u00a0: on ne sait pas à qui l’écrit doit aller, et il ne peut pas être commencé.'
      }
    />
    <p className="fr-mt-2w">
      Ce sont les responsables du service qui l’écrivent, en quelques minutes. Appelez&nbsp;: c’est aussi à deux qu’on
      décide d’un écrit.
    </p>
    <Direction />
    <p>
      En attendant, le danger n’attend pas&nbsp;: le 119 reçoit l’information jour et nuit et la donne au département le
      jour même&nbsp;; en danger grave et immédiat, le 17 et le parquet. Notez dans le dossier qui vous avez appelé,
      quand, et ce qui a été dit&nbsp;: l’écrit reprendra vos notes.
    </p>
  </div>
)

const SansReseau = ({ onRetry }: { onRetry: () => void }) => (
  <div className="reading">
    <Alert
      severity="warning"
      small
      description="Le protocole du service est sur le serveur, et il n’y a pas de réseau. Rien n’est perdu&nbsp;: notez dans le dossier ce que vous avez vu et entendu, l’écrit le reprendra."
    />
    <div className="buttons fr-mt-2w">
      <button type="button" className="fr-btn fr-btn--tertiary" onClick={onRetry}>
        Réessayer
      </button>
    </div>
  </div>
)

const explications = {
  ip: {
    titre: 'Information préoccupante',
    aQui: 'À la cellule du département (CRIP), qui la reçoit pour le président du conseil départemental.',
    quand:
      'Un danger ou un risque de danger pour sa santé, sa sécurité, sa moralité, ou des conditions de vie et d’éducation gravement compromises. La famille peut être aidée, il faut évaluer.',
    parents:
      'Informés avant, chacun, sauf si c’est contraire à l’intérêt de l’enfant\u00a0: la raison s’écrit alors dans l’écrit.',
    urgence: 'Si cela presse, téléphonez d’abord à la CRIP, puis écrivez.',
    bouton: 'Commencer une information préoccupante',
  },
  signalement: {
    titre: 'Signalement',
    aQui: 'Au procureur de la République, parquet des mineurs.',
    quand:
      'Un danger grave et immédiat, ou des faits qui sont des infractions\u00a0: violences sexuelles, violences graves, protection judiciaire nécessaire tout de suite.',
    parents:
      'En général non informés quand eux ou leurs proches sont en cause, ou que des preuves peuvent disparaître\u00a0: demandez au parquet ou au conseil technique quoi leur dire.',
    urgence: 'Téléphonez d’abord au parquet ou au 17, puis confirmez par écrit le jour même.',
    bouton: 'Commencer un signalement',
  },
} satisfies Record<TypeEcrit, Record<string, string>>

const recoit = { ecrit: '', copie: ' (copie)', avis: ' (avis de transmission seul)' }

const Choix = ({ dossier, protocole }: { dossier: DossierLu; protocole: Protocole }) => {
  const face = useFace()
  const navigate = useNavigate()
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const commencer = async (type: TypeEcrit) => {
    if (busy) return
    setBusy(true)
    const pose = await face.commencerEcrit(dossier.coffre, type, protocole, null)
    setBusy(false)
    if (estRefus(pose)) return setRefus(phrasesDeCommencer[pose.refus])
    await navigate({ to: paths.ecrit, params: { coffre: pose.coffre, piece: pose.piece }, replace: true })
  }

  return (
    <>
      <p>
        Jamais seule&nbsp;: parlez-en au conseil technique avant de choisir, et au médecin scolaire dès qu’il y a une
        trace sur le corps. Rien ici ne note ni ne classe&nbsp;: c’est vous qui décidez.
      </p>
      {refus && <Alert severity="error" small description={refus} className="fr-mt-2w" />}
      <div className="quel-ecrit">
        {(['ip', 'signalement'] as const).map((type) => {
          const e = explications[type]
          const destinataires = destinatairesPour(protocole, type)
          return (
            <section key={type} aria-labelledby={`quel-${type}`}>
              <h2 id={`quel-${type}`} className="section-head">
                {e.titre}
              </h2>
              <dl>
                <dt>Quand</dt>
                <dd>{e.quand}</dd>
                <dt>À qui</dt>
                <dd>{e.aQui}</dd>
                <dt>Parents</dt>
                <dd>{e.parents}</dd>
                <dt>Urgence</dt>
                <dd>{e.urgence}</dd>
                <dt>Votre protocole</dt>
                <dd>
                  {enumerer(
                    destinataires.map(
                      ({ nom, quoi, canal }) =>
                        `${nom}${quoi === 'ecrit' ? `, par ${motDuCanal[canal]}` : recoit[quoi]}`,
                    ),
                  )}
                </dd>
              </dl>
              <button
                type="button"
                className="fr-btn fr-btn--secondary"
                disabled={busy || !dossier.peutEcrire}
                onClick={() => void commencer(type)}
              >
                {e.bouton}
              </button>
            </section>
          )
        })}
      </div>
      {!dossier.peutEcrire && (
        <p className="mention fr-mt-1w">
          {dossier.ouvert ? phrasesDeCommencer['lecture-seule'] : phrasesDeCommencer['coffre-clos']}
        </p>
      )}
      <section className="reading quel-ecrit__aide" aria-labelledby="en-parler">
        <h2 id="en-parler" className="section-head">
          Avec qui en parler
        </h2>
        {protocole.conseil && <p className="ecrit-lu__texte">{protocole.conseil}</p>}
        <Direction />
        <p className="mention">
          {protocole.titre}, en vigueur depuis le {date(protocole.du, now())}.{' '}
          <Link to={paths.protocole} className="fr-link fr-link--sm">
            Lire le protocole
          </Link>
        </p>
      </section>
    </>
  )
}
