import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { csv, ods } from './exporter.ts'
import { lireGrille, remplirGrille } from './grille.ts'

const tableau = {
  nom: 'Interventions',
  lignes: [
    ['Type', 'Trois-Rivières', 'Total'],
    ['Entretien élève', 58, 165],
    ['=HYPERLINK("http://ailleurs")', null, 0],
  ],
}

test('un export CSV s’ouvre avec ses accents, et aucune formule écrite par quelqu’un ne s’y exécute', () => {
  const lignes = strFromU8(csv(tableau)).split('\r\n')
  assert.deepEqual([...csv(tableau).subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(lignes[0], 'Type;Trois-Rivières;Total')
  assert.equal(lignes[1], 'Entretien élève;58;165')
  assert.equal(lignes[2], `"'=HYPERLINK(""http://ailleurs"")";;0`)
  for (const debut of ['=1', '+1', '-1', '@a', '\ta', '\ra'])
    assert.ok(strFromU8(csv({ nom: '', lignes: [[debut]] })).includes(`'${debut}`))
})

test('un export ODS garde nombres et textes, et ne change pas d’une fois à l’autre', () => {
  const octets = ods([tableau, { nom: 'Élèves & <classes>', lignes: [['a\u0000b\nc']] }])
  assert.deepEqual(octets, ods([tableau, { nom: 'Élèves & <classes>', lignes: [['a\u0000b\nc']] }]))
  assert.equal(strFromU8(octets.subarray(38, 84)), 'application/vnd.oasis.opendocument.spreadsheet')
  const lue = lireGrille(octets)
  assert.equal(lue?.format, 'ods')
  assert.deepEqual(
    lue?.feuilles.map(({ nom }) => nom),
    ['Interventions', 'Élèves & <classes>'],
  )
  const texte = (adresse: string) => lue?.feuilles[0]?.cases.find((c) => c.adresse === adresse)?.texte
  assert.equal(texte('B2'), '58')
  assert.equal(texte('A3'), '=HYPERLINK("http://ailleurs")')
})

test('une case d’une grille dit ce qu’elle attend : les intitulés à sa gauche et au-dessus d’elle', () => {
  const lue = lireGrille(
    ods([
      {
        nom: 'Enquête',
        lignes: [
          ['Enquête 2027', null, null],
          ['Thème', 'Collèges', 'Lycées'],
          ['Scolarité', null, null],
          ['dont absentéisme', null, 12],
        ],
      },
    ]),
  )
  const de = (adresse: string) => lue?.feuilles[0]?.cases.find((c) => c.adresse === adresse)
  assert.deepEqual(de('C4'), {
    feuille: 'Enquête',
    adresse: 'C4',
    texte: '12',
    gauche: ['dont absentéisme'],
    haut: ['Lycées'],
  })
  assert.deepEqual(de('B3')?.gauche, ['Scolarité'])
})

test('une feuille qui n’a que des intitulés à gauche attend ses nombres dans la colonne qui les suit', () => {
  const lue = lireGrille(ods([{ nom: 'F', lignes: [['Absentéisme'], ['Négligences']] }]))
  const de = (adresse: string) => lue?.feuilles[0]?.cases.find((c) => c.adresse === adresse)
  assert.deepEqual(de('B2')?.gauche, ['Négligences'])
})

const GRILLE_ODS = (() => {
  const fichiers = unzipSync(ods([{ nom: 'F', lignes: [['Titre'], ['Nombre']] }]))
  const contenu = strFromU8(fichiers['content.xml'] ?? new Uint8Array()).replace(
    /<table:table-row>.*<\/table:table-row>/u,
    [
      '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Année</text:p></table:table-cell><table:covered-table-cell/></table:table-row>',
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:style-name="tete" table:number-columns-repeated="4"/></table:table-row>',
      '<table:table-row><table:table-cell table:formula="of:=SUM([.A2:.A4])" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>',
    ].join(''),
  )
  return zipSync({
    mimetype: [fichiers['mimetype'] ?? new Uint8Array(), { level: 0 }],
    'content.xml': strToU8(contenu),
    'styles.xml': strToU8('<a/>'),
  })
})()

test('une grille ODS est rendue dans sa propre mise en page : rangs répétés, styles, autres fichiers, totaux recalculés', () => {
  const rendue = remplirGrille(GRILLE_ODS, [
    { feuille: 'F', adresse: 'C3', valeur: 41 },
    { feuille: 'F', adresse: 'B2', valeur: 'moins de 11' },
    { feuille: 'F', adresse: 'B7', valeur: 5 },
  ])
  const fichiers = unzipSync(rendue)
  assert.equal(strFromU8(fichiers['styles.xml'] ?? new Uint8Array()), '<a/>')
  const contenu = strFromU8(fichiers['content.xml'] ?? new Uint8Array())
  assert.match(contenu, /table:style-name="tete" office:value-type="float" office:value="41"/u)
  assert.ok(!contenu.includes('office:value="7"'), 'le total que la grille calcule n’est pas gardé')
  const lue = lireGrille(rendue)?.feuilles[0]?.cases
  const texte = (adresse: string) => lue?.find((c) => c.adresse === adresse)?.texte
  assert.deepEqual(['B2', 'C3', 'A3', 'C2', 'C4', 'B7'].map(texte), ['moins de 11', '41', '', '', '', '5'])
  assert.throws(() => remplirGrille(GRILLE_ODS, [{ feuille: 'F', adresse: 'A5', valeur: 1 }]), /computed/u)
  assert.throws(() => remplirGrille(GRILLE_ODS, [{ feuille: 'F', adresse: 'B1', valeur: 1 }]), /merged/u)
})

const GRILLE_XLSX = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Grille &amp; cie" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': strToU8(
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Thème</t></si><si><r><t>Éco</t></r><r><t>nomique</t></r></si></sst>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Total</t></is></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="4"/><c r="D3"><f>C3*2</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>',
  ),
})

