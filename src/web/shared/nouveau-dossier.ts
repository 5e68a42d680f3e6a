import type { Eleve, Responsable } from '../../domain/eleve.ts'
import { ajouterJours, jourIso } from './francais.ts'

/** The form of a new file as its draft keeps it; a saisine that opens one begins it. */
export type NouveauDossierEcrit = {
  readonly pour: 'dossier'
  readonly eleve: Eleve
  readonly responsables: readonly Responsable[]
  readonly famille: 'informee' | 'a-informer'
  readonly informeLe: string
  readonly informes: string
  readonly rappel: string
  /** Where the list of the school knows her: her adults are read there, now, and nowhere before. */
  readonly deLaListe?: { readonly uai: string; readonly classe: string; readonly cle: string }
  /** Taken up by the opening of the file. */
  readonly saisine?: { readonly coffre: string; readonly piece: string; readonly montrer: boolean }
}

export const eleveVierge = (uai: string): Eleve => ({
  nom: '',
  prenom: '',
  sexe: null,
  naissance: null,
  uai,
  classe: '',
  regime: null,
  ine: null,
  telephone: null,
})

export const nouveauDossier = (eleve: Eleve, aujourdhui: Date): NouveauDossierEcrit => ({
  pour: 'dossier',
  eleve,
  responsables: [],
  famille: 'a-informer',
  informeLe: jourIso(aujourdhui),
  informes: '',
  rappel: jourIso(ajouterJours(aujourdhui, 14)),
})

export const estNouveauDossier = (contenu: unknown): contenu is NouveauDossierEcrit =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'dossier'
