import type { RefusDEcrire } from '../../coffre/face.ts'
import type { RefusDeSaisine } from '../../domain/saisine.ts'

export const phrasesDeSaisine = {
  'coffre-inconnu': 'Cette saisine ne vous est plus ouverte. Vos mots sont gardés en brouillon.',
  'lecture-seule': 'Vous pouvez lire cette saisine, pas décider de sa suite.',
  'coffre-clos': 'L’année de ce secteur est finie\u00a0: ses saisines se lisent, elles ne changent plus.',
  'texte-trop-long': 'Ce texte est trop long. Coupez-le en deux\u00a0: rien n’est perdu.',
  'piece-mal-formee': 'Quelque chose manque ou déborde. Vos mots sont gardés.',
  'piece-inconnue': 'Cette saisine n’existe plus.',
  'coffre-non-fiable': 'Ce que le serveur présente de ce secteur n’est pas sûr\u00a0: rien n’y est ajouté.',
  'sans-secteur': 'Aucun secteur ne vous est ouvert cette année. Vos mots sont gardés en brouillon.',
  'ecrit-fige': 'Ce qui a été transmis ne change plus.',
  'saisine-inconnue': 'Cette saisine n’est plus chez vous. Vos mots sont gardés en brouillon.',
  'sans-recu':
    'Personne ne peut plus lire une réponse ici\u00a0: le reçu a pris fin. Vos mots sont gardés en brouillon.',
  'reseau-absent': 'Il faut le réseau pour cela. Vos mots sont gardés en brouillon\u00a0: réessayez à son retour.',
  'porte-inconnue': 'La porte de cette personne n’est pas en service\u00a0: choisissez quelqu’un d’autre.',
  'saisine-close': 'Cette saisine est close. Rouvrez-la d’abord.',
  'saisine-ouverte': 'Cette saisine est déjà ouverte.',
  'saisine-en-conflit':
    'Vous connaissez la famille\u00a0: confiez-la à un collègue par «\u00a0Passer le relais\u00a0».',
  'doublon-de-soi': 'Une saisine n’est pas le doublon d’elle-même.',
  'attente-sans-mot': 'Dites qui ou quoi est attendu.',
} satisfies Record<
  RefusDEcrire | RefusDeSaisine | 'saisine-inconnue' | 'sans-recu' | 'reseau-absent' | 'porte-inconnue',
  string
>
