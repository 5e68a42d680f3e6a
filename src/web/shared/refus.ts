import type { RefusDEcrire } from '../../coffre/face.ts'

export const phrasesDEcriture = {
  'coffre-inconnu': 'Ce dossier ne vous est pas ouvert. Ce que vous avez écrit est gardé en brouillon.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire. Ce que vous avez écrit est gardé en brouillon.',
  'coffre-clos': 'Ce dossier est clos. Rouvrez-le pour y écrire : votre brouillon est gardé.',
  'texte-trop-long': 'Ce texte est trop long pour une seule note. Coupez-le en deux : rien n’est perdu.',
  'piece-mal-formee': 'Quelque chose manque ou déborde dans cette note. Votre brouillon est gardé.',
  'piece-inconnue': 'Cette note n’existe plus. Ce que vous avez écrit est gardé en brouillon.',
  'coffre-non-fiable':
    'Ce que le serveur présente de ce dossier n’est pas sûr : rien n’y est ajouté. Votre brouillon est gardé.',
  'sans-secteur': 'Aucun secteur ne vous est ouvert cette année : choisissez un élève. Votre brouillon est gardé.',
  'reseau-absent': 'Il faut le réseau pour cela. Ce que vous avez écrit est gardé : réessayez dans un instant.',
} satisfies Record<RefusDEcrire | 'reseau-absent', string>
