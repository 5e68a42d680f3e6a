// The files that the pictures of the product show: Hélène Delmas's, their names and their days.
import { plus } from './calendrier.ts'
import type { Consigne, NoteDemo, TacheDemo } from './dossiers.ts'
import type { EleveDemo } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import { carteOrdinaire } from './cartes.ts'
import type { FoyerDemo, ProcheDemo } from './foyers.ts'
import { SCENARIOS, type Motif } from './motifs.ts'
import { lea } from './textes/lea.ts'

type Fil = readonly (readonly [type: string, ilYA: number, heure: string | null])[]
export type Commande = {
  readonly etablissement: number
  readonly consigne: Consigne
  readonly notes?: (jour: (ilYA: number) => string) => NoteDemo[]
}

const scenario = (
  motif: Motif,
  code: string,
  rang = 0,
): { motif: Motif; scenario: (typeof SCENARIOS)[Motif][number] } => {
  const trouve = SCENARIOS[motif].filter((s) => s.code === code)[rang]
  if (!trouve) throw new Error(`no scenario ${code}`)
  return { motif, scenario: trouve }
}

/** In the pictures the CPE of Trois-Rivières is Mme Roche. */
export const installerLesCollegues = (etablissements: readonly Etablissement[]): void => {
  const [troisRivieres] = etablissements
  if (troisRivieres) troisRivieres.vieScolaire = { nom: 'Roche', sexe: 'f' }
}

export const proche = (p: Partial<ProcheDemo> & Pick<ProcheDemo, 'sexe' | 'nom' | 'prenom' | 'lien'>): ProcheDemo => ({
  precision: '',
  telephone: '',
  adresse: '18 allée des Mésanges, 96000 Montrivel (Les Tilleuls)',
  langue: '',
  heberge: true,
  naissance: null,
  carte: carteOrdinaire(p.lien === 'mere' || p.lien === 'pere' ? 'exercee' : 'sans', ''),
  ...p,
})

const foyerDeLea = (aujourdhui: string): FoyerDemo => ({
  composition: 'recompose',
  reference: 0,
  autre: 1,
  beau: 2,
  allophone: false,
  proches: [
    proche({
      sexe: 'f',
      nom: 'MARTIN',
      prenom: 'Claire',
      lien: 'mere',
      telephone: '06 39 98 41 07',
      carte: { ...carteOrdinaire('exercee', 'la mère, en entretien'), contactPrecision: 'Appeler à sa pause, 12 h 15' },
    }),
    proche({
      sexe: 'm',
      nom: 'MARTIN',
      prenom: 'Stéphane',
      lien: 'pere',
      heberge: false,
      telephone: '06 39 98 52 30',
      adresse: '3 rue du Puits, 96320 Morlay',
      carte: {
        ...carteOrdinaire('exercee', 'la mère, jugement vu'),
        decision: 'Divorce de 2019 : autorité conjointe, un week-end sur deux',
        decisionVueLe: plus(aujourdhui, -49),
      },
    }),
    proche({
      sexe: 'm',
      nom: 'DUVAL',
      prenom: 'Karim',
      lien: 'beau-parent',
      precision: 'beau-père',
      telephone: '06 39 98 17 64',
    }),
    proche({
      sexe: 'm',
      nom: 'MARTIN',
      prenom: 'Hugo',
      lien: 'fratrie',
      precision: 'frère',
      naissance: `${Number(aujourdhui.slice(0, 4)) - 16}-05-21`,
    }),
    proche({
      sexe: 'f',
      nom: 'DUVAL',
      prenom: 'Jade',
      lien: 'fratrie',
      precision: 'demi-sœur',
      naissance: `${Number(aujourdhui.slice(0, 4)) - 3}-05-18`,
    }),
    proche({
      sexe: 'f',
      nom: 'MOREL',
      prenom: 'Anne',
      lien: 'grand-parent',
      precision: 'grand-mère maternelle',
      heberge: false,
      adresse: '7 quai de la Vézandre, 96000 Montrivel',
      telephone: '01 99 00 14 22',
    }),
  ],
})

const eleve = (
  nom: string,
  prenom: string,
  sexe: 'f' | 'm',
  classe: string,
  ans: number,
  aujourdhui: string,
  origine: EleveDemo['origine'] = 'france',
): Partial<EleveDemo> => ({
  nom,
  deuxNoms: null,
  prenom,
  sexe,
  classe,
  origine,
  regime: 'demi-pensionnaire',
  naissance: `${Number(aujourdhui.slice(0, 4)) - ans}-0${(nom.length % 9) + 1}-1${prenom.length % 10}`,
})

