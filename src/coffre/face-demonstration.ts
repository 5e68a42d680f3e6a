// The demonstration only: the people of the fictitious service and the sheets they would hold. Asked here, so that the
// page of login carries no schema. In production the addresses do not exist, and that is no fault of the server.
import { getPersonnesDemo, postCodeDemo } from '../contract/session.ts'
import { estRefus, refuser } from '../domain/refus.ts'
import { creerClient } from './client.ts'
import type { Coulisses } from './coulisses.ts'
import type { Face } from './face.ts'

export type FaceDemonstration = Pick<Face, 'personnesDemo' | 'codeDemo'>

export const creerFaceDemonstration = ({ fetch, origine }: Pick<Coulisses, 'fetch' | 'origine'>): FaceDemonstration => {
  const appeler = creerClient({ fetch, origine, surReponseIllisible: () => undefined })
  return {
    personnesDemo: async () => {
      const lues = await appeler(getPersonnesDemo, {})
      return estRefus(lues) ? null : lues
    },
    codeDemo: async (identifiant) => {
      const lu = await appeler(postCodeDemo, { identifiant })
      return estRefus(lu) ? refuser('personne-inconnue') : lu
    },
  }
}
