import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from './paths.ts'

test('an address names a screen or a drawn id, never a person nor a word searched', () => {
  for (const path of Object.values(paths)) {
    assert.match(path, /^\/[a-z-]*(\/(\$coffre|\$uai|\$piece|[a-z-]+))*$/)
  }
})
