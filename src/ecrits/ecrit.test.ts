import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { DOMParser } from '@xmldom/xmldom'

import type { ContenuDEcrit } from '../domain/ecrit.ts'
import { SECTIONS } from '../domain/ecrit-manques.ts'
import { type EcritImprime, pourDestinataire, relancer } from '../domain/ecrit-remis.ts'
import { unAtelier } from './atelier.examples.ts'
import type { Atelier } from './compilateur.ts'
import {
  ENTETE,
  MERE,
  PERE,
  unEcrit,
  unEcritCourt,
  unEcritImprime,
  unResponsableDEcrit,
  unSignalement,
} from './ecrit.examples.ts'
import { imprimer } from './imprimer.ts'
import { lirePdf } from './pdf.examples.ts'
import { bordDuPdf, ficheDuPdf, SANS_POPPLER, structureDuPdf, texteDuPdf } from './poppler.examples.ts'

let atelier: Atelier
before(async () => {
  atelier = await unAtelier()
})

const pdfDe = (imprime: EcritImprime) => imprimer(atelier.compiler, imprime)
const pagesDe = (imprime: EcritImprime) => imprimer(atelier.dessiner, imprime)
const texteDe = (imprime: EcritImprime): string =>
  lirePdf(pdfDe(imprime))
    .pages.map(({ texte }) => texte)
    .join(' ')
    .replaceAll('\u200b', '')
const texteDeLEcrit = (ecrit: ContenuDEcrit): string => texteDe(unEcritImprime({ ecrit }))

const dit = (texte: string, ...phrases: readonly string[]): void => {
  for (const phrase of phrases) assert.ok(texte.includes(phrase), `« ${phrase} » is not in: ${texte}`)
}
const tait = (texte: string, ...mots: readonly string[]): void => {
  for (const mot of mots) assert.ok(!texte.includes(mot), `« ${mot} » is in: ${texte}`)
}

const brouillon = unEcritImprime({
  brouillon: true,
  ecrit: unEcrit({
    evaluation: '',
    responsables: [
      unResponsableDEcrit(),
      unResponsableDEcrit({ personneId: PERE, prenom: 'Paulo', lien: 'pere', adresse: '' }),
    ],
    information: {
      titulaires: unEcrit().information.titulaires.slice(0, 1),
      enfant: { informe: true, le: null, raison: '' },
    },
  }),
})

test('an information préoccupante says who writes, to whom, of which child, and under which article', () => {
  const texte = texteDeLEcrit(unEcrit())
  dit(
    texte,
    'de l’éducation nationale de la Lorme',
    'CONFIDENTIEL sous pli fermé',
    'Information préoccupante Article L226-2-1 du code de l’action sociale et des familles',
    '1. Urgence et destinataire À : Cellule de recueil',
    'À traiter sans délai.',
    'Référence : IP-2026-041',
    'Claire Morel , assistante de service social',
    'COSTA Enzo , garçon Né le 12 mars 2015 à Saint-Aubin (11 ans)',
    'Établissement : Collège Jean-Moulin (0350001A) Classe : 6e A, demi-pension',
    'COSTA Paulo , père, exerce l’autorité parentale',
    'Langue : portugais, avec un interprète',
    'LOPES Inès demi-sœur 1er septembre 2025 (14 mois) non connu',
    'Exposition aux violences conjugales. Négligences.',
    'COSTA Enzo, 24 novembre 2026',
    'Fait le 24 novembre 2026 Claire Morel, assistante de service social Hélène Delmas, infirmière scolaire',
  )
  tait(texte, 'Brouillon', 'à écrire', MERE)
})

test('what was seen is dated and says by whom, the child’s words stand in quotation marks, the analysis is apart', () => {
  const texte = texteDeLEcrit(unEcrit())
  dit(
    texte,
    '17 novembre 2026 à 15 h , vu par H. Delmas Arrive sans manteau',
    '19 novembre 2026 , vu par M. Vidal, professeur S’endort en cours.',
    'Traces vues par un médecin : Dr Anton',
    '23 novembre 2026 à 10 h 20, à la question « Comment se passent tes soirées ? », paroles reçues par C. Morel :',
    '« Quand il rentre tard je vais dormir dans la baignoire, la porte elle ferme. »',
    '17 novembre 2026 à 15 h 05, sans question, paroles reçues par C. Morel : « C’est moi qui fais manger Tiago. »',
    '14. Évaluation Analyse du service social, distincte des faits et des propos',
  )
  assert.ok(texte.indexOf('9. Faits observés') < texte.indexOf('10. Propos de l’enfant'))
})

test('each holder of parental authority is said informed, or why not; a protected address says that it is one', () => {
  dit(
    texteDeLEcrit(unEcrit()),
    'Adresse protégée, ne pas communiquer : 12 rue des Tanneurs',
    'COSTA Maria, mère , information donnée le 23 novembre 2026, par téléphone',
    'COSTA Paulo, père , information non donnée, contraire à l’intérêt de l’enfant Raison : Ordonnance de protection',
    'COSTA Enzo, l’enfant , information donnée le 23 novembre 2026',
  )
})

