// The people of the matrix on a living server: seats taken, keys certified, coffres signed, sessions ended where told.
import { Client } from 'pg'
import { postAnnuaire, postJournal, type RoleCoffre } from '../../contract/registre.ts'
import { putAffectation, putSecteur } from '../../contract/service.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, hex } from '../../crypto/octets.ts'
import { paireDepuisGraine } from '../../crypto/sceau.ts'
import { nouvellePaireDeSignature } from '../../crypto/signature.ts'
import {
  entreeDeCreation,
  scelle,
  scelleDeRecouvrement,
  unCoffreVide,
  uneEntree,
  uneEpoque,
  type UnCoffre,
} from '../coffre.examples.ts'
import { ANNEE, nommer, unCoffreDeSecteur } from '../saisines.examples.ts'
import { clesDe, inviter, SERVICE, unServiceVivant, type Personne, type Vivant } from '../vivant.examples.ts'
import { DATES } from './monde.examples.ts'
import { AILLEURS, COFFRES, NOMS, personne, type Lien, type Nom, type NomDeCoffre } from './personnes.ts'
import { idDe, sha256 } from './territoire.examples.ts'

type Scope = { after(end: () => Promise<void>): void }

/** Coffres of the service that a living one can have; those of another service are tried in SQL. */
export const COFFRES_VIVANTS = [
  'dossier',
  'secteur',
  'direction',
  'personnel',
  'autre',
] as const satisfies readonly NomDeCoffre[]
export const COLLEGE = '9010001E'
export type CoffreVivant = (typeof COFFRES_VIVANTS)[number]

export type MondeVivant = {
  readonly v: Vivant
  readonly gens: Readonly<Record<Nom, Personne>>
  readonly coffres: Readonly<Record<CoffreVivant, UnCoffre>>
  readonly secteur: string
  readonly poste: string
  readonly porteDuCollege: UnCoffre
}

/** A session laid by hand, for those who hold nothing in the sealed half. */
const deMainDAdmin = async (chef: Client, nom: Nom, service: string): Promise<Personne> => {
  const jeton = hex(alea(32))
  const membre = idDe(nom)
  const { role } = personne(nom)
  await chef.query('insert into compte (service, membre, nom, prenom, role) values ($1, $2, $3, $3, $4)', [
    service,
    membre,
    nom,
    role,
  ])
  await chef.query("insert into priv.session values ($1, $2, $3, now(), now() + interval '1 hour')", [
    sha256(jeton),
    service,
    membre,
  ])
  return {
    membre,
    identifiant: nom,
    role,
    preuve: '',
    codes: [],
    signature: nouvellePaireDeSignature(),
    kem: paireDepuisGraine(alea(32)),
    jeton,
    certificat: 0,
  }
}

const certifier = async (v: Vivant, nouvelles: readonly Personne[]): Promise<void> => {
  const entrees = nouvelles.map((qui) => {
    qui.certificat = v.annuaire.n
    const diplome = qui.role === 'stagiaire' ? 'etudiant' : 'deass-vu'
    return v.annuaire.composer('certificat', { ...clesDe(qui), role: qui.role, diplome }, [v.ctssd, v.adjointe])
  })
  const { refus } = await v.appeler(postAnnuaire, { entrees }, v.ctssd.jeton)
  if (refus !== null) throw new Error(refus)
}

const rassembler = async (v: Vivant, chef: Client): Promise<Record<Nom, Personne>> => {
  const dejaLa: Partial<Record<Nom, Personne>> = {
    referente: v.assistante,
    remplacante: v.remplacante,
    collegue: v.collegue,
    stagiaire: v.stagiaire,
    ctssd: v.ctssd,
    lectrice: v.adjointe,
    adjointe: v.adjoint,
    secretaire: v.secretaire,
    admin: v.admin,
  }
  await chef.query("insert into service (service, nom) values ('902', 'Ailleurs')")
  const gens = { ...dejaLa } as Record<Nom, Personne>
  const nouvelles: Personne[] = []
  for (const nom of NOMS) {
    if (gens[nom]) continue
    const { service, role } = personne(nom)
    const auSecret = role === 'ass' || role === 'stagiaire'
    if (service === AILLEURS || !auSecret)
      gens[nom] = await deMainDAdmin(chef, nom, service === AILLEURS ? '902' : SERVICE)
    else {
      gens[nom] = await inviter(v, v.ctssd, nom, role)
      nouvelles.push(gens[nom])
    }
  }
  await certifier(v, nouvelles)
  return gens
}

