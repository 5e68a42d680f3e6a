// [Note: serve] Binds a handler to its line of the contract: parse, one transaction as the bearer of the session
// token, refusals mapped to statuses and rolled back. What the handler may not refuse does not compile.
import type { z } from 'zod'

import { Role, type Acteur } from '../domain/acteur.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { refusCommuns, type Endpoint, type RefusCommun } from '../contract/endpoint.ts'
import type { Annonces } from './annonces.ts'
import type { Horloge } from './clock.ts'
import type { Base, BaseSansSession, Tx } from './transaction.ts'

/** What the cookie becomes after the answer: a new token, none, or (undefined) the same. */
export type Temoin = { readonly jeton: string; readonly jusqua: Date } | null

export type Demande = {
  readonly entree: unknown
  readonly jeton: string | null
  readonly ip: string
}

export type Reponse = { readonly statut: number; readonly corps: unknown; readonly temoin?: Temoin }

/** What every handler is given; nothing else enters. */
export type Moyens = {
  readonly base: Base
  readonly guichet: BaseSansSession
  readonly horloge: Horloge
  readonly annonces: Annonces
}

export type Contexte = {
  readonly acteur: Acteur
  readonly tx: Tx
  readonly maintenant: Date
  readonly jeton: string
  readonly ip: string
  /** Tells the other browsers, after commit, that these coffres changed. */
  annoncer(coffres: readonly string[]): void
  /** The same to another service, when something was left at its door. */
  annoncerAilleurs(service: string, coffres: readonly string[]): void
  /** These people gained or lost a coffre. */
  annoncerMembres(membres: readonly string[]): void
  annoncerAnnuaire(): void
  poserTemoin(temoin: Temoin): void
}

/** A public endpoint opens its own transactions: what it counts must stay when it refuses. */
export type ContextePublic = {
  readonly base: Base
  readonly maintenant: Date
  /** Of whoever asks, when she is signed in all the same. */
  readonly jeton: string | null
  readonly ip: string
  poserTemoin(temoin: Temoin): void
}

/** At the guichet nobody is signed in, whatever her browser holds; the database role has no right on any table. */
export type ContexteDuGuichet = {
  readonly base: BaseSansSession
  readonly maintenant: Date
  readonly ip: string
  /** Tells the browsers of the members, once committed. */
  annoncer(service: string, coffres: readonly string[]): void
}

export type Route = {
  readonly endpoint: Endpoint
  readonly repondre: (demande: Demande, moyens: Moyens) => Promise<Reponse>
}

/** What an act answers when there is nothing else to say. */
export const fait = { fait: true } as const

type Issue<Sortie extends z.ZodType, Motif extends string> = Promise<z.input<Sortie> | Refus<Motif | RefusCommun>>

const statutDe = (endpoint: Endpoint, motif: string): number => {
  const statut = endpoint.refus[motif] ?? (refusCommuns as Readonly<Record<string, number>>)[motif]
  if (statut === undefined) throw new Error(`a refusal outside the contract of ${endpoint.path}`)
  return statut
}

const reponse = (endpoint: Endpoint, issue: unknown, temoin: Temoin | undefined): Reponse => ({
  statut: estRefus(issue) ? statutDe(endpoint, (issue as Refus).refus) : 200,
  corps: estRefus(issue) ? { refus: (issue as Refus).refus } : issue,
  ...(temoin === undefined ? {} : { temoin }),
})

const lire = <Entree extends z.ZodType>(schema: Entree, entree: unknown): { lu: z.output<Entree> } | null => {
  const lu = schema.safeParse(entree)
  return lu.success ? { lu: lu.data } : null
}

export const serve = <Entree extends z.ZodType, Sortie extends z.ZodType, Motif extends string>(
  endpoint: Endpoint<Entree, Sortie, Motif>,
  traiter: (entree: z.output<Entree>, contexte: Contexte) => Issue<Sortie, Motif>,
): Route => ({
  endpoint,
  repondre: async ({ entree, jeton, ip }, { base, horloge, annonces }) => {
    let temoin: Temoin | undefined
    const changes = new Set<string>()
    const membres = new Set<string>()
    const ailleurs = new Map<string, readonly string[]>()
    let annuaire = false
    let service = ''
    const issue = await base.enTransaction(jeton, async (tx, porteur) => {
      changes.clear()
      membres.clear()
      ailleurs.clear()
      // without a session the request is not even read: its shape would tell what exists
      if (porteur === null || jeton === null) return refuser('sans-session')
      const recu = lire(endpoint.input, entree)
      if (recu === null) return refuser('requete-malformee')
      service = porteur.service
      return traiter(recu.lu, {
        acteur: { service, membre: porteur.membre, role: Role.parse(porteur.role) },
        tx,
        maintenant: horloge.maintenant(),
        jeton,
        ip,
        annoncer: (coffres) => coffres.forEach((coffre) => changes.add(coffre)),
        annoncerAilleurs: (autre, coffres) => ailleurs.set(autre, coffres),
        annoncerMembres: (qui) => qui.forEach((membre) => membres.add(membre)),
        annoncerAnnuaire: () => {
          annuaire = true
        },
        poserTemoin: (t) => {
          temoin = t
        },
      })
    })
    if (!estRefus(issue)) {
      annonces.signaler({ service, coffres: [...changes], membres: [...membres], annuaire })
      for (const [autre, coffres] of ailleurs)
        annonces.signaler({ service: autre, coffres, membres: [], annuaire: false })
    }
    return reponse(endpoint, issue, temoin)
  },
})

export const servePublic = <Entree extends z.ZodType, Sortie extends z.ZodType, Motif extends string>(
  endpoint: Endpoint<Entree, Sortie, Motif>,
  traiter: (entree: z.output<Entree>, contexte: ContextePublic) => Issue<Sortie, Motif>,
): Route => ({
  endpoint,
  repondre: async ({ entree, jeton, ip }, { base, horloge }) => {
    const recu = lire(endpoint.input, entree)
    if (recu === null) return reponse(endpoint, refuser('requete-malformee'), undefined)
    let temoin: Temoin | undefined
    const poserTemoin = (t: Temoin): void => {
      temoin = t
    }
    const issue = await traiter(recu.lu, { base, maintenant: horloge.maintenant(), jeton, ip, poserTemoin })
    return reponse(endpoint, issue, temoin)
  },
})

export const serveGuichet = <Entree extends z.ZodType, Sortie extends z.ZodType, Motif extends string>(
  endpoint: Endpoint<Entree, Sortie, Motif>,
  traiter: (entree: z.output<Entree>, contexte: ContexteDuGuichet) => Issue<Sortie, Motif>,
): Route => ({
  endpoint,
  repondre: async ({ entree, ip }, { guichet, horloge, annonces }) => {
    const recu = lire(endpoint.input, entree)
    if (recu === null) return reponse(endpoint, refuser('requete-malformee'), undefined)
    const annoncer = (service: string, coffres: readonly string[]): void =>
      annonces.signaler({ service, coffres, membres: [], annuaire: false })
    const issue = await traiter(recu.lu, { base: guichet, maintenant: horloge.maintenant(), ip, annoncer })
    return reponse(endpoint, issue, undefined)
  },
})
