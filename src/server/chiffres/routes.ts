import { sql } from 'kysely'

import {
  getCampagnes,
  getPublications,
  getReleves,
  getRemontees,
  postOuvertureDeReleve,
  postPublication,
  postReleve,
  postRemontee,
  putCampagne,
} from '../../contract/chiffres.ts'
import { tientLeCoffreDuService } from '../../domain/role.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, servePublic, type Route } from '../serve.ts'
import {
  campagneClose,
  clore,
  ecrireCampagne,
  lireCampagnes,
  lirePublications,
  lireReleves,
  lireRemontees,
  publier,
  releveExiste,
  remonter,
  transmettre,
} from './queries.ts'

export const chiffresRoutes = (): Route[] => [
  serve(getCampagnes, async (_, { tx }) => ({ campagnes: await lireCampagnes(tx) })),

  serve(putCampagne, async ({ annee, close, parTrimestre, decision }, { tx, acteur }) => {
    if (!tientLeCoffreDuService(acteur.role)) return refuser('service-hors-role')
    if (parTrimestre && decision === '') return refuser('decision-absente')
    if (await campagneClose(tx, annee)) return refuser('campagne-close')
    await ecrireCampagne(tx, acteur, { annee, parTrimestre, decision })
    if (close) await clore(tx, annee)
    await tx.faire(sql`select priv.auditer(${close ? 'campagne-close' : 'campagne'}, ${String(annee)}, null)`)
    return fait
  }),

  serve(getReleves, async ({ annee }, { tx, acteur }) => ({ releves: await lireReleves(tx, acteur, annee) })),

  serve(postReleve, async ({ secteur, annee, depot }, { tx, annoncer }) => {
    const motif = await transmettre(tx, secteur, annee, depot)
    if (motif !== null) return refuser(motif)
    annoncer([depot.coffre])
    return fait
  }),

  serve(postOuvertureDeReleve, async ({ depot }, { tx, acteur }) => {
    if (!tientLeCoffreDuService(acteur.role)) return refuser('service-hors-role')
    if (!(await releveExiste(tx, depot))) return refuser('releve-inconnu')
    await tx.faire(sql`select priv.auditer('releve-seul', ${depot}, null)`)
    return fait
  }),

  serve(postPublication, async (tableaux, { tx, acteur }) => {
    if (!tientLeCoffreDuService(acteur.role)) return refuser('service-hors-role')
    if (!(await publier(tx, acteur, tableaux))) return refuser('deja-publie')
    await tx.faire(sql`select priv.auditer('publication', ${String(tableaux.annee)}, null)`)
    return fait
  }),

  servePublic(getPublications, (_, { base }) =>
    base.enTransaction(null, async (tx) => ({ publications: await lirePublications(tx) })),
  ),

  serve(getRemontees, async ({ annee }, { tx, acteur }) =>
    tientLeCoffreDuService(acteur.role) ? lireRemontees(tx, acteur, annee) : refuser('service-hors-role'),
  ),

  serve(postRemontee, async ({ annee, depot }, { tx, annoncerAilleurs }) => {
    const { motif, vers } = await remonter(tx, annee, depot)
    if (motif !== null) return refuser(motif)
    annoncerAilleurs(vers, [depot.coffre])
    return fait
  }),
]
