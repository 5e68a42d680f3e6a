// [Note: courrier] What comes by the doors. A dépôt is opened here and becomes a piece at once; an urgent one waits, opened
// in memory only, until a person looks at it: until then it counts as unread, for the duty and for the heads.
import { getDepots } from '../../contract/coffre.ts'
import { getSaisines, type SaisineVue } from '../../contract/saisine.ts'
import { ecritDansLeCoffre } from '../../contract/registre.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import type { Piece } from '../../domain/piece.ts'
import { effacer } from '../../crypto/octets.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import { moiDans, refusDEcriture, type Atelier } from '../atelier.ts'
import type { RefusDAppel } from '../client.ts'
import { contenuDe, type EtatDuCoffre } from '../coffre-ouvert.ts'
import { porteDe } from '../enveloppe.ts'
import type { EnvoiDePiece } from '../envoi.ts'
import { enFonction } from '../journal.ts'
import type { RefusDePoser } from '../moteur.ts'
import { synchroniserAnnuaire } from '../sync.ts'
import type { Courrier } from './courrier.ts'
import { ouvrirDepot, type DepotOuvert, type DepotRecu } from './depot-ouvert.ts'
import { creerGuet } from './guet.ts'
import { creerIllisibles } from './illisibles.ts'
import { creerDonneuse } from './parts.ts'
import { piecesDuDepot, type PieceDeDepot } from './pieces-du-depot.ts'
import { creerVoisins } from './services-voisins.ts'

export type OutilsDuCourrier = {
  readonly poser: (coffre: Id, pieces: readonly PieceDeDepot[]) => Promise<readonly unknown[] | Refus<RefusDePoser>>
  /** One thing at a time with the server. */
  readonly file: <T>(travail: () => Promise<T>) => Promise<T>
  readonly vider: () => Promise<unknown>
  readonly dePieces: (coffre: Id) => readonly EnvoiDePiece[]
  readonly estFerme: () => boolean
}

type Page = { readonly suite: string | null; readonly posees: number } | Refus<RefusDAppel>

/** Words before the sounds that go with them. */
const ORDRE: Record<DepotOuvert['corps']['genre'], number> = {
  relais: 0,
  saisine: 0,
  copie: 0,
  releve: 0,
  remontee: 0,
  message: 1,
  garde: 1,
  suite: 1,
  voix: 2,
}
const parOrdre = (a: DepotOuvert, b: DepotOuvert): number => ORDRE[a.corps.genre] - ORDRE[b.corps.genre]

