// A living service for the tests of endpoints: a real server on a real base, people with keys, everything over HTTP.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Endpoint, EntreeDe, SortieDe } from '../contract/endpoint.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import { postAnnuaire, postParts } from '../contract/registre.ts'
import { postInvitation, postSession, postSiege, putSiege } from '../contract/session.ts'
import { lieAuSecret, type Role } from '../domain/acteur.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, base64, hex, utf8 } from '../crypto/octets.ts'
import { hacheEntree, PREMIER, signerEntree } from '../crypto/registre.ts'
import { paireDepuisGraine, sceller, type Paire } from '../crypto/sceau.ts'
import { nouvellePaireDeSignature, type PaireDeSignature } from '../crypto/signature.ts'
import { uneBase, type Base } from './base/essais.ts'
import { horlogeDuSysteme } from './clock.ts'
import { startServer, type OptionsDuServeur } from './main.ts'
import { ecrireDeploiement, naissanceDuService } from './naissance.ts'

type Scope = { after(end: () => Promise<void>): void }

/** An answer as received: the body parsed by the contract when it was accepted. */
export type Recu<E extends Endpoint> = {
  readonly statut: number
  readonly refus: string | null
  readonly corps: SortieDe<E>
  readonly jeton: string | null
}

export type ServeurDEssai = {
  readonly url: string
  appeler<E extends Endpoint>(endpoint: E, entree: EntreeDe<E>, jeton?: string | null): Promise<Recu<E>>
  brut(
    method: string,
    chemin: string,
    options?: { corps?: string; entetes?: Record<string, string>; jeton?: string },
  ): Promise<Response>
}

export type EnPlace = { readonly base: Base; readonly dataDir: string }

export const SERVICE = '901'
/** Of the test, not of the product: what the tests sign bears this instant. */
export const LE = '2026-10-05T08:00:00.000Z'
export const JOUR = '2026-10-05'

const adresse = (endpoint: Endpoint, entree: Record<string, unknown>): { chemin: string; corps: string | null } => {
  const reste = { ...entree }
  const chemin = endpoint.path.replace(/:([a-zA-Z]+)/gu, (_, nom: string) => {
    const valeur = String(reste[nom])
    delete reste[nom]
    return encodeURIComponent(valeur)
  })
  if (endpoint.method === 'POST' || endpoint.method === 'PUT') return { chemin, corps: JSON.stringify(reste) }
  const question = new URLSearchParams(
    Object.entries(reste).map(([cle, valeur]): [string, string] => [cle, String(valeur)]),
  )
  return { chemin: question.size === 0 ? chemin : `${chemin}?${question.toString()}`, corps: null }
}

