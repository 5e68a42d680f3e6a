// The adversary of secrecy.md 7.4: an API held in memory that stores what it is given and may answer anything. Nothing
// here judges: what is honest is tested on the real server (moteur-serveur.test.ts).
import { getAnnuaire, postAnnuaire, postJournal, type EntreeSignee } from '../contract/registre.ts'
import { getChangements, getCoffres, getDepots, postSync, type CoffreVu } from '../contract/coffre.ts'
import type { Endpoint, EntreeDe, SortieDe } from '../contract/endpoint.ts'
import { lireEntete, postPieces, type Enveloppe, type Position, type Scelle } from '../contract/enveloppe.ts'
import { getGarde, getParts, getSaisines } from '../contract/saisine.ts'
import type { Id } from '../domain/identite.ts'
import { refuser } from '../domain/refus.ts'
import { deHex, hex } from '../crypto/octets.ts'
import { teteSuivante, TETE_VIDE } from '../crypto/enveloppe.ts'
import type { Appeler } from './client.ts'
import { hacheDeLEnveloppe, positionRecue } from './enveloppe.ts'
import { lireEntreeDeJournal } from './registre.ts'

export type CoffreServi = {
  readonly coffre: Id
  readonly genre: CoffreVu['genre']
  journal: EntreeSignee[]
  scelles: Scelle[]
  positions: Position[]
}

export type DepotServi = SortieDe<typeof getDepots>['depots'][number]

/** What the lie changes: the answer just before it leaves. */
export type Mensonge = <E extends Endpoint>(endpoint: E, reponse: SortieDe<E>) => unknown

export type ServeurMenteur = {
  readonly coffres: Map<Id, CoffreServi>
  readonly annuaire: EntreeSignee[]
  /** What waits behind the doors. */
  depots: readonly DepotServi[]
  /** Null: says what it holds. */
  mensonge: ((chemin: string, reponse: never) => unknown) | null
  coupe: boolean
  readonly appels: string[]
  pour(membre: Id): Appeler
}

export const hacheDePosition = (position: Position): Uint8Array => {
  const lue = positionRecue(position)
  if (!lue) throw new Error('no envelope there')
  return 'hache' in lue ? deHex(lue.hache) : hacheDeLEnveloppe(lue)
}

/** The head that a server would announce for these positions: a good liar recomputes it. */
export const teteDe = (positions: readonly Position[]): string =>
  hex(positions.reduce<Uint8Array>((tete, p) => teteSuivante(tete, hacheDePosition(p)), TETE_VIDE))

export const unServeurMenteur = (annuaire: EntreeSignee[]): ServeurMenteur => {
  const coffres = new Map<Id, CoffreServi>()

  const ajouterEntree = (entree: EntreeDe<typeof postJournal>['entrees'][number]): number[] => {
    const lue = lireEntreeDeJournal(entree.entree.octets)
    if (!lue) throw new Error('an unreadable entry')
    const coffre = coffres.get(lue.log) ?? {
      coffre: lue.log,
      genre: lue.type === 'creer' ? lue.corps.genre : 'dossier',
      journal: [],
      scelles: [],
      positions: [],
    }
    coffres.set(lue.log, coffre)
    coffre.journal.push(entree.entree)
    coffre.scelles.push(...entree.scelles)
    return entree.enveloppes.map((enveloppe) => ajouterEnveloppe(coffre, enveloppe))
  }
  const ajouterEnveloppe = (coffre: CoffreServi, enveloppe: Enveloppe): number => {
    const rang = coffre.positions.length + 1
    coffre.positions.push({ rang, enveloppe })
    return rang
  }

  const membresDe = ({ journal }: CoffreServi): Set<Id> => {
    const membres = new Set<Id>()
    for (const { octets } of journal) {
      const entree = lireEntreeDeJournal(octets)
      if (entree?.type === 'creer') for (const m of entree.corps.membres) membres.add(m.membre)
      if (entree?.type === 'accorder') membres.add(entree.corps.membre.membre)
      if (entree?.type === 'retirer') membres.delete(entree.corps.membre.membre)
    }
    return membres
  }

  const vu = (coffre: CoffreServi): CoffreVu => ({
    coffre: coffre.coffre,
    genre: coffre.genre,
    secteur: null,
    annee: null,
    ouvert: true,
    epoque: 1,
    epoqueAOuvrir: false,
    rang: coffre.positions.length,
    tete: teteDe(coffre.positions),
    journal: coffre.journal.length,
    retention: null,
    monRole: 'referent',
    fin: null,
  })

  const repondre = (membre: Id, endpoint: Endpoint, entree: unknown): unknown => {
    const miens = [...coffres.values()].filter((c) => membresDe(c).has(membre))
    switch (endpoint.path) {
      case getAnnuaire.path:
        if (endpoint.method === postAnnuaire.method) {
          annuaire.push(...(entree as EntreeDe<typeof postAnnuaire>).entrees)
          return { n: annuaire.length }
        }
        return { entrees: annuaire.slice((entree as EntreeDe<typeof getAnnuaire>).depuis), suite: false }
      case getCoffres.path:
        return { coffres: miens.map(vu), annuaire: annuaire.length }
      case getChangements.path:
        return { position: 0, coffres: [] }
      case getSaisines.path:
        return { saisines: [] }
      case getDepots.path:
        return { depots: serveur.depots.filter((d) => miens.some((c) => c.coffre === d.coffre)), suite: null }
      case getParts.path:
        return { parts: [] }
      case getGarde.path:
        return { enGarde: false, depots: [], parts: [] }
      case postSync.path: {
        const { coffres: demandes } = entree as EntreeDe<typeof postSync>
        return {
          coffres: demandes.flatMap(({ coffre, rang, journal }) => {
            const servi = miens.find((c) => c.coffre === coffre)
            if (!servi) return []
            const { rang: tout, tete } = vu(servi)
            const scelles = servi.scelles.filter((s) => s.pour !== 'recouvrement' && s.pour.membre === membre)
            const positions = servi.positions.slice(rang)
            return [{ coffre, rang: tout, tete, positions, journal: servi.journal.slice(journal), scelles }]
          }),
          suite: [],
          retires: [],
        }
      }
      case postJournal.path: {
        const { entrees } = entree as EntreeDe<typeof postJournal>
        return { rangs: entrees.map(ajouterEntree) }
      }
      case postPieces.path: {
        const { enveloppes } = entree as EntreeDe<typeof postPieces>
        return {
          resultats: enveloppes.map(({ enveloppe, depot }) => {
            serveur.depots = serveur.depots.filter((d) => d.depot !== depot)
            const coffre = coffres.get(lireEntete(enveloppe.entete)?.coffre ?? '')
            if (!coffre) throw new Error('an envelope for nobody')
            return { etat: 'acceptee', rang: ajouterEnveloppe(coffre, enveloppe) }
          }),
        }
      }
      default:
        throw new Error(`the liar does not know ${endpoint.path}`)
    }
  }

  const serveur: ServeurMenteur = {
    coffres,
    annuaire,
    depots: [],
    mensonge: null,
    coupe: false,
    appels: [],
    pour: (membre) =>
      (async (endpoint: Endpoint, entree: unknown) => {
        if (serveur.coupe) return refuser('reseau-absent')
        serveur.appels.push(endpoint.path)
        const juste = JSON.parse(JSON.stringify(repondre(membre, endpoint, entree))) as never
        const dite = serveur.mensonge ? serveur.mensonge(endpoint.path, juste) : juste
        const lue = endpoint.output.safeParse(dite)
        return lue.success ? lue.data : refuser('reponse-illisible')
      }) as Appeler,
  }
  return serveur
}
