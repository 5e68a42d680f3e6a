// Presences, absences, guichets, the calendar and the accounts of schools, over HTTP.
import {
  deleteAbsence,
  getCalendrier,
  getPersonnels,
  getPresences,
  postCalendrier,
  putAbsence,
  putCourriel,
  putGuichet,
  putPersonnel,
  putPresence,
} from '../../contract/presence.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Role } from '../../domain/acteur.ts'
import type { Acte } from './http-acte.examples.ts'
import { COLLEGE, type MondeVivant } from './http-monde.examples.ts'
import { estDuService, estLa, ICI, personne, type Nom } from './personnes.ts'

const vraie = async (appel: Promise<{ statut: number }>): Promise<boolean> => (await appel).statut === 200
const ici =
  (...roles: readonly Role[]) =>
  (nom: Nom): boolean =>
    estLa(nom) && personne(nom).service === ICI && roles.includes(personne(nom).role)
const deDirection = ici('ctss-d', 'adjoint')
const CALENDRIER = 'date,nom_jour_ferie,zones\n2999-05-01,1er mai,Métropole\n'

export const actesDePresence = ({ v, gens }: MondeVivant): Record<string, Acte> => ({
  'dire ses heures dans un collège': {
    attendu: (nom) => nom === 'referente',
    tenter: ({ jeton }) =>
      vraie(
        v.appeler(
          putPresence,
          {
            id: nouvelId(),
            uai: COLLEGE,
            jourDeSemaine: 2,
            semaine: 'toutes',
            debut: '08:30',
            fin: '12:00',
            bureau: '104',
            du: '2020-09-01',
            au: null,
          },
          jeton,
        ),
      ),
  },
  'lire les heures du service': {
    attendu: (nom) => estDuService(nom) && personne(nom).service === ICI,
    tenter: async ({ jeton }) => {
      const { statut, corps } = await v.appeler(getPresences, {}, jeton)
      return statut === 200 && corps.presences.length > 0 && corps.guichets.length > 0
    },
  },
  'dire son absence': {
    attendu: estDuService,
    tenter: async ({ jeton, membre }) => {
      const id = nouvelId()
      const dite = await vraie(v.appeler(putAbsence, { id, membre, du: '2020-11-24', au: '2020-11-25' }, jeton))
      return dite && vraie(v.appeler(deleteAbsence, { id }, jeton))
    },
  },
  'dire l’absence d’une collègue': {
    attendu: (nom) => deDirection(nom) || nom === 'collegue',
    tenter: ({ jeton }) =>
      vraie(
        v.appeler(
          putAbsence,
          { id: nouvelId(), membre: gens.collegue.membre, du: '2020-11-24', au: '2020-11-25' },
          jeton,
        ),
      ),
  },
  'fermer la page d’un collège': {
    attendu: (nom) => deDirection(nom) || nom === 'referente',
    tenter: ({ jeton }) =>
      vraie(v.appeler(putGuichet, { uai: COLLEGE, ouvertEnVacances: false, fermeJusqua: '2020-11-24' }, jeton)),
  },
  'lire le calendrier': { attendu: estLa, tenter: ({ jeton }) => vraie(v.appeler(getCalendrier, {}, jeton)) },
  'importer le calendrier': {
    attendu: (nom) => estLa(nom) && personne(nom).role === 'administrateur',
    tenter: ({ jeton }) =>
      vraie(v.appeler(postCalendrier, { fichier: 'feries.csv', texte: CALENDRIER, apercu: false }, jeton)),
  },
  'lier un compte à son établissement': {
    attendu: ici('ctss-d', 'adjoint', 'administrateur'),
    tenter: ({ jeton }) =>
      vraie(v.appeler(putPersonnel, { membre: gens.cpe.membre, uai: COLLEGE, fonction: 'cpe' }, jeton)),
  },
  'lire le compte de la CPE': {
    attendu: (nom) => (estDuService(nom) && personne(nom).service === ICI) || nom === 'cpe',
    tenter: async ({ jeton }) => {
      const { statut, corps } = await v.appeler(getPersonnels, {}, jeton)
      return statut === 200 && corps.personnels.some(({ membre }) => membre === gens.cpe.membre)
    },
  },
  'dire où écrire une alerte': {
    attendu: estLa,
    tenter: ({ jeton }) => vraie(v.appeler(putCourriel, { courriel: 'essai@example.org' }, jeton)),
  },
})
