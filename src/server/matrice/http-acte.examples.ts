import type { Personne } from '../vivant.examples.ts'
import type { Nom } from './personnes.ts'

/** An act of the contract: who may do it, and the request that tries it as a person. */
export type Acte = {
  readonly attendu: (nom: Nom) => boolean
  readonly tenter: (qui: Personne, nom: Nom) => Promise<boolean>
}
