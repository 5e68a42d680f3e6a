// Her tables, rule by rule, then whole generated years against the slow count.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Piece, PieceNote } from '../../domain/piece.ts'
import { bornesDe } from '../../domain/annee-scolaire.ts'
import type { CodeTable } from '../../domain/chiffres.ts'
import { uneSaisine } from '../../domain/saisine.examples.ts'
import { unCoffre, unEleve, uneFiche, uneNote, unePiece } from '../vues/coffre.examples.ts'
import { ANNEE, uneAnneeBrute } from './annee.examples.ts'
import { comparer, comparerLeReleve } from './comparer.examples.ts'
import { creerComptes } from './comptes.ts'
import { unTitulaire, unTransmis, uneSuite } from './ecrit.examples.ts'
import { FAUTES } from './lent.examples.ts'
import { ouvrirAnnee, ouvrirCoffres } from './ouverte.examples.ts'

const ICI = 's'.repeat(26)
const AILLEURS = 't'.repeat(26)
const MOI = 'a'.repeat(26)
const [COLLEGE, LYCEE] = ['9980001A', '9980002B']
const L_ANNEE = bornesDe(2026, 'annee')

const note = (autre: Partial<PieceNote> = {}): PieceNote => uneNote({ secteur: ICI, ...autre })
const dossier = (...pieces: Parameters<typeof unCoffre>[0]) => unCoffre([uneFiche(), ...pieces])
const compter = (coffres: readonly ReturnType<typeof unCoffre>[], periode = L_ANNEE) => {
  const comptes = creerComptes(ouvrirCoffres(coffres).bureau)
  const { cellules, totaux, elevesDifferents } = comptes.statistiques(ICI, periode)
  const table = (code: CodeTable): Record<string, number> =>
    Object.fromEntries(
      cellules.filter((c) => c.table === code).map(({ uai, dims, n }) => [[uai ?? 'secteur', ...dims].join(' '), n]),
    )
  return { comptes, table, totaux, elevesDifferents }
}

test('a pupil seen three times, in two schools, is one pupil in each and one in the sector', () => {
  const { table, elevesDifferents } = compter([
    dossier(note({ uai: COLLEGE }), note({ uai: COLLEGE }), note({ uai: LYCEE, jour: '2027-03-02' })),
  ])
  assert.deepEqual(table('T2'), { 'secteur 4e f': 1, [`${COLLEGE} 4e f`]: 1, [`${LYCEE} 4e f`]: 1 })
  assert.equal(elevesDifferents, 1)
  assert.deepEqual(table('T5'), {
    'secteur ENTRETIEN_ELEVE': 3,
    [`${COLLEGE} ENTRETIEN_ELEVE`]: 2,
    [`${LYCEE} ENTRETIEN_ELEVE`]: 1,
  })
})

test('a call to a colleague meets nobody: the pupil is followed, not met', () => {
  const { table } = compter([dossier(note({ type: 'LIAISON_INTERNE', presents: [{ qui: 'autre', nom: 'le CPE' }] }))])
  assert.deepEqual(table('T2'), {})
  assert.deepEqual(table('T4'), { 'secteur SCO-ABS': 1, [`${COLLEGE} SCO-ABS`]: 1 })
})

test('two files of one pupil count one pupil, and one theme', () => {
  const autre = dossier(note({ jour: '2027-01-10', themes: ['PER-MAL'] }))
  const premier = dossier(note(), { genre: 'fusion', format: 1, annule: false, avec: autre.coffre })
  assert.deepEqual(compter([premier, autre]).table('T4'), { 'secteur PER-MAL': 1, [`${COLLEGE} PER-MAL`]: 1 })
  assert.equal(compter([premier, autre]).elevesDifferents, 1)
  assert.equal(compter([dossier(note()), autre]).elevesDifferents, 2)
})

test('an annulled note counts no more; a copy counts once with its original, and for itself once that is annulled', () => {
  const original = unePiece(note())
  const copie = note({ copieDe: { piece: original.piece, base: 1 } })
  assert.deepEqual(compter([dossier(note({ annule: true }))]).table('T5'), {})
  assert.equal(compter([dossier(original, copie)]).table('T5')['secteur ENTRETIEN_ELEVE'], 1)
  const annule = { ...original, contenu: note({ annule: true }) }
  assert.equal(compter([dossier(annule, copie)]).table('T5')['secteur ENTRETIEN_ELEVE'], 1)
})

test('a note counts in the sector written in it, whoever has the file; one without school, in the whole sector only', () => {
  const { table } = compter([dossier(note({ secteur: AILLEURS }), note({ uai: null, type: 'VISITE_DOMICILE' }))])
  assert.deepEqual(table('T5'), { 'secteur VISITE_DOMICILE': 1 })
})

