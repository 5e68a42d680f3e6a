import assert from 'node:assert/strict'
import { test } from 'node:test'

import { leFichierReel, sauf, unAnnuaire, unCsv, unUai } from './fichiers.examples.ts'
import type { Apport, Lecture } from './lecture.ts'
import { bilanDeLecture, lireFichier } from './lire-fichier.ts'

const lu = async (octets: Uint8Array | null): Promise<Lecture> => {
  assert.ok(octets)
  const lecture = await lireFichier(octets)
  assert.ok(lecture.type !== null, JSON.stringify(lecture.refus))
  return lecture
}
const un = ({ apports }: Lecture, objet: Apport['objet'] = 'etablissement'): Apport => {
  const trouve = apports.find((apport) => apport.objet === objet)
  assert.ok(trouve)
  return trouve
}

const ANNUAIRE = 'annuaire/annuaire-035-complet-2023-06.csv'
const MUTILE = 'annuaire/annuaire-dijon-extrait-mutile-par-tableur-2026.csv'
const SAISI = 'annuaire/monstage-seed-schools.csv'
const SECOND = 'effectifs/effectifs-second-degre-035-2015-2019.csv'

test('the 996 lines of Ille-et-Vilaine are 993 schools and 3 sites, none refused', sauf(ANNUAIRE), async () => {
  const lecture = await lu(leFichierReel(ANNUAIRE))
  assert.deepEqual(
    { type: lecture.type, lignes: lecture.lignes, ...bilanDeLecture(lecture), refus: lecture.refus },
    { type: 'annuaire', lignes: 996, etablissements: 993, sites: 3, refus: [] },
  )
  const sites = lecture.apports.filter(({ objet }) => objet === 'site').map(({ cle }) => cle['uai'])
  assert.deepEqual(new Set(sites), new Set(['0350778F', '0350852L', '0352072M']))
  const noms = new Map(
    lecture.apports
      .filter(({ objet }) => objet === 'etablissement')
      .map(({ cle, champs }) => [cle['uai'], champs['nom']]),
  )
  assert.equal(noms.get('0350852L'), 'Collège Saint-Joseph')
  assert.equal(noms.get('0350778F'), 'Lycée Assomption')
  assert.equal(noms.get('0352072M'), 'Lycée polyvalent Institution Saint-Malo La Providence')
})

test('a file damaged by a spreadsheet is repaired or refused field by field', sauf(MUTILE), async () => {
  const lecture = await lu(leFichierReel(MUTILE))
  assert.deepEqual(lecture.repares, { departement: 5, academie: 5, telephone: 5, ouvert_le: 5 })
  const fiche = un(lecture)
  assert.equal(fiche.cle['uai'], '0700585F')
  assert.equal(fiche.champs['departement'], '070')
  assert.equal(fiche.champs['academie'], '03')
  assert.equal(fiche.champs['telephone'], '0384958096')
  assert.equal(fiche.champs['ouvert_le'], '1967-02-01')
  assert.equal(fiche.champs['etat'], 'a-fermer')
  assert.equal('siret' in fiche.champs, false)
  assert.deepEqual(
    lecture.refus.map(({ ligne, champ }) => [ligne, champ]),
    [2, 3, 4, 5, 6].map((ligne) => [ligne, 'siret']),
  )
  assert.match(lecture.refus[0]?.motif ?? '', /^SIRET «\u00a02,17003E\+13\u00a0»\u00a0: abîmé par un tableur/)
})

test('an UAI with a space inside is refused with its line and the reason', sauf(SAISI), async () => {
  const lecture = await lu(leFichierReel(SAISI))
  assert.equal(bilanDeLecture(lecture).etablissements, 1186)
  assert.equal(lecture.refus.length, 8)
  assert.deepEqual(
    lecture.refus.find(({ ligne }) => ligne === 220),
    {
      ligne: 220,
      motif: 'UAI «\u00a0065 0740B\u00a0» refusé\u00a0: il contient une espace.',
    },
  )
})

test('an UAI that ends with the letter O is refused with its line and the reason', sauf(SECOND), async () => {
  const lecture = await lu(leFichierReel(SECOND))
  assert.equal(lecture.lignes - lecture.refus.length, 815)
  assert.deepEqual(lecture.refus[0], {
    ligne: 52,
    motif:
      'UAI «\u00a00351122O\u00a0» refusé\u00a0: aucun UAI ne finit par la lettre O\u00a0; la clé de 0351122 est E.',
  })
})

