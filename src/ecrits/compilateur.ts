import demarrer, { TypstCompilerBuilder, type TypstCompileWorld } from '@myriaddreamin/typst-ts-web-compiler'
import type { Moyens, PageDessinee } from './face.ts'
import { creerDessinateur } from './dessinateur.ts'
import type { Marque } from './reperes.ts'

/** Text of each template, by its name. */
export type Modeles = Readonly<Record<string, string>>

/** One template and its data: what a person wrote is a value there, never a line of Typst. */
export type Artisan<T> = (modele: string, donnees: unknown) => T

export type Atelier = {
  readonly compiler: Artisan<Uint8Array<ArrayBuffer>>
  readonly dessiner: Artisan<readonly PageDessinee[]>
}

const VECTEUR = 0
const PDF = 1
const EN_TEXTE = 2
const PAGINE = 0

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

const artefact = (monde: TypstCompileWorld, format: number): Uint8Array<ArrayBuffer> => {
  const { result, diagnostics } = monde.get_artifact(format, EN_TEXTE) as {
    result?: Uint8Array<ArrayBuffer>
    diagnostics?: string[]
  }
  if (!result) throw new Error(`a template does not compile: ${diagnostics?.join(' ')}`)
  return result
}

export const creerAtelier = async ({ moteur, dessinateur, polices }: Moyens, modeles: Modeles): Promise<Atelier> => {
  await demarrer({ module_or_path: moteur })
  const constructeur = sansEval(() => new TypstCompilerBuilder())
  for (const police of polices) await constructeur.add_raw_font(new Uint8Array(police))
  const compilateur = await constructeur.build()
  for (const [nom, texte] of Object.entries(modeles)) compilateur.add_source(`/${nom}.typ`, texte)
  const enPages = dessinateur && (await creerDessinateur(dessinateur))

  const artisan =
    <T>(rendre: (monde: TypstCompileWorld) => T): Artisan<T> =>
    (modele, donnees) => {
      const monde = compilateur.snapshot('/', `/${modele}.typ`, [['donnees', JSON.stringify(donnees)]])
      try {
        return rendre(monde)
      } finally {
        monde.free()
      }
    }
  return {
    compiler: artisan((monde) => artefact(monde, PDF)),
    dessiner: artisan((monde) => {
      if (!enPages) throw new Error('the drawer was not brought')
      const vecteur = artefact(monde, VECTEUR)
      return enPages(vecteur, JSON.parse(monde.query(PAGINE, '<repere>', 'value')) as Marque[])
    }),
  }
}
