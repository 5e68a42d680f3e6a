import type { RefusDEcrire } from '../../coffre/face.ts'

export const phrasesDEcriture = {
  'coffre-inconnu': 'Ce dossier ne vous est pas ouvert. Ce que vous avez écrit est gardé en brouillon.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire. Ce que vous avez écrit est gardé en brouillon.',
  'coffre-clos': 'Ce dossier est clos. Rouvrez-le pour y écrire\u00a0: votre brouillon est gardé.',
  'texte-trop-long': 'Ce texte est trop long pour une seule note. Coupez-le en deux\u00a0: rien n’est perdu.',
  'piece-mal-formee': 'Quelque chose manque ou déborde dans cette note. Votre brouillon est gardé.',
  'piece-inconnue': 'Cette note n’existe plus. Ce que vous avez écrit est gardé en brouillon.',
  'coffre-non-fiable':
    'Ce que le serveur présente de ce dossier n’est pas sûr\u00a0: rien n’y est ajouté. Votre brouillon est gardé.',
  'sans-secteur': 'Aucun secteur ne vous est ouvert cette année\u00a0: choisissez un élève. Votre brouillon est gardé.',
  'ecrit-fige': 'Cet écrit est transmis\u00a0: il ne change plus. Ce qui vient ensuite va dans un complément.',
  'reseau-absent': 'Il faut le réseau pour cela. Ce que vous avez écrit est gardé\u00a0: réessayez dans un instant.',
} satisfies Record<RefusDEcrire | 'reseau-absent', string>
