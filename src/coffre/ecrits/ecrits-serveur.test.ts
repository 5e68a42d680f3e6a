// From the file to what is transmitted and to what follows, on the real server.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import { plusMois } from '../../domain/ecrit-delais.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { hex } from '../../crypto/octets.ts'
import { entrer, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { reussi, unServiceReel, type Personne } from '../service-reel.examples.ts'
import {
  completer,
  contenuDe,
  envoyer,
  JOUR,
  noterUne,
  PROTOCOLE,
  toutParti,
  unBrouillon,
  unDossierDe,
  unPdf,
  uneSuiteDe,
} from './ecrits.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const chez = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}
const ctss = await chez(monde.ctss)
const anne = await chez(monde.anne)

suite('a writing from the file to its sending', () => {
  test('begun from the file, kept, read by her pair, sent, and the PDF found again byte for byte', async () => {
    const coffre = await unDossierDe(anne, { nom: 'COSTA', prenom: 'Enzo' }, [{ nom: 'COSTA', lien: 'mere' }])
    await noterUne(anne, coffre, 'Il dit «\u00a0j’ai faim\u00a0». Il sort.')
    const { piece } = reussi(await anne.face.commencerEcrit(coffre, 'ip', PROTOCOLE, null))
    const commence = reussi(await anne.face.ecrit(coffre, piece))
    const { contenu } = commence.piece
    assert.deepEqual(
      [contenu.enfant.nom, contenu.enfant.etablissement, contenu.emetteur.nom, contenu.responsables[0]?.nom],
      ['COSTA', 'Collège de la Vallée', 'Maryse Le Guen', 'COSTA'],
    )
    assert.ok(commence.manques.some(({ mot }) => mot === 'Évaluation, à écrire'))
    assert.deepEqual(
      (await anne.face.extraits(coffre)).map(({ texte, entreGuillemets, par }) => [texte, entreGuillemets, par]),
      [
        ['Il dit «\u00a0j’ai faim\u00a0».', false, 'M. Le Guen'],
        ['j’ai faim', true, 'M. Le Guen'],
        ['Il sort.', false, 'M. Le Guen'],
      ],
    )
    const envoi = { contenu: contenuDe(contenu), protocole: PROTOCOLE, pdf: unPdf(), nom: 'ip.pdf' }
    assert.deepEqual(await anne.face.transmettre(coffre, piece, 1, envoi), { refus: 'points-manquants' })
    const complet = completer(contenuDe(contenu))
    const garde = reussi(await anne.face.garderEcrit(coffre, piece, 1, complet))
    assert.equal(garde.rev, 2)
    assert.deepEqual(await anne.face.garderEcrit(coffre, piece, 2, complet), garde)
    assert.deepEqual(reussi(await anne.face.ecrit(coffre, piece)).manques, [])

    const pdf = unPdf(200_000)
    const pose = reussi(await anne.face.transmettre(coffre, piece, 2, { ...envoi, contenu: complet, pdf }))
    assert.deepEqual(pose, { coffre, piece, rev: 3 })
    await toutParti(anne)
    const brune = await chez(monde.brune)
    for (const poste of [anne, brune]) {
      const lu = reussi(await poste.face.ecrit(coffre, piece))
      assert.deepEqual([lu.piece.contenu.etat, lu.pdf, lu.retouche, lu.manques], ['transmis', true, false, []])
      assert.deepEqual(
        [lu.piece.contenu.fige?.jour, lu.piece.contenu.fige?.par, lu.piece.contenu.fige?.secteur],
        [JOUR, monde.anne.membre, monde.secteur],
      )
      const { nom, octets } = reussi(await poste.face.pdfTransmis(coffre, piece))
      assert.equal(nom, 'ip.pdf')
      assert.equal(hex(octets), hex(pdf))
    }
  })

  test('what she typed of herself in one writing is not typed again in the next', async () => {
    const coffre = await unDossierDe(anne, { nom: 'SECOND' })
    const { piece } = reussi(await anne.face.commencerEcrit(coffre, 'ip', PROTOCOLE, null))
    assert.equal(reussi(await anne.face.ecrit(coffre, piece)).piece.contenu.emetteur.telephone, '01 00 00 00 00')
  })

  test('of a pupil who is of age there is no such writing, nor for whoever cannot write in the file', async () => {
    const majeur = await unDossierDe(anne, { nom: 'MAJEUR', naissance: plusMois(JOUR, -18 * 12) })
    assert.deepEqual(await anne.face.commencerEcrit(majeur, 'ip', PROTOCOLE, null), { refus: 'jeune-majeur' })
    const demain = await unDossierDe(anne, { nom: 'PRESQUE', naissance: plusJours(plusMois(JOUR, -18 * 12), 1) })
    reussi(await anne.face.commencerEcrit(demain, 'ip', PROTOCOLE, null))
    reussi(await anne.face.cloturer(demain))
    assert.deepEqual(await anne.face.commencerEcrit(demain, 'ip', PROTOCOLE, null), { refus: 'coffre-clos' })
    const carla = await chez(monde.carla)
    assert.deepEqual(await carla.face.commencerEcrit(demain, 'ip', PROTOCOLE, null), { refus: 'coffre-inconnu' })
  })

  test('given up with its reason, it waits for nothing more and comes last', async () => {
    const coffre = await unDossierDe(anne, { nom: 'ABANDON' })
    const premier = await unBrouillon(anne, coffre)
    const second = await unBrouillon(anne, coffre)
    reussi(await anne.face.abandonnerEcrit(coffre, second.piece, '  Erreur d’élève. '))
    assert.deepEqual(
      (await anne.face.ecrits(coffre)).map(({ piece }) => [piece.piece, piece.contenu.etat, piece.contenu.abandon]),
      [
        [premier.piece, 'brouillon', ''],
        [second.piece, 'abandonne', 'Erreur d’élève.'],
      ],
    )
    const attendus = (await anne.face.ecritsAttendus(JOUR)).filter((attendu) => attendu.coffre === coffre)
    assert.deepEqual(attendus, [{ coffre, ecrit: premier.piece, quoi: 'a-terminer', le: plusJours(JOUR, 1) }])
  })

  test('once sent it changes no more, by any way: what is to be added is a complement', async () => {
    const coffre = await unDossierDe(anne, { nom: 'FIGE' })
    const brouillon = await unBrouillon(anne, coffre)
    reussi(await envoyer(anne, brouillon))
    await toutParti(anne)
    const { piece, contenu } = brouillon
    const { piece: lue } = reussi(await anne.face.ecrit(coffre, piece))
    const fige = { refus: 'ecrit-fige' }
    const autre = { ...lue.contenu, evaluation: 'Autre chose.' }
    assert.deepEqual(await anne.face.garderEcrit(coffre, piece, lue.rev, { ...contenu, evaluation: 'Non.' }), fige)
    assert.deepEqual(await anne.face.abandonnerEcrit(coffre, piece, 'Non.'), fige)
    assert.deepEqual(await anne.face.poser(coffre, autre, { piece, base: lue.rev }), fige)
    assert.deepEqual(await anne.face.annuler(coffre, piece), fige)
    assert.deepEqual(await anne.face.joindre(coffre, piece, piece, autre), fige)
    assert.deepEqual(await envoyer(anne, { ...brouillon, base: lue.rev }), fige)
    const complement = reussi(await anne.face.commencerEcrit(coffre, 'ip', PROTOCOLE, piece))
    const suivant = reussi(await anne.face.ecrit(coffre, complement.piece))
    assert.deepEqual(
      [suivant.piece.contenu.complete, suivant.piece.contenu.evaluation, suivant.piece.contenu.enfant.nom],
      [piece, '', 'FIGE'],
    )
    assert.deepEqual(reussi(await anne.face.ecrit(coffre, piece)).complements, [complement.piece])
    assert.deepEqual(await anne.face.commencerEcrit(coffre, 'ip', PROTOCOLE, complement.piece), {
      refus: 'piece-inconnue',
    })
    assert.equal(reussi(await anne.face.ecrit(coffre, piece)).retouche, false)
  })

  test('her pair has changed the draft since: she is told, and nothing is sent', async () => {
    const coffre = await unDossierDe(anne, { nom: 'MODIFIE' })
    const brouillon = await unBrouillon(anne, coffre)
    const brune = await chez(monde.brune)
    reussi(
      await brune.face.garderEcrit(coffre, brouillon.piece, brouillon.base, { ...brouillon.contenu, demande: 'AED' }),
    )
    await toutParti(brune)
    assert.deepEqual(await envoyer(anne, brouillon), { refus: 'ecrit-modifie' })
    const lu = reussi(await anne.face.ecrit(coffre, brouillon.piece))
    assert.deepEqual([lu.piece.contenu.etat, lu.piece.contenu.demande], ['brouillon', 'AED'])
  })

  test('two texts crossed: nothing is sent before somebody has said which is the writing', async () => {
    const coffre = await unDossierDe(anne, { nom: 'CROISE' })
    const { piece, base, contenu } = await unBrouillon(anne, coffre)
    const brune = await chez(monde.brune)
    brune.navigateur.couper(true)
    reussi(await brune.face.garderEcrit(coffre, piece, base, { ...contenu, demande: 'De Brune.' }))
    reussi(await anne.face.garderEcrit(coffre, piece, base, { ...contenu, demande: 'D’Anne.' }))
    await toutParti(anne)
    brune.navigateur.couper(false)
    const sien = { coffre, piece, base: base + 1, contenu: { ...contenu, demande: 'De Brune.' } }
    assert.deepEqual(await envoyer(brune, sien), { refus: 'ecrit-modifie' })
    const lu = reussi(await brune.face.ecrit(coffre, piece)).piece
    assert.deepEqual([lu.contenu.etat, lu.contenu.demande], ['brouillon', 'D’Anne.'])
    const jointe = { ...lu.contenu, demande: 'Des deux.' }
    const pose = reussi(await brune.face.joindre(coffre, piece, lu.copie ?? '', jointe))
    await toutParti(brune)
    reussi(await envoyer(brune, { coffre, piece, base: pose.rev, contenu: contenuDe(jointe) }))
  })

  test('without network nothing is sent, and nothing waits to be', async () => {
    const poste = await chez(monde.anne)
    const coffre = await unDossierDe(poste, { nom: 'COUPE' })
    const brouillon = await unBrouillon(poste, coffre)
    poste.navigateur.couper(true)
    assert.deepEqual(await envoyer(poste, brouillon), { refus: 'reseau-absent' })
    assert.equal((await poste.face.etat()).enregistrement.enAttente, 0)
    assert.equal(reussi(await poste.face.ecrit(coffre, brouillon.piece)).piece.contenu.etat, 'brouillon')
    poste.navigateur.couper(false)
    reussi(await envoyer(poste, brouillon))
  })

  test('a PDF that is too heavy is refused before anything is frozen', async () => {
    const coffre = await unDossierDe(anne, { nom: 'LOURD' })
    const brouillon = await unBrouillon(anne, coffre)
    assert.deepEqual(await envoyer(anne, brouillon, unPdf(800_000)), { refus: 'texte-trop-long' })
    assert.equal(reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece.contenu.etat, 'brouillon')
  })

  test('another PDF slipped in under the same name is not taken for the one that was sent', async () => {
    const coffre = await unDossierDe(anne, { nom: 'PDF' })
    const brouillon = await unBrouillon(anne, coffre)
    const pdf = unPdf()
    reussi(await envoyer(anne, brouillon, pdf))
    const faux = { format: 1, annule: false, genre: 'document', de: brouillon.piece, nom: 'ecrit.pdf' } as const
    reussi(await anne.face.poser(coffre, { ...faux, type: 'application/pdf', ordre: 1, sur: 1, donnees: 'AAAA' }))
    assert.equal(hex(reussi(await anne.face.pdfTransmis(coffre, brouillon.piece)).octets), hex(pdf))
    assert.deepEqual(await anne.face.pdfTransmis(coffre, 'a'.repeat(26)), { refus: 'piece-inconnue' })
  })

  test('the words of a writing are not found by the search of notes', async () => {
    const coffre = await unDossierDe(anne, { nom: 'CHERCHE' })
    const brouillon = await unBrouillon(anne, coffre)
    const contenu = { ...brouillon.contenu, demande: 'Hurluberlu.' }
    reussi(await anne.face.garderEcrit(coffre, brouillon.piece, brouillon.base, contenu))
    await noterUne(anne, coffre, 'Turlututu.')
    await jusquaReponse(
      () => anne.face.chercher('turlututu', 8),
      (trouvees) => trouvees.length > 0,
    )
    assert.deepEqual(await anne.face.chercher('hurluberlu', 8), [])
  })
})

suite('what follows', () => {
  test('the copy comes to the heads with its frozen text, then what follows, hers and theirs in order', async () => {
    const coffre = await unDossierDe(anne, { nom: 'COPIE', prenom: 'Nour' })
    const brouillon = await unBrouillon(anne, coffre)
    reussi(await envoyer(anne, brouillon))
    const lire = () =>
      ctss.face.copies().then((toutes) => toutes.find(({ piece }) => piece.contenu.ecrit === brouillon.piece))
    const copie = await jusquaReponse(lire, (recue) => {
      if (!recue) ctss.prevenir()
      return recue !== undefined
    })
    assert.ok(copie)
    assert.deepEqual(
      [copie.piece.contenu.contenu.enfant.prenom, copie.piece.contenu.par, copie.suites.length, copie.echeance?.quoi],
      ['Nour', monde.anne.membre, 0, 'preuve'],
    )
    const chezAnne = reussi(await anne.face.ecrit(coffre, brouillon.piece))
    assert.deepEqual(
      chezAnne.suites.map(({ contenu }) => [contenu.quoi, contenu.destinataire, contenu.preuve]),
      [['envoi', 'ctss-d', 'Copie scellée remise au service']],
    )
    const dire = (quoi: 'envoi' | 'accuse', autre: object) =>
      anne.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, quoi, autre))
    reussi(await dire('envoi', { destinataire: 'crip', preuve: 'Recommandé' }))
    reussi(await dire('accuse', { destinataire: 'crip', texte: 'Mme Roux, à la CRIP' }))
    reussi(
      await ctss.face.suivreCopie(
        copie.piece.piece,
        uneSuiteDe('x'.repeat(26), 'relance', { jour: plusJours(JOUR, 1) }),
      ),
    )
    const suivie = await jusquaReponse(lire, (recue) => {
      if (recue?.suites.length !== 3) ctss.prevenir()
      return recue?.suites.length === 3
    })
    assert.deepEqual(
      suivie?.suites.map(({ contenu }) => contenu.quoi),
      ['envoi', 'accuse', 'relance'],
    )
    assert.deepEqual(suivie?.echeance, { quoi: 'retour', le: plusMois(JOUR, 3), court: false })
    assert.deepEqual(reussi(await ctss.face.copie(copie.piece.piece)).annee, copie.annee)
    assert.deepEqual(await ctss.face.copie('a'.repeat(26)), { refus: 'piece-inconnue' })
    assert.deepEqual(await ctss.face.dossiers(), [])
  })

  test('nothing goes to the heads where the writing does not name them', async () => {
    const coffre = await unDossierDe(anne, { nom: 'SANSCOPIE' })
    const brouillon = await unBrouillon(anne, coffre)
    const destinataires = brouillon.contenu.destinataires.filter(({ code }) => code !== 'ctss-d')
    const deposes = () =>
      anne.navigateur.demandes.filter(({ methode, adresse }) => methode === 'POST' && adresse.endsWith('/api/depots'))
    const avant = deposes().length
    reussi(await envoyer(anne, { ...brouillon, contenu: { ...brouillon.contenu, destinataires } }))
    reussi(await anne.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'accuse')))
    await toutParti(anne)
    assert.equal(deposes().length, avant)
  })

  test('only a transmitted writing is followed', async () => {
    const coffre = await unDossierDe(anne, { nom: 'SUITE' })
    const brouillon = await unBrouillon(anne, coffre)
    assert.deepEqual(await anne.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'accuse')), {
      refus: 'piece-inconnue',
    })
    assert.deepEqual(await anne.face.suivreEcrit(coffre, uneSuiteDe('a'.repeat(26), 'accuse')), {
      refus: 'piece-inconnue',
    })
  })

  test('Aujourd’hui: the proof the next day, the acknowledgement when it is near, and nothing once it came back', async () => {
    const poste = await chez(monde.anne)
    const coffre = await unDossierDe(poste, { nom: 'ATTENDU' })
    const { piece, ...reste } = await unBrouillon(poste, coffre)
    reussi(await envoyer(poste, { piece, ...reste }))
    const le = async (jour: string) =>
      (await poste.face.ecritsAttendus(jour))
        .filter((a) => a.coffre === coffre)
        .map(({ quoi, le: quand }) => [quoi, quand])
    const [preuve, accuse] = [plusJours(JOUR, 1), plusJours(JOUR, 15)]
    assert.deepEqual(await le(JOUR), [['preuve', preuve]])
    assert.deepEqual(await le(plusJours(JOUR, 1)), [
      ['preuve', preuve],
      ['accuse', accuse],
    ])
    reussi(await poste.face.suivreEcrit(coffre, uneSuiteDe(piece, 'accuse', { jour: plusJours(JOUR, 20) })))
    const retour = plusMois(plusJours(JOUR, 20), 3)
    assert.deepEqual(await le(plusJours(retour, -15)), [])
    assert.deepEqual(await le(plusJours(retour, -14)), [['retour', retour]])
    assert.deepEqual(await le(plusJours(retour, 30)), [['retour', retour]])
    reussi(await poste.face.suivreEcrit(coffre, uneSuiteDe(piece, 'retour')))
    assert.deepEqual(await le(plusJours(retour, 30)), [])
  })
})

