// Apart from saisine.ts so that the page can count what waits before it loads a schema.
export const ETATS_DE_SAISINE = [
  'recue',
  'etudiee',
  'en-attente',
  'prise-en-charge',
  'conseil-donne',
  'relais',
  'doublon',
  'annulee',
] as const
type Etat = (typeof ETATS_DE_SAISINE)[number]

const CLOSES: readonly Etat[] = ['prise-en-charge', 'conseil-donne', 'relais', 'doublon', 'annulee']
export const estClose = (etat: Etat): boolean => CLOSES.includes(etat)
