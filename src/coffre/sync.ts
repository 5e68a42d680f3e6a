// [Note: sync] The annuaire first, then the list of my coffres, then what has grown: journal before positions. A page is
// verified while the next one travels. What does not agree is told, not kept.
import { getCoffres, postSync, type CoffreVu } from '../contract/coffre.ts'
import type { Position, Scelle } from '../contract/enveloppe.ts'
import { getAnnuaire, type EntreeSignee } from '../contract/registre.ts'
import type { SortieDe } from '../contract/endpoint.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { etatDe, oublierCoffre, type Atelier } from './atelier.ts'
import type { RefusDAppel } from './client.ts'
import {
  conclure,
  recevoirCles,
  recevoirJournal,
  recevoirPositions,
  teteA,
  type EtatDuCoffre,
  type Tete,
} from './coffre-ouvert.ts'
import { reecrire } from './effacement.ts'
import { positionRecue } from './enveloppe.ts'
import { epoqueCourante } from './journal.ts'
import type { LotDePositions, PositionGardee } from './magasin.ts'
import { aGarder } from './memoire.ts'
import type { Avancement } from './moteur.ts'
import { confronterToutes, relireLesTetes } from './tetes.ts'

type PageDeSync = SortieDe<typeof postSync>
type CoffreRecu = PageDeSync['coffres'][number]
type Demande = { coffre: Id; rang: number; journal: number }
type Issue = Refus<RefusDAppel> | null

export const synchroniserAnnuaire = async (atelier: Atelier): Promise<Issue> => {
  const { annuaire } = atelier
  const depart = annuaire.longueur
  for (;;) {
    const page = await atelier.appeler(getAnnuaire, { depuis: annuaire.longueur })
    if (estRefus(page)) return page
    const faute = annuaire.ajouter(page.entrees)
    if (faute) {
      atelier.alerter({ code: faute })
      return refuser('reponse-illisible')
    }
    if (!page.suite || page.entrees.length === 0) break
  }
  if (annuaire.longueur > depart) await atelier.garder(() => atelier.magasin.ecrireAnnuaire(annuaire.entrees))
  return null
}

const aJour = (etat: EtatDuCoffre, vu: CoffreVu): boolean =>
  etat.rang === vu.rang &&
  teteA(etat, vu.rang) === vu.tete &&
  etat.journal?.longueur === vu.journal &&
  etat.fautes.size === 0 &&
  etat.cles.has(epoqueCourante(etat.journal).numero)

/** `personnel` and `secteur` first: what is remembered, then her day. */
const ORDRE = { personnel: 0, secteur: 1, service: 2, dossier: 3 } as const

/** All my coffres. */
export const synchroniserTout = async (atelier: Atelier, avancement: Avancement): Promise<Issue> => {
  // a file born while the answer is on its way is not in that answer, and is not lost for it
  const nesAvant = new Set([...atelier.etats.keys(), ...atelier.retenues.keys()].filter((c) => !atelier.aNaitre.has(c)))
  const [annuaire, liste] = await Promise.all([synchroniserAnnuaire(atelier), atelier.appeler(getCoffres, {})])
  if (annuaire) return annuaire
  if (estRefus(liste)) return liste
  const miens = new Set(liste.coffres.map((c) => c.coffre))
  for (const coffre of nesAvant) if (!miens.has(coffre)) await oublierCoffre(atelier, coffre)
  const changes: EtatDuCoffre[] = []
  for (const vu of liste.coffres.toSorted((a, b) => ORDRE[a.genre] - ORDRE[b.genre])) {
    const etat = etatDe(atelier, vu.coffre)
    const avant = etat.vu
    etat.vu = vu
    if (!aJour(etat, vu)) changes.push(etat)
    else if (avant?.epoqueAOuvrir !== vu.epoqueAOuvrir || avant.retention !== vu.retention) atelier.changer(vu.coffre)
  }
  const annonces = new Map(liste.coffres.map((c) => [c.coffre, c]))
  const issue = await tirer(atelier, changes, annonces, avancement)
  if (!issue) confronterToutes(atelier)
  return issue
}

/** Those named by the server's feed, or that an act needs fresh. */
export const synchroniserCoffres = async (atelier: Atelier, coffres: readonly Id[]): Promise<Issue> => {
  const connus = coffres.map((c) => atelier.etats.get(c)).filter((e) => e !== undefined)
  if (connus.length < coffres.length) return synchroniserTout(atelier, () => undefined)
  return tirer(atelier, connus, new Map(), () => undefined)
}

const demandePour = (etat: EtatDuCoffre): Demande => {
  const sansCle = etat.journal !== null && !etat.cles.has(epoqueCourante(etat.journal).numero)
  return { coffre: etat.coffre, rang: etat.rang, journal: sansCle ? 0 : etat.entrees.length }
}

const PAR_REQUETE = 2_000

/** Somebody may have been certified between the annuaire and what she wrote: it is then read on, once. */
const tirer = async (
  atelier: Atelier,
  etats: readonly EtatDuCoffre[],
  annonces: ReadonlyMap<Id, Tete>,
  avancement: Avancement,
): Promise<Issue> => {
  const issue = await tirerUneFois(atelier, etats, annonces, avancement, false)
  const retardes = etats.filter((e) => e.annuaireEnRetard)
  if (issue || retardes.length === 0) return issue
  const annuaire = await synchroniserAnnuaire(atelier)
  return annuaire ?? tirerUneFois(atelier, retardes, annonces, () => undefined, true)
}

