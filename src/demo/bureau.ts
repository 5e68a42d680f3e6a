// Her inbox: what she noted, what comes by the doors, what she decides, what she answers. In the thread of her engine.
import type { Appeler } from '../coffre/client.ts'
import { horlogeDuPoste, type Horloge } from '../coffre/clock.ts'
import type { MagasinDuMembre } from '../coffre/magasin.ts'
import type { Moteur } from '../coffre/moteur.ts'
import type { ClesDeVersion } from '../coffre/porte-publique.ts'
import { creerBureau, type BureauOuvert } from '../coffre/saisines/bureau.ts'
import { montrerPriseEnCharge, repondre } from '../coffre/saisines/conversation.ts'
import { deposerParCompte } from '../coffre/saisines/depot-de-compte.ts'
import { agir, noterSaisine } from '../coffre/saisines/ecrire.ts'
import { getGuichet, type GuichetVu } from '../contract/guichet.ts'
import { putGuichet } from '../contract/presence.ts'
import { minuitDe } from '../domain/calendrier.ts'
import type { Fonction } from '../domain/fonction.ts'
import type { Id, Instant } from '../domain/identite.ts'
import {
  emetteurDe,
  type Moment,
  type SaisineDeCompte,
  type SaisineDemo,
  type SaisineDuGuichet,
  type SaisineNotee,
  type Suite,
} from './saisines.ts'
import { accompli, obtenir, ouvrirSeance } from './seance.ts'
import { ouvrirTelephone } from './telephone.ts'

/** Somebody of a school, signed in. */
export type Compte = {
  readonly identifiant: string
  readonly jeton: string
  readonly nom: string
  readonly qualite: string
  readonly fonction: Fonction
}

export type Boite = {
  readonly url: string
  /** Of the schools of the sector. */
  readonly adresse: string
  /** Null where nobody writes by the doors. */
  readonly cles: ClesDeVersion | null
  readonly comptes: readonly Compte[]
  readonly saisines: readonly SaisineDemo[]
}

/** What a pupil wrote down, and where it answers. */
export type RecuDemo = { readonly uai: string; readonly mots: string }

type Moyens = {
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly moi: Id
  /** Coffres of her files, in the order of the plan. */
  readonly dossiers: readonly Id[]
}

/** Never after now: on the first day of a school year, all is of today. */
export const instantDe = ({ jour, heure }: Moment): Instant => {
  const [heures = 0, minutes = 0] = heure.split(':').map(Number)
  const instant = new Date(Date.parse(minuitDe(jour)) + (heures * 60 + minutes) * 60_000).toISOString()
  const maintenant = horlogeDuPoste.maintenant()
  return instant < maintenant ? instant : maintenant
}

/** The clock of her machine as it was when she decided. */
const horlogeDesJours = (): { horloge: Horloge; a<T>(moment: Moment | null, faire: () => Promise<T>): Promise<T> } => {
  let quand: Instant | null = null
  return {
    horloge: { ...horlogeDuPoste, maintenant: () => quand ?? horlogeDuPoste.maintenant() },
    a: async (moment, faire) => {
      quand = moment && instantDe(moment)
      try {
        return await faire()
      } finally {
        quand = null
      }
    },
  }
}

export const tenirSaBoite = async (moyens: Moyens, boite: Boite): Promise<RecuDemo | null> => {
  const { moteur, dossiers } = moyens
  const { horloge, a } = horlogeDesJours()
  const bureau = creerBureau({ ...moyens, horloge, surLecture: () => undefined })

  const decider = async (piece: Id, suites: readonly Suite[]): Promise<void> => {
    for (const { acte, quand, motif } of suites) {
      const dit = acte.acte === 'prendre-en-charge' ? { ...acte, dossier: dossierDe(acte.dossier) } : acte
      accompli(await a(quand, () => agir(bureau, piece, dit, motif)), acte.acte)
    }
  }
  const dossierDe = (rang: number): Id => {
    const coffre = dossiers[rang]
    if (coffre === undefined) throw new Error(`she has no file ${rang}`)
    return coffre
  }
  const noter = async (saisine: SaisineNotee): Promise<void> => {
    const { suites, quand, voie: _, ...dite } = saisine
    const emetteur = emetteurDe(dite.origine)
    const nouvelle = { ...dite, emetteur, eleveInforme: null, parentsInformes: null }
    const { piece } = accompli(await a(quand, () => noterSaisine(bureau, nouvelle)), 'noting')
    await decider(piece, suites)
  }

  for (const saisine of boite.saisines) if (saisine.voie === 'note') await noter(saisine)
  const recu = await recevoir(moyens, bureau, boite, decider)
  await bureau.rattraper()
  await moteur.courrier.attendre()
  return recu
}

