// [Note: login] One secret, two keys under separate labels: what proves who she is, and what opens her keyring. The
// server gets the first, and hands out the sealed keyring only after it.
import { getTrousseau, postParametres, postSession, type Session, type TrousseauScelle } from '../contract/session.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Instant } from '../domain/identite.ts'
import { bailAuthentique, bailEnCours } from './bail.ts'
import type { Appeler } from './client.ts'
import type { RefusDEntrer, Secret } from './face.ts'
import type { Poste, Souvenir } from './poste.ts'
import { octetsDuSecret, preuveDeConnexion, type ParametresRecus } from './serrures.ts'
import { ouvrirAvecOctets, ouvrirTrousseau, parametresDe, type TrousseauOuvert } from './trousseau.ts'

export type Entree = { readonly identifiant: string; readonly secret: Secret; readonly codeUnique: string }

/** `octets`: the secret already derived, so that one derivation is enough. */
export type Admise = {
  readonly session: Session
  readonly octets: Uint8Array
  readonly parametres: ParametresRecus | null
}

export const seConnecter = async (
  appeler: Appeler,
  { identifiant, secret, codeUnique }: Entree,
): Promise<Admise | Refus<RefusDEntrer>> => {
  let parametres: ParametresRecus | null = null
  if (secret.genre === 'phrase') {
    const recus = await appeler(postParametres, { identifiant })
    if (estRefus(recus)) return refuser(motifDEntree(recus.refus))
    parametres = recus
  }
  const octets = octetsDuSecret(secret, parametres)
  if (estRefus(octets)) return octets
  const session = await appeler(postSession, {
    identifiant,
    serrure: secret.genre,
    preuve: preuveDeConnexion(octets),
    codeUnique,
  })
  return estRefus(session) ? refuser(motifDEntree(session.refus)) : { session, octets, parametres }
}

const motifDEntree = (refus: string): RefusDEntrer => {
  switch (refus) {
    case 'trop-d-essais':
      return 'trop-d-essais'
    // A name too short or a code too long is a wrong name or a wrong code.
    case 'identifiants-refuses':
    case 'requete-malformee':
      return 'identifiants-refuses'
    default:
      return 'reseau-absent'
  }
}

const memes = (a: ParametresRecus | null, b: ParametresRecus | null): boolean =>
  a?.sel === b?.sel && a?.passes === b?.passes && a?.memoire === b?.memoire

/** With what the login has just derived, when the lock was made with the same parameters. */
export const ouvrirApresConnexion = (
  scelle: TrousseauScelle,
  { session, octets, parametres }: Admise,
  secret: Secret,
): TrousseauOuvert | Refus<RefusDEntrer> => {
  const serrure = scelle.serrures.find((s) => s.genre === secret.genre && memes(parametresDe(s), parametres))
  const ouvert = serrure && ouvrirAvecOctets(scelle, session.membre, serrure, octets)
  return ouvert ?? ouvrirTrousseau(scelle, session.membre, secret)
}

export const demanderTrousseau = async (
  appeler: Appeler,
): Promise<TrousseauScelle | Refus<'sans-trousseau' | 'session-finie' | 'reseau-absent'>> => {
  const scelle = await appeler(getTrousseau, {})
  if (!estRefus(scelle)) return scelle
  if (scelle.refus === 'sans-trousseau') return refuser('sans-trousseau')
  return refuser(scelle.refus === 'sans-session' ? 'session-finie' : 'reseau-absent')
}

/** Without network: the keyring that this machine keeps, while its lease lasts. */
export const ouvrirHorsLigne = (
  souvenir: Souvenir | null,
  poste: Poste,
  maintenant: Instant,
  secret: Secret,
): { readonly ouvert: TrousseauOuvert; readonly jusqua: Instant } | Refus<RefusDEntrer | 'bail-faux'> => {
  if (!souvenir) return refuser('hors-ligne-sans-bail')
  const bail = bailEnCours(souvenir, poste.id, maintenant)
  if (estRefus(bail)) return bail
  const ouvert = ouvrirTrousseau(souvenir.trousseau, souvenir.session.membre, secret)
  if (estRefus(ouvert)) return ouvert
  if (!souvenir.bail || !bailAuthentique(souvenir.bail, ouvert.trousseau)) return refuser('bail-faux')
  return { ouvert, jusqua: bail.jusqua }
}
