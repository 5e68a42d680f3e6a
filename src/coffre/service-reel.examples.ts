// A fictitious service born on the real server and a real base: an administrator, three custodians, three ASS. Each
// person has a passphrase, a printed code and a sheet, and uses as many machines as she wants.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { putPersonnel } from '../contract/presence.ts'
import { postAnnuaire, postParts } from '../contract/registre.ts'
import { putAffectation, putSecteur } from '../contract/service.ts'
import { postSiege, putSiege } from '../contract/session.ts'
import { codeImprimable } from '../crypto/code.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { nouveauCode } from '../crypto/serrure.ts'
import type { Role } from '../domain/acteur.ts'
import type { Fonction } from '../domain/fonction.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus, type Refus } from '../domain/refus.ts'
import { uneBase } from '../server/base/essais.ts'
import { horlogeDuSysteme } from '../server/clock.ts'
import { startServer } from '../server/main.ts'
import { ecrireDeploiement, naissanceDuService } from '../server/naissance.ts'
import { creerClient, type Appeler, type Fetch } from './client.ts'
import { horlogeDuPoste } from './clock.ts'
import {
  certifier,
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  signataire,
  type ClesDePersonne,
} from './naissance.ts'
import { hacheDe } from './registre.ts'
import { seConnecter } from './session.ts'
import { serrureDePhrase } from './serrures.ts'
import { creerTrousseau } from './trousseau.ts'

type Scope = { after(end: () => Promise<void>): void }

export const SERVICE = '998'
/** Schools of the sectors of Anne and of Carla; in the base when they are asked for. */
export const VALLEE = '9980001C'
export const PLATEAU = '9980002D'

export type Personne = {
  readonly membre: Id
  readonly identifiant: string
  readonly phrase: string
  /** As printed. */
  readonly code: string
  /** The sheet: each code serves once. */
  readonly codes: string[]
}

export type ServiceReel = {
  readonly url: string
  readonly secteur: Id
  /** Referent of the sector, and its pair. */
  readonly anne: Personne
  readonly brune: Personne
  readonly carla: Personne
  readonly ctss: Personne
  readonly administrateur: Personne
  readonly adjointe: Personne
  /** Sector of Carla; null unless asked for. */
  readonly plateau: Id | null
  /** SHA-256 of entry 0 of the annuaire. */
  readonly racine: string
  /** Where the server keeps what is not in the base. */
  readonly dossier: string
  /** As the superuser: for the arranging of a test. */
  sql(requete: string, valeurs?: readonly unknown[]): Promise<unknown[]>
  /** Of the people above, as if they typed it. */
  connecter(personne: Personne): Promise<Appeler>
  /** One more, certified; before any machine has written in the annuaire. */
  accueillir(nom: string, role: Role): Promise<Personne>
  /** A professional of a school with an account: no keyring. */
  accueillirDuPersonnel(nom: string, fonction: Fonction, uai: string): Promise<Personne>
}

export const reussi = <T>(issue: T): Exclude<T, Refus> => {
  if (estRefus(issue)) throw new Error(`refused: ${(issue as Refus).refus}`)
  return issue as Exclude<T, Refus>
}

export type Demande = { readonly methode: string; readonly adresse: string; readonly corps: string }
type Mensonge = (adresse: string, corps: Record<string, unknown>) => unknown

export type Navigateur = {
  readonly fetch: Fetch
  /** All that left this machine. */
  readonly demandes: Demande[]
  couper(coupe: boolean): void
  oublierLaSession(): void
  /** The server's answers, changed on the way. */
  mentir(mensonge: Mensonge): void
}

