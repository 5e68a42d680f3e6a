// The worker of the public page, the real server, and the machine of the social worker who opens what was sealed.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { postReponse } from '../../contract/saisine.ts'
import { putAbsence } from '../../contract/presence.ts'
import type { RacinesSignees } from '../../contract/guichet.ts'
import { contexte } from '../../contract/contexte.ts'
import { creerClient, type Fetch } from '../../coffre/client.ts'
import { horlogeDuPoste } from '../../coffre/clock.ts'
import { machine } from '../../coffre/machine.examples.ts'
import { reussi, SERVICE, unNavigateur, unServiceReel, VALLEE } from '../../coffre/service-reel.examples.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64, hex, sha256, utf8 } from '../../crypto/octets.ts'
import { nouvellePaireDeSignature, signer } from '../../crypto/signature.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { PieceSaisine } from '../../domain/piece.ts'
import type { Avancement, Face } from '../face.ts'
import { rediger } from '../redaction.ts'
import { nouvellesReponses, type Reponses } from '../reponses.ts'
import { creerScelleur } from './scelleur.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const anne = await machine(monde, monde.anne)
const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
reussi(await anne.moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres: [], pieces: [] }))
await anne.moteur.vider()
// her door is told to everybody
await anne.moteur.synchroniser()

const deVersion = nouvellePaireDeSignature()
const [{ id: deploiement }] = (await monde.sql('select id from deploiement')) as [{ id: string }]
const racines = (cle = deVersion): RacinesSignees => {
  const le = horlogeDuPoste.maintenant()
  const octets = JSON.stringify({ version: 1, le, deploiement, racines: { [SERVICE]: monde.racine } })
  const sig = base64(signer(cle.privee, contexte.tagRacines, sha256(utf8(octets))))
  return { octets, signatures: [{ cle: hex(cle.publique), sig }] }
}

type Telephone = {
  readonly face: Face
  readonly navigateur: ReturnType<typeof unNavigateur>
  readonly etapes: string[]
  /** What happens to the next answer whose path contains this. */
  perdre: string | null
}

/** A pupil's telephone: nothing in it but the release keys of the page. */
const unTelephone = (signees: RacinesSignees = racines()): Telephone => {
  const navigateur = unNavigateur()
  const etapes: string[] = []
  const fetch: Fetch = async (adresse, requete) => {
    const reponse = await navigateur.fetch(adresse, requete)
    if (telephone.perdre === null || !adresse.endsWith(telephone.perdre)) return reponse
    telephone.perdre = null
    throw new TypeError('connection reset')
  }
  const surReponseIllisible = (): void => {
    throw new Error('an answer outside the contract')
  }
  const face = creerScelleur({
    appeler: creerClient({ fetch, origine: monde.url, surReponseIllisible }),
    texteDesRacines: async () => JSON.stringify(signees),
    cles: { cles: [hex(deVersion.publique)], seuil: 1 },
    maintenant: horlogeDuPoste.maintenant,
    dire: ({ etape }: Avancement) => etapes.push(etape),
    souffler: async () => true,
  })
  const telephone: Telephone = { face, navigateur, etapes, perdre: null }
  return telephone
}

const ecole = { uai: VALLEE, service: SERVICE, lecteur: 'secteur' } as const
const dire = (texte: string, plus: Partial<Reponses> = {}) => ({
  ...ecole,
  redige: rediger({ ...nouvellesReponses('eleve'), texte, ...plus }, VALLEE, 'fr'),
  voix: null,
  avecRecu: true,
})
const recues = async (): Promise<Map<string, PieceSaisine>> => {
  assert.deepEqual(await anne.moteur.courrier.relever(), { fait: true })
  await anne.moteur.vider()
  const pieces = anne.moteur.coffres().flatMap(({ pieces: p }) => [...p])
  return new Map(pieces.flatMap(([id, { contenu }]) => (contenu.genre === 'saisine' ? [[id, contenu] as const] : [])))
}
const avecTexte = async (texte: string): Promise<readonly (readonly [string, PieceSaisine])[]> =>
  [...(await recues())].filter(([, saisine]) => saisine.texte === texte)

