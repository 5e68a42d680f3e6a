import type { PresenceDite } from '../../contract/presence.ts'
import type { Jour } from '../../domain/identite.ts'

/** Several days of the same hours in one school: how she says it, and how it is shown. */
export type Horaire = {
  readonly uai: string
  readonly jours: readonly number[]
  readonly semaine: PresenceDite['semaine']
  readonly debut: string
  readonly fin: string
  readonly bureau: string
  readonly du: Jour
  readonly au: Jour | null
}

/** As sent: whose it is, the server knows. */
type Dite = Omit<PresenceDite, 'membre'>

const aEnvoyer = ({ id, uai, jourDeSemaine, semaine, debut, fin, bureau, du, au }: Dite): Dite => ({
  id,
  uai,
  jourDeSemaine,
  semaine,
  debut,
  fin,
  bureau,
  du,
  au,
})

export type Changement = { readonly poser: readonly Dite[]; readonly retirer: readonly string[] }

export const horaireDe = (groupe: readonly [Dite, ...Dite[]]): Horaire => {
  const { uai, semaine, debut, fin, bureau, du, au } = groupe[0]
  return { uai, jours: groupe.map((p) => p.jourDeSemaine), semaine, debut, fin, bureau, du, au }
}

/** What to write so that these lines say that timetable: a day that stays keeps its line. */
export const changementVers = (avant: readonly Dite[], horaire: Horaire, nouvelId: () => string): Changement => {
  const { jours, ...reste } = horaire
  const gardees = new Map(avant.filter((p) => jours.includes(p.jourDeSemaine)).map((p) => [p.jourDeSemaine, p.id]))
  return {
    poser: jours.map((jourDeSemaine) => ({ id: gardees.get(jourDeSemaine) ?? nouvelId(), jourDeSemaine, ...reste })),
    retirer: avant.filter((p) => gardees.get(p.jourDeSemaine) !== p.id).map((p) => p.id),
  }
}

/** What gives back what was there before. */
export const changementInverse = (avant: readonly Dite[], change: Changement): Changement => ({
  poser: avant.map(aEnvoyer),
  retirer: change.poser.map((p) => p.id).filter((id) => !avant.some((p) => p.id === id)),
})
