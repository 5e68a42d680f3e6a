import { sql } from 'kysely'

import type { GuichetVu } from '../../contract/guichet.ts'
import type { Depot } from '../../contract/coffre.ts'
import type { EntreeSignee } from '../../contract/registre.ts'
import { ACADEMIES, momentA, prochainsPassages } from '../../domain/calendrier.ts'
import type { Presence } from '../../domain/guichet.ts'
import type { Tx } from '../transaction.ts'
import type { Affluence, Resolue } from './epreuve.ts'

type Page = Pick<GuichetVu, 'service' | 'nomDuService' | 'nom' | 'commune' | 'lecteur' | 'telephone'> &
  GuichetVu['etat'] & { type: string; academie: string | null }
type PresenceLue = Presence & { membre: string; du: string; au: string | null }

const PASSAGES = 6

const degreDe = (type: string): GuichetVu['degre'] =>
  type === 'ecole' || type === 'college' || type === 'lycee' ? type : 'autre'

/** What the page of a school says; null when it is not served. */
export const lireGuichet = async (tx: Tx, uai: string, maintenant: Date): Promise<GuichetVu | null> => {
  const page = await tx.un(sql<Page>`
    select service, nom_du_service as "nomDuService", nom, commune, type, academie, ouvert, raison,
      reouvre_le as "reouvreLe", lecteur, telephone
    from priv.page_du_guichet(${uai})`)
  if (!page) return null
  const { type, academie, ouvert, raison, reouvreLe, ...dite } = page
  const presences = await tx.tous(sql<PresenceLue>`
    select membre, jour_de_semaine as "jourDeSemaine", semaine, debut, fin, bureau, du, au from priv.presences_de(${uai})`)
  const absences = await tx.tous(
    sql<{ membre: string; du: string; au: string }>`select membre, du, au from priv.absences_de(${uai})`,
  )
  const calendrier = await tx.tous(sql<{ genre: string; du: string; reprise: string | null }>`
    select genre, du, reprise from priv.calendrier_de(${uai})`)
  const la = momentA(maintenant.toISOString(), ACADEMIES[academie ?? '']?.fuseau)
  const jours = {
    vacances: calendrier.filter(({ genre }) => genre === 'vacances'),
    feries: calendrier.filter(({ genre }) => genre === 'ferie').map(({ du }) => du),
  }
  return {
    ...dite,
    uai,
    degre: degreDe(type),
    etat: { ouvert, raison, reouvreLe },
    presences: presences
      .filter(({ du }) => du <= la.jour)
      .map(({ jourDeSemaine, semaine, debut, fin, bureau }) => ({ jourDeSemaine, semaine, debut, fin, bureau })),
    passages: [...prochainsPassages(presences, absences, jours, la, PASSAGES)],
  }
}

export const lireAnnuairePublic = async (
  tx: Tx,
  service: string,
  depuis: number,
  combien: number,
): Promise<EntreeSignee[]> =>
  tx.tous(sql<EntreeSignee>`select octets, signatures from priv.annuaire_public(${service}, ${depuis}, ${combien})`)

/** Null for a school that is not served. */
export const lireAffluence = async (tx: Tx, uai: string, adresse: string): Promise<Affluence | null> =>
  (await tx.un(sql<Affluence>`
    select de_l_adresse as adresse, du_secteur as secteur from priv.affluence(${uai}, ${adresse})`)) ?? null

/** Who sends, and the proof of the work done for it. */
export type Preuve = Pick<Resolue, 'empreinte' | 'jusqua'> & { readonly adresse: string }

const envoiDe = (depots: readonly Depot[]) => ({
  coffre: depots[0]?.coffre ?? '',
  epoque: depots[0]?.epoque ?? 0,
  ids: depots.map(({ depot }) => depot),
  sceaux: depots.map(({ sceau }) => Buffer.from(sceau, 'base64')),
})

/** One request goes through one door. */
export const parUneSeulePorte = (depots: readonly Depot[]): boolean =>
  depots.every(({ coffre, epoque }) => coffre === depots[0]?.coffre && epoque === depots[0].epoque)

