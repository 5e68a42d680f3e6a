// The whole of what the worker does, with the network and the clock given: it runs in Node for the tests.
import type { ClesDeVersion } from '../../coffre/porte-publique.ts'
import type { Appeler } from '../../coffre/client.ts'
import type { Instant } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Face } from '../face.ts'
import { creerConversation } from './conversation.ts'
import { creerDeposer } from './deposer.ts'
import { creerPortier } from './portier.ts'
import { creerSecrets } from './secrets.ts'
import type { Suivi } from './travail.ts'

export type Dehors = Suivi & {
  readonly appeler: Appeler
  readonly texteDesRacines: () => Promise<string | null>
  readonly cles: ClesDeVersion
  readonly maintenant: () => Instant
}

export const creerScelleur = ({ appeler, texteDesRacines, cles, maintenant, ...suivi }: Dehors): Face => {
  const portier = creerPortier({ appeler, texteDesRacines, cles, maintenant })
  const secretDe = creerSecrets()
  return {
    verifier: async (ecole) => {
      const porte = await portier.porte(ecole)
      return estRefus(porte) ? porte : { lecteurs: porte.lecteurs.map(({ prenom, nom }) => `${prenom} ${nom}`) }
    },
    deposer: creerDeposer(appeler, portier, suivi, secretDe),
    ...creerConversation(appeler, portier, suivi, maintenant, secretDe),
  }
}
