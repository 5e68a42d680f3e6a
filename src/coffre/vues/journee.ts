import type { Id, Jour } from '../../domain/identite.ts'
import { joursDeTempsScolaire, plusJours } from '../../domain/temps-scolaire.ts'
import type { BrouillonLu, Journee, LigneDossier, PieceLue } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { ligneDossier } from './dossiers.ts'
import { copiesDe, piecesDe } from './pieces.ts'

/** Tasks are shown this many days before they are due. */
const HORIZON = 14
/** Six weeks of class without a meeting. */
const SANS_NOUVELLES = 42

const lignesANoter = (coffres: readonly CoffreOuvert[], membre: Id, jour: Jour): PieceLue[] =>
  coffres
    .filter(({ genre }) => genre === 'secteur')
    .flatMap((coffre) => piecesDe(coffre, 'a-noter'))
    // The pair shares the coffre of the sector, not the lines she typed for herself.
    .filter(({ auteur }) => auteur === membre)
    .filter(({ contenu }) => contenu.jour === jour || (contenu.jour < jour && contenu.ecriteLe === null))
    .sort((a, b) => a.contenu.jour.localeCompare(b.contenu.jour) || ordreDePose(a) - ordreDePose(b))

const ordreDePose = ({ rang }: PieceLue): number => (rang === 0 ? Number.MAX_SAFE_INTEGER : rang)

const aFaire = (coffres: readonly CoffreOuvert[], jour: Jour): Journee['aFaire'] => {
  const limite = plusJours(jour, HORIZON)
  return coffres
    .filter(({ genre, ouvert, peutEcrire }) => (genre === 'dossier' || genre === 'secteur') && ouvert && peutEcrire)
    .flatMap((coffre) => {
      const taches = piecesDe(coffre, 'tache').filter(
        ({ contenu }) => contenu.faiteLe === null && (contenu.echeance === null || contenu.echeance <= limite),
      )
      const dossier = taches.length > 0 ? ligneDossier(coffre) : null
      return taches.map((tache) => ({ tache, dossier, quand: tache.contenu.echeance ?? '9999' }))
    })
    .sort((a, b) => a.quand.localeCompare(b.quand))
    .map(({ tache, dossier }) => ({ tache, dossier }))
}

/** A day still ahead: something is planned, or she has said so. */
const estPrevu = (coffre: CoffreOuvert, jour: Jour): boolean => {
  const copies = copiesDe(coffre)
  return (
    piecesDe(coffre, 'prevu', copies).some(({ contenu }) => contenu.jusqua >= jour) ||
    piecesDe(coffre, 'tache', copies).some(
      ({ contenu }) => contenu.faiteLe === null && contenu.echeance !== null && contenu.echeance >= jour,
    )
  )
}

const aReprendre = (coffres: readonly CoffreOuvert[], jour: Jour): Journee['aReprendre'] =>
  coffres
    .filter(({ ouvert, monRole }) => ouvert && (monRole === 'referent' || monRole === 'remplacante'))
    .flatMap((coffre) => {
      const dossier: LigneDossier | null = ligneDossier(coffre)
      const derniereRencontre = dossier?.derniereRencontre ?? null
      if (dossier === null || derniereRencontre === null) return []
      if (joursDeTempsScolaire(derniereRencontre, jour) <= SANS_NOUVELLES || estPrevu(coffre, jour)) return []
      return [{ dossier, derniereRencontre }]
    })
    .sort((a, b) => a.derniereRencontre.localeCompare(b.derniereRencontre))

export const lireJournee = (
  coffres: readonly CoffreOuvert[],
  membre: Id,
  jour: Jour,
  brouillons: readonly BrouillonLu[],
): Journee => ({
  aNoter: lignesANoter(coffres, membre, jour),
  aFaire: aFaire(coffres, jour),
  aReprendre: aReprendre(coffres, jour),
  brouillons,
})
