import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import type { Eleve, Responsable } from '../../domain/eleve.ts'
import type { ResponsableDeListe } from '../../domain/liste.ts'
import { eleveVierge } from './nouveau-dossier.ts'
import { carteVierge } from './responsable.ts'

/** The pupil of a new file, as the list of the school knows her. */
export const eleveDeLaListe = ({ uai, classe, eleve }: EleveTrouve): Eleve => {
  const { nom, usage, prenom, sexe, naissance, regime, ine } = eleve
  return { ...eleveVierge(uai), nom: usage || nom, prenom, sexe, naissance, regime, ine, classe }
}

/** Authority is what the list says of it, and the card says so; where it says nothing, what the law presumes. */
export const responsableDeLaListe = (r: ResponsableDeListe, personneId: string): Responsable => ({
  personneId,
  civilite: r.civilite,
  nom: r.nom,
  prenom: r.prenom,
  lien: r.lien ?? 'autre',
  lienPrecision: '',
  telephone: r.telephone,
  courriel: r.courriel,
  adresse: r.adresse,
  langue: '',
  heberge: r.heberge,
  peutRecevoir: {
    ...carteVierge,
    autorite: r.niveau === null || r.niveau === 1 ? 'exercee' : 'sans',
    ditPar: r.niveau === null ? '' : 'liste de l’établissement',
  },
})
