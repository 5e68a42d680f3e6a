// What a mail says: that something waits, and never what. No name, no school, no hour, no number.
export const GENRES = [
  'saisine',
  'saisine-urgente',
  'message',
  'garde',
  'non-ouvertes',
  'echeance',
  'echeance-collegue',
] as const
export type GenreDeCourriel = (typeof GENRES)[number]

const OBJETS: Record<GenreDeCourriel, string> = {
  saisine: 'Une saisine vous attend',
  'saisine-urgente': 'Une saisine urgente vous attend',
  message: 'Un message vous attend',
  garde: 'De garde : une saisine vous attend',
  'non-ouvertes': 'Des saisines urgentes ne sont pas ouvertes',
  echeance: 'Une échéance vous attend',
  'echeance-collegue': 'Une échéance attend une collègue',
}

const SUITES: Record<GenreDeCourriel, string> = {
  saisine: 'Elle est scellée : elle ne s’ouvre que dans Permanence.',
  'saisine-urgente': 'Elle est scellée : elle ne s’ouvre que dans Permanence.',
  message: 'Il est scellé : il ne s’ouvre que dans Permanence.',
  garde: 'Vous êtes de garde. Elle est scellée : elle ne s’ouvre que dans Permanence.',
  'non-ouvertes': 'Leur nombre, sans autre détail, est sur la page Service de Permanence.',
  echeance: 'Laquelle ne se lit que dans Permanence.',
  'echeance-collegue': 'Elle n’a pas ouvert Permanence depuis. Voyez qui est absent, et qui remplace.',
}

export type Courriel = { readonly subject: string; readonly text: string }

/** `adresse`: where the application answers; the only link, the same for everybody. */
export const courriel = (genre: GenreDeCourriel, adresse: string): Courriel => ({
  subject: `Permanence : ${OBJETS[genre].charAt(0).toLowerCase()}${OBJETS[genre].slice(1)}`,
  text: [
    'Bonjour,',
    `${OBJETS[genre]}. ${SUITES[genre]}`,
    adresse,
    'Ce message ne dit rien de plus : le secret l’exige. Il est envoyé sans qu’on puisse y répondre ; pour ne plus en recevoir, retirez votre adresse sur la page Mon poste.',
  ].join('\n\n'),
})
