// Where a copy stands, which ones a view shows and in which order. Pure: the day is told.
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import type { Suite } from '../../domain/ecrit.ts'
import type { Jour } from '../../domain/identite.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { attenduesDe, enRetard, suitesDe } from '../shared/attendues.ts'

export type EtatDeCopie =
  | 'retour-en-retard'
  | 'accuse-en-retard'
  | 'bientot'
  | 'en-cours'
  | 'retour-recu'
  | 'classe'
  | 'requalifie'
  | 'clos'

/** A return that comes within that many days is told ahead. */
const BIENTOT = 14
/** After a reminder, one waits before the next. */
const ENTRE_DEUX_RELANCES = 15

const dernier = (suites: readonly Suite[], quoi: Suite['quoi']): Suite | null =>
  suites.filter((suite) => suite.quoi === quoi).toSorted((a, b) => (a.jour < b.jour ? 1 : -1))[0] ?? null

const FINS = [
  ['cloture', 'clos'],
  ['requalification', 'requalifie'],
  ['classement', 'classe'],
  ['retour', 'retour-recu'],
] as const

export type Suivi = {
  readonly etat: EtatDeCopie
  readonly accuse: { readonly recuLe: Jour | null; readonly attenduLe: Jour | null }
  readonly retour: {
    readonly recuLe: Jour | null
    /** Null: it starts with the acknowledgement, or nothing says when. */
    readonly attenduLe: Jour | null
    readonly court: boolean
    /** Of the delay, what has passed: 0 to 1. */
    readonly part: number
  }
  readonly relanceLe: Jour | null
  readonly fini: boolean
  readonly retard: boolean
}

const jours = (de: Jour, a: Jour): number => (Date.parse(a) - Date.parse(de)) / 86_400_000
const partDe = (de: Jour, a: Jour, jour: Jour): number =>
  Math.min(1, Math.max(0, jours(de, jour) / Math.max(1, jours(de, a))))

const etatDe = (copie: CopieLue, jour: Jour): EtatDeCopie => {
  const suites = suitesDe(copie)
  const fin = FINS.find(([quoi]) => dernier(suites, quoi))
  if (fin) return fin[1]
  const [premiere] = attenduesDe(copie)
  if (enRetard(copie, jour)) return premiere?.quoi === 'accuse' ? 'accuse-en-retard' : 'retour-en-retard'
  const proche = premiere?.quoi === 'retour' && premiere.le !== null && premiere.le <= plusJours(jour, BIENTOT)
  return proche ? 'bientot' : 'en-cours'
}

export const suiviDe = (copie: CopieLue, jour: Jour): Suivi => {
  const suites = suitesDe(copie)
  const attendues = attenduesDe(copie)
  const accuse = dernier(suites, 'accuse')?.jour ?? null
  const retour = attendues.find(({ quoi }) => quoi === 'retour')
  const etat = etatDe(copie, jour)
  const attenduLe = retour?.le ?? null
  return {
    etat,
    accuse: { recuLe: accuse, attenduLe: attendues.find(({ quoi }) => quoi === 'accuse')?.le ?? null },
    retour: {
      recuLe: dernier(suites, 'retour')?.jour ?? null,
      attenduLe,
      court: retour?.court ?? false,
      part: accuse !== null && attenduLe !== null ? partDe(accuse, attenduLe, jour) : 0,
    },
    relanceLe: dernier(suites, 'relance')?.jour ?? null,
    fini: FINS.some(([, fin]) => fin === etat),
    retard: enRetard(copie, jour),
  }
}

export const VUES = ['en-cours', 'en-retard', 'signalements', 'finis'] as const
export type Vue = (typeof VUES)[number]
export const lireVue = (texte: string | undefined): Vue => VUES.find((vue) => vue === texte) ?? 'en-cours'

export type CopieSuivie = { readonly copie: CopieLue; readonly suivi: Suivi }

/** Those of a school year; with the current one, those of before that still wait: no deadline is lost on 1 September. */
export const deLAnnee = (copies: readonly CopieSuivie[], annee: number, courante: number): readonly CopieSuivie[] =>
  copies.filter(
    ({ copie, suivi }) => copie.annee === annee || (annee === courante && copie.annee < annee && !suivi.fini),
  )

export const estDans = ({ copie, suivi }: CopieSuivie, vue: Vue): boolean =>
  ({
    'en-cours': !suivi.fini,
    'en-retard': suivi.retard,
    signalements: copie.piece.contenu.contenu.type === 'signalement',
    finis: suivi.fini,
  })[vue]

/** Overdue since the longest, then the nearest deadline, then what has no date, then what is over, newest first. */
export const trier = (copies: readonly CopieSuivie[]): readonly CopieSuivie[] => {
  const rang = ({ suivi }: CopieSuivie): string => {
    const le = suivi.accuse.attenduLe ?? suivi.retour.attenduLe
    return suivi.fini ? '2' : le === null ? '1' : `0${le}`
  }
  const envoye = ({ copie }: CopieSuivie): Jour => copie.piece.contenu.fige.jour
  return copies.toSorted((a, b) => rang(a).localeCompare(rang(b)) || envoye(b).localeCompare(envoye(a)))
}

/** Overdue, and not reminded of lately. */
export const aRelancer = ({ suivi }: CopieSuivie, jour: Jour): boolean =>
  suivi.retard && (suivi.relanceLe === null || plusJours(suivi.relanceLe, ENTRE_DEUX_RELANCES) <= jour)
