import type { FaceDesEcrits } from '../../coffre/face-des-ecrits.ts'
import type { Refus } from '../../domain/refus.ts'

type RefusDe<Acte extends keyof FaceDesEcrits> =
  Extract<Awaited<ReturnType<FaceDesEcrits[Acte]>>, Refus> extends Refus<infer Motif> ? Motif : never

/** What happened, what is kept, what to do. */
export const phrasesDEcrit = {
  'coffre-inconnu': 'Ce dossier ne vous est plus ouvert. Ce que vous avez écrit est gardé en brouillon.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire. Ce que vous avez écrit est gardé en brouillon.',
  'coffre-clos': 'Ce dossier est clos. Rouvrez-le pour y écrire\u00a0: votre brouillon est gardé.',
  'texte-trop-long':
    'Cet écrit est trop long pour partir d’un seul tenant. Rien n’est perdu\u00a0: raccourcissez un texte, ou mettez la suite dans un complément.',
  'piece-mal-formee':
    'Une réponse déborde ou n’a pas la forme attendue. Votre brouillon est gardé\u00a0: relisez la section.',
  'piece-inconnue': 'Cet écrit n’est plus dans le dossier. Ce que vous avez tapé est gardé en brouillon.',
  'coffre-non-fiable':
    'Ce que le serveur présente de ce dossier n’est pas sûr\u00a0: rien n’y est ajouté. Votre brouillon est gardé. Prévenez votre service informatique.',
  'sans-secteur': 'Aucun secteur ne vous est ouvert cette année. Votre brouillon est gardé.',
  'ecrit-fige':
    'Cet écrit a été transmis entre-temps\u00a0: il ne change plus. Ce que vous avez tapé est gardé\u00a0; mettez-le dans un complément.',
} satisfies Record<RefusDe<'garderEcrit'>, string>

export const phrasesDeCommencer = {
  ...phrasesDEcrit,
  'coffre-inconnu': 'Ce dossier ne vous est plus ouvert. Rien n’a été commencé.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire. Demandez à la personne qui suit l’élève.',
  'coffre-clos': 'Ce dossier est clos. Rouvrez-le (onglet Accès) pour y écrire.',
  'jeune-majeur':
    'Cet élève a 18 ans ou plus\u00a0: ni information préoccupante ni signalement de mineur. Voyez avec lui une aide jeune majeur.',
} satisfies Record<RefusDe<'commencerEcrit'>, string>

export const phrasesDeTransmettre = {
  ...phrasesDEcrit,
  'ecrit-modifie':
    'Votre collègue vient de modifier cet écrit. Rien n’est parti\u00a0; les deux versions sont gardées. Relisez, puis transmettez.',
  'points-manquants': 'Il manque encore quelque chose\u00a0: rien n’est parti. Les points sont dans la liste.',
  'porte-inconnue':
    'La copie prévue pour le conseil technique n’a pas pu être scellée\u00a0: le coffre du service n’est pas encore ouvert. Rien n’est parti. Prévenez le conseil technique, puis réessayez.',
  'reseau-absent':
    'Il faut le réseau pour transmettre. Rien n’est parti, tout est gardé sur ce poste. S’il y a danger maintenant, téléphonez.',
} satisfies Record<RefusDe<'transmettre'>, string>

export const phrasesDeSuite = {
  ...phrasesDEcrit,
  'coffre-inconnu': 'Ce dossier ne vous est plus ouvert. Rien n’est noté.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire.',
  'coffre-clos': 'Ce dossier est clos. Rouvrez-le (onglet Accès) pour y noter.',
  'texte-trop-long': 'Ce texte est trop long\u00a0: coupez-le. Rien n’est perdu.',
  'piece-mal-formee': 'Quelque chose manque ou déborde ici.',
  'piece-inconnue': 'Cet écrit n’est plus dans le dossier.',
} satisfies Record<RefusDe<'suivreEcrit'>, string>
