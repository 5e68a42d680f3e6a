import demarrer, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { Moyens } from './face.ts'

/** Text of each template, by its name. */
export type Modeles = Readonly<Record<string, string>>

/** One template and its data: what a person wrote is a value there, never a line of Typst. */
export type Compiler = (modele: string, donnees: unknown) => Uint8Array<ArrayBuffer>

const PDF = 1
const EN_TEXTE = 2

/**
 * [Note: no eval] The glue of Typst makes five functions from text, in place of the files and packages of a machine.
 * We have neither, and would need 'unsafe-eval' for them: while its builder is made, `Function` gives one that refuses.
 */
const sansEval = <T>(faire: () => T): T => {
  const { Function: gardee } = globalThis
  const rien = () => {
    throw new Error('a template reads nothing but what it is given')
  }
  const faux = function () {
    return rien
  }
  Object.defineProperty(globalThis, 'Function', { value: faux, configurable: true, writable: true })
  try {
    return faire()
  } finally {
    Object.defineProperty(globalThis, 'Function', { value: gardee, configurable: true, writable: true })
  }
}

export const creerCompilateur = async ({ moteur, polices }: Moyens, modeles: Modeles): Promise<Compiler> => {
  await demarrer({ module_or_path: moteur })
  const constructeur = sansEval(() => new TypstCompilerBuilder())
  for (const police of polices) await constructeur.add_raw_font(new Uint8Array(police))
  const compilateur = await constructeur.build()
  for (const [nom, texte] of Object.entries(modeles)) compilateur.add_source(`/${nom}.typ`, texte)
  return (modele, donnees) => {
    const monde = compilateur.snapshot('/', `/${modele}.typ`, [['donnees', JSON.stringify(donnees)]])
    try {
      const { result, diagnostics } = monde.get_artifact(PDF, EN_TEXTE) as {
        result?: Uint8Array<ArrayBuffer>
        diagnostics?: string[]
      }
      if (!result) throw new Error(`the template ${modele} does not compile: ${diagnostics?.join(' ')}`)
      return result
    } finally {
      monde.free()
    }
  }
}
