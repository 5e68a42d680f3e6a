// [Note: outbox] An act is kept on the machine before it is called done, and leaves in its order. Its text is never
// lost: a conflict makes it a piece beside the other, a new époque seals it again, a refusal keeps it for her to export.
import { postPieces } from '../contract/enveloppe.ts'
import type { SortieDe } from '../contract/endpoint.ts'
import { postJournal } from '../contract/registre.ts'
import { memePersonne, type Id, type Instant } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import { oublierCoffre, type Atelier } from './atelier.ts'
import { fiable, recevoirPositions, type EtatDuCoffre } from './coffre-ouvert.ts'
import { croiser, reporter, type Synchronisation } from './creation-croisee.ts'
import { enteteDe, pourLeServeur } from './enveloppe.ts'
import { ouvrirEnvoi, poids, scellerEnvoi, type Envoi, type EnvoiDeCoffre, type EnvoiDePiece } from './envoi.ts'
import { enFonction } from './journal.ts'
import { aGarder } from './memoire.ts'
import type { EtatDesEnvois } from './moteur.ts'
import { creerPreparation, OCTETS_PAR_REQUETE, PAR_REQUETE } from './preparation.ts'

const RETOURS = 6

export type OutilsDEnvoi = Synchronisation & {
  readonly ouvrirEpoque: (coffre: Id) => Promise<boolean>
  /** False: this machine keeps nothing, what waits is in memory only. */
  readonly garde: () => boolean
  readonly surEnvois: (etat: EtatDesEnvois) => void
}

/** What a round of sending ended with. */
export type Tour = 'vide' | 'sans-reseau' | 'sans-session'

/** What pieces that are not accepted need before they are sent again. */
type ARefaire = {
  readonly relire: Set<Id>
  readonly rouvrir: Set<Id>
  readonly enConflit: EnvoiDePiece[]
  /** A colleague has made them of the same dépôt. */
  readonly dejaFaites: EnvoiDePiece[]
}

type Resultat = SortieDe<typeof postPieces>['resultats'][number]

