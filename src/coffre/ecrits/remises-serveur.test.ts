// The copy of the heads, and the days on which to wake her: whatever the network does, once, and only when it changes.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import { plusMois } from '../../domain/ecrit-delais.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { entrer, jusqua, jusquaOuverte, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { reussi, unServiceReel, type Personne } from '../service-reel.examples.ts'
import { envoyer, JOUR, PROTOCOLE, toutParti, unBrouillon, unDossierDe, uneSuiteDe, unPdf } from './ecrits.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const chez = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}

/** Loses what it sends to this address, or its answer, as a network that is cut at that very moment. */
const quiPerd = (poste: PosteDEssai, chemin: string, quoi: 'demande' | 'reponse'): (() => void) => {
  const { navigateur } = poste
  const passer = navigateur.fetch
  Object.assign(navigateur, {
    fetch: async (...demande: Parameters<typeof passer>) => {
      const vise = demande[0].endsWith(chemin) && demande[1].method !== 'GET'
      if (vise && quoi === 'demande') throw new TypeError('fetch failed')
      const reponse = await passer(...demande)
      if (vise) throw new TypeError('connection reset')
      return reponse
    },
  })
  return () => {
    Object.assign(navigateur, { fetch: passer })
  }
}

suite('the copy of the heads', () => {
  test('without a door of the heads nothing is frozen', async () => {
    const anne = await chez(monde.anne)
    const coffre = await unDossierDe(anne, { nom: 'SANSPORTE' })
    const brouillon = await unBrouillon(anne, coffre)
    assert.deepEqual(await envoyer(anne, brouillon), { refus: 'porte-inconnue' })
    assert.equal(reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece.contenu.etat, 'brouillon')
  })

  test('cut between the sending and the copy: the writing is sent, and the copy leaves when she comes back', async () => {
    const ctss = await chez(monde.ctss)
    const recues = (ecrit: string) => async () => {
      ctss.prevenir()
      return (await ctss.face.copies()).filter(({ piece }) => piece.contenu.ecrit === ecrit)
    }
    for (const quoi of ['demande', 'reponse'] as const) {
      const anne = await chez(monde.anne)
      const coffre = await unDossierDe(anne, { nom: `COUPE ${quoi.toUpperCase()}` })
      const brouillon = await unBrouillon(anne, coffre)
      const remettre = quiPerd(anne, '/api/depots', quoi)
      reussi(await envoyer(anne, brouillon))
      await toutParti(anne)
      const lire = async () => reussi(await anne.face.ecrit(coffre, brouillon.piece))
      assert.deepEqual([(await lire()).piece.contenu.etat, (await lire()).suites], ['transmis', []])
      remettre()
      // the machine dies there, and starts again
      await anne.relancer()
      reussi(await anne.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }))
      await jusquaOuverte(anne.face)
      await jusquaReponse(lire, ({ suites }) => suites.length === 1)
      assert.equal((await jusquaReponse(recues(brouillon.piece), (liste) => liste.length > 0)).length, 1)
      const avant = anne.navigateur.demandes.filter(({ adresse }) => adresse.endsWith('/api/depots')).length
      await anne.relancer()
      reussi(await anne.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }))
      await jusquaOuverte(anne.face)
      const depots = anne.navigateur.demandes.filter(
        ({ adresse, methode }) => methode === 'POST' && adresse.endsWith('/api/depots'),
      )
      assert.ok(depots.length <= avant)
      assert.equal((await recues(brouillon.piece)()).length, 1)
    }
  })

  test('she is away: her pair’s machine sends the copy for her, and the heads still see who sent the writing', async () => {
    const anne = await chez(monde.anne)
    const ctss = await chez(monde.ctss)
    const coffre = await unDossierDe(anne, { nom: 'ABSENTE' })
    const brouillon = await unBrouillon(anne, coffre)
    quiPerd(anne, '/api/depots', 'demande')
    reussi(await envoyer(anne, brouillon))
    await toutParti(anne)
    const brune = await unPoste(monde.url)
    brune.avancer(1)
    await entrer(brune, monde.brune)
    const [copie] = await jusquaReponse(
      async () => {
        ctss.prevenir()
        return (await ctss.face.copies()).filter(({ piece }) => piece.contenu.ecrit === brouillon.piece)
      },
      (liste) => liste.length > 0,
    )
    assert.equal(copie?.piece.contenu.fige.par, monde.anne.membre)
  })

  test('what follows and could not leave reaches the heads later, once', async () => {
    const anne = await chez(monde.anne)
    const ctss = await chez(monde.ctss)
    const coffre = await unDossierDe(anne, { nom: 'SUITE' })
    const brouillon = await unBrouillon(anne, coffre)
    reussi(await envoyer(anne, brouillon))
    anne.navigateur.couper(true)
    reussi(await anne.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'accuse')))
    await anne.relancer()
    anne.navigateur.couper(false)
    reussi(await anne.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }))
    await jusquaOuverte(anne.face)
    const copie = await jusquaReponse(
      async () => {
        ctss.prevenir()
        return (await ctss.face.copies()).find(({ piece }) => piece.contenu.ecrit === brouillon.piece)
      },
      (recue) => (recue?.suites.length ?? 0) > 0,
    )
    assert.deepEqual(
      copie?.suites.map(({ contenu }) => contenu.quoi),
      ['accuse'],
    )
  })

  test('both send at the same second: one writing is sent, the other text is a draft beside it', async () => {
    const anne = await chez(monde.anne)
    const coffre = await unDossierDe(anne, { nom: 'COURSE' })
    const brouillon = await unBrouillon(anne, coffre)
    const brune = await chez(monde.brune)
    const issues = await Promise.all([
      envoyer(anne, brouillon),
      envoyer(brune, { ...brouillon, contenu: { ...brouillon.contenu, demande: 'De Brune.' } }),
    ])
    const gagnees = issues.filter((issue) => !('refus' in issue))
    assert.ok(gagnees.length <= 1)
    await toutParti(anne)
    await toutParti(brune)
    for (const poste of [anne, brune]) {
      poste.prevenir()
      const ecrits = await jusquaReponse(
        () => poste.face.ecrits(coffre),
        (liste) => liste.some(({ piece }) => piece.contenu.etat === 'transmis'),
      )
      assert.equal(ecrits.filter(({ piece }) => piece.contenu.etat === 'transmis').length, 1)
      assert.ok(ecrits.every(({ retouche }) => !retouche))
      assert.deepEqual((await poste.face.etat()).alertes, [])
    }
  })
})