/** Closed on the day the demonstration is made, a school would receive nothing: she keeps it open. */
const guichetOuvert = async (appeler: Appeler, uai: string): Promise<GuichetVu> => {
  const vu = await obtenir(appeler, getGuichet, { uai })
  if (!vu.etat.ouvert) await obtenir(appeler, putGuichet, { uai, ouvertEnVacances: true, fermeJusqua: null })
  return vu
}

type Ouverte = Boite & { readonly cles: ClesDeVersion }

const deposer = async ({ url, cles, comptes }: Ouverte, saisine: SaisineDeCompte): Promise<void> => {
  const { par, uai, urgent, eleve, texte, eleveInforme, parentsInformes } = saisine
  const compte = comptes.find(({ identifiant }) => identifiant === par)
  if (!compte) throw new Error(`no account for ${par}`)
  const { appeler } = ouvrirSeance(url, compte.jeton)
  const { lecteur } = await obtenir(appeler, getGuichet, { uai })
  const moyens = { appeler, horloge: horlogeDuPoste, fetch, origine: url, clesDeVersion: cles }
  const { fonction, nom, qualite } = compte
  const demandeur = { nom, qualite, telephone: '' }
  const joindre = { moyen: 'etablissement', precision: '' } as const
  const ecrite = { uai, fonction, urgent, pour: 'autre', eleve, demandeur, texte, joindre } as const
  accompli(await deposerParCompte(moyens, { ...ecrite, eleveInforme, parentsInformes, lecteur }), `${par}’s saisine`)
}

const recevoir = async (
  { moteur, appeler }: Moyens,
  bureau: BureauOuvert,
  boite: Boite,
  decider: (piece: Id, suites: readonly Suite[]) => Promise<void>,
): Promise<RecuDemo | null> => {
  const duGuichet = boite.saisines.filter((s): s is SaisineDuGuichet => s.voie === 'guichet')
  const deCompte = boite.saisines.filter((s): s is SaisineDeCompte => s.voie === 'compte')
  if (duGuichet.length + deCompte.length === 0) return null
  const { cles } = boite
  if (cles === null) throw new Error('doors that nobody can check')
  const telephone = ouvrirTelephone(boite.url, boite.adresse, cles)
  const recus = new Map<SaisineDemo, string>()
  for (const saisine of deCompte) await deposer({ ...boite, cles }, saisine)
  for (const saisine of duGuichet) {
    const recu = await telephone.deposer(saisine, await guichetOuvert(appeler, saisine.uai))
    if (recu !== null) recus.set(saisine, recu)
  }
  if (![...deCompte, ...duGuichet].some(({ lue }) => lue)) return null

  const relever = async (): Promise<unknown> => accompli(await moteur.courrier.relever(), 'the doors')
  const pieceDe = ({ texte }: SaisineDemo): Id => {
    const ligne = bureau.lignes().find(({ contenu }) => contenu.texte === texte)
    if (!ligne) throw new Error('a saisine did not come by the door')
    return ligne.piece
  }
  await relever()
  for (const saisine of [...deCompte, ...duGuichet].filter(({ lue }) => lue)) {
    const piece = pieceDe(saisine)
    accompli(await bureau.ouvrir(piece), 'opening')
    await decider(piece, saisine.suites)
    if (saisine.voie === 'compte' && saisine.montree) accompli(await montrerPriseEnCharge(bureau, piece), 'showing')
  }
  let montre: RecuDemo | null = null
  for (const saisine of duGuichet) {
    const [recu, { echanges }] = [recus.get(saisine), saisine]
    if (recu === undefined || echanges.length === 0) continue
    for (const [nous, eux] of echanges) {
      accompli(await repondre(bureau, pieceDe(saisine), nous), 'answering')
      if (eux === null) continue
      await telephone.revenir(recu, saisine, eux)
      await relever()
      accompli(await bureau.ouvrir(pieceDe(saisine)), 'reading on')
    }
    montre = { uai: saisine.uai, mots: recu }
  }
  return montre
}