const REELS: [chemin: string, type: string, lignes: number, etablissements: number, refus: number][] = [
  ['annuaire/geoloc-colleges-national-2024.csv', 'geolocalisation', 7654, 7654, 0],
  ['annuaire/geoloc-035-colleges-2023.csv', 'geolocalisation', 117, 117, 0],
  ['ips/ips-colleges-ap2022-national.csv', 'ips-colleges', 6973, 6973, 0],
  ['ips/ips-ecoles-ap2022-national.csv', 'ips-ecoles', 30059, 30059, 0],
  ['ips/ips-lycees-ap2022-national.csv', 'ips-lycees', 3598, 3598, 0],
  ['education-prioritaire/rep-rep-plus-rentree-2022-national.csv', 'education-prioritaire', 7719, 7708, 11],
  ['education-prioritaire/colleges-qpv-proche.csv', 'education-prioritaire', 989, 989, 0],
  ['effectifs/college-effectifs-niveau-sexe-lv-035-2019-2022.csv', 'effectifs-colleges', 374, 128, 0],
  ['effectifs/ecoles-effectifs-nb-classes-035.csv', 'effectifs-ecoles', 2704, 680, 0],
  ['effectifs/lycee-gt-effectifs-niveau-sexe-lv-national.csv', 'effectifs-lycees-gt', 7506, 2552, 0],
  ['geo/grille_densite_7_niveaux_2024.csv', 'densite', 34935, 0, 0],
]
for (const [chemin, type, lignes, etablissements, refus] of REELS) {
  test(`the real file ${chemin} is recognised by its header and read whole`, sauf(chemin), async () => {
    const lecture = await lu(leFichierReel(chemin))
    const { etablissements: n } = bilanDeLecture(lecture)
    assert.deepEqual([lecture.type, lecture.lignes, n, lecture.refus.length], [type, lignes, etablissements, refus])
  })
}

test('columns may change place and name from one year to the next', async () => {
  const uai = unUai('0960002')
  const en2023 = await lu(
    unCsv([
      ['Code postal', 'Nom_etablissement', 'Identifiant_de_l_etablissement'],
      ['96200', 'École du Lavoir', uai],
    ]),
  )
  const en2026 = await lu(
    unCsv([
      ['identifiant_de_l_etablissement', 'code_postal', 'nom_etablissement'],
      [uai, '96200', 'École du Lavoir'],
    ]),
  )
  assert.deepEqual(un(en2023).champs, un(en2026).champs)
  assert.equal('eleves' in un(en2026).champs, false)
})

test('the same line is read in each encoding and with each separator', async () => {
  const lignes = [
    ['Identifiant_de_l_etablissement', 'Nom_etablissement', 'Nom_commune'],
    [unUai('0960002'), 'École Œuvrard', 'Île-Aumône'],
  ]
  const texte = Buffer.from(unCsv(lignes)).toString()
  const enCp1252 = Buffer.from(texte.replaceAll('Œ', '\u0000'), 'latin1').map((octet) => (octet === 0 ? 0x8c : octet))
  const enLatin9 = Buffer.from(texte.replaceAll('Œ', '\u0000'), 'latin1').map((octet) => (octet === 0 ? 0xbc : octet))
  const fichiers = [
    Buffer.from(texte),
    Buffer.from(`\ufeff${texte}`),
    enCp1252,
    enLatin9,
    Buffer.from(`\ufeff${texte}`, 'utf16le'),
    unCsv(lignes, ','),
    unCsv(lignes, '\t'),
    Buffer.from(
      JSON.stringify([
        {
          identifiant_de_l_etablissement: unUai('0960002'),
          nom_etablissement: 'École Œuvrard',
          nom_commune: 'Île-Aumône',
        },
      ]),
    ),
  ]
  for (const [rang, fichier] of fichiers.entries()) {
    const { champs } = un(await lu(fichier))
    assert.deepEqual([champs['nom'], champs['commune']], ['École Œuvrard', 'Île-Aumône'], `file ${rang}`)
  }
})

test('the département of a Corsican school comes from the file, never from its UAI', async () => {
  const uai = unUai('6200001')
  const parCode = await lu(
    unAnnuaire([{ Identifiant_de_l_etablissement: uai, Code_departement: '2A', Code_commune: '2A004' }]),
  )
  assert.equal(un(parCode).champs['departement'], '02A')
  const parCommune = await lu(
    unAnnuaire([{ Identifiant_de_l_etablissement: uai, Code_departement: '', Code_commune: '2A004' }]),
  )
  assert.equal(un(parCommune).champs['departement'], '02A')
  const sansRien = await lu(
    unAnnuaire([{ Identifiant_de_l_etablissement: uai, Code_departement: '', Code_commune: '' }]),
  )
  assert.equal(un(sansRien).champs['departement'], null)
})

