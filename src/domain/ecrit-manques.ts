// What a writing of child protection still lacks, in the words of the profession: it blocks the sending, never the writing.
export const SECTIONS = [
  'entete',
  'emetteur',
  'enfant',
  'responsables',
  'mineurs',
  'adultes',
  'mesures',
  'motif',
  'faits',
  'propos',
  'parents',
  'scolarite',
  'actions',
  'evaluation',
  'demande',
  'protection',
  'information',
  'destinataires',
] as const
export type Section = (typeof SECTIONS)[number]

/** `mot` names the thing: « Adresse du père », « Père : informé, ou la raison ». `cle` finds its field on the screen. */
export type Manque = { readonly section: Section; readonly cle: string; readonly mot: string }
