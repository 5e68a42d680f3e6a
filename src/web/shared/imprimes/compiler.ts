import { transfer, wrap } from 'comlink'
import type { Face, Imprime } from '../../../ecrits/face.ts'
import { adresses } from '../../../ecrits/moyens.ts'
import { startEcrits } from '../worker.ts'

type Attente = {
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

/** One document, one worker: it ends with what it wrote. The compiler is kept by the browser, not by us. */
export const compiler = async (imprime: Imprime, { recu, compose, arret }: Attente): Promise<Blob> => {
  const ailleurs = () => undefined
  const [moteur, ...polices] = await Promise.all([
    recevoir(adresses.moteur, arret, recu),
    ...adresses.polices.map((police) => recevoir(police, arret, ailleurs)),
  ])
  compose()
  const worker = startEcrits()
  const face = wrap<Face>(worker)
  const finie = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the writing worker did not start')))
    arret.addEventListener('abort', () => reject(arret.reason))
  })
  const faire = async () => {
    await face.preparer(transfer({ moteur, polices }, [moteur, ...polices]))
    return new Blob([await face.compiler(imprime)], { type: 'application/pdf' })
  }
  try {
    return await Promise.race([faire(), finie])
  } finally {
    worker.terminate()
  }
}
