import { estCouvert, type Ecart, type TypeFichier, type Valeur } from '../../domain/etablissement-import.ts'
import type { Apport, Lecture } from './lecture.ts'
import { cleSite } from './sites.ts'

export type Actuel = Readonly<Record<string, Valeur>>

/** What the base holds of the things that a file speaks of. */
export type Connus = {
  readonly actuel: (apport: Pick<Apport, 'objet' | 'cle'>) => Actuel | undefined
  /** Schools known open in the départements of the file. */
  readonly ouverts: readonly { readonly uai: string; readonly departement: string }[]
  /** Open sites of the schools of the file. */
  readonly sites: readonly { readonly uai: string; readonly cle: string; readonly etat: string }[]
}

export type Couverture = {
  readonly departement: string
  readonly connus: number
  readonly presents: number
  readonly couvert: boolean
}

export type Comparaison = {
  readonly ecarts: readonly Ecart[]
  readonly inchanges: number
  /** Lines about a school that no directory has named yet, or that say nothing. */
  readonly sansEffet: number
  readonly couverture: readonly Couverture[]
}

const triee = (valeur: Valeur): unknown =>
  typeof valeur === 'object' && valeur !== null
    ? Object.entries(valeur).toSorted(([a], [b]) => a.localeCompare(b))
    : valeur
export const memeValeur = (a: Valeur | undefined, b: Valeur | undefined): boolean =>
  JSON.stringify(triee(a ?? null)) === JSON.stringify(triee(b ?? null))

/** Without these a line cannot found a new row. */
const REQUIS: Readonly<Partial<Record<Apport['objet'], readonly string[]>>> = {
  etablissement: ['nom', 'type', 'statut'],
  reseau_prioritaire: ['label'],
}
const peutFonder = ({ objet, champs }: Apport): boolean =>
  (REQUIS[objet] ?? []).every((champ) => champs[champ] !== undefined && (champ === 'statut' || champs[champ] !== null))

// An empty cell is an answer everywhere but here: the ministry drops coordinates that another of its files gives.
const JAMAIS_EFFACES = new Set(['latitude', 'longitude'])

/** The geolocation completes what the directory leaves empty; it never contradicts it. */
const nouveaux = (type: TypeFichier, apport: Apport, actuel: Actuel): [string, Valeur][] =>
  Object.entries(apport.champs).filter(([champ, valeur]) => {
    if (memeValeur(valeur, actuel[champ])) return false
    if (valeur === null && JAMAIS_EFFACES.has(champ)) return false
    return type !== 'geolocalisation' || (actuel[champ] ?? null) === null
  })

/** A school named again is open again; the day of closing follows the state. */
const avecFermeture = (apport: Apport, actuel: Actuel | undefined, jour: string, type: TypeFichier): Apport => {
  if (apport.objet !== 'etablissement') return apport
  const connu = typeof actuel?.['etat'] === 'string' ? actuel['etat'] : 'ouvert'
  const ecrit = apport.champs['etat'] ?? (type === 'annuaire' && connu === 'ferme' ? 'ouvert' : connu)
  const etat = type === 'geolocalisation' && actuel ? connu : ecrit
  const fermeLe = etat === 'ferme' ? (actuel?.['ferme_le'] ?? jour) : null
  return { ...apport, champs: { ...apport.champs, etat, ferme_le: fermeLe } }
}

const comparerUn = (
  type: TypeFichier,
  apport: Apport,
  actuel: Actuel | undefined,
): Ecart | 'inchange' | 'sans-effet' => {
  const { objet, cle } = apport
  if (!actuel) {
    if (!peutFonder(apport)) return 'sans-effet'
    const remplis = Object.entries(apport.champs).filter(([, valeur]) => valeur !== null)
    return { objet, genre: 'ajout', cle, avant: {}, apres: Object.fromEntries(remplis) }
  }
  const changes = nouveaux(type, apport, actuel)
  if (changes.length === 0) return 'inchange'
  const avant = Object.fromEntries(changes.map(([champ]) => [champ, actuel[champ] ?? null]))
  return { objet, genre: 'changement', cle, avant, apres: Object.fromEntries(changes) }
}

