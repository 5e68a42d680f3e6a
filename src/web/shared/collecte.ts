import { useQuery } from '@tanstack/react-query'
import { type Campagne, getCampagnes, getPublications, getReleves, getRemontees } from '../../contract/chiffres.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { call } from './api.ts'

/** The yearly collection, as the server knows it: what is open, what came, what is published. Nothing without network. */
const FRAIS = 30_000

export const useCampagnes = () =>
  useQuery({
    queryKey: ['campagnes'],
    queryFn: () => call(getCampagnes, {}).then((r) => r.campagnes),
    retry: 1,
    staleTime: FRAIS,
  })

export const useReleves = (annee: number) =>
  useQuery({
    queryKey: ['releves', annee],
    queryFn: () => call(getReleves, { annee }).then((r) => r.releves),
    retry: 1,
    staleTime: FRAIS,
  })

export const usePublications = () =>
  useQuery({
    queryKey: ['publications'],
    queryFn: () => call(getPublications, {}).then((r) => r.publications),
    retry: 1,
    staleTime: FRAIS,
  })

export const useRemontees = (annee: number, enabled = true) =>
  useQuery({
    queryKey: ['remontees', annee],
    queryFn: () => call(getRemontees, { annee }),
    enabled,
    retry: 1,
    staleTime: FRAIS,
  })

/** The year one comes for: that of the collection still open, else this school year. */
export const anneeDeCollecte = (campagnes: readonly Campagne[], jour: string): number =>
  campagnes.find((c) => c.closeLe === null)?.annee ?? anneeScolaire(jour)

/** Years to choose among, newest first: this one, the one before, and all that were ever collected. */
export const anneesDeCollecte = (campagnes: readonly Campagne[], jour: string): readonly number[] => {
  const courante = anneeScolaire(jour)
  return [...new Set([courante, courante - 1, ...campagnes.map((c) => c.annee)])].toSorted((a, b) => b - a)
}
