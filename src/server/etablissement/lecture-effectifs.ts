import type { PorteeEffectif } from '../../domain/etablissement.ts'
import type { TypeFichier } from '../../domain/etablissement-import.ts'
import * as lire from './champs.ts'
import { lireColonnes, type Colonnes, type Lecteur } from './lecture.ts'
import { motifs } from './motifs.ts'
import { serie } from './series.ts'
import type { Rangee } from './tableau.ts'

const TOTAL = ['nombredeleves', 'nombredelevestotal', 'nombretotaldeleves', 'nombreelevestotal', 'nombreeleves']

const COLONNES: Colonnes = {
  eleves: [TOTAL, lire.entier],
  classes: [['nombretotaldeclasses', 'nombredeclasses', 'nombreclasses'], lire.entier],
  segpa: [['nombredelevestotalsegpa', 'nombreelevessegpa', 'nombredelevessegpa'], lire.entier],
  ulis: [['nombredelevestotalulis', 'nombredelevesenulis', 'nombreelevesulis'], lire.entier],
}

const DES_COLLEGES = [6, 5, 4, 3].flatMap((niveau): [string, string[]][] => [
  [`${niveau}e`, [`nombretotalde${niveau}emes`, `${niveau}emetotal`, `nombrede${niveau}emes`]],
  [`${niveau}e.filles`, [`nombrede${niveau}emesfilles`, `${niveau}emefilles`]],
  [`${niveau}e.garcons`, [`nombrede${niveau}emesgarcons`, `${niveau}emegarcons`]],
])
const DES_ECOLES: [string, string[]][] = [
  ['pre-elementaire', ['nombredelevesenpreelementairehorsulis', 'nombreelevespreelementairehorsulis']],
  ['elementaire', ['nombredelevesenelementairehorsulis', 'nombreeleveselementairehorsulis']],
  ...['CP', 'CE1', 'CE2', 'CM1', 'CM2'].map((niveau): [string, string[]] => [
    niveau,
    [`nombredelevesen${niveau.toLowerCase()}horsulis`, `nombreeleves${niveau.toLowerCase()}horsulis`],
  ]),
]
// All series of a level, each without its columns by sex and language.
const SERIES_GT = /^(2ndes|1eres|terminales)(?:gt|g|sthr|tmd|bt|sti2d|stl|stmg|st2s|std2a)$/

type Niveaux = (rangee: Rangee, entetes: ReadonlySet<string>) => Record<string, number>

const parAlias =
  (niveaux: readonly [string, readonly string[]][]): Niveaux =>
  (rangee) =>
    Object.fromEntries(
      niveaux.flatMap(([niveau, alias]) => {
        const n = lire.entier(rangee.lire(alias) ?? '')
        return typeof n === 'number' ? [[niveau, n]] : []
      }),
    )

const parSerie: Niveaux = (rangee, entetes) => {
  const sommes: Record<string, number> = { '2de': 0, '1re': 0, terminale: 0 }
  for (const entete of entetes) {
    const debut = SERIES_GT.exec(entete)?.[1]
    const n = debut === undefined ? null : lire.entier(rangee.lire([entete]) ?? '')
    const niveau = debut === '2ndes' ? '2de' : debut === '1eres' ? '1re' : 'terminale'
    if (typeof n === 'number') sommes[niveau] = (sommes[niveau] ?? 0) + n
  }
  return sommes
}

const lecteur = (
  type: TypeFichier,
  portee: PorteeEffectif,
  uai: readonly string[],
  requis: RegExp,
  niveaux: Niveaux,
): Lecteur => ({
  uai,
  reconnait: (entetes) =>
    uai.some((nom) => entetes.has(nom)) &&
    TOTAL.some((nom) => entetes.has(nom)) &&
    [...entetes].some((nom) => requis.test(nom)),
  commencer: (entetes, carnet) => {
    const lignes = serie(carnet)
    return {
      ligne: (rangee, cle) => {
        const saisie = rangee.lire(['rentreescolaire', 'anneescolaire']) ?? ''
        const rentree = lire.rentree(saisie)
        if (rentree === null) return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansRentree(saisie) })
        const lus = lireColonnes(rangee, COLONNES, carnet)
        if (typeof lus['eleves'] !== 'number')
          return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansEffectif })
        const champs = { classes: null, segpa: null, ulis: null, ...lus, niveaux: niveaux(rangee, entetes) }
        lignes.ajouter({ objet: 'effectif', cle: { uai: cle, rentree, portee }, champs, ligne: rangee.n })
      },
      fin: () => ({ type, apports: lignes.apports() }),
    }
  },
})

export const lecteursEffectifs: readonly Lecteur[] = [
  lecteur('effectifs-colleges', 'college', ['numeroducollege', 'numerocollege'], /6emes?/, parAlias(DES_COLLEGES)),
  lecteur(
    'effectifs-ecoles',
    'ecole',
    ['numerodelecole', 'numeroecole'],
    /classes|preelementaire/,
    parAlias(DES_ECOLES),
  ),
  lecteur('effectifs-lycees-gt', 'lycee-gt', ['numerodulycee', 'numerolycee'], SERIES_GT, parSerie),
  lecteur('effectifs-second-degre', 'etablissement', ['numerodetablissement'], /^anneescolaire$/, () => ({})),
]
