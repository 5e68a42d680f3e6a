import { entrerComme, toutEstParti } from '../../e2e/personnes.ts'
import { horlogeDuPoste } from '../../src/coffre/clock.ts'
import { latin9, unEleveDEssai, unXmlEleves, unXmlResponsables } from '../../src/coffre/liste/fichiers.examples.ts'
import { anneeScolaire } from '../../src/domain/annee-scolaire.ts'
import { go, HELENE, take, type Walk } from './walk.ts'

/** Children of nowhere, in two classes; one is missing from the second file. */
const CHILDREN = [
  'BERTIN Chloé',
  'CISSÉ Amadou',
  'FAURE Lucas',
  'GARNIER Inès',
  'KAYA Elif',
  'LEMOINE Jules',
  'PEREIRA Ana',
]
const schoolFiles = (uai: string, names: readonly string[]): { name: string; mimeType: string; buffer: Buffer }[] => {
  const form = { uai, annee: String(anneeScolaire(horlogeDuPoste.aujourdhui())) }
  const pupils = names.map((name, n) => {
    const [NOM_DE_FAMILLE = '', PRENOM = ''] = name.split(' ')
    const champs = { NOM_DE_FAMILLE, PRENOM, ID_NATIONAL: `00040000${n}ZZ` }
    return unEleveDEssai(n, { id: `5${n}`, divisions: n === 6 ? [] : [`6 ${'AB'[n % 2]}`], champs })
  })
  const adults = [
    { id: '91', champs: { NOM_DE_FAMILLE: 'BERTIN', PRENOM: 'Claire' } },
    { id: '92', champs: { NOM_DE_FAMILLE: 'BERTIN', PRENOM: 'Marc', LC_CIVILITE: 'M.' } },
  ]
  const links = [
    { eleve: '50', personne: '91' },
    { eleve: '50', personne: '92', champs: { CODE_PARENTE: '20' } },
  ]
  const file = (name: string, xml: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(latin9(xml)) })
  return [
    file('ElevesSansAdresses.xml', unXmlEleves(pupils, form)),
    file('ResponsablesAvecAdresses.xml', unXmlResponsables(adults, links, form)),
  ]
}

export const schoolList = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await go(page, 'Mon secteur')
  const lists = page.locator('section', { has: page.getByRole('heading', { name: 'Listes des établissements' }) })
  // the one whose list she has not received yet
  await lists.getByRole('link', { name: 'Collège Val-Fleuri' }).click()
  const given = page.getByLabel('Fichiers de l’établissement')
  await given.waitFor()
  const uai = /\/listes\/(\w{8})/u.exec(page.url())?.[1] ?? ''
  await given.setInputFiles(schoolFiles(uai, CHILDREN))
  await page.getByText('sans classe, tenu pour parti').waitFor()
  await take(page, 'liste-apercu')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await page.getByText('Liste importée').waitFor()
  await toutEstParti(page)
  await go(page, 'Dossiers')
  await go(page, 'Ouvrir un dossier')
  const search = page.getByRole('combobox', { name: 'Dans la liste de l’établissement' })
  // a file was begun on another picture
  const another = page.getByRole('button', { name: 'Commencer un autre' })
  await search.or(another).first().waitFor()
  if (await another.isVisible()) await another.click()
  await search.fill('ber')
  await page.getByRole('option', { name: /BERTIN Chloé/u }).click()
  const proposed = page.getByRole('button', { name: 'Les reprendre tous' })
  await proposed.waitFor()
  await proposed.scrollIntoViewIfNeeded()
  await take(page, 'liste-dossier')
}
