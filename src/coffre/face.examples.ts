// Machines of fictitious people: a browser's storage that lasts, a network that can be cut, a clock that can be moved.
import 'fake-indexeddb/auto'
import { creerMoteur } from './creer-moteur.ts'
import { horlogeDuPoste, type Horloge } from './clock.ts'
import { creerFace } from './facade.ts'
import type { Etat, Face } from './face.ts'
import { creerMagasinAucun } from './magasin-aucun.ts'
import { ouvrirMagasin } from './magasin-indexeddb.ts'
import type { Magasin } from './magasin.ts'
import type { OuvrirFlux } from './moteur.ts'
import type { ClesDeVersion } from './porte-publique.ts'
import { codeDe, unNavigateur, type Navigateur, type Personne } from './service-reel.examples.ts'

const MS = 3_600_000

export type PosteDEssai = {
  readonly navigateur: Navigateur
  /** The face of the present worker. */
  readonly face: Face
  /** Ends the worker and starts another, as the page does. */
  relancer(): Promise<Etat>
  avancer(heures: number): void
  /** From now on the browser keeps nothing of what it is given. */
  refuserDeGarder(): void
  /** The server's feed speaks. */
  prevenir(): void
}

let postes = 0

/** As a browser whose disk is full: the write fails, the reading of what was kept before does not. */
const quiPeutRefuser =
  (magasin: Magasin, refuse: () => boolean): Magasin['duMembre'] =>
  async (qui, maintenant) => {
    const garde = await magasin.duMembre(qui, maintenant)
    const tenter = async (ecriture: () => Promise<void>): Promise<void> => {
      if (refuse()) throw new DOMException('full', 'QuotaExceededError')
      return ecriture()
    }
    return {
      ...garde,
      garde: () => !refuse() && garde.garde(),
      ecrire: (nom, octets) => tenter(() => garde.ecrire(nom, octets)),
      ecrireEnvois: (envois) => tenter(() => garde.ecrireEnvois(envois)),
    }
  }

type OptionsDePoste = {
  readonly postePartage?: boolean
  /** Of the bundle it would run. */
  readonly clesDeVersion?: ClesDeVersion
}

export const unPoste = async (url: string, options: OptionsDePoste = {}): Promise<PosteDEssai> => {
  const nom = `poste-${process.pid}-${++postes}`
  const navigateur = unNavigateur()
  let decalage = 0
  let refuse = false
  let prevenir = (): void => undefined
  const postePartage = options.postePartage ?? false
  const ouvrirFlux: OuvrirFlux = (_, { surAnnuaire }) => {
    prevenir = surAnnuaire
    return () => {
      prevenir = () => undefined
    }
  }
  const jamais = <T>(): Promise<T> => new Promise(() => undefined)
  let vivant = 0
  /** A worker that was ended hears nothing any more, says nothing and waits for ever. */
  const nouvelle = (): Face => {
    const moi = ++vivant
    const enVie = (): boolean => moi === vivant
    const horloge: Horloge = {
      ...horlogeDuPoste,
      maintenant: () => new Date(Date.parse(horlogeDuPoste.maintenant()) + decalage).toISOString(),
      // Long silences do not hold a test: they are asked for.
      attendre: async (ms) => {
        if (ms > 2_000 || !enVie()) return jamais()
        await horlogeDuPoste.attendre(ms)
        return enVie() ? undefined : jamais()
      },
    }
    return creerFace({
      creerMoteur,
      fetch: (adresse, requete) => (enVie() ? navigateur.fetch(adresse, requete) : jamais()),
      origine: url,
      horloge,
      ouvrirMagasin: async (partage) => {
        const magasin = (partage ? null : await ouvrirMagasin(nom)) ?? creerMagasinAucun()
        return {
          ...magasin,
          etat: () => (refuse ? 'refuse' : magasin.etat()),
          duMembre: quiPeutRefuser(magasin, () => refuse),
        }
      },
      ouvrirFlux,
      cadencer: () => undefined,
      verrou: { prendre: async () => true, arracher: async () => undefined, surDemande: () => undefined },
      clesDeVersion: options.clesDeVersion ?? { cles: [], seuil: 1 },
    })
  }
  let face = nouvelle()
  await face.demarrer({ postePartage })
  return {
    navigateur,
    get face() {
      return face
    },
    relancer: async () => {
      face = nouvelle()
      return face.demarrer({ postePartage })
    },
    avancer: (heures) => {
      decalage += heures * MS
    },
    refuserDeGarder: () => {
      refuse = true
    },
    prevenir: () => prevenir(),
  }
}

/** Waits for a state, as a screen does. */
export const jusqua = async (face: Face, ok: (etat: Etat) => boolean, quoi = 'a state'): Promise<Etat> => {
  for (let n = 0; n < 500; n++) {
    const etat = await face.etat()
    if (ok(etat)) return etat
    await horlogeDuPoste.attendre(20)
  }
  throw new Error(`${quoi} never came: ${JSON.stringify(await face.etat())}`)
}

/** Until what a question answers is as expected. */
export const jusquaReponse = async <T>(demander: () => Promise<T>, ok: (reponse: T) => boolean): Promise<T> => {
  for (let n = 0; n < 500; n++) {
    const reponse = await demander()
    if (ok(reponse)) return reponse
    await horlogeDuPoste.attendre(20)
  }
  throw new Error(`the answer never came: ${JSON.stringify(await demander())}`)
}

export const jusquaOuverte = (face: Face): Promise<Etat> =>
  jusqua(
    face,
    ({ phase, ouverture, enregistrement }) =>
      phase === 'ouvert' && ouverture === null && enregistrement.enAttente === 0,
    'open',
  )

export const entrer = async (poste: PosteDEssai, personne: Personne): Promise<Etat> => {
  const secret = { genre: 'phrase', texte: personne.phrase } as const
  const issue = await poste.face.entrer({ identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) })
  if ('refus' in issue) throw new Error(issue.refus)
  return jusquaOuverte(poste.face)
}