/** A browser's cookies, a network that can be cut, a server that can lie. */
export const unNavigateur = (): Navigateur => {
  let temoin = ''
  let coupe = false
  let mensonge: Mensonge = (_, corps) => corps
  const demandes: Demande[] = []
  return {
    demandes,
    fetch: async (adresse, requete) => {
      if (coupe) throw new TypeError('fetch failed')
      demandes.push({ methode: requete.method, adresse, corps: requete.body ?? '' })
      const reponse = await fetch(adresse, {
        ...requete,
        headers: { ...requete.headers, ...(temoin ? { Cookie: temoin } : {}) },
      })
      const pose = reponse.headers.get('set-cookie')
      if (pose !== null) temoin = pose.split(';')[0] ?? ''
      const texte = await reponse.text()
      const dit = mensonge(adresse, JSON.parse(texte) as Record<string, unknown>)
      return { status: reponse.status, text: async () => JSON.stringify(dit) }
    },
    couper: (c) => {
      coupe = c
    },
    oublierLaSession: () => {
      temoin = ''
    },
    mentir: (m) => {
      mensonge = m
    },
  }
}

export const codeDe = (personne: Personne): string => {
  const code = personne.codes.shift()
  if (code === undefined) throw new Error('the sheet is used up')
  return code
}

export const clientDe = (url: string): Appeler =>
  creerClient({
    fetch: unNavigateur().fetch,
    origine: url,
    surReponseIllisible: () => {
      throw new Error('an answer outside the contract')
    },
  })

export const prendreSiegeSansTrousseau = async (
  url: string,
  membre: Id,
  identifiant: string,
  invitation: string,
): Promise<Personne> => {
  const phrase = nouvellePhrase()
  const { serrure, preuve } = serrureDePhrase(membre, phrase)
  const { codes } = reussi(
    await clientDe(url)(putSiege, {
      invitation,
      trousseau: null,
      preuves: [{ serrure: serrure.id, genre: 'phrase', preuve }],
      parametres: { sel: serrure.sel ?? '', passes: serrure.passes ?? 0, memoire: serrure.memoire ?? 0 },
    }),
  )
  return { membre, identifiant, phrase, code: '', codes: [...codes] }
}

export const prendreSiege = async (
  url: string,
  { service, racine }: { readonly service: string; readonly racine: string },
  cles: ClesDePersonne,
  identifiant: string,
  invitation: string,
): Promise<Personne> => {
  const phrase = nouvellePhrase()
  const code = nouveauCode()
  const { scelle, preuves } = creerTrousseau({ service, racine, cles }, { phrase, code })
  const deLaPhrase = scelle.serrures.find(({ genre }) => genre === 'phrase')
  const { codes } = reussi(
    await clientDe(url)(putSiege, {
      invitation,
      trousseau: scelle,
      preuves: [...preuves],
      parametres: { sel: deLaPhrase?.sel ?? '', passes: deLaPhrase?.passes ?? 0, memoire: deLaPhrase?.memoire ?? 0 },
    }),
  )
  return { membre: cles.membre, identifiant, phrase, code: codeImprimable(code), codes: [...codes] }
}

/** Where it lives, when not on a base that is thrown away and in this process. */
export type Lieu = {
  readonly base: { readonly url: string; readonly appUrl: string }
  readonly lancer: (dataDir: string) => Promise<{ readonly url: string; stop(): Promise<void> }>
}

