import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * react-dsfr carries the tables of every colour of the State, 11 kB compressed, to fill one <meta name="theme-color">.
 * That one colour is kept; our own styles take colours from the CSS variables of the DSFR.
 */
const oneColour: Plugin = {
  name: 'one-colour',
  load: (id) =>
    id.endsWith('/react-dsfr/fr/colors.js')
      ? `const grey = (isDark) => ({ default: isDark ? '#161616' : '#ffffff' })
         const decisions = (isDark) => ({ background: { default: { grey: grey(isDark) } } })
         export const colors = { getHex: ({ isDark }) => ({ decisions: decisions(isDark) }) }`
      : null,
}

/** The State's typeface is reserved to the State: the neutral brand reads in Public Sans. */
const marqueNeutre = {
  postcssPlugin: 'marque-neutre',
  AtRule: {
    'font-face': (rule: { toString(): string; remove(): unknown }) => {
      if (/Marianne|Spectral/.test(rule.toString())) rule.remove()
    },
  },
  Declaration: {
    'font-family': (declaration: { value: string }) => {
      declaration.value = declaration.value.replace(
        /\bMarianne\b(,\s*arial,\s*sans-serif)?/,
        "'Public Sans Variable',arial,sans-serif",
      )
    },
  },
}

export default defineConfig({
  root: 'src/web',
  publicDir: false,
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
      // the server grants wasm to the files of this name and to no other
      output: { entryFileNames: 'assets/worker-[hash].js', chunkFileNames: 'assets/worker-[name]-[hash].js' },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