const tirerUneFois = async (
  atelier: Atelier,
  etats: readonly EtatDuCoffre[],
  annonces: ReadonlyMap<Id, Tete>,
  avancement: Avancement,
  derniere: boolean,
): Promise<Issue> => {
  if (etats.length === 0) return null
  const demandes = new Map(etats.map((e) => [e.coffre, demandePour(e)]))
  const finales = new Map<Id, Tete>(annonces)
  const reserve = new Map<Id, Recu>()
  let clos = 0
  let attendus: readonly Id[] = [...demandes.keys()]
  let enVol = page(atelier, demandes, attendus)
  for (;;) {
    const recue = await enVol
    if (estRefus(recue)) return recue
    const avance = avancer(demandes, recue)
    // a page that brings nothing and promises more would never end
    const suite = avance ? recue.suite.filter((c) => demandes.has(c)) : []
    const restent = [...suite, ...attendus.slice(PAR_REQUETE)]
    if (restent.length > 0) enVol = page(atelier, demandes, restent)
    for (const { coffre, rang, tete } of recue.coffres) finales.set(coffre, { rang, tete })
    const termines = attendus.slice(0, PAR_REQUETE).filter((c) => !suite.includes(c))
    for (const recu of recue.coffres) reserver(reserve, recu)
    await recevoirLot(atelier, termines, reserve)
    for (const coffre of recue.retires) if (demandes.has(coffre)) await oublierCoffre(atelier, coffre)
    clos += termines.length
    await conclureLot(atelier, termines, finales, derniere)
    avancement(clos, etats.length)
    if (restent.length === 0) return null
    attendus = restent
  }
}

const page = (
  atelier: Atelier,
  demandes: ReadonlyMap<Id, Demande>,
  attendus: readonly Id[],
): Promise<PageDeSync | Refus<RefusDAppel>> =>
  atelier.appeler(postSync, { coffres: attendus.slice(0, PAR_REQUETE).flatMap((c) => demandes.get(c) ?? []) })

/** Where the next page starts, known before this one is verified. False: nothing came. */
const avancer = (demandes: ReadonlyMap<Id, Demande>, recue: PageDeSync): boolean => {
  let avance = false
  for (const { coffre, positions, journal } of recue.coffres) {
    const demande = demandes.get(coffre)
    if (!demande || (positions.length === 0 && journal.length === 0)) continue
    avance = true
    demande.rang = Math.max(demande.rang, ...positions.map((p) => p.rang))
    demande.journal += journal.length
  }
  return avance
}

/** What came for a coffre, until it is whole: positions mean nothing before the journal that allows them. */
type Recu = { readonly journal: EntreeSignee[]; readonly positions: Position[]; scelles: readonly Scelle[] }

const reserver = (reserve: Map<Id, Recu>, { coffre, journal, positions, scelles }: CoffreRecu): void => {
  const deja = reserve.get(coffre) ?? { journal: [], positions: [], scelles: [] }
  deja.journal.push(...journal)
  deja.positions.push(...positions)
  if (scelles.length > 0) deja.scelles = scelles
  reserve.set(coffre, deja)
}

const recevoirLot = async (atelier: Atelier, coffres: readonly Id[], reserve: Map<Id, Recu>): Promise<void> => {
  const lots: LotDePositions[] = []
  for (const coffre of coffres) {
    const etat = atelier.etats.get(coffre)
    const recu = reserve.get(coffre)
    reserve.delete(coffre)
    if (!etat || !recu) continue
    // judged afresh at each answer: a server that mends itself is believed again, on the same proofs
    etat.fautes.clear()
    etat.douteuses.clear()
    etat.annuaireEnRetard = false
    const positions = recevoirCoffre(atelier, etat, recu)
    if (positions.length > 0) lots.push({ coffre, positions })
    await atelier.souffler(recu.positions.length)
  }
  if (lots.length > 0) await atelier.garder(() => atelier.magasin.ajouterPositions(lots))
}

const recevoirCoffre = (atelier: Atelier, etat: EtatDuCoffre, recu: Recu): readonly PositionGardee[] => {
  const { annuaire, moi, privees } = atelier
  const effaceesAvant = etat.journal?.effacees.size ?? 0
  // when wraps had to be asked again the journal comes whole
  const premiere = recu.journal[0]
  const connues = premiere && etat.entrees[0]?.octets === premiere.octets ? etat.entrees.length : 0
  recevoirJournal(etat, recu.journal.slice(connues), annuaire)
  if (recu.scelles.length > 0) recevoirCles(etat, recu.scelles, moi, privees)
  if ((etat.journal?.effacees.size ?? 0) > effaceesAvant) atelier.aReecrire.add(etat.coffre)
  const positions: PositionGardee[] = []
  for (const position of recu.positions) {
    const lue = positionRecue(position)
    if (!lue) break
    positions.push(lue)
  }
  return recevoirPositions(etat, positions, annuaire)
}

/** Everything has come for these: heads are compared, faults are told, the rest is kept. */
const conclureLot = async (
  atelier: Atelier,
  coffres: readonly Id[],
  annonces: ReadonlyMap<Id, Tete>,
  derniere: boolean,
): Promise<void> => {
  const gardes: EtatDuCoffre[] = []
  for (const coffre of coffres) {
    const etat = atelier.etats.get(coffre)
    if (!etat) continue
    conclure(etat, annonces.get(coffre) ?? null, atelier.retenues.get(coffre) ?? [])
    if (derniere || !etat.annuaireEnRetard) for (const code of etat.fautes) atelier.alerter({ code, coffre })
    atelier.changer(coffre)
    if (etat.journal?.genre === 'personnel') relireLesTetes(atelier, etat)
    gardes.push(etat)
    await atelier.souffler(1)
  }
  await atelier.garder(() => atelier.magasin.ecrireCoffres(gardes.map((e) => aGarder(atelier, e))))
  for (const coffre of coffres) if (atelier.aReecrire.delete(coffre)) await reecrire(atelier, coffre)
}
