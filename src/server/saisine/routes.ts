import {
  getGarde,
  getMesSaisines,
  getNonOuvertes,
  getParts,
  getSaisines,
  postCompteDeGarde,
  postEtatDeSaisine,
  postPartsDePorte,
  postRelais,
  postReponse,
  postSaisine,
} from '../../contract/saisine.ts'
import { estPersonnel } from '../../domain/role.ts'
import { dirigeLeService } from '../../domain/acteur.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, type Route } from '../serve.ts'
import {
  deposerDuPersonnel,
  direEtat,
  donnerParts,
  lireGarde,
  lireGensAuSecret,
  lireNonOuvertes,
  lireParts,
  lirePortes,
  lireSaisines,
  lireSaisinesDuPersonnel,
  relayer,
  rendreCompte,
  repondre,
  suisDeGarde,
} from './queries.ts'

const present = (coffres: readonly (string | null)[]): string[] => coffres.filter((coffre) => coffre !== null)

export const saisineRoutes = (): Route[] => [
  serve(getSaisines, async (_, { tx, acteur }) => ({ saisines: await lireSaisines(tx, acteur.service) })),

  serve(postEtatDeSaisine, async ({ saisine, etat }, { tx, annoncer }) => {
    const coffre = await direEtat(tx, saisine, etat)
    if (coffre === null) return refuser('saisine-inconnue')
    annoncer([coffre])
    return fait
  }),

  serve(postReponse, async ({ saisine, n, sceau }, { tx, annoncer }) => {
    const { motif, coffre } = await repondre(tx, saisine, n, sceau)
    if (motif !== null) return refuser(motif)
    annoncer(present([coffre]))
    return fait
  }),

  serve(postRelais, async ({ saisine, depot }, { tx, annoncer }) => {
    const { motif, coffre } = await relayer(tx, saisine, depot)
    if (motif !== null) return refuser(motif)
    annoncer(present([coffre, depot.coffre]))
    return fait
  }),

  serve(postSaisine, async (envoi, { tx, annoncer }) => {
    const [{ coffre, epoque } = { coffre: '', epoque: 0 }] = envoi.depots
    if (!envoi.depots.every((d) => d.coffre === coffre && d.epoque === epoque)) return refuser('porte-inconnue')
    const motif = await deposerDuPersonnel(tx, envoi)
    if (motif !== null) return refuser(motif)
    annoncer([coffre])
    return fait
  }),

  serve(getMesSaisines, async (_, { tx, acteur }) =>
    estPersonnel(acteur.role) ? { saisines: await lireSaisinesDuPersonnel(tx) } : refuser('saisine-hors-role'),
  ),

  serve(getParts, async (_, { tx }) => ({ parts: await lireParts(tx) })),

  serve(postPartsDePorte, async ({ parts }, { tx, acteur }) => {
    const portes = await lirePortes(tx, [...new Set(parts.map(({ coffre }) => coffre))])
    if (parts.some(({ coffre, epoque }) => epoque > (portes.get(coffre) ?? 0))) return refuser('coffre-inconnu')
    const gens = await lireGensAuSecret(tx, [...new Set(parts.map(({ membre }) => membre))])
    if (parts.some(({ membre }) => !gens.has(membre))) return refuser('personne-inconnue')
    await donnerParts(tx, acteur, parts)
    return fait
  }),

  serve(getGarde, async (_, { tx, acteur }) => ({
    enGarde: await suisDeGarde(tx),
    ...(await lireGarde(tx, acteur)),
  })),

  serve(postCompteDeGarde, async ({ saisine, depot }, { tx, annoncer }) => {
    const motif = await rendreCompte(tx, saisine, depot)
    if (motif !== null) return refuser(motif)
    annoncer([depot.coffre])
    return fait
  }),

  serve(getNonOuvertes, async (_, { tx, acteur }) =>
    dirigeLeService(acteur.role) || acteur.role === 'secretaire'
      ? { secteurs: await lireNonOuvertes(tx) }
      : refuser('saisine-hors-role'),
  ),
]
