// [Note: changes] Server-sent events carry ids of coffres, nothing else. Writers never NOTIFY inside their transaction:
// each node tells the others at most once in 250 ms, after commit, on its own direct connection.
import { sql } from 'kysely'
import { Client } from 'pg'

import type { Annonce, Annonces } from './annonces.ts'
import type { Base } from './transaction.ts'

const CANAL = 'permanence_changes'
const PAUSE = 250
/** A notification holds 8,000 bytes. */
const PAR_ENVOI = 200
const BATTEMENT = 30_000
const REPRISE = 1_000

type Abonne = {
  readonly jeton: string
  readonly service: string
  readonly membre: string
  coffres: ReadonlySet<string>
  dire(evenement: 'coffres' | 'annuaire', ids: readonly string[]): void
  finir(): void
}

/** One line of a notification: kind, service, id. */
type Ligne = readonly ['c' | 'm' | 'a', string, string]

export type Changes = Annonces & {
  /** Null without a session. */
  suivre(jeton: string | null): Promise<ReadableStream<Uint8Array> | null>
  fermer(): Promise<void>
}

const utf8 = new TextEncoder()

const lignesDe = ({ service, coffres, membres, annuaire }: Annonce): Ligne[] => [
  ...coffres.map((id): Ligne => ['c', service, id]),
  ...membres.map((id): Ligne => ['m', service, id]),
  ...(annuaire ? [['a', service, ''] as Ligne] : []),
]

export const ouvrirChanges = async (databaseUrl: string, base: Base): Promise<Changes> => {
  const abonnes = new Set<Abonne>()
  const attente = new Map<string, Ligne>()
  let ligne: Client | null = null
  let envoi: NodeJS.Timeout | null = null
  let ferme = false

  const mesCoffres = (jeton: string) =>
    base.enTransaction(jeton, async (tx, porteur) => {
      if (porteur === null) return null
      const lu = await tx.un(sql<{ coffres: string[] }>`select priv.mes_coffres() as coffres`)
      return { ...porteur, coffres: new Set(lu?.coffres ?? []) }
    })

  const rafraichir = async (abonne: Abonne): Promise<void> => {
    const moi = await mesCoffres(abonne.jeton).catch(() => undefined)
    if (moi === null) return abonne.finir()
    if (moi) abonne.coffres = moi.coffres
  }

  const recevoir = async (texte: string): Promise<void> => {
    const lignes = JSON.parse(texte) as Ligne[]
    const ids = (genre: Ligne[0], service: string): string[] =>
      lignes.filter(([g, s]) => g === genre && s === service).map(([, , id]) => id)
    for (const abonne of abonnes) {
      const avant = abonne.coffres
      if (ids('m', abonne.service).includes(abonne.membre)) await rafraichir(abonne)
      // those she has just been given or has lost are told too: her browser erases what is no longer hers
      const aDire = new Set(ids('c', abonne.service).filter((id) => avant.has(id) || abonne.coffres.has(id)))
      for (const id of avant) if (!abonne.coffres.has(id)) aDire.add(id)
      for (const id of abonne.coffres) if (!avant.has(id)) aDire.add(id)
      if (aDire.size > 0) abonne.dire('coffres', [...aDire])
      if (ids('a', abonne.service).length > 0) abonne.dire('annuaire', [])
    }
  }

  const envoyer = async (): Promise<void> => {
    envoi = null
    const lot = [...attente.entries()].slice(0, PAR_ENVOI)
    for (const [cle] of lot) attente.delete(cle)
    try {
      await ligne?.query('select pg_notify($1, $2)', [CANAL, JSON.stringify(lot.map(([, l]) => l))])
    } catch {
      // the line is being opened again; each browser asks anew when it is
    }
    if (attente.size > 0) programmer()
  }
  const programmer = (): void => {
    if (envoi !== null || ferme) return
    envoi = setTimeout(() => void envoyer(), PAUSE)
    envoi.unref()
  }

  const ouvrirLigne = async (): Promise<void> => {
    const client = new Client({ connectionString: databaseUrl, application_name: 'permanence-changes' })
    let perdue = false
    client.on('error', () => {
      if (perdue) return
      perdue = true
      ligne = null
      reprendre()
    })
    client.on('notification', ({ payload }) => void recevoir(payload ?? '[]').catch(() => undefined))
    await client.connect()
    await client.query(`listen ${CANAL}`)
    ligne = client
  }
  const reprendre = (): void => {
    if (ferme) return
    setTimeout(() => {
      ouvrirLigne().then(
        // what was said meanwhile is lost: everybody looks at all she has
        () => abonnes.forEach((abonne) => abonne.dire('coffres', [...abonne.coffres])),
        reprendre,
      )
    }, REPRISE).unref()
  }
  await ouvrirLigne()

  return {
    signaler: (annonce) => {
      const lignes = lignesDe(annonce)
      for (const l of lignes) attente.set(l.join('/'), l)
      if (lignes.length > 0) programmer()
    },
    suivre: async (jeton) => {
      const moi = jeton === null ? null : await mesCoffres(jeton)
      if (jeton === null || moi === null) return null
      let arreter = (): void => undefined
      return new ReadableStream<Uint8Array>({
        start: (sortie) => {
          let battement: NodeJS.Timeout | undefined
          const abonne: Abonne = {
            jeton,
            service: moi.service,
            membre: moi.membre,
            coffres: moi.coffres,
            dire: (evenement, ids) => {
              try {
                sortie.enqueue(utf8.encode(`event: ${evenement}\ndata: ${JSON.stringify(ids)}\n\n`))
              } catch {
                // her browser left between two events
                arreter()
              }
            },
            finir: () => {
              arreter()
              try {
                sortie.close()
              } catch {
                // closed by her browser already
              }
            },
          }
          arreter = () => {
            clearInterval(battement)
            abonnes.delete(abonne)
          }
          // keeps the way open, and ends the stream of a session that has ended
          battement = setInterval(() => {
            sortie.enqueue(utf8.encode(': \n\n'))
            void rafraichir(abonne)
          }, BATTEMENT)
          battement.unref()
          abonnes.add(abonne)
          sortie.enqueue(utf8.encode(': \n\n'))
        },
        cancel: () => arreter(),
      })
    },
    fermer: async () => {
      ferme = true
      if (envoi !== null) clearTimeout(envoi)
      for (const abonne of abonnes) abonne.finir()
      await ligne?.end()
    },
  }
}
