// The true compiler, drawer, typefaces and templates, as the page brings them to the worker.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

import { type Atelier, creerAtelier } from './compilateur.ts'

const fichierDe = createRequire(import.meta.url).resolve
export const MOTEUR = fichierDe('@myriaddreamin/typst-ts-web-compiler/wasm')
export const DESSINATEUR = fichierDe('@myriaddreamin/typst-ts-renderer/wasm')
const POLICES = [
  '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
].map((police) => fichierDe(police))

const octetsDe = (fichier: string): ArrayBuffer => new Uint8Array(readFileSync(fichier)).buffer
const MODELES = join(import.meta.dirname, 'modeles')
const modeles = Object.fromEntries(
  readdirSync(MODELES).map((nom) => [basename(nom, '.typ'), readFileSync(join(MODELES, nom), 'utf8')]),
)

/** As under the policy of the worker: code from text is refused. */
export const unAtelier = async (): Promise<Atelier> => {
  const { Function: gardee } = globalThis
  const refuser = function () {
    throw new EvalError('code from text')
  }
  Object.defineProperty(globalThis, 'Function', { value: refuser, configurable: true, writable: true })
  try {
    return await creerAtelier(
      { moteur: octetsDe(MOTEUR), dessinateur: octetsDe(DESSINATEUR), polices: POLICES.map(octetsDe) },
      modeles,
    )
  } finally {
    Object.defineProperty(globalThis, 'Function', { value: gardee, configurable: true, writable: true })
  }
}
