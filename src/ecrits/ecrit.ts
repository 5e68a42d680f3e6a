// A writing of child protection, in the order and with the numbers of the guides of the departments: words for the
// sheet, its look is in modeles/ecrit.typ.
import type { ContenuDEcrit } from '../domain/ecrit.ts'
import { manquesDe, type Section, SECTIONS } from '../domain/ecrit-manques.ts'
import type { EcritImprime } from '../domain/ecrit-remis.ts'
import {
  type Bloc,
  dit,
  ditLonguement,
  ecole,
  enfant,
  faits,
  information,
  ligne,
  lignes,
  mineurs,
  motif,
  point,
  propos,
  responsable,
  textes,
} from './ecrit-blocs.ts'
import { date, nomComplet, telephone } from './mots.ts'

const URGENCE = { immediate: 'Urgence : danger grave et immédiat.', 'sans-delai': 'À traiter sans délai.' }
const RECOIT = { ecrit: 'l’écrit', copie: 'une copie', avis: 'un avis de transmission, sans nom ni motif' }

type Corps = (ecrit: ContenuDEcrit, jour: string) => readonly Bloc[]
const libre =
  (champ: 'mesures' | 'parents' | 'scolarite' | 'actions' | 'evaluation' | 'demande' | 'protection'): Corps =>
  (ecrit) =>
    textes(...lignes(ecrit[champ]))

/** Numbers are those of the guides: an empty section leaves its own unused, so that « 9 » is the facts everywhere. */
const CORPS: Record<Section, { readonly numero: string; readonly titre: string; readonly corps: Corps }> = {
  entete: {
    numero: '1',
    titre: 'Urgence et destinataire',
    corps: ({ entete, destinataires }) =>
      textes(
        ...dit('À', destinataires.find(({ quoi }) => quoi === 'ecrit')?.nom ?? ''),
        ligne(URGENCE[entete.urgence], entete.urgence === 'immediate'),
        ...dit('Appel avant l’envoi', entete.appel),
        ...dit('Référence', entete.reference),
      ),
  },
  emetteur: {
    numero: '2',
    titre: 'Émetteur',
    corps: ({ emetteur: e }) => [
      point(e.nom, e.fonction, [
        ...dit('Établissement', ecole(e.etablissement, e.uai)),
        ...dit('Téléphone', telephone(e.telephone)),
        ...dit('Courriel', e.courriel),
        ...dit('Avec', e.cosignataires),
      ]),
    ],
  },
  enfant: { numero: '3', titre: 'L’enfant', corps: enfant },
  responsables: { numero: '4', titre: 'Responsables légaux', corps: (e) => e.responsables.map(responsable) },
  mineurs: { numero: '5', titre: 'Fratrie et mineurs au domicile', corps: mineurs },
  adultes: {
    numero: '6',
    titre: 'Adultes au domicile',
    corps: ({ adultes: { auDomicile, miseEnCause } }) =>
      textes(...lignes(auDomicile), ...ditLonguement('Personne mise en cause', miseEnCause)),
  },
  mesures: { numero: '7', titre: 'Mesures et services connus', corps: libre('mesures') },
  motif: { numero: '8', titre: 'Motif', corps: motif },
  faits: { numero: '9', titre: 'Faits observés', corps: faits },
  propos: { numero: '10', titre: 'Propos de l’enfant', corps: propos },
  parents: { numero: '11', titre: 'Propos et attitude des parents', corps: libre('parents') },
  scolarite: { numero: '12', titre: 'Scolarité', corps: libre('scolarite') },
  actions: { numero: '13', titre: 'Actions déjà menées', corps: libre('actions') },
  evaluation: { numero: '14', titre: 'Évaluation', corps: libre('evaluation') },
  demande: { numero: '15', titre: 'Demande', corps: libre('demande') },
  protection: { numero: '15\u00a0bis', titre: 'Protection immédiate', corps: libre('protection') },
  information: { numero: '16', titre: 'Information des parents et de l’enfant', corps: information },
  destinataires: {
    numero: '17',
    titre: 'Destinataires et copies',
    corps: ({ destinataires, piecesJointes }) => [
      ...(destinataires.length === 0
        ? []
        : [
            {
              sorte: 'tableau' as const,
              colonnes: ['Destinataire', 'Reçoit'],
              rangs: destinataires.map(({ nom, quoi }) => [nom, RECOIT[quoi]]),
            },
          ]),
      ...textes(...dit('Pièces jointes', piecesJointes)),
    ],
  },
}

const TITRES = { ip: 'Information préoccupante', signalement: 'Signalement à l’autorité judiciaire' }
const ARTICLES = {
  ip: 'Article L226-2-1 du code de l’action sociale et des familles',
  signalement: 'Article L226-4, II, du code de l’action sociale et des familles',
}

const COMPLETE = {
  ip: 'Complète l’information préoccupante',
  signalement: 'Complète le signalement',
}

export const donneesDeLEcrit = ({ ecrit, jour, brouillon, complete }: EcritImprime & { modele: 'ecrit' }) => {
  const { type, emetteur, enfant: e } = ecrit
  const manques = brouillon ? manquesDe(ecrit, jour) : []
  return {
    titre: complete ? `${TITRES[type]}, complément` : TITRES[type],
    article: ARTICLES[type],
    complete:
      complete &&
      `${COMPLETE[type]} du ${date(complete.le)}${complete.reference && `, référence ${complete.reference}`}.`,
    pied: [nomComplet(e.nom, e.prenom), date(jour)].filter(Boolean).join(', '),
    brouillon,
    fait: `Fait le ${date(jour)}`,
    signataires: [[emetteur.nom, emetteur.fonction].filter(Boolean).join(', '), emetteur.cosignataires].filter(Boolean),
    sections: SECTIONS.map((cle) => {
      const { numero, titre, corps } = CORPS[cle]
      const manquent = manques.flatMap((m) => (m.section === cle ? [{ cle: m.cle, mot: m.mot }] : []))
      return {
        cle,
        titre: `${numero}. ${titre}`,
        blocs: corps(ecrit, jour),
        manques: manquent,
        analyse: cle === 'evaluation',
      }
    }).filter(({ blocs, manques: m }) => blocs.length > 0 || m.length > 0),
  }
}
