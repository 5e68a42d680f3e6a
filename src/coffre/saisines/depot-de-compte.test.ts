// A CPE files from the application: the door is checked against roots signed by the release keys of her bundle.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'

import { contexte } from '../../contract/contexte.ts'
import type { Racines } from '../../contract/guichet.ts'
import { putAbsence } from '../../contract/presence.ts'
import { getMesSaisines } from '../../contract/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { base64, hex, sha256, utf8 } from '../../crypto/octets.ts'
import { nouvellePaireDeSignature, signer, type PaireDeSignature } from '../../crypto/signature.ts'
import { horlogeDuPoste } from '../clock.ts'
import type { SaisineDeposee } from '../face-des-saisines.ts'
import { codeDe, PLATEAU, reussi, SERVICE, unServiceReel, VALLEE } from '../service-reel.examples.ts'
import { entrer, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { auGuichet } from './guichet.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const version = nouvellePaireDeSignature()
const [{ id: deploiement } = { id: '' }] = (await monde.sql('select id from deploiement')) as { id: string }[]
const cpe = await monde.accueillirDuPersonnel('Haddad', 'cpe', VALLEE)

const poserRacines = (racines: Record<string, string>, cle: PaireDeSignature = version): void => {
  const dites: Racines = { version: 1, le: '2026-11-01T08:00:00.000Z', deploiement, racines }
  const octets = JSON.stringify(dites)
  const sig = base64(signer(cle.privee, contexte.tagRacines, sha256(utf8(octets))))
  const signees = { octets, signatures: [{ cle: hex(cle.publique), sig }] }
  writeFileSync(join(monde.dossier, 'racines.json'), JSON.stringify(signees))
}

const anne = await unPoste(monde.url)
await entrer(anne, monde.anne)
await jusquaReponse(
  () =>
    auGuichet(monde)
      .porte(VALLEE)
      .catch(() => null),
  (porte) => porte !== null,
)

const chezElle = async (): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url, { clesDeVersion: { cles: [hex(version.publique)], seuil: 1 } })
  const secret = { genre: 'phrase', texte: cpe.phrase } as const
  reussi(await poste.face.entrer({ identifiant: cpe.identifiant, secret, codeUnique: codeDe(cpe) }))
  return poste
}
const elle = await chezElle()

const uneDeposee = (autre: Partial<SaisineDeposee> = {}): SaisineDeposee => ({
  uai: VALLEE,
  fonction: 'cpe',
  urgent: false,
  pour: 'autre',
  eleve: { nom: 'MARTIN', prenom: 'Léa', classe: '4e B' },
  demandeur: { nom: 'Mme Haddad', qualite: '', telephone: '' },
  texte: 'Absente depuis lundi.',
  joindre: { moyen: 'etablissement', precision: '' },
  eleveInforme: true,
  parentsInformes: null,
  lecteur: 'secteur',
  ...autre,
})

beforeEach(() => poserRacines({ [SERVICE]: monde.racine }))

test('she files, follows how far it has gone, and the sector knows that it came from an account', async () => {
  assert.equal((await elle.face.etat()).phase, 'ouvert')
  const { saisine } = reussi(await elle.face.deposer(uneDeposee({ urgent: true })))
  const recue = await jusquaReponse(
    async () => (await anne.face.saisines()).find(({ piece }) => piece === saisine),
    (l) => {
      if (!l) anne.prevenir()
      return l !== undefined
    },
  )
  assert.deepEqual(
    [recue?.contenu.mode, recue?.contenu.origine, recue?.contenu.urgence, recue?.contenu.demandeur.qualite],
    ['compte', 'cpe-vie-scolaire', 'immediate', 'cpe'],
  )
  assert.equal(recue?.contenu.texte, 'Absente depuis lundi.')
  const appeler = await monde.connecter(cpe)
  const etat = async () => reussi(await appeler(getMesSaisines, {})).saisines.find((s) => s.saisine === saisine)?.etat
  assert.equal(await etat(), 'deposee')
  reussi(await anne.face.saisine(recue?.coffre ?? '', saisine))
  await jusquaReponse(etat, (e) => e === 'recue')
  // nothing of what she wrote can be read again from there
  assert.deepEqual(await elle.face.saisines(), [])
  assert.deepEqual(await elle.face.saisine(recue?.coffre ?? '', saisine), { refus: 'saisine-inconnue' })
})

test('roots that her bundle cannot believe: nothing is sealed, nothing leaves', async () => {
  const partis = () => elle.navigateur.demandes.filter(({ adresse }) => adresse.endsWith('/api/saisines')).length
  const avant = partis()
  const autre = nouvellePaireDeSignature()
  const faux: readonly (() => void)[] = [
    () => poserRacines({ [SERVICE]: monde.racine }, autre),
    () => poserRacines({}),
    () => poserRacines({ [SERVICE]: '0'.repeat(64) }),
    () => writeFileSync(join(monde.dossier, 'racines.json'), 'not json'),
    () => writeFileSync(join(monde.dossier, 'racines.json'), '{"octets":"{}","signatures":[]}'),
  ]
  for (const falsifier of faux) {
    falsifier()
    assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'porte-fausse' })
  }
  assert.equal(partis(), avant)
})

test('the server sends her to another sector, to another reader, or nowhere', async () => {
  elle.navigateur.mentir((adresse, corps) =>
    adresse.includes('/api/public/annuaires/') ? { ...corps, entrees: [], suite: false } : corps,
  )
  assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'porte-fausse' })
  elle.navigateur.mentir((adresse, corps) =>
    adresse.includes('/api/public/guichets/') ? { ...corps, service: '035' } : corps,
  )
  assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'porte-fausse' })
  elle.navigateur.mentir((adresse, corps) =>
    adresse.includes('/api/public/guichets/') ? { ...corps, lecteur: 'garde' } : corps,
  )
  assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'lecteur-change' })
  // nobody is on duty in the signed roster, whatever the server says
  assert.deepEqual(await elle.face.deposer(uneDeposee({ lecteur: 'garde' })), { refus: 'porte-fausse' })
  elle.navigateur.mentir((_, corps) => corps)
  elle.navigateur.couper(true)
  assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'reseau-absent' })
  elle.navigateur.couper(false)
})

test('everybody of the sector has gone home in between: she is told before anything is sent', async () => {
  const jour = horlogeDuPoste.aujourdhui()
  const parCtss = await monde.connecter(monde.ctss)
  for (const qui of [monde.anne, monde.brune])
    reussi(await parCtss(putAbsence, { id: nouvelId(), membre: qui.membre, du: jour, au: jour }))
  assert.deepEqual(await elle.face.deposer(uneDeposee()), { refus: 'lecteur-change' })
  await monde.sql('delete from absence')
})

test('a text that nobody could read, a school without a page, a sector without a door', async () => {
  assert.deepEqual(await elle.face.deposer(uneDeposee({ texte: 'é'.repeat(20_001) })), { refus: 'texte-trop-long' })
  assert.deepEqual(await elle.face.deposer(uneDeposee({ uai: '9980009L' })), { refus: 'guichet-inconnu' })
  // its sector has never opened its door
  assert.deepEqual(await elle.face.deposer(uneDeposee({ uai: PLATEAU })), { refus: 'porte-fausse' })
})
