import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import assert from 'node:assert/strict'

import AxeBuilder from '@axe-core/playwright'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

type Portee = { after(fin: () => Promise<void>): void }

export const ORDINATEUR = { width: 1366, height: 768 } as const
export const TELEPHONE = { width: 360, height: 740 } as const

const SANS_RESEAU_EXTERIEUR = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const ouverts = new Map<string, BrowserContext[]>()

/** A folder that outlives its browser: what a machine keeps. It goes once nobody writes into it any more. */
export const unProfil = (t: Portee): string => {
  const profil = mkdtempSync(join(tmpdir(), 'permanence-profil-'))
  t.after(async () => {
    for (const contexte of ouverts.get(profil) ?? []) await contexte.close()
    rmSync(profil, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  return profil
}

export type Poste = {
  readonly contexte: BrowserContext
  readonly page: Page
  readonly fautes: string[]
  /** As a machine that is switched off: the profile stays as it was on the disk. */
  tuer(): Promise<void>
}

const tuerChromium = async (profil: string, contexte: BrowserContext): Promise<void> => {
  const ferme = new Promise((fini) => contexte.once('close', fini))
  // SingletonLock is a link to host-pid
  const pid = Number(readlinkSync(join(profil, 'SingletonLock')).split('-').at(-1))
  process.kill(pid, 'SIGKILL')
  await ferme
  rmSync(join(profil, 'SingletonLock'), { force: true })
}

/** A microphone that somebody has already said yes to, and that hums: a spoken answer without anybody who speaks. */
export const MICRO_FEINT = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] as const

type OptionsDePoste = {
  readonly taille?: { readonly width: number; readonly height: number }
  readonly densite?: number
  readonly profil?: string
  /** Of Chromium, over those of every machine. */
  readonly drapeaux?: readonly string[]
  readonly sansScript?: boolean
}

/** A machine: Debian's Chromium on a profile; every error of the page or of its CSP is kept. */
export const unPoste = async (
  t: Portee,
  { taille = ORDINATEUR, densite = 1, profil = unProfil(t), drapeaux = [], sansScript = false }: OptionsDePoste = {},
): Promise<Poste> => {
  const contexte = await chromium.launchPersistentContext(profil, {
    executablePath: '/usr/bin/chromium',
    args: [...SANS_RESEAU_EXTERIEUR, ...drapeaux],
    javaScriptEnabled: !sansScript,
    viewport: taille,
    deviceScaleFactor: densite,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
    // axe must not measure a colour in the middle of a fade
    reducedMotion: 'reduce',
  })
  // a browser, a server and a base share two cores
  contexte.setDefaultTimeout(40_000)
  ouverts.set(profil, [...(ouverts.get(profil) ?? []), contexte])
  const page = contexte.pages()[0] ?? (await contexte.newPage())
  const fautes: string[] = []
  page.on('pageerror', (faute) => fautes.push(faute.message))
  page.on('console', (ligne) => {
    const texte = ligne.text()
    // an answer the rule foresees (401 before login) or a network cut on purpose is not a fault of the page
    if (ligne.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/u.test(texte))
      fautes.push(texte)
  })
  return { contexte, page, fautes, tuer: () => tuerChromium(profil, contexte) }
}

/** Nobody is kept out: WCAG 2.2 AA, every page. */
export const accessible = async (page: Page, ou: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const dites = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`)
  assert.deepEqual(dites, [], `axe on ${ou}`)
}

/** A phone never scrolls sideways. */
export const sansDebord = async (page: Page, ou: string): Promise<void> => {
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.equal(deborde, 0, `${ou} is wider than the screen`)
}
