// When something is expected of a transmitted writing: by the protocol of that day, frozen with it.
import type { ContenuDEcrit, DestinataireDEcrit, Fige, Suite } from './ecrit.ts'
import type { Jour } from './identite.ts'
import { plusJours } from './temps-scolaire.ts'

/** The next thing waited for; `enRetard` on the day after. */
export type Echeance = {
  readonly quoi: 'preuve' | 'accuse' | 'retour'
  /**
   * Null: nothing says when. A return starts with the acknowledgement, which is not there; that of a signalement has no
   * date in the law.
   */
  readonly le: Jour | null
  /** A child under two is concerned: the shorter delay. */
  readonly court: boolean
}

type Transmis = Pick<ContenuDEcrit, 'type' | 'enfant' | 'mineurs' | 'destinataires'>

const deux = (n: number): string => String(n).padStart(2, '0')
const quatre = (n: number): string => String(n).padStart(4, '0')

/** The same day some months later; the last of the month where it has no such day. */
export const plusMois = (jour: Jour, mois: number): Jour => {
  const rang = Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7)) - 1 + mois
  const annee = Math.floor(rang / 12)
  const dernier = new Date(Date.UTC(annee, (rang % 12) + 1, 0)).getUTCDate()
  return `${quatre(annee)}-${deux((rang % 12) + 1)}-${deux(Math.min(Number(jour.slice(8)), dernier))}`
}

/** Born on 29 February, a child turns a year older on 1 March. */
const aMoinsDe = (annees: number, naissance: Jour, jour: Jour): boolean =>
  jour < `${quatre(Number(naissance.slice(0, 4)) + annees)}${naissance.slice(4)}`

export const estMajeur = (naissance: Jour | null, jour: Jour): boolean =>
  naissance !== null && !aMoinsDe(18, naissance, jour)

/** On the day of the sending: the child herself, or another minor at home (CASF D226-2-4). */
const unMoinsDeDeuxAns = ({ enfant, mineurs }: Transmis, jour: Jour): boolean =>
  [enfant.naissance, ...mineurs.liste.map((mineur) => mineur.naissance)].some(
    (naissance) => naissance !== null && aMoinsDe(2, naissance, jour),
  )

/** Who must have it, and of whom a proof is kept: its addressee, and for a signalement the CD (CASF L226-4 II). */
export const doitRecevoir = (type: ContenuDEcrit['type'], { code, quoi }: DestinataireDEcrit): boolean =>
  quoi === 'ecrit' || (type === 'signalement' && quoi === 'copie' && (code === 'president-cd' || code === 'crip'))

const FIN: readonly Suite['quoi'][] = ['retour', 'classement', 'requalification', 'cloture']

/** Of the same kind, the earliest: an acknowledgement written down twice starts nothing again. */
const premier = (suites: readonly Suite[], quoi: Suite['quoi']): Suite | null =>
  suites.filter((suite) => suite.quoi === quoi).toSorted((a, b) => (a.jour < b.jour ? -1 : 1))[0] ?? null

/** All that is waited for, in the order it comes. */
export const echeancesDe = (
  { jour, delais }: Pick<Fige, 'jour' | 'delais'>,
  suites: readonly Suite[],
  ecrit: Transmis,
): readonly Echeance[] => {
  if (suites.some(({ quoi }) => FIN.includes(quoi))) return []
  const court = unMoinsDeDeuxAns(ecrit, jour)
  const accuse = premier(suites, 'accuse')
  const prouve = (code: string): boolean =>
    suites.some((suite) => suite.quoi === 'envoi' && suite.destinataire === code && suite.preuve.trim() !== '')
  const sansPreuve = ecrit.destinataires.some((d) => doitRecevoir(ecrit.type, d) && !prouve(d.code))
  const mois = court ? delais.retourMoisMoinsDeDeuxAns : delais.retourMois
  const echeances: Echeance[] = []
  // whoever has acknowledged it has received it
  if (sansPreuve && !accuse) echeances.push({ quoi: 'preuve', le: plusJours(jour, 1), court })
  if (!accuse) echeances.push({ quoi: 'accuse', le: plusJours(jour, delais.accuseJours), court })
  const retour = accuse && ecrit.type === 'ip' ? plusMois(accuse.jour, mois) : null
  echeances.push({ quoi: 'retour', le: retour, court })
  return echeances
}

export const echeanceDe = (...transmis: Parameters<typeof echeancesDe>): Echeance | null =>
  echeancesDe(...transmis)[0] ?? null
