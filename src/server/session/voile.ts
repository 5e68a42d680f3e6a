import { sql } from 'kysely'

import { getVoile, postVoile, putVoile } from '../../contract/session.ts'
import { refuser } from '../../domain/refus.ts'
import type { Horloge } from '../clock.ts'
import { serve, type Route } from '../serve.ts'
import { sha256 } from './codes.ts'

/** Public and the same for the whole session: a salt, so it needs no place in the base. */
const selDeSession = (jeton: string): string =>
  sha256(`permanence/v1/voile-sel|${jeton}`).subarray(0, 16).toString('base64')

export const voileRoutes = (horloge: Horloge): Route[] => [
  serve(getVoile, async (_, { tx, jeton }) => {
    const etat = await tx.un(sql<{ pose: boolean; restants: number }>`select pose, restants from priv.voile_pose()`)
    return { sel: selDeSession(jeton), pose: etat?.pose ?? false, restants: etat?.restants ?? 5 }
  }),

  serve(putVoile, async ({ preuve }, { tx }) => {
    const moitie = horloge.alea(32)
    await tx.faire(sql`select priv.poser_voile(${sha256(Buffer.from(preuve, 'hex'))}, ${moitie})`)
    return { moitie: moitie.toString('base64') }
  }),

  // a wrong try is an answer, not a refusal: a refusal would roll its count back
  serve(postVoile, async ({ preuve }, { tx, poserTemoin }) => {
    const essai = await tx.un(sql<{ moitie: Buffer | null; restants: number }>`
      select moitie, restants from priv.lever_voile(${sha256(Buffer.from(preuve, 'hex'))})`)
    if (!essai) return refuser('voile-inconnu')
    if (essai.moitie) return { ouvert: true as const, moitie: essai.moitie.toString('base64') }
    if (essai.restants === 0) poserTemoin(null)
    return { ouvert: false as const, restants: essai.restants }
  }),
]
