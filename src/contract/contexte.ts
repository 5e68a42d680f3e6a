// Context strings: what a seal is for. Frozen with the bytes; a vector in the tests keeps each.
import type { Personne } from '../domain/identite.ts'

type Coffre = { readonly service: string; readonly coffre: string }

const qui = (personne: Personne, generation: number): string => `${personne.service}|${personne.membre}.${generation}`

export const contexte = {
  dk: ({ service, coffre }: Coffre, epoque: number, personne: Personne, generation: number): string =>
    `permanence/v1/dk|${service}|${coffre}|${epoque}|${qui(personne, generation)}`,
  dkRecouvrement: ({ service, coffre }: Coffre, epoque: number, generation: number): string =>
    `permanence/v1/dk|${service}|${coffre}|${epoque}|recouvrement|g${generation}`,
  engagement: 'permanence/v1/dk-commit',
  porte: ({ service, coffre }: Coffre, epoque: number): string => `permanence/v1/porte|${service}|${coffre}|${epoque}`,
  depot: ({ service, coffre }: Coffre, epoque: number, depot: string): string =>
    `permanence/v1/depot|${service}|${coffre}|${epoque}|${depot}`,
  etiquette: ({ service, coffre }: Coffre, generation: number): string =>
    `permanence/v1/etiquette|${service}|${coffre}|g${generation}`,
  part: (service: string, generation: number, index: number, n: number, k: number): string =>
    `permanence/v1/part|${service}|g${generation}|${index}/${n}/${k}`,
  trousseau: (membre: string, generation: number, serrure: string): string =>
    `permanence/v1/trousseau|${membre}|g${generation}|${serrure}`,
  /** AAD of the keyring itself, sealed under its own key. */
  contenuDuTrousseau: (membre: string, generation: number): string =>
    `permanence/v1/trousseau|${membre}|g${generation}`,
  brouillon: ({ service, coffre }: Coffre, brouillon: string): string =>
    `permanence/v1/brouillon|${service}|${coffre}|${brouillon}`,
  tagDepot: 'permanence/v1/depot',
  /** The seed of a door handed to somebody who opens dépôts and no piece (duty). */
  portePart: ({ service, coffre }: Coffre, epoque: number, personne: Personne, generation: number): string =>
    `permanence/v1/porte-part|${service}|${coffre}|${epoque}|${qui(personne, generation)}`,
  /** An answer sealed to a receipt: `depot` is the id of the saisine, `n` its number in the conversation. */
  reponse: (depot: string, n: number): string => `permanence/v1/reponse|${depot}|${n}`,
  tagReponse: 'permanence/v1/reponse',
  /** Hashed (SHA-256, first 16 bytes, base32): the entry `secteur` under which the door of the service stands. */
  secteurDuService: (service: string): string => `permanence/v1/secteur-du-service|${service}`,
  tagRacines: 'permanence/v1/racines',
} as const
