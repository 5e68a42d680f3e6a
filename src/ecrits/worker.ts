// Where the writing face meets the browser. Its policy lets nothing out and nothing in but what the page hands over.
import { expose, transfer } from 'comlink'
import { creerCompilateur, type Compiler } from './compilateur.ts'
import type { Face } from './face.ts'
import { imprimer } from './imprimer.ts'
import affiche from './modeles/affiche.typ?raw'
import commun from './modeles/commun.typ?raw'
import fiches from './modeles/fiches.typ?raw'

let compiler: Promise<Compiler> | undefined

const face: Face = {
  preparer: async (moyens) => {
    compiler = creerCompilateur(moyens, { affiche, commun, fiches })
    await compiler
  },
  compiler: async (imprime) => {
    if (!compiler) throw new Error('the compiler was not brought')
    const pdf = imprimer(await compiler, imprime)
    return transfer(pdf, [pdf.buffer])
  },
}

expose(face)
