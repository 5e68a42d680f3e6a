import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { unEleve } from './vues/coffre.examples.ts'
import { entrer, jusqua, jusquaOuverte, unPoste } from './face.examples.ts'
import { codeDe, reussi, unServiceReel } from './service-reel.examples.ts'

const monde = await unServiceReel({ after })

const phraseDe = (texte: string) => ({ genre: 'phrase', texte }) as const
const dossierDe = (nom: string) => ({
  eleve: unEleve({ nom }),
  responsables: [],
  informeLe: null,
  informes: '',
  brouillon: null,
})

test('a wrong passphrase, a wrong code and an unknown name get the same answer', async () => {
  const { face } = await unPoste(monde.url)
  const { identifiant, phrase } = monde.anne
  const faux = { refus: 'identifiants-refuses' }
  assert.deepEqual(
    await face.entrer({ identifiant, secret: phraseDe(nouvellePhrase()), codeUnique: codeDe(monde.anne) }),
    faux,
  )
  assert.deepEqual(await face.entrer({ identifiant, secret: phraseDe(phrase), codeUnique: 'AAAA-AAAA' }), faux)
  assert.deepEqual(
    await face.entrer({ identifiant: 'personne', secret: phraseDe(phrase), codeUnique: 'AAAA-AAAA' }),
    faux,
  )
  assert.equal((await face.etat()).phase, 'dehors')
})

test('the passphrase and one code of the sheet open her day; the printed code does as well', async () => {
  const poste = await unPoste(monde.url)
  const etat = await entrer(poste, monde.anne)
  assert.equal(etat.session?.nom, 'Le Guen')
  assert.deepEqual(etat.alertes, [])
  assert.deepEqual(await poste.face.dossiers(), [])
  const autre = await unPoste(monde.url)
  const secret = { genre: 'code', texte: monde.anne.code.toLowerCase() } as const
  reussi(await autre.face.entrer({ identifiant: monde.anne.identifiant, secret, codeUnique: codeDe(monde.anne) }))
  assert.equal((await jusquaOuverte(autre.face)).session?.membre, monde.anne.membre)
})

test('a code of the sheet serves once', async () => {
  const { face } = await unPoste(monde.url)
  const { identifiant, phrase } = monde.anne
  const codeUnique = codeDe(monde.anne)
  reussi(await face.entrer({ identifiant, secret: phraseDe(phrase), codeUnique }))
  const autre = await unPoste(monde.url)
  assert.deepEqual(await autre.face.entrer({ identifiant, secret: phraseDe(phrase), codeUnique }), {
    refus: 'identifiants-refuses',
  })
})

test('the technical administrator enters and holds no file', async () => {
  const poste = await unPoste(monde.url)
  const { identifiant, phrase } = monde.administrateur
  reussi(await poste.face.entrer({ identifiant, secret: phraseDe(phrase), codeUnique: codeDe(monde.administrateur) }))
  assert.equal((await poste.face.etat()).phase, 'ouvert')
  assert.deepEqual(await poste.face.dossiers(), [])
  assert.equal((await poste.relancer()).phase, 'ouvert')
})

test('locked, the passphrase alone reopens while the session lasts', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  await poste.face.verrouiller()
  assert.equal((await poste.relancer()).phase, 'verrou')
  assert.deepEqual(await poste.face.ouvrir(phraseDe(nouvellePhrase())), { refus: 'secret-faux' })
  reussi(await poste.face.ouvrir(phraseDe(monde.brune.phrase)))
  await jusquaOuverte(poste.face)
  await poste.face.sortir()
  assert.equal((await poste.relancer()).phase, 'dehors')
})

test('six digits reopen a veiled screen and its draft is still there', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  assert.deepEqual(await poste.face.choisirPin('12345'), { refus: 'pin-mal-forme' })
  reussi(await poste.face.choisirPin('271828'))
  await poste.face.garderBrouillon({ id: null, coffre: null, contenu: { texte: 'Elle dit que' } })
  assert.deepEqual(await poste.face.voiler(true), { voile: true })
  const voile = await poste.relancer()
  assert.equal(voile.phase, 'voile')
  assert.equal(voile.voileAuto, true)
  assert.equal(voile.essaisPin, 5)
  await assert.rejects(
    poste.face.poser('a'.repeat(26), { genre: 'prevu', format: 1, annule: false, jusqua: '2026-12-01' }),
  )
  assert.deepEqual(await poste.face.devoiler('000000'), { refus: 'code-faux' })
  assert.equal((await poste.face.etat()).essaisPin, 4)
  reussi(await poste.face.devoiler('271828'))
  await jusquaOuverte(poste.face)
  assert.deepEqual(
    (await poste.face.brouillons()).map(({ contenu }) => contenu),
    [{ texte: 'Elle dit que' }],
  )
})

