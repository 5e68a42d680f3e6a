import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contexte } from '../contract/contexte.ts'
import { CLASSES } from './bourrage.ts'
import { ouvrirCorps, scellerCorps, signerTexte, texteSigne } from './depot.ts'
import { alea, texteDe, utf8 } from './octets.ts'
import { paireDepuisGraine } from './sceau.ts'
import { nouvellePaireDeSignature } from './signature.ts'

const COFFRE = { service: '998', coffre: 'a'.repeat(26) }
const INFO = contexte.depot(COFFRE, 3, 'b'.repeat(26))
const porte = paireDepuisGraine(alea(32))
const ENTETE = 1_120 + 16

const scelle = (texte: string, info = INFO): Uint8Array => {
  const sceau = scellerCorps(porte.publique, info, utf8(texte))
  if (!sceau) throw new Error('too long')
  return sceau
}

test('a body goes through the door and comes out the same', () => {
  for (const texte of ['', 'x', 'Je ne veux plus aller au collège. '.repeat(200)]) {
    const clair = ouvrirCorps(porte.privee, INFO, scelle(texte))
    assert.equal(clair && texteDe(clair), texte)
  }
})

test('its length says nothing but one of four sizes; longer than the last is refused', () => {
  const tailles = new Set<number>()
  for (const longueur of [0, 1, 100, 2_047, 2_048, 8_191, 8_192, 32_767, 32_768, 131_071])
    tailles.add(scelle('x'.repeat(longueur)).length - ENTETE)
  assert.deepEqual([...tailles], [...CLASSES])
  assert.equal(scellerCorps(porte.publique, INFO, new Uint8Array(131_072)), null)
})

test('for another coffre, another époque, another dépôt or another door, it does not open', () => {
  const sceau = scelle('secret')
  const autres = [
    contexte.depot({ ...COFFRE, coffre: 'c'.repeat(26) }, 3, 'b'.repeat(26)),
    contexte.depot({ ...COFFRE, service: '035' }, 3, 'b'.repeat(26)),
    contexte.depot(COFFRE, 4, 'b'.repeat(26)),
    contexte.depot(COFFRE, 3, 'd'.repeat(26)),
    contexte.reponse('b'.repeat(26), 3),
  ]
  for (const info of autres) assert.equal(ouvrirCorps(porte.privee, info, sceau), null)
  assert.equal(ouvrirCorps(paireDepuisGraine(alea(32)).privee, INFO, sceau), null)
})

test('touched, cut or prolonged anywhere, it does not open', () => {
  const sceau = scelle('secret')
  for (let n = 0; n < sceau.length; n += 97) {
    const touche = Uint8Array.from(sceau)
    touche[n] = (touche[n] ?? 0) ^ 1
    assert.equal(ouvrirCorps(porte.privee, INFO, touche), null)
  }
  for (const longueur of [0, 1, 1_119, 1_136, sceau.length - 1])
    assert.equal(ouvrirCorps(porte.privee, INFO, sceau.slice(0, longueur)), null)
  assert.equal(ouvrirCorps(porte.privee, INFO, new Uint8Array([...sceau, 0])), null)
})

test('a signature holds for one text, one place and one use', () => {
  const { publique, privee } = nouvellePaireDeSignature()
  const sig = signerTexte(privee, contexte.tagDepot, INFO, 'le texte')
  assert.ok(texteSigne(publique, contexte.tagDepot, INFO, 'le texte', sig))
  assert.ok(!texteSigne(publique, contexte.tagDepot, INFO, 'le texte ', sig))
  assert.ok(!texteSigne(publique, contexte.tagDepot, contexte.depot(COFFRE, 4, 'b'.repeat(26)), 'le texte', sig))
  assert.ok(!texteSigne(publique, contexte.tagReponse, INFO, 'le texte', sig))
  assert.ok(!texteSigne(nouvellePaireDeSignature().publique, contexte.tagDepot, INFO, 'le texte', sig))
  assert.ok(!texteSigne(publique, contexte.tagDepot, INFO, 'le texte', sig.slice(0, 63)))
  assert.ok(!texteSigne(publique, contexte.tagDepot, INFO, 'le texte', new Uint8Array(64)))
})