const ROLES: Readonly<Record<Exclude<Lien, 'aucun'>, RoleCoffre>> = {
  referente: 'referent',
  binome: 'binome',
  remplacante: 'remplacante',
  'remplacante-a-venir': 'remplacante',
  'remplacante-finie': 'remplacante',
  retiree: 'binome',
  stagiaire: 'stagiaire',
  'stagiaire-finie': 'stagiaire',
  lecture: 'lecture',
  'lecture-finie': 'lecture',
}

const unSecteur = async (v: Vivant, gens: Record<Nom, Personne>): Promise<string> => {
  const secteur = nouvelId()
  const membres = [gens.referente, gens.binome].map(({ membre }) => membre)
  const dit = {
    secteur,
    nom: 'Rives',
    uais: [],
    membres,
    coffre: null,
    porte: null,
    epoque: null,
    jusqua: '2027-02-01',
  }
  await v.appeler(putSecteur, { id: secteur, nom: 'Rives', bassin: null, uais: [] }, v.ctssd.jeton)
  await v.appeler(postAnnuaire, { entrees: [v.annuaire.composer('secteur', dit, [v.ctssd])] }, v.ctssd.jeton)
  return secteur
}

/** A school served by `referente`, hours of `collegue` and the account of its CPE. */
const unCollege = async (v: Vivant, chef: Client, gens: Record<Nom, Personne>): Promise<UnCoffre> => {
  const secteur = nouvelId()
  await chef.query(
    "insert into etablissement (uai, nom, type, statut, perimetre) values ($1, 'x', 'college', 'public', true)",
    [COLLEGE],
  )
  await v.appeler(putSecteur, { id: secteur, nom: 'Collège', bassin: null, uais: [COLLEGE] }, v.ctssd.jeton)
  const poste = { role: 'ass', secteur, titre: 'titulaire', quotite: 100, debut: '2020-09-01', fin: null } as const
  await v.appeler(putAffectation, { ...poste, id: nouvelId(), membre: gens.referente.membre }, v.ctssd.jeton)
  await chef.query("insert into personnel (service, membre, uai, fonction) values ($1, $2, $3, 'cpe')", [
    SERVICE,
    gens.cpe.membre,
    COLLEGE,
  ])
  await nommer(v, secteur, gens.referente)
  return unCoffreDeSecteur(v, secteur, gens.referente)
}

const envoyer = async (
  v: Vivant,
  entree: Parameters<typeof v.appeler<typeof postJournal>>[1]['entrees'][number],
  par: Personne,
): Promise<void> => {
  const { refus } = await v.appeler(postJournal, { entrees: [entree] }, par.jeton)
  if (refus !== null) throw new Error(`${refus}: ${entree.entree.octets.slice(0, 200)}`)
}

/** Who left goes by a signed entry; the next époque then reaches those who stay. */
const faireSortir = async (
  v: Vivant,
  coffre: UnCoffre,
  par: Personne,
  partie: Personne,
  restent: readonly Personne[],
): Promise<void> => {
  const corps = { membre: { service: SERVICE, membre: partie.membre }, motif: 'depart' }
  await envoyer(v, { entree: uneEntree(v, coffre, 'retirer', corps, [par]), scelles: [], enveloppes: [] }, par)
  const epoque = uneEpoque(coffre)
  const entree = uneEntree(v, coffre, 'epoque', { epoque, motif: 'depart' }, [par])
  const scelles = [...restent.map((qui) => scelle(coffre, qui)), scelleDeRecouvrement(coffre, v.recouvrement)]
  await envoyer(v, { entree, scelles, enveloppes: [] }, par)
}

