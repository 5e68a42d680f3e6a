// The pictures of the README and of the guide, taken from the product itself, walked as its people walk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { unPoste } from '../e2e/navigateur.ts'
import { installBrowsers } from './browsers.ts'
import { ROOT } from './files.ts'
import * as chiffres from './pictures/chiffres.ts'
import * as dossiers from './pictures/dossiers.ts'
import * as ecrits from './pictures/ecrits.ts'
import * as guichet from './pictures/guichet.ts'
import { schoolList } from './pictures/liste.ts'
import * as saisines from './pictures/saisines.ts'
import * as secteur from './pictures/secteur.ts'
import type { Walk } from './pictures/walk.ts'

/** On a fictitious service of its own, unless the address of one is given: `npm run screenshots [-- URL [PART]]`. */
export const main = async ([given, only]: string[]): Promise<number> => {
  installBrowsers()
  const ends: (() => Promise<void>)[] = []
  const t = { after: (end: () => Promise<void>) => void ends.unshift(end) }
  try {
    const url = given ?? (await startProduct(t))
    const walk: Walk = { url, sit: (options) => unPoste(t, options) }
    for (const part of PARTS) if (only === undefined || part.name === only) await part(walk)
    return 0
  } finally {
    for (const end of ends) await end()
  }
}

const startProduct = async (t: { after(end: () => Promise<void>): void }): Promise<string> => {
  const data = mkdtempSync(join(tmpdir(), 'permanence-screenshots-'))
  const env = { ...process.env, PORT: '0', PERMANENCE_DATA: data, DATABASE_URL: undefined }
  const product = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(product, 'exit')
  t.after(async () => {
    product.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  })
  for await (const line of createInterface({ input: product.stdout })) {
    const url = /^Permanence ready: (\S+)/u.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the product ended before it was ready')
}

// her first entry comes first, and what came is shown before anything more is written
const PARTS = [
  dossiers.enter,
  dossiers.dayAndFiles,
  saisines.fromASchool,
  saisines.inbox,
  saisines.onAPhone,
  dossiers.note,
  dossiers.aroundTheFile,
  dossiers.post,
  dossiers.phone,
  dossiers.twoVersions,
  dossiers.service,
  dossiers.schools,
  schoolList,
  secteur.presence,
  secteur.poster,
  secteur.duty,
  guichet.publicPage,
  guichet.inArabic,
  guichet.byTheReceipt,
  ecrits.choose,
  ecrits.write,
  ecrits.onAPhone,
  ecrits.follow,
  ecrits.sent,
  chiffres.hers,
  chiffres.ofTheService,
  chiffres.published,
  chiffres.above,
]
