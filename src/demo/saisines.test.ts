import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CorpsSaisine } from '../domain/depot.ts'
import { THEMES } from '../domain/nomenclature.ts'
import { Saisine } from '../domain/saisine.ts'
import { rediger } from '../guichet/redaction.ts'
import { nouvellesReponses } from '../guichet/reponses.ts'
import { estOuvre } from './calendrier.ts'
import { planifier } from './plan.ts'
import { absencesDe } from './presences.ts'
import { emetteurDe, type SaisineDemo, type SaisineDuGuichet } from './saisines.ts'
import { enFichiers } from './siecle.ts'

const AUJOURDHUI = '2026-11-24'
const plan = planifier({ graine: 'essai-saisines', aujourdhui: AUJOURDHUI, dossiersParSecteur: 30, boites: true })
const toutes = plan.boites.flat()
const absents = absencesDe(plan.equipe, AUJOURDHUI).map(({ rang }) => rang)
const ecoles = new Map(plan.etablissements.flat().map((e) => [e.uai, e]))

/** What it has become, and whether she still has something to do of it. */
const ouverte = ({ suites }: SaisineDemo): boolean => {
  const derniere = suites.at(-1)?.acte.acte
  return derniere === undefined || derniere === 'etudier' || derniere === 'attendre'
}
const duGuichet = (s: SaisineDemo): s is SaisineDuGuichet => s.voie === 'guichet'
const origine = (s: SaisineDemo): string =>
  s.voie === 'note' ? s.origine : s.voie === 'compte' ? s.par : s.reponses.emetteur

test('over the whole service no two people ask in the same words, nor are answered in the same words', () => {
  assert.ok(toutes.length > 140, String(toutes.length))
  assert.equal(new Set(toutes.map(({ texte }) => texte)).size, toutes.length)
  const phrases = toutes.flatMap(({ texte }) => texte.split(/(?<=[.?!؟…]) /u)).filter((p) => p.split(' ').length > 4)
  assert.deepEqual(
    phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i),
    [],
  )
  const reponses = toutes.filter(duGuichet).flatMap(({ echanges }) => echanges.map(([nous]) => nous))
  assert.ok(reponses.length > 12)
  assert.equal(new Set(reponses).size, reponses.length)
})

test('each inbox has every way in, and no two are composed alike', () => {
  for (const [rang, boite] of plan.boites.entries()) {
    const secteur = plan.equipe.secteurs[rang]?.nom ?? ''
    const dit = (quoi: string, combien: number, min = 1): void =>
      assert.ok(combien >= min, `${secteur}: ${combien} ${quoi}`)
    const ouvertes = boite.filter(ouverte)
    assert.ok(ouvertes.length >= 8 && ouvertes.length <= 12, `${secteur}: ${ouvertes.length} open`)
    const guichets = boite.filter(duGuichet)
    const sansNom = guichets.filter((s) => s.reponses.emetteur === 'eleve' && s.eleve === null)
    dit('pupils without a name', sansNom.length)
    dit('conversations', sansNom.filter(({ echanges }) => echanges.length > 0).length, absents.includes(rang) ? 0 : 1)
    dit('families in their language', guichets.filter(({ langue }) => langue !== 'fr').length)
    const fermees = boite.filter((s) =>
      s.voie === 'guichet' ? s.reponses.urgent === true : s.voie === 'compte' && s.urgent,
    )
    dit('urgent, not opened', fermees.filter((s) => s.voie !== 'note' && !s.lue).length)
    dit('by the nurse', boite.filter((s) => origine(s) === 'infirmier').length)
    dit('by the staff', boite.filter((s) => /cpe|enseignant|colombani|amrani|kervella/u.test(origine(s))).length, 2)
    dit('waiting', boite.filter(({ suites }) => suites.at(-1)?.acte.acte === 'attendre').length)
    dit('in a file of hers', boite.filter(({ suites }) => suites.at(-1)?.acte.acte === 'prendre-en-charge').length)
    const noms = ouvertes.flatMap(({ eleve, uai }) => (eleve?.nom ? [`${uai} ${eleve.nom} ${eleve.prenom}`] : []))
    dit('pupils named twice', noms.length - new Set(noms).size)
  }
  const compositions = plan.boites.map((boite) => boite.map((s) => `${s.voie} ${origine(s)}`).join())
  assert.equal(new Set(compositions).size, compositions.length)
})

