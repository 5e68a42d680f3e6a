import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { commencer, type Connu } from './ecrit-commence.ts'
import { manquesDe } from './ecrit-manques.ts'
import { ContenuDEcrit } from './ecrit.ts'
import { MERE, PERE, uneIp, unResponsableDEcrit } from './ecrit.examples.ts'
import type { PeutRecevoir, Responsable } from './eleve.ts'
import { unProtocole } from './protocole.examples.ts'

const JOUR = '2026-11-24'

const peutRecevoir = (autre: Partial<PeutRecevoir> = {}): PeutRecevoir => ({
  autorite: 'exercee',
  depuis: null,
  jusqua: null,
  decisionVueLe: null,
  decision: '',
  ordonnanceDeProtection: 'non',
  adresseProtegee: false,
  contactAutorise: 'oui',
  contactPrecision: '',
  ditPar: '',
  ...autre,
})
const unAdulte = (autre: Partial<Responsable> = {}, carte: Partial<PeutRecevoir> = {}): Responsable => ({
  personneId: MERE,
  civilite: 'madame',
  nom: 'COSTA',
  prenom: 'Ana',
  lien: 'mere',
  lienPrecision: '',
  telephone: '06 00 00 00 00',
  adresse: '3 rue des Lilas, Rives',
  langue: '',
  heberge: true,
  peutRecevoir: peutRecevoir(carte),
  ...autre,
})
const lePere = (carte: Partial<PeutRecevoir> = {}) =>
  unAdulte({ personneId: PERE, prenom: 'Paulo', lien: 'pere', adresse: '', heberge: false }, carte)

const connu = (autre: Partial<Connu> = {}): Connu => ({
  eleve: {
    nom: 'COSTA',
    prenom: 'Enzo',
    sexe: 'm',
    naissance: '2015-03-08',
    uai: '9980001C',
    classe: '6e A',
    regime: 'externe',
    ine: '012345678AB',
    telephone: null,
  },
  etablissement: 'Collège de la Vallée',
  themes: ['SCO-ABS', 'PE-CON', 'PE-NEG'],
  responsables: [unAdulte(), lePere()],
  emetteur: {
    nom: 'Hélène Delmas',
    fonction: 'Assistante de service social',
    telephone: '01 00 00 00 00',
    courriel: '',
  },
  protocole: unProtocole(),
  complete: null,
  maintenant: '2026-11-24T09:00:00.000Z',
  jour: JOUR,
  ...autre,
})
const raisonDuPere = (type: 'ip' | 'signalement', carte: Partial<PeutRecevoir>) => {
  const { information } = commencer(type, connu({ responsables: [unAdulte(), lePere(carte)] }))
  return information.titulaires.find(({ personneId }) => personneId === PERE)
}

suite('a writing begins with what the file knows', () => {
  test('who, where, which class, which adults, which recipients: nothing is typed again, and no number that identifies', () => {
    const ip = commencer('ip', connu())
    assert.deepEqual(ContenuDEcrit.parse(ip), ip)
    assert.deepEqual(
      [ip.enfant.nom, ip.enfant.classe, ip.enfant.etablissement, ip.enfant.adresse, ip.emetteur.etablissement],
      ['COSTA', '6e A', 'Collège de la Vallée', '3 rue des Lilas, Rives', 'Collège de la Vallée'],
    )
    assert.deepEqual(ip.motif.themes, ['PE-CON', 'PE-NEG'])
    assert.deepEqual(
      ip.destinataires.map(({ code, quoi }) => [code, quoi]),
      [
        ['crip', 'ecrit'],
        ['ctss-d', 'copie'],
        ['dasen', 'avis'],
      ],
    )
    assert.ok(!JSON.stringify(ip).includes('012345678AB'))
    assert.equal(
      commencer('signalement', connu()).destinataires.find(({ code }) => code === 'president-cd')?.quoi,
      'copie',
    )
  })

  test('what nobody has said stays to be said', () => {
    const mots = manquesDe(commencer('ip', connu()), JOUR).map(({ mot }) => mot)
    assert.deepEqual(mots, [
      'Adresse du père',
      'Autres mineurs au domicile\u00a0: oui, non ou inconnu',
      'Faits observés, à écrire',
      'Traces sur le corps\u00a0: oui ou non',
      'Propos de l’enfant, ou pourquoi il n’y en a pas',
      'Évaluation, à écrire',
      'Mère\u00a0: informée, ou la raison',
      'Père\u00a0: informé, ou la raison',
      'Enfant\u00a0: informé, ou la raison',
    ])
  })

  test('a protected address is marked, and the child is said to live with her, not where', () => {
    const { responsables, enfant } = commencer('ip', connu({ responsables: [unAdulte({}, { adresseProtegee: true })] }))
    assert.equal(responsables[0]?.adresseProtegee, true)
    assert.equal(enfant.adresse, 'Chez COSTA Ana (adresse protégée)')
  })

  test('a brother and a step-father are where they belong', () => {
    const beauPere = unAdulte(
      { personneId: 'b'.repeat(26), nom: 'ROUX', prenom: 'Luc', lien: 'beau-parent' },
      { autorite: 'sans' },
    )
    const frere = unAdulte({ personneId: 'f'.repeat(26), prenom: 'Tiago', lien: 'fratrie' }, { autorite: 'sans' })
    const ip = commencer('ip', connu({ responsables: [unAdulte(), beauPere, frere] }))
    assert.equal(ip.adultes.auDomicile, 'ROUX Luc, beau-parent')
    assert.deepEqual([ip.mineurs.autres, ip.mineurs.liste[0]?.prenom], [null, 'Tiago'])
    assert.deepEqual([ip.responsables.length, ip.information.titulaires.length], [1, 1])
  })
})

