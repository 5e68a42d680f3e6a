// What was sealed, opened again: without it, a word that never left would look well kept.
import { nouvelEtat, recevoirCles, recevoirJournal } from '../../src/coffre/coffre-ouvert.ts'
import { pairesDe } from '../../src/coffre/cles-de-coffre.ts'
import { porteDe } from '../../src/coffre/enveloppe.ts'
import { ouvrirLesAdultes } from '../../src/coffre/liste/tenue.ts'
import { machine, type Machine } from '../../src/coffre/machine.examples.ts'
import { ouvrirDepose } from '../../src/coffre/porte-publique.ts'
import { reussi, SERVICE, type Demande, type ServiceReel } from '../../src/coffre/service-reel.examples.ts'
import { contexte } from '../../src/contract/contexte.ts'
import { Depot, postSync } from '../../src/contract/coffre.ts'
import { lireDepot } from '../../src/domain/depot.ts'
import type { Piece } from '../../src/domain/piece.ts'

/** `ou`: which document, as the paths of its fields begin. */
export type Relu = { readonly ou: string; readonly contenu: unknown }

const dePiece = (contenu: Piece): Relu[] => {
  const elle = { ou: `pièce ${contenu.genre}`, contenu }
  return contenu.genre === 'liste-responsables' ? [elle, { ou: 'adultes', contenu: ouvrirLesAdultes(contenu) }] : [elle]
}

/** Private halves of the doors that she holds, by coffre and époque. */
const portesDe = async ({ moteur, identite, appeler }: Machine): Promise<Map<string, Uint8Array>> => {
  const portes = new Map<string, Uint8Array>()
  const tenus = moteur.coffres().filter(({ genre }) => genre === 'secteur' || genre === 'service')
  for (const { coffre } of tenus) {
    const { coffres } = reussi(await appeler(postSync, { coffres: [{ coffre, rang: 0, journal: 0 }] }))
    const etat = nouvelEtat(SERVICE, coffre)
    for (const { journal, scelles } of coffres) {
      recevoirJournal(etat, journal, moteur.annuaire())
      recevoirCles(etat, scelles, { service: SERVICE, membre: identite.membre }, pairesDe(identite.graines))
    }
    for (const [epoque, dk] of etat.cles) portes.set(`${coffre}/${epoque}`, porteDe(dk, etat, epoque).privee)
  }
  return portes
}

/** Every dépôt of a request, wherever it stands in it. */
const depotsDe = (valeur: unknown): Depot[] => {
  if (typeof valeur !== 'object' || valeur === null) return []
  const lu = Depot.safeParse(valeur)
  return lu.success ? [lu.data] : Object.values(valeur).flatMap(depotsDe)
}

const relireDepot = ({ coffre, epoque, depot, sceau }: Depot, portes: ReadonlyMap<string, Uint8Array>): Relu => {
  const privee = portes.get(`${coffre}/${epoque}`)
  const info = contexte.depot({ service: SERVICE, coffre }, epoque, depot)
  const contenu = lireDepot((privee && ouvrirDepose(privee, info, sceau))?.texte ?? '')
  if (contenu === null) throw new Error('a dépôt left that nobody can open')
  return { ou: `dépôt ${contenu.genre}`, contenu }
}

/** On other machines of theirs; then what left for the doors, since a dépôt is gone once it is a piece. */
export const relire = async (monde: ServiceReel, demandes: readonly Demande[]): Promise<readonly Relu[]> => {
  const relus: Relu[] = []
  const portes = new Map<string, Uint8Array>()
  for (const personne of [monde.anne, monde.carla, monde.ctss]) {
    const sienne = await machine(monde, personne)
    for (const { pieces } of sienne.moteur.coffres())
      for (const { contenu } of pieces.values()) relus.push(...dePiece(contenu))
    for (const [cle, privee] of await portesDe(sienne)) portes.set(cle, privee)
  }
  const partis = demandes
    .filter(({ corps }) => corps.includes('"sceau"'))
    .flatMap(({ corps }) => depotsDe(JSON.parse(corps)))
  return [...relus, ...partis.map((depot) => relireDepot(depot, portes))]
}
