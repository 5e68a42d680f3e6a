// A member of staff of a school takes her seat on the real server, with the invitation that she was handed.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { postSiege } from '../contract/session.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { unPoste } from './face.examples.ts'
import { reussi, unServiceReel } from './service-reel.examples.ts'

const monde = await unServiceReel({ after })
const parCtss = await monde.connecter(monde.ctss)

const inviter = async (identifiant: string, role: 'personnel' | 'ass'): Promise<string> =>
  reussi(await parCtss(postSiege, { membre: nouvelId(), identifiant, nom: 'Garnier', prenom: 'Sylvie', role }))
    .invitation

test('she is greeted by her name, types back a phrase that nobody else knows, and enters with her sheet', async () => {
  const invitation = await inviter('sylvie.garnier', 'personnel')
  const { face } = await unPoste(monde.url)
  const { phrase, ...lue } = reussi(await face.lireInvitation(` ${invitation.toLowerCase()} `))
  assert.deepEqual(lue, { identifiant: 'sylvie.garnier', nom: 'Garnier', prenom: 'Sylvie' })
  assert.deepEqual(await face.prendreSiege(`${phrase} de trop`), { refus: 'phrase-differente' })
  const { codes } = reussi(await face.prendreSiege(phrase.toUpperCase()))
  assert.ok(codes.length >= 20)
  const secret = { genre: 'phrase', texte: phrase } as const
  const [codeUnique = ''] = codes
  const session = reussi(await face.entrer({ identifiant: 'sylvie.garnier', secret, codeUnique }))
  assert.equal(session.role, 'personnel')
  assert.equal((await face.etat()).phase, 'ouvert')
})

test('an invitation serves once, and one that does not exist opens nothing', async () => {
  const invitation = await inviter('yann.kervella', 'personnel')
  const { face } = await unPoste(monde.url)
  const { phrase } = reussi(await face.lireInvitation(invitation))
  reussi(await face.prendreSiege(phrase))
  assert.deepEqual(await face.lireInvitation(invitation), { refus: 'invitation-inconnue' })
  assert.deepEqual(await face.lireInvitation('AAAA-AAAA-AAAA-AAAA'), { refus: 'invitation-inconnue' })
  assert.deepEqual(await face.prendreSiege(phrase), { refus: 'phrase-differente' })
})

test('whoever will hold keys does not take her seat alone', async () => {
  const { face } = await unPoste(monde.url)
  assert.deepEqual(await face.lireInvitation(await inviter('une.assistante', 'ass')), {
    refus: 'invitation-avec-trousseau',
  })
})
