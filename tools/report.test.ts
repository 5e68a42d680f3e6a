import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

const FILES = {
  'good.test.ts': `import { test } from 'node:test'
    test('good', () => {})
    test('without its data', { skip: 'no data' }, () => {})`,
  'bad.test.ts': `import { test } from 'node:test'
    test('good', () => {})
    test('bad', () => { throw new Error('the reason why') })`,
  'dead.test.ts': `throw new Error('dead at birth')`,
  'promised.test.ts': `import { test } from 'node:test'
    test('promised', { todo: true }, () => {})`,
}

const runThem = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-report-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text)
  const files = Object.keys(FILES).map((file) => join(folder, file))
  const program = `
    import { runTestFiles } from ${JSON.stringify(join(import.meta.dirname, 'report.ts'))}
    process.stdout.write(JSON.stringify(await runTestFiles(${JSON.stringify(files)}, 2)))`
  // without the variable that tells node:test it runs inside another run
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_TEST')))
  writeFileSync(join(folder, 'run.mts'), program)
  return spawnSync(process.execPath, [join(folder, 'run.mts')], { encoding: 'utf8', env }).stdout
}

test('what failed, died or was only promised is counted as failed, and what was skipped is told', (t) => {
  const output = runThem(t)
  assert.match(output, /\{"passed":2,"failed":3,"skipped":1\}$/)
  assert.match(output, /– skipped: without its data \(no data\)/)
  for (const reason of ['the reason why', 'dead at birth']) assert.ok(output.includes(reason), reason)
  for (const line of [/✔ .*good\.test\.ts/, /✖ .*bad\.test\.ts/, /✖ .*dead\.test\.ts/]) assert.match(output, line)
})
