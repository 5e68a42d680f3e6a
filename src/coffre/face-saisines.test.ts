// The inbox as each person of a real service has it, from the public page of a school to what became of a request.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { putAbsence } from '../contract/presence.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, hex } from '../crypto/octets.ts'
import type { Id } from '../domain/identite.ts'
import type { ActeDeSaisine } from '../domain/saisine.ts'
import { plusJours } from '../domain/temps-scolaire.ts'
import { horlogeDuPoste } from './clock.ts'
import type { LigneSaisine, NouvelleSaisine } from './face-des-saisines.ts'
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from './face.examples.ts'
import { PLATEAU, reussi, unServiceReel, VALLEE, type Personne } from './service-reel.examples.ts'
import { auGuichet, uneDemande } from './saisines/guichet.examples.ts'
import { unEleve } from './vues/coffre.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const guichet = auGuichet(monde)
const JOUR = horlogeDuPoste.aujourdhui()

const chez = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}
const porteEnService = (uai: string) =>
  jusquaReponse(
    () => guichet.porte(uai).catch(() => null),
    (porte) => porte !== null,
  )
const toutParti = (poste: PosteDEssai) =>
  jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
const ligne = (poste: PosteDEssai, piece: Id, ok: (l: LigneSaisine | undefined) => boolean = (l) => l !== undefined) =>
  jusquaReponse(
    async () => (await poste.face.saisines()).find((l) => l.piece === piece),
    (l) => {
      if (!ok(l)) poste.prevenir()
      return ok(l)
    },
  )
const ETUDIER: ActeDeSaisine = {
  acte: 'etudier',
  urgence: 'semaine',
  theme: 'SCO-ABS',
  adhesion: true,
  parentsInformes: false,
  eleveInforme: true,
  conflit: false,
}

const anne = await chez(monde.anne)
const carla = await chez(monde.carla)
const ctss = await chez(monde.ctss)
for (const uai of [VALLEE, PLATEAU]) await porteEnService(uai)

test('from the pupil’s page to the file: received, studied, answered both ways, taken up', async () => {
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ texte: 'Je ne viens plus.' }))
  const recue = await ligne(anne, id)
  assert.deepEqual([recue?.scellee, recue?.nouveaux, recue?.garde, recue?.montree], [false, 0, false, false])
  assert.equal((await guichet.revenir(recu)).etat, 'deposee')

  const ouverte = reussi(await anne.face.saisine(recue?.coffre ?? '', id))
  assert.deepEqual([ouverte.peutEcrire, ouverte.peutRepondre, ouverte.echanges.length], [true, true, 0])
  assert.ok((ouverte.expireLe ?? '') > plusJours(JOUR, 80))
  await jusquaReponse(
    () => guichet.revenir(recu),
    ({ etat }) => etat === 'recue',
  )

  const etudiee = reussi(await anne.face.agir(ouverte.coffre, id, ETUDIER, 'à voir jeudi'))
  assert.deepEqual([etudiee.contenu.etat, etudiee.contenu.pas.at(-1)?.motif], ['etudiee', 'à voir jeudi'])
  assert.deepEqual(await anne.face.repondre(ouverte.coffre, id, 'Je passe jeudi à 10 h.'), { n: 1 })
  const fil = await guichet.revenir(recu)
  assert.deepEqual(
    fil.reponses.map(({ texte }) => texte),
    ['Je passe jeudi à 10 h.'],
  )

  await guichet.ecrire(recu, 'D’accord, merci.')
  const nouvelle = await ligne(anne, id, (l) => l?.nouveaux === 1)
  assert.equal(nouvelle?.contenu.etat, 'etudiee')
  const relue = reussi(await anne.face.saisine(ouverte.coffre, id))
  assert.deepEqual(
    relue.echanges.map(({ sens, n, texte, par, luLe }) => [sens, n, texte, par, luLe !== null]),
    [
      ['nous', 1, 'Je passe jeudi à 10 h.', monde.anne.membre, true],
      ['eux', 2, 'D’accord, merci.', null, false],
    ],
  )
  await ligne(anne, id, (l) => l?.nouveaux === 0)

  const { coffre: dossier } = reussi(
    await anne.face.ouvrirDossier({
      eleve: unEleve({ nom: 'MARTIN', prenom: 'Léa', uai: VALLEE }),
      responsables: [],
      informeLe: JOUR,
      informes: 'l’élève',
      brouillon: null,
    }),
  )
  const prise = reussi(await anne.face.agir(ouverte.coffre, id, { acte: 'prendre-en-charge', dossier }, ''))
  assert.deepEqual([prise.contenu.etat, prise.contenu.dossier], ['prise-en-charge', dossier])
  assert.deepEqual(await anne.face.agir(ouverte.coffre, id, { acte: 'conseil-donne' }, ''), { refus: 'saisine-close' })
  reussi(await anne.face.montrerPriseEnCharge(ouverte.coffre, id))
  assert.equal((await guichet.revenir(recu)).etat, 'prise_en_charge')
  await ligne(anne, id, (l) => l?.montree === true)
  // her pair has all of it
  const brune = await chez(monde.brune)
  await ligne(brune, id, (l) => l?.contenu.etat === 'prise-en-charge')
  const chezBrune = await jusquaReponse(
    async () => reussi(await brune.face.saisine(ouverte.coffre, id)),
    ({ echanges }) => echanges.length === 2,
  )
  assert.equal(chezBrune.echanges[0]?.texte, 'Je passe jeudi à 10 h.')
})

