// One turn of the timers. Under the role permanence_alertes: functions only, no table.
import { sql } from 'kysely'

import { heuresOuvrees, momentA } from '../../domain/calendrier.ts'
import type { Jour } from '../../domain/identite.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import type { Journaliser } from '../logger.ts'
import type { BaseSansSession, Tx } from '../transaction.ts'
import { courriel, type GenreDeCourriel } from './courriels.ts'
import type { Envoyer } from './envoi.ts'

export type MoyensDesAlertes = {
  /** As permanence_alertes. */
  readonly base: BaseSansSession
  /** Null: no relay is configured; what waits is forgotten after a week. */
  readonly envoyer: Envoyer | null
  /** Where the application answers: the only link of a mail. */
  readonly adresse: string
  readonly journal: Journaliser
  readonly maintenant: () => Date
}

/** Unopened for two working hours: the duty. For two more: a bare count to the heads of the service. */
const DELAI_EN_HEURES = 2

type Urgente = {
  readonly service: string
  readonly saisine: string
  readonly recue_le: Date
  readonly garde_le: Date | null
  readonly feries: readonly Jour[]
}

/** The guichet is closed in school holidays: what came before them, or in one kept open, still goes further. */
const ouvrees = (depuis: Date, maintenant: Date, feries: readonly Jour[]): number =>
  heuresOuvrees(depuis.toISOString(), maintenant.toISOString(), { vacances: [], feries })

const escalader = async (tx: Tx, maintenant: Date): Promise<void> => {
  const urgentes = await tx.tous(sql<Urgente>`
    select service, saisine, recue_le, garde_le, feries::text[] as feries from priv.urgentes_non_ouvertes()`)
  for (const { service, saisine, recue_le, garde_le, feries } of urgentes) {
    if (ouvrees(garde_le ?? recue_le, maintenant, feries) < DELAI_EN_HEURES) continue
    const passee =
      garde_le === null
        ? await tx.un(sql<{ fait: boolean }>`select priv.passer_a_la_garde(${service}, ${saisine}) as fait`)
        : { fait: false }
    if (!passee?.fait) await tx.faire(sql`select priv.dire_aux_responsables(${service}, ${saisine})`)
  }
}

/** Nobody is woken before that hour in Paris. */
const HEURE_DU_REVEIL = '08:00'

const reveiller = async (tx: Tx, maintenant: Date): Promise<void> => {
  const { jour, heure } = momentA(maintenant.toISOString())
  const dernier = heure < HEURE_DU_REVEIL ? plusJours(jour, -1) : jour
  await tx.faire(sql`select priv.reveiller(${dernier}::date)`)
}

type AEnvoyer = {
  readonly service: string
  readonly membre: string
  readonly genre: GenreDeCourriel
  readonly jour: Jour
  readonly courriel: string
  readonly essais: number
}

const PAR_TOUR = 50
const ATTENTE_MAX = 6 * 3600
/** One minute, then twice as long each time. */
const attente = (essais: number): number => Math.min(60 * 2 ** Math.min(essais - 1, 10), ATTENTE_MAX)

const envoyerTout = async (moyens: MoyensDesAlertes, envoyer: Envoyer): Promise<void> => {
  const { base, adresse, journal } = moyens
  const pris = await base.enTransaction((tx) =>
    tx.tous(sql<AEnvoyer>`select * from priv.courriers_a_envoyer(${PAR_TOUR})`),
  )
  for (const { service, membre, genre, jour, courriel: a, essais } of pris) {
    const cle = sql`${service}, ${membre}, ${genre}, ${jour}::date`
    const issue = await envoyer(a, courriel(genre, adresse)).then(
      () => null,
      (faute: unknown) => journal.faute('courriel', faute),
    )
    await base.enTransaction((tx) =>
      tx.faire(
        issue === null
          ? sql`select priv.courrier_parti(${cle})`
          : sql`select priv.courrier_reporte(${cle}, ${attente(essais)}::integer)`,
      ),
    )
  }
}

/** Escalation and expiry under the lock of one server, then the mails, of which each server takes its own. */
export const unTour = async (moyens: MoyensDesAlertes): Promise<void> => {
  const maintenant = moyens.maintenant()
  await moyens.base.enTransaction(async (tx) => {
    const tour = await tx.un(sql<{ a_moi: boolean }>`select priv.prendre_le_tour() as a_moi`)
    if (!tour?.a_moi) return
    await escalader(tx, maintenant)
    await reveiller(tx, maintenant)
    await tx.faire(sql`select priv.expirer_les_saisines()`)
    await tx.faire(sql`select priv.oublier_les_courriers()`)
    await tx.faire(sql`select priv.oublier_les_passages()`)
  })
  if (moyens.envoyer) await envoyerTout(moyens, moyens.envoyer)
}

const MINUTE = 60_000

/** Turns every minute until stopped; a turn that fails is told to the log, and the next one tries anew. */
export const tourner = (moyens: MoyensDesAlertes, periode = MINUTE): (() => Promise<void>) => {
  let enCours: Promise<void> = Promise.resolve()
  const battre = (): void => {
    enCours = enCours.then(() => unTour(moyens)).catch((faute: unknown) => void moyens.journal.faute('alertes', faute))
  }
  const minuterie = setInterval(battre, periode)
  battre()
  return async () => {
    clearInterval(minuterie)
    await enCours
  }
}
