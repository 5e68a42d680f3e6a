import assert from 'node:assert/strict'
import test from 'node:test'

import { CorpsSaisine } from '../domain/depot.ts'
import { rediger } from './redaction.ts'
import { nouvellesReponses, type Reponses } from './reponses.ts'

const UAI = '0350001A'
const corps = (emetteur: Reponses['emetteur'], plus: Partial<Reponses>, langue = 'fr') => {
  const redige = rediger({ ...nouvellesReponses(emetteur), ...plus }, UAI, langue)
  return CorpsSaisine.parse({ ...redige, recu: null, voix: 0 })
}
const kaya = { prenom: 'Elif', nom: 'Kaya', classe: '4e B' }
const personne = { prenom: '', nom: '', classe: '' }

test('a pupil who says nothing of herself is nobody in what is sealed', () => {
  const lu = corps('eleve', { texte: ' À la maison c’est compliqué. ', moyen: 'recu' })
  assert.equal(lu.eleve, null)
  assert.deepEqual(lu.demandeur, { nom: '', qualite: 'élève', telephone: '' })
  assert.equal(lu.texte, 'À la maison c’est compliqué.')
  assert.equal(lu.urgent, false)
})

test('a pupil who writes for herself is the pupil it is about', () => {
  const lu = corps('eleve', { soi: kaya, urgent: true })
  assert.deepEqual(lu.eleve, kaya)
  assert.equal(lu.demandeur.nom, 'Elif Kaya')
  assert.equal(lu.urgent, true)
})

test('a witness is not the pupil it is about', () => {
  const lu = corps('eleve', { pour: 'autre', concerne: kaya, soi: { ...personne, classe: '4e C' } })
  assert.deepEqual(lu.eleve, kaya)
  assert.deepEqual(lu.demandeur, { nom: '', qualite: 'élève, 4e C', telephone: '' })
})

test('a class is not a pupil', () => {
  assert.equal(corps('eleve', { pour: 'groupe', soi: kaya }).eleve, null)
  const cpe = corps('personnel', { pour: 'groupe', fonction: 'CPE', concerne: { ...personne, classe: '4e B' } })
  assert.equal(cpe.eleve, null)
  assert.equal(cpe.demandeur.qualite, 'CPE, pour 4e B')
  assert.equal(cpe.eleveInforme, null)
})

test('what a parent asks for is told in French to whoever reads, whatever the language of the page', () => {
  const lu = corps(
    'parent',
    {
      concerne: kaya,
      soi: { ...personne, nom: 'Amine Haddad' },
      moyen: 'telephone',
      telephone: '06 11 22 33 44',
      precision: 'après 18 h',
      langueParlee: 'العربية',
      interprete: true,
    },
    'ar',
  )
  assert.equal(lu.langue, 'ar')
  assert.equal(lu.joindre.precision, '06 11 22 33 44, après 18 h, langue : العربية, avec interprète')
  assert.equal(lu.demandeur.telephone, '06 11 22 33 44')
})

test('a number typed, then another way chosen, does not leave', () => {
  const lu = corps('parent', { telephone: '06 11 22 33 44', courriel: 'a@exemple.fr', moyen: 'recu' })
  assert.doesNotMatch(JSON.stringify(lu), /06 11|exemple/u)
})

test('what a professional says of who knows is kept, "not said" included', () => {
  const lu = corps('personnel', { concerne: kaya, fonction: 'CPE', eleveInforme: true, texte: 'Absences.' })
  assert.equal(lu.eleveInforme, true)
  assert.equal(lu.parentsInformes, null)
  assert.equal(corps('partenaire', { organisme: 'Mission locale', eleveInforme: true }).eleveInforme, null)
})

test('everything that fits the fields of the page fits what is sealed', () => {
  const long = 'é'.repeat(200)
  const lu = corps('personnel', {
    concerne: { prenom: long, nom: long, classe: long },
    soi: { prenom: long, nom: long, classe: long },
    fonction: long,
    precision: long,
    telephone: long,
    langueParlee: long,
    moyen: 'telephone',
    texte: 'é'.repeat(20_000),
  })
  assert.equal(lu.eleve?.nom.length, 80)
})
