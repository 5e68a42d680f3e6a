// A worker thread of the generator: derivations and sealing, away from the thread of the server.
import { parentPort } from 'node:worker_threads'
import { deBase64 } from '../crypto/octets.ts'
import type { ClesDePersonne } from '../coffre/naissance.ts'
import { creerTrousseau } from '../coffre/trousseau.ts'
import { serrureDePhrase } from '../coffre/serrures.ts'
import type { Id, ServiceId } from '../domain/identite.ts'
import { classer, type Caseload, type Classe } from './classeur.ts'

export type Travail =
  | {
      readonly genre: 'trousseau'
      readonly service: ServiceId
      readonly racine: string
      readonly cles: ClesDePersonne
      readonly phrase: string
      readonly code: string
    }
  | { readonly genre: 'serrure'; readonly membre: Id; readonly phrase: string }
  | { readonly genre: 'classer'; readonly caseload: Caseload }
export type Rendu<T extends Travail['genre']> = {
  trousseau: ReturnType<typeof creerTrousseau>
  serrure: ReturnType<typeof serrureDePhrase>
  classer: Classe
}[T]

const faire = async (travail: Travail): Promise<Rendu<Travail['genre']>> => {
  switch (travail.genre) {
    case 'trousseau': {
      const { service, racine, cles, phrase, code } = travail
      return creerTrousseau({ service, racine, cles }, { phrase, code: deBase64(code) })
    }
    case 'serrure':
      return serrureDePhrase(travail.membre, travail.phrase)
    case 'classer':
      return classer(travail.caseload)
  }
}

parentPort?.on('message', ({ n, travail }: { n: number; travail: Travail }) => {
  faire(travail).then(
    (rendu) => parentPort?.postMessage({ n, rendu }),
    (faute: unknown) =>
      parentPort?.postMessage({ n, faute: faute instanceof Error ? (faute.stack ?? faute.message) : String(faute) }),
  )
})
