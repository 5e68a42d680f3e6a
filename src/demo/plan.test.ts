import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estRefus } from '../domain/refus.ts'
import { lirePiece } from '../domain/piece.ts'
import { typeDeNote, THEMES, TYPES_DE_NOTE } from '../domain/nomenclature.ts'
import { lireUai } from '../domain/uai.ts'
import { anneeScolaire, estOuvre, rentree } from './calendrier.ts'
import { CRITERES } from './etablissements.ts'
import { TERRITOIRE } from './lieux.ts'
import { POIDS } from './motifs.ts'
import { piecesDuDossier } from './pieces.ts'
import { planifier, TAILLES } from './plan.ts'

const AUJOURDHUI = '2026-11-24'
const plan = planifier({ graine: 'essai', aujourdhui: AUJOURDHUI })
const { dossiers, equipe } = plan
const etablissements = plan.etablissements.flat()
const notes = dossiers.flatMap((d) => d.notes.map((n) => ({ d, n })))
const part = (quoi: number, sur: number): number => quoi / sur

test('the same seed on the same day makes the same service, another seed another one', () => {
  const petit = { aujourdhui: AUJOURDHUI, dossiersParSecteur: 5 }
  assert.deepEqual(planifier({ graine: 'a', ...petit }), planifier({ graine: 'a', ...petit }))
  assert.notDeepEqual(planifier({ graine: 'a', ...petit }).dossiers, planifier({ graine: 'b', ...petit }).dossiers)
})

test('sixty public schools of a département that does not exist have true check letters', () => {
  assert.equal(etablissements.length, 60)
  assert.equal(new Set(etablissements.map((e) => e.uai)).size, 60)
  for (const { uai, nom } of etablissements) {
    assert.ok(!estRefus(lireUai(uai)), `${nom} ${uai}`)
    assert.equal(uai.slice(0, 3), '096')
  }
  for (const critere of CRITERES)
    assert.ok(
      etablissements.some((e) => e.criteres.includes(critere)),
      critere,
    )
  for (const { code, codePostal } of TERRITOIRE.communes)
    assert.ok(code.startsWith('96') && codePostal.startsWith('96'))
})

test('twelve assistants share them, unevenly, each sector with a pair who is somebody else', () => {
  assert.equal(equipe.secteurs.length, 12)
  const parSecteur = plan.etablissements.map((e) => e.length)
  assert.ok(Math.min(...parSecteur) === 1 && Math.max(...parSecteur) === 7, parSecteur.join(' '))
  for (const { titulaire, binome } of equipe.secteurs) assert.notEqual(titulaire, binome)
  assert.deepEqual(
    equipe.secteurs.map((_, i) => dossiers.filter((d) => d.titulaire === i).length),
    TAILLES,
  )
  for (const taille of TAILLES.slice(1)) assert.ok(taille >= 60 && taille <= 300)
  const roles = equipe.personnes.map(({ role }) => role)
  assert.deepEqual(
    ['ctss-d', 'adjoint', 'stagiaire', 'administrateur'].map((r) => roles.filter((x) => x === r).length),
    [1, 2, 1, 1],
  )
  assert.equal(new Set(equipe.personnes.map(({ identifiant }) => identifiant)).size, equipe.personnes.length)
})

test('no national number of a pupil could be real, and no two pupils are the same', () => {
  for (const { eleve } of dossiers) assert.match(eleve.ine, /^000\d{6}ZZ$/)
  assert.equal(new Set(dossiers.map(({ eleve }) => eleve.ine)).size, dossiers.length)
  assert.equal(new Set(dossiers.map(({ eleve }) => `${eleve.nom} ${eleve.prenom}`)).size, dossiers.length)
})

test('no telephone, no address and no mail leads to anybody', () => {
  for (const e of etablissements) assert.ok(e.telephone.startsWith('01 99 00 ') && e.courriel.endsWith('@example.org'))
  for (const p of dossiers.flatMap((d) => d.foyer.proches)) {
    assert.match(p.telephone, /^(06 39 98 \d\d \d\d|01 99 00 \d\d \d\d|)$/)
    assert.ok(p.adresse === '' || / 96\d{3} /.test(p.adresse), p.adresse)
  }
})

test('motives are met in the proportions of the service', () => {
  for (const [motif, poids] of POIDS) {
    const mesure = 100 * part(dossiers.filter((d) => d.motif === motif).length, dossiers.length)
    assert.ok(Math.abs(mesure - poids) < 3.5, `${motif}: ${mesure.toFixed(1)} for ${poids}`)
  }
})

test('a file holds two or three interviews with the pupil, rarely many', () => {
  const nombres = dossiers.map((d) => d.notes.filter((n) => n.type === 'ENTRETIEN_ELEVE').length)
  const moyenne = nombres.reduce((a, b) => a + b, 0) / nombres.length
  assert.ok(moyenne > 2 && moyenne < 2.9, String(moyenne))
  assert.ok(Math.max(...nombres) >= 8)
})

