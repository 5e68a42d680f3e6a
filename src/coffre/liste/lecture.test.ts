import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estRefus } from '../../domain/refus.ts'
import type { FichierDonne } from '../face-des-listes.ts'
import {
  cp1252,
  enZip,
  fichier,
  latin9,
  UAI,
  unCollege,
  unCsvEleves,
  unCsvParGroupe,
  unCsvResponsables,
  unEleveDEssai,
  unXmlEleves,
  unXmlResponsables,
  utf8,
} from './fichiers.examples.ts'
import { sourceDeFichiers } from './lecture.ts'
import type { ListeLue, Question } from './source.ts'

const QUESTION: Question = { uai: UAI, annee: 2026, jour: '2026-11-24' }
const suivi = { avancer: () => undefined, souffler: async () => true }

const lireTout = (fichiers: readonly FichierDonne[], question: Partial<Question> = {}) =>
  sourceDeFichiers(fichiers)({ ...QUESTION, ...question }, suivi)

const lire = async (octets: Uint8Array, question: Partial<Question> = {}, nom = 'export.xml'): Promise<ListeLue> => {
  const lues = await lireTout([fichier(nom, octets)], question)
  if (estRefus(lues)) throw new Error(JSON.stringify(lues))
  const [lue] = lues
  if (!lue) throw new Error('nothing read')
  return lue
}
const refusDe = async (octets: Uint8Array, question: Partial<Question> = {}, nom = 'export.xml') => {
  const lues = await lireTout([fichier(nom, octets)], question)
  return estRefus(lues) ? lues : null
}
const codes = ({ avertissements }: ListeLue): string[] => avertissements.map(({ code }) => code)
const eleves = (...autres: readonly Parameters<typeof unEleveDEssai>[1][]) => autres.map((a, n) => unEleveDEssai(n, a))

test('a pupil of SIECLE is read with the minimum, and nothing else of her leaves the file', async () => {
  const lue = await lire(
    latin9(
      unXmlEleves(
        eleves({
          divisions: ['4 B'],
          champs: {
            NOM_DE_FAMILLE: 'ŒUVRARD',
            PRENOM: 'Maëlys',
            DATE_NAISS: '22/12/2013',
            CODE_SEXE: '2',
            CODE_REGIME: '24',
          },
        }),
      ),
    ),
  )
  assert.deepEqual(lue.eleves, [
    {
      classe: '4 B',
      niveau: '5e',
      eleve: {
        cle: '10000',
        ine: '000000000ZZ',
        nom: 'ŒUVRARD',
        usage: '',
        prenom: 'Maëlys',
        sexe: 'f',
        naissance: '2013-12-22',
        regime: 'demi-pensionnaire',
      },
    },
  ])
  assert.deepEqual([lue.format, lue.uai, lue.annee, lue.exporteLe], ['siecle-eleves', UAI, 2026, '2026-11-02'])
  assert.doesNotMatch(JSON.stringify(lue), /INTERDIT|999/u)
})

test('classes are found whether they stand before or after the pupils', async () => {
  const college = unCollege(40)
  const envers = await lire(unCollege(40, { envers: true }).eleves)
  assert.deepEqual(envers.eleves, (await lire(college.eleves)).eleves)
  assert.equal(envers.eleves.length, 40)
})

test('a number of the school that has lost its zero still finds the class of the pupil', async () => {
  const xml = unXmlEleves([unEleveDEssai(1, { id: '', numero: '05496', element: '5496', divisions: [] })])
  const structure =
    '<STRUCTURES_ELEVE ELENOET="5496"><STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>'
  const lue = await lire(latin9(xml.replace('</STRUCTURES>', `${structure}</STRUCTURES>`)))
  assert.deepEqual(
    lue.eleves.map(({ classe, eleve }) => [classe, eleve.cle]),
    [['3 A', 'n5496']],
  )
})

test('who has no class or has left is not in the list; of two classes the first is kept; each is told', async () => {
  const lue = await lire(
    latin9(
      unXmlEleves(
        eleves(
          { divisions: [] },
          { champs: { DATE_SORTIE: '15/10/2026' } },
          { champs: { DATE_SORTIE: '31/08/2027' } },
          { divisions: ['6 A', '6 B'] },
        ),
      ),
    ),
  )
  assert.deepEqual(codes(lue), ['sans-classe', 'sorti', 'plusieurs-classes'])
  assert.deepEqual(
    lue.eleves.map(({ classe }) => classe),
    ['5 A', '6 A'],
  )
})

