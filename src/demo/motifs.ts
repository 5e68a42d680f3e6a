import type { Hasard } from './hasard.ts'
import { absences } from './textes/absences.ts'
import { argent } from './textes/argent.ts'
import { arrivee } from './textes/arrivee.ts'
import { climat } from './textes/climat.ts'
import { decrochage } from './textes/decrochage.ts'
import { ecole } from './textes/ecole.ts'
import { epreuves } from './textes/epreuves.ts'
import { famille } from './textes/famille.ts'
import { remplit } from './textes/grammaire.ts'
import { malaise } from './textes/malaise.ts'
import { protection } from './textes/protection.ts'
import { sante } from './textes/sante.ts'
import { separation } from './textes/separation.ts'
import type { Scenario } from './textes/scenario.ts'

export const MOTIFS = [
  'absenteisme',
  'familial',
  'mal-etre',
  'scolaire',
  'financier',
  'protection',
  'climat',
  'sante',
  'autres',
] as const
export type Motif = (typeof MOTIFS)[number]

/** Ten per cent of absenteeism is attested; the other weights are the hypotheses of the service. */
export const POIDS: readonly (readonly [Motif, number])[] = [
  ['absenteisme', 10],
  ['familial', 20],
  ['mal-etre', 20],
  ['scolaire', 15],
  ['financier', 12],
  ['protection', 8],
  ['climat', 7],
  ['sante', 5],
  ['autres', 3],
]

export const SCENARIOS: Record<Motif, readonly Scenario[]> = {
  absenteisme: [...absences, ...decrochage],
  familial: [...famille, ...separation, ...epreuves],
  'mal-etre': malaise,
  scolaire: ecole,
  financier: argent,
  protection,
  climat,
  sante,
  autres: arrivee,
}

/** Some lives ask for their own story, whatever the weights. */
export const choisirScenario = (h: Hasard, traits: ReadonlySet<string>): { motif: Motif; scenario: Scenario } => {
  for (let essai = 0; ; essai++) {
    const motif =
      traits.has('ase') && essai < 8
        ? h.pondere([
            ['protection', 70],
            ['autres', 20],
            ['scolaire', 10],
          ] as const)
        : h.pondere(POIDS)
    const possibles = SCENARIOS[motif].filter((s) => s.si === undefined || remplit(s.si, traits))
    if (possibles.length > 0) return { motif, scenario: h.pondere(possibles.map((s) => [s, s.poids ?? 1] as const)) }
  }
}

const VOISINS: Record<string, readonly string[]> = {
  'SCO-ABS': ['PER-MAL', 'FAM-CON', 'SCO-DIF'],
  'SCO-DEC': ['SCO-ABS', 'PER-MAL', 'SCO-ORI'],
  'SCO-REF': ['PER-MAL', 'SCO-ABS'],
  'FAM-CON': ['PER-MAL', 'SCO-ABS', 'FAM-EDU'],
  'FAM-SEP': ['FAM-CON', 'PER-MAL', 'ECO-LOG'],
  'FAM-EDU': ['SCO-COM', 'SCO-ABS', 'ECO-DRO'],
  'FAM-DEU': ['PER-MAL'],
  'FAM-RUP': ['FAM-CON'],
  'FAM-AID': ['SCO-ABS', 'PER-MAL'],
  'PER-MAL': ['FAM-CON', 'PER-REL', 'SCO-ABS'],
  'PER-REL': ['PER-MAL', 'CLI-HAR'],
  'PER-SUI': ['PER-MAL'],
  'PER-ADD': ['FAM-EDU', 'SCO-ABS'],
  'SCO-DIF': ['PER-HAN', 'FAM-EDU'],
  'SCO-ORI': ['ECO-INT', 'SCO-DIF'],
  'SCO-COM': ['FAM-EDU', 'SCO-DIF'],
  'ECO-CAN': ['ECO-DRO', 'ECO-BOU'],
  'ECO-FOU': ['ECO-BOU'],
  'ECO-VOY': ['ECO-BOU'],
  'ECO-INT': ['ECO-TRA'],
  'ECO-LOG': ['ECO-CAN', 'ECO-TRA'],
  'ECO-DRO': ['ECO-CAN', 'PER-SAN'],
  'PE-EDU': ['FAM-EDU', 'SCO-ABS'],
  'PE-PHY': ['PER-MAL'],
  'PE-CON': ['FAM-SEP', 'ECO-LOG'],
  'PE-NEG': ['ECO-DRO', 'PER-SAN'],
  'PE-ASE': ['SCO-DIF'],
  'CLI-HAR': ['PER-MAL', 'SCO-ABS'],
  'CLI-CYB': ['PER-MAL'],
  'PER-SAN': ['ECO-DRO'],
  'PER-HAN': ['SCO-ORI'],
  'MIG-EANA': ['ECO-DRO'],
  MAJ: ['ECO-LOG', 'ECO-BOU'],
}
export const themesDe = (h: Hasard, code: string): string[] => [
  code,
  ...h.melanger(VOISINS[code] ?? []).slice(
    0,
    h.pondere([
      [0, 55],
      [1, 32],
      [2, 13],
    ] as const),
  ),
]