test('before anything leaves, the page names the people whose key opens the door', async () => {
  const { face, navigateur } = unTelephone()
  assert.deepEqual(await face.verifier(ecole), { lecteurs: ['Maryse Le Guen', 'Maryse Marec'] })
  assert.ok(navigateur.demandes.every(({ methode }) => methode === 'GET'))
})

test('what a pupil writes and says is opened by the social worker, and a receipt of five words comes back', async () => {
  const { face, etapes } = unTelephone()
  const voix = { type: 'audio/webm;codecs=opus', octets: new Uint8Array(95_000).fill(7) }
  const issue = reussi(await face.deposer({ ...dire('À la maison c’est compliqué.'), voix }))
  assert.match(issue.recu ?? '', /^(\p{Ll}+ ){5}\d{3}$/u)
  assert.deepEqual([...new Set(etapes)], ['porte', 'recu', 'calcul', 'sceau', 'depart'])
  const [lue] = await avecTexte('À la maison c’est compliqué.')
  assert.equal(lue?.[1].emetteur, 'eleve')
  assert.equal(lue?.[1].eleve, null)
  assert.equal(lue?.[1].voix, 2)
})

test('an answer lost on the way: the same words leave again, arrive once, and the receipt is the same', async () => {
  const telephone = unTelephone()
  telephone.perdre = '/api/public/saisines'
  const demande = dire('Réseau de la cour.')
  assert.deepEqual(await telephone.face.deposer(demande), { refus: 'reseau-absent' })
  const { recu } = reussi(await telephone.face.deposer(demande))
  assert.equal((await avecTexte('Réseau de la cour.')).length, 1)
  const fil = await unTelephone().face.ouvrir({ saisie: recu ?? '' })
  assert.ok('etat' in fil && fil.etat === 'deposee')
})

test('no network at all: nothing left, and the same words leave when it is back', async () => {
  const telephone = unTelephone()
  telephone.navigateur.couper(true)
  assert.deepEqual(await telephone.face.deposer(dire('Dans le bus.')), { refus: 'reseau-absent' })
  telephone.navigateur.couper(false)
  reussi(await telephone.face.deposer(dire('Dans le bus.')))
  assert.equal((await avecTexte('Dans le bus.')).length, 1)
})

test('whoever will come to the office has no receipt, and no conversation is opened', async () => {
  const { face, etapes } = unTelephone()
  assert.deepEqual(await face.deposer({ ...dire('Je viens.', { moyen: 'bureau' }), avecRecu: false }), { recu: null })
  assert.ok(!etapes.includes('recu'))
  const [lue] = await avecTexte('Je viens.')
  assert.equal(lue?.[1].recu, null)
})

test('roots signed by somebody else: the page refuses, and not a word leaves', async () => {
  const { face, navigateur } = unTelephone(racines(nouvellePaireDeSignature()))
  assert.deepEqual(await face.verifier(ecole), { refus: 'porte-fausse' })
  assert.deepEqual(await face.deposer(dire('Secret.')), { refus: 'porte-fausse' })
  assert.deepEqual(navigateur.demandes, [])
})

test('a server that changes a door in the annuaire is refused before anything is sealed', async () => {
  const { face, navigateur } = unTelephone()
  navigateur.mentir((adresse, corps) => {
    if (!adresse.includes('/annuaires/')) return corps
    const entrees = (corps['entrees'] as { octets: string }[]).map((entree) => ({
      ...entree,
      octets: entree.octets.replace(/"porte":"[^"]+"/u, `"porte":"${base64(alea(1216))}"`),
    }))
    return { ...corps, entrees }
  })
  assert.deepEqual(await face.deposer(dire('Secret.')), { refus: 'porte-fausse' })
  assert.ok(navigateur.demandes.every(({ methode }) => methode === 'GET'))
})

test('a school of no sector of the annuaire has no door', async () => {
  const { face } = unTelephone()
  assert.deepEqual(await face.verifier({ ...ecole, uai: '9980009L' }), { refus: 'porte-fausse' })
})

