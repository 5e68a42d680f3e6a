// What I sign outside the journal of a coffre: words through a door, answers to a receipt, the duty roster.
import { postAnnuaire } from '../../contract/registre.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { moiSignataire, type Atelier } from '../atelier.ts'
import type { TourDeGarde } from '../face-des-saisines.ts'
import { scellerDepot, scellerReponse } from '../porte-publique.ts'
import { composerEntreeDAnnuaire } from '../registre.ts'
import { synchroniserAnnuaire } from '../sync.ts'
import type { Plume, RefusDeTours } from './courrier.ts'

/** As many as an entry of the annuaire holds: two years of weeks, and more. */
const TOURS = 400
const ESSAIS = 3

export const creerPlume = (atelier: Atelier, file: <T>(travail: () => Promise<T>) => Promise<T>): Plume => {
  const entreeDeGarde = (tours: readonly TourDeGarde[]) => {
    const { annuaire, identite, horloge } = atelier
    const signataire = moiSignataire(atelier)
    if (!signataire || !annuaire.estCertificateur(identite.membre, horloge.aujourdhui())) return null
    const champs = { service: identite.service, log: 'annuaire', n: annuaire.longueur, prev: annuaire.tete } as const
    const corps = { tours: tours.map(({ membre, debut, fin }) => ({ membre, debut, fin })) }
    return composerEntreeDAnnuaire({ ...champs, le: horloge.maintenant(), type: 'garde', corps }, [signataire])
  }

  const publier = async (tours: readonly TourDeGarde[]): Promise<{ readonly fait: true } | Refus<RefusDeTours>> => {
    for (let essai = 0; essai < ESSAIS; essai++) {
      const entree = entreeDeGarde(tours)
      if (!entree) return refuser('garde-hors-role')
      const issue = await atelier.appeler(postAnnuaire, { entrees: [entree] })
      if (estRefus(issue) && issue.refus === 'signataire-non-admis') return refuser('garde-hors-role')
      if (estRefus(issue) && issue.refus === 'entree-illisible') return refuser('tours-mal-formes')
      if (estRefus(issue) && issue.refus !== 'annuaire-avance') return refuser('reseau-absent')
      // another entry came first: read on and sign again
      if (estRefus(await synchroniserAnnuaire(atelier))) return refuser('reseau-absent')
      if (!estRefus(issue)) return { fait: true }
    }
    return refuser('reseau-absent')
  }

  return {
    scellerDepot: (porte, depot, corps) => {
      const signataire = moiSignataire(atelier)
      return signataire && scellerDepot(porte, depot, corps, signataire)
    },
    scellerReponse: (recu, saisine, n, reponse) => {
      const signataire = moiSignataire(atelier)
      try {
        return signataire && scellerReponse(recu, saisine, n, reponse, signataire)
      } catch {
        // a public half that is none: whoever wrote it gets no answer
        return null
      }
    },
    publierTours: async (tours) => {
      const formes = tours.every(({ debut, fin }) => Number.isFinite(Date.parse(debut)) && debut < fin)
      if (!formes || tours.length > TOURS) return refuser('tours-mal-formes')
      const connues = tours.every(({ membre }) => atelier.annuaire.certificatDe(membre) !== null)
      if (!connues) return refuser('membre-sans-certificat')
      return file(() => publier(tours))
    },
  }
}
