import { transfer, wrap } from 'comlink'
import type { Face, Imprime, PageDessinee } from '../../../ecrits/face.ts'
import { adresses } from '../../../ecrits/moyens.ts'
import { startEcrits } from '../worker.ts'

export type Attente = {
  /** Bytes of the compiler that have come, unpacked. */
  readonly recu: (octets: number) => void
  /** All has come: the document is being made. */
  readonly compose: () => void
  readonly arret: AbortSignal
}

/** What is missing is on the server: without network, and never used here before, there is nothing to print with. */
export class AtelierAbsent extends Error {}

const recevoir = async (adresse: string, arret: AbortSignal, recu: Attente['recu']): Promise<ArrayBuffer> => {
  const reponse = await fetch(adresse, { signal: arret }).catch((panne: unknown) => {
    throw arret.aborted ? panne : new AtelierAbsent()
  })
  if (!reponse.ok || !reponse.body) throw new AtelierAbsent()
  let octets = 0
  const compte = new TransformStream<Uint8Array, Uint8Array>({
    transform: (morceau, suite) => {
      recu((octets += morceau.length))
      suite.enqueue(morceau)
    },
  })
  return new Response(reponse.body.pipeThrough(compte)).arrayBuffer()
}

/** The writing worker with all that it works with; it ends when it is closed, and what it wrote with it. */
export type Atelier = {
  readonly compiler: (imprime: Imprime) => Promise<Uint8Array<ArrayBuffer>>
  readonly dessiner: (imprime: Imprime) => Promise<readonly PageDessinee[]>
  readonly fermer: () => void
}

/** `pages`: to look at documents too, not only to print them. The compiler is kept by the browser, not by us. */
export const ouvrirAtelier = async (
  { recu, compose, arret }: Attente,
  { pages }: { readonly pages: boolean },
): Promise<Atelier> => {
  const ailleurs = () => undefined
  // its code comes while the compiler does
  const worker = startEcrits()
  const face = wrap<Face>(worker)
  const fermer = () => worker.terminate()
  const finie = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the writing worker did not start')))
    arret.addEventListener('abort', () => {
      fermer()
      reject(arret.reason)
    })
  })
  // who asks hears of it; who asks nothing has nothing to hear
  finie.catch(ailleurs)
  const tantQuIlVit = <T>(reponse: Promise<T>): Promise<T> => Promise.race([reponse, finie])

  const apporter = async (): Promise<void> => {
    const [moteur, dessinateur, polices] = await Promise.all([
      recevoir(adresses.moteur, arret, recu),
      pages ? recevoir(adresses.dessinateur, arret, ailleurs) : null,
      Promise.all(adresses.polices.map((police) => recevoir(police, arret, ailleurs))),
    ])
    compose()
    const apportes = [moteur, ...(dessinateur ? [dessinateur] : []), ...polices]
    await face.preparer(transfer({ moteur, dessinateur, polices }, apportes))
  }
  try {
    await tantQuIlVit(apporter())
  } catch (panne) {
    fermer()
    throw panne
  }
  return {
    compiler: (imprime) => tantQuIlVit(face.compiler(imprime)),
    dessiner: (imprime) => tantQuIlVit(face.dessiner(imprime)),
    fermer,
  }
}

/** One document, one worker. */
export const compiler = async (imprime: Imprime, attente: Attente): Promise<Blob> => {
  const atelier = await ouvrirAtelier(attente, { pages: false })
  try {
    return new Blob([await atelier.compiler(imprime)], { type: 'application/pdf' })
  } finally {
    atelier.fermer()
  }
}