test('about one pupil in four has separated parents, and some decisions take authority away', () => {
  const separes = dossiers.filter(
    (d) => d.foyer.composition === 'separes' || d.foyer.composition === 'recompose',
  ).length
  const taux = part(separes, dossiers.length)
  assert.ok(taux > 0.2 && taux < 0.34, String(taux))
  const cartes = dossiers.flatMap((d) => d.foyer.proches.map((p) => p.carte))
  for (const autorite of ['suspendue', 'retiree', 'deleguee'] as const)
    assert.ok(
      cartes.some((c) => c.autorite === autorite),
      autorite,
    )
})

test('where an order of protection stands, the address is hidden and the other parent is told nothing', () => {
  const proteges = dossiers.filter((d) => d.themes[0] === 'PE-CON')
  assert.ok(proteges.length > 5)
  for (const { foyer } of proteges) {
    const [mere, pere] = foyer.proches
    assert.ok(
      mere?.carte.adresseProtegee && mere.adresse === '' && mere.carte.ordonnanceDeProtection === 'en-beneficie',
    )
    assert.ok(pere?.carte.ordonnanceDeProtection === 'vise' && pere.carte.contactAutorise === 'non' && !pere.heberge)
  }
})

test('nothing is dated on a Sunday, on a holiday, before last year or after today', () => {
  const debut = rentree(anneeScolaire(AUJOURDHUI) - 1)
  for (const { n } of notes) assert.ok(estOuvre(n.jour) && n.jour >= debut && n.jour <= AUJOURDHUI, n.jour)
  for (const { d } of notes)
    for (const [i, n] of d.notes.entries()) assert.ok(i === 0 || (d.notes[i - 1]?.jour ?? '') <= n.jour)
})

test('there is something late, something for today, something to come, files without news and files closed', () => {
  const ouvertes = dossiers.filter((d) => d.titulaire === 0).flatMap((d) => d.taches.filter((t) => t.faiteLe === null))
  assert.ok(ouvertes.some((t) => (t.echeance ?? '') < AUJOURDHUI))
  assert.ok(ouvertes.some((t) => t.echeance === AUJOURDHUI))
  assert.ok(ouvertes.some((t) => (t.echeance ?? '') > AUJOURDHUI))
  const clos = part(dossiers.filter((d) => d.closLe !== null).length, dossiers.length)
  assert.ok(clos > 0.25 && clos < 0.6, String(clos))
  assert.ok(dossiers.some((d) => d.closLe === null && (d.notes.at(-1)?.jour ?? '') < '2026-10-10'))
})

test('every piece is one that the coffre can read, with types and themes of the nomenclature', () => {
  let n = 0
  const ids = (): string =>
    `${'a'.repeat(21)}${String((n = (n + 1) % 32768))
      .padStart(5, '2')
      .replace(/[0189]/g, '7')}`
  const types = new Set(TYPES_DE_NOTE.map(({ code }) => code))
  const themes = new Set(THEMES.map(({ code }) => code))
  for (const d of dossiers) {
    for (const piece of piecesDuDossier(d, 'a'.repeat(26), AUJOURDHUI, ids))
      assert.ok(lirePiece(piece), JSON.stringify(piece).slice(0, 400))
    for (const note of d.notes) {
      assert.ok(types.has(note.type) && typeDeNote(note.type).libelle !== note.type, note.type)
      for (const theme of note.themes) assert.ok(themes.has(theme), theme)
    }
  }
})

test('the heroine finds the pupils of the pictures, and the thread of Léa as it is drawn', () => {
  const siens = dossiers.filter((d) => d.titulaire === 0)
  const noms = siens.map(({ eleve }) => `${eleve.nom} ${eleve.prenom}, ${eleve.classe}`)
  for (const nom of [
    'MARTIN Léa, 4e B',
    'BENALI Yanis, 5e D',
    'NGUYEN Tom, 6e C',
    'DIALLO Awa, 6e C',
    'HADDAD Sirine, 1re GA',
    'ROY Mathis, 4e A',
    'COSTA Enzo, 6e A',
    'LEROUX Noé, 6e A',
    'SAVARY Inès, 3e C',
  ])
    assert.ok(noms.includes(nom), nom)
  const lea = siens[0]
  assert.equal(lea?.notes.length, 14)
  assert.equal(lea.notes.at(-1)?.jour, '2026-11-17')
  assert.match(lea.notes.at(-1)?.texte ?? '', /rendez-vous à trois/)
})

test('it holds on another day: in July, in January, at the first hour of September', () => {
  for (const aujourdhui of ['2027-07-20', '2027-01-05', '2026-09-01', '2027-03-14']) {
    const autre = planifier({ graine: 'essai', aujourdhui, dossiersParSecteur: 14 })
    for (const n of autre.dossiers.flatMap((d) => d.notes))
      assert.ok(n.jour <= aujourdhui && estOuvre(n.jour), `${aujourdhui} ${n.jour}`)
  }
})