export const creerCourrier = (atelier: Atelier, outils: OutilsDuCourrier): Courrier => {
  const ouverts = new Map<Id, DepotOuvert>()
  const demandes = new Set<Id>()
  const privees = new Map<string, Uint8Array>()
  let lignes: ReadonlyMap<Id, SaisineVue> = new Map()
  const illisibles = creerIllisibles(atelier)
  const guet = creerGuet(atelier)
  const donner = creerDonneuse(atelier)
  const voisins = creerVoisins(atelier)

  const aUnePorte = (etat: EtatDuCoffre): boolean => {
    const genre = etat.journal?.genre
    if (genre !== 'secteur' && genre !== 'service') return false
    const soi = moiDans(atelier, etat)
    return soi !== null && ecritDansLeCoffre(soi.role) && enFonction(soi, atelier.horloge.aujourdhui())
  }
  const mesPortes = (): EtatDuCoffre[] => [...atelier.etats.values()].filter(aUnePorte)

  const accueil = (etat: EtatDuCoffre | undefined): EtatDuCoffre | null => {
    const refus = refusDEcriture(atelier, etat)
    if (!etat || refus === null) return etat ?? null
    if (refus !== 'coffre-clos') return null
    const annee = anneeScolaire(atelier.horloge.aujourdhui())
    const ici = mesPortes().find(
      ({ journal }) =>
        journal?.genre === etat.journal?.genre &&
        journal?.secteur === etat.journal?.secteur &&
        journal?.annee === annee,
    )
    return ici && refusDEcriture(atelier, ici) === null ? ici : null
  }

  /** Its words, wherever it lies: accepted, or about to leave. */
  const pieceDe = (id: Id): Piece | null => {
    for (const etat of mesPortes()) {
      const derniere = etat.pieces.get(id)?.at(-1)
      const contenu = derniere ? contenuDe(etat, derniere) : null
      if (contenu) return contenu
    }
    const envoi = mesPortes()
      .flatMap(({ coffre }) => outils.dePieces(coffre))
      .find(({ piece }) => piece === id)
    return envoi?.contenu ?? null
  }
  const estConnue = (id: Id): boolean =>
    mesPortes().some(
      ({ coffre, pieces, journal }) =>
        pieces.has(id) || journal?.effacees.has(id) || outils.dePieces(coffre).some(({ piece }) => piece === id),
    )

  const attendUnePersonne = ({ depot, urgent, corps }: DepotOuvert): boolean =>
    (corps.genre === 'saisine' || corps.genre === 'relais') && urgent && !demandes.has(depot)

  /** The words that a sound goes with, if they are of the same saisine. */
  const aSesMots = ({ ligne, corps }: DepotOuvert): boolean => {
    if (corps.genre !== 'voix') return true
    const mots = pieceDe(corps.de)
    return (mots?.genre === 'saisine' || mots?.genre === 'message') && (ligne === null || mots.saisine === ligne)
  }

  /** `fermees`: saisines that wait; what goes with them waits behind the same door. */
  const peutEtrePosee = (ouvert: DepotOuvert, fermees: ReadonlySet<Id | null>): boolean => {
    if (ouvert.corps.genre === 'garde') return true
    if (attendUnePersonne(ouvert) || (ouvert.ligne !== null && fermees.has(ouvert.ligne))) return false
    return aSesMots(ouvert)
  }

  const poser = async (ouvert: DepotOuvert): Promise<boolean> => {
    const cible = accueil(atelier.etats.get(ouvert.coffre))
    if (!cible) return false
    const compte = ouvert.ligne === null ? false : (lignes.get(ouvert.ligne)?.parCompte ?? false)
    const pieces = piecesDuDepot(ouvert, compte).filter(({ piece }) => !estConnue(piece))
    if (pieces.length === 0) return false
    const issue = await outils.poser(cible.coffre, pieces)
    if (!estRefus(issue)) return true
    if (issue.refus === 'texte-trop-long' || issue.refus === 'piece-mal-formee')
      await illisibles.dire(ouvert.depot, ouvert.coffre)
    return false
  }

  const poserCeQuiPeut = async (): Promise<number> => {
    let posees = 0
    const restent = [...ouverts.values()].filter(({ depot }) => !estConnue(depot)).toSorted(parOrdre)
    const fermees = new Set(restent.filter(attendUnePersonne).map(({ ligne }) => ligne))
    for (const ouvert of restent) {
      if (!peutEtrePosee(ouvert, fermees)) continue
      if (await poser(ouvert)) posees += 1
      await atelier.souffler(1)
    }
    return posees
  }

  const priveeDe = ({ coffre, epoque }: DepotRecu): Uint8Array | null => {
    const cle = `${coffre}/${epoque}`
    const deja = privees.get(cle)
    if (deja) return deja
    const etat = atelier.etats.get(coffre)
    const dk = etat && aUnePorte(etat) ? etat.cles.get(epoque) : undefined
    if (!etat || !dk) return null
    const { privee } = porteDe(dk, etat, epoque)
    privees.set(cle, privee)
    return privee
  }

  const ouvrir = (recu: DepotRecu, voisin: AnnuaireLu | null = null): 'ouvert' | 'sans-cle' | 'illisible' => {
    // once closed the keys are zeros: nothing is to be called unreadable for that
    const privee = outils.estFerme() ? null : priveeDe(recu)
    if (!privee) return 'sans-cle'
    const ouvert = ouvrirDepot(atelier.annuaire, privee, recu, voisin)
    if (!ouvert) return 'illisible'
    ouverts.set(recu.depot, ouvert)
    atelier.changer(recu.coffre)
    return 'ouvert'
  }

  const relireLesLignes = async (): Promise<boolean> => {
    const lu = await atelier.appeler(getSaisines, {})
    if (estRefus(lu)) return false
    const avant = lignes
    lignes = new Map(lu.saisines.map((ligne) => [ligne.saisine, ligne]))
    for (const { saisine, coffre } of lu.saisines)
      if (JSON.stringify(avant.get(saisine)) !== JSON.stringify(lignes.get(saisine))) atelier.changer(coffre)
    return true
  }

  const lirePage = async (apres: string | null, vus: Set<Id>): Promise<Page> => {
    const page = await atelier.appeler(getDepots, apres === null ? {} : { apres })
    if (estRefus(page)) return page
    const douteux: DepotRecu[] = []
    for (const recu of page.depots) {
      vus.add(recu.depot)
      if (ouverts.has(recu.depot) || illisibles.connait(recu.depot) || estConnue(recu.depot)) continue
      if (ouvrir(recu) === 'illisible') douteux.push(recu)
      await atelier.souffler(1)
    }
    // signed by somebody certified a minute ago, perhaps
    if (douteux.length > 0) await synchroniserAnnuaire(atelier)
    for (const recu of douteux) {
      const voisin = await voisins.pour(recu, outils.estFerme() ? null : priveeDe(recu))
      if (voisin !== 'pas-encore' && ouvrir(recu, voisin) === 'illisible')
        await illisibles.dire(recu.depot, recu.coffre)
    }
    const sansLigne = page.depots.some(({ saisine }) => saisine !== null && !lignes.has(saisine))
    if (sansLigne && !(await relireLesLignes())) return refuser('reseau-absent')
    return { suite: page.suite, posees: await poserCeQuiPeut() }
  }

  const toutRelever = async (): Promise<{ readonly fait: true } | Refus<RefusDAppel>> => {
    await outils.file(() => guet.relever())
    if (mesPortes().length === 0) return { fait: true }
    if (!(await outils.file(relireLesLignes))) return refuser('reseau-absent')
    await illisibles.charger()
    const vus = new Set<Id>()
    for (let apres: string | null = null; !outils.estFerme();) {
      const page: Page = await outils.file(() => lirePage(apres, vus))
      if (estRefus(page)) return page
      // one page at a time leaves the machine: ten thousand of them must not fill it
      if (page.posees > 0) await outils.vider()
      if (page.suite === null || page.suite === apres) break
      apres = page.suite
    }
    for (const id of ouverts.keys()) if (!vus.has(id)) ouverts.delete(id)
    await illisibles.oublier(vus)
    await outils.file(donner)
    return { fait: true }
  }

  let enVol: Promise<{ readonly fait: true } | Refus<RefusDAppel>> | null = null
  let encore = false
  const releverTantQuIlFaut = async () => {
    for (;;) {
      encore = false
      const issue = await toutRelever()
      if (!encore || outils.estFerme()) return issue
    }
  }

  return {
    relever: () => {
      encore = true
      enVol ??= releverTantQuIlFaut().finally(() => {
        enVol = null
      })
      return enVol
    },
    attendre: async () => void (await enVol),
    enAttente: () => [...ouverts.values()].filter(({ depot }) => !estConnue(depot)),
    enGarde: guet.enService,
    deGarde: guet.depots,
    recueillir: async (depot) => {
      demandes.add(depot)
      const ouvert = ouverts.get(depot)
      if (!ouvert) return estConnue(depot)
      const posee = estConnue(depot) || (await poser(ouvert))
      if (posee) await poserCeQuiPeut()
      if (posee) void outils.vider()
      return posee
    },
    ligne: (saisine) => lignes.get(saisine) ?? guet.ligne(saisine),
    relireLesLignes: () => outils.file(relireLesLignes),
    accueil: (coffre) => accueil(atelier.etats.get(coffre))?.coffre ?? null,
    fermer: () => {
      for (const privee of privees.values()) effacer(privee)
      privees.clear()
      ouverts.clear()
      guet.fermer()
    },
  }
}
