import assert from 'node:assert/strict'
import { test } from 'node:test'
import { selDuRecu } from '../../crypto/recu.ts'
import { creerSecrets } from './secrets.ts'

test('a receipt just made is the same when it is typed back, and another receipt is another', () => {
  const secretDe = creerSecrets()
  const sel = selDuRecu('a'.repeat(26))
  const fait = secretDe('castor lavande tambour olive été 417', sel)
  assert.equal(secretDe('CASTOR LAVANDE  TAMBOUR OLIVE ETE 417', sel), fait)
  assert.notDeepEqual(secretDe('castor lavande tambour olive ete 418', sel).adresse, fait.adresse)
  const ailleurs = secretDe('castor lavande tambour olive ete 417', selDuRecu('b'.repeat(26)))
  assert.notDeepEqual(ailleurs.adresse, fait.adresse)
  assert.deepEqual(secretDe('castor lavande tambour olive ete 417', sel).adresse, fait.adresse)
})
