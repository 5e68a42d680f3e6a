import type { EtatEtablissement, TypeEtablissement } from '../../domain/etablissement.ts'
import { lireDepartement } from '../../domain/etablissement-departement.ts'
import * as lire from './champs.ts'
import type { Valeur } from '../../domain/etablissement-import.ts'
import { lireColonnes, perdre, type Carnet, type Colonnes, type Lecteur } from './lecture.ts'
import { motifs } from './motifs.ts'
import { reunir, type LigneDeSite } from './sites.ts'
import { plierEntete, type Rangee } from './tableau.ts'

// The header drifts from year to year; the directory and the geolocation share a reader because they share their facts.
const COLONNES: Colonnes = {
  nom: [['nometablissement', 'appellationofficielle', 'etablissement'], lire.texte],
  code_nature: [['codenature', 'natureuai'], lire.texte],
  nature: [['libellenature', 'natureuailibe', 'nature'], lire.texte],
  contrat: [['typecontratprive', 'secteurprivelibelletypecontrat'], lire.texte],
  ministere: [['ministeretutelle', 'libelleministere'], lire.texte],
  code_postal: [['codepostal', 'codepostaluai', 'zipcode'], lire.codePostal],
  commune: [['nomcommune', 'libellecommune', 'commune'], lire.texte],
  code_commune: [['codecommune', 'codecommuneinsee'], lire.codeCommune],
  departement: [['codedepartement'], lire.departement],
  academie: [['codeacademie'], lire.academie],
  telephone: [['telephone'], lire.telephone],
  courriel: [['mail', 'courriel', 'email'], lire.texte],
  web: [['web'], lire.texte],
  latitude: [['latitude'], lire.nombre],
  longitude: [['longitude'], lire.nombre],
  circonscription: [['nomcirconscription'], lire.texte],
  internat: [['hebergement'], lire.booleen],
  ulis: [['ulis'], lire.booleen],
  segpa: [['segpa'], lire.booleen],
  maternelle: [['ecolematernelle'], lire.booleen],
  elementaire: [['ecoleelementaire'], lire.booleen],
  voie_generale: [['voiegenerale'], lire.booleen],
  voie_technologique: [['voietechnologique'], lire.booleen],
  voie_professionnelle: [['voieprofessionnelle'], lire.booleen],
  restauration: [['restauration'], lire.booleen],
  siret: [['sirensiret', 'siret'], lire.siret],
  eleves: [['nombredeleves'], lire.entier],
  ouvert_le: [['dateouverture'], lire.jour],
  etablissement_mere: [['etablissementmere'], lire.texte],
}

const TYPES: Readonly<Record<string, TypeEtablissement>> = {
  ecole: 'ecole',
  college: 'college',
  lycee: 'lycee',
  erea: 'erea',
  medicosocial: 'medico-social',
  informationetorientation: 'orientation',
  serviceadministratif: 'administration',
  autre: 'autre',
}

// Code of nature of the national base, by its first two digits; 334 and 335 are sections of a lycée.
const PAR_NATURE: Readonly<Record<string, TypeEtablissement>> = {
  '10': 'ecole',
  '15': 'ecole',
  '16': 'ecole',
  '24': 'medico-social',
  '30': 'lycee',
  '31': 'lycee',
  '32': 'lycee',
  '33': 'lycee',
  '34': 'college',
  '35': 'college',
  '37': 'erea',
  '80': 'administration',
  '84': 'orientation',
}

const typeDe = (ecrit: string, nature: Valeur | undefined): TypeEtablissement =>
  TYPES[plierEntete(ecrit)] ?? (typeof nature === 'string' ? PAR_NATURE[nature.slice(0, 2)] : undefined) ?? 'autre'

const statutDe = (ecrit: string): 'public' | 'prive' | null => {
  const plie = plierEntete(ecrit)
  if (plie.startsWith('public')) return 'public'
  return plie.startsWith('prive') ? 'prive' : null
}

const ETATS: Readonly<Record<string, EtatEtablissement>> = {
  ouvert: 'ouvert',
  aouvrir: 'a-ouvrir',
  afermer: 'a-fermer',
  ferme: 'ferme',
}

const labelDe = (ecrit: string): 'aucune' | 'REP' | 'REP+' => {
  const plie = plierEntete(ecrit)
  if (plie === 'rep+') return 'REP+'
  return plie === 'rep' ? 'REP' : 'aucune'
}

