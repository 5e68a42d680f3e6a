// What this machine remembers of the last person who opened it, sealed under its own key: enough to open without network.
import { z } from 'zod'
import { Base64, Hex32 } from '../contract/endpoint.ts'
import { Session, TrousseauScelle } from '../contract/session.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { texteDe, utf8 } from '../crypto/octets.ts'
import { Id, Instant } from '../domain/identite.ts'
import type { Magasin } from './magasin.ts'

export const BailSigne = z.strictObject({ octets: z.string(), sig: Base64, cle: Hex32 })
export type BailSigne = z.infer<typeof BailSigne>

const Souvenir = z.strictObject({
  session: Session,
  trousseau: TrousseauScelle,
  bail: BailSigne.nullable(),
  /** Last time the server answered: a clock set back does not lengthen a lease. */
  dernierContact: Instant,
})
export type Souvenir = z.infer<typeof Souvenir>

export type Poste = {
  readonly id: Id
  lire(): Promise<Souvenir | null>
  retenir(souvenir: Souvenir): Promise<void>
  oublier(): Promise<void>
}

const SOUVENIR = 'souvenir'
const IDENTIFIANT = 'poste'

/** The machine's own number, made at the first visit: a lease is given to it. */
const identifiantDuPoste = async (magasin: Magasin, surRefus: () => void): Promise<Id> => {
  const garde = await magasin.lirePoste(IDENTIFIANT)
  const lu = garde && Id.safeParse(texteDe(garde))
  if (lu?.success) return lu.data
  const id = nouvelId()
  await magasin.ecrirePoste(IDENTIFIANT, utf8(id)).catch(surRefus)
  return id
}

/** `surRefus`: the browser does not keep what it is given. */
export const creerPoste = async (magasin: Magasin, surRefus: () => void): Promise<Poste> => ({
  id: await identifiantDuPoste(magasin, surRefus),
  lire: async () => {
    const scelle = await magasin.lirePoste(SOUVENIR)
    const clair = scelle && (await magasin.ouvrirSousLePoste(scelle))
    if (!clair) return null
    const lu = Souvenir.safeParse(JSON.parse(texteDe(clair)))
    return lu.success ? lu.data : null
  },
  retenir: async (souvenir) => {
    if (magasin.etat() !== 'garde') return
    const scelle = await magasin.scellerSousLePoste(utf8(JSON.stringify(souvenir)))
    await magasin.ecrirePoste(SOUVENIR, scelle).catch(surRefus)
  },
  oublier: () => magasin.effacerPoste(SOUVENIR),
})
