import { sql } from 'kysely'
import type { z } from 'zod'

import type { Position, postPieces } from '../../contract/enveloppe.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { jourDe } from '../clock.ts'
import type { Contexte } from '../serve.ts'
import type { Annuaire } from '../shared/annuaire.ts'
import type { LecteurDAnnuaire } from '../shared/lecteur-annuaire.ts'
import { lireEnveloppe, placer, type EnveloppeLue, type Motif, type Place, type Tete } from '../shared/pieces.ts'
import { lireRevisions, lireTetesVues, rangerPieces, type Rangee } from '../shared/rangement.ts'
import type { Tx } from '../transaction.ts'
import { effacerDepots, lireDepotsTournes } from './depots.ts'
import { versPosition, type LignePosition } from './positions.ts'

type Envoi = z.output<typeof postPieces.input>['enveloppes'][number]
type Resultat = z.input<typeof postPieces.output>['resultats'][number]
type Verrou = {
  coffre: string
  annee: number | null
  ouvert: boolean
  epoque: number
  rang: number
  tete: Buffer
  ecrit: boolean
  annuaire: number
}
type Lue = { readonly lue: EnveloppeLue; readonly depot: string | undefined }

const COFFRE_DE = /^permanence\/v1\|[^|]*\|[^|]*\|([a-z2-7]{26})\|/u

/** The coffres that these headers name, before anything is verified: they are locked together, in one order. */
const coffresNommes = (envois: readonly Envoi[]): string[] => [
  ...new Set(envois.map(({ enveloppe }) => COFFRE_DE.exec(enveloppe.entete)?.[1]).filter((id) => id !== undefined)),
]

/** The last position of each of these pieces, by `coffre/piece`. */
const lireCourantes = async (tx: Tx, lues: readonly EnveloppeLue[]): Promise<ReadonlyMap<string, Position>> => {
  if (lues.length === 0) return new Map()
  const lignes = await tx.tous(sql<LignePosition>`
    select distinct on (p.coffre, p.piece) p.coffre, p.rang, p.piece, p.rev, p.hache, p.entete, p.ct, p.sig
    from unnest(${lues.map(({ entete }) => entete.coffre)}::text[], ${lues.map(({ entete }) => entete.piece)}::text[]) d(coffre, piece)
      cross join lateral (select * from piece p
        where p.service = (select priv.mon_service()) and p.coffre = d.coffre and p.piece = d.piece offset 0) p
    order by p.coffre, p.piece, p.rev desc`)
  return new Map(lignes.map((ligne) => [`${ligne.coffre}/${ligne.piece}`, versPosition(ligne)]))
}

const verrouiller = (tx: Tx, coffres: readonly string[]): Promise<Verrou[]> =>
  tx.tous(
    sql<Verrou>`select coffre, annee, ouvert, epoque, rang, tete, ecrit, annuaire from priv.verrouiller(${coffres}::text[])`,
  )

/** Stores what may be stored; each envelope is answered for itself. */
export const recevoirPieces = async (
  envois: readonly Envoi[],
  { acteur, tx, maintenant, annoncer }: Contexte,
  lecteur: LecteurDAnnuaire,
): Promise<{ resultats: Resultat[] }> => {
  const verrous = await verrouiller(tx, coffresNommes(envois))
  const annee = anneeScolaire(jourDe(maintenant))
  const tetes = new Map<string, Tete>(
    verrous.map((v) => [v.coffre, { ...v, ouvert: v.ouvert && (v.annee === null || v.annee >= annee) }]),
  )
  const annuaire: Annuaire = await lecteur.lire(tx, acteur.service, verrous[0]?.annuaire)
  const lectures: (Lue | Motif)[] = envois.map(({ enveloppe, depot }) => {
    const lue = lireEnveloppe(enveloppe, acteur, annuaire)
    return typeof lue === 'string' ? lue : { lue, depot }
  })
  const bonnes = lectures.filter((l): l is Lue => typeof l !== 'string' && tetes.has(l.lue.entete.coffre))
  const lues = bonnes.map(({ lue }) => lue)
  const depots = await lireDepotsTournes(tx, bonnes)
  const connu = {
    tetes,
    revisions: lues.length === 0 ? new Map() : await lireRevisions(tx, lues),
    tetesVues: await lireTetesVues(tx, lues, tetes),
    depots,
    annuaire,
  }

  const places: Place[] = lectures.map((l) =>
    typeof l === 'string' ? { etat: 'refusee', motif: l } : placer(l.lue, l.depot, connu),
  )
  const rangees: Rangee[] = []
  const enConflit: EnveloppeLue[] = []
  const tournes: { coffre: string; depot: string }[] = []
  lectures.forEach((l, i) => {
    const place = places[i]
    if (typeof l === 'string' || !place) return
    if (place.etat === 'conflit') enConflit.push(l.lue)
    if (place.etat !== 'acceptee' || !place.nouvelle) return
    rangees.push({ lue: l.lue, rang: place.rang, tete: place.tete })
    const porte = depots.get(`${l.lue.entete.coffre}/${l.depot}`)
    if (l.depot !== undefined && porte !== undefined) tournes.push({ coffre: porte, depot: l.depot })
  })
  await rangerPieces(tx, acteur, rangees)
  await effacerDepots(tx, tournes)
  const courantes = await lireCourantes(tx, enConflit)
  annoncer([...new Set(rangees.map(({ lue }) => lue.entete.coffre))])

  const resultats = lectures.map((l, i): Resultat => {
    const place = places[i]
    if (!place) throw new Error('an envelope without its answer')
    if (place.etat === 'acceptee') return { etat: 'acceptee', rang: place.rang }
    if (place.etat !== 'conflit') return place
    const { coffre, piece } = (l as Lue).lue.entete
    const courante = courantes.get(`${coffre}/${piece}`)
    if (!courante) throw new Error('a conflict with nothing')
    return { etat: 'conflit', courante }
  })
  return { resultats }
}