test('a line cut short is refused and the others are kept', async () => {
  const lecture = await lu(
    unCsv([
      ['Identifiant_de_l_etablissement', 'Nom_etablissement'],
      [unUai('0960001')],
      [unUai('0960002'), 'École du Lavoir'],
    ]),
  )
  assert.deepEqual(lecture.refus, [
    { ligne: 2, motif: '1 colonne trouvée au lieu de 2\u00a0: la ligne est coupée ou mal séparée.' },
  ])
  assert.equal(un(lecture).cle['uai'], unUai('0960002'))
})

test('the same line twice is no site, and the second is told', async () => {
  const lecture = await lu(unAnnuaire([{}, {}]))
  assert.deepEqual(bilanDeLecture(lecture), { etablissements: 1, sites: 0 })
  assert.deepEqual(lecture.refus, [{ ligne: 3, motif: 'Déjà lu à la ligne 2\u00a0: seule la première est gardée.' }])
})

test('the school and its annexe are told apart whatever the order of the file', async () => {
  const ecole = { Nom_etablissement: 'Collège des Tilleuls' }
  const annexe = { Nom_etablissement: 'Annexe du collège des Tilleuls', Adresse_1: '9 quai Neuf', Hebergement: '1' }
  const lus = await Promise.all(
    [
      [ecole, annexe],
      [annexe, ecole],
    ].map(async (fiches) => lu(unAnnuaire(fiches))),
  )
  const sansLignes = lus.map(({ apports }) => apports.map(({ objet, cle, champs }) => ({ objet, cle, champs })))
  assert.deepEqual(sansLignes[0], sansLignes[1])
  assert.equal(sansLignes[0]?.[0]?.champs['nom'], 'Collège des Tilleuls')
  assert.equal(sansLignes[0]?.[0]?.champs['internat'], true)
})

test('an IPS that the ministry withholds is unknown, not zero', async () => {
  const lecture = await lu(
    unCsv([
      ['rentree_scolaire', 'uai', 'nom_de_l_etablissement', 'ips_voie_gt', 'ips_voie_pro', 'ips_etab'],
      ['2023-2024', unUai('0960003'), 'LYCEE DU PARC', '101,4', 'NS', '98.2'],
    ]),
  )
  const { cle, champs } = un(lecture, 'ips')
  assert.deepEqual(cle, { uai: unUai('0960003'), rentree: 2023, niveau: 'lycee' })
  assert.deepEqual(champs, { ips: 98.2, ips_gt: 101.4, ips_pro: null })
})

const ILLISIBLES: [string, Uint8Array, RegExp][] = [
  ['an empty file', Buffer.from(''), /^Fichier vide/],
  ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /^Classeur de tableur/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /^Fichier binaire/],
  ['a header without lines', unCsv([['Identifiant_de_l_etablissement', 'Nom_etablissement']]), /^Aucune ligne/],
  [
    'a file of something else',
    unCsv([
      ['Nom', 'Prénom'],
      ['MARTIN', 'Léa'],
    ]),
    /^Type de fichier non reconnu/,
  ],
  ['a text', Buffer.from('Bonjour'), /^Type de fichier non reconnu/],
  ['broken JSON', Buffer.from('[{"uai": "0350'), /^Fichier mal formé/],
  ['JSON that is no list', Buffer.from('{"erreur": true}'), /^Type de fichier non reconnu/],
  ['a quote never closed', Buffer.concat([unAnnuaire([{}]), Buffer.from('"0960002')]), /^Fichier mal formé/],
  [
    'an UTF-8 file cut inside a letter',
    Buffer.from('\ufeffIdentifiant_de_l_etablissement;Nom_etablissement\r\n0960001A;É').subarray(0, -1),
    /^Fichier coupé/,
  ],
]
for (const [quoi, octets, motif] of ILLISIBLES) {
  test(`${quoi} is refused whole, and the reason is said`, async () => {
    const lecture = await lireFichier(octets)
    assert.equal(lecture.type, null)
    assert.match(lecture.refus[0]?.motif ?? '', motif)
    assert.equal('apports' in lecture, false)
  })
}
