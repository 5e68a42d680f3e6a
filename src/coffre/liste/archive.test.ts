import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { crc32, estArchive, OCTETS_MAX, ouvrirArchive } from './archive.ts'
import { utf8 } from './fichiers.examples.ts'

const XML = utf8(`<a>${Array.from({ length: 2_000 }, (_, n) => `élève ${(n * 7_919) % 104_729}`).join()}</a>`)
const archive = (): Uint8Array =>
  zipSync({ 'dossier/a.xml': XML, 'lisez-moi.pdf': utf8('%PDF'), '__MACOSX/a.xml': XML })

test('the sum of a zip is the one of everybody', () => {
  assert.equal(crc32(utf8('123456789')), 0xcbf43926)
})

test('only the texts are taken, under their own name', () => {
  assert.ok(estArchive(archive()))
  const lus = ouvrirArchive(archive())
  assert.deepEqual(lus, [{ nom: 'a.xml', octets: XML }])
  assert.deepEqual(ouvrirArchive(zipSync({ 'a.xml': [XML, { level: 0 }] })), [{ nom: 'a.xml', octets: XML }])
})

test('cut anywhere, a zip gives nothing', () => {
  const entiere = archive()
  for (let fin = 4; fin < entiere.length; fin += Math.ceil(entiere.length / 60))
    assert.ok(ouvrirArchive(entiere.subarray(0, fin)) === 'fichier-malforme', `cut at ${fin}`)
})

test('one bit changed in what it holds is seen', () => {
  const entiere = archive()
  for (let place = 45; place < 3_000; place += 67) {
    const changee = new Uint8Array(entiere)
    changee[place] = (changee[place] ?? 0) ^ 4
    assert.ok(ouvrirArchive(changee) === 'fichier-malforme', `bit of byte ${place}`)
  }
})

test('a bomb that says its size is not inflated, and one that lies does not find the room', () => {
  const bombe = zipSync({ 'a.xml': new Uint8Array(OCTETS_MAX + 1) }, { level: 9 })
  assert.ok(bombe.length < 100_000)
  assert.equal(ouvrirArchive(bombe), 'fichier-trop-grand')
  const menteuse = new Uint8Array(bombe)
  const vue = new DataView(menteuse.buffer)
  for (let i = 0; i + 30 < menteuse.length; i++)
    if (vue.getUint32(i, true) === 0x02014b50) vue.setUint32(i + 24, 1_000, true)
  assert.equal(ouvrirArchive(menteuse), 'fichier-malforme')
  const mille = zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.xml`, utf8('<a/>')])))
  assert.equal(ouvrirArchive(mille), 'fichier-trop-grand')
})

test('an archive that is locked, or whose directory points outside, is refused', () => {
  const verrouillee = archive()
  const vue = new DataView(verrouillee.buffer)
  for (let i = 0; i + 30 < verrouillee.length; i++)
    if (vue.getUint32(i, true) === 0x02014b50) vue.setUint16(i + 8, 1, true)
  assert.equal(ouvrirArchive(verrouillee), 'fichier-malforme')
  const dehors = archive()
  const autre = new DataView(dehors.buffer)
  for (let i = 0; i + 30 < dehors.length; i++)
    if (autre.getUint32(i, true) === 0x02014b50) autre.setUint32(i + 42, 0x7fffffff, true)
  assert.equal(ouvrirArchive(dehors), 'fichier-malforme')
})
