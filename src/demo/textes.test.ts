import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planifier } from './plan.ts'
import { creerHasard } from './hasard.ts'
import { polir, rendre, type Contexte } from './textes/grammaire.ts'
import { SCENARIOS } from './motifs.ts'

const plan = planifier({ graine: 'essai-textes', aujourdhui: '2026-11-24' })
const notes = plan.dossiers.flatMap((d) => d.notes.map((n) => ({ eleve: d.eleve, type: n.type, texte: n.texte })))

const contexte = (plus: Partial<Contexte> = {}): Contexte => ({
  hasard: creerHasard('g'),
  sexe: 'f',
  genres: { ref: 'm' },
  variables: { cpe: 'le CPE', E: 'Awa', Mme: 'M. Roche' },
  traits: new Set(['college']),
  ...plus,
})

test('a sentence agrees with the pupil and with the others, and contracts its articles', () => {
  assert.equal(rendre('Venu<|e> voir $cpe.', contexte()), 'Venue voir le CPE.')
  assert.equal(
    rendre('Venu<|e> de la part de $cpe, parle à $cpe.', contexte({ sexe: 'm' })),
    'Venu de la part du CPE, parle au CPE.',
  )
  assert.equal(rendre('$Mme prévenu<ref:|e> du passage de $E.', contexte()), 'M. Roche prévenu du passage d’Awa.')
  assert.equal(rendre('?lycee: Avec {$E|$E}.', contexte()), 'Avec Awa.')
  assert.equal(
    polir('parce que il vient à 9 h 30 : « oui » ?'),
    'Parce qu’il vient à 9\u00a0h\u00a030\u00a0: «\u00a0oui\u00a0»\u00a0?',
  )
})

test('a variable or a gender that nobody gives is a fault, not a hole in a sentence', () => {
  assert.throws(() => rendre('Chez $inconnue.', contexte()))
  assert.throws(() => rendre('Reçu<tante:|e>.', contexte()))
})

test('every sentence of every scenario has its pairs of signs', () => {
  for (const scenario of Object.values(SCENARIOS).flat()) {
    const phrases = [
      ...scenario.debut,
      ...scenario.mots,
      ...scenario.suite,
      ...scenario.mieux,
      ...scenario.parents,
      ...scenario.collegues,
      ...(scenario.partenaires ?? []),
      ...scenario.bref,
      ...scenario.pas.flat(),
    ]
    for (const p of phrases) {
      for (const [ouvrant, fermant] of [
        ['{', '}'],
        ['<', '>'],
        ['«', '»'],
      ] as const)
        assert.equal(p.split(ouvrant).length, p.split(fermant).length, p)
      assert.ok(!/<[^|>]*>/.test(p), p)
      assert.ok(!p.includes("'"), p)
    }
  }
})

test('over the whole service no two notes say the same thing in the same words', () => {
  assert.ok(notes.length > 6_000)
  assert.equal(new Set(notes.map((n) => n.texte)).size, notes.length)
})

test('notes go from three words to a dozen lines', () => {
  const longueurs = notes.map((n) => n.texte.split(/\s+/).length).toSorted((a, b) => a - b)
  assert.ok((longueurs[Math.floor(longueurs.length * 0.1)] ?? 99) <= 9)
  assert.ok((longueurs.at(-20) ?? 0) >= 75)
  assert.ok((longueurs.at(-1) ?? 0) < 200)
})

test('no template shows through, and the typography is French', () => {
  for (const { texte } of notes) {
    assert.ok(!/[{}<>$|]/.test(texte), texte)
    assert.ok(!/ {2}| \.|\.\.(?!\.)|'|,,/.test(texte), texte)
    assert.ok(
      !/(?<!\p{L})(de|à) (le|les) (CPE|collège|lycée|directeur|proviseur|principal|professeur|PsyEN)/u.test(texte),
      texte,
    )
    assert.ok(!/(?<!\p{L})(de|que|ne|se) (?=[aeiouéèêàâîôœ](?!nz|ui))/u.test(texte.replace(/« [^»]*»/g, '')), texte)
    assert.ok(
      !/[^\u00a0][:;?!»]/.test(
        texte
          .replace(/\d:\d/g, '')
          .replace(/[.?!…]»/g, ' ')
          .replace(/”/g, ''),
      ) || /[?!]”/.test(texte),
      texte,
    )
    assert.ok(!/«[^\u00a0]/.test(texte), texte)
    assert.equal(texte.split('«').length, texte.split('»').length, texte)
    assert.match(texte.charAt(0), /[A-ZÀÉÈÊÎÔŒ«\d]/)
  }
})

test('what opens an interview agrees with the pupil', () => {
  const FEMININ =
    /^(Venue|Reçue|Revue|Vue|Adressée|Accompagnée|Absente|Arrivée|Prévenue|Affectée|Fâchée|Retournée|Confiée)\b/
  const MASCULIN = /^(Venu|Reçu|Revu|Vu|Adressé|Accompagné|Absent|Arrivé|Affecté|Fâché|Confié)(?![\p{L}])/u
  let vus = 0
  for (const { eleve, type, texte } of notes) {
    if (type !== 'ENTRETIEN_ELEVE') continue
    const [contraire, sien] = eleve.sexe === 'm' ? [FEMININ, MASCULIN] : [MASCULIN, FEMININ]
    assert.ok(!contraire.test(texte), `${eleve.prenom} (${eleve.sexe}): ${texte}`)
    if (sien.test(texte)) vus += 1
  }
  assert.ok(vus > 500)
})

test('words are sober: no diagnosis, no insult, no label, nothing of origin or belief, no word of the machine', () => {
  const interdits =
    /\b(viol|inceste|suicid\w*|dépressi\w+|bipolaire|schizo\w*|psychopathe|pervers\w*|hystérique|toxique|manipulat\w+|cas social|ethni\w+|race|arabe|musulman\w*|catholique|juif|juive|gitan\w*|clandestin\w*|sans-papiers|délinquant\w*|racaille|voyou\w*|débile|fou|folle|alcoolique|drogué\w*|acte|qualifier|consentement|bénéficiaire|usager\w*|salop\w*|pute\w*|lorem|undefined|null|NaN)\b/iu
  for (const { texte } of notes)
    assert.ok(!interdits.test(texte.replace(/un acte (?:de naissance|traduit)|actes usuels/g, '')), texte)
})
