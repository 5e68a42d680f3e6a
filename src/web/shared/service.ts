import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ServiceLu } from '../../coffre/face.ts'
import type { Affectation } from '../../domain/acteur.ts'
import { useCoffre, useEtat, useEtatOuNul } from './coffre.tsx'
import { now } from './clock.ts'
import { jourIso, nomCourant } from './francais.ts'

export type Service = ServiceLu
export type Etablissement = Service['etablissements'][number]

/** The open half that every screen needs: schools, people, sectors. */
export const useService = (): Service | undefined => {
  const coffre = useCoffre()
  const reseau = useEtatOuNul()?.reseau
  const { data } = useQuery({
    // asked again when the network comes back
    queryKey: ['service', reseau],
    placeholderData: keepPreviousData,
    queryFn: () => coffre.face().service(),
    networkMode: 'always',
    staleTime: 10 * 60_000,
    retry: 1,
  })
  return data ?? undefined
}

/** Same rule as the server's: a day within the dates of the assignment. */
const enCours = (affectation: Affectation, jour: string): boolean =>
  affectation.debut <= jour && (affectation.fin === null || jour <= affectation.fin)

/** My schools in the order of my sectors, which gives each its colour; then, if asked, those of my pair. */
export const mesEtablissements = (
  service: Service | undefined,
  membre: string,
  jour: string,
  avecBinome = false,
): Etablissement[] => {
  if (!service) return []
  const miennes = service.affectations.filter((a) => a.membre === membre && a.secteur !== null && enCours(a, jour))
  const secteurs = [
    ...miennes.filter((a) => a.titre !== 'binome'),
    ...miennes.filter((a) => avecBinome && a.titre === 'binome'),
  ]
  const uais = secteurs.flatMap((a) => service.secteurs.find((s) => s.id === a.secteur)?.uais ?? [])
  return [...new Set(uais)].flatMap((uai) => service.etablissements.find((e) => e.uai === uai) ?? [])
}

export const useMesEtablissements = (avecBinome = false): Etablissement[] => {
  const { session } = useEtat()
  const service = useService()
  return session ? mesEtablissements(service, session.membre, jourIso(now()), avecBinome) : []
}

/** The name of a member of the service, or the fact that she belongs to another. */
export const nomDuMembre = (service: Service | undefined, membre: string): string => {
  const personne = service?.personnes.find((p) => p.membre === membre)
  return personne ? nomCourant(personne) : 'Une personne d’un autre service'
}