test('a word that came in between: the answer is sealed again under the next number, and said once', async () => {
  const { saisine: id, recu } = await guichet.deposer(uneDemande())
  const { coffre } = (await ligne(anne, id)) ?? { coffre: '' }
  reussi(await anne.face.saisine(coffre, id))
  await ligne(anne, id)
  await guichet.ecrire(recu, 'Encore une chose.')
  assert.deepEqual(await anne.face.repondre(coffre, id, 'J’ai bien lu.'), { n: 2 })
  // the answer of the server is lost on its way: said again, it counts once
  let perdu = true
  anne.navigateur.mentir((adresse, corps) => {
    if (!adresse.endsWith('/reponses') || !perdu) return corps
    perdu = false
    return { refus: 'quelque-chose' }
  })
  assert.deepEqual(await anne.face.repondre(coffre, id, 'À jeudi.'), { refus: 'reseau-absent' })
  anne.navigateur.mentir((_, corps) => corps)
  assert.deepEqual(await anne.face.repondre(coffre, id, 'À jeudi.'), { n: 3 })
  assert.deepEqual(
    (await guichet.revenir(recu)).reponses.map(({ texte }) => texte),
    ['J’ai bien lu.', 'À jeudi.'],
  )
})

test('without a receipt nobody answers; a text beyond measure and a network away are refused in words', async () => {
  const sans = await guichet.deposer(uneDemande({ joindre: { moyen: 'bureau', precision: '' } }), { avecRecu: false })
  const { coffre } = (await ligne(anne, sans.saisine)) ?? { coffre: '' }
  const lue = reussi(await anne.face.saisine(coffre, sans.saisine))
  assert.deepEqual([lue.peutRepondre, lue.expireLe], [false, null])
  assert.deepEqual(await anne.face.repondre(coffre, sans.saisine, 'Bonjour'), { refus: 'sans-recu' })
  const { saisine: id } = await guichet.deposer(uneDemande())
  await ligne(anne, id)
  assert.deepEqual(await anne.face.repondre(coffre, id, 'x'.repeat(20_001)), { refus: 'texte-trop-long' })
  anne.navigateur.couper(true)
  assert.deepEqual(await anne.face.repondre(coffre, id, 'Bonjour'), { refus: 'reseau-absent' })
  assert.deepEqual(await anne.face.montrerPriseEnCharge(coffre, id), { refus: 'reseau-absent' })
  anne.navigateur.couper(false)
  assert.deepEqual(await anne.face.saisine(coffre, nouvelId()), { refus: 'saisine-inconnue' })
  assert.deepEqual(await anne.face.agir(coffre, nouvelId(), { acte: 'annuler' }, ''), { refus: 'piece-inconnue' })
})

