import { estRefus } from '../src/domain/refus.ts'
import type { Id } from '../src/domain/identite.ts'
import type { Position } from '../src/contract/enveloppe.ts'
import { unMoteur, type MoteurDEssai } from '../src/coffre/moteur.examples.ts'
import { unServeurMenteur, type CoffreServi, type ServeurMenteur } from '../src/coffre/serveur-menteur.examples.ts'
import { SERVICE, uneNote, unEleve, unMonde, type Monde } from '../src/coffre/service.examples.ts'
import type { Chiffre } from './chiffre.ts'

const TAILLES = [3, 5, 8, 13, 21]

type Scene = {
  readonly monde: Monde
  readonly serveur: ServeurMenteur
  readonly anne: MoteurDEssai
  readonly coffre: Id
  readonly servi: CoffreServi
}

const creer = async ({ moteur }: MoteurDEssai, genre: 'dossier' | 'personnel', notes: number): Promise<Id> => {
  const pieces =
    genre === 'dossier' ? [unEleve(), ...Array.from({ length: notes }, (_, i) => uneNote(`Note ${i}.`))] : []
  const cree = await moteur.creerCoffre({ genre, secteur: null, annee: null, autres: [], pieces })
  if (estRefus(cree)) throw new Error(cree.refus)
  await moteur.vider()
  return cree.coffre
}

/** A file of `taille` pieces: a third at its opening, a third one by one, a third typed without network and sent together. */
const uneScene = async (taille: number): Promise<Scene> => {
  const monde = await unMonde()
  const serveur = unServeurMenteur(monde.entrees)
  const anne = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
  await anne.moteur.synchroniser()
  const tiers = Math.floor(taille / 3)
  const coffre = await creer(anne, 'dossier', tiers - 1)
  for (let n = tiers; n < taille; n++) {
    serveur.coupe = n >= 2 * tiers
    await anne.moteur.poser(coffre, uneNote(`Note ${n}.`))
    if (!serveur.coupe) await anne.moteur.vider()
  }
  serveur.coupe = false
  await anne.moteur.vider()
  const servi = serveur.coffres.get(coffre)
  if (servi?.positions.length !== taille) throw new Error('the scene is not what it should be')
  return { monde, serveur, anne, coffre, servi }
}

/** A machine that has never seen anything finds something wrong. */
const vu = async ({ monde, serveur, coffre }: Scene): Promise<boolean> => {
  const { moteur, alertes } = await unMoteur(monde.anne, {
    racine: monde.racine,
    appeler: serveur.pour(monde.anne.membre),
  })
  await moteur.synchroniser()
  const lu = moteur.coffre(coffre)
  const told = alertes.some((a) => a.code === 'piece-manquante' || a.code === 'version-plus-ancienne')
  moteur.fermer()
  return told && lu?.fiable === false
}

const sans = (positions: readonly Position[], rang: number): Position[] => positions.filter((p) => p.rang !== rang)
const renumerotees = (positions: readonly Position[]): Position[] => positions.map((p, i) => ({ ...p, rang: i + 1 }))

/** With the numbers left as they were, and with numbers and announced head made again by a careful liar. */
const omettre = async (scene: Scene, rang: number): Promise<boolean[]> => {
  const toutes = scene.servi.positions
  const vus: boolean[] = []
  for (const mentir of [sans, (p: readonly Position[], r: number) => renumerotees(sans(p, r))]) {
    scene.servi.positions = mentir(toutes, rang)
    vus.push(await vu(scene))
  }
  scene.servi.positions = toutes
  return vus
}

/** Other heads: another machine that saw it, a piece written after it, the coffre `personnel`, the journal. */
const AUTRES_TETES: Record<string, (scene: Scene) => Promise<boolean>> = {
  'a machine that saw it': async ({ anne, serveur, servi, coffre }) => {
    servi.positions = servi.positions.slice(0, -1)
    serveur.coupe = false
    await anne.moteur.synchroniser()
    return anne.alertes.length > 0 && anne.moteur.coffre(coffre)?.fiable === false
  },
  'a piece written after it': async (scene) => {
    const rang = scene.servi.positions.length
    await scene.anne.moteur.poser(scene.coffre, uneNote('Après.'))
    await scene.anne.moteur.vider()
    scene.servi.positions = renumerotees(sans(scene.servi.positions, rang))
    return vu(scene)
  },
  'a head left in the coffre personnel': async (scene) => {
    await creer(scene.anne, 'personnel', 0)
    await scene.anne.moteur.retenirLesTetes()
    scene.servi.positions = scene.servi.positions.slice(0, -1)
    return vu(scene)
  },
  'a grant signed after it': async (scene) => {
    const membre = {
      service: SERVICE,
      membre: scene.monde.brune.membre,
      role: 'binome',
      debut: null,
      fin: null,
    } as const
    await scene.anne.moteur.accorder(scene.coffre, membre, 'binome')
    scene.servi.positions = scene.servi.positions.slice(0, -1)
    return vu(scene)
  },
}

const chiffre = (name: string, vus: readonly boolean[], attendu = vus.length): Chiffre => {
  const value = vus.filter(Boolean).length
  return { name, value, target: attendu, ok: vus.length > 0 && value === attendu }
}

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const premieres: boolean[] = []
  const milieux: boolean[] = []
  const dernieres: boolean[] = []
  const intacts: boolean[] = []
  for (const taille of TAILLES) {
    const scene = await uneScene(taille)
    intacts.push(await vu(scene))
    premieres.push(...(await omettre(scene, 1)))
    for (let rang = 2; rang < taille; rang++) milieux.push(...(await omettre(scene, rang)))
    dernieres.push(...(await omettre(scene, taille)))
  }
  const apres: Chiffre[] = []
  for (const [nom, temoin] of Object.entries(AUTRES_TETES)) {
    const vus: boolean[] = []
    for (const taille of TAILLES) vus.push(await temoin(await uneScene(taille)))
    apres.push(chiffre(`last left out, seen through ${nom}`, vus))
  }
  return [
    chiffre('nothing left out, an alarm all the same', intacts, 0),
    chiffre('first left out, seen at once', premieres),
    chiffre('one in the middle left out, seen at once', milieux),
    chiffre('last left out, seen by who knows no other head', dernieres, 0),
    ...apres,
  ]
}
