// A file and its adversary: Anne writes, the server lies, another machine of hers reads.
import assert from 'node:assert/strict'

import type { Position } from '../contract/enveloppe.ts'
import type { Piece } from '../domain/piece.ts'
import { estRefus } from '../domain/refus.ts'
import { unMoteur, type MoteurDEssai } from './moteur.examples.ts'
import { unServeurMenteur, type CoffreServi, type ServeurMenteur } from './serveur-menteur.examples.ts'
import { uneNote, unEleve, unMonde, type Monde } from './service.examples.ts'

export type Scene = {
  readonly monde: Monde
  readonly serveur: ServeurMenteur
  readonly anne: MoteurDEssai
  readonly coffre: string
  readonly servi: CoffreServi
}

/** Anne's file: a pupil and four interviews, each written after the one before. */
export const uneScene = async (): Promise<Scene> => {
  const monde = await unMonde()
  const serveur = unServeurMenteur(monde.entrees)
  const anne = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
  await anne.moteur.synchroniser()
  const coffre = await creer(anne, [unEleve(), uneNote('Un.')])
  for (const texte of ['Deux.', 'Trois.', 'Quatre.']) {
    await anne.moteur.poser(coffre, uneNote(texte))
    await anne.moteur.vider()
  }
  const servi = serveur.coffres.get(coffre)
  assert.ok(servi)
  return { monde, serveur, anne, coffre, servi }
}

export const creer = async ({ moteur }: MoteurDEssai, pieces: readonly Piece[]): Promise<string> => {
  const cree = await moteur.creerCoffre({ genre: 'dossier', secteur: null, annee: null, autres: [], pieces })
  assert.ok(!estRefus(cree))
  await moteur.vider()
  return cree.coffre
}

/** Another machine of Anne, which has never seen anything. */
export const neuve = async ({ monde, serveur }: Scene): Promise<MoteurDEssai> => {
  const machine = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
  await machine.moteur.synchroniser()
  return machine
}

export const textes = ({ moteur }: MoteurDEssai, coffre: string): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])].flatMap(({ contenu }) =>
    contenu.genre === 'note' ? [contenu.texte] : [],
  )

export const codes = ({ alertes }: MoteurDEssai): string[] => [...new Set(alertes.map((a) => a.code))]

/** She is told, and nothing can be written on top of it. */
export const refusee = async (machine: MoteurDEssai, coffre: string, code: string): Promise<void> => {
  assert.ok(codes(machine).includes(code), `${code} expected, told: ${codes(machine).join(', ') || 'nothing'}`)
  assert.equal(machine.moteur.coffre(coffre)?.fiable ?? false, false)
  const pose = await machine.moteur.poser(coffre, uneNote('Sur du sable.'))
  assert.ok(estRefus(pose))
}

/** The liar numbers again what it still shows. */
export const renumeroter = (positions: readonly Position[]): Position[] =>
  positions.map((p, i) => ({ ...p, rang: i + 1 }))
export const sans = (servi: CoffreServi, ...rangs: readonly number[]): Position[] =>
  servi.positions.filter((p) => !rangs.includes(p.rang))

export const enveloppeA = (servi: CoffreServi, rang: number) => {
  const position = servi.positions[rang - 1]
  if (!position || !('enveloppe' in position)) throw new Error(`no envelope at ${rang}`)
  return position.enveloppe
}
