// The page of ecrits.bench.ts: the very code of the screens around the writing worker, timed.
import { unEcrit, unEcritImprime } from '../src/ecrits/ecrit.examples.ts'
import type { Imprime } from '../src/ecrits/face.ts'
import { ouvrirAtelier } from '../src/web/shared/imprimes/compiler.ts'

const TOURS = 9

export type Temps = {
  readonly premier: number
  readonly suivants: readonly number[]
  readonly pages: readonly number[]
  /** Width of the first page as the browser shows it in an <img>; 0: it does not. */
  readonly largeur: number
}

/** Some words more each time, as when one writes. */
const version = (n: number): Imprime =>
  unEcritImprime({ ecrit: unEcrit({ scolarite: `${unEcrit().scolarite} ${'Encore une phrase. '.repeat(n)}` }) })

const montrer = async (svg: string): Promise<number> => {
  const image = document.createElement('img')
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  return image.naturalWidth
}

const chrono = async (faire: () => Promise<unknown>): Promise<number> => {
  const debut = performance.now()
  await faire()
  return performance.now() - debut
}
const chacun = async (faire: (n: number) => Promise<unknown>): Promise<number[]> => {
  const temps: number[] = []
  for (let n = 1; n <= TOURS; n++) temps.push(await chrono(() => faire(n)))
  return temps
}

const mesurer = async (): Promise<Temps> => {
  const rien = () => undefined
  const attente = { recu: rien, compose: rien, arret: new AbortController().signal }
  const debut = performance.now()
  const atelier = await ouvrirAtelier(attente, { pages: true })
  await atelier.compiler(version(0))
  const premier = performance.now() - debut
  const suivants = await chacun((n) => atelier.compiler(version(n)))
  const pages = await chacun((n) => atelier.dessiner(version(TOURS + n)))
  const [page] = await atelier.dessiner(version(0))
  const largeur = page ? await montrer(page.svg) : 0
  atelier.fermer()
  return { premier, suivants, pages, largeur }
}

Object.assign(globalThis, { mesurer })
