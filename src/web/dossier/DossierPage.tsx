import './dossier.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Tabs } from '@codegouvfr/react-dsfr/Tabs'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DossierLu } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { usePetitEcran } from '../shared/ecran.ts'
import { ageEnMots, date, nomOfficiel } from '../shared/francais.ts'
import { motDeLaFin, motDuRegime } from '../shared/mots.ts'
import { School } from '../shared/School.tsx'
import { useSaisines } from '../shared/saisines.ts'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { Acces } from './Acces.tsx'
import { Ecrits } from './Ecrits.tsx'
import { FicheForm } from './FicheForm.tsx'
import { Fil } from './Fil.tsx'
import { Joindre } from './Joindre.tsx'
import { Responsables } from './Responsables.tsx'
import { Reunir, Reunis } from './Reunir.tsx'

const onglets = [
  { tabId: 'fil', label: 'Fil' },
  { tabId: 'responsables', label: 'Responsables' },
  { tabId: 'ecrits', label: 'Écrits' },
  { tabId: 'acces', label: 'Accès' },
] as const
type Onglet = (typeof onglets)[number]['tabId']

export const DossierPage = () => {
  const { coffre } = useParams({ strict: false })
  const face = useFace()
  const dossier = useQuestion(['dossier', coffre], (f) => f.dossier(coffre ?? ''))
  useEffect(() => {
    if (coffre) void face.signalerOuverture(coffre)
  }, [face, coffre])

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
  return <Dossier key={coffre} dossier={dossier.data} />
}

const Dossier = ({ dossier }: { dossier: DossierLu }) => {
  const navigate = useNavigate()
  const petit = usePetitEcran()
  const { onglet } = useSearch({ strict: false })
  const [modifie, setModifie] = useState(false)
  const [reunit, setReunit] = useState(false)
  const [joint, setJoint] = useState<string | null>(null)
  const courant: Onglet = onglets.find((o) => o.tabId === onglet)?.tabId ?? 'fil'
  const aller = (suivant: string) =>
    void navigate({
      to: '.',
      search: (avant: Record<string, unknown>) => ({
        ...avant,
        onglet: suivant === 'fil' ? undefined : (suivant as Onglet),
      }),
      hash: '',
    })

  if (joint !== null) return <Joindre dossier={dossier} piece={joint} onClose={() => setJoint(null)} />
  const contenu = {
    fil: <Fil dossier={dossier} onJoin={setJoint} />,
    responsables: <Responsables dossier={dossier} />,
    ecrits: <Ecrits dossier={dossier} />,
    acces: <Acces dossier={dossier} />,
  }[courant]
  return (
    <>
      <Tete dossier={dossier} onEdit={() => setModifie(true)} onReunir={() => setReunit(true)} />
      {!dossier.fiable && (
        <Alert
          severity="error"
          small
          className="fr-mb-2w"
          description="Ce que le serveur présente de ce dossier n’est pas complet ou pas sûr. Ce qui est lisible est montré&nbsp;; rien n’y sera ajouté. Prévenez votre service informatique."
        />
      )}
      {reunit && <Reunir dossier={dossier} onClose={() => setReunit(false)} />}
      {modifie && <FicheForm dossier={dossier} onClose={() => setModifie(false)} />}
      {petit ? (
        <>
          <select
            className="fr-select dossier-tabs"
            aria-label="Partie du dossier"
            value={courant}
            onChange={(e) => aller(e.target.value)}
          >
            {onglets.map((o) => (
              <option key={o.tabId} value={o.tabId}>
                {o.label}
              </option>
            ))}
          </select>
          {contenu}
        </>
      ) : (
        <Tabs label="Parties du dossier" selectedTabId={courant} onTabChange={aller} tabs={[...onglets]}>
          {contenu}
        </Tabs>
      )}
    </>
  )
}

type TeteProps = { dossier: DossierLu; onEdit: () => void; onReunir: () => void }

const Tete = ({ dossier, onEdit, onReunir }: TeteProps) => {
  const miens = useMesEtablissements()
  const service = useService()
  const { eleve } = dossier
  const index = miens.findIndex((e) => e.uai === eleve.uai)
  const ecole = service?.etablissements.find((e) => e.uai === eleve.uai)
  const informeLe = dossier.fiche.contenu.genre === 'eleve' ? dossier.fiche.contenu.informeLe : null
  return (
    <div className="dossier-head">
      <Link to={paths.dossiers} className="fr-link fr-link--sm dossier-head__back">
        Dossiers
      </Link>
      <div className="page-head">
        <h1>{nomOfficiel(eleve)}</h1>
        <span>{[eleve.naissance && ageEnMots(eleve.naissance, now()), eleve.classe].filter(Boolean).join(', ')}</span>
      </div>
      <div className="dossier-head__facts">
        {ecole && <School nom={ecole.nom} ordre={index} />}
        {eleve.regime && <span>{motDuRegime[eleve.regime]}</span>}
        {eleve.telephone && <a href={`tel:${eleve.telephone.replaceAll(' ', '')}`}>{eleve.telephone}</a>}
        {informeLe && <State forme="fait">Famille informée le {date(informeLe, now())}</State>}
        <Saisines dossier={dossier.coffre} />
        <Reunis dossier={dossier} />
        {!dossier.ouvert && <State forme="vide">Dossier clos</State>}
        {dossier.fin && (
          <State forme="courant">
            {motDeLaFin(dossier.monRole)} jusqu’au {date(dossier.fin, now())}
          </State>
        )}
        {dossier.peutEcrire && (
          <>
            <button type="button" className="fr-link fr-link--sm" onClick={onEdit}>
              Modifier la fiche
            </button>
            <button type="button" className="fr-link fr-link--sm" onClick={onReunir}>
              Même élève qu’un autre dossier…
            </button>
          </>
        )}
      </div>
    </div>
  )
}

/** The requests that opened or joined this file; those of the sector read them. */
const Saisines = ({ dossier }: { dossier: string }) =>
  useSaisines()
    ?.filter((s) => s.contenu.dossier === dossier)
    .map(({ piece, contenu }) => (
      <Link key={piece} to={paths.saisines} search={{ ouverte: piece }} className="fr-link fr-link--sm">
        Saisine du {date(contenu.recueLe, now())}
      </Link>
    ))
