import type { Hasard } from './hasard.ts'
import { TERRITOIRE, type Commune, type Territoire } from './lieux.ts'
import { NOMS } from './noms.ts'
import { uaiFictif } from './uai.ts'

export const CRITERES = [
  'rep',
  'rep-plus',
  'segpa',
  'ulis',
  'upe2a',
  'relais',
  'lp',
  'internat',
  'rural-defavorise',
] as const
export type Critere = (typeof CRITERES)[number]
export type Nature = 'ecole' | 'college' | 'lp' | 'lgt' | 'lpo' | 'erea'

/** A member of the school's staff as she appears in a note: "Mme Roche". */
export type Collegue = { nom: string; sexe: 'f' | 'm' }
export type Etablissement = {
  uai: string
  nature: Nature
  nom: string
  /** As said in a sentence or beside a pupil's name. */
  court: string
  commune: Commune
  criteres: Critere[]
  ips: number
  effectif: number
  telephone: string
  courriel: string
  direction: Collegue
  vieScolaire: Collegue
  infirmerie: Collegue
  psyen: Collegue
  professeurs: Collegue[]
}

// nature, nom, court, rang de la commune, critères : one line per school, by sector
export type SecteursEcrits = readonly (readonly string[])[]
const SECTEURS_ECRITS: SecteursEcrits = [
  [
    'college|Collège des Trois-Rivières|Trois-Rivières|1|ulis upe2a',
    'lp|Lycée professionnel Camille-Arnaud|Camille-Arnaud|1|lp ulis internat',
    'college|Collège Val-Fleuri|Val-Fleuri|3|segpa',
  ],
  [
    'college|Collège de la Butte|la Butte|1|rep-plus segpa upe2a',
    'ecole|École élémentaire de la Butte|école de la Butte|1|rep-plus',
    'ecole|École élémentaire Les Glycines|Les Glycines|1|rep-plus',
    'ecole|École élémentaire du Port-au-Sel|école du Port|1|rep-plus',
    'ecole|École maternelle Les Petits-Pas|Les Petits-Pas|1|rep-plus',
    'ecole|École primaire Marthe-Vasselin|Marthe-Vasselin|1|rep-plus ulis',
    'ecole|École élémentaire des Tanneries|les Tanneries|1|rep-plus upe2a',
  ],
  [
    'lgt|Lycée Odette-Marchalot|Odette-Marchalot|1|upe2a',
    'college|Collège Saint-Clair-les-Eaux|Saint-Clair|1|ulis',
    'college|Collège du Port-au-Sel|Port-au-Sel|1|rep upe2a',
    'lgt|Lycée des Quais|les Quais|1|internat',
    'college|Collège Émile-Rigaudin|Émile-Rigaudin|3|',
    'ecole|École élémentaire de la Gare|école de la Gare|3|',
  ],
  [
    'lpo|Lycée polyvalent de Chantebrive|lycée de Chantebrive|2|lp internat',
    'college|Collège des Hauts-de-Brive|Hauts-de-Brive|2|rep segpa ulis',
    'college|Collège Jeanne-Solvain|Jeanne-Solvain|2|relais',
    'ecole|École élémentaire de la Plaine|école de la Plaine|2|rep',
    'college|Collège de Courvillette|Courvillette|4|rural-defavorise',
  ],
  [
    'college|Collège de la Cité-des-Mines|Cité-des-Mines|5|rep-plus segpa',
    'ecole|École élémentaire Les Ormes|Les Ormes|5|rep-plus',
    'ecole|École élémentaire du Puits-Neuf|Puits-Neuf|5|rep-plus',
    'ecole|École élémentaire Lucien-Abrial|Lucien-Abrial|5|rep-plus ulis',
    'lp|Lycée professionnel des Ateliers|les Ateliers|5|lp',
    'ecole|École primaire du Carreau|école du Carreau|5|rep-plus',
  ],
  [
    'lgt|Lycée Albertine-Noiret|Albertine-Noiret|5|',
    'college|Collège Paul-Fresnay|Paul-Fresnay|5|ulis upe2a',
    'college|Collège de Vernolles|Vernolles|6|',
    'college|Collège de Pont-sur-Arleine|Pont-sur-Arleine|7|rural-defavorise',
  ],
  [
    'erea|EREA de la Levée|EREA de la Levée|7|lp internat',
    'college|Collège de Sainte-Oline|Sainte-Oline|8|rural-defavorise',
    'lp|Lycée professionnel Rose-Tessandier|Rose-Tessandier|6|lp ulis',
    'college|Collège des Prés-Hauts|Prés-Hauts|6|rep',
    'ecole|École primaire de Sainte-Oline|école de Sainte-Oline|8|rural-defavorise',
  ],
  ['lpo|Lycée polyvalent de la Verrerie|la Verrerie|9|lp internat ulis'],
  [
    'college|Collège des Coteaux|les Coteaux|9|rep-plus segpa upe2a',
    'ecole|École élémentaire du Faubourg|école du Faubourg|9|rep-plus',
    'ecole|École élémentaire Anne-Deschênes|Anne-Deschênes|9|rep-plus',
    'ecole|École élémentaire de la Verrerie|école de la Verrerie|9|rep-plus upe2a',
    'ecole|École maternelle des Coteaux|maternelle des Coteaux|9|rep-plus',
    'college|Collège Henri-Vauzelle|Henri-Vauzelle|9|ulis',
    'ecole|École primaire Les Hirondelles|Les Hirondelles|9|rep-plus',
  ],
  [
    'college|Collège des Lavoirs|les Lavoirs|11|rep relais',
    'lgt|Lycée de Belcombre|lycée de Belcombre|11|',
    'college|Collège de Hauterives|Hauterives|10|rural-defavorise',
    'college|Collège de Saint-Vital|Saint-Vital|12|rural-defavorise',
    'ecole|École élémentaire de la Cité|école de la Cité|11|rep',
    'lp|Lycée professionnel de Belcombre|LP de Belcombre|11|lp',
  ],
  [
    'lpo|Lycée polyvalent Marc-Aubreville|Marc-Aubreville|13|lp internat',
    'college|Collège du Champ-de-Foire|Champ-de-Foire|13|segpa ulis',
    'college|Collège de Landreval|Landreval|14|rural-defavorise internat',
    'college|Collège de la Forge|la Forge|15|rural-defavorise',
  ],
  [
    'lp|Lycée professionnel agricole et rural de Landreval|LP de Landreval|14|lp internat rural-defavorise',
    'college|Collège Suzanne-Clairvoy|Suzanne-Clairvoy|13|rep upe2a',
    'college|Collège du Mesnil|le Mesnil|16|rural-defavorise',
    'ecole|École primaire des Bruyères|école des Bruyères|14|rural-defavorise',
    'ecole|École primaire de la Forge|école de la Forge|15|rural-defavorise',
    'lgt|Lycée Simone-Ardouin|Simone-Ardouin|13|internat',
  ],
]