test('what each writes is what the page of a school or the form would take', () => {
  const themes = new Set(THEMES.map(({ code }) => code))
  for (const s of toutes) {
    const e = ecoles.get(s.uai)
    assert.ok(e)
    if (s.eleve?.nom === '') assert.ok(s.eleve.prenom !== '')
    for (const { acte } of s.suites) if (acte.acte === 'etudier') assert.ok(acte.theme && themes.has(acte.theme))
    if (s.voie !== 'guichet') continue
    const corps = rediger({ ...nouvellesReponses(s.reponses.emetteur), ...s.reponses }, s.uai, s.langue)
    assert.ok(CorpsSaisine.safeParse({ ...corps, recu: null, voix: 0 }).success, JSON.stringify(corps))
    assert.equal(corps.texte, s.texte)
  }
  for (const s of toutes) {
    if (s.voie !== 'note') continue
    const { demandeur, joindre, texte, origine: qui, mode, urgence, pour } = s
    const lue = Saisine.pick({
      demandeur: true,
      joindre: true,
      texte: true,
      origine: true,
      mode: true,
      urgence: true,
      pour: true,
    })
    assert.ok(lue.safeParse({ demandeur, joindre, texte, origine: qui, mode, urgence, pour }).success)
    if (ecoles.get(s.uai)?.nature === 'ecole')
      assert.ok(emetteurDe(qui) !== 'eleve' && qui !== 'cpe-vie-scolaire', texte)
  }
})

test('a file that a saisine joined is open, hers, and of that pupil', () => {
  for (const [rang, boite] of plan.boites.entries()) {
    const siens = plan.dossiers.filter(({ titulaire }) => titulaire === rang)
    for (const { suites, eleve, uai } of boite) {
      for (const { acte } of suites) {
        if (acte.acte !== 'prendre-en-charge') continue
        const dossier = siens[acte.dossier]
        assert.ok(dossier?.closLe === null)
        assert.deepEqual([dossier.eleve.nom, dossier.eleve.prenom, dossier.eleve.uai], [eleve?.nom, eleve?.prenom, uai])
      }
    }
  }
})

test('what she noted is of working days that have passed, in their order; nothing is opened by who is away', () => {
  for (const [rang, boite] of plan.boites.entries()) {
    const notees = boite.filter((s) => s.voie === 'note')
    for (const { quand, suites } of notees) {
      assert.ok(estOuvre(quand.jour) && quand.jour < AUJOURDHUI, quand.jour)
      for (const suite of suites) {
        const moment = suite.quand && `${suite.quand.jour} ${suite.quand.heure}`
        assert.ok(moment !== null && moment > `${quand.jour} ${quand.heure}`)
      }
    }
    const jours = notees.map(({ quand }) => `${quand.jour} ${quand.heure}`)
    assert.deepEqual(jours, jours.toSorted())
    if (!absents.includes(rang)) continue
    const depuis = absencesDe(plan.equipe, AUJOURDHUI).find((a) => a.rang === rang)?.du ?? ''
    assert.ok(notees.every(({ quand }) => quand.jour < depuis))
    assert.ok(boite.every((s) => s.voie === 'note' || (!s.lue && s.suites.length === 0)))
  }
})

test('the heroine finds the saisines of the pictures', () => {
  const [sienne = []] = plan.boites
  const noms = sienne.filter(ouverte).map(({ eleve }) => (eleve ? `${eleve.nom} ${eleve.prenom}, ${eleve.classe}` : ''))
  for (const nom of [
    'BENALI Yanis, 5e D',
    'PEREIRA Joana, 6e B',
    'ÖZTÜRK Emre, 3e A',
    'FAURE Lina, 2de GA',
    'KONÉ Ibrahim, 4e C',
    'SIMON Clara, 3e B',
    'KAYA Elif, 5e B',
    'HAMDI Rayan, 6e A',
    '',
  ])
    assert.ok(noms.includes(nom), nom)
  const conversation = sienne.filter(duGuichet).find(({ echanges }) => echanges.length > 0)
  assert.match(conversation?.texte ?? '', /^Depuis que mon père est revenu/u)
  assert.equal(sienne.filter((s) => !ouverte(s)).length, 6)
})

