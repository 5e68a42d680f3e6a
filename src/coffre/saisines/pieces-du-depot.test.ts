import assert from 'node:assert/strict'
import { test } from 'node:test'

import { nouvelId } from '../../crypto/identifiant.ts'
import { lirePiece, type PieceSaisine } from '../../domain/piece.ts'
import type { CorpsDepot, CorpsSaisine } from '../../domain/depot.ts'
import { uneSaisine } from '../../domain/saisine.examples.ts'
import type { Certificat } from '../annuaire.ts'
import type { DepotOuvert } from './depot-ouvert.ts'
import { uneDemande } from './guichet.examples.ts'
import { piecesDuDepot } from './pieces-du-depot.ts'

const COLLEGUE: Certificat = {
  position: 4,
  service: '900',
  membre: nouvelId(),
  nom: 'Tanguy',
  prenom: 'Maryse',
  signature: new Uint8Array(32),
  sceau: new Uint8Array(1_216),
  generation: 1,
  role: 'ass',
}

const unDepot = (corps: CorpsDepot, autre: Partial<DepotOuvert> = {}): DepotOuvert => ({
  coffre: nouvelId(),
  depot: nouvelId(),
  recuLe: '2026-11-23T22:04:00.000Z',
  ligne: null,
  urgent: false,
  corps,
  par: null,
  ...autre,
})
const saisineDe = (demande: Partial<CorpsSaisine>, parCompte = false): PieceSaisine => {
  const [premiere] = piecesDuDepot(unDepot(uneDemande(demande)), parCompte)
  if (premiere?.contenu.genre !== 'saisine') throw new Error('no saisine')
  return premiere.contenu
}
const origine = (emetteur: CorpsSaisine['emetteur'], qualite: string): string =>
  saisineDe({ emetteur, demandeur: { nom: '', qualite, telephone: '' } }).origine

test('a pupil speaks for herself or for another, a parent for a child', () => {
  assert.equal(saisineDe({ pour: 'soi' }).origine, 'eleve')
  assert.equal(saisineDe({ pour: 'groupe' }).origine, 'eleve')
  assert.equal(saisineDe({ pour: 'autre' }).origine, 'pair')
  assert.equal(saisineDe({ emetteur: 'parent', pour: 'soi' }).origine, 'parent')
})

test('a professional is counted under her function as she says it, and under « autre » when it says nothing', () => {
  const attendues: readonly (readonly [string, string])[] = [
    ['chef', 'direction'],
    ['Principale adjointe', 'direction'],
    ['proviseur', 'direction'],
    ['CPE', 'cpe-vie-scolaire'],
    ['AED à la vie scolaire', 'cpe-vie-scolaire'],
    ['Professeure principale de 4e B', 'enseignant'],
    ['enseignant', 'enseignant'],
    ['Infirmière', 'infirmier'],
    ['psy-en', 'psy-en'],
    ['Médecin scolaire', 'medecin'],
    ['directeur-ecole', 'directeur-ecole'],
    ['Directrice de l’école', 'directeur-ecole'],
    ['', 'autre'],
    ['bénévole', 'autre'],
  ]
  for (const [qualite, attendue] of attendues) assert.equal(origine('personnel', qualite), attendue, qualite)
  assert.equal(origine('partenaire', 'Éducatrice de la PJJ'), 'pjj-justice')
  assert.equal(origine('partenaire', 'association Les Rives'), 'association')
  assert.equal(origine('partenaire', 'Mission locale'), 'mission-locale')
  assert.equal(origine('partenaire', 'un voisin'), 'autre')
})

test('urgent by a professional is for today, by a pupil or a family within two days; else nothing presses', () => {
  assert.equal(saisineDe({ urgent: true }).urgence, '48h')
  assert.equal(saisineDe({ urgent: true, emetteur: 'parent' }).urgence, '48h')
  assert.equal(saisineDe({ urgent: true, emetteur: 'personnel' }).urgence, 'immediate')
  assert.equal(saisineDe({ urgent: true, emetteur: 'partenaire' }).urgence, 'immediate')
  assert.equal(saisineDe({}).urgence, 'normale')
})

test('« compte » is what the server knows, never what somebody says of herself', () => {
  assert.equal(saisineDe({ emetteur: 'personnel' }, true).mode, 'compte')
  assert.equal(saisineDe({ emetteur: 'personnel' }).mode, 'guichet')
})

test('whoever makes the pieces of a dépôt makes the same, under the same ids', () => {
  const ligne = nouvelId()
  const corps: readonly CorpsDepot[] = [
    uneDemande({ urgent: true, emetteur: 'personnel' }),
    { genre: 'message', format: 1, saisine: ligne, n: 2, texte: 'Oui.', langue: 'fr', voix: 0 },
    { genre: 'voix', format: 1, de: ligne, ordre: 1, sur: 1, type: 'audio/webm', donnees: 'AAAA' },
    { genre: 'garde', format: 1, saisine: ligne, n: 0, le: '2026-11-23T22:04:00.000Z', texte: 'Appelée.' },
    {
      genre: 'relais',
      format: 1,
      saisine: uneSaisine({ saisine: ligne, conflit: true, dossier: nouvelId(), etat: 'etudiee' }),
      motif: 'ma nièce',
      messages: [
        { sens: 'eux', n: 1, le: '2026-11-20T08:00:00.000Z', texte: 'Un' },
        { sens: 'nous', n: 2, le: '2026-11-20T09:00:00.000Z', texte: 'Deux' },
      ],
    },
  ]
  for (const un of corps) {
    const depot = unDepot(un, { ligne, par: COLLEGUE })
    const [ici, labas] = [piecesDuDepot(depot, false), piecesDuDepot(depot, false)]
    assert.deepEqual(ici, labas)
    assert.equal(ici[0]?.piece, depot.depot)
    assert.equal(ici[0].depot, depot.depot)
    for (const { contenu } of ici) assert.deepEqual(lirePiece(structuredClone(contenu)), contenu)
    assert.equal(new Set(ici.map(({ piece }) => piece)).size, ici.length)
  }
})

test('what a colleague hands over begins anew: no file, no conflict, her words first in its story', () => {
  const ligne = nouvelId()
  const remise = uneSaisine({
    saisine: ligne,
    conflit: true,
    dossier: nouvelId(),
    attente: 'la CPE',
    etat: 'en-attente',
  })
  const corps: CorpsDepot = { genre: 'relais', format: 1, saisine: remise, motif: 'ma nièce', messages: [] }
  const [premiere] = piecesDuDepot(unDepot(corps, { ligne }), false)
  const contenu = premiere?.contenu as PieceSaisine
  assert.deepEqual(
    [contenu.etat, contenu.conflit, contenu.dossier, contenu.attente, contenu.mode, contenu.saisine],
    ['recue', false, null, '', 'collegue', ligne],
  )
  assert.equal(contenu.pas.at(-1)?.motif, 'ma nièce')
})
