// Handed over by whoever may not erase, noted by hand, spoken: what goes, what stays.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { hex, alea } from '../../crypto/octets.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { horlogeDuPoste } from '../clock.ts'
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { PLATEAU, reussi, unServiceReel, VALLEE, type Personne } from '../service-reel.examples.ts'
import { auGuichet, uneDemande } from './guichet.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const guichet = auGuichet(monde)
const nolwenn = await monde.accueillir('Nolwenn', 'ass')
const JOUR = horlogeDuPoste.aujourdhui()

const chez = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}
const anne = await chez(monde.anne)
const carla = await chez(monde.carla)
for (const uai of [VALLEE, PLATEAU])
  await jusquaReponse(
    () => guichet.porte(uai).catch(() => null),
    (porte) => porte !== null,
  )

const chercher = (poste: PosteDEssai, texte: string) =>
  jusquaReponse(
    async () => (await poste.face.saisines()).find(({ contenu }) => contenu.texte === texte),
    (ligne) => {
      if (!ligne) poste.prevenir()
      return ligne !== undefined
    },
  )
const carlaAuPlateau = async (poste: PosteDEssai) => {
  const a = await jusquaReponse(
    async () => (await poste.face.confreres()).find(({ membre }) => membre === monde.carla.membre),
    (elle) => {
      if (!elle) poste.prevenir()
      return elle !== undefined
    },
  )
  if (!a) throw new Error('Carla has no door')
  return a
}
const mots = async (piece: string): Promise<number> =>
  ((await monde.sql('select count(ct)::int as n from piece where piece = $1', [piece])) as { n: number }[])[0]?.n ?? -1

test('noted by hand and handed over: she has it whole, without a receipt, and here nothing is left of it', async () => {
  const { coffre, piece } = reussi(
    await anne.face.noterSaisine({
      uai: VALLEE,
      emetteur: 'parent',
      origine: 'parent',
      mode: 'telephone',
      urgence: '48h',
      pour: 'soi',
      eleve: { nom: 'CARIOU', prenom: 'Maël', classe: '6e C' },
      demandeur: { nom: 'Mme Cariou', qualite: 'mère', telephone: '06 00 00 00 00' },
      texte: 'Appelle au sujet du logement.',
      joindre: { moyen: 'telephone', precision: 'après 17 h' },
      eleveInforme: null,
      parentsInformes: true,
    }),
  )
  await jusqua(anne.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'sent')
  reussi(await anne.face.passerLeRelais(coffre, piece, await carlaAuPlateau(anne), 'Elle déménage.'))
  const ligne = await chercher(carla, 'Appelle au sujet du logement.')
  const lue = reussi(await carla.face.saisine(ligne?.coffre ?? '', ligne?.piece ?? ''))
  assert.deepEqual(
    [lue.contenu.demandeur.telephone, lue.contenu.urgence, lue.contenu.saisine, lue.peutRepondre, lue.expireLe],
    ['06 00 00 00 00', '48h', null, false, null],
  )
  assert.deepEqual(
    lue.contenu.pas.map(({ par, motif }) => [par, motif]),
    [
      [monde.anne.membre, ''],
      [monde.anne.membre, 'Elle déménage.'],
    ],
  )
  assert.equal(await mots(piece), 0)
})

test('her sounds go with her words, those of the request and those that came later', async () => {
  const [premier, second] = [alea(1_500), alea(1_600)]
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ texte: 'Écoutez.' }), { voix: [premier] })
  await guichet.ecrire(recu, 'Et ceci.', VALLEE, [second])
  const ligne = await chercher(anne, 'Écoutez.')
  await jusquaReponse(
    async () => reussi(await anne.face.saisine(ligne?.coffre ?? '', id)),
    ({ voix, echanges }) => voix.length === 1 && echanges[0]?.voix.length === 1,
  )
  reussi(await anne.face.passerLeRelais(ligne?.coffre ?? '', id, await carlaAuPlateau(anne), ''))
  const chezElle = await chercher(carla, 'Écoutez.')
  const lue = await jusquaReponse(
    async () => reussi(await carla.face.saisine(chezElle?.coffre ?? '', chezElle?.piece ?? '')),
    ({ voix, echanges }) => voix.length === 1 && echanges[0]?.voix.length === 1,
  )
  assert.equal(hex(lue.voix[0]?.octets ?? new Uint8Array()), hex(premier))
  assert.equal(hex(lue.echanges[0]?.voix[0]?.octets ?? new Uint8Array()), hex(second))
})

test('by a replacement, who may not erase: hidden at once, erased by the next machine of the sector', async () => {
  reussi(await anne.face.remplacer({ membre: nolwenn.membre, debut: JOUR, fin: plusJours(JOUR, 10) }, () => undefined))
  const elle = await chez(nolwenn)
  const { saisine: id } = await guichet.deposer(uneDemande({ texte: 'Pour la remplaçante.' }))
  const ligne = await chercher(elle, 'Pour la remplaçante.')
  reussi(await elle.face.saisine(ligne?.coffre ?? '', id))
  assert.ok(!(await elle.face.confreres()).some(({ membre }) => membre === monde.anne.membre))
  reussi(await elle.face.passerLeRelais(ligne?.coffre ?? '', id, await carlaAuPlateau(elle), ''))
  await jusqua(elle.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'sent')
  assert.ok(!(await elle.face.saisines()).some(({ piece }) => piece === id))
  assert.ok((await mots(id)) > 0)
  await chez(monde.brune)
  await jusquaReponse(
    () => mots(id),
    (n) => n === 0,
  )
  await chercher(carla, 'Pour la remplaçante.')
})

test('a colleague without a door, or of no other sector, is nobody to hand over to', async () => {
  const { saisine: id } = await guichet.deposer(uneDemande({ texte: 'À qui ?' }))
  const ligne = await chercher(anne, 'À qui ?')
  const bonne = await carlaAuPlateau(anne)
  const faux = [
    { ...bonne, membre: monde.brune.membre },
    { ...bonne, secteur: monde.secteur },
    { ...bonne, secteur: nouvelId() },
    { membre: nolwenn.membre, secteur: bonne.secteur, nom: '' },
  ]
  for (const a of faux)
    assert.deepEqual(await anne.face.passerLeRelais(ligne?.coffre ?? '', id, a, ''), { refus: 'porte-inconnue' })
  anne.navigateur.couper(true)
  assert.deepEqual(await anne.face.passerLeRelais(ligne?.coffre ?? '', id, bonne, ''), { refus: 'reseau-absent' })
  anne.navigateur.couper(false)
  assert.equal((await chercher(anne, 'À qui ?'))?.contenu.etat, 'recue')
})