test('an urgent one is listed as behind its door, with who and when; opening it says that a person has read', async () => {
  const son = alea(60_000)
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ urgent: true, texte: 'Vite.' }), { voix: [son] })
  const attend = await ligne(anne, id)
  assert.deepEqual([attend?.scellee, attend?.contenu.urgence, attend?.contenu.eleve?.nom], [true, '48h', 'Martin'])
  assert.equal((await guichet.revenir(recu)).etat, 'deposee')
  const lignes = await anne.face.saisines()
  assert.equal(lignes[0]?.piece, id)
  const lue = reussi(await anne.face.saisine(attend?.coffre ?? '', id))
  assert.equal(lue.scellee, false)
  assert.deepEqual(
    lue.voix.map(({ type, octets }) => [type, hex(octets)]),
    [['audio/webm;codecs=opus', hex(son)]],
  )
  await jusquaReponse(
    () => guichet.revenir(recu),
    ({ etat }) => etat === 'recue',
  )
})

test('noted at the door, it lives like another: proposed beside what may be the same story', async () => {
  const notee: NouvelleSaisine = {
    uai: VALLEE,
    emetteur: 'personnel',
    origine: 'cpe-vie-scolaire',
    mode: 'passage',
    urgence: 'normale',
    pour: 'autre',
    eleve: { nom: 'GUIVARC’H', prenom: 'Noë', classe: '5e A' },
    demandeur: { nom: 'Mme Haddad', qualite: 'CPE', telephone: '' },
    texte: 'Il dort en classe.',
    joindre: { moyen: 'etablissement', precision: '' },
    eleveInforme: null,
    parentsInformes: false,
  }
  const { coffre, piece } = reussi(await anne.face.noterSaisine(notee))
  const eleve = { nom: 'Guivarch', prenom: 'Noe', classe: '' }
  const { saisine: id } = await guichet.deposer(uneDemande({ eleve, texte: 'Mon copain va mal.', pour: 'autre' }))
  await ligne(anne, id)
  const { coffre: dossier } = reussi(
    await anne.face.ouvrirDossier({
      eleve: unEleve({ nom: 'GUIVARC’H', prenom: 'Noé', uai: VALLEE }),
      responsables: [],
      informeLe: JOUR,
      informes: '',
      brouillon: null,
    }),
  )
  const { rapprochements, contenu } = reussi(await anne.face.saisine(coffre, piece))
  assert.deepEqual([contenu.etat, contenu.pas.length, contenu.saisine], ['recue', 1, null])
  assert.deepEqual(
    rapprochements.map((r) => (r.genre === 'dossier' ? [r.coffre, r.certain] : [r.ligne.piece, r.pourquoi])),
    [
      [dossier, true],
      [id, 'meme-eleve'],
    ],
  )
  const trouve = await jusquaReponse(
    () => anne.face.chercher('guivarc', 8),
    (t) => t.filter(({ genre }) => genre === 'saisine').length === 2,
  )
  assert.ok(trouve.some(({ genre }) => genre === 'eleve'))
  const [parSesMots] = (
    await jusquaReponse(
      () => anne.face.chercher('dort en classe', 8),
      (t) => t.some(({ genre }) => genre === 'saisine'),
    )
  ).filter(({ genre }) => genre === 'saisine')
  assert.deepEqual([parSesMots?.piece, parSesMots?.titre], [piece, 'GUIVARC’H Noë'])
  assert.match(parSesMots?.extrait ?? '', /dort en classe/u)
  // its requester leads to it too
  assert.equal((await anne.face.chercher('haddad', 8))[0]?.piece, piece)
})

