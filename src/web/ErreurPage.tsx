import { Link } from '@tanstack/react-router'
import { paths } from './paths.ts'
import { PublicFrame } from './shared/PublicFrame.tsx'

/** What nobody foresaw, inside the frame: what happened, what is kept, what to do. */
export const EcranEnPanne = () => (
  <div className="reading">
    <h1>Cet écran ne peut pas s’afficher</h1>
    <p>
      L’adresse n’existe pas, le réseau manque pour un écran jamais ouvert sur ce poste, ou une panne est arrivée de
      notre côté. Ce que vous avez noté est gardé.
    </p>
    <p>
      <Link to={paths.aujourdhui} className="fr-link" reloadDocument>
        Revenir à Aujourd’hui
      </Link>
    </p>
  </div>
)

export const ErreurPage = () => (
  <PublicFrame>
    <EcranEnPanne />
  </PublicFrame>
)
