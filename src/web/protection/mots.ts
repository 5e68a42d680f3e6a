import type { RefusDEcrire } from '../../coffre/face-des-pieces.ts'
import type { DestinataireDuProtocole } from '../../domain/protocole.ts'
import type { Forme } from '../shared/State.tsx'
import type { EtatDeCopie } from './suivi.ts'

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
