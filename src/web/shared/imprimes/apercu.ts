import { useEffect, useRef, useState } from 'react'
import type { Imprime, PageDessinee } from '../../../ecrits/face.ts'
import { type Atelier, AtelierAbsent, ouvrirAtelier } from './compiler.ts'

/** A page to show in an <img>: its address is of this page alone, and forgotten with it. */
export type PageVue = Omit<PageDessinee, 'svg'> & { readonly adresse: string }

export type Apercu = {
  /** `absente`: what it takes is on the server, and there is no network. */
  readonly etape: 'arrivee' | 'composition' | 'prete' | 'absente' | 'manquee'
  /** Of the compiler, while it comes. */
  readonly megaoctets: number
  /** The last that were drawn: they stay while the next are. */
  readonly pages: readonly PageVue[]
}

const RIEN: Apercu = { etape: 'arrivee', megaoctets: 0, pages: [] }
/** After the last key; drawing takes less. */
const SILENCE = 250
/** The compiler keeps 2 MB of each document that it makes, and gives none back: another takes over. */
const DOCUMENTS = 100

const oublier = (pages: readonly PageVue[]): void => {
  for (const { adresse } of pages) URL.revokeObjectURL(adresse)
}
const enVue = ({ svg, ...page }: PageDessinee): PageVue => ({
  ...page,
  adresse: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
})

/** One worker as long as the screen is open; of what is asked while it draws, only the last is drawn. */
const ouvrirTable = (montrer: (apercu: Apercu) => void) => {
  const arret = new AbortController()
  let apercu = RIEN
  let atelier: Promise<Atelier> | null = null
  let voulu: Imprime | null = null
  let enCours = false
  let faits = 0
  let dernier: Promise<unknown> = Promise.resolve()

  const dire = (suite: Partial<Apercu>) => {
    if (arret.signal.aborted) return
    apercu = { ...apercu, ...suite }
    montrer(apercu)
  }
  const recu = (octets: number) => {
    const megaoctets = Math.floor(octets / 1_000_000)
    if (apercu.etape === 'arrivee' && megaoctets !== apercu.megaoctets) dire({ megaoctets })
  }
  const ouvrir = async (): Promise<Atelier> => {
    // what is shown stays while another worker takes over
    if (apercu.etape !== 'prete') dire({ etape: 'arrivee', megaoctets: 0 })
    const compose = () => apercu.etape === 'arrivee' && dire({ etape: 'composition' })
    return ouvrirAtelier({ recu, compose, arret: arret.signal }, { pages: true })
  }
  const ouvert = (): Promise<Atelier> => {
    faits = atelier ? faits + 1 : 0
    atelier ??= ouvrir()
    return atelier
  }
  const rendre = async (): Promise<void> => {
    const rendu = atelier
    atelier = null
    // one that did not open has nothing to close
    await rendu?.then(({ fermer }) => fermer()).catch(() => undefined)
  }
  /** One thing at a time; a worker that failed is not asked again. */
  const avec = <T>(travail: (atelier: Atelier) => Promise<T>): Promise<T> => {
    const suite = dernier.then(async () => {
      if (faits >= DOCUMENTS) await rendre()
      try {
        return await travail(await ouvert())
      } catch (panne) {
        await rendre()
        throw panne
      }
    })
    dernier = suite.catch(() => undefined)
    return suite
  }
  const dessinerLeDernier = async (): Promise<void> => {
    while (voulu && !arret.signal.aborted) {
      const imprime = voulu
      voulu = null
      const pages = (await avec(({ dessiner }) => dessiner(imprime))).map(enVue)
      const avant = apercu.pages
      dire({ etape: 'prete', pages })
      oublier(arret.signal.aborted ? pages : avant)
    }
  }
  return {
    aDessine: (): boolean => apercu.pages.length > 0,
    voir: async (imprime: Imprime): Promise<void> => {
      voulu = imprime
      if (enCours) return
      enCours = true
      try {
        await dessinerLeDernier()
      } catch (panne) {
        dire({ etape: panne instanceof AtelierAbsent ? 'absente' : 'manquee' })
      } finally {
        enCours = false
      }
    },
    compiler: (imprime: Imprime): Promise<Uint8Array<ArrayBuffer>> => avec(({ compiler }) => compiler(imprime)),
    fermer: () => {
      arret.abort()
      oublier(apercu.pages)
    },
  }
}

/**
 * The pages of a document as they will be printed, drawn again when it changes (a new object each time, memoised), and
 * its PDF when it is asked for. Leaving the screen, or locking it, ends the worker.
 */
export const useApercu = (imprime: Imprime | null) => {
  const [apercu, setApercu] = useState(RIEN)
  const table = useRef<ReturnType<typeof ouvrirTable> | null>(null)
  useEffect(() => {
    const ouverte = ouvrirTable(setApercu)
    table.current = ouverte
    return () => {
      table.current = null
      ouverte.fermer()
    }
  }, [])

  useEffect(() => {
    if (!imprime) return
    const attente = setTimeout(() => void table.current?.voir(imprime), table.current?.aDessine() ? SILENCE : 0)
    return () => clearTimeout(attente)
  }, [imprime])

  const compiler = async (document: Imprime): Promise<Uint8Array<ArrayBuffer>> => {
    if (!table.current) throw new Error('the screen is closed')
    return table.current.compiler(document)
  }
  return { ...apercu, compiler }
}
