import { z } from 'zod'

// Code of the ministry (three characters) → name. Every file writes it in its own way: 35, 035, ILLE-ET-VILAINE.
const NOMS: Readonly<Record<string, string>> = {
  '001': 'Ain',
  '002': 'Aisne',
  '003': 'Allier',
  '004': 'Alpes-de-Haute-Provence',
  '005': 'Hautes-Alpes',
  '006': 'Alpes-Maritimes',
  '007': 'Ardèche',
  '008': 'Ardennes',
  '009': 'Ariège',
  '010': 'Aube',
  '011': 'Aude',
  '012': 'Aveyron',
  '013': 'Bouches-du-Rhône',
  '014': 'Calvados',
  '015': 'Cantal',
  '016': 'Charente',
  '017': 'Charente-Maritime',
  '018': 'Cher',
  '019': 'Corrèze',
  '02A': 'Corse-du-Sud',
  '02B': 'Haute-Corse',
  '021': 'Côte-d’Or',
  '022': 'Côtes-d’Armor',
  '023': 'Creuse',
  '024': 'Dordogne',
  '025': 'Doubs',
  '026': 'Drôme',
  '027': 'Eure',
  '028': 'Eure-et-Loir',
  '029': 'Finistère',
  '030': 'Gard',
  '031': 'Haute-Garonne',
  '032': 'Gers',
  '033': 'Gironde',
  '034': 'Hérault',
  '035': 'Ille-et-Vilaine',
  '036': 'Indre',
  '037': 'Indre-et-Loire',
  '038': 'Isère',
  '039': 'Jura',
  '040': 'Landes',
  '041': 'Loir-et-Cher',
  '042': 'Loire',
  '043': 'Haute-Loire',
  '044': 'Loire-Atlantique',
  '045': 'Loiret',
  '046': 'Lot',
  '047': 'Lot-et-Garonne',
  '048': 'Lozère',
  '049': 'Maine-et-Loire',
  '050': 'Manche',
  '051': 'Marne',
  '052': 'Haute-Marne',
  '053': 'Mayenne',
  '054': 'Meurthe-et-Moselle',
  '055': 'Meuse',
  '056': 'Morbihan',
  '057': 'Moselle',
  '058': 'Nièvre',
  '059': 'Nord',
  '060': 'Oise',
  '061': 'Orne',
  '062': 'Pas-de-Calais',
  '063': 'Puy-de-Dôme',
  '064': 'Pyrénées-Atlantiques',
  '065': 'Hautes-Pyrénées',
  '066': 'Pyrénées-Orientales',
  '067': 'Bas-Rhin',
  '068': 'Haut-Rhin',
  '069': 'Rhône',
  '070': 'Haute-Saône',
  '071': 'Saône-et-Loire',
  '072': 'Sarthe',
  '073': 'Savoie',
  '074': 'Haute-Savoie',
  '075': 'Paris',
  '076': 'Seine-Maritime',
  '077': 'Seine-et-Marne',
  '078': 'Yvelines',
  '079': 'Deux-Sèvres',
  '080': 'Somme',
  '081': 'Tarn',
  '082': 'Tarn-et-Garonne',
  '083': 'Var',
  '084': 'Vaucluse',
  '085': 'Vendée',
  '086': 'Vienne',
  '087': 'Haute-Vienne',
  '088': 'Vosges',
  '089': 'Yonne',
  '090': 'Territoire de Belfort',
  '091': 'Essonne',
  '092': 'Hauts-de-Seine',
  '093': 'Seine-Saint-Denis',
  '094': 'Val-de-Marne',
  '095': 'Val-d’Oise',
  '971': 'Guadeloupe',
  '972': 'Martinique',
  '973': 'Guyane',
  '974': 'La Réunion',
  '975': 'Saint-Pierre-et-Miquelon',
  '976': 'Mayotte',
  '977': 'Saint-Barthélemy',
  '978': 'Saint-Martin',
  '986': 'Wallis-et-Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
}

/** Three characters. Not closed to the list of names: the demonstration lives in a département that does not exist. */
export const Departement = z.string().regex(/^(?:0[0-9]{2}|02[AB]|9[78][0-9])$/)

const plier = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

const PAR_NOM = new Map(Object.entries(NOMS).map(([code, nom]) => [plier(nom), code]))

/** 35, 035, 2A, 971, Ille-et-Vilaine or ILLE-ET-VILAINE, as one code; null when it cannot be known. */
export const lireDepartement = (saisie: string): string | null => {
  const texte = plier(saisie)
  const code = /^(?:\d{1,2}|2[AB])$/.test(texte) ? texte.padStart(3, '0') : texte
  // 020 was Corsica before 1976 and names neither of its two départements today.
  if (code === '020' || code === '000') return null
  if (Departement.safeParse(code).success) return code
  return PAR_NOM.get(texte) ?? null
}

/** From the INSEE code of the commune, the only other place where a département may be read. */
export const departementDeCommune = (codeCommune: string): string | null =>
  /^9[78]/.test(codeCommune) ? lireDepartement(codeCommune.slice(0, 3)) : lireDepartement(codeCommune.slice(0, 2))

export const nomDepartement = (code: string): string => NOMS[code] ?? code
