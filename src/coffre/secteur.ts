import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Id, Jour } from '../domain/identite.ts'
import type { SecteurLu } from './annuaire.ts'
import type { CoffreOuvert, Moteur } from './moteur.ts'
import type { MembreDuCoffre } from '../contract/registre.ts'

/** Sectors of the annuaire that name her. */
export const mesSecteurs = (moteur: Moteur, membre: Id): readonly SecteurLu[] =>
  moteur
    .annuaire()
    .secteurs()
    .filter(({ membres }) => membres.includes(membre))

export const coffreDuSecteur = (moteur: Moteur, secteur: Id, annee: number): CoffreOuvert | null =>
  moteur.coffres().find((c) => c.genre === 'secteur' && c.secteur === secteur && c.annee === annee) ?? null

/** Where a line without pupil goes: the coffre of this year of a sector in which she writes, her own sector first. */
export const coffreSansEleve = (moteur: Moteur, jour: Jour): CoffreOuvert | null => {
  const annee = anneeScolaire(jour)
  const ouverts = moteur.coffres().filter((c) => c.genre === 'secteur' && c.annee === annee && c.peutEcrire)
  return ouverts.find(({ monRole }) => monRole !== 'remplacante') ?? ouverts[0] ?? null
}

/** Who opens a new file beside its author: those who open the coffre of the sector of that school. */
export const autresDuSecteur = (moteur: Moteur, membre: Id, uai: string, jour: Jour): readonly MembreDuCoffre[] => {
  const secteur = moteur
    .annuaire()
    .secteurs()
    .find(({ uais }) => uais.includes(uai))
  const coffre = secteur && coffreDuSecteur(moteur, secteur.secteur, anneeScolaire(jour))
  if (!coffre) return []
  return coffre.membres
    .filter((autre) => autre.membre !== membre && (autre.fin === null || autre.fin >= jour))
    .map((autre) => ({ ...autre, role: autre.role === 'referent' ? 'binome' : autre.role }))
}