const adresseDe = (rangee: Rangee): string | null | undefined => {
  const parties = [
    ['adresse1', 'adresse', 'adresseuai'],
    ['adresse2', 'lieudit', 'lieudituai'],
  ].map((alias) => rangee.lire(alias))
  if (parties.every((partie) => partie === undefined)) return undefined
  const lue = lire.texte(parties.filter((partie) => partie !== undefined && partie !== '').join(', '))
  return typeof lue === 'string' ? lue : null
}

/** Coordinates matched badly by the ministry would put the school in another street: better none. */
const appariementSur = (rangee: Rangee): boolean =>
  !/^(?:mauvaise|erreur)$/i.test(rangee.lire(['appariement', 'qualitedappariement']) ?? '')

const coordonnees = (rangee: Rangee, lus: Record<string, Valeur>): void => {
  if (typeof lus['latitude'] !== 'number' || typeof lus['longitude'] !== 'number') {
    const saisie = rangee.lire(['position', 'coordinates'])
    if (saisie === undefined && lus['latitude'] === undefined) return
    const lue = saisie === undefined ? null : lire.position(saisie)
    lus['latitude'] = lue?.[0] ?? null
    lus['longitude'] = lue?.[1] ?? null
  }
  const [latitude, longitude] = [Number(lus['latitude']), Number(lus['longitude'])]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || !appariementSur(rangee)) {
    lus['latitude'] = null
    lus['longitude'] = null
  }
}

const uneFiche = (rangee: Rangee, carnet: Carnet, nomRequis: boolean): Record<string, Valeur> | null => {
  const lus = lireColonnes(rangee, COLONNES, carnet)
  if (typeof lus['nom'] !== 'string' && nomRequis) {
    perdre(carnet, { ligne: rangee.n, motif: motifs.sansNom })
    return null
  }
  if (lus['nom'] === null) delete lus['nom']
  coordonnees(rangee, lus)
  const adresse = adresseDe(rangee)
  if (adresse !== undefined) lus['adresse'] = adresse
  const type = rangee.lire(['typeetablissement'])
  if (type !== undefined || lus['code_nature'] !== undefined) lus['type'] = typeDe(type ?? '', lus['code_nature'])
  const statut = rangee.lire(['statutpublicprive', 'secteurpublicprivelibe', 'secteurpublicprive'])
  if (statut !== undefined) lus['statut'] = statutDe(statut)
  const etat = rangee.lire(['etat', 'etatetablissementlibe', 'etatetablissement'])
  if (etat !== undefined) lus['etat'] = ETATS[plierEntete(etat)] ?? 'ouvert'
  const label = rangee.lire(['appartenanceeducationprioritaire'])
  if (label !== undefined) lus['education_prioritaire'] = labelDe(label)
  if (typeof lus['departement'] !== 'string') {
    const ailleurs =
      lire.departementParCommune(rangee.lire(['codecommune', 'codecommuneinsee']) ?? '') ??
      lireDepartement(rangee.lire(['libelledepartement', 'departement']) ?? '')
    if (ailleurs !== null) lus['departement'] = ailleurs
  }
  return lus
}

const lecteur = (
  type: 'annuaire' | 'geolocalisation',
  uai: readonly string[],
  reconnait: Lecteur['reconnait'],
): Lecteur => ({
  uai,
  reconnait,
  commencer: (_entetes, carnet) => {
    const parUai = new Map<string, LigneDeSite[]>()
    return {
      ligne: (rangee, cle) => {
        const lus = uneFiche(rangee, carnet, type === 'annuaire')
        if (lus === null) return
        const lignes = parUai.get(cle)
        if (lignes) lignes.push({ n: rangee.n, lus })
        else parUai.set(cle, [{ n: rangee.n, lus }])
      },
      fin: () => ({ type, apports: [...parUai].flatMap(([cle, lignes]) => reunir(cle, lignes, carnet)) }),
    }
  },
})

export const lecteurAnnuaire = lecteur(
  'annuaire',
  ['identifiantdeletablissement'],
  (entetes) => entetes.has('identifiantdeletablissement') && entetes.has('nometablissement'),
)

const UAI_GEO = ['numerouai', 'codeetablissement', 'codeuai']
export const lecteurGeolocalisation = lecteur(
  'geolocalisation',
  UAI_GEO,
  (entetes) =>
    UAI_GEO.some((nom) => entetes.has(nom)) &&
    (entetes.has('coordinates') || (entetes.has('latitude') && entetes.has('appellationofficielle'))),
)
