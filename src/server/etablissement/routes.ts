import { getEtablissement, getEtablissements, putCritere } from '../../contract/etablissement.ts'
import { criteresRetenus, fixerCritere } from '../../domain/etablissement-critere.ts'
import { refuser } from '../../domain/refus.ts'
import { serve, servePublic, type Route } from '../serve.ts'
import { importRoutes } from './import-routes.ts'
import {
  compteDEtablissements,
  decisionsDe,
  departementsCharges,
  dropDecision,
  effectifsDe,
  findEtablissement,
  ipsDe,
  pageDEtablissements,
  planifierSelonLesFiltres,
  saveDecision,
  sitesDe,
} from './queries.ts'

const PAGE = 50

export const etablissementRoutes = (): Route[] => [
  servePublic(getEtablissements, ({ ...filtres }, { base, jeton }) =>
    base.enTransaction(jeton, async (tx) => {
      await planifierSelonLesFiltres(tx)
      const lus = await pageDEtablissements(tx, filtres, PAGE + 1)
      const page = lus.slice(0, PAGE)
      return {
        etablissements: page.map((e) => ({ ...e, criteres: criteresRetenus(e.criteres, []) })),
        total: await compteDEtablissements(tx, filtres),
        departements: await departementsCharges(tx),
        suite: lus.length > PAGE ? (page.at(-1)?.uai ?? null) : null,
      }
    }),
  ),

  servePublic(getEtablissement, ({ uai }, { base, jeton }) =>
    base.enTransaction(jeton, async (tx) => {
      const fiche = await findEtablissement(tx, uai)
      if (!fiche) return refuser('etablissement-inconnu')
      const { etablissement, perimetre, densite, mere, calcules, enReseau, label, tete, nomTete } = fiche
      const decisions = await decisionsDe(tx, uai)
      return {
        etablissement,
        perimetre,
        densite,
        mere,
        calcules,
        decisions,
        criteres: criteresRetenus(calcules, decisions),
        reseau: enReseau ? { label, tete, nomTete } : null,
        sites: await sitesDe(tx, uai),
        ips: await ipsDe(tx, uai),
        effectifs: await effectifsDe(tx, uai),
      }
    }),
  ),

  serve(putCritere, async ({ uai, critere, present }, { acteur, tx }) => {
    const fiche = await findEtablissement(tx, uai)
    if (!fiche) return refuser('etablissement-inconnu')
    const refus = fixerCritere(acteur, fiche.etablissement)
    if (refus) return refus
    if (present === null) await dropDecision(tx, uai, critere)
    else await saveDecision(tx, acteur.service, uai, { critere, present })
    const decisions = await decisionsDe(tx, uai)
    return { decisions, criteres: criteresRetenus(fiche.calcules, decisions) }
  }),

  ...importRoutes(),
]
