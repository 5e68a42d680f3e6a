import type { PersonneDemo } from '../../coffre/face.ts'
import { minuscule, nomCourant } from '../shared/francais.ts'

type Props = { personnes: readonly PersonneDemo[]; busy: boolean; onChoose: (personne: PersonneDemo) => void }

/** In the order in which they come: a service after the other. */
const parService = (personnes: readonly PersonneDemo[]) =>
  [...new Set(personnes.map(({ service }) => service))].map((service) => ({
    service,
    siennes: personnes.filter((personne) => personne.service === service),
  }))

export const PersonnesDemo = ({ personnes, busy, onChoose }: Props) =>
  parService(personnes).map(({ service, siennes }) => (
    <section key={service} aria-label={service}>
      {service !== '' && <h2 className="fr-h6 fr-mt-3w fr-mb-1w">{service}</h2>}
      <ul className="rows personnes">
        {siennes.map((personne) => (
          <li key={personne.identifiant}>
            <div>
              <span className="nom">{nomCourant(personne)}</span>
              <span className="mention">, {minuscule(personne.fonction)}</span>
              <div className="mention">{personne.presentation}</div>
            </div>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={busy}
              aria-label={`Entrer comme ${nomCourant(personne)}`}
              onClick={() => onChoose(personne)}
            >
              Entrer
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
