// Versioned words of the profession (proposal v1, corrected by the profession: no code for radicalisation nor for
// residence status). Codes live inside sealed pieces only.
export type Terme = { readonly code: string; readonly libelle: string; readonly parent: string | null }

const famille = (
  code: string,
  libelle: string,
  ...enfants: readonly (readonly [string, string])[]
): readonly Terme[] => [
  { code, libelle, parent: null },
  ...enfants.map(([c, l]): Terme => ({ code: c, libelle: l, parent: code })),
]

/** Themes (*problématiques*): one principal, up to four others. */
export const THEMES: readonly Terme[] = [
  ...famille(
    'SCO',
    'Scolarité',
    ['SCO-ABS', 'Absentéisme'],
    ['SCO-DEC', 'Décrochage, déscolarisation'],
    ['SCO-DIF', 'Difficultés scolaires'],
    ['SCO-ORI', 'Orientation spécifique'],
    ['SCO-COM', 'Comportement, discipline'],
    ['SCO-REF', 'Refus scolaire anxieux'],
  ),
  ...famille(
    'PER',
    'Personnelle, santé',
    ['PER-MAL', 'Mal-être'],
    ['PER-SUI', 'Idées suicidaires, scarifications'],
    ['PER-REL', 'Relations entre pairs'],
    ['PER-ADD', 'Addictions, conduites à risque'],
    ['PER-GRO', 'Grossesse, vie affective'],
    ['PER-SAN', 'Santé, accès aux soins'],
    ['PER-HAN', 'Handicap'],
  ),
  ...famille(
    'FAM',
    'Familiale',
    ['FAM-CON', 'Conflits parent-enfant'],
    ['FAM-SEP', 'Séparation, conflit parental'],
    ['FAM-EDU', 'Difficultés éducatives, parentalité'],
    ['FAM-DEU', 'Deuil, maladie d’un parent'],
    ['FAM-RUP', 'Rupture familiale, fugue'],
    ['FAM-AID', 'Jeune aidant'],
  ),
  ...famille(
    'PE',
    'Protection de l’enfance',
    ['PE-NEG', 'Négligences'],
    ['PE-PHY', 'Violences physiques'],
    ['PE-PSY', 'Violences psychologiques, emprise'],
    ['PE-SEX', 'Violences sexuelles, inceste'],
    ['PE-CON', 'Exposition aux violences conjugales'],
    ['PE-EDU', 'Carences éducatives graves'],
    ['PE-PRO', 'Prostitution, exploitation'],
    ['PE-MAR', 'Mariage forcé, mutilation sexuelle'],
    ['PE-ASE', 'Suivi d’un mineur confié'],
  ),
  ...famille(
    'CLI',
    'Climat scolaire',
    ['CLI-HAR', 'Harcèlement subi'],
    ['CLI-HAU', 'Harcèlement exercé'],
    ['CLI-CYB', 'Cyberviolence'],
    ['CLI-VIO', 'Violences'],
    ['CLI-DIS', 'Discriminations'],
  ),
  ...famille(
    'ECO',
    'Économique, droits',
    ['ECO-CAN', 'Restauration'],
    ['ECO-INT', 'Internat'],
    ['ECO-FOU', 'Fournitures, équipement'],
    ['ECO-TRA', 'Transport'],
    ['ECO-VOY', 'Sorties, voyages'],
    ['ECO-BOU', 'Bourses'],
    ['ECO-LOG', 'Logement, hébergement'],
    ['ECO-DRO', 'Accès aux droits'],
  ),
  ...famille('MIG', 'Allophonie, migration', ['MIG-EANA', 'Élève allophone'], ['MIG-MNA', 'Mineur non accompagné']),
  ...famille('MAJ', 'Jeune majeur'),
  ...famille('AUT', 'Autre'),
]

/** `entretien`, `reunion`, `ecrit` or `liaison`: the filter of the Fil and the shape of its node. */
export type FamilleDeNote = 'entretien' | 'reunion' | 'ecrit' | 'liaison'

export type TypeDeNote = {
  readonly code: string
  readonly libelle: string
  readonly famille: FamilleDeNote
  /** Can be noted without a pupil's file. */
  readonly sansEleve: boolean
}

const type = (code: string, libelle: string, f: FamilleDeNote, sansEleve = false): TypeDeNote => ({
  code,
  libelle,
  famille: f,
  sansEleve,
})

/** What an ASS does, as she would say it. */
export const TYPES_DE_NOTE: readonly TypeDeNote[] = [
  type('ENTRETIEN_ELEVE', 'Entretien élève', 'entretien'),
  type('ENTRETIEN_PARENTS', 'Entretien parents', 'entretien'),
  type('ENTRETIEN_FAMILLE', 'Entretien famille', 'entretien'),
  type('ENTRETIEN_TEL', 'Téléphone', 'entretien'),
  type('ECHANGE_INFORMEL', 'Échange informel', 'entretien'),
  type('OBSERVATION', 'Observation', 'entretien'),
  type('VISITE_DOMICILE', 'Visite à domicile', 'entretien'),
  type('ACCOMPAGNEMENT_EXT', 'Accompagnement extérieur', 'entretien'),
  type('MEDIATION', 'Médiation', 'entretien'),
  type('INFORMATION_PARENTS', 'Information des parents après un entretien', 'entretien'),
  type('RENCONTRE_PARENTS_ECOLE', 'Rencontre parents-école', 'reunion'),
  type('PROJET_PERSONNEL', 'Projet personnel de l’élève', 'entretien'),
  type('LIAISON_INTERNE', 'Liaison interne', 'liaison'),
  type('LIAISON_PARTENAIRE', 'Liaison partenaire', 'liaison'),
  type('RELAIS', 'Relais vers un service', 'liaison'),
  type('AIDE_EDUCATIVE', 'Demande d’aide éducative (AED, TISF, AESF)', 'ecrit'),
  type('INSTRUCTION_AIDE', 'Instruction d’une aide', 'ecrit'),
  type('ECRIT', 'Écrit', 'ecrit'),
  type('SYNTHESE', 'Synthèse', 'reunion'),
  type('EQUIPE_EDUCATIVE', 'Équipe éducative', 'reunion'),
  type('ESS', 'Équipe de suivi de la scolarisation', 'reunion'),
  type('GPDS', 'GPDS, cellule de veille', 'reunion'),
  type('COMMISSION', 'Commission', 'reunion'),
  type('CELLULE_ECOUTE', 'Cellule d’écoute', 'reunion', true),
  type('AVIS_REP_PLUS', 'Avis REP+', 'ecrit'),
  type('CONSEIL_TECHNIQUE', 'Conseil technique', 'liaison', true),
  type('ACTION_COLLECTIVE', 'Action collective', 'reunion', true),
  type('FORMATION', 'Formation', 'reunion', true),
  type('REUNION_SERVICE', 'Réunion de service', 'reunion', true),
]

const themes = new Map(THEMES.map((t) => [t.code, t]))
const types = new Map(TYPES_DE_NOTE.map((t) => [t.code, t]))

/** An old or unknown code reads as itself: a nomenclature moves, the pieces stay. */
export const libelleDuTheme = (code: string): string => themes.get(code)?.libelle ?? code
export const typeDeNote = (code: string): TypeDeNote =>
  types.get(code) ?? { code, libelle: code, famille: 'liaison', sansEleve: false }