export const unServiceReel = async (
  t: Scope,
  options: {
    readonly staticDir?: string
    readonly guichetDir?: string
    readonly lieu?: Lieu
    readonly ecoles?: boolean
  } = {},
): Promise<ServiceReel> => {
  const fins: (() => Promise<void>)[] = []
  // The server leaves before the base is dropped under it.
  t.after(async () => {
    for (const fin of fins.toReversed()) await fin()
  })
  const sienne = options.lieu ? null : await uneBase({ after: (fin) => fins.push(fin) })
  const base = options.lieu?.base ?? sienne
  if (base === null) throw new Error('a service without a base')
  const admin = { adminUrl: base.url, horloge: horlogeDuSysteme }
  await ecrireDeploiement(admin, 'demo')
  const siege = { identifiant: 'admin', nom: 'Technique', prenom: 'Camille' }
  const ne = await naissanceDuService(admin, {
    service: SERVICE,
    nom: 'Service social',
    departement: null,
    administrateur: siege,
  })
  if (!ne) throw new Error('the service exists')
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-face-'))
  const ici = () =>
    startServer({
      databaseUrl: base.appUrl,
      guichetUrl: sienne?.guichetUrl ?? '',
      port: 0,
      mode: 'demo',
      dataDir: dossier,
      staticDir: options.staticDir ?? dossier,
      guichetDir: options.guichetDir ?? dossier,
    })
  const serveur = await (options.lieu ? options.lieu.lancer(dossier) : ici())
  fins.push(async () => {
    await serveur.stop()
    rmSync(dossier, { recursive: true, force: true })
  })
  const { url } = serveur
  const connecter = async (personne: Personne): Promise<Appeler> => {
    const appeler = clientDe(url)
    const secret = { genre: 'phrase', texte: personne.phrase } as const
    reussi(await seConnecter(appeler, { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }))
    return appeler
  }

  const administrateur = await prendreSiegeSansTrousseau(url, ne.membre, ne.identifiant, ne.invitation)
  const parAdmin = await connecter(administrateur)
  const le = horlogeDuPoste.maintenant()
  const jour = horlogeDuPoste.aujourdhui()

  const [ctss, adjointe, voisine] = ['Kerviel', 'Adam', 'Voisin'].map((nom) =>
    nouvellesCles(nouvelId(), nom, 'Dominique'),
  )
  const [anne, brune, carla] = ['Le Guen', 'Marec', 'Tanguy'].map((nom) => nouvellesCles(nouvelId(), nom, 'Maryse'))
  if (!ctss || !adjointe || !voisine || !anne || !brune || !carla) throw new Error('six people')
  const naissance = await naitreService({
    service: SERVICE,
    gardiens: [ctss, adjointe, voisine],
    k: 2,
    certificateurs: [ctss.membre, adjointe.membre],
    le,
    jour,
  })
  const installer = async (cles: ClesDePersonne, role: Role): Promise<Personne> => {
    const identifiant = cles.nom.toLowerCase().replace(' ', '')
    const { membre, nom, prenom } = cles
    const { invitation } = reussi(await parAdmin(postSiege, { membre, identifiant, nom, prenom, role }))
    return prendreSiege(url, { service: SERVICE, racine: naissance.racine }, cles, identifiant, invitation)
  }
  const laCtss = await installer(ctss, 'ctss-d')
  const lAdjointe = await installer(adjointe, 'adjoint')
  await installer(voisine, 'ctss-d')
  const lAnne = await installer(anne, 'ass')
  const laBrune = await installer(brune, 'ass')
  const laCarla = await installer(carla, 'ass')

  const derniere = naissance.entrees.at(-1)
  if (!derniere) throw new Error('an empty annuaire')
  const suite = ecrireAnnuaire(SERVICE, { n: naissance.entrees.length, prev: hacheDe(derniere) })
  const certificateurs = [signataire(SERVICE, ctss, 0), signataire(SERVICE, adjointe, 0)] as const
  certifier(suite, { ...publiques(ctss), role: 'ctss-d', diplome: 'deass-vu' }, le, certificateurs)
  if (options.ecoles)
    certifier(suite, { ...publiques(adjointe), role: 'adjoint', diplome: 'deass-vu' }, le, certificateurs)
  for (const cles of [anne, brune, carla])
    certifier(suite, { ...publiques(cles), role: 'ass', diplome: 'deass-vu' }, le, certificateurs)
  const secteur = nouvelId()
  const plateau = options.ecoles ? nouvelId() : null
  const jusqua = `${Number(jour.slice(0, 4)) + 1}${jour.slice(4)}`
  const sansPorte = { coffre: null, porte: null, epoque: null, jusqua }
  const signer = [certificateurs[0]]
  const deLaVallee = [anne.membre, brune.membre]
  suite.ajouter(
    'secteur',
    { secteur, nom: 'Vallée', uais: [options.ecoles ? VALLEE : '9980001A'], membres: deLaVallee, ...sansPorte },
    le,
    signer,
  )
  if (plateau)
    suite.ajouter(
      'secteur',
      { secteur: plateau, nom: 'Plateau', uais: [PLATEAU], membres: [carla.membre], ...sansPorte },
      le,
      signer,
    )
  const parCtss = await connecter(laCtss)
  reussi(await parCtss(postAnnuaire, { entrees: [...naissance.entrees, ...suite.entrees] }))
  reussi(await parCtss(postParts, { generation: 1, parts: [...naissance.recouvrement.parts] }))
  const sql = async (requete: string, valeurs: readonly unknown[] = []): Promise<unknown[]> => {
    const client = new Client({ connectionString: base.url })
    await client.connect()
    try {
      return (await client.query(requete, [...valeurs])).rows
    } finally {
      await client.end()
    }
  }
  if (options.ecoles)
    await sql(
      `insert into etablissement (uai, nom, type, statut, etat, perimetre, academie, departement, commune) values
       ($1, 'Collège de la Vallée', 'college', 'public', 'ouvert', true, '99', null, 'Rives'),
       ($2, 'Lycée du Plateau', 'lycee', 'public', 'ouvert', true, '99', null, 'Rives')`,
      [VALLEE, PLATEAU],
    )
  const uais = (uai: string): string[] => (options.ecoles ? [uai] : [])
  reussi(await parCtss(putSecteur, { id: secteur, nom: 'Vallée', bassin: null, uais: uais(VALLEE) }))
  if (plateau) reussi(await parCtss(putSecteur, { id: plateau, nom: 'Plateau', bassin: null, uais: uais(PLATEAU) }))
  for (const [membre, titre, ou] of [
    [anne.membre, 'titulaire', secteur],
    [brune.membre, 'binome', secteur],
    [carla.membre, 'titulaire', plateau],
  ] as const) {
    if (ou === null) continue
    const affectation = {
      id: nouvelId(),
      membre,
      role: 'ass',
      secteur: ou,
      titre,
      quotite: 100,
      debut: jour,
      fin: null,
    } as const
    reussi(await parCtss(putAffectation, affectation))
  }
  const accueillir = async (nom: string, role: Role): Promise<Personne> => {
    const cles = nouvellesCles(nouvelId(), nom, 'Claude')
    const elle = await installer(cles, role)
    const dites = suite.entrees.length
    const diplome = role === 'stagiaire' ? 'etudiant' : 'deass-vu'
    certifier(suite, { ...publiques(cles), role, diplome }, horlogeDuPoste.maintenant(), certificateurs)
    reussi(await parCtss(postAnnuaire, { entrees: suite.entrees.slice(dites) }))
    return elle
  }
  const accueillirDuPersonnel = async (nom: string, fonction: Fonction, uai: string): Promise<Personne> => {
    const membre = nouvelId()
    const identifiant = nom.toLowerCase()
    const { invitation } = reussi(
      await parAdmin(postSiege, { membre, identifiant, nom, prenom: 'Sacha', role: 'personnel' }),
    )
    const elle = await prendreSiegeSansTrousseau(url, membre, identifiant, invitation)
    reussi(await parCtss(putPersonnel, { membre, uai, fonction }))
    return elle
  }
  return {
    url,
    secteur,
    anne: lAnne,
    brune: laBrune,
    carla: laCarla,
    ctss: laCtss,
    adjointe: lAdjointe,
    administrateur,
    plateau,
    racine: naissance.racine,
    dossier,
    sql,
    connecter,
    accueillir,
    accueillirDuPersonnel,
  }
}
