// The door of a sector is told to everybody by the annuaire; the worker of any of its members keeps that entry true:
// the coffre of this school year, its present époque, and 120 days to come. The door of the heads of the service stands
// there too, as a sector without schools.
import { postAnnuaire } from '../contract/registre.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import { plusJours } from '../domain/temps-scolaire.ts'
import type { SecteurLu } from './annuaire.ts'
import { moiSignataire, refusDEcriture, type Atelier } from './atelier.ts'
import { chefsDuService } from './direction.ts'
import { epoqueCourante, type JournalLu } from './journal.ts'
import { secteurDuService } from './porte-publique.ts'
import { composerEntreeDAnnuaire } from './registre.ts'
import { synchroniserAnnuaire } from './sync.ts'

const VALIDITE = 120
const MARGE = 30

type Base = Pick<SecteurLu, 'secteur' | 'nom' | 'uais' | 'membres'>

/** What the annuaire says of it, or must say; null when it is not for me to say. */
const aDire = ({ annuaire, identite, horloge }: Atelier, journal: JournalLu): Base | null => {
  if (journal.genre === 'service') {
    const membres = chefsDuService(annuaire).filter((chef) => journal.membres.some(({ membre }) => membre === chef))
    return annuaire.estCertificateur(identite.membre, horloge.aujourdhui())
      ? { secteur: secteurDuService(identite.service), nom: 'Responsables du service', uais: [], membres }
      : null
  }
  const dite = journal.secteur === null ? null : annuaire.secteur(journal.secteur)
  return dite?.membres.includes(identite.membre) ? dite : null
}

/** Null when the annuaire already says it. */
const entreeDue = (atelier: Atelier, journal: JournalLu): SecteurLu | null => {
  const base = aDire(atelier, journal)
  if (!base) return null
  const dite = atelier.annuaire.secteur(base.secteur)
  const { numero, porte } = epoqueCourante(journal)
  const jour = atelier.horloge.aujourdhui()
  const exacte =
    dite?.coffre === journal.coffre &&
    dite.epoque === numero &&
    dite.porte === porte &&
    dite.membres.join() === base.membres.join()
  if (exacte && dite.jusqua >= plusJours(jour, MARGE)) return null
  const { secteur, nom, uais, membres } = base
  const jusqua = plusJours(jour, VALIDITE)
  return { secteur, nom, uais, membres, coffre: journal.coffre, porte, epoque: numero, jusqua }
}

/** A colleague who was quicker has said the same: nothing is tried twice for one époque and the same people. */
export const creerPortier = (atelier: Atelier): (() => Promise<void>) => {
  const essayees = new Set<string>()
  const annoncer = async (coffre: Id, journal: JournalLu, encore = true): Promise<void> => {
    const due = entreeDue(atelier, journal)
    const signataire = moiSignataire(atelier)
    const essai = `${coffre}/${journal.epoques.length}/${due?.membres.join()}/${encore}`
    if (!due || !signataire || essayees.has(essai)) return
    essayees.add(essai)
    const { annuaire, identite, horloge } = atelier
    const corps = { ...due, uais: [...due.uais], membres: [...due.membres] }
    const champs = { service: identite.service, log: 'annuaire', n: annuaire.longueur, prev: annuaire.tete } as const
    const entree = composerEntreeDAnnuaire({ ...champs, le: horloge.maintenant(), type: 'secteur', corps }, [
      signataire,
    ])
    const issue = await atelier.appeler(postAnnuaire, { entrees: [entree] })
    if (estRefus(issue) && issue.refus !== 'annuaire-avance') return
    await synchroniserAnnuaire(atelier)
    if (estRefus(issue) && encore) await annoncer(coffre, journal, false)
  }
  return async () => {
    for (const [coffre, etat] of atelier.etats) {
      const { journal } = etat
      if (!journal || (journal.genre !== 'secteur' && journal.genre !== 'service')) continue
      if (!atelier.aNaitre.has(coffre) && !refusDEcriture(atelier, etat)) await annoncer(coffre, journal)
    }
  }
}