export const creerBoite = (atelier: Atelier, outils: OutilsDEnvoi) => {
  let envois: Envoi[] = []
  let ordreDernier = 0
  let enCours = false
  let dernierAccuse: Instant | null = null

  const etat = (): EtatDesEnvois => {
    const refuses = envois.filter((e) => e.motif !== null).length
    const perdable = envois.length > 0 && !outils.garde()
    const nom =
      refuses > 0 || (perdable && !enCours)
        ? 'refuse'
        : envois.length === 0
          ? 'enregistre'
          : enCours
            ? 'en-cours'
            : 'garde-ici'
    return { etat: nom, le: dernierAccuse, enAttente: envois.length, refuses }
  }
  const dire = (): void => outils.surEnvois(etat())

  const garder = (envoi: Envoi): Promise<boolean> =>
    atelier.garder(() => atelier.magasin.ecrireEnvois([scellerEnvoi(atelier, envoi)]))
  const oter = async (partis: readonly Envoi[]): Promise<void> => {
    envois = envois.filter((e) => !partis.includes(e))
    for (const { ordre: n } of partis) await atelier.garder(() => atelier.magasin.effacerEnvoi(n))
  }

  const dePieces = (coffre: Id): EnvoiDePiece[] =>
    envois.filter((e) => e.genre === 'piece' && e.coffre === coffre) as EnvoiDePiece[]

  const preparation = creerPreparation(atelier, { tous: () => envois, dePieces, garder })

  /** A replacement goes on under the current époque of a file: the next one is the referent's or the pair's to open. */
  const jOuvreLEpoque = ({ journal }: EtatDuCoffre): boolean =>
    journal?.genre !== 'dossier' ||
    journal.membres.some((m) => memePersonne(m, atelier.identite) && m.role !== 'remplacante')

  const partAvecUneEpoque = (coffre: EtatDuCoffre): boolean => {
    if (!jOuvreLEpoque(coffre)) return false
    const partis = coffre.journal?.membres.some(
      (m) => m.fin !== null && !enFonction({ debut: null, fin: m.fin }, atelier.horloge.aujourdhui()),
    )
    return (coffre.journal?.departs ?? false) || (coffre.vu?.epoqueAOuvrir ?? false) || (partis ?? false)
  }

  const refuserEnvoi = async (envoi: Envoi, motif: string): Promise<void> => {
    envoi.motif = motif
    await garder(envoi)
    atelier.changer(envoi.coffre)
  }

  /** Accepted envelopes that come right after what I hold enter it at once, by the rule of every reader. */
  const integrer = async (acceptes: readonly { envoi: EnvoiDePiece; rang: number }[]): Promise<Set<Id>> => {
    const enRetard = new Set<Id>()
    const touches = new Set<EtatDuCoffre>()
    for (const { envoi, rang } of acceptes.toSorted((a, b) => a.rang - b.rang)) {
      const coffre = atelier.etats.get(envoi.coffre)
      if (!coffre) continue
      if (rang > coffre.rang + 1) enRetard.add(envoi.coffre)
      if (rang !== coffre.rang + 1) continue
      const position = { rang, ...envoi.scellee }
      recevoirPositions(coffre, [position], atelier.annuaire)
      touches.add(coffre)
      await atelier.garder(() => atelier.magasin.ajouterPositions([{ coffre: envoi.coffre, positions: [position] }]))
    }
    await atelier.garder(() => atelier.magasin.ecrireCoffres([...touches].map((c) => aGarder(atelier, c))))
    return enRetard
  }

  const revenir = async (
    envoi: EnvoiDePiece,
    resultat: Resultat,
    progres: boolean,
    suites: ARefaire,
  ): Promise<void> => {
    if (resultat.etat === 'acceptee') return
    const perdue = resultat.etat === 'refusee' && resultat.motif === 'depot-inconnu'
    if (envoi.unique && envoi.rev === 1 && (perdue || resultat.etat === 'conflit')) {
      suites.relire.add(envoi.coffre)
      suites.dejaFaites.push(envoi)
      return
    }
    const aReprendre =
      resultat.etat !== 'refusee' || resultat.motif === 'prev-different' || resultat.motif === 'vu-impossible'
    if (!progres) envoi.retours += 1
    if (!aReprendre || envoi.retours > RETOURS) {
      return refuserEnvoi(envoi, resultat.etat === 'refusee' ? resultat.motif : resultat.etat)
    }
    envoi.envoyee = false
    suites.relire.add(envoi.coffre)
    if (resultat.etat === 'conflit') suites.enConflit.push(envoi)
    const laMienne = enteteDe(envoi.scellee)?.epoque
    if (resultat.etat === 'epoque' && resultat.courante === laMienne) suites.rouvrir.add(envoi.coffre)
  }

  const traiter = async (
    lot: readonly EnvoiDePiece[],
    resultats: readonly Resultat[],
    bloques: Set<Id>,
  ): Promise<void> => {
    const acceptes = lot.flatMap((envoi, i) => {
      const resultat = resultats[i]
      return resultat?.etat === 'acceptee' ? [{ envoi, rang: resultat.rang }] : []
    })
    const avancent = new Set(acceptes.map((a) => a.envoi.coffre))
    const suites: ARefaire = { relire: await integrer(acceptes), rouvrir: new Set(), enConflit: [], dejaFaites: [] }
    for (const [i, envoi] of lot.entries()) {
      const resultat = resultats[i]
      if (resultat) await revenir(envoi, resultat, avancent.has(envoi.coffre), suites)
    }
    if (acceptes.length > 0) dernierAccuse = atelier.horloge.maintenant()
    const bloquer = (coffres: Iterable<Id>): void => {
      for (const coffre of coffres) bloques.add(coffre)
    }
    if (suites.relire.size > 0 && !(await outils.resynchroniser([...suites.relire]))) bloquer(suites.relire)
    for (const coffre of suites.rouvrir) if (!(await outils.ouvrirEpoque(coffre))) bloques.add(coffre)
    await retirerLesArrives(
      acceptes.map((a) => a.envoi),
      bloques,
    )
    // not before what she made has been read: nothing of it may be missing
    await oter(suites.dejaFaites.filter(({ coffre }) => !bloques.has(coffre)))
    for (const envoi of suites.enConflit) {
      const coffre = atelier.etats.get(envoi.coffre)
      if (coffre && !preparation.estArrivee(coffre, envoi)) await preparation.enCopie(coffre, envoi)
    }
    for (const { coffre } of lot) atelier.changer(coffre)
  }

  /** A text leaves the outbox when the coffre itself shows it: an acknowledgement alone proves nothing. */
  const retirerLesArrives = async (acceptes: readonly EnvoiDePiece[], bloques: Set<Id>): Promise<void> => {
    const arrives: EnvoiDePiece[] = []
    for (const envoi of acceptes) {
      const coffre = atelier.etats.get(envoi.coffre)
      if (coffre && preparation.estArrivee(coffre, envoi)) {
        arrives.push(envoi)
        continue
      }
      bloques.add(envoi.coffre)
      envoi.retours += 1
      if (envoi.retours > RETOURS) await refuserEnvoi(envoi, 'acceptee-sans-suite')
    }
    await oter(arrives)
  }

  /** Coffres made here, many in a request; one by one when one of them is refused. */
  const envoyerLesCoffres = async (): Promise<Tour | null> => {
    let parRequete = PAR_REQUETE
    for (;;) {
      const lot: EnvoiDeCoffre[] = []
      let octets = 0
      for (const envoi of envois) {
        if (envoi.genre !== 'coffre' || envoi.motif !== null) continue
        octets += poids(envoi)
        if (lot.length === parRequete || (lot.length > 0 && octets > OCTETS_PAR_REQUETE)) break
        lot.push(envoi)
      }
      const [premier] = lot
      if (!premier) return null
      const issue = await atelier.appeler(postJournal, { entrees: lot.map((e) => e.requete) })
      if (!estRefus(issue)) {
        await naitre(lot)
        continue
      }
      const tour = tourDe(issue.refus)
      if (tour) return tour
      if (lot.length > 1) parRequete = 1
      else if (issue.refus !== 'coffre-existe') await refuserEnvoi(premier, issue.refus)
      else if ((await resoudre(premier)) === 'sans-reseau') return 'sans-reseau'
    }
  }

  /** Somebody made that coffre first, or I did. */
  const resoudre = async (creation: EnvoiDeCoffre): Promise<'sans-reseau' | null> => {
    const issue = await croiser(atelier, creation, outils)
    if (issue === 'sans-reseau') return issue
    if (issue === 'mienne') await naitre([creation])
    else if (issue !== 'ailleurs') await rejoindre(creation, issue.vers)
    else if (textesDe(creation).length > 0) await refuserEnvoi(creation, 'coffre-existe')
    else await abandonner(creation, [])
    return null
  }

  const textesDe = ({ coffre, contenus }: EnvoiDeCoffre) => [
    ...contenus.map((c) => ({ ...c, rev: 1, depot: null, unique: false })),
    ...dePieces(coffre),
  ]

  /** New ones are kept before the old ones go: a crash in between finds them twice, and sends them once. */
  const rejoindre = async (creation: EnvoiDeCoffre, vers: EtatDuCoffre): Promise<void> => {
    const textes = textesDe(creation)
    const partants = dePieces(creation.coffre)
    envois = envois.filter((e) => !(partants as Envoi[]).includes(e))
    for (const texte of textes) {
      const { piece, rev } = texte
      const deja = vers.pieces.get(piece)?.some((r) => r.rev === rev)
      if (deja || dePieces(vers.coffre).some((e) => e.piece === piece && e.rev === rev)) continue
      const ordre = ++ordreDernier
      const prev = preparation.precedente(vers, { piece, rev, ordre })
      await ajouter([reporter(atelier, vers, texte, { ordre, prev })])
    }
    await abandonner(creation, partants)
  }

  const abandonner = async (creation: EnvoiDeCoffre, partants: readonly Envoi[]): Promise<void> => {
    const { coffre } = creation
    // under the same id, it is another machine's that is there now
    if (atelier.etats.get(coffre)?.entrees[0]?.octets === creation.requete.entree.octets)
      await oublierCoffre(atelier, coffre)
    atelier.aNaitre.delete(coffre)
    await oter([creation, ...partants])
    atelier.changer(coffre)
  }

  const naitre = async (lot: readonly EnvoiDeCoffre[]): Promise<void> => {
    dernierAccuse = atelier.horloge.maintenant()
    const nes = lot.map((e) => atelier.etats.get(e.coffre)).filter((c) => c !== undefined)
    const lots = nes.map((c) => ({
      coffre: c.coffre,
      positions: [...c.pieces.values()].flat().flatMap((r) => (r.scellee ? [{ rang: r.rang, ...r.scellee }] : [])),
    }))
    for (const { coffre } of lot) atelier.aNaitre.delete(coffre)
    await atelier.garder(() => atelier.magasin.ajouterPositions(lots))
    await atelier.garder(() => atelier.magasin.ecrireCoffres(nes.map((c) => aGarder(atelier, c))))
    await oter(lot)
    for (const { coffre } of lot) atelier.changer(coffre)
  }

  const tourDe = (refus: string): Tour | null => {
    if (refus === 'reseau-absent' || refus === 'reponse-illisible' || refus === 'trop-d-essais') return 'sans-reseau'
    return refus === 'sans-session' || refus === 'origine-refusee' ? 'sans-session' : null
  }

  const envoyerLesPieces = async (): Promise<Tour> => {
    const bloques = new Set<Id>()
    let parRequete = PAR_REQUETE
    for (;;) {
      await ouvrirLesEpoques(bloques)
      const { lot, arrives } = await preparation.prochainLot(bloques, parRequete)
      await oter(arrives)
      if (lot.length === 0) return 'vide'
      for (const envoi of lot) envoi.envoyee = true
      const enveloppes = lot.map((e) => ({
        enveloppe: pourLeServeur(e.scellee),
        ...(e.depot === null ? {} : { depot: e.depot }),
      }))
      const issue = await atelier.appeler(postPieces, { enveloppes })
      if (!estRefus(issue)) {
        await traiter(lot, issue.resultats, bloques)
        if (issue.resultats.length !== lot.length) return 'sans-reseau'
        dire()
        continue
      }
      const tour = tourDe(issue.refus)
      if (tour) return tour
      if (lot.length === 1 && lot[0]) await refuserEnvoi(lot[0], issue.refus)
      else parRequete = 1
    }
  }

  /** Somebody has left: the next époque comes before the next write. */
  const ouvrirLesEpoques = async (bloques: Set<Id>): Promise<void> => {
    const coffres = new Set(envois.filter((e) => e.genre === 'piece' && e.motif === null).map((e) => e.coffre))
    for (const id of coffres) {
      const coffre = atelier.etats.get(id)
      if (!coffre || bloques.has(id) || !fiable(coffre) || !partAvecUneEpoque(coffre)) continue
      if (!(await outils.ouvrirEpoque(id))) bloques.add(id)
    }
  }

  /** Kept in one write: a crash leaves all of them or none. */
  const ajouter = async (nouveaux: readonly Envoi[]): Promise<void> => {
    envois.push(...nouveaux)
    await atelier.garder(() => atelier.magasin.ecrireEnvois(nouveaux.map((envoi) => scellerEnvoi(atelier, envoi))))
    for (const coffre of new Set(nouveaux.map((envoi) => envoi.coffre))) atelier.changer(coffre)
    dire()
  }

  return {
    etat,
    dire,
    tous: (): readonly Envoi[] => envois,
    dePieces,
    suivant: (): number => ++ordreDernier,
    ajouter,
    oter,
    precedente: preparation.precedente,
    /** What a crash or a closed session left here. */
    relire: async (): Promise<readonly Envoi[]> => {
      const gardes = await atelier.magasin.lireEnvois()
      const lus = gardes.map((g) => ouvrirEnvoi(atelier, g)).filter((e) => e !== null)
      ordreDernier = Math.max(ordreDernier, ...gardes.map((g) => g.ordre))
      // what was refused is tried once more: a file may have been opened again, a grant given back
      for (const lu of lus) if (lu.motif !== 'texte-trop-long') lu.motif = null
      envois = [...lus.filter((l) => !envois.some((e) => e.ordre === l.ordre)), ...envois].toSorted(
        (a, b) => a.ordre - b.ordre,
      )
      return lus
    },
    /** Once all my coffres are known: what was for another is told, and kept. */
    orphelins: async (): Promise<void> => {
      const perdus = envois.filter((e) => e.motif === null && !atelier.etats.has(e.coffre))
      for (const envoi of perdus) await refuserEnvoi(envoi, 'coffre-inconnu')
      if (perdus.length > 0) dire()
    },
    /** Sends all that can leave now. */
    vider: async (): Promise<Tour> => {
      if (envois.every((e) => e.motif !== null)) return 'vide'
      enCours = true
      dire()
      try {
        return (await envoyerLesCoffres()) ?? (await envoyerLesPieces())
      } finally {
        enCours = false
        dire()
      }
    },
  }
}
