import type { Ambigu } from '../../coffre/face-des-listes.ts'
import { dateChiffree, eleveEtClasse, pluriel } from '../shared/francais.ts'

type Props = {
  ambigus: readonly Ambigu[]
  choix: Readonly<Record<string, string>>
  onChange: (choix: Readonly<Record<string, string>>) => void
}

/** In ONDE an adult names her child, no more: she says which one, or leaves the adult out. */
export const Ambigus = ({ ambigus, choix, onChange }: Props) => {
  if (ambigus.length === 0) return null
  const choisir = (id: string, cle: string) => {
    const { [id]: _, ...autres } = choix
    onChange(cle === '' ? autres : { ...autres, [id]: cle })
  }
  return (
    <>
      <h3>{pluriel(ambigus.length, 'adulte à rattacher', 'adultes à rattacher')}</h3>
      <p className="mention">Le fichier ne donne que le nom de l’enfant. Sans réponse, l’adulte est laissé de côté.</p>
      <table className="table table--ambigus">
        <thead>
          <tr>
            <th scope="col">Adulte</th>
            <th scope="col">Enfant nommé</th>
            <th scope="col">Élève de la liste</th>
          </tr>
        </thead>
        <tbody>
          {ambigus.map(({ id, adulte, enfant, candidats }) => (
            <tr key={id}>
              <th scope="row">{adulte}</th>
              <td>{enfant}</td>
              <td>
                <select
                  className="fr-select"
                  aria-label={`Élève de ${adulte}`}
                  value={choix[id] ?? ''}
                  onChange={(e) => choisir(id, e.target.value)}
                >
                  <option value="">Laisser de côté</option>
                  {candidats.map((c) => (
                    <option key={c.cle} value={c.cle}>
                      {eleveEtClasse(c)}
                      {c.naissance && `, ${dateChiffree(c.naissance)}`}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