test('she knows the family: handed to a colleague whole, and no word of it stays', async () => {
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ texte: 'Mon oncle, mot rare zibeline.' }), {
    voix: [alea(2_000)],
  })
  await guichet.ecrire(recu, 'Il vient ce soir, mot rare zibeline.')
  const { coffre } = (await ligne(anne, id)) ?? { coffre: '' }
  reussi(await anne.face.saisine(coffre, id))
  assert.deepEqual(await anne.face.repondre(coffre, id, 'Une collègue va vous voir.'), { n: 2 })
  reussi(await anne.face.agir(coffre, id, { ...ETUDIER, conflit: true }, 'ma nièce'))
  assert.deepEqual(await anne.face.agir(coffre, id, { acte: 'prendre-en-charge', dossier: nouvelId() }, ''), {
    refus: 'saisine-en-conflit',
  })
  const confreres = await anne.face.confreres()
  assert.ok(!confreres.some(({ membre }) => [monde.anne.membre, monde.brune.membre].includes(membre)))
  const a = confreres.find(({ membre }) => membre === monde.carla.membre)
  assert.ok(a)
  assert.deepEqual(await anne.face.passerLeRelais(coffre, id, { ...a, secteur: nouvelId() }, ''), {
    refus: 'porte-inconnue',
  })
  reussi(await anne.face.passerLeRelais(coffre, id, a, 'Je connais la famille.'))
  await toutParti(anne)

  const restantes = await anne.face.saisines()
  assert.ok(!restantes.some(({ piece }) => piece === id))
  const trace = restantes.find(({ contenu }) => contenu.etat === 'relais')
  assert.deepEqual([trace?.contenu.texte, trace?.contenu.eleve, trace?.contenu.recu], ['', null, null])
  const poste = await chez(monde.brune)
  const mots = JSON.stringify([...(await poste.face.saisines()), await poste.face.revisions(coffre, id)])
  assert.doesNotMatch(mots, /zibeline|ma nièce/u)
  const scelles = (await monde.sql('select count(ct)::int as n from piece where piece = $1', [id])) as { n: number }[]
  assert.equal(scelles[0]?.n, 0)

  const chezCarla = await jusquaReponse(
    async () => (await carla.face.saisines()).find(({ contenu }) => contenu.saisine === id),
    (l) => {
      if (!l) carla.prevenir()
      return l !== undefined
    },
  )
  const lue = await jusquaReponse(
    async () => reussi(await carla.face.saisine(chezCarla?.coffre ?? '', chezCarla?.piece ?? '')),
    ({ voix, peutRepondre }) => voix.length === 1 && peutRepondre,
  )
  assert.equal(lue.contenu.texte, 'Mon oncle, mot rare zibeline.')
  assert.deepEqual([lue.contenu.etat, lue.contenu.mode, lue.contenu.conflit], ['recue', 'collegue', false])
  assert.deepEqual(
    lue.echanges.map(({ sens, texte }) => [sens, texte]),
    [
      ['eux', 'Il vient ce soir, mot rare zibeline.'],
      ['nous', 'Une collègue va vous voir.'],
    ],
  )
  assert.equal(lue.contenu.pas.at(-1)?.motif, 'Je connais la famille.')
  // the conversation goes on with her
  assert.deepEqual(await carla.face.repondre(lue.coffre, lue.piece, 'Bonjour, je suis Mme Tanguy.'), { n: 3 })
  await guichet.ecrire(recu, 'Bonjour madame.', PLATEAU)
  await ligne(carla, lue.piece, (l) => l?.nouveaux === 1)
})

test('the heads of the service keep a door, and receive what comes to a school that nobody serves', async () => {
  await jusquaReponse(
    () => guichet.porte(VALLEE, 'service').catch(() => null),
    (porte) => {
      if (!porte) ctss.prevenir()
      return porte !== null
    },
  )
  const porte = await guichet.porte(VALLEE, 'service')
  assert.deepEqual(
    porte.lecteurs.map(({ membre }) => membre).toSorted(),
    [monde.ctss.membre, monde.adjointe.membre].toSorted(),
  )
  const absences = [monde.anne, monde.brune].map((qui) => ({ id: nouvelId(), membre: qui.membre, du: JOUR, au: JOUR }))
  const parCtss = await monde.connecter(monde.ctss)
  for (const absence of absences) reussi(await parCtss(putAbsence, absence))
  assert.equal(await guichet.lecteur(VALLEE), 'service')
  const { saisine: id } = await guichet.deposer(uneDemande({ texte: 'Personne n’est là ?' }))
  assert.equal((await ligne(ctss, id))?.contenu.texte, 'Personne n’est là ?')
  const adjointe = await chez(monde.adjointe)
  const { coffre } = (await ligne(adjointe, id)) ?? { coffre: '' }
  assert.deepEqual(await adjointe.face.repondre(coffre, id, 'Nous vous rappelons demain.'), { n: 1 })
  // that door is no sector of theirs
  assert.deepEqual((await ctss.face.service())?.secteurs.map(({ nom }) => nom).toSorted(), ['Plateau', 'Vallée'])
  assert.ok((await carla.face.confreres()).some(({ membre }) => membre === monde.ctss.membre))
  await monde.sql('delete from absence')
})

