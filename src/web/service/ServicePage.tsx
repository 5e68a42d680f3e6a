import '../shared/presences.css'
import './service.css'
import { Link } from '@tanstack/react-router'
import { enCours, type Role } from '../../domain/acteur.ts'
import { dirigeLeService, lieAuSecret } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { date, jourIso, nomCourant, pluriel } from '../shared/francais.ts'
import { usePresences } from '../shared/presences.ts'
import { nomDuMembre, type Service, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { AbsencesDuService } from './AbsencesDuService.tsx'
import { Certificats } from './Certificats.tsx'
import { Garde } from './Garde.tsx'
import { NonOuvertes } from './NonOuvertes.tsx'

/** Said where the heading does not say it; a service may have its own words (Paris). */
const motDuRole = (service: Service, role: Role): string | undefined =>
  service.libelles[role] ?? { 'ctss-d': 'dirige le service', adjoint: 'par délégation' }[role as string]

/** Sectors, people, replacements: the open half, read from the server. No figure stands beside a name. */
export const ServicePage = () => {
  const { session } = useEtat()
  const service = useService()
  const presences = usePresences()
  if (!service || !session) return null
  const dirige = dirigeLeService(session.role)
  // an académie or the nation: people, and no sector
  const auDessus = service.secteurs.length === 0 && !dirige
  return (
    <>
      <div className="page-head">
        <h1>Service</h1>
        <span>{service.nom}</span>
        {!auDessus && (
          <span className="mention">
            {pluriel(service.secteurs.length, 'secteur')}, {pluriel(service.etablissements.length, 'établissement')}
          </span>
        )}
      </div>
      <div className="service">
        <div className="service__jour">
          {dirige && <NonOuvertes service={service} />}
          {lieAuSecret(session.role) && !auDessus && <Garde service={service} dirige={dirige} />}
          {dirige && presences.data && <AbsencesDuService service={service} presences={presences.data} />}
        </div>
        {!auDessus && <Secteurs service={service} />}
        <div>
          {!auDessus && <Remplacements service={service} />}
          {dirige && <Etablissements />}
          <Personnes service={service} />
          {dirige && <Certificats />}
        </div>
      </div>
    </>
  )
}

const Etablissements = () => (
  <section>
    <h2 className="section-head">Comptes d’établissements</h2>
    <p className="mention">
      Direction, CPE, enseignants qui déposent des saisines et suivent les leurs.{' '}
      <Link to={paths.comptes}>Voir et créer des comptes</Link>
    </p>
  </section>
)

const Secteurs = ({ service }: { service: Service }) => {
  const jour = jourIso(now())
  return (
    <section className="service__secteurs">
      <h2 className="section-head">Secteurs</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Secteur</th>
            <th scope="col">Établissements</th>
            <th scope="col">Titulaire</th>
            <th scope="col">Binôme</th>
          </tr>
        </thead>
        <tbody>
          {service.secteurs.map((secteur) => {
            const siennes = service.affectations.filter((a) => a.secteur === secteur.id && enCours(a, jour))
            const noms = (titre: string) =>
              siennes
                .filter((a) => a.titre === titre)
                .map((a) => nomDuMembre(service, a.membre))
                .join(', ')
            return (
              <tr key={secteur.id}>
                <th scope="row">{secteur.nom}</th>
                <td>
                  {secteur.uais.map((uai) => (
                    <div key={uai}>{service.etablissements.find((e) => e.uai === uai)?.nom ?? uai}</div>
                  ))}
                </td>
                <td data-label="Titulaire">{noms('titulaire') || <State forme="bientot">Vacant</State>}</td>
                <td data-label="Binôme">{noms('binome') || <span className="mention">pas de binôme</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const Remplacements = ({ service }: { service: Service }) => {
  const jour = jourIso(now())
  const enVue = service.affectations.filter(
    (a) => (a.titre === 'remplacante' || a.titre === 'interim') && (a.fin === null || a.fin >= jour),
  )
  // Ended and given again on the same day, it is one replacement to whoever reads.
  const remplacements = [...new Map(enVue.map((a) => [`${a.membre} ${a.secteur} ${a.debut}`, a])).values()]
  return (
    <section>
      <h2 className="section-head">Remplacements en cours</h2>
      {remplacements.length === 0 && <p className="mention">Aucun remplacement en cours ni à venir.</p>}
      <ul className="rows rows--dense">
        {remplacements.map((a) => (
          <li key={a.id}>
            <span>
              <span className="nom">{nomDuMembre(service, a.membre)}</span>
              <span className="mention">, {service.secteurs.find((s) => s.id === a.secteur)?.nom}</span>
            </span>
            <span className="mention">
              du {date(a.debut, now())}
              {a.fin && ` au ${date(a.fin, now())}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const groupes: readonly { readonly titre: string; readonly roles: readonly Role[] }[] = [
  { titre: 'Conseillères et conseillers techniques', roles: ['ctss-d', 'adjoint', 'ctss-r', 'national'] },
  { titre: 'Assistantes et assistants de service social', roles: ['ass'] },
  { titre: 'Stagiaires', roles: ['stagiaire'] },
  { titre: 'Secrétariat et administration technique', roles: ['secretaire', 'administrateur'] },
]

const Personnes = ({ service }: { service: Service }) => (
  <>
    {groupes.map(({ titre, roles }) => {
      const siennes = service.personnes.filter((p) => roles.includes(p.role))
      if (siennes.length === 0) return null
      return (
        <section key={titre}>
          <h2 className="section-head">{titre}</h2>
          <ul className="rows rows--dense">
            {siennes.map((p) => (
              <li key={p.membre}>
                <span>
                  <span className="nom">{nomCourant(p)}</span>
                  {motDuRole(service, p.role) && <span className="mention">, {motDuRole(service, p.role)}</span>}
                </span>
                <span className="mention">{p.actif ? p.telephone : 'n’exerce plus ici'}</span>
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </>
)
