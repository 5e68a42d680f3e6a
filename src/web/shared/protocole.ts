import { useQuery } from '@tanstack/react-query'
import { getProtocole } from '../../contract/protection.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from './api.ts'

/** The protocol of my service in force today, and the next one; both null while its heads have written none. */
export const useProtocole = () =>
  useQuery({
    queryKey: ['protocole'],
    queryFn: async () => {
      const lu = await call(getProtocole, {})
      if (estRefus(lu)) throw new Error('the protocol was refused')
      return lu
    },
    staleTime: 10 * 60_000,
    retry: 1,
  })
