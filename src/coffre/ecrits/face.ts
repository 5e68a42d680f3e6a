import { refuser } from '../../domain/refus.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Id } from '../../domain/identite.ts'
import type { Coulisses } from '../coulisses.ts'
import type { FaceDesEcrits } from '../face-des-ecrits.ts'
import type { SessionOuverte } from '../session-ouverte.ts'
import { plusRecentes } from '../vues/dossier.ts'
import { piecesDe } from '../vues/pieces.ts'
import { ecritsAttendus } from './attendus.ts'
import { commencerEcrit } from './commencer.ts'
import { lireCopie, lireCopies, suivreCopie } from './copies.ts'
import type { Ecritoire } from './ecritoire.ts'
import { extraitsDes } from './extraits.ts'
import { reunir, separer } from './fusion.ts'
import { abandonnerEcrit, garderEcrit, poserSuite } from './garder.ts'
import { lireEcrit, lireEcrits, lirePdf } from './lire.ts'
import { noterLaSuite } from './remises.ts'
import { transmettre } from './transmettre.ts'

/** People without keyring have no file: nothing to write from. */
export const creerFaceDesEcrits = ({ courante, appeler, horloge }: Coulisses): FaceDesEcrits => {
  const ouverte = (): SessionOuverte => {
    const session = courante()
    if (session === null) throw new Error('the keyring is closed')
    return session
  }
  const ecritoire = (): Ecritoire => ({ ...ouverte(), appeler, horloge })
  const coffre = (id: Id) => courante()?.moteur.coffre(id) ?? null
  const jour = () => horloge.aujourdhui()
  /** « H. Delmas ». */
  const nommer = (membre: Id): string => {
    const certificat = ouverte().moteur.annuaire().certificatDe(membre)
    return certificat ? `${certificat.prenom.slice(0, 1)}. ${certificat.nom}` : ''
  }

  return {
    ecrits: async (id) => {
      const dossier = coffre(id)
      return dossier ? lireEcrits(dossier, jour()) : []
    },
    ecrit: async (id, piece) => lireEcrit(coffre(id), piece, jour()),
    commencerEcrit: async (id, type, protocole, complete) => commencerEcrit(ecritoire(), id, type, protocole, complete),
    garderEcrit: async (id, piece, base, contenu) => garderEcrit(ecritoire(), id, piece, base, contenu),
    abandonnerEcrit: async (id, piece, raison) => abandonnerEcrit(ecritoire(), id, piece, raison),
    extraits: async (id) => {
      const dossier = coffre(id)
      return dossier ? extraitsDes(plusRecentes(piecesDe(dossier, 'note')), nommer) : []
    },
    transmettre: async (id, piece, base, envoi) => {
      const issue = await transmettre(ecritoire(), id, piece, base, envoi)
      if (!estRefus(issue)) await ouverte().suivi.rattraper()
      return issue
    },
    pdfTransmis: async (id, piece) => lirePdf(coffre(id), piece),
    suivreEcrit: async (id, suite) => {
      const issue = await poserSuite(ecritoire(), id, suite)
      if (estRefus(issue)) return issue
      await noterLaSuite(ecritoire(), id, suite.ecrit, issue.piece)
      void ouverte().suivi.rattraper()
      return issue
    },
    ecritsAttendus: async (le) => {
      const session = courante()
      return session ? ecritsAttendus(session.moteur, le) : []
    },

    reunir: async (id, avec) => reunir(ouverte().moteur, id, avec),
    separer: async (id, avec) => separer(ouverte().moteur, id, avec),

    copies: async () => {
      const session = courante()
      return session ? lireCopies(session.moteur) : []
    },
    copie: async (piece) => {
      const session = courante()
      return session ? lireCopie(session.moteur, piece) : refuser('piece-inconnue')
    },
    suivreCopie: async (piece, suite) => suivreCopie(ecritoire(), piece, suite),
  }
}
