import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { clesDuBundle } from './tools/cle-de-version.ts'
import { marqueNeutre } from './tools/styles.ts'

/**
 * react-dsfr carries the tables of every colour of the State, 11 kB compressed, to fill one <meta name="theme-color">.
 * That one colour is kept; our own styles take colours from the CSS variables of the DSFR. Its table of typefaces is
 * read by nothing.
 */
const oneColour: Plugin = {
  name: 'one-colour',
  load: (id) => {
    if (id.endsWith('/react-dsfr/fr/generatedFromCss/typography.js')) return 'export const typography = []'
    return id.endsWith('/react-dsfr/fr/colors.js')
      ? `const grey = (isDark) => ({ default: isDark ? '#161616' : '#ffffff' })
         const decisions = (isDark) => ({ background: { default: { grey: grey(isDark) } } })
         export const colors = { getHex: ({ isDark }) => ({ decisions: decisions(isDark) }) }`
      : null
  },
}

export default defineConfig({
  root: 'src/web',
  publicDir: false,
  define: { __CLES_DE_VERSION__: JSON.stringify(clesDuBundle()) },
  plugins: [oneColour, react()],
  css: { postcss: { plugins: [marqueNeutre] } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // the content security policy allows images in data:, never fonts
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // the server grants wasm to the files of these two names and to no other, each with its own policy
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/src/ecrits/') ? 'assets/ecrits-[hash].js' : 'assets/worker-[hash].js',
        chunkFileNames: 'assets/worker-[name]-[hash].js',
        // a file of its own, imported first: in one with libsodium it would listen after what it must hear
        codeSplitting: { groups: [{ name: 'attente', test: /coffre\/attente\.ts$/ }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
