import type { NouvelleSaisine } from '../../coffre/face-des-saisines.ts'
import type {
  Demandeur,
  EleveDeSaisine,
  Emetteur,
  Joindre,
  ModeDeSaisine,
  Origine,
  Pour,
  Urgence,
} from '../../domain/saisine.ts'

/** A saisine noted by hand, as its form and its draft hold it. */
export type SaisineEcrite = {
  readonly pour: 'saisine'
  readonly uai: string
  readonly origine: Origine | null
  readonly demandeur: Demandeur
  readonly cas: 'eleve' | 'sans-nom' | 'groupe'
  readonly eleve: EleveDeSaisine
  readonly mode: ModeDeSaisine
  readonly urgence: Urgence
  readonly texte: string
  /** Null: what goes with the origin. */
  readonly moyen: Joindre['moyen'] | null
  readonly precision: string
  readonly eleveInforme: boolean | null
  readonly parentsInformes: boolean | null
}

export const saisineVierge = (uai: string): SaisineEcrite => ({
  pour: 'saisine',
  uai,
  origine: null,
  demandeur: { nom: '', qualite: '', telephone: '' },
  cas: 'eleve',
  eleve: { nom: '', prenom: '', classe: '' },
  mode: 'passage',
  urgence: 'normale',
  texte: '',
  moyen: null,
  precision: '',
  eleveInforme: null,
  parentsInformes: null,
})

export const estSaisineEcrite = (contenu: unknown): contenu is SaisineEcrite =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'saisine'

/** Those that come most often; the others in a list. */
export const originesCourantes: readonly Origine[] = [
  'eleve',
  'parent',
  'cpe-vie-scolaire',
  'direction',
  'enseignant',
  'infirmier',
]

const etablissement: readonly Origine[] = [
  ...originesCourantes.slice(2),
  'medecin',
  'psy-en',
  'directeur-ecole',
  'ien',
  'gpds',
  'cellule-phare',
  'commission-fonds-social',
  'ctss-dsden',
  'autre-ssfe',
  'autosaisine',
]

export const autresOrigines: readonly { readonly libelle: string; readonly origines: readonly Origine[] }[] = [
  { libelle: 'Dans l’établissement', origines: ['pair', ...etablissement.slice(4)] },
  {
    libelle: 'Au dehors',
    origines: [
      'service-social-departement',
      'crip-ase',
      'pjj-justice',
      'police-gendarmerie',
      'mission-locale',
      'caf',
      'mdph',
      'association',
      'sante-cmp',
      'autre',
    ],
  },
]

export const emetteurDe = (origine: Origine): Emetteur => {
  if (origine === 'eleve' || origine === 'pair') return 'eleve'
  if (origine === 'parent') return 'parent'
  return etablissement.includes(origine) ? 'personnel' : 'partenaire'
}

const moyens: Record<Emetteur, Joindre['moyen']> = {
  eleve: 'bureau',
  parent: 'telephone',
  personnel: 'etablissement',
  partenaire: 'telephone',
}
export const moyenDe = ({ moyen, origine }: Pick<SaisineEcrite, 'moyen' | 'origine'>): Joindre['moyen'] =>
  moyen ?? (origine === null ? 'bureau' : moyens[emetteurDe(origine)])

const pourDe = (cas: SaisineEcrite['cas'], origine: Origine): Pour =>
  cas === 'groupe' ? 'groupe' : origine === 'eleve' || origine === 'parent' ? 'soi' : 'autre'

const eleveDe = ({ cas, eleve }: SaisineEcrite): EleveDeSaisine | null => {
  const dit = {
    nom: cas === 'eleve' ? eleve.nom : '',
    prenom: cas === 'eleve' ? eleve.prenom : '',
    classe: eleve.classe,
  }
  return dit.nom || dit.prenom || dit.classe ? dit : null
}

export const aNoter = (s: SaisineEcrite, origine: Origine): NouvelleSaisine => ({
  uai: s.uai,
  emetteur: emetteurDe(origine),
  origine,
  mode: s.mode,
  urgence: s.urgence,
  pour: pourDe(s.cas, origine),
  eleve: eleveDe(s),
  demandeur: s.demandeur,
  texte: s.texte.trim(),
  joindre: { moyen: moyenDe(s), precision: s.precision },
  eleveInforme: s.eleveInforme,
  parentsInformes: s.parentsInformes,
})
