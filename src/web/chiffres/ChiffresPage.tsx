import './chiffres.css'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Campagne } from '../../contract/chiffres.ts'
import type { Releve } from '../../domain/chiffres.ts'
import { dirigeLeService, tientLeCoffreDuService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { anneeDeCollecte, anneesDeCollecte, useCampagnes } from '../shared/collecte.ts'
import { jourIso } from '../shared/francais.ts'
import { useService } from '../shared/service.ts'
import { anneeDite, lireAnnee } from '../shared/tableaux.ts'
import { Collecte } from './Collecte.tsx'
import { NeDisentPas } from './NeDisentPas.tsx'
import { SecteurSeul } from './SecteurSeul.tsx'
import { ServicesRecus } from './ServicesRecus.tsx'
import { Sommes } from './Sommes.tsx'
import { TotauxRecus } from './TotauxRecus.tsx'

/** For the heads of a service: what came, its sums, and the way to what is published. */
export const ChiffresPage = () => {
  const { session, reseau } = useEtat()
  const campagnes = useCampagnes()
  if (!session) return null
  if (!tientLeCoffreDuService(session.role))
    return (
      <div className="reading">
        <h1>Chiffres</h1>
        <p>
          Les totaux d’un service se lisent par sa direction. Ce que le service publie est ouvert à tout le monde&nbsp;:{' '}
          <Link to={paths.publies}>Chiffres publiés</Link>.
        </p>
      </div>
    )
  if (!campagnes.data)
    return (
      <div className="reading">
        <h1>Chiffres</h1>
        <p role="status">
          {campagnes.isError || !reseau
            ? 'La collecte se lit sur le serveur, qui ne répond pas. Réessayez dans un instant.'
            : 'La collecte du service se cherche.'}
        </p>
      </div>
    )
  return <Page campagnes={campagnes.data} departement={dirigeLeService(session.role)} />
}

const Page = ({ campagnes, departement }: { campagnes: readonly Campagne[]; departement: boolean }) => {
  const navigate = useNavigate()
  const service = useService()
  const { annee: demandee, table } = useSearch({ strict: false })
  const jour = jourIso(now())
  const annee = lireAnnee(demandee) ?? anneeDeCollecte(campagnes, jour)
  const [seul, setSeul] = useState<Releve | null>(null)
  const consolidation = useQuestion(['consolidation', annee], (face) => face.consolidation(annee))
  return (
    <>
      <div className="chiffres__tete">
        <div>
          <h1>Chiffres</h1>
          <p className="mention">{service?.nom}</p>
          <p className="print-only">Année scolaire {anneeDite(annee)}</p>
        </div>
        <Select
          label="Année scolaire"
          nativeSelectProps={{
            value: anneeDite(annee),
            onChange: (e) =>
              void navigate({ to: paths.chiffres, search: { annee: e.target.value, table }, replace: true }),
          }}
        >
          {anneesDeCollecte(campagnes, jour).map((a) => (
            <option key={a} value={anneeDite(a)}>
              {anneeDite(a)}
            </option>
          ))}
        </Select>
        <div className="buttons chiffres__actes">
          <Link to={paths.grilles} className="fr-link">
            Remplir une grille
          </Link>
          <Link to={paths.publies} className="fr-link">
            Chiffres publiés
          </Link>
          <Link to={paths.publication} search={{ annee: anneeDite(annee) }} className="fr-btn">
            Préparer la publication
          </Link>
        </div>
      </div>
      {consolidation.isError && (
        <p role="status">Les totaux n’ont pas pu être lus. Rechargez la page&nbsp;: rien n’est perdu.</p>
      )}
      <div className="chiffres">
        <div>
          {seul && seul.annee === annee ? (
            <SecteurSeul key={seul.secteur} releve={seul} service={service} onFermer={() => setSeul(null)} />
          ) : consolidation.data ? (
            <Sommes consolidation={consolidation.data} service={service} departement={departement} />
          ) : (
            !consolidation.isError && (
              <p className="mention" role="status">
                Les totaux reçus s’ouvrent et s’additionnent.
              </p>
            )
          )}
        </div>
        <div>
          {departement ? (
            <>
              <Collecte
                key={annee}
                annee={annee}
                campagne={campagnes.find((c) => c.annee === annee)}
                attendus={consolidation.data?.attendus.length ?? 0}
              />
              {consolidation.data && (
                <TotauxRecus consolidation={consolidation.data} service={service} onOuvert={setSeul} />
              )}
            </>
          ) : (
            <ServicesRecus annee={annee} services={consolidation.data?.services ?? []} />
          )}
          <NeDisentPas departement={departement} />
        </div>
      </div>
    </>
  )
}
