import type { Saisine } from '../../domain/saisine.ts'
import { estClose } from '../../domain/saisine-etat.ts'
import { ajouterJours, date, heure, jour, lireDate } from '../shared/francais.ts'
import type { Forme } from '../shared/State.tsx'

/** Working days before a saisine that nobody has studied is recalled (domain.md 14.1). */
const rappel = 5

const finDuJour = (d: Date): Date => new Date(d.getFullYear(), d.getMonth(), d.getDate(), 23, 59)

const apresJoursOuvres = (depart: Date, n: number): Date => {
  let d = depart
  for (let reste = n; reste > 0;) {
    d = ajouterJours(d, 1)
    if (d.getDay() !== 0 && d.getDay() !== 6) reste -= 1
  }
  return d
}

export type Delai = { readonly forme: Forme; readonly mot: string }

type Mots = { readonly avant: string; readonly depuis: string }
const repondre: Mots = { avant: 'Répondre avant', depuis: 'Réponse attendue depuis' }
const etudier: Mots = { avant: 'À étudier avant', depuis: 'À étudier depuis' }

type Attendue = Pick<Saisine, 'urgence' | 'etat' | 'recueLe'> & {
  /** Somebody of ours has answered: nothing is late any more. */
  readonly repondu: boolean
}

type Limite = { readonly le: Date; readonly dite: string; readonly mots: Mots; readonly forme: Forme }

const limiteDe = ({ urgence, etat, recueLe }: Attendue): Limite | null => {
  const recue = lireDate(recueLe)
  switch (urgence) {
    case 'immediate':
      return { le: finDuJour(recue), dite: jour(recue), mots: repondre, forme: 'immediat' }
    case '48h': {
      const le = ajouterJours(recue, 2)
      return { le, dite: `${jour(le)} ${heure(le)}`, mots: repondre, forme: 'bientot' }
    }
    case 'semaine': {
      const le = finDuJour(ajouterJours(recue, 7))
      return { le, dite: jour(le), mots: repondre, forme: 'semaine' }
    }
    case 'normale': {
      if (etat !== 'recue') return null
      const le = finDuJour(apresJoursOuvres(recue, rappel))
      return { le, dite: jour(le), mots: etudier, forme: 'normale' }
    }
  }
}

/** Before when somebody must have answered, in words; null once it is settled or waits for somebody else. */
export const delai = (saisine: Attendue, maintenant: Date): Delai | null => {
  if (estClose(saisine.etat) || saisine.etat === 'en-attente') return null
  const limite = limiteDe(saisine)
  if (limite === null) return null
  const { le, dite, mots, forme } = limite
  if (le < maintenant) return saisine.repondu ? null : { forme: 'retard', mot: `${mots.depuis} ${dite}` }
  return { forme, mot: saisine.urgence === 'immediate' ? 'Répondre aujourd’hui' : `${mots.avant} ${dite}` }
}

const ecartEnJours = (d: Date, maintenant: Date): number =>
  Math.round(
    (new Date(maintenant.getFullYear(), maintenant.getMonth(), maintenant.getDate()).getTime() -
      new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime()) /
      86_400_000,
  )

/** How long ago it came, in a narrow column: `9 h 52`, `hier`, `4 jours`, `12 octobre` */
export const anciennete = (recueLe: string, maintenant: Date): string => {
  const recue = lireDate(recueLe)
  const jours = ecartEnJours(recue, maintenant)
  if (jours <= 0) return heure(recue)
  if (jours === 1) return 'hier'
  if (jours <= 30) return `${jours}\u00a0jours`
  return date(recue, maintenant)
}
