import '../shared/presences.css'
import type { Affectation } from '../../domain/acteur.ts'
import { now } from '../shared/clock.ts'
import { date, jourIso, majuscule, minuscule } from '../shared/francais.ts'
import { ImprimesDuGuichet } from '../shared/imprimes/ImprimesDuGuichet.tsx'
import { etatDuGuichetDit, lecteurDit, presenceDite } from '../shared/presence-dite.ts'
import { adresseDuGuichet, type Presences, usePresences } from '../shared/presences.ts'
import { nomDuMembre, type Service, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'

const motDuTitre: Record<Affectation['titre'], string> = {
  titulaire: 'titulaire',
  binome: 'binôme',
  remplacante: 'en remplacement',
  stagiaire: 'en stage',
  interim: 'par intérim',
}

const TITRES = Object.keys(motDuTitre)

/** Who serves a school, when she comes, and whether its public page is open. */
export const ServiceSocial = ({ uai }: { uai: string }) => {
  const service = useService()
  const presences = usePresences()
  if (!service) return null
  const secteur = service.secteurs.find((s) => s.uais.includes(uai))
  return (
    <section className="etab-section">
      <h2 className="section-head">Service social</h2>
      {secteur ? (
        <>
          <p>Secteur {secteur.nom}</p>
          <Equipe service={service} secteur={secteur.id} uai={uai} presences={presences.data} />
          {presences.data && <Guichet service={service} uai={uai} presences={presences.data} />}
        </>
      ) : (
        <p className="mention">Aucun secteur ne dessert cet établissement&nbsp;: il n’a pas de guichet.</p>
      )}
      {presences.isError && (
        <p className="mention">Présences et guichet ne répondent pas&nbsp;: réessayez dans un instant.</p>
      )}
    </section>
  )
}

type EquipeProps = { service: Service; secteur: string; uai: string; presences: Presences | undefined }

const Equipe = ({ service, secteur, uai, presences }: EquipeProps) => {
  const jour = jourIso(now())
  const equipe = service.affectations
    .filter((a) => a.secteur === secteur && a.debut <= jour && (a.fin === null || jour <= a.fin))
    .toSorted((a, b) => TITRES.indexOf(a.titre) - TITRES.indexOf(b.titre))
  const personnes = [...new Map(equipe.map((a) => [a.membre, a])).values()]
  const ici = presences?.presences.filter((p) => p.uai === uai && (p.au === null || jour <= p.au)) ?? []
  return (
    <ul className="rows rows--dense">
      {personnes.length === 0 && (
        <li>
          <State forme="bientot">Vacant</State>
        </li>
      )}
      {personnes.map((a) => {
        const absence = presences?.absences.find((un) => un.membre === a.membre && un.du <= jour && jour <= un.au)
        const dite = presenceDite(
          ici.filter((p) => p.membre === a.membre),
          now(),
        )
        return (
          <li key={a.membre}>
            <div>
              <span className="nom">{nomDuMembre(service, a.membre)}</span>, {motDuTitre[a.titre]}
              {dite !== '' && <div>{majuscule(dite)}</div>}
              {dite === '' && presences && a.titre === 'titulaire' && (
                <div className="mention">Ses jours ici ne sont pas encore dits.</div>
              )}
            </div>
            {absence && <State forme="absent">Absence jusqu’au {date(absence.au, now())}</State>}
          </li>
        )
      })}
    </ul>
  )
}

const Guichet = ({ service, uai, presences }: { service: Service; uai: string; presences: Presences }) => {
  const guichet = presences.guichets.find((g) => g.uai === uai)
  const ecole = service.etablissements.find((e) => e.uai === uai)
  if (!guichet) return null
  return (
    <>
      <p className="etab-guichet">
        <State forme={guichet.etat.ouvert ? 'fait' : guichet.etat.raison === 'ferme' ? 'absent' : 'attente'}>
          Guichet {minuscule(etatDuGuichetDit(guichet.etat))}, {lecteurDit[guichet.lecteur]}
        </State>{' '}
        <a href={adresseDuGuichet(presences, uai)} target="_blank" rel="noopener noreferrer">
          Voir la page<span className="visually-hidden"> publique, nouvelle fenêtre</span>
        </a>
      </p>
      {ecole && (
        <ImprimesDuGuichet
          uai={uai}
          nom={ecole.nom}
          commune={ecole.commune}
          adresse={presences.adresse}
          presences={presences.presences}
        />
      )}
    </>
  )
}
