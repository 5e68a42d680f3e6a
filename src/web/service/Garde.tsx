import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { date, enumerer, jourIso } from '../shared/francais.ts'
import { periodeDite, toursEnJours } from '../shared/garde.ts'
import { useTours } from '../shared/presences.ts'
import { nomDuMembre, type Service } from '../shared/service.ts'
import { State } from '../shared/State.tsx'

/** Who is on duty today, who comes after, and the way to the roster. */
export const Garde = ({ service, dirige }: { service: Service; dirige: boolean }) => {
  const tours = useTours()
  const jour = jourIso(now())
  const enVue = toursEnJours(tours.data ?? []).filter((t) => t.au >= jour)
  const enCours = enVue.filter((t) => t.du <= jour)
  const suivant = enVue.find((t) => t.du > jour)
  const dernier = enVue
    .map((t) => t.au)
    .toSorted()
    .at(-1)
  return (
    <section>
      <h2 className="section-head">Garde</h2>
      {tours.isError && <p className="mention">Le tableau de garde ne répond pas&nbsp;: réessayez dans un instant.</p>}
      {tours.data && (
        <>
          <p className="service__line">
            {enCours.length > 0 ? (
              <>
                De garde aujourd’hui&nbsp;: {enumerer([...new Set(enCours.map((t) => nomDuMembre(service, t.membre)))])}
                .
              </>
            ) : (
              <State forme="bientot">Personne n’est de garde aujourd’hui</State>
            )}
          </p>
          {suivant && (
            <p className="mention">
              Ensuite {nomDuMembre(service, suivant.membre)}, {periodeDite(suivant, now())}.
              {dernier && ` Le tableau va jusqu’au ${date(dernier, now())}.`}
            </p>
          )}
        </>
      )}
      <p className="service__line">
        <Link to={paths.garde}>{dirige ? 'Établir le tableau de garde' : 'Voir le tableau de garde'}</Link>
      </p>
    </section>
  )
}
