import assert from 'node:assert/strict'
import test from 'node:test'

import { etapesDe, manqueA, precedente, suivante } from './etapes.ts'
import { nouvellesReponses, veutUnRecu, type Reponses } from './reponses.ts'

const un = (emetteur: Reponses['emetteur'], plus: Partial<Reponses> = {}): Reponses => ({
  ...nouvellesReponses(emetteur),
  ...plus,
})

test('a pupil is asked five things, and one more when it is for somebody else', () => {
  assert.deepEqual(etapesDe(un('eleve')), ['pour', 'recit', 'urgence', 'joindre', 'qui'])
  assert.deepEqual(etapesDe(un('eleve', { pour: 'autre' })), ['pour', 'recit', 'urgence', 'deQui', 'joindre', 'qui'])
})

test('a group has no parents to inform', () => {
  assert.ok(etapesDe(un('personnel')).includes('informes'))
  assert.ok(!etapesDe(un('personnel', { pour: 'groupe' })).includes('informes'))
})

test('each path goes to its end and back by the same questions', () => {
  for (const emetteur of ['eleve', 'parent', 'personnel', 'partenaire'] as const) {
    const reponses = un(emetteur)
    const aller: string[] = []
    for (let e = etapesDe(reponses)[0]; e !== undefined;) {
      aller.push(e)
      const apres = suivante(e, reponses)
      e = apres === 'envoi' ? undefined : apres
    }
    assert.deepEqual(aller, etapesDe(reponses))
    const retour: string[] = []
    for (let e = etapesDe(reponses).at(-1); e !== undefined;) {
      retour.push(e)
      const avant = precedente(e, reponses)
      e = avant === 'accueil' ? undefined : avant
    }
    assert.deepEqual(retour.toReversed(), aller)
  }
})

test('a pupil may go to the end without a word, without a name', () => {
  for (const moyen of ['recu', 'bureau'] as const) {
    const rien = un('eleve', { moyen })
    for (const etape of etapesDe(rien)) assert.equal(manqueA(etape, rien), null, `${moyen} ${etape}`)
  }
})

test('a way of being found says what it needs', () => {
  assert.equal(manqueA('joindre', un('eleve', { moyen: 'telephone', telephone: '06' })), 'numero')
  assert.equal(manqueA('joindre', un('eleve', { moyen: 'telephone', telephone: '06 11 22 33 44' })), null)
  assert.equal(manqueA('joindre', un('parent', { moyen: 'courriel', courriel: 'amina' })), 'adresse')
  assert.equal(manqueA('joindre', un('parent', { moyen: 'courriel', courriel: ' amina@exemple.fr ' })), null)
  const billet = un('eleve', { moyen: 'billet' })
  assert.equal(manqueA('qui', billet), 'nomEtClasse')
  assert.equal(manqueA('qui', { ...billet, soi: { prenom: '', nom: 'Kaya', classe: '4e B' } }), null)
})

test('a professional says a few words, written or spoken; a parent may only ask to be called', () => {
  const voix = { type: 'audio/webm', octets: Uint8Array.of(1), secondes: 1 }
  for (const emetteur of ['personnel', 'partenaire'] as const) {
    assert.equal(manqueA('recit', un(emetteur, { texte: '  ' })), 'recit')
    assert.equal(manqueA('recit', un(emetteur, { voix })), null)
  }
  assert.equal(manqueA('recit', un('parent')), null)
})

test('whoever will come to the office gets a receipt only by asking for it', () => {
  assert.equal(veutUnRecu(un('eleve')), true)
  assert.equal(veutUnRecu(un('eleve', { moyen: 'bureau' })), false)
  assert.equal(veutUnRecu(un('eleve', { moyen: 'bureau', aussiRecu: true })), true)
})
