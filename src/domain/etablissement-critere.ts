import { z } from 'zod'

import { dirigeLeService, type Acteur } from './acteur.ts'
import { dansLePerimetre, degre, type Etablissement, type LabelPrioritaire } from './etablissement.ts'
import { refuser, type Refus } from './refus.ts'

/** The priority criteria of circulaire 2017-055, exactly these. */
export const Critere = z.enum([
  'rep',
  'rep-plus',
  'rural-defavorise',
  'segpa',
  'ulis',
  'dispositif-relais',
  'upe2a',
  'lycee-professionnel',
  'internat',
])
export type Critere = z.infer<typeof Critere>

/** From the grid of INSEE, 1 (large city) to 7 (very scattered): bourgs ruraux and the two levels below are rural. */
const PREMIER_NIVEAU_RURAL = 5
// The circular gives no figure. Second decile of the collèges of France, rentrée 2022: one in five lies below.
const IPS_DEFAVORISE = 91.3

export type DonneesDeCritere = {
  readonly etablissement: Pick<
    Etablissement,
    | 'type'
    | 'statut'
    | 'etat'
    | 'codeNature'
    | 'educationPrioritaire'
    | 'internat'
    | 'ulis'
    | 'segpa'
    | 'voieProfessionnelle'
  >
  /** From the national list of networks; the directory prevails where it speaks. */
  readonly listePrioritaire: LabelPrioritaire | null
  readonly densite: number | null
  /** Of the last rentrée known. */
  readonly ips: number | null
  readonly elevesSegpa: number | null
  readonly elevesUlis: number | null
}

export const labelPrioritaire = (
  d: Pick<DonneesDeCritere, 'etablissement' | 'listePrioritaire'>,
): LabelPrioritaire | null => {
  const { educationPrioritaire } = d.etablissement
  if (educationPrioritaire === null) return d.listePrioritaire
  return educationPrioritaire === 'aucune' ? null : educationPrioritaire
}

/**
 * What the open data can tell, for public schools only:
 * REP, REP+ by the label; rural and disadvantaged for a collège, by density and IPS; SEGPA and ULIS of the 2d degree
 * by the directory's flag or by pupils counted there; lycée professionnel by its nature (320, section 334) or by a voie
 * professionnelle (lycée polyvalent); internat of the 2d degree by the directory's flag.
 * No open file names the dispositifs relais nor the UPE2A: these two are always set by hand.
 */
export const criteresCalcules = (d: DonneesDeCritere): Critere[] => {
  const e = d.etablissement
  if (!dansLePerimetre(e)) return []
  const label = labelPrioritaire(d)
  const second = degre(e.type) === 'second'
  const rural = d.densite !== null && d.densite >= PREMIER_NIVEAU_RURAL
  const present: Record<Critere, boolean> = {
    rep: label === 'REP',
    'rep-plus': label === 'REP+',
    'rural-defavorise': e.type === 'college' && rural && d.ips !== null && d.ips <= IPS_DEFAVORISE,
    segpa: second && (e.segpa === true || (d.elevesSegpa ?? 0) > 0),
    ulis: second && (e.ulis === true || (d.elevesUlis ?? 0) > 0),
    'dispositif-relais': false,
    upe2a: false,
    'lycee-professionnel':
      e.type === 'lycee' && (e.codeNature === '320' || e.codeNature === '334' || e.voieProfessionnelle === true),
    internat: second && e.internat === true,
  }
  return Critere.options.filter((critere) => present[critere])
}

/** What the CTSS-D decided for her service, whatever the open data say. */
export type DecisionDeCritere = { readonly critere: Critere; readonly present: boolean }

export const criteresRetenus = (calcules: readonly Critere[], decisions: readonly DecisionDeCritere[]): Critere[] => {
  const decide = new Map(decisions.map(({ critere, present }) => [critere, present]))
  return Critere.options.filter((critere) => decide.get(critere) ?? calcules.includes(critere))
}

export const fixerCritere = (
  acteur: Pick<Acteur, 'role'>,
  etablissement: Pick<Etablissement, 'type' | 'statut' | 'etat'>,
): Refus<'critere-hors-role' | 'critere-hors-perimetre'> | null => {
  if (!dirigeLeService(acteur.role)) return refuser('critere-hors-role')
  return dansLePerimetre(etablissement) ? null : refuser('critere-hors-perimetre')
}
