// Campaigns, totals, publications and what goes up, over HTTP.
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
import { unDepot } from '../saisines.examples.ts'
import { placerSous, unAutreService } from '../services.examples.ts'
import { enSql } from '../presence/monde.examples.ts'
import type { Acte } from './http-acte.examples.ts'
import type { MondeVivant } from './http-monde.examples.ts'
import { estDuService, estLa, ICI, personne, type Nom } from './personnes.ts'

const vraie = async (appel: Promise<{ statut: number }>): Promise<boolean> => (await appel).statut === 200
const [OUVERTE, CLOSE] = [2100, 2101]
const AU_DESSUS = 'ac-essai'

/** Campaigns, and a service above those of the two départements. */
const preparer = async ({ v }: MondeVivant): Promise<ReturnType<typeof unDepot>> => {
  await enSql(
    v,
    `insert into campagne (service, annee, ouverte_le, close_le, par_trimestre, decision)
     values ($1, $2, current_date, null, false, ''), ($1, $3, current_date, current_date, false, '')`,
    [v.service, OUVERTE, CLOSE],
  )
  const { porte } = await unAutreService(v, AU_DESSUS, { role: 'ctss-r' })
  for (const service of [v.service, '902']) await placerSous(v, service, AU_DESSUS)
  return unDepot(porte)
}

export const actesDesChiffres = (monde: MondeVivant): Record<string, Acte> => {
  const { v, gens, coffres, secteur } = monde
  let pret: ReturnType<typeof preparer> | undefined
  const auDessus = async () => ({ ...(await (pret ??= preparer(monde))), depot: unDepot(coffres.direction).depot })
  let annee = 2000
  const anneeNeuve = (): number => (annee += 1)
  const responsable = (nom: Nom): boolean => estLa(nom) && tientLeCoffreDuService(personne(nom).role)
  const responsableIci = (nom: Nom): boolean => responsable(nom) && personne(nom).service === ICI
  const transmettre = (jeton: string, en: number) =>
    v.appeler(postReleve, { secteur, annee: en, depot: unDepot(coffres.direction) }, jeton)
  const ouvrir = (en: number, jeton: string) =>
    v.appeler(putCampagne, { annee: en, close: false, parTrimestre: false, decision: '' }, jeton)
  const envoye = async () => {
    await auDessus()
    await transmettre(gens.referente.jeton, OUVERTE)
    return (await v.appeler(getReleves, { annee: OUVERTE }, gens.ctssd.jeton)).corps.releves[0]?.depot ?? ''
  }
  return {
    'ouvrir une campagne': {
      attendu: responsable,
      tenter: ({ jeton }) => vraie(ouvrir(anneeNeuve(), jeton)),
    },
    'rouvrir une campagne close': {
      attendu: () => false,
      tenter: async ({ jeton }, nom) => {
        await auDessus()
        return personne(nom).service === ICI && vraie(ouvrir(CLOSE, jeton))
      },
    },
    'voir la campagne du service': {
      attendu: (nom) => estDuService(nom) && personne(nom).service === ICI,
      tenter: async ({ jeton }) => {
        await auDessus()
        const { statut, corps } = await v.appeler(getCampagnes, {}, jeton)
        return statut === 200 && corps.campagnes.some((c) => c.annee === CLOSE)
      },
    },
    'transmettre les totaux d’un secteur': {
      attendu: (nom) => nom === 'referente',
      tenter: async ({ jeton }) => {
        await auDessus()
        return vraie(transmettre(jeton, OUVERTE))
      },
    },
    'transmettre une fois la campagne close': {
      attendu: () => false,
      tenter: ({ jeton }) => vraie(transmettre(jeton, CLOSE)),
    },
    'voir qu’un secteur a transmis': {
      attendu: (nom) => responsableIci(nom) || nom === 'referente',
      tenter: async ({ jeton }) => {
        const depot = await envoye()
        const { statut, corps } = await v.appeler(getReleves, { annee: OUVERTE }, jeton)
        return statut === 200 && corps.releves.some((r) => r.depot === depot)
      },
    },
    'dire qu’on ouvre seuls les totaux d’un secteur': {
      attendu: responsableIci,
      tenter: async ({ jeton }) => vraie(v.appeler(postOuvertureDeReleve, { depot: await envoye() }, jeton)),
    },
    'publier les tableaux de son service': {
      attendu: responsable,
      tenter: ({ jeton }) => {
        const cellules = [{ table: 'T3' as const, dims: ['eleve'], valeur: 215 }]
        return vraie(v.appeler(postPublication, { catalogue: 1, annee: anneeNeuve(), cellules }, jeton))
      },
    },
    'lire ce qui est publié': {
      attendu: () => true,
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(getPublications, {}, jeton === '' ? null : jeton)
        return statut === 200 && corps.publications.length > 0
      },
    },
    'envoyer ses tableaux au-dessus': {
      attendu: responsable,
      tenter: async ({ jeton }) => vraie(v.appeler(postRemontee, { annee: OUVERTE, depot: await auDessus() }, jeton)),
    },
    'voir ce qui est monté': {
      attendu: responsable,
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(getRemontees, { annee: OUVERTE }, jeton)
        return statut === 200 && corps.auDessus?.service === AU_DESSUS
      },
    },
  }
}