test('the theme is that of the last note that has one, on the last day of the period', () => {
  const suivi = [
    dossier(
      note({ jour: '2026-10-01', themes: ['SCO-ABS'] }),
      note({ jour: '2026-12-05', themes: ['FAM-SEP', 'SCO-ABS'] }),
      note({ jour: '2027-04-05', themes: [] }),
    ),
  ]
  assert.equal(compter(suivi).table('T4')['secteur FAM-SEP'], 1)
  assert.equal(compter(suivi, bornesDe(2026, 't1')).table('T4')['secteur SCO-ABS'], 1)
})

const saisines = (...contenus: readonly Partial<Extract<Piece, { genre: 'saisine' }>>[]) =>
  unCoffre(
    contenus.map((c): Piece => ({ genre: 'saisine', format: 1, annule: false, ...uneSaisine(), ...c })),
    { genre: 'secteur', secteur: ICI, annee: 2026 },
  )

test('a saisine counts as received, but for a duplicate, one that is cancelled, or one that a colleague had received', () => {
  const remise = { etat: 'recue' as const, le: '2026-12-02T08:00:00.000Z', par: MOI, motif: '' }
  const { table } = compter([
    saisines(
      { etat: 'conseil-donne' },
      { etat: 'doublon' },
      { etat: 'annulee' },
      { etat: 'relais', origine: 'parent' },
      { mode: 'collegue', pas: [remise] },
    ),
  ])
  assert.deepEqual(table('T3'), {
    'secteur eleve': 1,
    'secteur parent': 1,
    [`${COLLEGE} eleve`]: 1,
    [`${COLLEGE} parent`]: 1,
  })
})

test('an IP counts on the day it was sent, with who was told and whether an answer came; a complement is not one more', () => {
  const information = {
    titulaires: [unTitulaire('oui'), unTitulaire('non')],
    enfant: { informe: null, le: null, raison: '' },
  }
  const premier = unePiece(
    unTransmis('2027-01-12', MOI, { motif: { themes: ['SCO-ABS', 'PE-PHY'], precision: '' }, information }, ICI),
  )
  const complement = unePiece(unTransmis('2027-01-20', MOI, { complete: premier.piece }, ICI))
  const sans = compter([dossier(premier, complement)])
  assert.deepEqual(sans.table('T7'), {
    'secteur PE-PHY en-partie non': 1,
    [`${COLLEGE} PE-PHY en-partie non`]: 1,
  })
  const avec = compter([dossier(premier, complement, uneSuite(complement.piece, 'retour', '2027-04-01'))])
  assert.equal(avec.table('T7')['secteur PE-PHY en-partie oui'], 1)
  assert.deepEqual(compter([dossier(premier)], bornesDe(2026, 't1')).table('T7'), {})
})

test('what is missing is listed, and goes once it is said', () => {
  const [sansTheme, complete] = [unePiece(note({ themes: [] })), unePiece(note())]
  const incomplet = unCoffre([uneFiche(unEleve({ sexe: null, nom: 'BIHAN' })), note()])
  const { comptes } = compter([dossier(sansTheme, complete), incomplet, saisines({}, { etat: 'etudiee' })])
  const manques = comptes.aCompleter(ICI, L_ANNEE)
  assert.deepEqual(
    manques.sansTheme.map(({ piece }) => piece),
    [sansTheme.piece],
  )
  assert.deepEqual(
    manques.elevesIncomplets.map(({ nom }) => nom),
    ['BIHAN Léa'],
  )
  assert.equal(manques.saisinesAEtudier.length, 1)
})

test('a note more is in the figures at once', () => {
  const ici = dossier(note())
  const ouverts = ouvrirCoffres([ici])
  const comptes = creerComptes(ouverts.bureau)
  const interventions = (): number | undefined =>
    comptes.statistiques(ICI, L_ANNEE).totaux.find(({ table, uai }) => table === 'T5' && uai === null)?.n
  assert.equal(interventions(), 1)
  const autre = unePiece(note())
  ouverts.devenir([{ ...ici, pieces: new Map([...ici.pieces, [autre.piece, autre]]) }])
  assert.equal(interventions(), 2)
})

test('generated years, their numbers and what stands behind each are those of the slow count; a wrong count is seen', () => {
  const vues = new Set<string>()
  for (let graine = 1; graine <= 30; graine++) {
    const annee = uneAnneeBrute(graine)
    const comptes = creerComptes(ouvrirAnnee(annee).bureau)
    for (const { secteur } of annee.secteurs) {
      for (const colonne of ['annee', 't2'] as const) {
        const ici = { secteur, ...bornesDe(ANNEE, colonne) }
        const { ecarts, mauvaisesListes } = comparer(comptes, annee, ici)
        assert.deepEqual([ecarts, mauvaisesListes], [[], 0], `year ${graine}`)
        for (const faute of FAUTES)
          if (!vues.has(faute) && comparer(comptes, annee, ici, faute).ecarts.length > 0) vues.add(faute)
      }
      assert.deepEqual(comparerLeReleve(comptes.releve(secteur, ANNEE, true), annee).ecarts, [])
    }
  }
  assert.deepEqual([...vues].toSorted(), [...FAUTES].toSorted())
})