/** Calls a server by the contract, as a browser would. */
export const clientDe = (url: string): ServeurDEssai => {
  const brut: ServeurDEssai['brut'] = (method, chemin, { corps, entetes = {}, jeton } = {}) =>
    fetch(`${url}${chemin}`, {
      method,
      headers: {
        'X-Permanence': '1',
        ...(corps === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(jeton === undefined ? {} : { Cookie: `__Host-permanence=${jeton}` }),
        ...entetes,
      },
      ...(corps === undefined ? {} : { body: corps }),
    })
  const appeler: ServeurDEssai['appeler'] = async (endpoint, entree, jeton = null) => {
    const { chemin, corps } = adresse(endpoint, entree as Record<string, unknown>)
    const reponse = await brut(endpoint.method, chemin, {
      ...(corps === null ? {} : { corps }),
      ...(jeton === null ? {} : { jeton }),
    })
    const recu: unknown = await reponse.json()
    const refus = (recu as { refus?: string }).refus ?? null
    if (reponse.status >= 500) throw new Error(`${endpoint.path} answered ${reponse.status}`)
    const pose = /__Host-permanence=([0-9a-f]{64})/u.exec(reponse.headers.get('set-cookie') ?? '')?.[1] ?? null
    return {
      statut: reponse.status,
      refus,
      corps: (reponse.status === 200 ? endpoint.output.parse(recu) : recu) as never,
      jeton: pose,
    }
  }
  return { url, appeler, brut }
}

export const unServeur = async (
  t: Scope,
  mode: 'demo' | 'production' = 'demo',
  autres: Partial<OptionsDuServeur> = {},
): Promise<ServeurDEssai & EnPlace> => {
  const base = await uneBase(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-serveur-'))
  await ecrireDeploiement({ adminUrl: base.url, horloge: horlogeDuSysteme }, mode)
  const serveur = await startServer({
    databaseUrl: base.appUrl,
    guichetUrl: base.guichetUrl,
    port: 0,
    mode,
    dataDir,
    staticDir: join(dataDir, 'web'),
    guichetDir: join(dataDir, 'guichet'),
    ...autres,
  })
  t.after(async () => {
    await serveur.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { ...clientDe(serveur.url), base, dataDir }
}

/** Somebody of the service, with what she has on paper and in her keyring. */
export type Personne = {
  readonly membre: string
  readonly identifiant: string
  readonly role: Role
  readonly preuve: string
  readonly codes: string[]
  readonly signature: PaireDeSignature
  readonly kem: Paire
  jeton: string
  /** Position of her certificate: 0 until she has one. */
  certificat: number
}

export const unTrousseau = (generation = 1) => {
  const serrures = [
    { id: nouvelId(), genre: 'phrase' as const, sel: base64(alea(16)), passes: 3, memoire: 134_217_728 },
    { id: nouvelId(), genre: 'code' as const, sel: null, passes: null, memoire: null },
  ]
  return {
    generation,
    chiffre: base64(alea(400)),
    serrures: serrures.map((s) => ({
      ...s,
      publique: base64(paireDepuisGraine(alea(32)).publique),
      sceau: base64(alea(1168)),
    })),
  }
}

const prendreSiege = async (serveur: ServeurDEssai, invitation: string): Promise<Personne> => {
  const invitee = await serveur.appeler(postInvitation, { invitation })
  const { membre, identifiant, role } = invitee.corps
  const avecTrousseau = lieAuSecret(role)
  const trousseau = avecTrousseau ? unTrousseau() : null
  const preuve = hex(alea(32))
  const serrures = trousseau?.serrures ?? [{ id: nouvelId(), genre: 'phrase' as const }]
  const pris = await serveur.appeler(putSiege, {
    invitation,
    trousseau,
    preuves: serrures.map(({ id, genre }) => ({
      serrure: id,
      genre,
      preuve: genre === 'phrase' ? preuve : hex(alea(32)),
    })),
    parametres: { sel: base64(alea(16)), passes: 3, memoire: 134_217_728 },
  })
  if (pris.statut !== 200) throw new Error(`seat refused: ${pris.refus}`)
  const personne: Personne = {
    membre,
    identifiant,
    role,
    preuve,
    codes: [...pris.corps.codes],
    signature: nouvellePaireDeSignature(),
    kem: paireDepuisGraine(alea(32)),
    jeton: '',
    certificat: 0,
  }
  personne.jeton = await connecter(serveur, personne)
  return personne
}

export const connecter = async (serveur: ServeurDEssai, personne: Personne): Promise<string> => {
  const codeUnique = personne.codes.shift()
  if (codeUnique === undefined) throw new Error('no code left')
  const { identifiant, preuve } = personne
  const { jeton, refus } = await serveur.appeler(postSession, { identifiant, serrure: 'phrase', preuve, codeUnique })
  if (jeton === null) throw new Error(`no session: ${refus}`)
  return jeton
}

export const inviter = async (serveur: ServeurDEssai, par: Personne, nom: string, role: Role): Promise<Personne> => {
  const siege = { membre: nouvelId(), identifiant: `${nom}@essai.${SERVICE}`, nom, prenom: 'Camille', role }
  const { corps, refus } = await serveur.appeler(postSiege, siege, par.jeton)
  if (refus !== null) throw new Error(`no seat: ${refus}`)
  return prendreSiege(serveur, corps.invitation)
}

export type ServiceVivant = ServeurDEssai & {
  readonly service: string
  readonly admin: Personne
  readonly ctssd: Personne
  readonly adjointe: Personne
  readonly adjoint: Personne
  readonly assistante: Personne
  readonly collegue: Personne
  readonly remplacante: Personne
  readonly stagiaire: Personne
  readonly secretaire: Personne
  /** Public recovery key of the service. */
  readonly recouvrement: Uint8Array
  readonly annuaire: Chaine
}

export type Vivant = ServiceVivant & EnPlace

/** A signed log as a client composes it. */
export type Chaine = {
  n: number
  prev: string
  composer(type: string, corps: unknown, signent: readonly Personne[], vu?: unknown): EntreeSignee
}

export const chaine = (registre: 'annuaire' | 'journal', log: string, service = SERVICE): Chaine => {
  const etat: Chaine = {
    n: 0,
    prev: PREMIER,
    composer: (type, corps, signent, vu) => {
      const octets = JSON.stringify({
        service,
        log,
        n: etat.n,
        prev: etat.prev,
        le: LE,
        type,
        ...(vu === undefined ? {} : { vu }),
        corps,
      })
      etat.n += 1
      etat.prev = hacheEntree(utf8(octets))
      return { octets, signatures: signatures(registre, octets, signent, service) }
    },
  }
  return etat
}

export const signatures = (
  registre: 'annuaire' | 'journal',
  octets: string,
  signent: readonly Personne[],
  service = SERVICE,
): EntreeSignee['signatures'] =>
  signent.map(({ membre, certificat, signature }) => ({
    service,
    membre,
    certificat,
    sig: base64(signerEntree(registre, signature.privee, utf8(octets))),
  }))

export const clesDe = ({ membre, signature, kem }: Personne, nom = 'Nom') => ({
  membre,
  nom,
  prenom: 'Camille',
  signature: hex(signature.publique),
  sceau: base64(kem.publique),
  generation: 1,
})

/** Born, certified, ready: everybody but the administrator and the secretary has a certificate. */
export const unServiceVivant = async (t: Scope, autres: Partial<OptionsDuServeur> = {}): Promise<Vivant> => {
  const serveur = await unServeur(t, 'demo', autres)
  return { ...(await faireVivre(serveur, serveur.base.url)), base: serveur.base, dataDir: serveur.dataDir }
}

export const faireVivre = async (serveur: ServeurDEssai, adminUrl: string): Promise<ServiceVivant> => {
  const ne = await naissanceDuService(
    { adminUrl, horloge: horlogeDuSysteme },
    {
      service: SERVICE,
      nom: 'Service social d’essai',
      departement: null,
      administrateur: { identifiant: 'admin@essai', nom: 'Admin', prenom: 'Ali' },
    },
  )
  if (!ne) throw new Error('the service exists')
  const admin = await prendreSiege(serveur, ne.invitation)
  const ctssd = await inviter(serveur, admin, 'ctssd', 'ctss-d')
  const adjointe = await inviter(serveur, admin, 'adjointe', 'adjoint')
  const adjoint = await inviter(serveur, admin, 'adjoint', 'adjoint')
  const assistante = await inviter(serveur, ctssd, 'assistante', 'ass')
  const collegue = await inviter(serveur, ctssd, 'collegue', 'ass')
  const remplacante = await inviter(serveur, ctssd, 'remplacante', 'ass')
  const stagiaire = await inviter(serveur, ctssd, 'stagiaire', 'stagiaire')
  const secretaire = await inviter(serveur, ctssd, 'secretaire', 'secretaire')

  const annuaire = chaine('annuaire', 'annuaire')
  const gardiens = [ctssd, adjointe, adjoint]
  const graine = alea(32)
  const { publique } = paireDepuisGraine(graine)
  const entrees = [annuaire.composer('genese', { gardiens: gardiens.map((g) => clesDe(g)), k: 2 }, gardiens)]
  for (const { membre } of [ctssd, adjointe]) {
    entrees.push(annuaire.composer('certificateur', { membre, debut: '2020-09-01', fin: null }, [ctssd, adjointe]))
  }
  entrees.push(
    annuaire.composer(
      'recouvrement',
      { generation: 1, publique: base64(publique), n: 3, k: 2, gardiens: gardiens.map(({ membre }) => membre) },
      [ctssd, adjoint],
    ),
  )
  for (const personne of [ctssd, adjointe, adjoint, assistante, collegue, remplacante, stagiaire]) {
    const n = annuaire.n
    const diplome = personne.role === 'stagiaire' ? 'etudiant' : 'deass-vu'
    entrees.push(
      annuaire.composer('certificat', { ...clesDe(personne), role: personne.role, diplome }, [ctssd, adjointe]),
    )
    personne.certificat = n
  }
  const pose = await serveur.appeler(postAnnuaire, { entrees }, ctssd.jeton)
  if (pose.refus !== null) throw new Error(`no annuaire: ${pose.refus}`)
  const parts = gardiens.map(({ membre, kem }, i) => ({
    gardien: membre,
    index: i + 1,
    sceau: base64(sceller(kem.publique, 'part', alea(33))),
  }))
  const deposees = await serveur.appeler(postParts, { generation: 1, parts }, ctssd.jeton)
  if (deposees.refus !== null) throw new Error(`no shares: ${deposees.refus}`)
  return {
    ...serveur,
    service: SERVICE,
    admin,
    ctssd,
    adjointe,
    adjoint,
    assistante,
    collegue,
    remplacante,
    stagiaire,
    secretaire,
    recouvrement: publique,
    annuaire,
  }
}
