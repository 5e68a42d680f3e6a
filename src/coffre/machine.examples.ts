// The machines of a real service, each with a network that can be cut or lose its answers.
import assert from 'node:assert/strict'
import { after } from 'node:test'

import type { Id } from '../domain/identite.ts'
import { creerClient, type Appeler, type Fetch } from './client.ts'
import { horlogeDuPoste, type Horloge } from './clock.ts'
import { creerMoteur } from './creer-moteur.ts'
import type { Alerte } from './face.ts'
import { creerMagasinAucun } from './magasin-aucun.ts'
import type { Identite, Moteur } from './moteur.ts'
import { codeDe, reussi, SERVICE, unNavigateur, type Personne, type ServiceReel } from './service-reel.examples.ts'
import { uneNote, unEleve } from './service.examples.ts'
import { demanderTrousseau, ouvrirApresConnexion, seConnecter } from './session.ts'
import { identiteDe } from './trousseau.ts'

export type Machine = {
  readonly moteur: Moteur
  readonly identite: Identite
  readonly alertes: Alerte[]
  readonly appeler: Appeler
  /** What happens to the next requests of this path. */
  reseau: 'passe' | 'coupe' | 'reponse-perdue'
  reprendre(): void
}

/** Waits longer than a blink last until they are told to end. */
const uneHorloge = (): Horloge & { reprendre(): void } => {
  let attentes: (() => void)[] = []
  return {
    ...horlogeDuPoste,
    attendre: (ms) => (ms < 500 ? horlogeDuPoste.attendre(ms) : new Promise((fin) => attentes.push(fin))),
    reprendre: () => {
      const echues = attentes
      attentes = []
      for (const fin of echues) fin()
    },
  }
}

export const machine = async (monde: ServiceReel, personne: Personne): Promise<Machine> => {
  const navigateur = unNavigateur()
  const fetch: Fetch = async (adresse, requete) => {
    if (faite.reseau === 'coupe') throw new TypeError('fetch failed')
    const reponse = await navigateur.fetch(adresse, requete)
    if (faite.reseau === 'reponse-perdue') throw new TypeError('connection reset')
    return reponse
  }
  const alertes: Alerte[] = []
  const appeler = creerClient({
    fetch,
    origine: monde.url,
    surReponseIllisible: () => alertes.push({ code: 'reponse-illisible' }),
  })
  const horloge = uneHorloge()
  const faite: Machine = {
    moteur: null as unknown as Moteur,
    identite: null as unknown as Identite,
    alertes,
    appeler,
    reseau: 'passe',
    reprendre: horloge.reprendre,
  }
  const secret = { genre: 'code', texte: personne.code } as const
  const admise = reussi(
    await seConnecter(appeler, { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }),
  )
  const { trousseau } = reussi(ouvrirApresConnexion(reussi(await demanderTrousseau(appeler)), admise, secret))
  const magasin = await creerMagasinAucun().duMembre(
    { service: SERVICE, membre: personne.membre },
    horloge.maintenant(),
  )
  const identite = identiteDe(trousseau)
  const moteur = await creerMoteur({
    identite,
    racine: trousseau.racine,
    magasin,
    appeler,
    horloge,
    surChangement: () => undefined,
    surEnvois: () => undefined,
    surAlerte: (alerte) => alertes.push(alerte),
  })
  after(() => moteur.fermer())
  assert.deepEqual(await moteur.synchroniser(), { fait: true })
  return Object.assign(faite, { moteur, identite })
}

export const unDossier = async ({ moteur }: Machine, autres: readonly Personne[] = []): Promise<Id> => {
  const cree = await moteur.creerCoffre({
    genre: 'dossier',
    secteur: null,
    annee: null,
    retention: '2028-08',
    autres: autres.map(({ membre }) => ({ service: SERVICE, membre, role: 'binome', debut: null, fin: null })),
    pieces: [unEleve(), uneNote('À l’ouverture.')],
  })
  const { coffre } = reussi(cree)
  assert.equal((await moteur.vider()).enAttente, 0)
  return coffre
}

export const notes = ({ moteur }: Machine, coffre: Id): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])]
    .flatMap(({ contenu }) => (contenu.genre === 'note' ? [contenu.texte] : []))
    .toSorted()

export const noter = async ({ moteur }: Machine, coffre: Id, texte: string, sur?: { piece: Id; base: number }) =>
  reussi(await moteur.poser(coffre, uneNote(texte), sur))

export const sain = (...machines: readonly Machine[]): void => {
  for (const { alertes, moteur } of machines) {
    assert.deepEqual(alertes, [])
    for (const { coffre, fiable } of moteur.coffres()) assert.ok(fiable, coffre)
  }
}
