// How a writing of child protection, and where it stands, are said on screen.
import type { EcritLu } from '../../../coffre/face-des-ecrits.ts'
import type { ContenuDEcrit, DestinataireDEcrit, Suite, TypeEcrit } from '../../../domain/ecrit.ts'
import type { Echeance } from '../../../domain/ecrit-delais.ts'
import type { Section } from '../../../domain/ecrit-manques.ts'
import { recuSousScelle } from '../../../domain/ecrit-remis.ts'
import { date, jourIso, minuscule } from '../francais.ts'
import type { Forme } from '../State.tsx'

export const motDuTypeDEcrit: Record<TypeEcrit, string> = {
  ip: 'Information préoccupante',
  signalement: 'Signalement',
}

/** As the writing prints them. */
export const titreDeSection: Record<Section, string> = {
  entete: 'En-tête',
  emetteur: 'Émetteur',
  enfant: 'L’enfant',
  responsables: 'Responsables légaux',
  mineurs: 'Fratrie et mineurs au domicile',
  adultes: 'Adultes au domicile',
  mesures: 'Mesures et services connus',
  motif: 'Motif',
  faits: 'Faits observés',
  propos: 'Propos de l’enfant',
  parents: 'Propos des parents',
  scolarite: 'Scolarité',
  actions: 'Actions déjà menées',
  evaluation: 'Évaluation',
  demande: 'Demande',
  protection: 'Protection immédiate',
  information: 'Information des parents',
  destinataires: 'Destinataires et copies',
}

export const motDuCanal: Record<DestinataireDEcrit['canal'], string> = {
  'messagerie-securisee': 'messagerie sécurisée',
  plateforme: 'plateforme du destinataire',
  courrier: 'courrier',
  'main-propre': 'remise en main propre',
  telecopie: 'télécopie',
  permanence: 'copie scellée dans Permanence',
}

/** How it reaches its recipient: what is sealed needs nothing of what the protocol says for paper. */
export const parQuoi = (destinataire: Pick<DestinataireDEcrit, 'code' | 'quoi' | 'canal'>): string =>
  motDuCanal[recuSousScelle(destinataire) ? 'permanence' : destinataire.canal]

export const motDuQuoi: Record<DestinataireDEcrit['quoi'], string> = {
  ecrit: 'l’écrit entier',
  copie: 'copie',
  avis: 'avis de transmission seul',
}

export const motDeLaSuite: Record<Suite['quoi'], string> = {
  envoi: 'Envoyé',
  accuse: 'Accusé de réception',
  retour: 'Retour',
  relance: 'Relance',
  classement: 'Classé sans suite',
  requalification: 'Requalifié en signalement',
  cloture: 'Suivi clos',
}

export const titreDeLEcrit = ({ type, complete }: Pick<ContenuDEcrit, 'type' | 'complete'>): string =>
  complete === null ? motDuTypeDEcrit[type] : `Complément\u00a0: ${motDuTypeDEcrit[type].toLocaleLowerCase('fr')}`

/** Names come from the protocol without their article: « la CRIP de la Lorme », « le procureur… ». */
const avecArticle = (nom: string): string => {
  if (/^(?:crip|cellule)\b/iu.test(nom)) return `la ${nom}`
  if (/^(?:procureur|parquet|président)\b/iu.test(nom)) return `le ${minuscule(nom)}`
  return nom
}

/** To whom it went first, as a list says it: « à la CRIP ». */
export const aQuiEnBref = ({ destinataires }: Pick<ContenuDEcrit, 'destinataires'>): string => {
  const premier = destinataires.find(({ quoi }) => quoi === 'ecrit')
  if (!premier) return ''
  return { crip: 'à la CRIP', parquet: 'au procureur' }[premier.code] ?? `à\u00a0: ${premier.nom}`
}

/** « la CRIP de la Lorme »: whoever receives the writing itself. */
export const aQui = ({ destinataires }: Pick<ContenuDEcrit, 'destinataires'>): string =>
  avecArticle(destinataires.find(({ quoi }) => quoi === 'ecrit')?.nom ?? '')

const JOUR_MS = 86_400_000

/** « Sans délai » (CASF L226-2-1): a draft of more than a day says so. */
export const etatDuBrouillon = (
  commenceLe: string,
  maintenant: Date,
): { readonly forme: Forme; readonly mot: string } => {
  const le = new Date(commenceLe)
  if (maintenant.getTime() - le.getTime() < JOUR_MS) return { forme: 'tache', mot: 'Brouillon' }
  const hier = jourIso(new Date(maintenant.getTime() - JOUR_MS)) === jourIso(le)
  return {
    forme: 'bientot',
    mot: `Brouillon ${hier ? 'd’hier' : `du ${date(le, maintenant)}`}, à transmettre sans délai`,
  }
}

const attente: Record<Echeance['quoi'], string> = {
  preuve: 'Preuve d’envoi à noter',
  accuse: 'Accusé attendu',
  retour: 'Retour attendu',
}

export const direEcheance = (
  { quoi, le }: Echeance,
  maintenant: Date,
): { readonly forme: Forme; readonly mot: string } => {
  if (quoi === 'preuve') return { forme: 'bientot', mot: attente.preuve }
  if (le === null) return { forme: 'attente', mot: 'Suites à connaître' }
  const retard = le < jourIso(maintenant)
  return { forme: retard ? 'retard' : 'attente', mot: `${attente[quoi]} le ${date(le, maintenant)}` }
}

const FINS = [
  ['cloture', 'Suivi clos'],
  ['requalification', 'Requalifié en signalement'],
  ['classement', 'Classé sans suite'],
  ['retour', 'Retour reçu'],
] as const

export const etatDeLEcrit = (
  { piece: { contenu }, suites, echeance }: EcritLu,
  maintenant: Date,
): { readonly forme: Forme; readonly mot: string } => {
  if (contenu.etat === 'abandonne') return { forme: 'vide', mot: 'Abandonné' }
  if (contenu.etat === 'brouillon') return etatDuBrouillon(contenu.commenceLe, maintenant)
  if (echeance) return direEcheance(echeance, maintenant)
  const fin = FINS.find(([quoi]) => suites.some((suite) => suite.contenu.quoi === quoi))
  return { forme: 'fait', mot: fin?.[1] ?? 'Transmis' }
}
