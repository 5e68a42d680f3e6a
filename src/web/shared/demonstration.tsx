import { useQuery } from '@tanstack/react-query'
import { useCoffre, useEtatOuNul } from './coffre.tsx'

/** The people of the fictitious service and what they have on paper; in production the address does not exist. */
export const usePapiersDemo = (enabled = true) => {
  const coffre = useCoffre()
  const { data } = useQuery({
    queryKey: ['personnes-demo'],
    queryFn: () => coffre.face().personnesDemo(),
    enabled,
    networkMode: 'always',
    retry: false,
    staleTime: ({ state }) => (state.data ? Number.POSITIVE_INFINITY : 60_000),
  })
  return data ?? undefined
}

export const useDemonstration = (): boolean => {
  const session = useEtatOuNul()?.session
  const papiers = usePapiersDemo(session === null || session === undefined)
  return session ? session.demonstration : papiers !== undefined
}

/** Every page says it: nobody may take a fictitious child for a real one, nor the reverse. */
export const Demonstration = () =>
  useDemonstration() ? <strong className="demonstration">Démonstration, données fictives</strong> : null
