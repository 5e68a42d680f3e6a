// A service whose schools have doors: sectors with their coffres, the coffre of the heads, staff accounts, a roster.
import assert from 'node:assert/strict'

import type { Depot } from '../contract/coffre.ts'
import type { EntreeDe } from '../contract/endpoint.ts'
import { postEpreuve, type postMessagePublic, postSaisinePublique } from '../contract/guichet.ts'
import { putPersonnel } from '../contract/presence.ts'
import { postAnnuaire, postJournal } from '../contract/registre.ts'
import { resoudre } from '../crypto/epreuve.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, base64, hex, sha256 } from '../crypto/octets.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Fonction } from '../domain/fonction.ts'
import { horlogeDuSysteme, jourDe } from './clock.ts'
import { entreeDeCreation, unCoffreVide, type UnCoffre } from './coffre.examples.ts'
import { COLLEGE, dans, enSql, unMonde } from './presence/monde.examples.ts'
import { inviter, type Personne, type Vivant } from './vivant.examples.ts'

export const ANNEE = anneeScolaire(jourDe(horlogeDuSysteme.maintenant()))

export type Portes = {
  /** Sector of the collège, held by `assistante`. */
  readonly nord: string
  /** Sector of the lycée, held by `collegue`. */
  readonly sud: string
  readonly porteNord: UnCoffre
  readonly porteSud: UnCoffre
  /** Held by `ctssd` and `adjointe`. */
  readonly porteDuService: UnCoffre
}

export const unCoffreDeSecteur = async (
  v: Vivant,
  secteur: string,
  qui: Personne,
  annee = ANNEE,
): Promise<UnCoffre> => {
  const coffre = unCoffreVide()
  const entree = entreeDeCreation(v, coffre, qui, [{ qui, role: 'referent' }], { genre: 'secteur', secteur, annee })
  const { refus } = await v.appeler(postJournal, { entrees: [entree] }, qui.jeton)
  if (refus !== null) throw new Error(`no coffre of the sector: ${refus}`)
  return coffre
}

/** In the annuaire: who may open the coffre of a sector. */
export const nommer = async (v: Vivant, secteur: string, qui: Personne): Promise<void> => {
  const dit = {
    secteur,
    nom: 'Secteur',
    uais: [],
    membres: [qui.membre],
    coffre: null,
    porte: null,
    epoque: null,
    jusqua: dans(100),
  }
  await v.appeler(postAnnuaire, { entrees: [v.annuaire.composer('secteur', dit, [v.ctssd])] }, v.ctssd.jeton)
}

export const desPortes = async (v: Vivant): Promise<Portes> => {
  const { nord, sud } = await unMonde(v)
  await nommer(v, nord, v.assistante)
  await nommer(v, sud, v.collegue)
  const porteDuService = unCoffreVide()
  const membres = [v.ctssd, v.adjointe].map((qui, rang) => ({
    qui,
    role: rang === 0 ? ('referent' as const) : ('binome' as const),
  }))
  const entree = entreeDeCreation(v, porteDuService, v.ctssd, membres, { genre: 'service', annee: ANNEE })
  const { refus } = await v.appeler(postJournal, { entrees: [entree] }, v.ctssd.jeton)
  if (refus !== null) throw new Error(`no coffre of the service: ${refus}`)
  return {
    nord,
    sud,
    porteNord: await unCoffreDeSecteur(v, nord, v.assistante),
    porteSud: await unCoffreDeSecteur(v, sud, v.collegue),
    porteDuService,
  }
}

/** On duty from an hour ago to an hour from now. */
export const mettreDeGarde = async (v: Vivant, ...membres: readonly Personne[]): Promise<void> => {
  const heure = 3_600_000
  const maintenant = horlogeDuSysteme.maintenant().getTime()
  const [debut, fin] = [maintenant - heure, maintenant + heure].map((t) => new Date(t).toISOString())
  const tours = membres.map(({ membre }) => ({ membre, debut, fin }))
  const entree = v.annuaire.composer('garde', { tours }, [v.ctssd])
  const { refus } = await v.appeler(postAnnuaire, { entrees: [entree] }, v.ctssd.jeton)
  if (refus !== null) throw new Error(`no roster: ${refus}`)
}

export const unPersonnel = async (v: Vivant, nom: string, fonction: Fonction, uai = COLLEGE): Promise<Personne> => {
  const qui = await inviter(v, v.admin, nom, 'personnel')
  const { refus } = await v.appeler(putPersonnel, { membre: qui.membre, uai, fonction }, v.ctssd.jeton)
  if (refus !== null) throw new Error(`no staff account: ${refus}`)
  return qui
}

/** What the server may not read: any bytes. */
export const unDepot = (coffre: UnCoffre, autre: Partial<Depot> = {}): Depot => ({
  coffre: coffre.id,
  epoque: coffre.epoque,
  depot: nouvelId(),
  sceau: base64(alea(200)),
  ...autre,
})

/** As the page does it. */
export const travailler = async (v: Vivant, uai = COLLEGE): Promise<EntreeDe<typeof postMessagePublic>['travail']> => {
  const { corps, refus } = await v.appeler(postEpreuve, { uai })
  if (refus !== null) throw new Error(`no challenge: ${refus}`)
  const solution = await resoudre(corps.epreuve, corps.bits, async () => true)
  return { epreuve: corps.epreuve, solution: solution ?? 0 }
}

export type EnvoiDEssai = EntreeDe<typeof postSaisinePublique>

export const uneSaisine = async (
  v: Vivant,
  coffre: UnCoffre,
  autre: Partial<EnvoiDEssai> = {},
): Promise<EnvoiDEssai> => ({
  uai: COLLEGE,
  service: v.service,
  depots: [unDepot(coffre)],
  emetteur: 'eleve',
  urgent: false,
  lecteur: 'secteur',
  adresse: null,
  travail: autre.travail ?? (await travailler(v, autre.uai)),
  ...autre,
})

/** The address that a receipt gives, and what the server is told of it first. */
export const unRecu = (): { adresse: string; empreinte: string } => {
  const octets = alea(32)
  return { adresse: hex(octets), empreinte: hex(sha256(octets)) }
}

/** Filed, or the test stops; gives its id. */
export const deposer = async (v: Vivant, envoi: EnvoiDEssai): Promise<string> => {
  const { refus } = await v.appeler(postSaisinePublique, envoi)
  if (refus !== null) throw new Error(`not filed: ${refus}`)
  return envoi.depots[0]?.depot ?? ''
}

/** Whoever writes much pays more: a test that files often forgets what came before. */
export const oublierLesPassages = (v: Vivant): Promise<unknown> => enSql(v, 'delete from priv.passage')

export const compterLignes = async (v: Vivant, table: string): Promise<number> =>
  (await enSql<{ n: number }>(v, `select count(*)::int as n from ${table}`))[0]?.n ?? -1

const TENUES = ['saisine', 'depot', 'echange', 'priv.epreuve', 'priv.passage', 'audit']
const etatDeLaBase = (v: Vivant): Promise<number[]> => Promise.all(TENUES.map((table) => compterLignes(v, table)))

/** Of what a saisine or a message would leave. */
export const sansRienEcrire = async (v: Vivant, faire: () => Promise<unknown>): Promise<void> => {
  const avant = await etatDeLaBase(v)
  await faire()
  assert.deepEqual(await etatDeLaBase(v), avant, TENUES.join(', '))
}