const estFini = (lien: Lien): boolean => lien.endsWith('-finie')

const unCoffre = async (
  v: Vivant,
  gens: Record<Nom, Personne>,
  nom: CoffreVivant,
  secteur: string,
): Promise<UnCoffre> => {
  const { genre, membres } = COFFRES[nom]
  const dedans = Object.entries(membres) as [Nom, Exclude<Lien, 'aucun'>][]
  const par = gens[dedans.find(([, lien]) => lien === 'referente')?.[0] ?? 'referente']
  const coffre = unCoffreVide()
  const dits = dedans.map(([qui, lien]) => ({ qui: gens[qui], ...DATES[lien], role: ROLES[lien] }))
  const annee = genre === 'secteur' || genre === 'service' ? ANNEE : null
  const options = { genre, annee, secteur: genre === 'secteur' ? secteur : null }
  const creation = entreeDeCreation(v, coffre, par, dits, options)
  // nobody is handed a key for days that are over
  const finies = new Set(dedans.filter(([, lien]) => estFini(lien)).map(([qui]) => gens[qui].membre))
  const scelles = creation.scelles?.filter(({ pour }) => pour === 'recouvrement' || !finies.has(pour.membre)) ?? []
  await envoyer(v, { ...creation, scelles }, par)
  const partie = dedans.find(([, lien]) => lien === 'retiree')
  const restent = dedans.filter(([, lien]) => lien !== 'retiree' && !estFini(lien)).map(([qui]) => gens[qui])
  if (partie) await faireSortir(v, coffre, par, gens[partie[0]], restent)
  return coffre
}

/** Who is on duty now, and who was. */
const unTour = async (v: Vivant, gens: Record<Nom, Personne>): Promise<void> => {
  const tours = [
    { membre: gens.garde.membre, debut: '2020-09-01T00:00:00Z', fin: '2999-09-01T00:00:00Z' },
    { membre: gens.gardefinie.membre, debut: '2020-09-01T00:00:00Z', fin: '2021-09-01T00:00:00Z' },
  ]
  const { refus } = await v.appeler(
    postAnnuaire,
    { entrees: [v.annuaire.composer('garde', { tours }, [v.ctssd])] },
    v.ctssd.jeton,
  )
  if (refus !== null) throw new Error(refus)
}

/** Sessions expire and accounts close last: all was signed before. */
const finirLesSessions = async (chef: Client, gens: Record<Nom, Personne>): Promise<void> => {
  for (const nom of NOMS) {
    const { session, ...qui } = personne(nom)
    if (session === 'expiree')
      await chef.query("update priv.session set jusqua = now() - interval '1 minute' where empreinte = $1", [
        sha256(gens[nom].jeton),
      ])
    if ('inactive' in qui) await chef.query('update compte set actif = false where membre = $1', [gens[nom].membre])
    if (session === 'forgee') gens[nom].jeton = hex(alea(32))
    if (session === 'aucune') gens[nom].jeton = ''
  }
}

export const creerMondeVivant = async (t: Scope): Promise<MondeVivant> => {
  const v = await unServiceVivant(t)
  const chef = new Client({ connectionString: v.base.url })
  await chef.connect()
  try {
    const gens = await rassembler(v, chef)
    const secteur = await unSecteur(v, gens)
    const poste = nouvelId()
    const affectation = {
      id: poste,
      membre: gens.referente.membre,
      role: 'ass',
      secteur,
      titre: 'titulaire',
      quotite: 100,
      debut: '2020-09-01',
      fin: null,
    } as const
    await v.appeler(putAffectation, affectation, v.ctssd.jeton)
    const porteDuCollege = await unCollege(v, chef, gens)
    const coffres = {} as Record<CoffreVivant, UnCoffre>
    for (const nom of COFFRES_VIVANTS) coffres[nom] = await unCoffre(v, gens, nom, secteur)
    await unTour(v, gens)
    await finirLesSessions(chef, gens)
    return { v, gens, coffres, secteur, poste, porteDuCollege }
  } finally {
    await chef.end()
  }
}
