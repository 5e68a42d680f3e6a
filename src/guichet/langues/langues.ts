import { fr, type Phrases } from './fr.ts'

/** By their own names. French is there at once; the others arrive when they are asked for. */
export const LANGUES = [
  { cle: 'fr', nom: 'Français', lang: 'fr', lire: (): Promise<Phrases> => Promise.resolve(fr) },
  {
    cle: 'fr-simple',
    nom: 'Français simplifié',
    lang: 'fr',
    lire: async () => (await import('./fr-simple.ts')).frSimple,
  },
  { cle: 'en', nom: 'English', lang: 'en', lire: async () => (await import('./en.ts')).en },
  { cle: 'ar', nom: 'العربية', lang: 'ar', lire: async () => (await import('./ar.ts')).ar },
] as const

export type Langue = (typeof LANGUES)[number]

/** French, unless the device speaks no French at all and one of ours. */
export const langueDeLAppareil = (langues: readonly string[]): Langue => {
  const parlees = langues.map((langue) => langue.toLowerCase().split('-')[0])
  const connues = parlees.map((parlee) => LANGUES.find(({ cle }) => cle === parlee))
  return connues.some((langue) => langue?.cle === 'fr') ? LANGUES[0] : (connues.find(Boolean) ?? LANGUES[0])
}