test('who receives the writing, a copy or the bare notice is listed', () => {
  dit(
    texteDeLEcrit(unEcrit()),
    'Cellule de recueil des informations préoccupantes de la Lorme l’écrit',
    'Conseillère technique départementale de service social une copie',
    'Directeur académique des services de l’éducation nationale un avis de transmission, sans nom ni motif',
    'Pièces jointes : Constat du médecin scolaire',
  )
})

test('what is empty and may be so is left out, and the others keep their numbers', () => {
  const texte = texteDeLEcrit(unEcritCourt())
  dit(texte, '5. Fratrie et mineurs au domicile', '8. Motif', '9. Faits observés', '14. Évaluation')
  tait(texte, '6. Adultes', '7. Mesures', '11. Propos', '12. Scolarité', '13. Actions', '15. Demande', 'Téléphone : ,')
})

test('a signalement has its own article, and says what protects the child tonight', () => {
  dit(
    texteDeLEcrit(unSignalement()),
    'Signalement à l’autorité judiciaire Article L226-4, II,',
    'À : Procureur de la République',
    'Urgence : danger grave et immédiat.',
    '15 bis. Protection immédiate Enzo reste à l’internat ce soir',
    'Président du conseil départemental de la Lorme une copie',
  )
})

test('a complement names the writing that it completes', () => {
  const complete = { le: '2026-11-03', reference: 'IP-2026-033' }
  dit(
    texteDe(unEcritImprime({ ecrit: unEcritCourt({ complete: MERE }), complete })),
    'Information préoccupante, complément',
    'Complète l’information préoccupante du 3 novembre 2026, référence IP-2026-033.',
  )
})

test('a draft says that it is one, and what it lacks in words', () => {
  const texte = texteDe(brouillon)
  dit(
    texte,
    'Brouillon, à ne pas transmettre.',
    'Adresse du père',
    'Évaluation, à écrire',
    'Père : informé, ou la raison',
  )
})

test('the bare notice carries neither the child nor the reason', () => {
  const contexte = { entete: ENTETE, jour: '2026-11-24', complete: null }
  for (const quoi of ['avis', 'ecrit', 'copie'] as const) {
    const texte = texteDe(pourDestinataire(unEcrit(), { code: 'dasen', quoi }, contexte))
    dit(
      texte,
      'Avis de transmission',
      'Date de transmission 24 novembre 2026',
      'Destinataire Cellule de recueil',
      'Établissement Collège Jean-Moulin',
    )
    tait(texte, 'COSTA', 'Costa', 'Enzo', '6e A', 'IP-2026-041', 'violences')
  }
})

test('a reminder says who and when, and what is awaited', () => {
  const crip = { nom: 'CRIP de la Lorme', adresse: '2 place du Département, 35000 Saint-Aubin' }
  const dates = { transmisLe: '2026-08-24', accuseLe: '2026-08-31', jour: '2026-11-24' }
  const retour = texteDe(relancer(unEcrit(), crip, { quoi: 'retour', ...dates }, ENTETE))
  dit(
    retour,
    'CRIP de la Lorme 2 place du Département 35000 Saint-Aubin',
    'Le 24 août 2026, le service social en faveur des élèves vous a transmis une information préoccupante (référence IP-2026-041)',
    'Vous en avez accusé réception le 31 août 2026.',
    'COSTA Enzo , date de naissance : 12 mars 2015',
    'aucune information n’est parvenue au service sur les suites données',
  )
  tait(retour, 'violences', 'baignoire', 'Maria')
  const accuse = texteDe(relancer(unEcrit(), crip, { quoi: 'accuse', ...dates, accuseLe: null }, ENTETE))
  dit(accuse, 'Accusé de réception attendu', 'l’accusé de réception n’est pas parvenu au service')
})

test(
  'a reader for the blind finds titles, paragraphs and tables with their headings, in French',
  { skip: SANS_POPPLER },
  () => {
    const pdf = pdfDe(unEcritImprime())
    const fiche = ficheDuPdf(pdf)
    assert.match(fiche, /^Tagged: +yes$/mu)
    assert.match(fiche, /^JavaScript: +no$/mu)
    assert.equal(lirePdf(pdf).langue, 'fr')
    const structure = structureDuPdf(pdf)
    assert.deepEqual(
      structure.filter((sorte) => /^H\d$/u.test(sorte)),
      ['H1', ...Array.from({ length: 17 }, () => 'H2')],
    )
    assert.deepEqual(
      [structure.filter((s) => s === 'Table').length, structure.filter((s) => s === 'TH').length],
      [2, 6],
    )
    assert.ok(structure.filter((sorte) => sorte === 'P').length > 50)
    dit(texteDuPdf(pdf), 'Quand il rentre tard je vais dormir dans la baignoire')
  },
)

test('the title of the file names nobody', { skip: SANS_POPPLER }, () => {
  for (const ecrit of [unEcrit(), unSignalement()]) {
    const fiche = ficheDuPdf(pdfDe(unEcritImprime({ ecrit })))
    assert.match(fiche, /^Title: +(Information préoccupante|Signalement à l’autorité judiciaire)$/mu)
    assert.doesNotMatch(fiche, /costa|enzo|morel/iu)
  }
})

