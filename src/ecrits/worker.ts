// Where the writing face meets the browser. Its policy lets nothing out and nothing in but what the page hands over.
import { expose, transfer } from 'comlink'
import { creerCompilateur, type Compiler } from './compilateur.ts'
import type { Face } from './face.ts'
import { imprimer } from './imprimer.ts'
import affiche from './modeles/affiche.typ?raw'
import commun from './modeles/commun.typ?raw'
import fiches from './modeles/fiches.typ?raw'
import { csv, ods } from './tableur/exporter.ts'
import { lireGrille, remplirGrille } from './tableur/grille.ts'

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
  exporter: async (feuilles, format) => {
    const octets = format === 'ods' ? ods(feuilles) : csv(feuilles[0] ?? { nom: '', lignes: [] })
    return transfer(octets, [octets.buffer])
  },
  lireGrille: async (octets) => lireGrille(octets),
  remplirGrille: async (octets, valeurs) => {
    const rendue = remplirGrille(octets, valeurs)
    return transfer(rendue, [rendue.buffer])
  },
}

expose(face)