const EFFECTIFS: Record<Nature, [number, number]> = {
  ecole: [95, 310],
  college: [260, 680],
  lp: [240, 520],
  lgt: [620, 1240],
  lpo: [700, 1380],
  erea: [110, 150],
}

const ipsDe = (h: Hasard, nature: Nature, criteres: readonly Critere[]): number => {
  const centre = criteres.includes('rep-plus')
    ? 73
    : criteres.includes('rep')
      ? 85
      : criteres.includes('rural-defavorise')
        ? 93
        : nature === 'lp' || nature === 'erea'
          ? 84
          : 106
  return Math.round((centre + (h.reel() + h.reel() - 1) * 13) * 10) / 10
}

export const unCollegue = (h: Hasard, sexe: 'f' | 'm'): Collegue => ({
  nom: h.pondere(
    NOMS[
      h.pondere([
        ['france', 82],
        ['maghreb', 7],
        ['portugal', 5],
        ['afrique', 4],
        ['asie', 2],
      ] as const)
    ],
  ),
  sexe,
})

export const faireEtablissements = (
  hasard: Hasard,
  territoire: Territoire = TERRITOIRE,
  secteurs: SecteursEcrits = SECTEURS_ECRITS,
): Etablissement[][] => {
  let numero = 0
  return secteurs.map((lignes) =>
    lignes.map((ligne): Etablissement => {
      const [nature = 'college', nom = '', court = '', rang = '1', criteres = ''] = ligne.split('|')
      numero += 1
      const uai = uaiFictif(100 + numero * 7, territoire.code)
      const h = hasard.branche(uai)
      const [min, max] = criteres.includes('rural') ? [110, 380] : EFFECTIFS[nature as Nature]
      const liste = criteres.split(' ').filter(Boolean) as Critere[]
      const sexe = (f: number): 'f' | 'm' => (h.chance(f) ? 'f' : 'm')
      const deja = new Set<string>()
      const collegue = (f: number): Collegue => {
        let c = unCollegue(h, sexe(f))
        while (deja.has(c.nom)) c = unCollegue(h, sexe(f))
        deja.add(c.nom)
        return c
      }
      return {
        uai,
        nature: nature as Nature,
        nom,
        court,
        commune: territoire.communes[Number(rang) - 1] ?? territoire.communes[0],
        criteres: liste,
        ips: ipsDe(h, nature as Nature, liste),
        effectif: h.entier(min, max),
        telephone: `01 99 00 ${String(10 + (numero % 90)).padStart(2, '0')} ${String(h.entier(10, 99))}`,
        courriel: `${uai.toLowerCase()}@example.org`,
        direction: collegue(0.5),
        vieScolaire: collegue(0.7),
        infirmerie: collegue(0.93),
        psyen: collegue(0.8),
        professeurs: Array.from({ length: nature === 'ecole' ? 8 : 16 }, () => collegue(0.62)),
      }
    }),
  )
}
