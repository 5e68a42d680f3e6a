import { Link } from '@tanstack/react-router'
import { paths } from './paths.ts'
import { PublicFrame } from './shared/PublicFrame.tsx'

/** One page for what nobody foresaw: what happened, what is kept, what to do. */
export const ErreurPage = () => (
  <PublicFrame>
    <div className="reading">
      <h1>Cette page ne peut pas s’afficher</h1>
      <p>L’adresse n’existe pas, ou une panne est arrivée de notre côté. Ce que vous avez noté est gardé.</p>
      <p>
        <Link to={paths.aujourdhui} className="fr-link">
          Revenir à Aujourd’hui
        </Link>
      </p>
    </div>
  </PublicFrame>
)
