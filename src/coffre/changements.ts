// The server's feed says which coffres moved, never what; where it is blocked, the question is asked every half minute.
import { z } from 'zod'

import { CHEMIN_CHANGES, getChangements } from '../contract/coffre.ts'
import { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import type { OuvrirFlux } from './moteur.ts'

const INTERVALLE = 30_000
/** Many machines see one change: they do not all ask in the same instant. */
const ETALEMENT = 300
const ANNONCE = z.array(Id)

export type Suivi = {
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly ouvrirFlux: OuvrirFlux
  readonly surCoffres: (coffres: readonly Id[]) => Promise<void>
  readonly surTout: () => Promise<void>
}

export const suivreChangements = ({ appeler, horloge, ouvrirFlux, surCoffres, surTout }: Suivi): (() => void) => {
  let arrete = false
  let position = 0
  let enAttente = new Set<Id>()
  let sonde = false

  const rassembler = async (coffres: readonly Id[]): Promise<void> => {
    const premier = enAttente.size === 0
    for (const coffre of coffres) enAttente.add(coffre)
    if (!premier || enAttente.size === 0) return
    await horloge.attendre(ETALEMENT * horloge.hasard())
    const lot = [...enAttente]
    enAttente = new Set()
    if (!arrete) await surCoffres(lot)
  }

  const sonder = async (): Promise<void> => {
    if (sonde) return
    sonde = true
    while (!arrete) {
      const changements = await appeler(getChangements, { depuis: position })
      if (!estRefus(changements)) {
        const { position: nouvelle, coffres } = changements
        if (nouvelle < position) await surTout()
        else if (coffres.length > 0) await rassembler(coffres)
        position = nouvelle
      }
      await horloge.attendre(INTERVALLE)
    }
  }

  const fermer = ouvrirFlux(CHEMIN_CHANGES, {
    surCoffres: (annonce) => {
      const lue = ANNONCE.safeParse(annonce)
      if (lue.success) void rassembler(lue.data)
    },
    surAnnuaire: () => void surTout(),
    surCoupure: () => void sonder(),
  })
  return () => {
    arrete = true
    fermer()
  }
}

const enJson = (texte: unknown): unknown => {
  try {
    return JSON.parse(String(texte))
  } catch {
    return null
  }
}

/** In a browser. Its own retries are kept; only a refused stream falls back on polling. */
export const fluxDuNavigateur: OuvrirFlux = (chemin, { surCoffres, surAnnuaire, surCoupure }) => {
  const source = new EventSource(chemin, { withCredentials: true })
  source.addEventListener('coffres', (evenement) => surCoffres(enJson(evenement.data)))
  source.addEventListener('annuaire', () => surAnnuaire())
  // what happened while it was cut was not told, nor what did between the last question and the first opening
  source.addEventListener('open', () => surAnnuaire())
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) surCoupure()
  })
  return () => source.close()
}
