// Totals of a sector on the real server: shown, sent as shown, kept by her, received by the heads.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getReleves, putCampagne } from '../../contract/chiffres.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Refus } from '../../domain/refus.ts'
import { horlogeDuPoste } from '../clock.ts'
import { entrer, jusqua, jusquaReponse, unPoste } from '../face.examples.ts'
import { machine } from '../machine.examples.ts'
import { reussi, unServiceReel, VALLEE } from '../service-reel.examples.ts'
import { unEleve, uneNote } from '../vues/coffre.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const JOUR = horlogeDuPoste.aujourdhui()
const ANNEE = anneeScolaire(JOUR)
const enTete = await unPoste(monde.url)
await entrer(enTete, monde.ctss)
const anne = await unPoste(monde.url)
await entrer(anne, monde.anne)
const parCtss = await monde.connecter(monde.ctss)
const campagne = (change: { close?: boolean; parTrimestre?: boolean } = {}) =>
  parCtss(putCampagne, { annee: ANNEE, close: false, parTrimestre: false, decision: '', ...change })

const { secteur } = monde
const eleve = unEleve({ uai: VALLEE })
const { coffre } = reussi(
  await anne.face.ouvrirDossier({ eleve, responsables: [], informeLe: null, informes: '', brouillon: null }),
)
const noter = async (themes: string[]) =>
  reussi(await anne.face.poser(coffre, uneNote({ jour: JOUR, uai: VALLEE, secteur, themes })))
const { piece: sansTheme } = await noter([])
const envoye = () => jusqua(anne.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
await envoye()
const refusDe = (issue: object): string | null => ('refus' in issue ? (issue as Refus).refus : null)

/** The door of the heads is told by their machine when it is open. */
const porteDesChefs = () =>
  jusquaReponse(
    async () => (await anne.face.confreres()).length,
    (n) => {
      if (n === 0) anne.prevenir()
      return n > 0
    },
  )

test('her own sector comes first, and it is hers', async () => {
  assert.deepEqual(await anne.face.secteursDeChiffres(), [{ secteur, nom: 'Vallée', mien: true }])
})

test('a theme given to a note comes first in it, and is in the figures', async () => {
  const [manque] = (await anne.face.aCompleter(secteur, { du: JOUR, au: JOUR })).sansTheme
  assert.equal(manque?.piece, sansTheme)
  assert.equal(refusDe(await anne.face.donnerTheme(coffre, sansTheme, 'RIEN')), 'piece-mal-formee')
  reussi(await anne.face.donnerTheme(coffre, sansTheme, 'SCO-ABS'))
  reussi(await anne.face.donnerTheme(coffre, sansTheme, 'PE-NEG'))
  const lue = reussi(await anne.face.piece(coffre, sansTheme)).contenu
  assert.deepEqual(lue.genre === 'note' && lue.themes, ['PE-NEG', 'SCO-ABS'])
  const cellule = { table: 'T4', uai: VALLEE, dims: ['PE-NEG'] } as const
  const derriere = await anne.face.derriere(secteur, { du: JOUR, au: JOUR }, cellule)
  assert.deepEqual(
    derriere.map(({ nom, classe, genre }) => [nom, classe, genre]),
    [['MARTIN Léa', '4e B', 'dossier']],
  )
  assert.deepEqual((await anne.face.aCompleter(secteur, { du: JOUR, au: JOUR })).sansTheme, [])
})

test('totals leave by school but for interventions, which leave for the whole sector', async () => {
  const { blocs } = await anne.face.preparerReleve(secteur, ANNEE, false)
  assert.deepEqual(
    blocs.map(({ table, uai, lignes }) => [table, uai, lignes]),
    [
      ['T2', null, [[['4e', 'f'], [1]]]],
      ['T2', VALLEE, [[['4e', 'f'], [1]]]],
      ['T4', null, [[['PE-NEG'], [1]]]],
      ['T4', VALLEE, [[['PE-NEG'], [1]]]],
      ['T5', null, [[['ENTRETIEN_ELEVE'], [1]]]],
    ],
  )
})

test('no campaign, no totals; and what was shown a note ago is not what leaves', async () => {
  await porteDesChefs()
  const montre = await anne.face.preparerReleve(secteur, ANNEE, false)
  assert.equal(refusDe(await anne.face.transmettreReleve(montre)), 'campagne-absente')
  assert.deepEqual(await anne.face.relevesTransmis(), [])
  reussi(await campagne())
  await noter(['SCO-ABS'])
  assert.equal(refusDe(await anne.face.transmettreReleve(montre)), 'releve-change')
  const [premier, ...suite] = montre.blocs
  if (!premier) throw new Error('empty totals')
  const gonfle = { ...montre, blocs: [{ ...premier, lignes: [[['4e', 'f'], [99]] as [string[], number[]]] }, ...suite] }
  assert.equal(refusDe(await anne.face.transmettreReleve(gonfle)), 'releve-change')
})

test('sent as shown: she keeps them, the server knows the sector and the day, the heads open them', async () => {
  const montre = await anne.face.preparerReleve(secteur, ANNEE, false)
  reussi(await anne.face.transmettreReleve(montre))
  await envoye()
  const [garde, ...autres] = await anne.face.relevesTransmis()
  assert.deepEqual([garde?.annee, garde?.secteur, garde?.releve, autres.length], [ANNEE, secteur, montre, 0])
  const { releves } = reussi(await parCtss(getReleves, { annee: ANNEE }))
  assert.deepEqual(
    releves.map((r) => [r.secteur, r.par, r.ouvertures]),
    [[secteur, monde.anne.membre, []]],
  )
  const chef = await machine(monde, monde.adjointe)
  const recus = await jusquaReponse(
    async () => {
      await chef.moteur.synchroniser()
      await chef.moteur.courrier.relever()
      await chef.moteur.vider()
      const service = chef.moteur.coffres().find(({ genre }) => genre === 'service')
      return [...(service?.pieces.values() ?? [])].flatMap((p) => (p.contenu.genre === 'releve' ? [p.contenu] : []))
    },
    (pieces) => pieces.length > 0,
  )
  assert.deepEqual(
    recus.map(({ par, releve }) => [par, releve]),
    [[monde.anne.membre, montre]],
  )
})

test('sent again until the campaign closes, then no more', async () => {
  await noter(['FAM-SEP'])
  reussi(await anne.face.transmettreReleve(await anne.face.preparerReleve(secteur, ANNEE, false)))
  await envoye()
  assert.equal((await anne.face.relevesTransmis()).length, 2)
  reussi(await campagne({ close: true }))
  const encore = await anne.face.transmettreReleve(await anne.face.preparerReleve(secteur, ANNEE, false))
  assert.equal(refusDe(encore), 'campagne-close')
  assert.equal((await anne.face.relevesTransmis()).length, 2)
})

test('without network nothing leaves, and nothing is said to have left', async () => {
  anne.navigateur.couper(true)
  const issue = await anne.face.transmettreReleve(await anne.face.preparerReleve(secteur, ANNEE, false))
  assert.equal(refusDe(issue), 'reseau-absent')
  assert.equal((await anne.face.relevesTransmis()).length, 2)
})
