// What is being written: in the memory of the page until it is sent, and nowhere else.
import type { Emetteur, Joindre, Pour } from '../domain/saisine.ts'

export type Enregistrement = { readonly type: string; readonly octets: Uint8Array; readonly secondes: number }

export type Moyen = Joindre['moyen']

export type Identite = { prenom: string; nom: string; classe: string }

export type Reponses = {
  readonly emetteur: Emetteur
  pour: Pour
  texte: string
  voix: Enregistrement | null
  urgent: boolean | null
  /** The pupil spoken of, when it is not the writer. */
  concerne: Identite
  /** Whoever writes. */
  soi: Identite
  moyen: Moyen
  telephone: string
  courriel: string
  /** Hours, places, what must not be done. */
  precision: string
  /** Asked for by somebody who will come to the office. */
  aussiRecu: boolean
  langueParlee: string
  interprete: boolean | null
  fonction: string
  organisme: string
  eleveInforme: boolean | null
  parentsInformes: boolean | null
}

const MOYENS: Record<Emetteur, readonly Moyen[]> = {
  eleve: ['recu', 'bureau', 'billet', 'telephone'],
  parent: ['telephone', 'courriel', 'recu', 'bureau'],
  personnel: ['etablissement', 'telephone', 'courriel', 'recu'],
  partenaire: ['telephone', 'courriel', 'recu'],
}

/** Ways of being found that are offered, the first being chosen until told otherwise. */
export const moyensDe = (emetteur: Emetteur): readonly Moyen[] => MOYENS[emetteur]

const POUR: Record<Emetteur, Pour> = { eleve: 'soi', parent: 'soi', personnel: 'autre', partenaire: 'autre' }

export const nouvellesReponses = (emetteur: Emetteur): Reponses => ({
  emetteur,
  pour: POUR[emetteur],
  texte: '',
  voix: null,
  urgent: null,
  concerne: { prenom: '', nom: '', classe: '' },
  soi: { prenom: '', nom: '', classe: '' },
  moyen: MOYENS[emetteur][0] ?? 'recu',
  telephone: '',
  courriel: '',
  precision: '',
  aussiRecu: false,
  langueParlee: '',
  interprete: null,
  fonction: '',
  organisme: '',
  eleveInforme: null,
  parentsInformes: null,
})

/** Nobody is obliged to a receipt: whoever comes to the office needs none. */
export const veutUnRecu = ({ moyen, aussiRecu }: Reponses): boolean => moyen !== 'bureau' || aussiRecu