test('words are sober, the typography of the adults is French, and no template shows through', () => {
  const interdits =
    /\b(viol|inceste|suicid\w*|dépressi\w+|pervers\w*|hystérique|toxique|cas social|ethni\w+|race|musulman\w*|clandestin\w*|racaille|voyou\w*|fou|folle|alcoolique|drogué\w*|signalant\w*|usager\w*|undefined|null|NaN)\b/iu
  for (const s of toutes) {
    assert.ok(!interdits.test(s.texte), s.texte)
    assert.ok(!/[{}<>$|]|'| {2}/u.test(s.texte), s.texte)
  }
  const desAdultes = toutes.filter(({ voie }) => voie !== 'guichet').map(({ texte }) => texte)
  const reponses = toutes.filter(duGuichet).flatMap(({ echanges }) => echanges.map(([nous]) => nous))
  for (const texte of [...desAdultes, ...reponses])
    assert.ok(!/[^\u00a0?][:;?!»]/u.test(texte.replace(/[.?!…]»/gu, ' ')) && !/«[^\u00a0]/u.test(texte), texte)
})

test('the list of her collège names whom she follows there, whoever is spoken of, and nobody who could exist', () => {
  const { liste } = plan
  assert.ok(liste)
  const e = ecoles.get(liste.uai)
  assert.equal(e?.court, 'Trois-Rivières')
  assert.equal(liste.inscrits.length, e.effectif)
  const noms = new Set(liste.inscrits.map(({ eleve }) => `${eleve.nom} ${eleve.prenom} ${eleve.classe}`))
  for (const s of plan.boites[0] ?? [])
    if (s.uai === e.uai && s.eleve)
      assert.ok(noms.has(`${s.eleve.nom} ${s.eleve.prenom} ${s.eleve.classe}`), s.eleve.nom)
  for (const { eleve } of liste.inscrits) assert.match(eleve.ine, /^000\d{6}ZZ$/u)
  assert.equal(new Set(liste.inscrits.map(({ eleve }) => eleve.ine)).size, liste.inscrits.length)
  const [eleves, responsables] = enFichiers(liste)
  const lire = (octets: Uint8Array | undefined): string => new TextDecoder('iso-8859-15').decode(octets)
  assert.match(lire(eleves?.octets), /<NOM_DE_FAMILLE>ÖZTÜRK<\/NOM_DE_FAMILLE>/u)
  assert.ok(!/\uFFFD|NATIONALITE|VILLE_NAISS/u.test(lire(eleves?.octets) + lire(responsables?.octets)))
  for (const [, numero = ''] of lire(responsables?.octets).matchAll(/<TEL_PORTABLE>([^<]*)/gu))
    assert.match(numero, /^(06 39 98 \d\d \d\d|01 99 00 \d\d \d\d|)$/u)
})

test('it holds on another day and with other chance; a small world has empty inboxes unless told', () => {
  for (const aujourdhui of ['2027-07-20', '2027-01-05', '2026-09-01', '2027-03-14', '2026-12-25']) {
    const autre = planifier({ graine: aujourdhui, aujourdhui, dossiersParSecteur: 11, boites: true })
    const textes = autre.boites.flat().map(({ texte }) => texte)
    assert.ok(autre.boites.every((boite) => boite.length >= 8))
    assert.equal(new Set(textes).size, textes.length)
    for (const s of autre.boites.flat()) if (s.voie === 'note') assert.ok(s.quand.jour <= aujourdhui)
  }
  const petit = planifier({ graine: 'essai', aujourdhui: AUJOURDHUI, dossiersParSecteur: 4 })
  assert.ok(petit.boites.length === 12 && petit.boites.every((boite) => boite.length === 0))
  assert.equal(petit.liste, null)
})
