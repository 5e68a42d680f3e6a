import type {
  AutreFichier,
  Avertissement,
  CodeDAvertissement,
  FichierRefuse,
  FormatDeListe,
  RefusDeListe,
} from '../../coffre/face-des-listes.ts'
import { minuscule, nombre } from '../shared/francais.ts'

export const motDuFormat: Record<FormatDeListe, string> = {
  'siecle-eleves': 'élèves de SIECLE',
  'siecle-responsables': 'responsables de SIECLE',
  'onde-eleves': 'élèves d’ONDE',
  'onde-responsables': 'responsables d’ONDE',
}

export const anneeDite = (annee: number): string => `${annee}-${annee + 1}`

const LES_BONS =
  'Il faut les exports XML de SIECLE («\u00a0ElevesSansAdresses\u00a0», «\u00a0ResponsablesAvecAdresses\u00a0»), ou les extractions CSV d’ONDE.'

const autresFichiers: Record<AutreFichier, string> = {
  nomenclature: `C’est la nomenclature de SIECLE. ${LES_BONS}`,
  'tableur-siecle':
    'C’est l’export de SIECLE pour tableur\u00a0: il répète les élèves et perd des zéros. Il faut les exports XML, «\u00a0ElevesSansAdresses\u00a0» et «\u00a0ResponsablesAvecAdresses\u00a0».',
  classeur: `C’est un classeur de tableur. ${LES_BONS} Donnez-les sans les ouvrir dans un tableur.`,
  absences: `C’est un relevé d’absences, pas une liste d’élèves. ${LES_BONS}`,
  lsu: `C’est un export du livret scolaire. ${LES_BONS}`,
  inconnu: `Ce n’est pas une liste d’élèves connue. ${LES_BONS}`,
}
const estAutre = (detail: string): detail is AutreFichier => detail in autresFichiers

const D_ORIGINE = 'Redemandez à l’établissement l’export d’origine.'

type Dit = FichierRefuse & {
  readonly ecole: string
  readonly anneeVoulue: number
  readonly nomDe: (uai: string) => string
}

const phrases = {
  'fichier-illisible': () => `Il est vide, ou ce n’est pas un texte. ${D_ORIGINE}`,
  'fichier-malforme': ({ ligne }) =>
    `Il est abîmé${ligne === null ? '' : `, à la ligne ${nombre(ligne)}`}\u00a0: coupé, ou modifié en route. ${D_ORIGINE}`,
  'fichier-non-reconnu': ({ detail }) => autresFichiers[estAutre(detail) ? detail : 'inconnu'],
  'fichier-trop-grand': () => `Il est bien plus gros que la liste d’un établissement. ${D_ORIGINE}`,
  'encodage-faux': () => `Ses accents sont abîmés\u00a0: un autre logiciel l’a ouvert et enregistré. ${D_ORIGINE}`,
  'autre-etablissement': ({ detail, ecole, nomDe }) =>
    detail === ''
      ? `Il ne dit pas de quel établissement il vient. ${D_ORIGINE}`
      : `Il vient d’un autre établissement\u00a0: ${nomDe(detail)}. Cette page est celle de ${ecole}.`,
  'autre-annee': ({ detail, anneeVoulue }) =>
    detail === ''
      ? `Il ne dit pas de quelle année scolaire il est. ${D_ORIGINE}`
      : Number(detail) > anneeVoulue
        ? `C’est la liste de ${anneeDite(Number(detail))}\u00a0: elle s’importe à partir du 1er septembre.`
        : `C’est la liste de ${anneeDite(Number(detail))}\u00a0: demandez celle de ${anneeDite(anneeVoulue)}.`,
  'sans-eleve': () =>
    'Il ne nomme aucun élève présent dans une classe\u00a0: une liste vide ne remplace pas celle que vous avez.',
  'formats-melanges': () => 'Ces fichiers viennent de SIECLE et d’ONDE\u00a0: donnez les uns ou les autres.',
  'responsables-sans-eleves': () =>
    'Ce fichier ne donne que des responsables. Donnez d’abord, ou en même temps, la liste des élèves.',
  'classe-trop-grande': ({ detail }) =>
    `La classe ${detail} a plus d’élèves qu’une classe n’en a\u00a0: vérifiez le fichier avec l’établissement.`,
  'etablissement-hors-secteur': () => 'Cet établissement n’est pas d’un secteur que vous tenez.',
  'sans-coffre-secteur': () =>
    'Le secteur n’est pas encore ouvert pour cette année scolaire\u00a0: il le sera avec le réseau.',
  'lecture-seule': () => 'Vous pouvez lire ce secteur, pas y écrire.',
  arrete: () => 'Arrêté.',
} satisfies Record<RefusDeListe, (dit: Dit) => string>

/** What is wrong, what to ask for, and what has not changed. */
export const phraseDuRefus = (dit: Dit): string => {
  const phrase = phrases[dit.refus](dit)
  const sujet = dit.fichier === null ? phrase : `Fichier ${dit.fichier}\u00a0: ${minuscule(phrase)}`
  return `${sujet} Rien n’est importé.`
}

export const phrasesDImport = {
  'rien-a-importer': 'Ces fichiers ne sont plus lus\u00a0: donnez-les de nouveau. Rien n’est importé.',
  'ecriture-refusee': 'Le secteur vient de changer et ne peut plus être écrit. Rien n’est importé\u00a0: recommencez.',
}

const avertissements: Record<CodeDAvertissement, readonly [string, string]> = {
  'plusieurs-classes': ['Dans plusieurs classes, la première est gardée', 'élève'],
  'sans-classe': ['Sans classe, tenu pour parti', 'élève'],
  sorti: ['Sorti de l’établissement, laissé de côté', 'élève'],
  'eleve-en-double': ['Nommé deux fois, la première ligne est gardée', 'élève'],
  'ine-en-double': ['Même INE que quelqu’un d’autre, il n’est pas repris', 'élève'],
  'date-illisible': ['Date de naissance illisible, elle n’est pas reprise', 'élève'],
  'sans-nom': ['Ligne sans nom, laissée de côté', 'ligne'],
  'valeur-coupee': ['Trop long, coupé', 'valeur'],
  'plus-de-deux-legaux': ['Plus de deux responsables légaux', 'élève'],
  'trop-d-adultes': ['Plus de huit adultes, les huit premiers sont gardés', 'élève'],
  'adulte-sans-eleve': ['Son élève n’est pas dans la liste, laissé de côté', 'adulte'],
  'adulte-inconnu': ['Lien vers quelqu’un que le fichier ne décrit pas', 'lien'],
  'encodage-corrige': ['Lu en UTF-8, bien qu’il se dise autre', 'fichier'],
  'classe-absente': ['Plus dans ces fichiers, elle sera retirée de la liste', 'classe'],
}

export type Groupe = {
  readonly code: CodeDAvertissement
  readonly phrase: string
  readonly unite: string
  readonly sujets: readonly string[]
}

/** The same remark once, with all whom it is about. */
export const grouper = (tous: readonly Avertissement[]): readonly Groupe[] => {
  const codes = [...new Set(tous.map(({ code }) => code))]
  return codes.map((code) => {
    const [phrase, unite] = avertissements[code]
    return { code, phrase, unite, sujets: tous.filter((a) => a.code === code).map(({ sujet }) => sujet) }
  })
}
