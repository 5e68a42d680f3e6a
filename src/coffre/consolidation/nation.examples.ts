// On the real server: a département of three sectors, its neighbour, their académie, the nation. Each has an annuaire of
// its own, pinned by signed roots; the heads and the three social workers have a machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'

import { contexte } from '../../contract/contexte.ts'
import type { Racines } from '../../contract/guichet.ts'
import { postAnnuaire, postParts } from '../../contract/registre.ts'
import { putAffectation, putSecteur } from '../../contract/service.ts'
import { postSiege } from '../../contract/session.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { base64, hex, sha256, utf8 } from '../../crypto/octets.ts'
import { nouvellePaireDeSignature, signer } from '../../crypto/signature.ts'
import type { Role } from '../../domain/acteur.ts'
import type { Id } from '../../domain/identite.ts'
import { uneBase } from '../../server/base/essais.ts'
import { horlogeDuSysteme } from '../../server/clock.ts'
import { startServer } from '../../server/main.ts'
import { ecrireDeploiement, naissanceDuService } from '../../server/naissance.ts'
import type { Appeler } from '../client.ts'
import { horlogeDuPoste } from '../clock.ts'
import { creerCoulisses, type Coulisses } from '../coulisses.ts'
import { creerMoteur } from '../creer-moteur.ts'
import type { Face } from '../face.ts'
import { creerFaceSession } from '../face-session.ts'
import { creerMagasinAucun } from '../magasin-aucun.ts'
import type { Moteur } from '../moteur.ts'
import { certifier, ecrireAnnuaire, naitreService, nouvellesCles, publiques, signataire } from '../naissance.ts'
import type { ClesDeVersion } from '../porte-publique.ts'
import { hacheDe } from '../registre.ts'
import { seConnecter } from '../session.ts'
import {
  clientDe,
  codeDe,
  prendreSiege,
  prendreSiegeSansTrousseau,
  reussi,
  unNavigateur,
  type Navigateur,
  type Personne,
} from '../service-reel.examples.ts'
import { creerFaceDesConsolidations, type FaceDesConsolidations } from './face.ts'

type Scope = { after(end: () => Promise<void>): void }

/** Her machine, open, and what is behind its face. */
export type Machine = {
  readonly face: FaceDesConsolidations
  readonly moteur: Moteur
  readonly appeler: Appeler
  readonly navigateur: Navigateur
}

export type ServiceNe = {
  readonly service: string
  readonly tete: Personne
  readonly seconde: Personne
  readonly secteurs: readonly { readonly secteur: Id; readonly assistante: Personne }[]
}

export type Nation = {
  readonly departement: ServiceNe
  readonly voisin: ServiceNe
  readonly academie: ServiceNe
  readonly nation: ServiceNe
  ouvrir(personne: Personne): Promise<Machine>
  /** Roots signed by the release keys, for these services only. */
  poserRacines(services: readonly string[]): void
  /** As whoever runs the base would. */
  placer(service: string, auDessus: string | null): Promise<void>
}

const connecterA = async (url: string, personne: Personne): Promise<Appeler> => {
  const appeler = clientDe(url)
  const secret = { genre: 'phrase', texte: personne.phrase } as const
  reussi(await seConnecter(appeler, { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }))
  return appeler
}

type Naissance = {
  readonly url: string
  readonly adminUrl: string
  readonly service: string
  readonly auDessus: string | null
  readonly role: Role
  readonly secteurs: number
}

