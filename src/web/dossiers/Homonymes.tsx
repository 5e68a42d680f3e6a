import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link } from '@tanstack/react-router'
import type { Eleve } from '../../domain/eleve.ts'
import { paths } from '../paths.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { dateChiffree, eleveEtClasse } from '../shared/francais.ts'

/** Two files for one child is the commonest of faults: said while the name is typed, never blocking. */
export const Homonymes = ({ eleve }: { eleve: Eleve }) => {
  const complet = eleve.nom.trim() !== '' && eleve.prenom.trim() !== ''
  const homonymes = useQuestion(
    ['homonymes', eleve.nom, eleve.prenom, eleve.naissance],
    (face) => face.homonymes(eleve),
    complet,
  )
  if (!complet) return null
  return (homonymes.data ?? []).map((d) => (
    <Alert
      key={d.coffre}
      severity="warning"
      small
      className="fr-mb-2w"
      description={
        <>
          Un dossier existe déjà&nbsp;: {eleveEtClasse(d.eleve)}
          {d.eleve.naissance && `, ${dateChiffree(d.eleve.naissance)}`}
          {d.ouvert ? '' : ', clos'}.{' '}
          <Link to={paths.dossier} params={{ coffre: d.coffre }}>
            Voir ce dossier
          </Link>
        </>
      }
    />
  ))
}
