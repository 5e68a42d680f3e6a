import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Id, Jour, ServiceId } from '../domain/identite.ts'
import type { SecteurLu } from './annuaire.ts'
import type { CoffreOuvert, Moteur } from './moteur.ts'
import type { MembreDuCoffre } from '../contract/registre.ts'
import { secteurDuService } from './porte-publique.ts'

/** Sectors of the annuaire that name her; the door of the heads of the service stands there and is none. */
export const mesSecteurs = (moteur: Moteur, membre: Id): readonly SecteurLu[] => {
  const annuaire = moteur.annuaire()
  const pseudo = secteurDuService(annuaire.service)
  return annuaire.secteurs().filter(({ secteur, membres }) => secteur !== pseudo && membres.includes(membre))
}

export const coffreDuSecteur = (moteur: Moteur, secteur: Id, annee: number): CoffreOuvert | null =>
  moteur.coffres().find((c) => c.genre === 'secteur' && c.secteur === secteur && c.annee === annee) ?? null

/** Where a line without pupil goes: the coffre of this year of a sector in which she writes, her own sector first. */
export const coffreSansEleve = (moteur: Moteur, jour: Jour): CoffreOuvert | null => {
  const annee = anneeScolaire(jour)
  const ouverts = moteur.coffres().filter((c) => c.genre === 'secteur' && c.annee === annee && c.peutEcrire)
  return ouverts.find(({ monRole }) => monRole !== 'remplacante') ?? ouverts[0] ?? null
}

type Soi = { readonly service: ServiceId; readonly membre: Id }

/** The other people of a sector, as certified: a trainee reads. */
export const binomes = (
  moteur: Moteur,
  { service, membre: soi }: Soi,
  { membres }: SecteurLu,
): readonly MembreDuCoffre[] =>
  membres.flatMap((membre) => {
    const certificat = membre === soi ? null : moteur.annuaire().certificatDe(membre)
    if (!certificat?.role) return []
    return [{ service, membre, role: certificat.role === 'stagiaire' ? 'stagiaire' : 'binome', debut: null, fin: null }]
  })

/** Who opens a new file beside its author: the people of that school's sector, and whoever replaces one of them. */
export const autresDuSecteur = (moteur: Moteur, soi: Soi, uai: string, jour: Jour): readonly MembreDuCoffre[] => {
  const secteur = moteur
    .annuaire()
    .secteurs()
    .find(({ uais }) => uais.includes(uai))
  if (!secteur) return []
  const autres = binomes(moteur, soi, secteur)
  const coffre = coffreDuSecteur(moteur, secteur.secteur, anneeScolaire(jour))
  const remplacantes = (coffre?.membres ?? []).filter(
    ({ membre, role, fin }) =>
      role === 'remplacante' &&
      membre !== soi.membre &&
      (fin === null || fin >= jour) &&
      !autres.some((autre) => autre.membre === membre),
  )
  return [...autres, ...remplacantes]
}
