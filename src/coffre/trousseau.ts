// [Note: keyring] CT, 32 random bytes at generation g, is sealed to each lock; the keyring itself is sealed under CT.
// Any change (a lock, a key, the lease key) makes a new CT at g + 1, sealed again to every lock.
import { z } from 'zod'
import { contexte } from '../contract/contexte.ts'
import { Hex32 } from '../contract/endpoint.ts'
import type { SerrureScellee, TrousseauScelle } from '../contract/session.ts'
import { chiffrer, dechiffrer, nouvelleCle } from '../crypto/chiffre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { deriver } from '../crypto/hkdf.ts'
import { base64, deBase64, deHex, effacer, hex, memes, texteDe, utf8 } from '../crypto/octets.ts'
import { ouvrirSceau, sceller } from '../crypto/sceau.ts'
import { Id, ServiceId } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Secret } from './face.ts'
import type { Identite } from './moteur.ts'
import type { ClesDePersonne } from './naissance.ts'
import {
  connaitre,
  octetsDuSecret,
  paireDeSerrure,
  serrureDeCode,
  serrureDePhrase,
  SerrureConnue,
  serruresInchangees,
  type NouvelleSerrure,
  type Serrure,
} from './serrures.ts'

export const Trousseau = z.strictObject({
  format: z.literal(1),
  service: ServiceId,
  membre: Id,
  /** Ed25519 private half of the identity. */
  signature: z.string().regex(/^[0-9a-f]{128}$/u),
  /** Seeds of the X-Wing pairs that receive keys of coffres. */
  kem: z.array(z.strictObject({ generation: z.int().min(1), graine: Hex32 })).min(1),
  /** Hash of entry 0 of the annuaire, pinned. */
  racine: Hex32,
  /** Her coffre `personnel`, which holds the last heads of the others. */
  personnel: Id,
  serrures: z.array(SerrureConnue).min(1).max(8),
  /** Public key that signs the leases; pinned by the first lease. */
  bail: Hex32.nullable(),
})
export type Trousseau = z.infer<typeof Trousseau>

export type TrousseauOuvert = { readonly trousseau: Trousseau; readonly generation: number }

/** What the engine needs of it. */
export const identiteDe = ({ service, membre, signature, kem }: Trousseau): Identite => ({
  service,
  membre,
  // libsodium keeps the public half at the end of the private one
  signature: { publique: deHex(signature).slice(32), privee: deHex(signature) },
  graines: new Map(kem.map(({ generation, graine }) => [generation, deHex(graine)])),
})

/** Key of what this person's machines keep for themselves (index, PIN): never leaves, the same on each of them. */
export const cleLocale = (trousseau: Trousseau, usage: string): Uint8Array =>
  deriver(deHex(trousseau.kem[0]?.graine ?? ''), `permanence/v1/local|${trousseau.membre}|${usage}`)

const scellerSous = (trousseau: Trousseau, generation: number, serrures: readonly Serrure[]): TrousseauScelle => {
  const ct = nouvelleCle()
  const contenu: Trousseau = { ...trousseau, serrures: serrures.map(connaitre) }
  const scelle = {
    generation,
    chiffre: base64(
      chiffrer(ct, utf8(contexte.contenuDuTrousseau(trousseau.membre, generation)), utf8(JSON.stringify(contenu))),
    ),
    serrures: serrures.map((serrure): SerrureScellee => ({
      ...serrure,
      sceau: base64(
        sceller(deBase64(serrure.publique), contexte.trousseau(trousseau.membre, generation, serrure.id), ct),
      ),
    })),
  }
  effacer(ct)
  return scelle
}

export type NouveauTrousseau = {
  readonly trousseau: Trousseau
  readonly scelle: TrousseauScelle
  readonly preuves: readonly { readonly serrure: Id; readonly genre: Serrure['genre']; readonly preuve: string }[]
}

