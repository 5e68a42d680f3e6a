import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { cruiseRooms, RULES } from './fences.ts'

const ROOT = join(import.meta.dirname, '..')

/** A small tree that crosses no fence; every planted violation is added to it. */
const HONEST = {
  'domain/mot.ts': `import { z } from 'zod'\nexport const Mot = z.string()`,
  'contract/mot.ts': `import { Mot } from '../domain/mot.ts'\nexport const input = Mot`,
  'crypto/sodium.ts': `import sodium from 'libsodium-wrappers-sumo'\nexport { sodium }`,
  'crypto/vecteurs.ts': `export const graine = 1`,
  'crypto/sceau.test.ts': `import { graine } from './vecteurs.ts'\nimport { sodium } from './sodium.ts'\nexport const t = [graine, sodium]`,
  'coffre/face.ts': `export type Face = { ouvrir(): void }`,
  'coffre/sync.ts': `export const sync = 1`,
  'coffre/worker.ts': `import { sodium } from '../crypto/sodium.ts'\nexport const w = sodium`,
  'server/base/essais.ts': `import { randomBytes } from 'node:crypto'\nexport const b = randomBytes`,
  'server/shared/tx.ts': `export const tx = 1`,
  'server/convention/routes.ts': `import { tx } from '../shared/tx.ts'\nexport const r = tx`,
  'server/partenaire/queries.ts': `import { Kysely } from 'kysely'\nexport const k = Kysely`,
  'web/shared/coffre.ts': `import type { Face } from '../../coffre/face.ts'\nexport type F = Face`,
  'web/convention/Page.tsx': `import { F } from '../shared/coffre.ts'\nexport type G = F`,
  'web/shared/worker.ts': `import url from '../../coffre/worker.ts?worker&url'\nimport ecrits from '../../ecrits/worker.ts?worker&url'\nexport const u = [url, ecrits]`,
  'web/partenaire/Page.tsx': `import { useState } from 'react'\nexport const s = useState`,
  'ecrits/face.ts': `export type Face = { compiler(): void }`,
  'ecrits/compilateur.ts': `import init from '@myriaddreamin/typst-ts-web-compiler'\nexport const c = init`,
  'ecrits/worker.ts': `import { c } from './compilateur.ts'\nexport const w = c`,
  'guichet/redaction.ts': `export const r = 1`,
  'guichet/main.ts': `import { r } from './redaction.ts'\nexport const g = r`,
  'demo/main.ts': `import { sodium } from '../crypto/sodium.ts'\nexport const m = sodium`,
  'demo/telephone.ts': `import { r } from '../guichet/redaction.ts'\nexport const t = r`,
}

/** One line per fence: the file planted, what it imports, the fence that must answer. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['domain-imports-only', 'domain/a.ts', 'node:fs'],
  ['domain-imports-only', 'domain/b.ts', '../contract/mot.ts'],
  ['contract-imports-only', 'contract/a.ts', 'react'],
  ['crypto-imports-only', 'crypto/a.ts', '../domain/mot.ts'],
  ['coffre-imports-only', 'coffre/a.ts', 'react'],
  ['server-imports-only', 'server/a.ts', '../crypto/sodium.ts'],
  ['server-imports-only', 'server/b.ts', 'react'],
  ['web-imports-only', 'web/a.ts', 'kysely'],
  ['web-imports-only', 'web/b.ts', '../coffre/sync.ts'],
  ['coquille-imports-only', 'coquille/a.ts', '../crypto/sodium.ts'],
  ['ecrits-imports-only', 'ecrits/a.ts', '../crypto/sodium.ts'],
  ['guichet-imports-only', 'guichet/a.ts', 'react'],
  ['demo-imports-only', 'demo/a.ts', '../server/shared/tx.ts'],
  ['demo-imports-only', 'demo/b.ts', '../guichet/main.ts'],
  ['web-takes-types-from-the-faces', 'web/c.ts', '../coffre/face.ts'],
  ['web-takes-types-from-the-faces', 'web/d.ts', '../ecrits/face.ts'],
  ['web-imports-only', 'web/e.ts', '../ecrits/compilateur.ts'],
  ['one-door-to-the-workers', 'web/convention/w.ts', '../../coffre/worker.ts?worker&url'],
  ['one-door-to-the-workers', 'web/convention/x.ts', '../../ecrits/worker.ts?worker&url'],
  ['plaintext-stays-out-of-the-server', 'server/convention/a.test.ts', '../../coffre/sync.ts'],
  ['server-crypto-doors', 'server/convention/b.ts', 'node:crypto'],
  ['chance-of-the-vectors-stays-in-tests', 'crypto/b.ts', './vecteurs.ts'],
  ['chance-of-the-vectors-stays-in-tests', 'coffre/b.test.ts', '../crypto/vecteurs.ts'],
  ['no-cycles', 'domain/c.ts', './c.ts'],
  ['features-meet-in-domain', 'server/convention/c.ts', '../partenaire/queries.ts'],
  ['features-meet-in-domain', 'web/convention/c.tsx', '../partenaire/Page.tsx'],
  ['one-door-to-libsodium', 'crypto/c.test.ts', 'libsodium-wrappers-sumo'],
  ['programs-import-no-tests', 'crypto/d.ts', './sceau.test.ts'],
  ['programs-import-no-tests', 'server/shared/b.ts', '../base/essais.ts'],
]

const uneCopie = (t: TestContext, files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'permanence-fences-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
    copyFileSync(join(ROOT, file), join(root, file))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true })
    writeFileSync(join(root, 'src', file), `${text}\n`)
  }
  return root
}

test('an honest tree crosses no fence', async (t) => {
  const { modules, crossings } = await cruiseRooms(uneCopie(t, HONEST))
  assert.equal(modules, Object.keys(HONEST).length)
  assert.deepEqual(crossings, [])
})

test('every fence has a planted violation', () => {
  assert.deepEqual(
    RULES.filter((rule) => !VIOLATIONS.some(([planted]) => planted === rule)),
    [],
  )
})

test('every planted violation is caught by its fence', async (t) => {
  const planted = Object.fromEntries(
    VIOLATIONS.map(([, file, imported]) => [file, `import * as x from '${imported}'\nexport const y = x`]),
  )
  const { modules, crossings } = await cruiseRooms(uneCopie(t, { ...HONEST, ...planted }))
  assert.ok(modules > VIOLATIONS.length)
  for (const [rule, file, imported] of VIOLATIONS) {
    const caught = crossings.some((crossing) => crossing.rule === rule && crossing.from === `src/${file}`)
    assert.ok(caught, `${rule} did not catch ${imported} in ${file}`)
  }
})