test('on duty she reads what fell to her, answers, tells the sector, and keeps nothing', async () => {
  const heure = 3_600_000
  const maintenant = Date.parse(horlogeDuPoste.maintenant())
  const tour = {
    membre: monde.carla.membre,
    debut: new Date(maintenant - heure).toISOString(),
    fin: new Date(maintenant + heure).toISOString(),
  }
  assert.deepEqual(await anne.face.publierTours([tour]), { refus: 'garde-hors-role' })
  assert.deepEqual(await ctss.face.publierTours([{ ...tour, fin: tour.debut }]), { refus: 'tours-mal-formes' })
  assert.deepEqual(await ctss.face.publierTours([{ ...tour, membre: nouvelId() }]), { refus: 'membre-sans-certificat' })
  reussi(await ctss.face.publierTours([tour]))
  assert.deepEqual(await ctss.face.tours(), [tour])
  // in advance: the sector gives her its part while it is there
  anne.prevenir()
  await jusquaReponse(
    () => monde.sql('select from porte_part where membre = $1', [monde.carla.membre]),
    (parts) => parts.length === 1,
  )
  const parCtss = await monde.connecter(monde.ctss)
  for (const qui of [monde.anne, monde.brune])
    reussi(await parCtss(putAbsence, { id: nouvelId(), membre: qui.membre, du: JOUR, au: JOUR }))
  assert.equal(await guichet.lecteur(VALLEE), 'garde')
  assert.deepEqual(
    (await guichet.porte(VALLEE)).lecteurs.map(({ membre }) => membre),
    [monde.carla.membre],
  )
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ urgent: true, texte: 'Ce soir.' }))
  carla.prevenir()
  const deGarde = await ligne(carla, id)
  assert.deepEqual([deGarde?.garde, deGarde?.scellee], [true, true])
  const lue = reussi(await carla.face.saisine(deGarde?.coffre ?? '', id))
  assert.deepEqual([lue.contenu.texte, lue.peutEcrire, lue.peutRepondre], ['Ce soir.', false, true])
  assert.deepEqual(lue.rapprochements, [])
  assert.deepEqual(await carla.face.agir(lue.coffre, id, { acte: 'annuler' }, ''), { refus: 'lecture-seule' })
  assert.deepEqual(await carla.face.repondre(lue.coffre, id, 'Appelle le 119.'), { n: 1 })
  assert.equal(reussi(await carla.face.saisine(lue.coffre, id)).echanges[0]?.texte, 'Appelle le 119.')
  assert.deepEqual(
    (await guichet.revenir(recu)).reponses.map(({ texte }) => texte),
    ['Appelle le 119.'],
  )
  reussi(await carla.face.rendreCompte(lue.coffre, id, 'Appelée à 18 h, en sécurité chez sa tante.'))
  await ligne(carla, id, (l) => l === undefined)
  assert.deepEqual(await carla.face.saisine(lue.coffre, id), { refus: 'saisine-inconnue' })

  // the sector is back
  await monde.sql('delete from absence')
  await ligne(anne, id)
  const auRetour = await jusquaReponse(
    async () => reussi(await anne.face.saisine(lue.coffre, id)),
    ({ echanges }) => {
      if (echanges.length < 2) anne.prevenir()
      return echanges.length === 2
    },
  )
  assert.deepEqual(
    auRetour.echanges.map(({ sens, n, texte, par }) => [sens, n, texte, par]),
    [
      ['nous', 1, 'Appelle le 119.', monde.carla.membre],
      ['garde', 0, 'Appelée à 18 h, en sécurité chez sa tante.', monde.carla.membre],
    ],
  )
  assert.equal(auRetour.contenu.texte, 'Ce soir.')
  reussi(await ctss.face.publierTours([]))
})

test('nobody without a door of hers sees any of it', async () => {
  const sans = await unPoste(monde.url)
  await sans.face.demarrer({ postePartage: false })
  assert.deepEqual(await sans.face.saisines(), [])
  assert.deepEqual(await sans.face.confreres(), [])
  assert.deepEqual(await sans.face.tours(), [])
})
