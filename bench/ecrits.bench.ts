// A writing printed and drawn in Debian's Chromium, under the policies of the real server: from the click to the PDF, the
// compiler come from loopback, packed as the server packs it; then at each change.
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

import { chromium } from 'playwright-core'
import { build } from 'vite'

import { entetesFichier } from '../src/server/http/entetes.ts'
import { ROOT } from '../tools/files.ts'
import type { Temps } from './ecrits-main.ts'
import type { Mesure } from './mesure.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** The screens' own bundle, of this one page. */
const construire = async (outDir: string): Promise<void> => {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      outDir,
      manifest: false,
      rolldownOptions: {
        input: join(ROOT, 'bench/ecrits-main.ts'),
        output: { entryFileNames: 'assets/page.js' },
      },
    },
  })
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><script type="module" src="/assets/page.js"></script>')
  for (const wasm of globSync('assets/*.wasm', { cwd: outDir })) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    writeFileSync(join(outDir, `${wasm}.br`), brotliCompressSync(readFileSync(join(outDir, wasm)), { params }))
  }
}

const servir = async (dossier: string): Promise<Server> => {
  const serveur = createServer((demande, reponse) => {
    const chemin = demande.url === '/' ? '/index.html' : (demande.url ?? '')
    const fichier = join(dossier, chemin)
    const entetes = { ...entetesFichier(chemin), 'Content-Type': TYPES[extname(chemin)] ?? 'application/octet-stream' }
    try {
      const corps = readFileSync(extname(chemin) === '.wasm' ? `${fichier}.br` : fichier)
      reponse.writeHead(200, { ...entetes, ...(extname(chemin) === '.wasm' ? { 'Content-Encoding': 'br' } : {}) })
      reponse.end(corps)
    } catch {
      reponse.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await once(serveur, 'listening')
  return serveur
}

const mediane = (temps: readonly number[]): number =>
  temps.toSorted((a, b) => a - b)[Math.floor(temps.length / 2)] ?? Number.POSITIVE_INFINITY

export const mesurer = async (): Promise<Mesure[]> => {
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-ecrits-'))
  await construire(dossier)
  const serveur = await servir(dossier)
  const navigateur = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const adresse = serveur.address()
    if (typeof adresse !== 'object' || adresse === null) throw new Error('no port')
    const page = await navigateur.newPage()
    await page.goto(`http://localhost:${adresse.port}/`)
    await page.waitForFunction('globalThis.mesurer')
    const temps = await page.evaluate<Temps>('globalThis.mesurer()')
    if (temps.largeur === 0) throw new Error('the browser does not show the pages that are drawn')
    return [
      { name: 'writing: first PDF in a browser, all fetched', value: temps.premier / 1000, unit: 's', budget: 2 },
      { name: 'writing: next PDF', value: mediane(temps.suivants), unit: 'ms', budget: 300 },
      { name: 'writing: its pages drawn again', value: mediane(temps.pages), unit: 'ms', budget: 300 },
    ]
  } finally {
    await navigateur.close()
    serveur.close()
    serveur.closeAllConnections()
    rmSync(dossier, { recursive: true })
  }
}
