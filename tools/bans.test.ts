import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBans } from './bans.ts'

const banned = (text: string, file = 'src/domain/a.ts'): string[] => findBans(file, text).map(({ what }) => what)

test('the present instant and chance are given, never taken', () => {
  assert.equal(banned('const a = new Date()').length, 1)
  assert.equal(banned('const a = Date.now()').length, 1)
  assert.equal(banned('const a = [1].map(Date.now)').length, 1)
  assert.equal(banned('const a = Date()').length, 1)
  assert.equal(banned('const a = Math.random()').length, 1)
  assert.deepEqual(banned("const a = new Date('2026-09-01')"), [])
  assert.deepEqual(banned('const a = Math.round(1.5)'), [])
})

test('the four clock files may look at the clock', () => {
  for (const file of [
    'src/server/clock.ts',
    'src/coffre/clock.ts',
    'src/web/shared/clock.ts',
    'src/guichet/clock.ts',
  ]) {
    assert.deepEqual(banned('export const now = () => new Date()', file), [])
  }
})

test('our own code is never mocked', () => {
  assert.equal(banned("import { test, mock } from 'node:test'").length, 1)
  assert.equal(banned("import { mock as m } from 'node:test'").length, 1)
  assert.equal(banned("test('x', (t) => { t.mock.method(a, 'b') })").length, 1)
})

test('no HTML is made from a string, nothing is kept in the storage of the browser, nothing is printed aside', () => {
  assert.equal(banned('const a = <p dangerouslySetInnerHTML={x} />', 'src/web/a.tsx').length, 1)
  assert.equal(banned('element.innerHTML = x').length, 1)
  assert.equal(banned("localStorage.setItem('a', 'b')").length, 1)
  assert.equal(banned("window.sessionStorage.setItem('a', 'b')").length, 1)
  assert.equal(banned('console.log(1)').length, 1)
})

test('a word in a comment or in a sentence is free', () => {
  assert.deepEqual(banned("// Math.random() and console.log\nconst a = 'localStorage, new Date()'"), [])
})