/** The first keyring of a person, under a passphrase and a printed code. */
export const creerTrousseau = (
  { service, racine, cles }: { readonly service: ServiceId; readonly racine: string; readonly cles: ClesDePersonne },
  secrets: { readonly phrase: string; readonly code: Uint8Array },
): NouveauTrousseau => {
  const { membre } = cles
  const nouvelles = [serrureDePhrase(membre, secrets.phrase), serrureDeCode(membre, secrets.code)]
  const serrures = nouvelles.map(({ serrure }) => serrure)
  const trousseau: Trousseau = {
    format: 1,
    service,
    membre,
    signature: hex(cles.signature.privee),
    kem: [{ generation: cles.generation, graine: hex(cles.graine) }],
    racine,
    personnel: nouvelId(),
    serrures: serrures.map(connaitre),
    bail: null,
  }
  return {
    trousseau,
    scelle: scellerSous(trousseau, 1, serrures),
    preuves: nouvelles.map(({ serrure, preuve }) => ({ serrure: serrure.id, genre: serrure.genre, preuve })),
  }
}

/** The next generation; refused when the server shows other locks than the keyring knows. */
export const rescellerTrousseau = (
  { trousseau, generation }: TrousseauOuvert,
  recues: readonly Serrure[],
  changement: { readonly bail?: string; readonly serrure?: NouvelleSerrure } = {},
): { readonly ouvert: TrousseauOuvert; readonly scelle: TrousseauScelle } | Refus<'serrure-echangee'> => {
  if (!serruresInchangees(trousseau.serrures, recues)) return refuser('serrure-echangee')
  const { serrure: nouvelle, bail = trousseau.bail } = changement
  // A new passphrase takes the place of the former one, a new printed code too.
  const gardees = recues.filter((recue) => recue.genre !== nouvelle?.serrure.genre)
  const serrures = nouvelle ? [...gardees, nouvelle.serrure] : gardees
  const suivant: Trousseau = { ...trousseau, bail, serrures: serrures.map(connaitre) }
  return {
    ouvert: { trousseau: suivant, generation: generation + 1 },
    scelle: scellerSous(suivant, generation + 1, serrures),
  }
}

const lireContenu = (ct: Uint8Array, membre: Id, scelle: TrousseauScelle): Trousseau | null => {
  const aad = utf8(contexte.contenuDuTrousseau(membre, scelle.generation))
  const clair = dechiffrer(ct, aad, deBase64(scelle.chiffre))
  if (clair === null) return null
  const lu = Trousseau.safeParse(JSON.parse(texteDe(clair)))
  return lu.success && lu.data.membre === membre ? lu.data : null
}

/** What the server handed out, opened with a secret already derived: at login one derivation is enough. */
export const ouvrirAvecOctets = (
  scelle: TrousseauScelle,
  membre: Id,
  serrure: SerrureScellee,
  octets: Uint8Array,
): TrousseauOuvert | null => {
  const paire = paireDeSerrure(octets, serrure, membre)
  if (!memes(paire.publique, deBase64(serrure.publique))) return null
  const ct = ouvrirSceau(
    paire.privee,
    contexte.trousseau(membre, scelle.generation, serrure.id),
    deBase64(serrure.sceau),
  )
  if (ct === null) return null
  const trousseau = lireContenu(ct, membre, scelle)
  effacer(ct)
  return trousseau && { trousseau, generation: scelle.generation }
}

export const parametresDe = ({
  sel,
  passes,
  memoire,
}: Serrure): { sel: string; passes: number; memoire: number } | null =>
  sel === null || passes === null || memoire === null ? null : { sel, passes, memoire }

export const ouvrirTrousseau = (
  scelle: TrousseauScelle,
  membre: Id,
  secret: Secret,
): TrousseauOuvert | Refus<'secret-faux' | 'code-mal-forme' | 'parametres-sous-le-plancher'> => {
  for (const serrure of scelle.serrures) {
    if (serrure.genre !== secret.genre) continue
    const octets = octetsDuSecret(secret, parametresDe(serrure))
    if (estRefus(octets)) return octets
    const ouvert = ouvrirAvecOctets(scelle, membre, serrure, octets)
    if (ouvert) return ouvert
  }
  return refuser('secret-faux')
}
