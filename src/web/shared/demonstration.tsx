import { useQuery } from '@tanstack/react-query'
import { useEtatOuNul } from './coffre.tsx'

/** The people of the fictitious service; in production the address does not exist. */
export const usePersonnesDemo = (enabled = true) =>
  useQuery({
    queryKey: ['personnes-demo'],
    queryFn: async () => {
      const [{ call }, contrat] = await Promise.all([import('./api.ts'), import('../../contract/session.ts')])
      return (await call(contrat.getPersonnesDemo, {})).personnes
    },
    enabled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  }).data

export const useDemonstration = (): boolean => {
  const session = useEtatOuNul()?.session
  const personnes = usePersonnesDemo(session === null || session === undefined)
  return session ? session.demonstration : personnes !== undefined
}

/** Every page says it: nobody may take a fictitious child for a real one, nor the reverse. */
export const Demonstration = () =>
  useDemonstration() ? <strong className="demonstration">Démonstration, données fictives</strong> : null
