// How somebody outside writes to a school's social worker: roots pinned by signed racines.json, the annuaire verified
// from its entry 0, then the door that it names. Shared by the guichet, by accounts without keyring, by the duty.
import { contexte } from '../contract/contexte.ts'
import type { Depot } from '../contract/coffre.ts'
import { getAnnuairePublic, Racines, type RacinesSignees } from '../contract/guichet.ts'
import { CorpsReponse, Depose, type CorpsDepot } from '../domain/depot.ts'
import type { LecteurDuGuichet } from '../domain/guichet.ts'
import type { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { ouvrirCorps, scellerCorps, signerTexte, texteSigne } from '../crypto/depot.ts'
import { base32 } from '../crypto/identifiant.ts'
import { base64, deBase64, deHex, sha256, texteDe, utf8 } from '../crypto/octets.ts'
import type { Paire } from '../crypto/sceau.ts'
import { verifier } from '../crypto/signature.ts'
import { creerAnnuaire, type AnnuaireLu, type Certificat, type SecteurLu } from './annuaire.ts'
import type { Appeler, RefusDAppel } from './client.ts'
import type { Signataire } from './registre.ts'

/** Public halves of the release keys, in the bundle, and how many must have signed. */
export type ClesDeVersion = { readonly cles: readonly string[]; readonly seuil: number }

/** Null unless enough of the release keys of this bundle signed these exact bytes. */
export const lireRacines = (signees: RacinesSignees, { cles, seuil }: ClesDeVersion): Racines | null => {
  const octets = sha256(utf8(signees.octets))
  const bonnes = new Set(
    signees.signatures
      .filter(({ cle, sig }) => {
        try {
          return cles.includes(cle) && verifier(deHex(cle), contexte.tagRacines, octets, deBase64(sig))
        } catch {
          return false
        }
      })
      .map(({ cle }) => cle),
  )
  if (bonnes.size < Math.max(seuil, 1)) return null
  try {
    const lu = Racines.safeParse(JSON.parse(signees.octets))
    return lu.success ? lu.data : null
  } catch {
    return null
  }
}

/** Reads and verifies the whole annuaire of a service. */
export const lireAnnuairePublic = async (
  appeler: Appeler,
  service: ServiceId,
  racine: string,
): Promise<AnnuaireLu | Refus<'porte-fausse' | RefusDAppel>> => {
  const annuaire = creerAnnuaire(service, racine)
  for (;;) {
    const page = await appeler(getAnnuairePublic, { service, depuis: annuaire.longueur })
    if (estRefus(page)) return page
    if (annuaire.ajouter(page.entrees) !== null) return refuser('porte-fausse')
    if (!page.suite || page.entrees.length === 0) return annuaire
  }
}

/** The entry under which the door of the coffre `service` stands. */
export const secteurDuService = (service: ServiceId): Id =>
  base32(sha256(utf8(contexte.secteurDuService(service))).slice(0, 16))

export type Porte = {
  readonly service: ServiceId
  readonly secteur: Id
  readonly coffre: Id
  readonly epoque: number
  readonly publique: Uint8Array
  /** Certified people who will open what is written there. */
  readonly lecteurs: readonly Certificat[]
}

const enPorte = (annuaire: AnnuaireLu, secteur: SecteurLu | null, jour: Jour): Porte | null => {
  if (!secteur?.coffre || !secteur.porte || secteur.epoque === null || secteur.jusqua < jour) return null
  const { coffre, porte, epoque, membres } = secteur
  const lecteurs = membres.map((membre) => annuaire.certificatDe(membre)).filter((c) => c !== null)
  if (lecteurs.length === 0) return null
  return { service: annuaire.service, secteur: secteur.secteur, coffre, epoque, publique: deBase64(porte), lecteurs }
}

const deGarde = (annuaire: AnnuaireLu, instant: Instant): readonly Certificat[] =>
  annuaire
    .tours()
    .filter(({ debut, fin }) => debut <= instant && instant < fin)
    .map(({ membre }) => annuaire.certificatDe(membre))
    .filter((c) => c !== null)

/**
 * The door of a school. `lecteur` is what the server said; what it implies is said to the writer by name: `secteur` and
 * `garde` use the door of the sector (the duty opens it by her part), `service` that of the heads of the service.
 */
export const porteDeLEcole = (
  annuaire: AnnuaireLu,
  uai: string,
  lecteur: LecteurDuGuichet,
  instant: Instant,
): Porte | null => {
  const jour = instant.slice(0, 10)
  const duSecteur = annuaire.secteurs().find(({ uais }) => uais.includes(uai)) ?? null
  if (duSecteur === null) return null
  if (lecteur === 'service') return enPorte(annuaire, annuaire.secteur(secteurDuService(annuaire.service)), jour)
  const porte = enPorte(annuaire, duSecteur, jour)
  if (!porte || lecteur === 'secteur') return porte
  const lecteurs = deGarde(annuaire, instant)
  return lecteurs.length > 0 ? { ...porte, lecteurs } : null
}

/** The door now in service of a sector. */
export const porteDuSecteur = (annuaire: AnnuaireLu, secteur: Id, instant: Instant): Porte | null =>
  enPorte(annuaire, annuaire.secteur(secteur), instant.slice(0, 10))

/** The door now in service of the sector that once had this coffre: for a later word by the receipt. */
export const porteDuCoffre = (annuaire: AnnuaireLu, coffre: Id, instant: Instant): Porte | null => {
  const secteur = annuaire.secteurDuCoffre(coffre)
  return secteur === null ? null : porteDuSecteur(annuaire, secteur, instant)
}

const refDe = ({ service, coffre }: { service: ServiceId; coffre: Id }) => ({ service, coffre })

/** Seals one body to a door; null when it is too long. */
export const scellerDepot = (
  porte: Pick<Porte, 'service' | 'coffre' | 'epoque' | 'publique'>,
  depot: Id,
  corps: CorpsDepot,
  signataire: Signataire | null,
): Depot | null => {
  const info = contexte.depot(refDe(porte), porte.epoque, depot)
  const texte = JSON.stringify(corps)
  const signature = signataire && {
    service: signataire.service,
    membre: signataire.membre,
    certificat: signataire.certificat,
    sig: base64(signerTexte(signataire.privee, contexte.tagDepot, info, texte)),
  }
  const sceau = scellerCorps(porte.publique, info, utf8(JSON.stringify({ texte, signature } satisfies Depose)))
  return sceau && { coffre: porte.coffre, epoque: porte.epoque, depot, sceau: base64(sceau) }
}

const lireDepose = (octets: Uint8Array): Depose | null => {
  try {
    const lu = Depose.safeParse(JSON.parse(texteDe(octets)))
    return lu.success ? lu.data : null
  } catch {
    return null
  }
}

/** Null when it is not sealed to this door, in this very place. */
export const ouvrirDepose = (privee: Uint8Array, info: string, sceau: string): Depose | null => {
  try {
    const clair = ouvrirCorps(privee, info, deBase64(sceau))
    return clair && lireDepose(clair)
  } catch {
    return null
  }
}

/** Whoever signed it, when the annuaire of the service certifies her now; null for a signature that does not hold. */
export const signataireDe = (annuaire: AnnuaireLu, tag: string, info: string, depose: Depose): Certificat | null => {
  const s = depose.signature
  const par =
    s?.service === annuaire.service ? annuaire.certificatA(s.membre, s.certificat, annuaire.longueur - 1) : null
  if (!s || !par) return null
  try {
    return texteSigne(par.signature, tag, info, depose.texte, deBase64(s.sig)) ? par : null
  } catch {
    return null
  }
}

/** An answer sealed to a receipt, signed by a certified person. */
export const scellerReponse = (
  recu: string,
  saisine: Id,
  n: number,
  reponse: CorpsReponse,
  signataire: Signataire,
): string | null => {
  const info = contexte.reponse(saisine, n)
  const texte = JSON.stringify(reponse)
  const { service, membre, certificat } = signataire
  const sig = base64(signerTexte(signataire.privee, contexte.tagReponse, info, texte))
  const depose: Depose = { texte, signature: { service, membre, certificat, sig } }
  const sceau = scellerCorps(deBase64(recu), info, utf8(JSON.stringify(depose)))
  return sceau && base64(sceau)
}

/** Null when it is not for this receipt, or not signed by somebody the annuaire certifies. */
export const ouvrirReponse = (
  annuaire: AnnuaireLu,
  paire: Paire,
  saisine: Id,
  n: number,
  sceau: string,
): { readonly reponse: CorpsReponse; readonly par: Certificat } | null => {
  const info = contexte.reponse(saisine, n)
  const depose = ouvrirDepose(paire.privee, info, sceau)
  const par = depose && signataireDe(annuaire, contexte.tagReponse, info, depose)
  if (!depose || !par) return null
  try {
    const lu = CorpsReponse.safeParse(JSON.parse(depose.texte))
    return lu.success ? { reponse: lu.data, par } : null
  } catch {
    return null
  }
}