test('the six digits of a machine still veil the next session without being chosen again', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  reussi(await poste.face.choisirPin('314159'))
  await poste.face.sortir()
  await poste.relancer()
  await entrer(poste, monde.brune)
  await jusqua(poste.face, ({ essaisPin }) => essaisPin === 5, 'the veil of this session')
  assert.deepEqual(await poste.face.voiler(false), { voile: true })
  await poste.relancer()
  reussi(await poste.face.devoiler('314159'))
})

test('five wrong PINs end the session: passphrase and a code of the sheet again', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  reussi(await poste.face.choisirPin('271828'))
  await poste.face.voiler(false)
  await poste.relancer()
  for (let essai = 1; essai <= 4; essai++) assert.deepEqual(await poste.face.devoiler('000000'), { refus: 'code-faux' })
  assert.deepEqual(await poste.face.devoiler('000000'), { refus: 'essais-epuises' })
  assert.deepEqual(await poste.face.devoiler('271828'), { refus: 'voile-inconnu' })
  assert.equal((await poste.relancer()).phase, 'dehors')
  assert.deepEqual(await poste.face.ouvrir(phraseDe(monde.carla.phrase)), { refus: 'session-finie' })
})

test('without network the machine opens what it keeps until its lease is over, and her note leaves when it returns', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  const { coffre } = reussi(await poste.face.ouvrirDossier(dossierDe('HORSLIGNE')))
  await jusqua(
    poste.face,
    ({ bailJusqua, enregistrement }) => bailJusqua !== null && enregistrement.enAttente === 0,
    'a lease',
  )
  await poste.face.verrouiller()
  poste.navigateur.couper(true)
  assert.equal((await poste.relancer()).phase, 'verrou')
  assert.deepEqual(await poste.face.ouvrir(phraseDe(nouvellePhrase())), { refus: 'secret-faux' })
  reussi(await poste.face.ouvrir(phraseDe(monde.carla.phrase)))
  await jusqua(poste.face, ({ phase, ouverture }) => phase === 'ouvert' && ouverture === null)
  assert.equal((await poste.face.dossiers())[0]?.eleve.nom, 'HORSLIGNE')
  const tache = {
    genre: 'tache',
    format: 1,
    annule: false,
    libelle: 'Écrite dans le car',
    echeance: null,
    faiteLe: null,
    note: null,
  } as const
  reussi(await poste.face.poser(coffre, tache))
  await jusqua(poste.face, ({ enregistrement }) => enregistrement.etat === 'garde-ici')
  poste.navigateur.couper(false)
  await poste.relancer()
  reussi(await poste.face.ouvrir(phraseDe(monde.carla.phrase)))
  await jusquaOuverte(poste.face)
  const autre = await unPoste(monde.url)
  await entrer(autre, monde.carla)
  const lu = reussi(await autre.face.dossier(coffre))
  assert.equal(lu.taches.length, 1)
})

test('a lease that is over, a clock set back, a machine that never had one: a clear refusal each', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  await jusqua(poste.face, ({ bailJusqua }) => bailJusqua !== null, 'a lease')
  poste.navigateur.couper(true)
  await poste.face.verrouiller()
  poste.avancer(71)
  await poste.relancer()
  reussi(await poste.face.ouvrir(phraseDe(monde.carla.phrase)))
  poste.avancer(2)
  await poste.relancer()
  assert.deepEqual(await poste.face.ouvrir(phraseDe(monde.carla.phrase)), { refus: 'bail-expire' })
  poste.avancer(-100)
  await poste.relancer()
  assert.deepEqual(await poste.face.ouvrir(phraseDe(monde.carla.phrase)), { refus: 'bail-expire' })
  const neuf = await unPoste(monde.url)
  neuf.navigateur.couper(true)
  await neuf.relancer()
  assert.deepEqual(await neuf.face.ouvrir(phraseDe(monde.carla.phrase)), { refus: 'hors-ligne-sans-bail' })
})

