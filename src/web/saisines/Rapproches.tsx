import { Link } from '@tanstack/react-router'
import type { Rapprochement } from '../../coffre/face-des-saisines.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { date } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { motDeLOrigine, quiConcerne } from '../shared/saisine-dite.ts'

const pourquoi: Record<Extract<Rapprochement, { genre: 'saisine' }>['pourquoi'], string> = {
  'meme-eleve': 'même élève',
  'meme-ecole-et-nom': 'même établissement, nom proche',
  'meme-demandeur': 'même demandeur',
}

export const cleDuRapprochement = (r: Rapprochement): string => (r.genre === 'saisine' ? r.ligne.piece : r.coffre)

/** Who spoke of it and when: `Mme Haddad, 12 novembre`. */
export const nomDeLaSaisine = ({ contenu }: Extract<Rapprochement, { genre: 'saisine' }>['ligne']): string =>
  `${contenu.demandeur.nom || quiConcerne(contenu).nom}, ${date(contenu.recueLe, now())}`

type Props = { rapprochements: readonly Rapprochement[]; onCompare: (avec: Rapprochement) => void }

/** What may be the same story is proposed, and nothing is joined by itself. */
export const Rapproches = ({ rapprochements, onCompare }: Props) => {
  if (rapprochements.length === 0) return null
  return (
    <ul className="near" aria-label="À rapprocher">
      {rapprochements.map((r) => (
        <li key={cleDuRapprochement(r)}>
          <State forme="courant">
            <span className="near__words">
              {r.genre === 'saisine' ? (
                <>
                  Une saisine proche&nbsp;: <strong>{nomDeLaSaisine(r.ligne)}</strong>,{' '}
                  {motDeLOrigine[r.ligne.contenu.origine]}, {pourquoi[r.pourquoi]}
                </>
              ) : (
                <>
                  {r.certain ? 'Un dossier existe' : 'Un dossier au nom proche'}&nbsp;: <strong>{r.titre}</strong>
                </>
              )}
            </span>
          </State>
          <span className="near__acts">
            <button type="button" className="fr-link fr-link--sm" onClick={() => onCompare(r)}>
              Comparer
            </button>
            {r.genre === 'dossier' && (
              <Link to={paths.dossier} params={{ coffre: r.coffre }} className="fr-link fr-link--sm">
                Ouvrir le dossier
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