export type Envoi = {
  readonly uai: string
  readonly service: string
  readonly depots: readonly Depot[]
  readonly emetteur: string
  readonly urgent: boolean
  readonly lecteur: string
  readonly recu: Buffer | null
}
export type MotifDEnvoi =
  | 'guichet-inconnu'
  | 'guichet-ferme'
  | 'lecteur-change'
  | 'porte-inconnue'
  | 'depot-existe'
  | 'epreuve-refusee'

export const deposerAuGuichet = async (tx: Tx, envoi: Envoi, preuve: Preuve): Promise<MotifDEnvoi | null> => {
  const { uai, service, emetteur, urgent, lecteur, recu } = envoi
  const { coffre, epoque, ids, sceaux } = envoiDe(envoi.depots)
  const lu = await tx.un(sql<{ motif: MotifDEnvoi | null }>`
    select priv.deposer_au_guichet(${uai}, ${service}, ${coffre}, ${epoque}, ${ids}::text[], ${sceaux}::bytea[],
      ${emetteur}, ${urgent}, ${lecteur}, ${recu}, ${preuve.empreinte}, ${preuve.jusqua}, ${preuve.adresse}) as motif`)
  return lu?.motif ?? null
}

export type Fil = {
  readonly service: string
  readonly saisine: string
  readonly coffre: string
  readonly etat: 'deposee' | 'recue' | 'prise_en_charge'
  readonly jour: string
  readonly expireLe: string
  /** Answers read by this opening. */
  readonly lus: number
}

export const ouvrirRecu = (tx: Tx, recu: Buffer): Promise<Fil | undefined> =>
  tx.un(sql<Fil>`
    select service, saisine, coffre, etat, jour, expire_le as "expireLe", lus from priv.ouvrir_recu(${recu})`)

type Echange = { n: number; sens: 'eux' | 'nous'; jour: string; sceau: Buffer | null }

export const lireEchanges = async (
  tx: Tx,
  recu: Buffer,
): Promise<(Omit<Echange, 'sceau'> & { sceau: string | null })[]> => {
  const lignes = await tx.tous(sql<Echange>`select n, sens, jour, sceau from priv.echanges_du_recu(${recu})`)
  return lignes.map(({ sceau, ...reste }) => ({ ...reste, sceau: sceau?.toString('base64') ?? null }))
}

export const tropDeRecus = async (tx: Tx, adresse: string): Promise<boolean> => {
  // tries of one address come one after the other, or a hundred at once would pass before the first is counted
  await tx.faire(sql`select pg_advisory_xact_lock(hashtextextended(${`recu/${adresse}`}, 0))`)
  return (await tx.un(sql<{ trop: boolean }>`select priv.trop_de_recus(${adresse}) as trop`))?.trop ?? false
}

export const noterRecuFaux = async (tx: Tx, adresse: string): Promise<void> => {
  await tx.faire(sql`select priv.noter_recu_faux(${adresse})`)
}

export type Message = {
  readonly uai: string
  readonly recu: Buffer
  readonly n: number
  readonly depots: readonly Depot[]
}
export type MotifDeMessage = 'recu-inconnu' | 'echange-avance' | 'porte-inconnue' | 'depot-existe' | 'epreuve-refusee'

export const deposerMessage = async (
  tx: Tx,
  { uai, recu, n, depots }: Message,
  preuve: Preuve,
): Promise<{ motif: MotifDeMessage | null; service: string | null }> => {
  const { coffre, epoque, ids, sceaux } = envoiDe(depots)
  const lu = await tx.un(sql<{ motif: MotifDeMessage | null; service: string | null }>`
    select motif, service from priv.deposer_message(${uai}, ${recu}, ${n}, ${coffre}, ${epoque}, ${ids}::text[],
      ${sceaux}::bytea[], ${preuve.empreinte}, ${preuve.jusqua}, ${preuve.adresse})`)
  if (!lu) throw new Error('a message without its answer')
  return lu
}
