import type { Affectation } from '../../domain/acteur.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'

type Absence = { readonly membre: Id; readonly du: Jour; readonly au: Jour }

const RECOIVENT: readonly string[] = ['ass', 'ctss-d', 'adjoint', 'ctss-r']

/** Same rule as the server's `priv.recoit`: who is assigned to a sector on a day, and reads there. */
export const membresDuSecteur = (affectations: readonly Affectation[], secteur: Id, jour: Jour): readonly Id[] => [
  ...new Set(
    affectations
      .filter((a) => a.secteur === secteur && a.titre !== 'stagiaire' && RECOIVENT.includes(a.role))
      .filter((a) => a.debut <= jour && (a.fin === null || jour <= a.fin))
      .map((a) => a.membre),
  ),
]

export type Lecture = {
  /** Who of the sector reads, those of the whole time only when somebody is there the whole time. */
  readonly lecteurs: readonly Id[]
  /** First and last of the days when nobody of the sector is there. */
  readonly personne: { readonly du: Jour; readonly au: Jour } | null
}

/** A leave longer than that is told by its first year. */
const HORIZON = 400

/** Who reads the guichets of a sector from a day to another. */
export const lecturePendant = (
  affectations: readonly Affectation[],
  absences: readonly Absence[],
  secteur: Id,
  { du, au }: { readonly du: Jour; readonly au: Jour },
): Lecture => {
  const parJour: (readonly Id[])[] = []
  const vides: Jour[] = []
  const fin = au < plusJours(du, HORIZON) ? au : plusJours(du, HORIZON)
  for (let jour = du; jour <= fin; jour = plusJours(jour, 1)) {
    const la = membresDuSecteur(affectations, secteur, jour).filter(
      (membre) => !absences.some((a) => a.membre === membre && a.du <= jour && jour <= a.au),
    )
    if (la.length === 0) vides.push(jour)
    else parJour.push(la)
  }
  const tous = [...new Set(parJour.flat())]
  const toutLeTemps = tous.filter((membre) => parJour.every((la) => la.includes(membre)))
  const [premier, dernier] = [vides[0], vides.at(-1)]
  return {
    lecteurs: toutLeTemps.length > 0 ? toutLeTemps : tous,
    personne: premier && dernier ? { du: premier, au: dernier } : null,
  }
}