const naitre = async ({ url, adminUrl, service, auDessus, role, secteurs }: Naissance) => {
  const siege = { identifiant: `admin.${service}`, nom: 'Technique', prenom: 'Camille' }
  const qui = { service, nom: `Service ${service}`, departement: null, auDessus, administrateur: siege }
  const ne = await naissanceDuService({ adminUrl, horloge: horlogeDuSysteme }, qui)
  if (!ne) throw new Error('the service exists')
  const admin = await prendreSiegeSansTrousseau(url, ne.membre, ne.identifiant, ne.invitation)
  const parAdmin = await connecterA(url, admin)
  const [le, jour] = [horlogeDuPoste.maintenant(), horlogeDuPoste.aujourdhui()]
  const chefs = ['Premier', 'Second', 'Tiers'].map((nom) => nouvellesCles(nouvelId(), `${nom} ${service}`, 'Dominique'))
  const assistantes = Array.from({ length: secteurs }, (_, i) =>
    nouvellesCles(nouvelId(), `Assistante ${i} ${service}`, 'Maryse'),
  )
  const [premier, second, tiers] = chefs
  if (!premier || !second || !tiers) throw new Error('no heads')
  const certificateurs = [premier.membre, second.membre]
  const naissance = await naitreService({ service, gardiens: chefs, k: 2, certificateurs, le, jour })
  const derniere = naissance.entrees.at(-1)
  if (!derniere) throw new Error('an empty annuaire')
  const suite = ecrireAnnuaire(service, { n: naissance.entrees.length, prev: hacheDe(derniere) })
  const signent = [signataire(service, premier, 0), signataire(service, second, 0)] as const
  for (const cles of [premier, second]) certifier(suite, { ...publiques(cles), role, diplome: 'deass-vu' }, le, signent)
  for (const cles of assistantes)
    certifier(suite, { ...publiques(cles), role: 'ass', diplome: 'deass-vu' }, le, signent)
  const jusqua = `${Number(jour.slice(0, 4)) + 1}${jour.slice(4)}`
  const deSecteurs = assistantes.map((cles, i) => ({
    secteur: nouvelId(),
    nom: `Secteur ${i}`,
    cles,
    uai: `998000${i}A`,
  }))
  for (const { secteur, nom, cles, uai } of deSecteurs) {
    const sansPorte = { coffre: null, porte: null, epoque: null, jusqua }
    suite.ajouter('secteur', { secteur, nom, uais: [uai], membres: [cles.membre], ...sansPorte }, le, [signent[0]])
  }
  const inviter = async ({ membre, nom, prenom }: (typeof chefs)[number], son: Role) => {
    const identifiant = nom.toLowerCase().replaceAll(' ', '.')
    const { invitation } = reussi(await parAdmin(postSiege, { membre, identifiant, nom, prenom, role: son }))
    return { identifiant, invitation }
  }
  const installer = async (cles: (typeof chefs)[number], son: Role): Promise<Personne> => {
    const { identifiant, invitation } = await inviter(cles, son)
    return prendreSiege(url, { service, racine: naissance.racine }, cles, identifiant, invitation)
  }
  const [tete, seconde] = [await installer(premier, role), await installer(second, role)]
  // she never sits down: two of three are enough
  await inviter(tiers, role)
  const installees: Personne[] = []
  for (const cles of assistantes) installees.push(await installer(cles, 'ass'))
  const parTete = await connecterA(url, tete)
  reussi(await parTete(postAnnuaire, { entrees: [...naissance.entrees, ...suite.entrees] }))
  reussi(await parTete(postParts, { generation: 1, parts: [...naissance.recouvrement.parts] }))
  const installes: { secteur: Id; assistante: Personne }[] = []
  for (const [i, { secteur, nom, cles }] of deSecteurs.entries()) {
    const assistante = installees[i]
    if (!assistante) throw new Error('a sector without anybody')
    reussi(await parTete(putSecteur, { id: secteur, nom, bassin: null, uais: [] }))
    const affectation = { id: nouvelId(), membre: cles.membre, role: 'ass', secteur, titre: 'titulaire' } as const
    reussi(await parTete(putAffectation, { ...affectation, quotite: 100, debut: jour, fin: null }))
    installes.push({ secteur, assistante })
  }
  return { ne: { service, tete, seconde, secteurs: installes } satisfies ServiceNe, racine: naissance.racine }
}

