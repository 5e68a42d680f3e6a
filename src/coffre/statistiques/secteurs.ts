import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import type { RoleCoffre } from '../../contract/registre.ts'
import type { SecteurDeChiffres } from '../face-des-chiffres.ts'
import type { Moteur } from '../moteur.ts'
import { coffreDuSecteur, mesSecteurs } from '../secteur.ts'

const TIENNENT: readonly RoleCoffre[] = ['referent', 'remplacante']

/** Those that the annuaire says are hers, and those whose coffre she holds for the time of a replacement. */
export const lireSecteurs = (moteur: Moteur, membre: Id, jour: Jour): readonly SecteurDeChiffres[] => {
  const dits = mesSecteurs(moteur, membre).map(({ secteur }) => secteur)
  const tenus = moteur.coffres().flatMap(({ genre, secteur }) => (genre === 'secteur' && secteur ? [secteur] : []))
  const annee = anneeScolaire(jour)
  return [...new Set([...dits, ...tenus])]
    .map((secteur) => {
      const role = coffreDuSecteur(moteur, secteur, annee)?.monRole
      const nom = moteur.annuaire().secteur(secteur)?.nom ?? ''
      return { secteur, nom, mien: role !== undefined && TIENNENT.includes(role) }
    })
    .toSorted((a, b) => Number(b.mien) - Number(a.mien) || a.nom.localeCompare(b.nom, 'fr'))
}
