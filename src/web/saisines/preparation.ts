import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import type { Eleve, Responsable } from '../../domain/eleve.ts'
import type { ResponsableDeListe } from '../../domain/liste.ts'
import type { EleveDeSaisine } from '../../domain/saisine.ts'
import { sansAccents } from '../shared/francais.ts'
import { eleveVierge } from '../shared/nouveau-dossier.ts'
import { carteVierge } from '../shared/responsable.ts'

const lettres = (texte: string): string =>
  sansAccents(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Same name and first name; a class given must agree. */
export const correspond = ({ eleve, classe }: EleveTrouve, cherche: EleveDeSaisine): boolean =>
  [eleve.nom, eleve.usage].some((nom) => nom !== '' && lettres(nom) === lettres(cherche.nom)) &&
  lettres(eleve.prenom) === lettres(cherche.prenom) &&
  (cherche.classe === '' || lettres(classe).replaceAll(' ', '') === lettres(cherche.classe).replaceAll(' ', ''))

/** The pupil of a new file, from the list of the school; else from the words of the saisine. */
export const eleveDuDossier = (uai: string, dit: EleveDeSaisine | null, trouve: EleveTrouve | null): Eleve => {
  if (trouve) {
    const { nom, usage, prenom, sexe, naissance, regime, ine } = trouve.eleve
    return {
      ...eleveVierge(trouve.uai),
      nom: usage || nom,
      prenom,
      sexe,
      naissance,
      regime,
      ine,
      classe: trouve.classe,
    }
  }
  return { ...eleveVierge(uai), nom: dit?.nom ?? '', prenom: dit?.prenom ?? '', classe: dit?.classe ?? '' }
}

/** What the school's file says of an adult; who exercises authority is presumed for legal ones only. */
export const responsableDuDossier = (r: ResponsableDeListe, personneId: string): Responsable => ({
  personneId,
  civilite: r.civilite,
  nom: r.nom,
  prenom: r.prenom,
  lien: r.lien ?? 'autre',
  lienPrecision: '',
  telephone: r.telephone,
  adresse: r.adresse,
  langue: '',
  heberge: r.heberge,
  peutRecevoir: {
    ...carteVierge,
    autorite: r.niveau === null || r.niveau === 1 ? 'exercee' : 'sans',
    ditPar: 'liste de l’établissement',
  },
})
