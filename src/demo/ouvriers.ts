import { Worker } from 'node:worker_threads'
import type { Rendu, Travail } from './ouvrier.ts'

type Attente = { n: number; travail: Travail; resoudre: (rendu: never) => void; rejeter: (faute: Error) => void }
type Reponse = { n: number; rendu?: never; faute?: string }

export type Ouvriers = {
  faire<T extends Travail>(travail: T): Promise<Rendu<T['genre']>>
  fermer(): Promise<void>
}

/** Few threads, one job at a time each, in the order given. */
export const ouvrirAtelier = (combien: number): Ouvriers => {
  const file: Attente[] = []
  const enCours = new Map<Worker, Attente>()
  const libres: Worker[] = []
  let n = 0
  const distribuer = (): void => {
    for (let ouvrier = libres.at(-1); ouvrier && file.length > 0; ouvrier = libres.at(-1)) {
      const attente = file.shift()
      if (!attente) return
      libres.pop()
      enCours.set(ouvrier, attente)
      ouvrier.postMessage({ n: attente.n, travail: attente.travail })
    }
  }
  const tous = Array.from({ length: combien }, () => {
    const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url))
    const finir = (suite: (attente: Attente) => void): void => {
      const attente = enCours.get(ouvrier)
      enCours.delete(ouvrier)
      if (attente) suite(attente)
    }
    ouvrier.on('message', ({ rendu, faute }: Reponse) => {
      finir(({ resoudre, rejeter }) => (faute === undefined ? resoudre(rendu as never) : rejeter(new Error(faute))))
      libres.push(ouvrier)
      distribuer()
    })
    ouvrier.on('error', (faute) =>
      finir(({ rejeter }) => rejeter(faute instanceof Error ? faute : new Error(String(faute)))),
    )
    libres.push(ouvrier)
    return ouvrier
  })
  return {
    faire: <T extends Travail>(travail: T) =>
      new Promise<Rendu<T['genre']>>((resoudre, rejeter) => {
        file.push({ n: (n += 1), travail, resoudre, rejeter })
        distribuer()
      }),
    fermer: async () => {
      await Promise.all(tous.map((ouvrier) => ouvrier.terminate()))
    },
  }
}
