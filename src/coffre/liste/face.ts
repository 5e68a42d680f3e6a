// The part of the face for lists. What reads files comes with the first file, not with the worker.
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { estRefus, refuser } from '../../domain/refus.ts'
import type { Horloge } from '../clock.ts'
import type { FaceDesListes } from '../face-des-listes.ts'
import type { Moteur } from '../moteur.ts'
import type { Preparation } from './import.ts'
import { chercherDansLesListes } from './recherche.ts'
import type { Question, Suivi } from './source.ts'
import {
  coffreDeLaListe,
  coffresDeLAnnee,
  listesTenues,
  ouvrirLesAdultes,
  piecesAEffacer,
  piecesDeListe,
  uneParClasse,
} from './tenue.ts'

/** Of an open session, what lists need. */
type Ouverte = { readonly moteur: Moteur }

export const creerFaceDesListes = (courante: () => Ouverte | null, horloge: Horloge): FaceDesListes => {
  /** What was read last, for the person who read it. */
  let preparee: { readonly par: Ouverte; readonly preparation: Preparation } | null = null
  let travail = 0
  const jour = () => horloge.aujourdhui()

  const ouverte = (): Ouverte => {
    const session = courante()
    if (session === null) throw new Error('the keyring is closed')
    return session
  }
  /** One piece of work at a time: the next one stops it, as the page may. */
  const suivi = (avancer: Suivi['avancer']): Suivi => {
    const ce = ++travail
    return {
      avancer,
      souffler: async () => {
        await horloge.attendre(0)
        return ce === travail
      },
    }
  }

  return {
    lireListe: async (uai, fichiers, avancement) => {
      const session = ouverte()
      preparee = null
      const question: Question = { uai, annee: anneeScolaire(jour()), jour: jour() }
      const { preparer } = await import('./import.ts')
      const lue = await preparer(session.moteur, question, fichiers, suivi(avancement))
      if (estRefus(lue)) return lue
      preparee = { par: session, preparation: lue.preparation }
      return lue.apercu
    },
    importerListe: async (choix, avancement) => {
      const session = ouverte()
      if (preparee?.par !== session) return refuser('rien-a-importer')
      const { importer } = await import('./import.ts')
      const issue = await importer(session.moteur, preparee.preparation, choix, suivi(avancement))
      if (!estRefus(issue)) preparee = null
      return issue
    },
    arreterListe: async () => {
      travail += 1
    },

    listes: async () => {
      const session = courante()
      return session ? listesTenues(session.moteur, jour()) : []
    },
    lecteursDeLaListe: async (uai) => {
      const session = courante()
      const coffre = session && coffreDeLaListe(session.moteur, uai, jour())
      return coffre && typeof coffre === 'object' ? coffre.membres : []
    },
    effacerListe: async (uai) => {
      const { moteur } = ouverte()
      // what still waits to leave would come back after the erasure
      if ((await moteur.vider()).enAttente > 0) return refuser('reseau-absent')
      let effacees = 0
      for (const coffre of coffresDeLAnnee(moteur, jour())) {
        const pieces = piecesAEffacer(coffre, uai)
        if (pieces.length === 0) continue
        if (!coffre.peutEcrire) return refuser('lecture-seule')
        const issue = await moteur.effacerPieces(coffre.coffre, pieces)
        if (estRefus(issue)) return refuser(issue.refus === 'signataire-non-admis' ? 'lecture-seule' : 'reseau-absent')
        effacees += pieces.length
      }
      return { effacees }
    },
    chercherEleve: async (texte, uai, limite) => {
      const session = courante()
      return session ? chercherDansLesListes(session.moteur, jour(), texte, uai, limite) : []
    },
    responsablesDeLaListe: async (uai, classe, cle) => {
      const session = courante()
      const coffre = session && coffreDeLaListe(session.moteur, uai, jour())
      if (!coffre || typeof coffre !== 'object') return []
      const piece = uneParClasse(piecesDeListe(coffre, uai).responsables).get(classe)
      return piece ? (ouvrirLesAdultes(piece.contenu).find((adultes) => adultes.cle === cle)?.personnes ?? []) : []
    },
  }
}
