// The door of a sector is told to everybody by the annuaire; the worker of any of its members keeps that entry true:
// the coffre of this school year, its present époque, and 120 days to come.
import { postAnnuaire } from '../contract/registre.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import { plusJours } from '../domain/temps-scolaire.ts'
import type { SecteurLu } from './annuaire.ts'
import { moiSignataire, refusDEcriture, type Atelier } from './atelier.ts'
import { epoqueCourante, type JournalLu } from './journal.ts'
import { composerEntreeDAnnuaire } from './registre.ts'
import { synchroniserAnnuaire } from './sync.ts'

const VALIDITE = 120
const MARGE = 30

/** Null when the annuaire already says it, or when it is not for me to say. */
const entreeDue = (atelier: Atelier, journal: JournalLu): SecteurLu | null => {
  const { annuaire, identite, horloge } = atelier
  const dite = journal.secteur === null ? null : annuaire.secteur(journal.secteur)
  if (!dite?.membres.includes(identite.membre)) return null
  const { numero, porte } = epoqueCourante(journal)
  const jour = horloge.aujourdhui()
  const exacte = dite.coffre === journal.coffre && dite.epoque === numero && dite.porte === porte
  if (exacte && dite.jusqua >= plusJours(jour, MARGE)) return null
  return { ...dite, coffre: journal.coffre, porte, epoque: numero, jusqua: plusJours(jour, VALIDITE) }
}

/** A colleague who was quicker has said the same: nothing is tried twice for one époque. */
export const creerPortier = (atelier: Atelier): (() => Promise<void>) => {
  const essayees = new Set<string>()
  const annoncer = async (coffre: Id, journal: JournalLu): Promise<void> => {
    const due = entreeDue(atelier, journal)
    const signataire = moiSignataire(atelier)
    const essai = `${coffre}/${journal.epoques.length}`
    if (!due || !signataire || essayees.has(essai)) return
    essayees.add(essai)
    const { annuaire, identite, horloge } = atelier
    const corps = { ...due, uais: [...due.uais], membres: [...due.membres] }
    const champs = { service: identite.service, log: 'annuaire', n: annuaire.longueur, prev: annuaire.tete } as const
    const entree = composerEntreeDAnnuaire({ ...champs, le: horloge.maintenant(), type: 'secteur', corps }, [
      signataire,
    ])
    if (!estRefus(await atelier.appeler(postAnnuaire, { entrees: [entree] }))) await synchroniserAnnuaire(atelier)
  }
  return async () => {
    for (const [coffre, etat] of atelier.etats) {
      const { journal } = etat
      if (journal?.genre !== 'secteur' || atelier.aNaitre.has(coffre) || refusDEcriture(atelier, etat)) continue
      await annoncer(coffre, journal)
    }
  }
}