suite('two files of one pupil', () => {
  test('joined in both, parted in both', async () => {
    const [un, deux] = [await unDossierDe(anne, { nom: 'DOUBLE' }), await unDossierDe(anne, { nom: 'DOUBLE' })]
    const reunis = async () => [
      reussi(await anne.face.dossier(un)).reunis,
      reussi(await anne.face.dossier(deux)).reunis,
    ]
    assert.deepEqual(await reunis(), [[], []])
    for (let tour = 0; tour < 2; tour++) {
      reussi(await anne.face.reunir(un, deux))
      reussi(await anne.face.reunir(deux, un))
      assert.deepEqual(await reunis(), [[deux], [un]])
      reussi(await anne.face.separer(deux, un))
      assert.deepEqual(await reunis(), [[], []])
    }
  })

  test('not when one of them cannot be written in, and never with itself', async () => {
    const [un, clos] = [await unDossierDe(anne, { nom: 'CLOS' }), await unDossierDe(anne, { nom: 'CLOS' })]
    await toutParti(anne)
    reussi(await anne.face.cloturer(clos))
    assert.deepEqual(await anne.face.reunir(un, clos), { refus: 'coffre-clos' })
    assert.deepEqual(await anne.face.reunir(clos, un), { refus: 'coffre-clos' })
    assert.deepEqual(await anne.face.reunir(un, un), { refus: 'piece-mal-formee' })
    assert.deepEqual(await anne.face.reunir(un, 'a'.repeat(26)), { refus: 'coffre-inconnu' })
    assert.deepEqual(reussi(await anne.face.dossier(un)).reunis, [])
  })
})
