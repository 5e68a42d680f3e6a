// Coffres and envelopes as a client makes them, for the tests of endpoints.
import { contexte } from '../contract/contexte.ts'
import { ecrireEntete, type Enveloppe } from '../contract/enveloppe.ts'
import { postJournal, type EntreeSignee, type RoleCoffre } from '../contract/registre.ts'
import type { EntreeDe } from '../contract/endpoint.ts'
import { hacheEnveloppe, mettreSousEnveloppe, teteSuivante, TETE_VIDE } from '../crypto/enveloppe.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, base64, concat, deBase64, hex, sha256, utf8 } from '../crypto/octets.ts'
import { paireDepuisGraine, sceller } from '../crypto/sceau.ts'
import { chaine, SERVICE, type Chaine, type Personne, type ServiceVivant } from './vivant.examples.ts'

export type UnCoffre = {
  readonly id: string
  readonly journal: Chaine
  epoque: number
  dk: Uint8Array
  rang: number
  tete: Uint8Array
}

type Envoi = EntreeDe<typeof postJournal>['entrees'][number]
type Membre = {
  readonly qui: Personne
  readonly role: RoleCoffre
  readonly debut?: string | null
  readonly fin?: string | null
}

export const unCoffreVide = (): UnCoffre => {
  const id = nouvelId()
  return { id, journal: chaine('journal', id), epoque: 0, dk: alea(32), rang: 0, tete: TETE_VIDE }
}

export const vuDe = ({ rang, tete }: UnCoffre, annuaire: number) => ({ rang, tete: hex(tete), annuaire })

const membreDit = ({ qui, role, debut = null, fin = null }: Membre) => ({
  service: SERVICE,
  membre: qui.membre,
  role,
  debut,
  fin,
})

export const scelle = (coffre: UnCoffre, qui: Personne, generation = 1) => ({
  epoque: coffre.epoque,
  pour: { service: SERVICE, membre: qui.membre },
  generation,
  sceau: base64(
    sceller(
      qui.kem.publique,
      contexte.dk(
        { service: SERVICE, coffre: coffre.id },
        coffre.epoque,
        { service: SERVICE, membre: qui.membre },
        generation,
      ),
      coffre.dk,
    ),
  ),
})

export const scelleDeRecouvrement = (coffre: UnCoffre, publique: Uint8Array) => ({
  epoque: coffre.epoque,
  pour: 'recouvrement' as const,
  generation: 1,
  sceau: base64(
    sceller(publique, contexte.dkRecouvrement({ service: SERVICE, coffre: coffre.id }, coffre.epoque, 1), coffre.dk),
  ),
})

/** A new key for the next époque. */
export const uneEpoque = (coffre: UnCoffre) => {
  coffre.epoque += 1
  coffre.dk = alea(32)
  return {
    numero: coffre.epoque,
    engagement: hex(sha256(concat(utf8(contexte.engagement), coffre.dk))),
    porte: base64(paireDepuisGraine(alea(32)).publique),
  }
}

export type Options = {
  readonly genre?: 'dossier' | 'secteur' | 'service' | 'personnel'
  readonly secteur?: string | null
  readonly annee?: number | null
  readonly retention?: string
}

/** The entry that creates a coffre, with all that it must bring. */
export const entreeDeCreation = (
  v: ServiceVivant,
  coffre: UnCoffre,
  par: Personne,
  membres: readonly Membre[],
  options: Options = {},
): Envoi => {
  const { genre = 'dossier', secteur = null, annee = null, retention } = options
  const epoque = uneEpoque(coffre)
  const corps = { genre, secteur, annee, epoque, membres: membres.map(membreDit) }
  const entree = coffre.journal.composer('creer', corps, [par], {
    rang: 0,
    tete: hex(TETE_VIDE),
    annuaire: v.annuaire.n - 1,
  })
  return {
    entree,
    scelles: [
      ...membres.map(({ qui }) => scelle(coffre, qui)),
      ...(genre === 'personnel' ? [] : [scelleDeRecouvrement(coffre, v.recouvrement)]),
    ],
    enveloppes: [],
    ...(genre === 'dossier'
      ? { etiquette: { generation: 1, sceau: base64(sceller(v.recouvrement, 'etiquette', alea(512))) } }
      : {}),
    ...(retention === undefined ? {} : { retention }),
  }
}

export const unDossier = async (v: ServiceVivant, par: Personne, autres: readonly Membre[] = []): Promise<UnCoffre> => {
  const coffre = unCoffreVide()
  const entree = entreeDeCreation(v, coffre, par, [{ qui: par, role: 'referent' }, ...autres], { retention: '2028-10' })
  const { refus } = await v.appeler(postJournal, { entrees: [entree] }, par.jeton)
  if (refus !== null) throw new Error(`no file: ${refus}`)
  return coffre
}

/** A further entry, signed by these; nothing is sent. */
export const uneEntree = (
  v: ServiceVivant,
  coffre: UnCoffre,
  type: string,
  corps: unknown,
  signent: readonly Personne[],
): EntreeSignee => coffre.journal.composer(type, corps, signent, vuDe(coffre, v.annuaire.n - 1))

export const unAcces = (
  v: ServiceVivant,
  coffre: UnCoffre,
  membre: Membre,
  par: Personne,
  motif = 'remplacement',
): Envoi => ({
  entree: uneEntree(v, coffre, 'accorder', { membre: membreDit(membre), motif }, [par]),
  scelles: [scelle(coffre, membre.qui)],
  enveloppes: [],
})

export type Ecrit = {
  readonly piece?: string
  readonly rev?: number
  readonly prev?: string | null
  readonly texte?: string
  readonly epoque?: number
  readonly auteur?: Personne
  readonly vu?: { readonly rang: number; readonly tete: string; readonly annuaire: number }
  readonly service?: string
}

/** An envelope by `par`; the head the client computes moves on with `avancer`. */
export const uneEnveloppe = (
  v: ServiceVivant,
  coffre: UnCoffre,
  par: Personne,
  ecrit: Ecrit = {},
): Enveloppe & { readonly hache: string; readonly piece: string } => {
  const piece = ecrit.piece ?? nouvelId()
  const entete = ecrireEntete({
    suite: 1,
    service: ecrit.service ?? SERVICE,
    coffre: coffre.id,
    piece,
    rev: ecrit.rev ?? 1,
    epoque: ecrit.epoque ?? coffre.epoque,
    auteur: (ecrit.auteur ?? par).membre,
    certificat: par.certificat,
    prev: ecrit.prev ?? null,
    vu: ecrit.vu ?? vuDe(coffre, v.annuaire.n - 1),
  })
  const octets = mettreSousEnveloppe(coffre.dk, par.signature.privee, utf8(entete), utf8(ecrit.texte ?? 'un entretien'))
  if (!octets) throw new Error('too long')
  return { entete, ct: base64(octets.ct), sig: base64(octets.sig), hache: hex(hacheEnveloppe(octets)), piece }
}

export const nue = ({ entete, ct, sig }: Enveloppe): Enveloppe => ({ entete, ct, sig })

/** Follows the head as a reader does. */
export const avancer = (coffre: UnCoffre, enveloppe: Enveloppe): void => {
  const octets = { entete: utf8(enveloppe.entete), ct: deBase64(enveloppe.ct), sig: deBase64(enveloppe.sig) }
  coffre.rang += 1
  coffre.tete = teteSuivante(coffre.tete, hacheEnveloppe(octets))
}
