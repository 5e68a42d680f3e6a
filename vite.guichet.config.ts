import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { clesDuBundle } from './tools/cle-de-version.ts'
import { ROOT } from './tools/files.ts'
import { marqueNeutre, onlyUsed } from './tools/styles.ts'

const room = join(ROOT, 'src/guichet')

/** Names of the DSFR that the page writes: everything else of its styles stays out. */
const used = new Set(
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|html)$/.test(file))
    .flatMap((file) => readFileSync(join(room, file), 'utf8').match(/\bfr-[\w-]+/g) ?? []),
)

export default defineConfig({
  root: room,
  base: '/ecole/',
  publicDir: false,
  define: { __CLES_DE_VERSION__: JSON.stringify(clesDuBundle()) },
  css: { postcss: { plugins: [marqueNeutre, onlyUsed(used)] } },
  build: {
    outDir: '../../dist/guichet',
    emptyOutDir: true,
    manifest: true,
    // telephones of 2021, whose browsers are kept up to date or not
    target: ['chrome89', 'firefox89', 'safari15'],
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      // the server grants wasm to the files of this name and to no other
      output: { entryFileNames: 'assets/worker-[hash].js', chunkFileNames: 'assets/worker-[name]-[hash].js' },
    },
  },
})
