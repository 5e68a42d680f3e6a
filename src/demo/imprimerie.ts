// The writing worker's own compiler and templates, in the thread of the generator: what is kept is what would be printed.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { setImmediate as laisserPasser } from 'node:timers/promises'
import type { EcritImprime } from '../domain/ecrit-remis.ts'
import { creerAtelier, type Atelier } from '../ecrits/compilateur.ts'
import { imprimer } from '../ecrits/imprimer.ts'

const fichierDe = createRequire(import.meta.url).resolve
const octetsDe = (fichier: string): ArrayBuffer => new Uint8Array(readFileSync(fichier)).buffer

const POLICES = ['400Regular/PublicSans_400Regular', '700Bold/PublicSans_700Bold'].map(
  (police) => `@expo-google-fonts/public-sans/${police}.ttf`,
)
const MODELES = join(import.meta.dirname, '../ecrits/modeles')

/** Once a thread, and only where somebody writes: the compiler is large. */
let atelier: Promise<Atelier> | null = null
const ouvrirAtelier = (): Promise<Atelier> =>
  creerAtelier(
    {
      moteur: octetsDe(fichierDe('@myriaddreamin/typst-ts-web-compiler/wasm')),
      dessinateur: null,
      polices: POLICES.map((police) => octetsDe(fichierDe(police))),
    },
    Object.fromEntries(
      readdirSync(MODELES).map((nom) => [basename(nom, '.typ'), readFileSync(join(MODELES, nom), 'utf8')]),
    ),
  )

export const imprimerEnPdf = async (imprime: EcritImprime): Promise<Uint8Array<ArrayBuffer>> => {
  atelier ??= ouvrirAtelier()
  const pdf = imprimer((await atelier).compiler, imprime)
  // nothing was heard meanwhile: connections that the server has closed are let go before one is used again
  for (let tour = 0; tour < 3; tour += 1) await laisserPasser()
  return pdf
}
