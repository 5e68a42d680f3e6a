import type { PersonneDemo } from '../../coffre/face.ts'
import { minuscule, nomCourant } from '../shared/francais.ts'

type Props = { personnes: readonly PersonneDemo[]; busy: boolean; onChoose: (personne: PersonneDemo) => void }

export const PersonnesDemo = ({ personnes, busy, onChoose }: Props) => (
  <ul className="rows personnes">
    {personnes.map((personne) => (
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
)
