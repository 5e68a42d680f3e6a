// [Note: birth of a service] Custodians sign entry 0 together; the recovery key is made, split, its shares sealed to
// each of them and its public half attested by k; then the seed is dropped. There is no root key to lose.
import type { EntreeAnnuaire, EntreeSignee } from '../contract/registre.ts'
import { contexte } from '../contract/contexte.ts'
import type { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import { alea, base64, deBase64, effacer, hex } from '../crypto/octets.ts'
import { partager } from '../crypto/partage.ts'
import { paireDepuisGraine, sceller } from '../crypto/sceau.ts'
import { nouvellePaireDeSignature, type PaireDeSignature } from '../crypto/signature.ts'
import { composerEntreeDAnnuaire, hacheDe, type Signataire } from './registre.ts'

/** The keys a person makes for herself: her identity and her first X-Wing seed. */
export type ClesDePersonne = {
  readonly membre: Id
  readonly nom: string
  readonly prenom: string
  readonly signature: PaireDeSignature
  readonly generation: number
  readonly graine: Uint8Array
}

export const nouvellesCles = (membre: Id, nom: string, prenom: string): ClesDePersonne => ({
  membre,
  nom,
  prenom,
  signature: nouvellePaireDeSignature(),
  generation: 1,
  graine: alea(32),
})

/** What an entry of that type says. */
export type CorpsDAnnuaire<T extends EntreeAnnuaire['type']> = Extract<EntreeAnnuaire, { type: T }>['corps']

/** The public half, as certified. */
export const publiques = ({ membre, nom, prenom, signature, generation, graine }: ClesDePersonne) => ({
  membre,
  nom,
  prenom,
  generation,
  signature: hex(signature.publique),
  sceau: base64(paireDepuisGraine(graine).publique),
})

export type Part = { readonly gardien: Id; readonly index: number; readonly sceau: string }

export type ServiceNe = {
  readonly entrees: readonly EntreeSignee[]
  /** SHA-256 of entry 0: pinned by everyone. */
  readonly racine: string
  readonly recouvrement: { readonly generation: 1; readonly parts: readonly Part[] }
}

/** 2-of-3 below 15 ASS, else 3-of-5. */
export const quorum = (assistantes: number): { readonly k: number; readonly n: number } =>
  assistantes < 15 ? { k: 2, n: 3 } : { k: 3, n: 5 }

/** Appends entries one after the other; each is signed by the people it needs. */
export const ecrireAnnuaire = (service: ServiceId, depart: { readonly n: number; readonly prev: string | null }) => {
  const entrees: EntreeSignee[] = []
  let { n, prev } = depart
  const ajouter = <T extends EntreeAnnuaire['type']>(
    type: T,
    corps: CorpsDAnnuaire<T>,
    le: Instant,
    signataires: readonly Signataire[],
  ): number => {
    const champs = { service, log: 'annuaire', n, prev, le, type, corps } as Parameters<
      typeof composerEntreeDAnnuaire
    >[0]
    const entree = composerEntreeDAnnuaire(champs, signataires)
    entrees.push(entree)
    prev = hacheDe(entree)
    n += 1
    return n - 1
  }
  return { entrees, ajouter }
}

export const signataire = (service: ServiceId, cles: ClesDePersonne, certificat: number): Signataire => ({
  service,
  membre: cles.membre,
  certificat,
  privee: cles.signature.privee,
})

/** Entry 0, the certifiers named by the custodians, the recovery key and its shares. */
export const naitreService = async (naissance: {
  readonly service: ServiceId
  readonly gardiens: readonly ClesDePersonne[]
  readonly k: number
  readonly certificateurs: readonly Id[]
  readonly le: Instant
  readonly jour: Jour
}): Promise<ServiceNe> => {
  const { service, gardiens, k, le, jour } = naissance
  const signent = gardiens.map((g) => signataire(service, g, 0))
  const { entrees, ajouter } = ecrireAnnuaire(service, { n: 0, prev: null })
  ajouter('genese', { gardiens: gardiens.map(publiques), k }, le, signent)
  for (const membre of naissance.certificateurs) {
    ajouter('certificateur', { membre, debut: jour, fin: null }, le, signent.slice(0, k))
  }
  const { publique, parts } = await nouvelleCleDeRecouvrement(service, 1, gardiens.map(publiques), k)
  const attestation = { generation: 1, publique, n: gardiens.length, k, gardiens: gardiens.map((g) => g.membre) }
  ajouter('recouvrement', attestation, le, signent.slice(0, k))
  const [premiere] = entrees
  if (!premiere) throw new Error('an annuaire without its first entry')
  return { entrees, racine: hacheDe(premiere), recouvrement: { generation: 1, parts } }
}

/** The seed exists for the time of this call. */
const nouvelleCleDeRecouvrement = async (
  service: ServiceId,
  generation: number,
  gardiens: readonly { readonly membre: Id; readonly sceau: string }[],
  k: number,
): Promise<{ publique: string; parts: Part[] }> => {
  const graine = alea(32)
  try {
    const publique = base64(paireDepuisGraine(graine).publique)
    const morceaux = await partager(graine, gardiens.length, k)
    const parts = gardiens.map(({ membre, sceau }, i): Part => {
      const morceau = morceaux[i]
      if (!morceau) throw new Error('a custodian without her share')
      const info = contexte.part(service, generation, i + 1, gardiens.length, k)
      const scelle = { gardien: membre, index: i + 1, sceau: base64(sceller(deBase64(sceau), info, morceau)) }
      effacer(morceau)
      return scelle
    })
    return { publique, parts }
  } finally {
    effacer(graine)
  }
}

/** A certificate signed by two certifiers; returns its position. */
export const certifier = (
  annuaire: ReturnType<typeof ecrireAnnuaire>,
  qui: CorpsDAnnuaire<'certificat'>,
  le: Instant,
  certificateurs: readonly [Signataire, Signataire],
): number => annuaire.ajouter('certificat', qui, le, certificateurs)