const ouvrirMachine = async (url: string, personne: Personne, clesDeVersion: ClesDeVersion): Promise<Machine> => {
  const navigateur = unNavigateur()
  const coulisses: Coulisses = creerCoulisses({
    creerMoteur,
    fetch: navigateur.fetch,
    origine: url,
    // long silences do not hold a test
    horloge: {
      ...horlogeDuPoste,
      attendre: (ms) => (ms > 2_000 ? new Promise(() => undefined) : horlogeDuPoste.attendre(ms)),
    },
    ouvrirMagasin: async () => creerMagasinAucun(),
    ouvrirFlux: () => () => undefined,
    cadencer: () => undefined,
    verrou: { prendre: async () => true, arracher: async () => undefined, surDemande: () => undefined },
    clesDeVersion,
  })
  const session: Pick<Face, 'demarrer' | 'entrer'> = creerFaceSession(coulisses)
  await session.demarrer({ postePartage: true })
  const secret = { genre: 'phrase', texte: personne.phrase } as const
  reussi(await session.entrer({ identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }))
  const ouverte = coulisses.courante()
  if (!ouverte) throw new Error('the keyring is closed')
  await ouverte.prete
  await ouverte.moteur.vider()
  return {
    face: creerFaceDesConsolidations(coulisses),
    moteur: ouverte.moteur,
    appeler: coulisses.appeler,
    navigateur,
  }
}

export const uneNation = async (t: Scope): Promise<Nation> => {
  const fins: (() => Promise<void>)[] = []
  t.after(async () => {
    for (const fin of fins.toReversed()) await fin()
  })
  const base = await uneBase({ after: (fin) => fins.push(fin) })
  const adminUrl = base.url
  await ecrireDeploiement({ adminUrl, horloge: horlogeDuSysteme }, 'demo')
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-nation-'))
  const serveur = await startServer({
    databaseUrl: base.appUrl,
    guichetUrl: base.guichetUrl,
    port: 0,
    mode: 'demo',
    dataDir: dossier,
    staticDir: dossier,
    guichetDir: dossier,
  })
  fins.push(async () => {
    await serveur.stop()
    rmSync(dossier, { recursive: true, force: true })
  })
  const { url } = serveur
  const ou = { url, adminUrl }
  const fr = await naitre({ ...ou, service: 'fr', auDessus: null, role: 'national', secteurs: 0 })
  const ac = await naitre({ ...ou, service: 'ac-essai', auDessus: 'fr', role: 'ctss-r', secteurs: 0 })
  const departement = await naitre({ ...ou, service: '998', auDessus: 'ac-essai', role: 'ctss-d', secteurs: 3 })
  const voisin = await naitre({ ...ou, service: '997', auDessus: 'ac-essai', role: 'ctss-d', secteurs: 0 })
  const nes = [fr, ac, departement, voisin]
  const version = nouvellePaireDeSignature()
  const poserRacines = (services: readonly string[]): void => {
    const racines = Object.fromEntries(
      nes.filter(({ ne }) => services.includes(ne.service)).map(({ ne, racine }) => [ne.service, racine]),
    )
    const dites: Racines = { version: 1, le: horlogeDuPoste.maintenant(), deploiement: nouvelId(), racines }
    const octets = JSON.stringify(dites)
    const sig = base64(signer(version.privee, contexte.tagRacines, sha256(utf8(octets))))
    const signees = { octets, signatures: [{ cle: hex(version.publique), sig }] }
    writeFileSync(join(dossier, 'racines.json'), JSON.stringify(signees))
  }
  poserRacines(nes.map(({ ne }) => ne.service))
  return {
    departement: departement.ne,
    voisin: voisin.ne,
    academie: ac.ne,
    nation: fr.ne,
    ouvrir: (personne) => ouvrirMachine(url, personne, { cles: [hex(version.publique)], seuil: 1 }),
    poserRacines,
    placer: async (service, auDessus) => {
      const client = new Client({ connectionString: adminUrl })
      await client.connect()
      await client.query('update service set parent = $2 where service = $1', [service, auDessus])
      await client.end()
    },
  }
}
