import type { Consolidation } from '../../coffre/face-des-chiffres.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useRemontees } from '../shared/collecte.ts'
import { date, pluriel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'

type ServicesRecusProps = { annee: number; services: Consolidation['services'] }

/** Of an académie or of the nation: the services below, and whose tables have come up. */
export const ServicesRecus = ({ annee, services }: ServicesRecusProps) => {
  const remontees = useRemontees(annee)
  if (!remontees.data || estRefus(remontees.data)) return null
  // What was opened since the list was read has come too.
  const dessous = remontees.data.dessous.map((d) => ({
    ...d,
    le: d.le ?? services.find((s) => s.service === d.service)?.le ?? null,
  }))
  const recus = dessous.filter((d) => d.le !== null)
  return (
    <section aria-labelledby="services-recus">
      <h2 id="services-recus" className="section-head">
        Tableaux reçus
        <span className="mention">
          {pluriel(recus.length, 'service')} sur {dessous.length}
        </span>
      </h2>
      {dessous.length === 0 && <p className="chiffres__line">Aucun service n’est rattaché au vôtre.</p>}
      <ul className="rows rows--dense">
        {dessous.map(({ service, nom, le }) => {
          const secteurs = services.find((s) => s.service === service)?.secteurs
          return (
            <li key={service}>
              <span>
                {nom}
                {secteurs !== undefined && <span className="mention">, {pluriel(secteurs, 'secteur')}</span>}
              </span>
              {le === null ? (
                <State forme="attente">Attendu</State>
              ) : (
                <State forme="fait">Reçus le {date(le, now())}</State>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
