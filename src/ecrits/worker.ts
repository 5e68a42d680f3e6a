// Where the writing face meets the browser. Its policy lets nothing out and nothing in but what the page hands over.
import { expose, transfer } from 'comlink'
import { type Atelier, creerAtelier } from './compilateur.ts'
import type { Face } from './face.ts'
import { imprimer } from './imprimer.ts'
import affiche from './modeles/affiche.typ?raw'
import avis from './modeles/avis.typ?raw'
import commun from './modeles/commun.typ?raw'
import ecrit from './modeles/ecrit.typ?raw'
import fiches from './modeles/fiches.typ?raw'
import lettre from './modeles/lettre.typ?raw'
import relance from './modeles/relance.typ?raw'
import { csv, ods } from './tableur/exporter.ts'
import { lireGrille, remplirGrille } from './tableur/grille.ts'

let atelier: Promise<Atelier> | undefined
const ouvert = async (): Promise<Atelier> => {
  if (!atelier) throw new Error('the compiler was not brought')
  return atelier
}

const face: Face = {
  preparer: async (moyens) => {
    atelier = creerAtelier(moyens, { affiche, avis, commun, ecrit, fiches, lettre, relance })
    await atelier
  },
  compiler: async (imprime) => {
    const pdf = imprimer((await ouvert()).compiler, imprime)
    return transfer(pdf, [pdf.buffer])
  },
  dessiner: async (imprime) => imprimer((await ouvert()).dessiner, imprime),
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
