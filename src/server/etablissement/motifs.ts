// French sentences of the import: shown on screen, printed by the command, kept with the import.
import { CHAMPS, type Champ } from '../../domain/etablissement-champ.ts'
import type { RefusUai } from '../../domain/uai.ts'
import { cleUai } from '../../domain/uai.ts'
import type { RefusChamp } from './champs.ts'
import type { RefusDecodage } from './decodage.ts'

/** Spaces before ; : ? ! and inside « » never break a line; those of a value quoted are its own. */
const fr = (morceaux: TemplateStringsArray, ...valeurs: readonly (string | number)[]): string =>
  morceaux
    .map((morceau) => morceau.replace(/ (?=[;:?!»])/g, '\u00a0').replace(/« /g, '«\u00a0'))
    .reduce((phrase, morceau, rang) => `${phrase}${valeurs[rang - 1]}${morceau}`)

const cite = (saisie: string): string => fr`« ${saisie.length > 40 ? `${saisie.slice(0, 40)}…` : saisie} »`
const garde = 'cette valeur n’est pas reprise, le reste de la ligne est gardé'

export const motifChamp = (champ: Champ, saisie: string, { refus }: RefusChamp): string => {
  const debut = `${CHAMPS[champ].charAt(0).toUpperCase()}${CHAMPS[champ].slice(1)} ${cite(saisie)}`
  if (refus === 'champ-tableur')
    return fr`${debut} : abîmé par un tableur, les derniers chiffres sont perdus ; ${garde}.`
  if (refus === 'champ-trop-long') return fr`${debut} : plus de 300 caractères ; ${garde}.`
  return fr`${debut} : illisible ; ${garde}.`
}

export const motifUai = (saisie: string, { refus }: RefusUai): string => {
  const uai = saisie.trim()
  if (refus === 'uai-absent') return fr`UAI absent : la ligne ne désigne aucun établissement.`
  if (refus === 'uai-espace') return fr`UAI ${cite(uai)} refusé : il contient une espace.`
  if (refus === 'uai-longueur') return fr`UAI ${cite(uai)} refusé : ${uai.length} caractères au lieu de 8.`
  if (refus === 'uai-forme') return fr`UAI ${cite(uai)} refusé : il faut sept chiffres puis une lettre majuscule.`
  const lettre = uai.slice(7)
  const raison = /[IOQ]/.test(lettre)
    ? `aucun UAI ne finit par la lettre ${lettre}`
    : `la lettre ${lettre} ne correspond pas aux chiffres`
  return fr`UAI ${cite(uai)} refusé : ${raison} ; la clé de ${uai.slice(0, 7)} est ${cleUai(uai.slice(0, 7))}.`
}

export const motifs = {
  colonnes: (trouvees: number, attendues: number): string =>
    fr`${trouvees} ${trouvees > 1 ? 'colonnes trouvées' : 'colonne trouvée'} au lieu de ${attendues} : la ligne est coupée ou mal séparée.`,
  sansNom: 'Nom de l’établissement absent.',
  sansRentree: (saisie: string): string => `Rentrée scolaire ${cite(saisie)} illisible.`,
  sansEffectif: 'Nombre d’élèves absent.',
  sansLabel: (saisie: string): string => fr`Label ${cite(saisie)} inconnu : REP ou REP+ attendu.`,
  sansDensite: (saisie: string): string => fr`Niveau de densité ${cite(saisie)} inconnu : un chiffre de 1 à 7 attendu.`,
  sansCommune: (saisie: string): string => `Code INSEE de commune ${cite(saisie)} illisible.`,
  repete: (premiere: number): string => fr`Déjà lu à la ligne ${premiere} : seule la première est gardée.`,
  inconnu: fr`Type de fichier non reconnu à ses entêtes : annuaire, géolocalisation, IPS, éducation prioritaire, effectifs ou grille de densité attendus.`,
  vide: 'Aucune ligne sous l’entête.',
  illisible: fr`Fichier mal formé à partir de cette ligne : rien n’en est importé.`,
} as const

export const motifDecodage = ({ refus }: RefusDecodage): string => {
  if (refus === 'fichier-vide') return 'Fichier vide.'
  if (refus === 'fichier-classeur')
    return fr`Classeur de tableur : l’enregistrer en CSV, ou reprendre le CSV du ministère.`
  if (refus === 'fichier-coupe')
    return fr`Fichier coupé ou abîmé : annoncé en UTF-8, il ne peut pas être lu jusqu’au bout.`
  return fr`Fichier binaire : un fichier CSV ou JSON est attendu.`
}
