// When each social worker of the fictitious service is where, and who is away.
import type { Presence } from '../domain/guichet.ts'
import { plus } from './calendrier.ts'
import type { Etablissement, Nature } from './etablissements.ts'
import type { EquipeDemo } from './personnes.ts'

export type Heures = Presence & { readonly uai: string }

const BUREAUX: Readonly<Record<Nature, readonly string[]>> = {
  ecole: ['Salle des maîtres', 'Bureau du RASED', 'Petite salle près de la BCD'],
  college: [
    'Bureau\u00a0104, à côté de l’infirmerie',
    'Bureau du service social, premier étage',
    'Bureau\u00a012, près du CDI',
  ],
  lp: ['Bureau B\u00a007, bâtiment des ateliers', 'Bureau du service social, rez-de-chaussée'],
  lgt: ['Bureau du service social, bâtiment C', 'Bureau\u00a0210, au-dessus de la vie scolaire'],
  lpo: ['Bureau du service social, hall des sections', 'Bureau A\u00a015, près de l’internat'],
  erea: ['Bureau du service social, pavillon des éducateurs'],
}

const SEMAINE = [1, 2, 4, 5, 3] as const
const JOURNEE = { debut: '08:30', fin: '16:30' }
const MATIN = { debut: '08:30', fin: '12:00' }
const APRES_MIDI = { debut: '13:30', fin: '16:30' }

/** Places of a working day, for as many schools as share it; Wednesday has a morning only. */
const places = (jour: number, ecoles: number): readonly Pick<Presence, 'debut' | 'fin' | 'semaine'>[] => {
  const chaque = (heures: { debut: string; fin: string }) => ({ ...heures, semaine: 'toutes' as const })
  const une = (semaine: 'paires' | 'impaires', heures: { debut: string; fin: string }) => ({ ...heures, semaine })
  if (ecoles === 1) return [chaque(jour === 3 ? MATIN : JOURNEE)]
  if (jour === 3) return [une('paires', MATIN), une('impaires', MATIN)]
  return ecoles === 2
    ? [chaque(MATIN), chaque(APRES_MIDI)]
    : [chaque(MATIN), une('paires', APRES_MIDI), une('impaires', APRES_MIDI)]
}

/** The schools of a sector over the week: the first ones twice where there are fewer schools than days. */
export const heuresDuSecteur = (etablissements: readonly Etablissement[]): readonly Heures[] => {
  const visites = Array.from({ length: Math.max(SEMAINE.length, etablissements.length) }, (_, i) => ({
    jour: SEMAINE[i % SEMAINE.length] ?? 1,
    e: etablissements[i % etablissements.length],
  }))
  return SEMAINE.flatMap((jour) => {
    const duJour = visites.flatMap((visite) => (visite.jour === jour && visite.e ? [visite.e] : []))
    const dites = places(jour, duJour.length)
    return duJour.flatMap((e, i): Heures[] => {
      const place = dites[i]
      const bureaux = BUREAUX[e.nature]
      const bureau = bureaux[e.uai.charCodeAt(6) % bureaux.length] ?? ''
      return place ? [{ uai: e.uai, jourDeSemaine: jour, ...place, bureau }] : []
    })
  })
}

export type Absence = { readonly rang: number; readonly du: string; readonly au: string }

/**
 * She who is replaced; and a week when neither of two neighbours is there and nobody replaces them: what is written to
 * their schools is read by whoever is on duty.
 */
export const absencesDe = ({ personnes, remplacement }: EquipeDemo, aujourdhui: string): readonly Absence[] => {
  const rang = (nom: string): number => personnes.findIndex((p) => p.nom === nom)
  const semaine = { du: plus(aujourdhui, -1), au: plus(aujourdhui, 5) }
  if (remplacement === null) return []
  return [
    { rang: remplacement.absente, du: remplacement.debut, au: remplacement.fin },
    { rang: rang('HOARAU'), ...semaine },
    { rang: rang('ANTOINE'), ...semaine },
  ]
}
