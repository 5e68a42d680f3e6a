import type { RefusDEcrire } from '../../coffre/face-des-pieces.ts'
import type { ContenuDEcrit, Suite, TypeEcrit } from '../../domain/ecrit.ts'
import type { DestinataireDuProtocole } from '../../domain/protocole.ts'
import { ageEnMots, lireDate } from '../shared/francais.ts'
import type { Forme } from '../shared/State.tsx'
import type { EtatDeCopie } from './suivi.ts'

export const motDuType: Record<TypeEcrit, string> = { ip: 'Information préoccupante', signalement: 'Signalement' }

export const etats: Record<EtatDeCopie, { readonly forme: Forme; readonly mot: string }> = {
  'retour-en-retard': { forme: 'retard', mot: 'Retour en retard' },
  'accuse-en-retard': { forme: 'retard', mot: 'Accusé en retard' },
  bientot: { forme: 'bientot', mot: 'Bientôt' },
  'en-cours': { forme: 'attente', mot: 'En cours' },
  'retour-recu': { forme: 'fait', mot: 'Retour reçu' },
  classe: { forme: 'fait', mot: 'Classé' },
  requalifie: { forme: 'fait', mot: 'Requalifié' },
  clos: { forme: 'fait', mot: 'Clos' },
}

export const motDuCanal: Record<DestinataireDuProtocole['canal'], string> = {
  'messagerie-securisee': 'messagerie sécurisée',
  plateforme: 'plateforme du destinataire',
  courrier: 'courrier',
  'main-propre': 'remise en main propre',
  telecopie: 'télécopie',
  permanence: 'copie scellée dans Permanence',
}

/** The heads of the service have it here, sealed: nothing is sent. */
export const estScelle = ({ code, quoi }: Pick<DestinataireDuProtocole, 'code' | 'quoi'>): boolean =>
  code === 'ctss-d' && quoi !== 'avis'

/** How it goes to one recipient. */
export const parOu = (d: Pick<DestinataireDuProtocole, 'code' | 'quoi' | 'canal'>): string =>
  motDuCanal[estScelle(d) ? 'permanence' : d.canal]

export const motDeLaSuite: Record<Suite['quoi'], string> = {
  envoi: 'Envoyé',
  accuse: 'Accusé de réception',
  retour: 'Retour',
  relance: 'Relance',
  classement: 'Classé sans suite',
  requalification: 'Requalifié en signalement',
  cloture: 'Suivi clos',
}

/** To whom it went first, as one says it. */
export const aQui = ({ destinataires }: ContenuDEcrit): string => {
  const premier = destinataires.find(({ quoi }) => quoi === 'ecrit')
  if (!premier) return ''
  const connu = { crip: 'à la CRIP', parquet: 'au procureur' }[premier.code]
  return connu ?? `à\u00a0: ${premier.nom}`
}

/** `18 mois` under two years: the delays count them so. */
export const agePrecis = (naissance: string, maintenant: Date): string => {
  const ne = lireDate(naissance)
  const mois =
    (maintenant.getFullYear() - ne.getFullYear()) * 12 +
    maintenant.getMonth() -
    ne.getMonth() -
    (maintenant.getDate() < ne.getDate() ? 1 : 0)
  return mois < 24 ? `${Math.max(0, mois)}\u00a0mois` : ageEnMots(naissance, maintenant)
}

const QUOI: Record<DestinataireDuProtocole['quoi'], string> = {
  ecrit: 'l’écrit',
  copie: 'une copie de l’écrit',
  avis: 'l’avis de transmission seul',
}
export const motDuQuoi = (quoi: DestinataireDuProtocole['quoi']): string => QUOI[quoi]

export const motDuPour: Record<DestinataireDuProtocole['pour'], string> = {
  ip: 'Information préoccupante',
  signalement: 'Signalement',
  'les-deux': 'Les deux',
}

export const enMois = (mois: number): string => `${mois}\u00a0mois`

export const phrasesDuProtocole = {
  'service-hors-role': 'Seuls le conseil technique du service et ses adjoints écrivent le protocole.',
  'protocole-incomplet': 'Il manque à ce protocole ce que la loi demande. Rien n’est enregistré.',
  'protocole-anterieur':
    'Cette date est avant celle du protocole en vigueur. Pour le corriger, gardez sa date\u00a0; pour le remplacer, mettez la date du nouveau.',
}

/** What is noted beside a copy: the words typed stay in the form. */
export const phrasesDeSuite = {
  'coffre-inconnu': 'Le coffre du service ne vous est pas ouvert.',
  'lecture-seule': 'Vous pouvez lire le coffre du service, pas y écrire.',
  'coffre-clos': 'Le coffre du service est clos.',
  'texte-trop-long': 'Ce texte est trop long\u00a0: coupez-le.',
  'piece-mal-formee': 'Quelque chose manque ou déborde ici.',
  'piece-inconnue': 'Cette copie n’est plus dans le coffre du service.',
  'coffre-non-fiable':
    'Ce que le serveur présente du coffre du service n’est pas sûr\u00a0: rien n’y est ajouté. Prévenez votre service informatique.',
  'sans-secteur': 'Aucun coffre ne vous est ouvert pour cela.',
  'ecrit-fige': 'Cet écrit est figé\u00a0: il ne change plus.',
} satisfies Record<RefusDEcrire, string>
