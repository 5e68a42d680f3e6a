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

/** « 4e A », « 4EME A » and « 4 A » are one class, and « 4 E » another. */
const classeNue = (classe: string): string =>
  lettres(classe)
    .replace(/^(\d+)(?:eme|ere|nde|de|re|e)(?=.)/, '$1')
    .replaceAll(' ', '')

/** Whoever writes in a hurry puts the first name first. */
const porteCeNom = ({ eleve }: EleveTrouve, cherche: EleveDeSaisine): boolean => {
  const dit = `${lettres(cherche.nom)}|${lettres(cherche.prenom)}`
  const prenom = lettres(eleve.prenom)
  return [lettres(eleve.nom), lettres(eleve.usage)].some(
    (nom) => nom !== '' && (dit === `${nom}|${prenom}` || dit === `${prenom}|${nom}`),
  )
}

/** Pupils of this name. Those of the class that was said hide the others; where it fits none, which one is hers to judge. */
export const ceuxDeLaListe = (
  trouves: readonly EleveTrouve[],
  cherche: EleveDeSaisine,
): { readonly eleves: readonly EleveTrouve[]; readonly certain: boolean } => {
  const deCeNom = trouves.filter((trouve) => porteCeNom(trouve, cherche))
  const deSaClasse = deCeNom.filter(
    ({ classe }) => cherche.classe !== '' && classeNue(classe) === classeNue(cherche.classe),
  )
  const eleves = deSaClasse.length > 0 ? deSaClasse : deCeNom
  return { eleves, certain: eleves.length === 1 && (deSaClasse.length === 1 || cherche.classe === '') }
}

/** The pupil of a new file, from the list of the school; else from the words of the saisine. */
export const eleveDuDossier = (uai: string, dit: EleveDeSaisine | null, trouve: EleveTrouve | null): Eleve => {
  if (trouve) return eleveDeLaListe(trouve)
  return { ...eleveVierge(uai), nom: dit?.nom ?? '', prenom: dit?.prenom ?? '', classe: dit?.classe ?? '' }
}
