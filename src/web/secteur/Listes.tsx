import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { pluriel } from '../shared/francais.ts'
import { School } from '../shared/School.tsx'
import type { Etablissement } from '../shared/service.ts'

/** The pupils that each school has handed over, and the way to its page. */
export const Listes = ({ etablissements }: { etablissements: readonly Etablissement[] }) => {
  const listes = useQuestion(['listes'], (face) => face.listes())
  if (!listes.data || etablissements.length === 0) return null
  return (
    <section>
      <h2 className="section-head">Listes des établissements</h2>
      <ul className="rows rows--dense">
        {etablissements.map(({ uai, nom }, ordre) => {
          const tenue = listes.data.find((liste) => liste.uai === uai)
          return (
            <li key={uai}>
              <Link to={paths.liste} params={{ uai }} className="link-row">
                <School nom={nom} ordre={ordre} />
              </Link>
              <span className="mention">{tenue ? pluriel(tenue.eleves, 'élève') : 'Pas de liste'}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
