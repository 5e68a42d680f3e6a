import type { Eleve } from '../../domain/eleve.ts'
import type { Jour } from '../../domain/identite.ts'
import type { LigneDossier } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { nomsProches, plier } from '../ressemblance.ts'
import { copiesDe, estRencontre, piecesDe, plusTard, plusTot } from './pieces.ts'

/** As on official lists, in French order. */
const ordre = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })
const parNom = (a: LigneDossier, b: LigneDossier): number =>
  ordre.compare(a.eleve.nom, b.eleve.nom) || ordre.compare(a.eleve.prenom, b.eleve.prenom)

/** Null when the pupil's piece has not come or does not open. */
export const ligneDossier = (coffre: CoffreOuvert): LigneDossier | null => {
  if (coffre.genre !== 'dossier') return null
  const copies = copiesDe(coffre)
  const [fiche] = piecesDe(coffre, 'eleve', copies)
  if (!fiche) return null
  let derniereRencontre: Jour | null = null
  for (const { contenu } of piecesDe(coffre, 'note', copies)) {
    if (estRencontre(contenu)) derniereRencontre = plusTard(derniereRencontre, contenu.jour)
  }
  let prochaineTache: Jour | null = null
  for (const { contenu } of piecesDe(coffre, 'tache', copies)) {
    if (contenu.faiteLe === null) prochaineTache = plusTot(prochaineTache, contenu.echeance)
  }
  return {
    coffre: coffre.coffre,
    eleve: fiche.contenu.eleve,
    ouvert: coffre.ouvert,
    monRole: coffre.monRole,
    fin: coffre.fin,
    derniereRencontre,
    prochaineTache,
    conflits: copies.size,
  }
}

export const lignesDossiers = (coffres: readonly CoffreOuvert[]): LigneDossier[] =>
  coffres
    .map(ligneDossier)
    .filter((ligne) => ligne !== null)
    .sort(parNom)

const nomEntier = ({ nom, prenom }: Eleve): string => `${nom} ${prenom}`

/** Open files with the same name, or the same birth date and a close name: perhaps the same child. */
export const homonymes = (eleve: Eleve, lignes: readonly LigneDossier[]): LigneDossier[] => {
  const nom = nomEntier(eleve)
  const memes = (autre: string): boolean =>
    plier(autre).replace(/[^\p{L}]/gu, '') === plier(nom).replace(/[^\p{L}]/gu, '')
  return lignes.filter((ligne) => {
    if (!ligne.ouvert) return false
    const autre = nomEntier(ligne.eleve)
    if (memes(autre) || memes(`${ligne.eleve.prenom} ${ligne.eleve.nom}`)) return true
    const memeJour = eleve.naissance !== null && eleve.naissance === ligne.eleve.naissance
    return memeJour && nomsProches(nom, autre)
  })
}