export const comparer = (lecture: Lecture, connus: Connus, jour: string): Comparaison => {
  const compte = { inchange: 0, 'sans-effet': 0 }
  const ecarts: Ecart[] = []
  const placesConnues = new Set(connus.sites.map(({ uai, cle }) => `${uai}|${cle}`))
  for (const apport of lecture.apports) {
    // An extract that names only the annexe of a school must not give the school the name of its annexe.
    if (apport.objet === 'etablissement' && placesConnues.has(`${apport.cle['uai']}|${cleSite(apport.champs)}`)) {
      compte.inchange += 1
      continue
    }
    const actuel = connus.actuel(apport)
    const issue = comparerUn(lecture.type, avecFermeture(apport, actuel, jour, lecture.type), actuel)
    if (typeof issue === 'string') compte[issue] += 1
    else ecarts.push(issue)
  }
  const couverture = lecture.type === 'annuaire' ? couvertures(lecture, connus) : []
  return {
    // What must not be missed comes first.
    ecarts: [
      ...fermetures(lecture, connus, couverture, jour),
      ...ecarts.filter(({ genre }) => genre === 'changement'),
      ...ecarts.filter(({ genre }) => genre === 'ajout'),
    ],
    inchanges: compte.inchange,
    sansEffet: compte['sans-effet'],
    couverture,
  }
}

const couvertures = (lecture: Lecture, { ouverts }: Connus): Couverture[] => {
  const nommes = nommesPar(lecture)
  const departements = [...new Set(ouverts.map(({ departement }) => departement))].toSorted()
  return departements.map((departement) => {
    const duDepartement = ouverts.filter((ouvert) => ouvert.departement === departement)
    const presents = duDepartement.filter(({ uai }) => nommes.has(uai)).length
    // A lost line may be any school: a file with one is never taken for complete.
    const couvert = lecture.perdues === 0 && estCouvert(duDepartement.length, presents)
    return { departement, connus: duDepartement.length, presents, couvert }
  })
}

const nommesPar = ({ apports }: Lecture): ReadonlySet<string> =>
  new Set(apports.filter(({ objet }) => objet === 'etablissement').map(({ cle }) => String(cle['uai'])))

const fermetures = (
  lecture: Lecture,
  { ouverts, sites, actuel }: Connus,
  couverture: readonly Couverture[],
  jour: string,
): Ecart[] => {
  if (lecture.type !== 'annuaire') return []
  const nommes = nommesPar(lecture)
  const couverts = new Set(couverture.filter(({ couvert }) => couvert).map(({ departement }) => departement))
  const absents = ouverts.filter(({ uai, departement }) => couverts.has(departement) && !nommes.has(uai))
  const sitesNommes = new Set(
    lecture.apports.filter(({ objet }) => objet === 'site').map(({ cle }) => `${cle['uai']}|${cle['cle']}`),
  )
  const dansUnCouvert = new Set(ouverts.filter(({ departement }) => couverts.has(departement)).map(({ uai }) => uai))
  const sitesAbsents = sites.filter(
    ({ uai, cle, etat }) => dansUnCouvert.has(uai) && etat !== 'ferme' && !sitesNommes.has(`${uai}|${cle}`),
  )
  return [
    ...absents.map(({ uai }): Ecart => {
      const etat = actuel({ objet: 'etablissement', cle: { uai } })?.['etat'] ?? 'ouvert'
      return {
        objet: 'etablissement',
        genre: 'fermeture',
        cle: { uai },
        avant: { etat, ferme_le: null },
        apres: { etat: 'ferme', ferme_le: jour },
      }
    }),
    ...sitesAbsents.map(({ uai, cle, etat }): Ecart => ({
      objet: 'site',
      genre: 'fermeture',
      cle: { uai, cle },
      avant: { etat },
      apres: { etat: 'ferme' },
    })),
  ]
}
