import type { ReleveTransmis, SecteurDeChiffres } from '../../coffre/face-des-chiffres.ts'
import { CodeTable } from '../../domain/chiffres.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { useReleves } from '../shared/collecte.ts'
import { date, moment } from '../shared/francais.ts'
import { nomDuMembre, type Service } from '../shared/service.ts'
import { anneeDite } from '../shared/tableaux.ts'
import { TablesDuReleve } from '../shared/TablesDuReleve.tsx'

type DejaTransmisProps = { secteur: SecteurDeChiffres; annee: number; service: Service | undefined }

/** What was sent and when, from her own copies; and who opened it alone, which the server wrote down. */
export const DejaTransmis = ({ secteur, annee, service }: DejaTransmisProps) => {
  const transmis = useQuestion(['releves-transmis'], (face) => face.relevesTransmis())
  const releves = useReleves(annee)
  const siens = transmis.data?.filter((t) => t.secteur === secteur.secteur) ?? []
  const dites = releves.data?.filter((r) => r.secteur === secteur.secteur).flatMap((r) => r.ouvertures) ?? []
  // Twice in one day is said once.
  const ouvertures = [...new Map(dites.map((o) => [`${o.par.membre} ${o.le}`, o])).values()]
  const envoyeCetteAnnee = siens.some((t) => t.annee === annee)
  return (
    <section>
      <h2 className="section-head">Déjà transmis</h2>
      {siens.length === 0 && <p className="mention">Rien n’a encore été transmis pour ce secteur.</p>}
      {siens.length > 0 && (
        <ul className="rows rows--dense">
          {siens.map((t) => (
            <li key={`${t.annee} ${t.le}`}>
              <UnEnvoi envoi={t} service={service} />
            </li>
          ))}
        </ul>
      )}
      {envoyeCetteAnnee && releves.data && (
        <p className="transmettre__ouvertures">
          {ouvertures.length === 0
            ? `Personne n’a ouvert seuls vos totaux ${anneeDite(annee)}.`
            : `Vos totaux ${anneeDite(annee)} ont été ouverts seuls\u00a0:`}
        </p>
      )}
      {ouvertures.length > 0 && (
        <ul className="rows rows--dense">
          {ouvertures.map((o) => (
            <li key={`${o.par.membre} ${o.le}`}>
              <span className="nom">{nomDuMembre(service, o.par.membre)}</span>
              <span className="mention">le {date(o.le, now())}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const UnEnvoi = ({ envoi, service }: { envoi: ReleveTransmis; service: Service | undefined }) => (
  <details className="transmettre__envoye">
    <summary>
      Année {anneeDite(envoi.annee)}, transmis {moment(envoi.le, now())}
    </summary>
    <TablesDuReleve releve={envoi.releve} service={service} tables={CodeTable.options} />
  </details>
)