export const commandesDeLHeroine = (aujourdhui: string): Commande[] => {
  const e = (
    nom: string,
    prenom: string,
    sexe: 'f' | 'm',
    classe: string,
    ans: number,
    origine?: EleveDemo['origine'],
  ): Partial<EleveDemo> => eleve(nom, prenom, sexe, classe, ans, aujourdhui, origine)
  const dates = (fil: Fil): NonNullable<Consigne['dates']> =>
    fil.map(([type, ilYA, heure]) => ({ type, jour: plus(aujourdhui, -ilYA), heure }))
  const tache = (libelle: string, dans: number): TacheDemo => ({
    libelle,
    echeance: plus(aujourdhui, dans),
    faiteLe: null,
    note: null,
  })
  return [
    {
      etablissement: 0,
      notes: lea,
      consigne: {
        eleve: e('MARTIN', 'Léa', 'f', '4e B', 13),
        scenario: scenario('absenteisme', 'SCO-ABS'),
        foyer: foyerDeLea(aujourdhui),
        dates: dates([['ENTRETIEN_ELEVE', 77, '10:00']]),
        sansFin: true,
        taches: [],
        themes: ['SCO-ABS', 'FAM-CON', 'PER-MAL'],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('BENALI', 'Yanis', 'm', '5e D', 12, 'maghreb'),
        scenario: scenario('scolaire', 'SCO-COM'),
        composition: 'couple',
        dates: dates([
          ['LIAISON_INTERNE', 82, '11:30'],
          ['ENTRETIEN_PARENTS', 77, '16:10'],
          ['ENTRETIEN_ELEVE', 63, '09:20'],
          ['ENTRETIEN_ELEVE', 42, '11:00'],
          ['ENTRETIEN_PARENTS', 14, '11:30'],
          ['ENTRETIEN_ELEVE', 5, '10:30'],
        ]),
        sansFin: true,
        taches: [],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('NGUYEN', 'Tom', 'm', '6e C', 11, 'asie'),
        scenario: scenario('scolaire', 'SCO-DIF'),
        composition: 'couple',
        dates: dates([
          ['ENTRETIEN_ELEVE', 54, '13:30'],
          ['EQUIPE_EDUCATIVE', 33, '16:40'],
          ['ENTRETIEN_PARENTS', 12, '17:10'],
          ['ENTRETIEN_ELEVE', 7, '09:05'],
        ]),
        sansFin: true,
        taches: [tache('Évaluation à rendre', 2)],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('DIALLO', 'Awa', 'f', '6e C', 11, 'afrique'),
        scenario: scenario('protection', 'PE-EDU'),
        composition: 'seul',
        dates: dates([
          ['LIAISON_INTERNE', 68, '10:05'],
          ['ENTRETIEN_ELEVE', 63, '10:30'],
          ['ENTRETIEN_PARENTS', 49, '16:40'],
          ['VISITE_DOMICILE', 43, '16:30'],
          ['ENTRETIEN_ELEVE', 21, '11:00'],
          ['ECRIT', 19, null],
          ['ENTRETIEN_PARENTS', 5, '17:10'],
        ]),
        sansFin: true,
        taches: [tache('Relance : accusé attendu', -4)],
      },
    },
    {
      etablissement: 1,
      consigne: {
        eleve: e('HADDAD', 'Sirine', 'f', '1re GA', 16, 'maghreb'),
        scenario: scenario('mal-etre', 'PER-MAL', 1),
        composition: 'couple',
        dates: dates([
          ['ENTRETIEN_ELEVE', 74, '14:00'],
          ['ENTRETIEN_ELEVE', 57, '13:15'],
          ['ENTRETIEN_ELEVE', 42, '14:30'],
        ]),
        sansFin: true,
        taches: [],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('ROY', 'Mathis', 'm', '4e A', 13),
        scenario: scenario('absenteisme', 'SCO-DEC'),
        composition: 'separes',
        dates: dates([
          ['ENTRETIEN_ELEVE', 75, '08:40'],
          ['ENTRETIEN_PARENTS', 56, '16:10'],
        ]),
        sansFin: true,
        taches: [],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('COSTA', 'Enzo', 'm', '6e A', 11, 'portugal'),
        scenario: scenario('familial', 'FAM-EDU'),
        composition: 'seul',
        dates: dates([
          ['ENTRETIEN_PARENTS', 47, '15:05'],
          ['ENTRETIEN_ELEVE', 42, '10:05'],
          ['ENTRETIEN_PARENTS', 19, '15:40'],
          ['LIAISON_PARTENAIRE', 12, '11:30'],
          ['ENTRETIEN_ELEVE', 7, '12:10'],
        ]),
        sansFin: true,
        taches: [tache('Écrit à terminer', 0)],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('LEROUX', 'Noé', 'm', '6e A', 11),
        scenario: scenario('familial', 'FAM-SEP'),
        composition: 'separes',
        dates: dates([
          ['ENTRETIEN_ELEVE', 61, '10:30'],
          ['ENTRETIEN_PARENTS', 42, '16:10'],
          ['ENTRETIEN_ELEVE', 14, '08:40'],
          ['ENTRETIEN_ELEVE', 0, '08:40'],
        ]),
        sansFin: true,
        taches: [],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('SAVARY', 'Inès', 'f', '3e C', 14),
        scenario: scenario('scolaire', 'SCO-ORI'),
        composition: 'couple',
        dates: dates([
          ['ENTRETIEN_ELEVE', 68, '12:40'],
          ['ENTRETIEN_PARENTS', 61, '17:10'],
          ['ENTRETIEN_ELEVE', 35, '13:15'],
          ['ENTRETIEN_ELEVE', 0, '09:20'],
        ]),
        sansFin: true,
        taches: [],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('PEREIRA', 'Joana', 'f', '6e B', 11, 'portugal'),
        scenario: scenario('financier', 'ECO-CAN'),
        composition: 'couple',
        dates: dates([
          ['ENTRETIEN_TEL', 47, '12:10'],
          ['ENTRETIEN_PARENTS', 40, '16:40'],
          ['INSTRUCTION_AIDE', 33, null],
          ['COMMISSION', 12, '14:30'],
        ]),
        sansFin: true,
        taches: [tache('Notification à remettre', 6)],
      },
    },
    {
      etablissement: 0,
      consigne: {
        eleve: e('ÖZTÜRK', 'Emre', 'm', '3e A', 14, 'turquie'),
        scenario: scenario('climat', 'CLI-HAR'),
        composition: 'couple',
        dates: dates([
          ['ENTRETIEN_ELEVE', 75, '12:40'],
          ['ENTRETIEN_PARENTS', 68, '17:10'],
          ['LIAISON_INTERNE', 63, '11:30'],
          ['ENTRETIEN_ELEVE', 54, '10:05'],
        ]),
        taches: [],
      },
    },
  ]
}
