import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import type { Eleve } from '../../domain/eleve.ts'
import type { EleveDeSaisine } from '../../domain/saisine.ts'
import { eleveDeLaListe } from '../shared/eleve-de-liste.ts'
import { sansAccents } from '../shared/francais.ts'
import { eleveVierge } from '../shared/nouveau-dossier.ts'

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
  if (trouve) return eleveDeLaListe(trouve)
  return { ...eleveVierge(uai), nom: dit?.nom ?? '', prenom: dit?.prenom ?? '', classe: dit?.classe ?? '' }
}
