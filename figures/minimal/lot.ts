// Some of the writings, in a thread that ends with its compiler: Typst keeps about 2 MB of each document that it makes.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

import { creerHasard } from '../../src/demo/hasard.ts'
import { unAtelier } from '../../src/ecrits/atelier.examples.ts'
import { imprimer } from '../../src/ecrits/imprimer.ts'
import { unEcritPlein } from './ecrit.ts'
import { type Comptes, documentsDe, lire, nouveauxComptes } from './lecture.ts'

type Lot = { readonly debut: number; readonly fin: number }
export type Lu = { readonly comptes: Comptes; readonly ecarts: readonly string[] }

const hasard = creerHasard('minimal')

const compter = async ({ debut, fin }: Lot): Promise<Lu> => {
  const atelier = await unAtelier()
  const comptes = nouveauxComptes()
  const ecarts: string[] = []
  for (let n = debut; n < fin; n++) {
    const branche = hasard.branche(String(n))
    const fiche = unEcritPlein(branche, branche.chance(0.7) ? 'ip' : 'signalement')
    for (const imprime of documentsDe(fiche, branche)) {
      const pdf = imprimer(atelier.compiler, imprime)
      ecarts.push(...lire(fiche, pdf, imprime.modele, comptes[imprime.modele]))
      // once in a while, the envelopes are swapped: what reads must see it
      if (imprime.modele === 'ecrit' && n % 50 === 0) lire(fiche, pdf, 'avis', comptes.trompe)
    }
  }
  return { comptes, ecarts }
}

export const compterUnLot = async (lot: Lot): Promise<Lu> => {
  const fil = new Worker(new URL(import.meta.url), { workerData: lot })
  const [lu] = (await once(fil, 'message')) as [Lu]
  await fil.terminate()
  return lu
}

if (!isMainThread) parentPort?.postMessage(await compter(workerData as Lot))
