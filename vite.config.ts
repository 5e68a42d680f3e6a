import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  plugins: [react()],
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