suite('whom not to inform is proposed with its ground in law, hers to write anew', () => {
  test('an order of protection, an authority suspended or withdrawn', () => {
    const vise = raisonDuPere('ip', { ordonnanceDeProtection: 'vise', decision: 'JAF de Rives, 2 mars 2026' })
    assert.equal(vise?.informe, 'non')
    assert.match(vise?.raison ?? '', /article 515-9.*JAF de Rives/u)
    assert.match(raisonDuPere('ip', { autorite: 'suspendue' })?.raison ?? '', /suspendu \(code civil, article 378-2\)/u)
    assert.match(raisonDuPere('ip', { autorite: 'retiree' })?.raison ?? '', /retirée/u)
    assert.deepEqual([raisonDuPere('ip', {})?.informe, raisonDuPere('ip', {})?.raison], [null, ''])
  })

  test('a suspension that is over suspends nothing', () => {
    const fini = raisonDuPere('ip', { autorite: 'suspendue', depuis: '2026-01-01', jusqua: '2026-11-23' })
    assert.equal(fini?.informe, null)
    assert.equal(raisonDuPere('ip', { autorite: 'suspendue', jusqua: JOUR })?.informe, 'non')
  })

  test('before a signalement, nobody: the parquet decides what is told', () => {
    assert.match(raisonDuPere('signalement', {})?.raison ?? '', /parquet/u)
    assert.equal(raisonDuPere('ip', { autorite: 'sans' }), undefined)
  })
})

test('a complement carries who they are and who receives it, what was typed only there too, and none of the facts', () => {
  const premier = uneIp({
    entete: { urgence: 'sans-delai', appel: '', reference: '2026-118' },
    responsables: [
      unResponsableDEcrit({ personneId: PERE, lien: 'pere', adresse: '8 quai Neuf, Rives' }),
      unResponsableDEcrit({ personneId: 'g'.repeat(26), lien: 'grand-parent', autorite: 'sans' }),
    ],
    mesures: 'AED depuis mars',
  })
  const suite = commencer('ip', connu({ complete: { piece: 'e'.repeat(26), contenu: premier } }))
  assert.equal(suite.complete, 'e'.repeat(26))
  assert.deepEqual(suite.destinataires, premier.destinataires)
  assert.deepEqual(suite.mineurs, premier.mineurs)
  assert.equal(suite.entete.reference, '2026-118')
  assert.deepEqual(
    suite.responsables.map(({ lien, adresse }) => [lien, adresse]),
    [
      ['mere', '3 rue des Lilas, Rives'],
      ['pere', '8 quai Neuf, Rives'],
      ['grand-parent', '3 rue des Lilas, Rives'],
    ],
  )
  assert.deepEqual([suite.faits.liste, suite.propos.liste, suite.evaluation, suite.motif.themes], [[], [], '', []])
  assert.ok(suite.information.titulaires.every(({ informe }) => informe === null))
})