test('fifteen days of lease on request', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  await jusqua(poste.face, ({ bailJusqua }) => bailJusqua !== null, 'a lease')
  const etat = reussi(await poste.face.demanderBail(15))
  const jours = (Date.parse(etat.bailJusqua ?? '') - Date.parse(etat.session?.jusqua ?? '')) / 86_400_000
  assert.ok(jours > 14 && jours < 15.1)
})

test('a shared machine keeps nothing: neither a lease nor a draft', async () => {
  const poste = await unPoste(monde.url, { postePartage: true })
  const etat = await entrer(poste, monde.carla)
  assert.equal(etat.stockage, 'poste-partage')
  await poste.face.garderBrouillon({ id: null, coffre: null, contenu: 'à moi' })
  await poste.face.voiler(false)
  poste.navigateur.couper(true)
  assert.equal((await poste.relancer()).phase, 'dehors')
})

test('a machine is not forgotten while a note has not left, and forgets everything afterwards', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  const { coffre } = reussi(await poste.face.ouvrirDossier(dossierDe('OUBLI')))
  await jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0)
  poste.navigateur.couper(true)
  const prevu = { genre: 'prevu', format: 1, annule: false, jusqua: '2026-12-01' } as const
  reussi(await poste.face.poser(coffre, prevu))
  assert.deepEqual(await poste.face.oublierCePoste(), { refus: 'notes-en-attente' })
  poste.navigateur.couper(false)
  reussi(await poste.face.oublierCePoste())
  assert.equal((await poste.relancer()).phase, 'dehors')
  poste.navigateur.couper(true)
  await poste.relancer()
  assert.deepEqual(await poste.face.ouvrir(phraseDe(monde.carla.phrase)), { refus: 'hors-ligne-sans-bail' })
})

test('notes that could not leave are carried by a sealed file to her other machine, and to nobody else', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  const { coffre } = reussi(await poste.face.ouvrirDossier(dossierDe('FICHIER')))
  await jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0)
  poste.navigateur.couper(true)
  const tache = {
    genre: 'tache',
    format: 1,
    annule: false,
    libelle: 'Apportée à la main',
    echeance: null,
    faiteLe: null,
    note: null,
  } as const
  reussi(await poste.face.poser(coffre, tache))
  const { octets } = await poste.face.notesEnAttente()
  assert.equal(Buffer.from(octets).includes('Apportée'), false)
  const autre = await unPoste(monde.url)
  await entrer(autre, monde.carla)
  assert.deepEqual(await autre.face.reprendreNotes(octets.slice(0, 40)), { refus: 'fichier-illisible' })
  assert.deepEqual(await autre.face.reprendreNotes(octets), { reprises: 1 })
  assert.equal(reussi(await autre.face.dossier(coffre)).taches.length, 1)
  const celleDAnne = await unPoste(monde.url)
  await entrer(celleDAnne, monde.brune)
  assert.deepEqual(await celleDAnne.face.reprendreNotes(octets), { refus: 'autre-personne' })
})

test('a new passphrase counts once typed back; the former one then opens nothing', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.ctss)
  const { phrase } = await poste.face.preparerPhrase()
  assert.equal(phrase.split(' ').length, 7)
  assert.deepEqual(await poste.face.confirmerPhrase(nouvellePhrase()), { refus: 'phrase-differente' })
  reussi(await poste.face.confirmerPhrase(phrase.toUpperCase()))
  await poste.face.verrouiller()
  await poste.relancer()
  assert.deepEqual(await poste.face.ouvrir(phraseDe(monde.ctss.phrase)), { refus: 'secret-faux' })
  reussi(await poste.face.ouvrir(phraseDe(phrase)))
  await jusquaOuverte(poste.face)
  const { code } = await poste.face.preparerCode()
  assert.deepEqual(await poste.face.confirmerCode('ABCD'), { refus: 'code-mal-forme' })
  reussi(await poste.face.confirmerCode(code))
  const neuf = await unPoste(monde.url)
  const codeUnique = codeDe(monde.ctss)
  reussi(
    await neuf.face.entrer({ identifiant: monde.ctss.identifiant, secret: { genre: 'code', texte: code }, codeUnique }),
  )
  assert.deepEqual((await jusquaOuverte(neuf.face)).alertes, [])
  const { codes } = reussi(await neuf.face.nouvelleFeuille())
  assert.ok(codes.length >= 10)
})