test('une grille XLSX se lit et se rend dans sa propre mise en page', () => {
  const lue = lireGrille(GRILLE_XLSX)
  assert.equal(lue?.format, 'xlsx')
  const c3 = lue?.feuilles[0]?.cases.find((c) => c.adresse === 'C3')
  assert.deepEqual(c3, { feuille: 'Grille & cie', adresse: 'C3', texte: '', gauche: ['Économique'], haut: ['Total'] })
  const rendue = remplirGrille(GRILLE_XLSX, [
    { feuille: 'Grille & cie', adresse: 'C3', valeur: 12 },
    { feuille: 'Grille & cie', adresse: 'B3', valeur: 'secret' },
    { feuille: 'Grille & cie', adresse: 'A2', valeur: 3 },
  ])
  const xml = strFromU8(unzipSync(rendue)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.match(xml, /<c r="C3" s="4"><v>12<\/v><\/c>/u)
  assert.match(xml, /<row r="1">.*<row r="2"><c r="A2"><v>3<\/v><\/c><\/row><row r="3">/u)
  assert.match(xml, /<c r="A3" t="s"><v>1<\/v><\/c><c r="B3" t="inlineStr"><is><t>secret<\/t><\/is><\/c><c r="C3"/u)
  assert.match(strFromU8(unzipSync(rendue)['xl/workbook.xml'] ?? new Uint8Array()), /fullCalcOnLoad="1"/u)
  assert.throws(() => remplirGrille(GRILLE_XLSX, [{ feuille: 'Grille & cie', adresse: 'D3', valeur: 1 }]), /computed/u)
})

test('un fichier qui n’est pas un classeur, ou qui en cache un trop grand, est refusé', () => {
  assert.equal(lireGrille(strToU8('bonjour')), null)
  assert.equal(lireGrille(zipSync({ 'a.txt': strToU8('a') })), null)
  assert.equal(lireGrille(zipSync({ 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })), null)
  assert.equal(lireGrille(zipSync({ 'content.xml': strToU8('<a><b></a>') })), null)
  assert.equal(lireGrille(zipSync({ 'content.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 })), null)
})
