import { useQuery } from '@tanstack/react-query'
import { getNonOuvertes } from '../../contract/saisine.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { pluriel } from '../shared/francais.ts'
import type { Service } from '../shared/service.ts'
import { State } from '../shared/State.tsx'

const MINUTE = 60_000

/** A bare count by sector: neither who asks, nor what, nor who should have read. */
export const NonOuvertes = ({ service }: { service: Service }) => {
  const comptes = useQuery({
    queryKey: ['non-ouvertes'],
    queryFn: () => call(getNonOuvertes, {}),
    retry: 1,
    refetchInterval: MINUTE,
  })
  const secteurs = comptes.data && !estRefus(comptes.data) ? comptes.data.secteurs.filter((s) => s.nombre > 0) : null
  return (
    <section>
      <h2 className="section-head">Saisines urgentes non ouvertes</h2>
      {comptes.isError && <p className="mention">Le serveur ne répond pas&nbsp;: réessayez dans un instant.</p>}
      {secteurs?.length === 0 && <p className="mention">Aucune&nbsp;: rien d’urgent n’attend depuis trop longtemps.</p>}
      {secteurs && secteurs.length > 0 && (
        <>
          <ul className="rows rows--dense">
            {secteurs.map(({ secteur, nombre }) => (
              <li key={secteur}>
                <span className="nom">
                  {service.secteurs.find((s) => s.id === secteur)?.nom ?? 'Direction du service'}
                </span>
                <State forme="retard">{pluriel(nombre, 'saisine')}</State>
              </li>
            ))}
          </ul>
          <p className="mention">
            La garde les a reçues aussi. Ce compte ne dit ni qui demande, ni quoi&nbsp;: appelez le secteur.
          </p>
        </>
      )}
    </section>
  )
}
