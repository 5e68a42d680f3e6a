// [Note: veil] The keyring is sealed under a half that the server gives only against the proof of six digits, for the
// running session, then under the key of this machine. Five wrong tries end the session.
import { z } from 'zod'
import { getVoile, postVoile, putVoile } from '../contract/session.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { base64, deBase64, hex, texteDe, utf8 } from '../crypto/octets.ts'
import { preuveDeCodePin } from '../crypto/serrure.ts'
import { Id, Instant } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { Magasin } from './magasin.ts'
import { Trousseau, type TrousseauOuvert } from './trousseau.ts'

export const ESSAIS = 5

const VoileGarde = z.strictObject({
  membre: Id,
  /** Since when the screens are empty; null while the work goes on. */
  le: Instant.nullable(),
  auto: z.boolean(),
  chiffre: z.base64(),
})
type VoileGarde = z.infer<typeof VoileGarde>

const Contenu = z.strictObject({ trousseau: Trousseau, generation: z.int() })

const NOM = 'voile'
const aad = (membre: Id): Uint8Array => utf8(`permanence/v1/voile|${membre}`)

export const estUnPin = (code: string): boolean => /^\d{6}$/u.test(code)

export type Voile = {
  lire(): Promise<{ readonly membre: Id; readonly le: Instant | null; readonly auto: boolean } | null>
  /** Seals the keyring for this session; nothing is emptied. */
  preparer(ouvert: TrousseauOuvert, pin: string): Promise<{ readonly fait: true } | Refus<'reseau-absent'>>
  /** False when no PIN was chosen on this machine. */
  tirer(le: Instant, auto: boolean): Promise<boolean>
  lever(
    pin: string,
  ): Promise<TrousseauOuvert | Refus<'code-faux' | 'essais-epuises' | 'reseau-absent' | 'voile-inconnu'>>
  /** Tries left, as the server counts them; null without an answer or without a veil. */
  essais(): Promise<number | null>
  oublier(): Promise<void>
}

export const creerVoile = (magasin: Magasin, appeler: Appeler): Voile => {
  const lireGarde = async (): Promise<VoileGarde | null> => {
    const scelle = await magasin.lirePoste(NOM)
    const clair = scelle && (await magasin.ouvrirSousLePoste(scelle))
    if (!clair) return null
    const lu = VoileGarde.safeParse(JSON.parse(texteDe(clair)))
    return lu.success ? lu.data : null
  }
  const ecrire = async (garde: VoileGarde): Promise<void> =>
    magasin.ecrirePoste(NOM, await magasin.scellerSousLePoste(utf8(JSON.stringify(garde))))
  const oublier = (): Promise<void> => magasin.effacerPoste(NOM)

  return {
    lire: async () => {
      const garde = await lireGarde()
      return garde && { membre: garde.membre, le: garde.le, auto: garde.auto }
    },

    preparer: async ({ trousseau, generation }, pin) => {
      const avant = await appeler(getVoile, {})
      if (estRefus(avant)) return refuser('reseau-absent')
      const pose = await appeler(putVoile, { preuve: hex(preuveDeCodePin(pin, deBase64(avant.sel))) })
      if (estRefus(pose)) return refuser('reseau-absent')
      const clair = utf8(JSON.stringify({ trousseau, generation }))
      const chiffre = base64(chiffrer(deBase64(pose.moitie), aad(trousseau.membre), clair))
      await ecrire({ membre: trousseau.membre, le: null, auto: false, chiffre })
      return { fait: true }
    },

    tirer: async (le, auto) => {
      const garde = await lireGarde()
      if (!garde) return false
      await ecrire({ ...garde, le, auto })
      return true
    },

    lever: async (pin) => {
      const garde = await lireGarde()
      if (!garde) return refuser('voile-inconnu')
      const avant = await appeler(getVoile, {})
      if (estRefus(avant)) return avant.refus === 'sans-session' ? refuser('voile-inconnu') : refuser('reseau-absent')
      if (!avant.pose) return refuser('voile-inconnu')
      const issue = await appeler(postVoile, { preuve: hex(preuveDeCodePin(pin, deBase64(avant.sel))) })
      if (estRefus(issue)) {
        if (issue.refus !== 'voile-inconnu' && issue.refus !== 'sans-session') return refuser('reseau-absent')
        await oublier()
        return refuser('essais-epuises')
      }
      if (!issue.ouvert) {
        if (issue.restants > 0) return refuser('code-faux')
        await oublier()
        return refuser('essais-epuises')
      }
      const clair = dechiffrer(deBase64(issue.moitie), aad(garde.membre), deBase64(garde.chiffre))
      const lu = clair && Contenu.safeParse(JSON.parse(texteDe(clair)))
      if (!lu?.success || lu.data.trousseau.membre !== garde.membre) {
        await oublier()
        return refuser('voile-inconnu')
      }
      await ecrire({ ...garde, le: null, auto: false })
      return lu.data
    },

    essais: async () => {
      const etat = await appeler(getVoile, {})
      return estRefus(etat) || !etat.pose ? null : etat.restants
    },

    oublier,
  }
}