suite('days on which to wake her', () => {
  const dits = (poste: PosteDEssai): string[][] =>
    poste.navigateur.demandes
      .filter(({ methode, adresse }) => methode === 'PUT' && adresse.endsWith('/api/reveils'))
      .map(({ corps }) => (JSON.parse(corps) as { jours: string[] }).jours)
  const demain = plusJours(JOUR, 1)

  test('one call when they change, none when they do not, and never more than days', async () => {
    const poste = await chez(monde.carla)
    const coffre = await unDossierDe(poste, { nom: 'REVEIL', uai: '9980002D' })
    assert.deepEqual(dits(poste), [])
    const { piece } = reussi(await poste.face.commencerEcrit(coffre, 'ip', PROTOCOLE, null))
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 1,
    )
    assert.deepEqual(dits(poste), [[demain]])
    reussi(await poste.face.abandonnerEcrit(coffre, piece, 'Erreur.'))
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 2,
    )
    assert.deepEqual(dits(poste).at(-1), [])

    const brouillon = await unBrouillon(poste, coffre)
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 3,
    )
    reussi(await envoyer(poste, brouillon, unPdf()))
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 4,
    )
    assert.deepEqual(dits(poste).at(-1), [demain, plusJours(JOUR, 15)])
    reussi(await poste.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'accuse')))
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 5,
    )
    assert.deepEqual(dits(poste).at(-1), [plusMois(JOUR, 3)])
    reussi(await poste.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'relance')))
    await toutParti(poste)
    await poste.relancer()
    reussi(await poste.face.ouvrir({ genre: 'phrase', texte: monde.carla.phrase }))
    await jusquaOuverte(poste.face)
    await jusqua(poste.face, ({ recherchePrete }) => recherchePrete, 'the search')
    assert.equal(dits(poste).length, 5)
    reussi(await poste.face.suivreEcrit(coffre, uneSuiteDe(brouillon.piece, 'retour')))
    await jusquaReponse(
      async () => dits(poste),
      (faits) => faits.length === 6,
    )
    assert.deepEqual(dits(poste).at(-1), [])
    const garde = (await monde.sql('select count(*)::int as n from reveil where membre = $1', [
      monde.carla.membre,
    ])) as {
      n: number
    }[]
    assert.equal(garde[0]?.n, 0)
  })
})
