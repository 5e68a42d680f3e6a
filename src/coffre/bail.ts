// [Note: lease] Without network a machine opens what it keeps only while it holds a lease signed by the server for this
// machine and this person. The key that signs leases is pinned in the keyring.
import { z } from 'zod'
import { postBail } from '../contract/session.ts'
import { deBase64, deHex, sha256, utf8 } from '../crypto/octets.ts'
import { verifier } from '../crypto/signature.ts'
import { Id, Instant, ServiceId } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { BailSigne, Souvenir } from './poste.ts'
import type { Trousseau } from './trousseau.ts'

const TAG_BAIL = 'permanence/v1/bail'

const Bail = z.strictObject({ service: ServiceId, membre: Id, poste: Id, jusqua: Instant })

const lireBail = (octets: string): z.infer<typeof Bail> | null => {
  try {
    return Bail.parse(JSON.parse(octets))
  } catch {
    return null
  }
}

const signePar = (cle: string, bail: BailSigne): boolean =>
  verifier(deHex(cle), TAG_BAIL, sha256(utf8(bail.octets)), deBase64(bail.sig))

/** What is known before the passphrase is typed: no lease, or one that is over. */
export const bailEnCours = (
  souvenir: Pick<Souvenir, 'bail' | 'dernierContact' | 'session'>,
  poste: Id,
  maintenant: Instant,
): { readonly jusqua: Instant } | Refus<'hors-ligne-sans-bail' | 'bail-expire'> => {
  const bail = souvenir.bail && lireBail(souvenir.bail.octets)
  if (!bail || bail.poste !== poste || bail.membre !== souvenir.session.membre) return refuser('hors-ligne-sans-bail')
  return maintenant <= bail.jusqua && maintenant >= souvenir.dernierContact
    ? { jusqua: bail.jusqua }
    : refuser('bail-expire')
}

/** Once the keyring is open its pinned key judges the lease. */
export const bailAuthentique = (bail: BailSigne, trousseau: Trousseau): boolean =>
  trousseau.bail !== null && bail.cle === trousseau.bail && signePar(trousseau.bail, bail)

/** A new lease for this machine; `cle` is to be pinned when the keyring has none yet. */
export const demanderBail = async (
  appeler: Appeler,
  trousseau: Trousseau,
  poste: Id,
  jours: 3 | 15,
): Promise<{ readonly bail: BailSigne; readonly jusqua: Instant } | Refus<'reseau-absent' | 'bail-faux'>> => {
  const bail = await appeler(postBail, { poste, jours })
  if (estRefus(bail)) return refuser('reseau-absent')
  const lu = lireBail(bail.octets)
  const pour = lu?.poste === poste && lu.membre === trousseau.membre && lu.service === trousseau.service
  if (!pour || !signePar(trousseau.bail ?? bail.cle, bail)) return refuser('bail-faux')
  return { bail, jusqua: lu.jusqua }
}
