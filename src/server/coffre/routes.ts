import { sql } from 'kysely'

import {
  deleteBrouillon,
  getAccesDuCoffre,
  getBrouillons,
  getChangements,
  getCoffres,
  getDepots,
  getMonAudit,
  postDepots,
  postOuverture,
  postSync,
  putBrouillon,
} from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, type Route } from '../serve.ts'
import type { LecteurDAnnuaire } from '../shared/lecteur-annuaire.ts'
import { recevoirPieces } from './pieces.ts'
import {
  acces,
  deposer,
  garderBrouillon,
  lireAudit,
  lireBrouillons,
  lireChangements,
  lireCoffres,
  lireDepots,
  longueurDeLAnnuaire,
} from './queries.ts'
import { synchroniser } from './sync.ts'

export const coffreRoutes = (lecteur: LecteurDAnnuaire): Route[] => [
  serve(getCoffres, async (_, { tx, acteur }) => ({
    coffres: await lireCoffres(tx, acteur),
    annuaire: await longueurDeLAnnuaire(tx, acteur.service),
  })),

  serve(postSync, ({ coffres }, { tx, acteur }) => synchroniser(coffres, acteur, tx)),

  serve(getChangements, ({ depuis }, { tx }) => lireChangements(tx, depuis)),

  serve(postPieces, ({ enveloppes }, contexte) => recevoirPieces(enveloppes, contexte, lecteur)),

  serve(postDepots, async ({ depots }, { tx, annoncer }) => {
    for (const depot of depots) {
      const motif = await deposer(tx, depot)
      if (motif !== null) return refuser(motif)
    }
    annoncer(depots.map(({ coffre }) => coffre))
    return fait
  }),

  serve(getDepots, ({ apres }, { tx }) => lireDepots(tx, apres)),

  serve(putBrouillon, async (brouillon, { tx, acteur, maintenant }) => {
    const mien = await acces(tx, brouillon.coffre)
    if (!mien?.lit) return refuser('coffre-inconnu')
    if (!mien.ecrit) return refuser('lecture-seule')
    const existe = await tx.un(
      sql`select from epoque where coffre = ${brouillon.coffre} and numero = ${brouillon.epoque}`,
    )
    if (!existe) return refuser('coffre-inconnu')
    await garderBrouillon(tx, acteur, brouillon, maintenant)
    return { le: maintenant.toISOString() }
  }),

  serve(getBrouillons, async (_, { tx }) => ({ brouillons: await lireBrouillons(tx) })),

  serve(deleteBrouillon, async ({ brouillon }, { tx }) => {
    await tx.faire(sql`delete from brouillon where brouillon = ${brouillon}`)
    return fait
  }),

  serve(postOuverture, async ({ coffre }, { tx }) => {
    const lu = await tx.un(sql<{ ouvert: boolean }>`select priv.ouvrir_dossier(${coffre}) as ouvert`)
    return lu?.ouvert ? fait : refuser('coffre-inconnu')
  }),

  serve(getAccesDuCoffre, async ({ coffre, avant }, { tx, acteur }) => {
    const mien = await acces(tx, coffre)
    if (!mien?.lit) return refuser('coffre-inconnu')
    if (!mien.tient) return refuser('audit-hors-role')
    return lireAudit(tx, acteur, avant, coffre)
  }),

  serve(getMonAudit, ({ avant }, { tx, acteur }) => lireAudit(tx, acteur, avant, null)),
]