test('the same writing is the same file, to the byte, whatever was printed in between', async () => {
  const une = pdfDe(unEcritImprime())
  pdfDe(brouillon)
  pagesDe(unEcritImprime())
  assert.deepEqual(pdfDe(unEcritImprime()), une)
  assert.deepEqual(imprimer((await unAtelier()).compiler, unEcritImprime()), une)
})

const PIEGES =
  '#panic("non") #import "x" *gras* _ital_ $x^2$ [lien] @ref <lab> \\ ~ -- `code` // rien /* c */ = titre </foreignObject><script>alert(1)</script> "droits" « été » œ Ž Nguyễn'
const LONG = 'x'.repeat(600)

test(
  'what a person typed is never a line of a template, and no word crosses the margin',
  { skip: SANS_POPPLER },
  () => {
    const texte = `${PIEGES}\n\nمرحبا بالعالم \u202E\u0007 ${LONG}\n`.repeat(8).slice(0, 4_000)
    const { faits, propos, enfant } = unEcrit()
    const pdf = pdfDe(
      unEcritImprime({
        entete: ['W'.repeat(120), PIEGES.slice(0, 120)],
        ecrit: unEcrit({
          enfant: { ...enfant, nom: 'W'.repeat(80), prenom: 'm'.repeat(120) },
          faits: {
            ...faits,
            liste: Array.from({ length: 30 }, () => ({
              jour: null,
              heure: null,
              par: PIEGES.slice(0, 120),
              texte,
              puise: null,
            })),
          },
          propos: { ...propos, circonstances: texte },
          mineurs: {
            autres: 'oui',
            liste: [
              {
                nom: 'W'.repeat(80),
                prenom: PIEGES.slice(0, 80),
                naissance: '2020-02-29',
                etablissement: 'M'.repeat(120),
                lien: 'w'.repeat(60),
              },
            ],
          },
          evaluation: texte,
        }),
      }),
    )
    const lu = texteDuPdf(pdf)
    assert.equal(lu.split(PIEGES.slice(0, 80)).length - 1 >= 30 * 4, true)
    dit(lu, PIEGES)
    assert.match(lu, /\p{Script=Arabic}{3}/u)
    assert.ok(bordDuPdf(pdf) <= 595 - 62, 'a word crosses the right margin')
  },
)

test('the pages shown are those printed, in drawings that run nothing and fetch nothing', () => {
  for (const imprime of [unEcritImprime(), brouillon, unEcritImprime({ ecrit: unEcrit({ demande: PIEGES }) })]) {
    const pages = pagesDe(imprime)
    assert.equal(pages.length, lirePdf(pdfDe(imprime)).pages.length)
    for (const { svg, largeur, hauteur } of pages) {
      assert.deepEqual([Math.round(largeur), Math.round(hauteur)], [595, 842])
      const racine = new DOMParser({
        onError: (_, message) => {
          throw new Error(message)
        },
      }).parseFromString(svg, 'image/svg+xml').documentElement
      assert.equal(racine?.tagName, 'svg')
      const noms = new Set([...svg.matchAll(/<(\w+)/gu)].map(([, nom]) => nom))
      assert.deepEqual(
        [...noms].filter((nom) => !['defs', 'g', 'path', 'svg', 'use', 'rect'].includes(nom ?? '')),
        [],
      )
      assert.deepEqual([...svg.matchAll(/href="([^#][^"]*)"|\bon\w+=|style=|url\(/gu)], [])
    }
  }
})

test('each section and each missing point is found on its page, in the order of the writing', () => {
  const pages = pagesDe(brouillon)
  const reperes = pages.flatMap((page, n) => page.reperes.map((repere) => ({ ...repere, page: n, sur: page.hauteur })))
  const sections = [...new Set(reperes.map(({ cle }) => cle).filter((cle) => !cle.includes('.')))]
  assert.deepEqual(
    sections,
    SECTIONS.filter((section) => section !== 'protection'),
  )
  for (const { haut, bas, sur, cle } of reperes) assert.ok(haut >= 0 && haut < bas && bas <= sur, cle)
  const manquants = reperes.filter(({ cle }) => cle.includes('.'))
  assert.deepEqual(manquants.map(({ cle }) => cle).toSorted(), [
    'evaluation.texte',
    `information.${PERE}.informe`,
    `responsables.${PERE}.adresse`,
  ])
  for (const { cle, page, haut, bas } of manquants) {
    const section = reperes.find((repere) => repere.page === page && repere.cle === cle.split('.')[0])
    assert.ok(section && section.haut <= haut && bas <= section.bas + 3, cle)
  }
  const surLaPremiere = reperes.filter(({ page, cle }) => page === 0 && !cle.includes('.'))
  surLaPremiere.forEach(({ haut, cle }, n) => assert.ok(n === 0 || haut >= (surLaPremiere[n - 1]?.bas ?? 0), cle))
})