/** Types of note beside the interviews with the pupil, by family of motives: code and weight. */
const COMMUNS = [
  ['ENTRETIEN_PARENTS', 22],
  ['ENTRETIEN_TEL', 26],
  ['LIAISON_INTERNE', 26],
  ['LIAISON_PARTENAIRE', 12],
  ['ECHANGE_INFORMEL', 8],
  ['ENTRETIEN_FAMILLE', 6],
  ['INFORMATION_PARENTS', 5],
  ['VISITE_DOMICILE', 4],
  ['RELAIS', 4],
  ['OBSERVATION', 2],
] as const
const PROPRES: Record<Motif, readonly (readonly [string, number])[]> = {
  absenteisme: [
    ['GPDS', 16],
    ['VISITE_DOMICILE', 5],
    ['MEDIATION', 2],
  ],
  familial: [
    ['ENTRETIEN_FAMILLE', 10],
    ['MEDIATION', 5],
    ['AIDE_EDUCATIVE', 4],
  ],
  'mal-etre': [
    ['RELAIS', 8],
    ['INFORMATION_PARENTS', 8],
    ['PROJET_PERSONNEL', 2],
  ],
  scolaire: [
    ['EQUIPE_EDUCATIVE', 12],
    ['ECRIT', 6],
    ['PROJET_PERSONNEL', 5],
    ['GPDS', 5],
  ],
  financier: [
    ['INSTRUCTION_AIDE', 26],
    ['COMMISSION', 10],
    ['ECRIT', 6],
    ['ENTRETIEN_PARENTS', 12],
  ],
  protection: [
    ['ECRIT', 16],
    ['SYNTHESE', 10],
    ['LIAISON_PARTENAIRE', 16],
    ['VISITE_DOMICILE', 8],
    ['AIDE_EDUCATIVE', 4],
  ],
  climat: [
    ['LIAISON_INTERNE', 16],
    ['MEDIATION', 5],
    ['INFORMATION_PARENTS', 6],
  ],
  sante: [
    ['ESS', 14],
    ['ECRIT', 8],
    ['ACCOMPAGNEMENT_EXT', 6],
  ],
  autres: [
    ['LIAISON_PARTENAIRE', 10],
    ['ECRIT', 6],
    ['ACCOMPAGNEMENT_EXT', 6],
  ],
}
export const autreType = (h: Hasard, motif: Motif, traits: ReadonlySet<string>): string => {
  for (;;) {
    const type = h.pondere([...COMMUNS, ...PROPRES[motif]])
    if (type === 'GPDS' && !traits.has('second')) continue
    if (type === 'EQUIPE_EDUCATIVE' && traits.has('lycee')) continue
    if (traits.has('ase') && (type === 'ENTRETIEN_FAMILLE' || type === 'VISITE_DOMICILE' || type === 'AIDE_EDUCATIVE'))
      continue
    return type
  }
}
