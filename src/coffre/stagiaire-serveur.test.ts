// A trainee on the real server: what is hers alone is kept, what is not stays read only.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { entrer, unPoste } from './face.examples.ts'
import { machine, notes, sain, unDossier } from './machine.examples.ts'
import { reussi, SERVICE, unServiceReel } from './service-reel.examples.ts'
import { uneNote } from './service.examples.ts'

const monde = await unServiceReel({ after })
const etudiante = await monde.accueillir('Prigent', 'stagiaire')

test('what a trainee sets for herself, and the page she has read, are found on another machine', async () => {
  const poste = await unPoste(monde.url)
  const etat = await entrer(poste, etudiante)
  assert.deepEqual([etat.alertes, etat.enregistrement.etat], [[], 'enregistre'])
  assert.equal((await poste.face.preferences()).pageDesMesuresLue, false)
  await poste.face.changerPreferences({ pageDesMesuresLue: true, touchesSeules: false })
  const autre = await unPoste(monde.url)
  assert.deepEqual((await entrer(autre, etudiante)).alertes, [])
  const { pageDesMesuresLue, touchesSeules } = await autre.face.preferences()
  assert.deepEqual([pageDesMesuresLue, touchesSeules], [true, false])
})

test('a file shared with a trainee she reads, and writes nothing in it', async () => {
  const [anne, elle] = await Promise.all([machine(monde, monde.anne), machine(monde, etudiante)])
  const coffre = await unDossier(anne)
  const membre = { service: SERVICE, membre: etudiante.membre, debut: null, fin: null } as const
  assert.deepEqual(await anne.moteur.accorder(coffre, { ...membre, role: 'binome' }, 'stage'), {
    refus: 'membre-hors-secret',
  })
  reussi(await anne.moteur.accorder(coffre, { ...membre, role: 'stagiaire' }, 'stage'))
  await elle.moteur.synchroniser()
  assert.deepEqual(notes(elle, coffre), ['À l’ouverture.'])
  assert.deepEqual(await elle.moteur.poser(coffre, uneNote('Par la stagiaire.')), { refus: 'lecture-seule' })
  const nouveau = { secteur: null, annee: null, autres: [], pieces: [] } as const
  assert.ok('refus' in (await elle.moteur.creerCoffre({ ...nouveau, genre: 'dossier' })))
  sain(anne, elle)
})
