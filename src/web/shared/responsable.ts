import type { PeutRecevoir, Responsable } from '../../domain/eleve.ts'

/** A person not yet known: nothing is presumed but what the law presumes, and the card says who said it. */
export const carteVierge: PeutRecevoir = {
  autorite: 'exercee',
  depuis: null,
  jusqua: null,
  decisionVueLe: null,
  decision: '',
  ordonnanceDeProtection: 'non',
  adresseProtegee: false,
  contactAutorise: 'oui',
  contactPrecision: '',
  ditPar: '',
}

export const responsableVierge = (personneId: string): Responsable => ({
  personneId,
  civilite: null,
  nom: '',
  prenom: '',
  lien: 'mere',
  lienPrecision: '',
  telephone: '',
  adresse: '',
  langue: '',
  heberge: null,
  peutRecevoir: carteVierge,
})
