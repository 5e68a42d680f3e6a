// After the sending, nobody's revision is read: not an honest one that comes late, not one that a member signs on purpose.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import { entrer, jusqua, jusquaOuverte, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { unMembreHostile } from '../membre-hostile.examples.ts'
import { reussi, unServiceReel, type Personne } from '../service-reel.examples.ts'
import { envoyer, toutParti, unBrouillon, unDossierDe } from './ecrits.examples.ts'
import { RETOUCHES } from './retouches.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const chez = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}
await chez(monde.ctss)
const anne = await chez(monde.anne)
const hostile = await unMembreHostile(monde, monde.brune)

const envoye = async (nom: string): Promise<{ coffre: Id; piece: Id; fige: PieceEcrit }> => {
  const coffre = await unDossierDe(anne, { nom })
  const brouillon = await unBrouillon(anne, coffre)
  reussi(await envoyer(anne, brouillon))
  await toutParti(anne)
  return { coffre, piece: brouillon.piece, fige: reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece.contenu }
}
const alertes = async (poste: PosteDEssai, coffre: Id): Promise<string[]> =>
  (await poste.face.etat()).alertes.filter((a) => 'coffre' in a && a.coffre === coffre).map(({ code }) => code)
/** As it was sent, by every way in which the page reads it. */
const intact = async ({ face }: PosteDEssai, coffre: Id, piece: Id, fige: PieceEcrit): Promise<void> => {
  assert.deepEqual(reussi(await face.ecrit(coffre, piece)).piece.contenu, fige)
  assert.deepEqual(reussi(await face.piece(coffre, piece)).contenu, fige)
  const [derniere] = await face.revisions(coffre, piece)
  assert.deepEqual(derniere?.contenu, fige)
  assert.ok((await face.ecrits(coffre)).some((ecrit) => ecrit.piece.piece === piece && ecrit.pdf))
  reussi(await face.pdfTransmis(coffre, piece))
}

suite('after the sending', () => {
  test('a member signs later revisions with her own client: nobody reads them, and everybody is told', async () => {
    const { coffre, piece, fige } = await envoye('HOSTILE')
    for (const { nom, faire } of RETOUCHES)
      assert.ok(await hostile.ecrire(coffre, piece, faire(fige, monde.brune.membre)), nom)
    anne.prevenir()
    await jusqua(anne.face, ({ alertes: a }) => a.some(({ code }) => code === 'ecrit-retouche'), 'told')
    await anne.relancer()
    reussi(await anne.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }))
    await jusquaOuverte(anne.face)
    for (const poste of [anne, await chez(monde.anne), await chez(monde.brune)]) {
      await intact(poste, coffre, piece, fige)
      assert.equal(reussi(await poste.face.ecrit(coffre, piece)).retouche, true)
      await jusquaReponse(
        () => alertes(poste, coffre),
        (codes) => codes.includes('ecrit-retouche'),
      )
      assert.deepEqual(await alertes(poste, coffre), ['ecrit-retouche'])
      assert.equal(reussi(await poste.face.dossier(coffre)).fiable, true)
    }
  })

  test('what says that it was sent and was not is a draft still, that she can go on writing', async () => {
    const coffre = await unDossierDe(anne, { nom: 'PRETENDU' })
    const brouillon = await unBrouillon(anne, coffre)
    const { contenu } = reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece
    const fige = {
      le: '2026-11-24T09:00:00.000Z',
      jour: '2026-11-24',
      par: monde.anne.membre,
      empreinte: '0'.repeat(64),
      delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 1 },
    } as const
    assert.ok(await hostile.ecrire(coffre, brouillon.piece, { ...contenu, etat: 'transmis', fige }))
    anne.prevenir()
    const lu = await jusquaReponse(
      async () => reussi(await anne.face.ecrit(coffre, brouillon.piece)),
      ({ retouche }) => retouche,
    )
    assert.equal(lu.piece.contenu.etat, 'brouillon')
    reussi(await envoyer(anne, { ...brouillon, base: lu.piece.rev }))
    assert.equal(reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece.contenu.etat, 'transmis')
  })

  test('her pair was away with a draft of it: her words come back as a draft of their own, not sent, not to be joined', async () => {
    const coffre = await unDossierDe(anne, { nom: 'HORSLIGNE' })
    const brouillon = await unBrouillon(anne, coffre)
    const brune = await chez(monde.brune)
    brune.navigateur.couper(true)
    const { piece } = brouillon
    const sien = { ...brouillon.contenu, demande: 'Une aide à domicile.' }
    reussi(await brune.face.garderEcrit(coffre, piece, brouillon.base, sien))
    reussi(await brune.face.garderEcrit(coffre, piece, brouillon.base + 1, { ...sien, parents: 'Ils acceptent.' }))
    reussi(await envoyer(anne, brouillon))
    await toutParti(anne)
    const fige = reussi(await anne.face.ecrit(coffre, piece)).piece.contenu
    brune.navigateur.couper(false)
    await brune.relancer()
    reussi(await brune.face.ouvrir({ genre: 'phrase', texte: monde.brune.phrase }))
    await jusquaOuverte(brune.face)
    anne.prevenir()
    for (const poste of [brune, anne]) {
      const ecrits = await jusquaReponse(
        () => poste.face.ecrits(coffre),
        (liste) => liste.length === 2,
      )
      await intact(poste, coffre, piece, fige)
      const copie = ecrits.find((ecrit) => ecrit.piece.piece !== piece)?.piece
      assert.deepEqual(
        [copie?.contenu.etat, copie?.contenu.fige, copie?.contenu.copieDe?.piece, copie?.contenu.parents],
        ['brouillon', null, piece, 'Ils acceptent.'],
      )
      assert.equal(reussi(await poste.face.dossier(coffre)).conflits, 0)
      assert.deepEqual(await alertes(poste, coffre), [])
      const refuse = await envoyer(poste, { ...brouillon, piece: copie?.piece ?? '', base: copie?.rev ?? 0 })
      assert.deepEqual(refuse, { refus: 'ecrit-fige' })
    }
  })

  test('a draft carried in a file of waiting notes comes back beside what was sent meanwhile', async () => {
    const coffre = await unDossierDe(anne, { nom: 'FICHIER' })
    const brouillon = await unBrouillon(anne, coffre)
    const brune = await chez(monde.brune)
    brune.navigateur.couper(true)
    const sien = { ...brouillon.contenu, demande: 'Portée à la main.' }
    reussi(await brune.face.garderEcrit(coffre, brouillon.piece, brouillon.base, sien))
    const { octets } = await brune.face.notesEnAttente()
    reussi(await envoyer(anne, brouillon))
    await toutParti(anne)
    const fige = reussi(await anne.face.ecrit(coffre, brouillon.piece)).piece.contenu
    const autre = await chez(monde.brune)
    assert.deepEqual(await autre.face.reprendreNotes(octets), { reprises: 1 })
    await toutParti(autre)
    await intact(autre, coffre, brouillon.piece, fige)
    const ecrits = await autre.face.ecrits(coffre)
    const lus = ecrits.map(({ piece }) => `${piece.contenu.etat} ${piece.contenu.demande}`)
    assert.deepEqual(new Set(lus), new Set(['brouillon Portée à la main.', 'transmis ']))
  })
})