test('an INE is taken where it is: national, RNIE, then the one of before', async () => {
  const sans = { ID_NATIONAL: '' }
  const lue = await lire(
    latin9(
      unXmlEleves(
        eleves(
          { champs: { ...sans, INE_RNIE: '000000111ZZ' } },
          { champs: { ...sans, INE_BEA: '0000001112Z' } },
          { champs: { ID_NATIONAL: 'inconnu' } },
        ),
      ),
    ),
  )
  assert.deepEqual(
    lue.eleves.map(({ eleve }) => eleve.ine),
    ['000000111ZZ', '0000001112Z', null],
  )
})

test('a birth date that does not exist is left out and told; a name too long is cut and told', async () => {
  const champs = { DATE_NAISS: '31/02/2013', NOM_DE_FAMILLE: 'N'.repeat(100) }
  const lue = await lire(latin9(unXmlEleves(eleves({ champs }, { champs: { NOM_DE_FAMILLE: '', PRENOM: '' } }))))
  assert.equal(lue.eleves[0]?.eleve.naissance, null)
  assert.equal(lue.eleves[0]?.eleve.nom.length, 80)
  assert.deepEqual(new Set(codes(lue)), new Set(['date-illisible', 'valeur-coupee', 'sans-nom']))
})

test('adults of SIECLE: old and new levels, any name of element, kinship, +33, one address', async () => {
  const liens = [
    { eleve: '1', personne: '7', balise: 'RESPONSABLE', champs: { CODE_PARENTE: '51', HEBERGE_ELEVE: '1' } },
    { eleve: '1', personne: '8', champs: { NIVEAU_RESPONSABILITE: '', RESP_LEGAL: '2', HEBERGE_ELEVE: 'false' } },
    { eleve: '1', personne: '9', champs: { CODE_PARENTE: '70' } },
    { eleve: '2', personne: 'nobody' },
  ]
  const personnes = [{ id: '7', champs: { LC_CIVILITE: '', LL_CIVILITE: 'MONSIEUR' } }, { id: '8' }, { id: '9' }]
  const lue = await lire(latin9(unXmlResponsables(personnes, liens)))
  assert.deepEqual(lue.adultes[0], {
    enfant: { cle: '1' },
    adulte: {
      civilite: 'monsieur',
      nom: 'ADULTE7',
      prenom: 'Éléonore',
      telephone: '06 39 98 00 07',
      courriel: 'adulte7@example.org',
      adresse: "7 rue de l'Étang, Bât. œillet, 99000 VALMORNE",
      lien: 'ase',
      niveau: 1,
      heberge: true,
    },
  })
  assert.deepEqual([lue.adultes[1]?.adulte.niveau, lue.adultes[1]?.adulte.heberge], [1, false])
  assert.equal(lue.adultes.length, 2)
  assert.deepEqual(codes(lue), ['adulte-inconnu'])
  assert.doesNotMatch(JSON.stringify(lue), /PROFESSION|"34"/u)
})

test('a zip is read as what it holds, with both files at once', async () => {
  const { eleves: e, responsables: r } = unCollege(30)
  const lues = await lireTout([enZip('ExportXML.zip', { 'Eleves.xml': e, 'dossier/Responsables.xml': r })])
  assert.deepEqual(estRefus(lues) ? lues : lues.map(({ format }) => format), ['siecle-eleves', 'siecle-responsables'])
})

