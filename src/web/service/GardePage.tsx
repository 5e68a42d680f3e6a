import './service.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TourDeGarde } from '../../coffre/face-des-saisines.ts'
import { lundiSuivant, type TourParJours } from '../../domain/garde.ts'
import { estRefus } from '../../domain/refus.ts'
import { dirigeLeService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { jourIso, pluriel } from '../shared/francais.ts'
import { enInstants, enJours, periodeDite, toursEnJours } from '../shared/garde.ts'
import { useTours } from '../shared/presences.ts'
import { type Service, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { ARegarder } from './ARegarder.tsx'
import { Semaines } from './Semaines.tsx'
import { Tableau } from './Tableau.tsx'

const phrases = {
  'garde-hors-role': 'Seule la direction du service, qui certifie, signe le tableau de garde.',
  'tours-mal-formes': 'Un des tours finit avant de commencer, ou nomme une personne inconnue. Rien n’est signé.',
  'membre-sans-certificat':
    'Une des personnes n’a pas de clé certifiée\u00a0: rien ne pourrait lui être remis. Rien n’est signé.',
  'reseau-absent': 'Il faut le réseau pour signer. Le tableau que vous préparez est encore là.',
}

const deGarde: readonly string[] = ['ass', 'ctss-d', 'adjoint']

/** The roster: prepared here, signed as a whole, read by everybody of the service. */
export const GardePage = () => {
  const { session } = useEtat()
  const service = useService()
  const tours = useTours()
  if (!service || !session) return null
  return (
    <>
      <Link to={paths.service} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
        Service
      </Link>
      <div className="page-head garde-tete">
        <h1>Tableau de garde</h1>
      </div>
      <div className="service garde-page">
        {tours.isError && (
          <p className="mention">Le tableau de garde ne répond pas&nbsp;: réessayez dans un instant.</p>
        )}
        {tours.data && <Roulement service={service} signes={tours.data} dirige={dirigeLeService(session.role)} />}
        <CeQueFaitLaGarde />
      </div>
    </>
  )
}

type RoulementProps = { service: Service; signes: readonly TourDeGarde[]; dirige: boolean }

const Roulement = ({ service, signes, dirige }: RoulementProps) => {
  const face = useFace()
  const undo = useUndo()
  const queries = useQueryClient()
  const [prepares, setPrepares] = useState<readonly TourDeGarde[] | null>(null)
  const [enCours, setEnCours] = useState(false)
  const [faute, setFaute] = useState<string | null>(null)
  const [signe, setSigne] = useState(false)
  const tours = prepares ?? signes
  const parJours = toursEnJours(tours)
  const dernier = parJours
    .map((t) => t.au)
    .toSorted()
    .at(-1)
  const personnes = service.personnes.filter((p) => p.actif && deGarde.includes(p.role))

  const preparer = (suivants: readonly TourDeGarde[]) => {
    setPrepares(suivants)
    setSigne(false)
  }
  /** A turn left as it is keeps its hours. */
  const remplacer = (avant: TourParJours | null, apres: readonly TourParJours[]) => {
    const vise = avant === null ? -1 : tours.findIndex((t) => JSON.stringify(enJours(t)) === JSON.stringify(avant))
    preparer([...tours.filter((_, rang) => rang !== vise), ...apres.map(enInstants)])
  }
  const ajouter = (ajoutes: readonly TourParJours[]) => {
    remplacer(null, ajoutes)
    const [premier, fin] = [ajoutes[0], ajoutes.at(-1)]
    if (premier && fin)
      undo({
        message: `${pluriel(ajoutes.length, 'semaine ajoutée', 'semaines ajoutées')} au tableau, ${periodeDite({ du: premier.du, au: fin.au }, now())}. Il reste à signer.`,
      })
  }
  const publier = async (suivants: readonly TourDeGarde[]): Promise<boolean> => {
    setEnCours(true)
    const issue = await face.publierTours(suivants.toSorted((a, b) => a.debut.localeCompare(b.debut)))
    await queries.invalidateQueries({ queryKey: ['coffre', 'tours'] })
    // Who reads a guichet today may be somebody else.
    await queries.invalidateQueries({ queryKey: ['presences'] })
    setEnCours(false)
    setFaute(estRefus(issue) ? phrases[issue.refus] : null)
    return !estRefus(issue)
  }
  const signer = async () => {
    const avant = signes
    if (!(await publier(tours))) return
    setPrepares(null)
    setSigne(true)
    undo({
      message: 'Tableau signé par vous.',
      annuler: async () => {
        if (await publier(avant)) setSigne(false)
      },
    })
  }

  return (
    <>
      <section className="garde-tableau">
        <h2 className="section-head">Tours à venir</h2>
        {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
        <div role="status">
          {prepares && (
            <p className="garde-etat">Ce tableau n’est pas encore signé&nbsp;: celui d’avant reste en service.</p>
          )}
          {signe && (
            <p className="garde-etat">
              Tableau signé par vous, en service. Les postes des secteurs remettent d’eux-mêmes à chaque personne de
              quoi ouvrir les saisines de ses jours.
            </p>
          )}
        </div>
        <ARegarder tours={parJours} />
        {dirige && prepares && (
          <div className="buttons garde-signer">
            <button type="button" className="fr-btn" disabled={enCours} onClick={() => void signer()}>
              Signer le tableau
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary"
              disabled={enCours}
              onClick={() => setPrepares(null)}
            >
              Revenir au tableau signé
            </button>
          </div>
        )}
        <Tableau
          service={service}
          personnes={personnes}
          tours={parJours}
          {...(dirige ? { onChanger: (avant, apres) => remplacer(avant, apres === null ? [] : [apres]) } : {})}
        />
      </section>
      {dirige && (
        <Semaines
          service={service}
          personnes={personnes}
          depuis={lundiSuivant(dernier && dernier > jourIso(now()) ? dernier : jourIso(now()))}
          onAjouter={ajouter}
        />
      )}
    </>
  )
}

const CeQueFaitLaGarde = () => (
  <section className="garde-regle">
    <h2 className="section-head">Ce que peut la personne de garde</h2>
    <ul className="garde-dit">
      <li>
        Elle lit les saisines urgentes que personne n’a ouvertes après deux heures ouvrées, et celles des écoles où tout
        le secteur est en absence. La page publique dit qu’elle lira.
      </li>
      <li>Elle répond à qui a écrit, par le reçu, et dit au secteur ce qu’elle a fait.</li>
    </ul>
    <h2 className="section-head">Ce qu’elle ne peut pas</h2>
    <ul className="garde-dit">
      <li>Ouvrir un dossier, une note, une liste d’élèves.</li>
      <li>Garder une saisine&nbsp;: elle revient au secteur.</li>
    </ul>
    <p className="mention">
      Le tableau est signé, pas seulement enregistré&nbsp;: le serveur ne peut ni y ajouter quelqu’un, ni changer un
      jour. Aucun compte n’est tenu de ce que fait la garde.
    </p>
  </section>
)