test('a receipt typed in capitals, with spaces, reads who answered; a word never printed is pointed at', async () => {
  const { recu } = reussi(await unTelephone().face.deposer(dire('Vous me répondez ?')))
  const [lue] = await avecTexte('Vous me répondez ?')
  const saisine = lue?.[1].saisine ?? ''
  const reponse = { format: 1, le: horlogeDuPoste.maintenant(), texte: 'Je passe jeudi à 10 h.' } as const
  const sceau = anne.moteur.plume.scellerReponse(lue?.[1].recu ?? '', saisine, 1, reponse) ?? ''
  reussi(await anne.appeler(postReponse, { saisine, n: 1, sceau }))

  const { face, navigateur } = unTelephone()
  assert.deepEqual(await face.ouvrir({ saisie: 'abandon abat abattage abattre 12' }), { refus: 'recu-incomplet' })
  assert.deepEqual(await face.ouvrir({ saisie: 'abandon abat tombouctou abattre abbatial 123' }), {
    motInconnu: 'tombouctou',
  })
  assert.deepEqual(await face.ouvrir({ saisie: 'abandon abat abattage abattre abbatial 123' }), {
    refus: 'recu-inconnu',
  })
  const fil = await face.ouvrir({ saisie: ` ${(recu ?? '').toUpperCase().replaceAll(' ', '  ')} ` })
  assert.ok('echanges' in fil)
  assert.deepEqual(
    fil.echanges.map(({ genre, texte, par }) => [genre, texte, par]),
    [['reponse', 'Je passe jeudi à 10 h.', 'Maryse Le Guen']],
  )

  navigateur.mentir((adresse, corps) =>
    adresse.endsWith('/recu')
      ? { ...corps, echanges: (corps['echanges'] as object[]).map((e) => ({ ...e, sceau: base64(alea(3_000)) })) }
      : corps,
  )
  const mentie = await face.ouvrir({ saisie: recu ?? '' })
  assert.ok('echanges' in mentie)
  assert.deepEqual(
    mentie.echanges.map(({ genre, texte }) => [genre, texte]),
    [['fausse', '']],
  )
})

test('a later word arrives once, its answer lost or not; one that crosses an answer waits to be sent again', async () => {
  const { recu } = reussi(await unTelephone().face.deposer(dire('Première fois.')))
  const telephone = unTelephone()
  await telephone.face.ouvrir({ saisie: recu ?? '' })
  const mot = { uai: VALLEE, texte: 'Je suis là mardi.', langue: 'fr', voix: null }
  telephone.perdre = '/api/public/recu/messages'
  assert.deepEqual(await telephone.face.ecrire(mot), { refus: 'reseau-absent' })
  const { fil, entreTemps } = reussi(await telephone.face.ecrire(mot))
  assert.equal(entreTemps, false)
  assert.deepEqual(
    fil.echanges.map(({ n, genre }) => [n, genre]),
    [[1, 'eux']],
  )

  const [lue] = await avecTexte('Première fois.')
  const saisine = lue?.[1].saisine ?? ''
  const reponse = { format: 1, le: horlogeDuPoste.maintenant(), texte: 'Bien lu.' } as const
  const sceau = anne.moteur.plume.scellerReponse(lue?.[1].recu ?? '', saisine, 2, reponse) ?? ''
  reussi(await anne.appeler(postReponse, { saisine, n: 2, sceau }))
  const second = { ...mot, texte: 'Ou jeudi.' }
  const croise = reussi(await telephone.face.ecrire(second))
  assert.equal(croise.entreTemps, true)
  assert.equal(croise.fil.echanges.at(-1)?.texte, 'Bien lu.')
  const parti = reussi(await telephone.face.ecrire(second))
  assert.equal(parti.entreTemps, false)
  assert.equal(parti.fil.echanges.length, 3)
})

test('the person who would read has changed since the page said so: nothing leaves', async () => {
  const jour = horlogeDuPoste.aujourdhui()
  for (const elle of [monde.anne, monde.brune]) {
    const appeler = await monde.connecter(elle)
    reussi(await appeler(putAbsence, { id: nouvelId(), membre: elle.membre, du: jour, au: jour }))
  }
  assert.deepEqual(await unTelephone().face.deposer(dire('Trop tard.')), { refus: 'lecteur-change' })
  assert.deepEqual(await avecTexte('Trop tard.'), [])
})
