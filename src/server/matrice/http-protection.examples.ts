// The protocol of the service and the days to be woken, over HTTP.
import { getProtocole, putProtocole, putReveils } from '../../contract/protection.ts'
import { unProtocole } from '../../domain/protocole.examples.ts'
import type { Acte } from './http-acte.examples.ts'
import type { MondeVivant } from './http-monde.examples.ts'
import { estDuService, estLa, ICI, personne } from './personnes.ts'

export const actesDeProtection = ({ v }: MondeVivant): Record<string, Acte> => ({
  'écrire le protocole de son service': {
    attendu: (nom) => estLa(nom) && ['ctss-d', 'adjoint'].includes(personne(nom).role),
    tenter: async ({ jeton }) => (await v.appeler(putProtocole, { protocole: unProtocole() }, jeton)).statut === 200,
  },
  'lire le protocole du service': {
    attendu: (nom) => estDuService(nom) && personne(nom).service === ICI,
    tenter: async ({ jeton }, nom) => {
      const { statut, corps } = await v.appeler(getProtocole, {}, jeton)
      // the neighbours have written theirs too, which is not this one
      return statut === 200 && corps.protocole !== null && personne(nom).service === ICI
    },
  },
  'laisser des jours pour être réveillée': {
    attendu: estDuService,
    tenter: async ({ jeton }) => (await v.appeler(putReveils, { jours: ['2999-09-01'] }, jeton)).statut === 200,
  },
})