test('ONDE is read in UTF-8 and as Windows writes it, « Cycle » with its space, in capitals or not', async () => {
  const ecoliers = [
    { nom: 'LE GOFF', prenom: 'Noëlle', ine: '000000001ZZ' },
    { nom: 'DIALLO', usage: 'BÂ', prenom: 'Ibrahima' },
  ]
  const attendu = (await lire(utf8(unCsvEleves(ecoliers)), {}, 'eleves.csv')).eleves
  assert.deepEqual(
    attendu.map(({ classe, niveau, eleve }) => [classe, niveau, eleve.nom, eleve.usage, eleve.prenom, eleve.naissance]),
    [
      ['CM1 A', 'CM1', 'LE GOFF', '', 'Noëlle', '2017-03-14'],
      ['CM1 A', 'CM1', 'DIALLO', 'BÂ', 'Ibrahima', '2017-03-14'],
    ],
  )
  for (const octets of [
    cp1252(unCsvEleves(ecoliers)),
    utf8(`\uFEFF${unCsvEleves(ecoliers)}`),
    utf8(unCsvEleves(ecoliers).replace('Nom élève', 'NOM ÉLÈVE').replace('Prénom élève', 'PRÉNOM ELEVE')),
    utf8(`Élèves de l’école;;;;;;;;;;;;;;;;;;;;;\r\n${unCsvEleves(ecoliers)}`),
  ])
    assert.deepEqual((await lire(octets, {}, 'eleves.csv')).eleves, attendu)
})

test('the extraction « par groupe » has no INE: name, first name and birth date make the key', async () => {
  const lue = await lire(utf8(unCsvParGroupe([{ nom: 'LE GOFF', prenom: 'Noëlle' }])), {}, 'groupe.csv')
  assert.deepEqual(lue.eleves[0]?.eleve.cle, 'le goff|noelle|2017-03-14')
})

test('adults of ONDE are read by the place of their columns, three children at most by line', async () => {
  const enfants = [
    { nom: 'UN', prenom: 'Ana', classe: 'CM1 A' },
    { usage: 'DEUX', prenom: 'Bo', classe: 'CM2 B' },
  ]
  const lue = await lire(cp1252(unCsvResponsables([{ nom: 'UN', prenom: 'Zoé', enfants }])), {}, 'responsables.csv')
  assert.deepEqual(
    lue.adultes.map(({ enfant }) => enfant),
    [
      { nom: 'UN', usage: '', prenom: 'Ana', classe: 'CM1 A' },
      { nom: '', usage: 'DEUX', prenom: 'Bo', classe: 'CM2 B' },
    ],
  )
  const [premier] = lue.adultes
  // a civility is not a parent
  assert.deepEqual(
    [premier?.adulte.lien, premier?.adulte.niveau, premier?.adulte.telephone],
    [null, null, '06 39 98 00 01'],
  )
})

test('a file of another school, of another year, or that names none is refused and says which', async () => {
  const { eleves: e } = unCollege(3)
  assert.deepEqual(await refusDe(e, { uai: '9980002B' }), {
    refus: 'autre-etablissement',
    fichier: 'export.xml',
    ligne: null,
    detail: UAI,
  })
  assert.equal((await refusDe(e, { annee: 2027 }))?.detail, '2026')
  assert.equal((await refusDe(unCollege(3, { uai: null }).eleves))?.refus, 'autre-etablissement')
  assert.equal((await refusDe(unCollege(3, { annee: '' }).eleves))?.refus, 'autre-annee')
})

test('a malformed XML is refused at its line, a truncated one too, and a document type always', async () => {
  const bon = unXmlEleves(eleves({}, {}))
  const mal = bon.replace('<STRUCTURES_ELEVE ELEVE_ID="10001"', '<STRICTURES_ELEVE ELEVE_ID="10001"')
  const refus = await refusDe(latin9(mal))
  assert.equal(refus?.refus, 'fichier-malforme')
  assert.equal(
    refus.ligne,
    mal.slice(0, mal.indexOf('</STRUCTURES_ELEVE>', mal.indexOf('<STRICTURES'))).split('\n').length,
  )
  for (const part of [0.2, 0.5, 0.9, 0.99])
    assert.equal((await refusDe(latin9(bon.slice(0, bon.length * part))))?.refus, 'fichier-malforme')
  const piege = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  assert.equal((await refusDe(latin9(bon.replace('<BEE_ELEVES', `${piege}<BEE_ELEVES`))))?.refus, 'fichier-malforme')
  assert.equal((await refusDe(latin9(bon.replace('Maëlys', '&inconnue;'))))?.refus, 'fichier-malforme')
})

test('an XML too deep, or of too many lines, is refused', async () => {
  const fond = `<BEE_ELEVES>${'<A>'.repeat(50)}${'</A>'.repeat(50)}</BEE_ELEVES>`
  assert.equal((await refusDe(latin9(fond)))?.refus, 'fichier-malforme')
  const long = `<BEE_RESPONSABLES><DONNEES><RESPONSABLES>${'<R/>'.repeat(100_001)}</RESPONSABLES></DONNEES></BEE_RESPONSABLES>`
  assert.equal((await refusDe(latin9(long)))?.refus, 'fichier-trop-grand')
})

