import { useQuery } from '@tanstack/react-query'
import { getPresences } from '../../contract/presence.ts'
import type { SortieDe } from '../../contract/endpoint.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import { call } from './api.ts'
import { useQuestion } from './coffre.tsx'

export type Presences = SortieDe<typeof getPresences>

/** Presences, absences and guichets of the whole service. They live on the server: nothing of them without network. */
export const usePresences = () =>
  useQuery({ queryKey: ['presences'], queryFn: () => call(getPresences, {}), retry: 1, staleTime: 30_000 })

/** As one would type it: the server may answer for its own origin without naming it. */
export const adresseDuGuichet = ({ adresse }: Presences, uai: string): string =>
  new URL(`${adresse}${uai}`, location.href).href

/** The duty roster as signed in the annuaire. */
export const useTours = () => useQuestion(['tours'], (face) => face.tours())

/** An act of the open half whose fault is told in words too: no outbox keeps it. */
export const tenter = <T>(appel: Promise<T>): Promise<T | Refus<'serveur-muet'>> =>
  appel.catch(() => refuser('serveur-muet'))

export const SERVEUR_MUET =
  'Le serveur ne répond pas. Ce que vous avez saisi est encore là\u00a0: réessayez dans un instant.'