test('what a file says of its letters is believed when its bytes agree', async () => {
  const texte = unXmlEleves(eleves({}))
  // says ISO-8859-15, is UTF-8: read as it is, and told
  const menteur = await lire(utf8(texte))
  assert.equal(menteur.eleves[0]?.eleve.prenom, 'Maëlys')
  assert.deepEqual(codes(menteur), ['encodage-corrige'])
  // says UTF-8, is not
  const faux = unXmlEleves(eleves({}), { encodage: 'UTF-8' })
  assert.equal((await refusDe(latin9(faux)))?.refus, 'encodage-faux')
  assert.equal((await lire(utf8(faux))).eleves[0]?.eleve.prenom, 'Maëlys')
  // read once as something else, and saved so
  assert.equal((await refusDe(utf8(unXmlEleves(eleves({ champs: { PRENOM: 'MaÃ«lys' } })))))?.refus, 'encodage-faux')
  assert.equal((await refusDe(Uint8Array.of(0xff, 0xfe, 0x3c, 0x00)))?.refus, 'encodage-faux')
  // an editor of Windows between the school and her
  const windows = await lire(cp1252(unXmlEleves(eleves({ champs: { NOM_DE_FAMILLE: 'D’Œ' } }))))
  assert.equal(windows.eleves[0]?.eleve.nom, 'D’Œ')
})

test('what is not a list is refused, and said what it seems to be', async () => {
  const cas: readonly (readonly [Uint8Array, string, string])[] = [
    [latin9('<BEE_NOMENCLATURES/>'), 'fichier-non-reconnu', 'nomenclature'],
    [utf8('<html><body/></html>'), 'fichier-non-reconnu', 'inconnu'],
    [utf8('Nom;Classe;Nb retards\nA;4B;2'), 'fichier-non-reconnu', 'absences'],
    [utf8('Sexe;Pays Nat.;Elève No Etab;Nom de famille\nF;;1;X'), 'fichier-non-reconnu', 'tableur-siecle'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'fichier-non-reconnu', 'classeur'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'fichier-illisible', ''],
    [new Uint8Array(), 'fichier-illisible', ''],
    [latin9(unXmlEleves([])), 'sans-eleve', ''],
  ]
  for (const [octets, refus, detail] of cas) {
    const lu = await refusDe(octets)
    assert.deepEqual([lu?.refus, lu?.detail], [refus, detail])
  }
  const classeur = enZip('liste.xlsx', {
    '[Content_Types].xml': utf8('<Types/>'),
    'xl/workbook.xml': utf8('<workbook/>'),
  })
  const lu = await lireTout([classeur])
  assert.deepEqual(estRefus(lu) && [lu.refus, lu.detail], ['fichier-non-reconnu', 'classeur'])
})

test('a table that loses a column or never closes a quote is refused at its line', async () => {
  const csv = unCsvEleves([
    { nom: 'UN', prenom: 'Ana' },
    { nom: 'DEUX', prenom: 'Bo' },
  ])
  const coupe = await refusDe(utf8(csv.slice(0, -20)), {}, 'eleves.csv')
  assert.deepEqual([coupe?.refus, coupe?.ligne], ['fichier-malforme', 3])
  assert.equal((await refusDe(utf8(csv.replace('UN;', '"UN;')), {}, 'eleves.csv'))?.refus, 'fichier-malforme')
})

test('the first file refused refuses all', async () => {
  const { eleves: e, responsables: r } = unCollege(3)
  const lues = await lireTout([fichier('a.xml', e), fichier('b.xml', r.subarray(0, 300))])
  assert.deepEqual(estRefus(lues) && [lues.refus, lues.fichier], ['fichier-malforme', 'b.xml'])
})

test('she stops: the reading ends there, with nothing read', async () => {
  let souffles = 0
  const arrete = { avancer: () => undefined, souffler: async () => ++souffles < 2 }
  const { eleves: e } = unCollege(1_200)
  const lues = await sourceDeFichiers([fichier('a.xml', e)])(QUESTION, arrete)
  assert.equal(estRefus(lues) && lues.refus, 'arrete')
})
