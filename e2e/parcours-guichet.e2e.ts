import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { horlogeDuPoste } from '../src/coffre/clock.ts'
import {
  latin9,
  unEleveDEssai,
  unXmlEleves,
  unXmlResponsables,
  type EleveDEssai,
} from '../src/coffre/liste/fichiers.examples.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { ar } from '../src/guichet/langues/ar.ts'
import { commeSurUnPapier, continuer, ecran, lireLeRecu, ouvrirLeGuichet, revenirAvecLeRecu } from './guichet.ts'
import { unMonde } from './monde.ts'
import { accessible, MICRO_FEINT, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
// whatever the day of the year on which this runs
await monde.dansLaBase(
  `insert into guichet (service, uai, ouvert_en_vacances) select service, uai, true from secteur_etablissement`,
)
const uaiDe = async (nom: string): Promise<string> => {
  const [ecole] = await monde.dansLaBase<{ uai: string }>('select uai from etablissement where nom = $1', [nom])
  assert.ok(ecole, nom)
  return ecole.uai
}
const HELENE = 'Hélène DELMAS'
const COLLEGE = await uaiDe('Collège des Trois-Rivières')

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const ligne = (page: Page, qui: string) => page.locator('[data-piece]').filter({ hasText: qui })

const auxSaisines = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Saisines/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
}

/** The list of a school of twelve pupils, one of whom will write. */
const donnerLaListe = async (page: Page, uai: string, eleve: Partial<EleveDEssai>): Promise<void> => {
  const forme = { uai, annee: String(anneeScolaire(horlogeDuPoste.aujourdhui())) }
  const [id, pere, mere] = ['60900', '91', '92']
  const eleves = Array.from({ length: 12 }, (_, n) => unEleveDEssai(50_900 + n, n === 0 ? eleve : {}))
  const responsables = unXmlResponsables(
    [
      { id: mere, champs: { NOM_DE_FAMILLE: 'ŒUVRARD', PRENOM: 'Nadia', LC_CIVILITE: 'MME' } },
      { id: pere, champs: { NOM_DE_FAMILLE: 'ŒUVRARD', PRENOM: 'Paul', LC_CIVILITE: 'M.' } },
    ],
    [
      { eleve: id, personne: mere },
      { eleve: id, personne: pere, champs: { CODE_PARENTE: '20' } },
    ],
    forme,
  )
  await page.getByRole('link', { name: 'Mon secteur', exact: true }).first().click()
  const listes = page.locator('section', { has: page.getByRole('heading', { name: 'Listes des établissements' }) })
  await listes.getByRole('link', { name: 'Collège des Trois-Rivières' }).click()
  const fichier = (name: string, texte: string) => ({
    name,
    mimeType: 'text/xml',
    buffer: Buffer.from(latin9(texte)),
  })
  await page
    .getByLabel('Fichiers de l’établissement')
    .setInputFiles([fichier('Eleves.xml', unXmlEleves(eleves, forme)), fichier('Responsables.xml', responsables)])
  await bouton(page, 'Importer').click()
  await page.getByText(/Liste importée/).waitFor()
  await toutEstParti(page)
}

it('a pupil writes at night from her phone, is answered by her receipt, and her file is there with the right adults', async (t) => {
  const chezElle = await unPoste(t, { taille: TELEPHONE, drapeaux: MICRO_FEINT })
  const { page } = chezElle
  await ouvrirLeGuichet(page, monde.url, COLLEGE)
  await ecran(page, 'Parler à l’assistante sociale')
  await page.getByText('Collège des Trois-Rivières').waitFor()
  await page.getByText(/seule l’assistante sociale de ton collège peut le lire/).waitFor()
  await page.getByText(/Une exception.: si elle pense que tu es en danger/).waitFor()
  await bouton(page, 'élève').click()

  await ecran(page, /C’est pour qui/)
  await page.getByLabel('Pour moi').check()
  await continuer(page)
  await ecran(page, /Qu’est-ce qui se passe/)
  await page.getByRole('textbox').fill('J’ai peur de rentrer chez moi le soir.')
  await continuer(page)
  await ecran(page, /Est-ce que c’est urgent/)
  await page.getByLabel('Oui, c’est urgent').check()
  await page.getByText(/N’attends pas la réponse/).waitFor()
  await accessible(page, 'urgent, with the numbers')
  await page.getByLabel('Non, ça peut attendre').check()
  await continuer(page)
  await ecran(page, /Comment te retrouver/)
  await page.getByLabel('Avec cinq mots').check()
  await continuer(page)
  await ecran(page, /Qui es-tu/)
  await page.getByLabel('Prénom').fill('zoe')
  await page.getByLabel('Nom', { exact: true }).fill('Oeuvrard')
  await page.getByLabel('Classe').fill('4eA')
  await page.getByText(/Vérifié.: peuvent l’ouvrir .*Hélène DELMAS/).waitFor()
  await bouton(page, 'Envoyer').click()
  await ecran(page, 'C’est envoyé.')
  const recu = await lireLeRecu(page)
  assert.match(recu, /^(\p{Ll}+ ){5}\d{3}$/u)
  await page.getByRole('heading', { name: 'La suite' }).waitFor()
  await bouton(page, 'J’ai fini').click()
  await ecran(page, /Tout est effacé/)
  assert.deepEqual(chezElle.fautes, [])

  const { page: bureau, fautes } = await unPoste(t)
  await entrerComme(bureau, monde.url, HELENE)
  await donnerLaListe(bureau, COLLEGE, {
    divisions: ['4 A'],
    champs: { NOM_DE_FAMILLE: 'ŒUVRARD', PRENOM: 'Zoé', DATE_NAISS: '07/05/2013', CODE_SEXE: '2' },
  })
  await auxSaisines(bureau)
  await ligne(bureau, 'OEUVRARD').click()
  await bureau.getByText('J’ai peur de rentrer chez moi le soir.').waitFor()
  await bureau.getByText('Seulement par son reçu.').waitFor()
  await accessible(bureau, 'a saisine from the public page')
  await bureau.getByLabel('Répondre').fill('Merci de m’avoir écrit, Zoé. Je suis là mardi matin. Tu veux venir ?')
  await bouton(bureau, 'Envoyer').click()
  await bureau.getByText('pas encore lu').waitFor()

  const ailleurs = await unPoste(t, { taille: TELEPHONE, drapeaux: MICRO_FEINT })
  await ouvrirLeGuichet(ailleurs.page, monde.url, COLLEGE)
  await bouton(ailleurs.page, 'J’ai déjà un reçu').click()
  await ecran(ailleurs.page, 'Le reçu')
  await ailleurs.page.getByRole('textbox').fill(commeSurUnPapier(recu))
  await bouton(ailleurs.page, 'Lire la réponse').click()
  await ailleurs.page.getByText('Hélène DELMAS répond').waitFor()
  await ailleurs.page.getByText('Je suis là mardi matin.').waitFor()
  await ecran(ailleurs.page, 'Le reçu')
  await bouton(ailleurs.page, 'Répondre en parlant').click()
  await ailleurs.page.getByText('0:02').waitFor()
  await accessible(ailleurs.page, 'speaking')
  await bouton(ailleurs.page, 'J’ai fini de parler').click()
  await ailleurs.page.getByText(/Réponse parlée, 0:0/).waitFor()
  await ailleurs.page.getByRole('textbox').fill('Oui, je viens mardi.')
  await accessible(ailleurs.page, 'a spoken answer')
  await bouton(ailleurs.page, 'Envoyer').click()
  await ailleurs.page.getByText('Envoyé.').waitFor()
  await sansDebord(ailleurs.page, 'the thread')
  await bouton(ailleurs.page, 'J’ai fini').click()
  await ecran(ailleurs.page, /Tout est effacé/)
  assert.deepEqual(ailleurs.fautes, [])

  await bureau.getByText('Oui, je viens mardi.').waitFor()
  await bureau
    .locator('.talk')
    .getByText(/Réponse parlée/)
    .waitFor()
  await bureau.getByText(/, lu /).waitFor()
  await accessible(bureau, 'a conversation')

  await bouton(bureau, 'Prendre en charge').click()
  await bureau.getByRole('radio', { name: /ŒUVRARD Zoé, 4 A/ }).check()
  await bureau
    .getByRole('radiogroup', { name: /Montrer/ })
    .getByRole('radio', { name: 'Oui' })
    .click()
  await accessible(bureau, 'the pupil of the list')
  await bouton(bureau, 'Ouvrir le dossier').click()
  await bureau.getByRole('heading', { level: 1, name: 'Ouvrir un dossier' }).waitFor()
  assert.equal(await bureau.getByLabel('Nom', { exact: true }).first().inputValue(), 'ŒUVRARD')
  await bouton(bureau, 'Les reprendre tous').click()
  // what the top of the page covers is not touched
  await bureau.evaluate(() => scrollTo(0, 0))
  await accessible(bureau, 'a file with the adults of the list')
  await bouton(bureau, 'Ouvrir le dossier').click()
  await bureau.getByRole('heading', { level: 1, name: 'ŒUVRARD Zoé' }).waitFor()
  await bureau.getByRole('link', { name: /^Saisine du/ }).waitFor()
  await accessible(bureau, 'the file that a saisine opened')
  await bureau.getByRole('tab', { name: 'Responsables' }).click()
  await bureau
    .getByText(/ŒUVRARD Nadia/)
    .first()
    .waitFor()
  await bureau
    .getByText(/ŒUVRARD Paul/)
    .first()
    .waitFor()
  await toutEstParti(bureau)
  assert.deepEqual(fautes, [])

  await ouvrirLeGuichet(ailleurs.page, monde.url, COLLEGE)
  await revenirAvecLeRecu(ailleurs.page, recu)
  await ailleurs.page.getByText('quelqu’un s’en occupe').waitFor()
})

const PERE = 'ابنتي لا تأكل في المطعم منذ شهر. هل يمكنكم مساعدتنا؟'
const MERCI = 'شكرًا، سآتي يوم الجمعة.'

it('a father writes in Arabic, from right to left; she sees which language it is, answers, and he reads her', async (t) => {
  const chezLui = await unPoste(t, { taille: TELEPHONE })
  const { page } = chezLui
  const { accueil, page: mots, questions, vous, recu: fil } = ar
  const suivant = () => continuer(page, mots.continuer)
  await ouvrirLeGuichet(page, monde.url, COLLEGE)
  await bouton(page, ar.nom).click()
  await ecran(page, accueil.titre)
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
  await bouton(page, accueil.parent).click()

  await ecran(page, questions.enfant)
  await page.getByLabel(questions.prenom, { exact: true }).fill('Salma')
  await page.getByLabel(questions.nom, { exact: true }).fill('HADDAD')
  await page.getByLabel(questions.classe, { exact: true }).fill('6e B')
  await suivant()
  await ecran(page, vous.recit)
  await page.getByRole('textbox').fill(PERE)
  await suivant()
  await ecran(page, vous.urgence)
  await page.getByLabel(vous.pasUrgent).check()
  await suivant()
  await ecran(page, vous.joindre)
  await page.getByLabel(questions.cinqMots).check()
  await suivant()
  await ecran(page, vous.qui)
  await page.getByLabel(questions.votreNom).fill('سمير حداد')
  await page.getByLabel(questions.interprete).check()
  await page.getByText('Hélène DELMAS').waitFor()
  await accessible(page, 'who will read, in Arabic')
  await bouton(page, questions.envoyer).click()
  await ecran(page, vous.envoye)
  const [premier, second] = [page.locator('.recu span').first(), page.locator('.recu span').nth(1)]
  const [a, b] = [await premier.boundingBox(), await second.boundingBox()]
  assert.ok(a && b && a.x < b.x, 'the receipt goes from left to right')
  const recu = await lireLeRecu(page)
  await bouton(page, ar.suite.fini).click()
  await page.locator('.recu').waitFor({ state: 'detached' })

  const { page: bureau, fautes } = await unPoste(t)
  await entrerComme(bureau, monde.url, HELENE)
  await auxSaisines(bureau)
  await ligne(bureau, 'HADDAD Salma').click()
  await bureau.getByText('Écrit en arabe.').waitFor()
  const dits = bureau.locator('blockquote')
  assert.deepEqual(
    [await dits.innerText(), await dits.getAttribute('lang'), await dits.getAttribute('dir')],
    [PERE, 'ar', 'auto'],
  )
  assert.equal(await dits.evaluate((cite) => getComputedStyle(cite).direction), 'rtl')
  await bureau.getByText('Avec interprète').waitFor()
  await accessible(bureau, 'a saisine in Arabic')
  await bureau.getByLabel('Répondre').fill('Bonjour Monsieur. Je vous reçois vendredi à 9 h, avec une interprète.')
  await bouton(bureau, 'Envoyer').click()
  await bureau.getByText('pas encore lu').waitFor()

  await ouvrirLeGuichet(page, monde.url, COLLEGE)
  await bouton(page, ar.nom).click()
  await revenirAvecLeRecu(page, recu, { deja: accueil.dejaRecu, ouvrir: fil.ouvrir })
  const reponse = page.locator('.reponse')
  await reponse.getByText('Je vous reçois vendredi à 9 h').waitFor()
  assert.equal(await reponse.evaluate((texte) => getComputedStyle(texte).direction), 'ltr')
  await ecran(page, fil.titre)
  await page.getByRole('textbox').fill(MERCI)
  await bouton(page, fil.envoyer).click()
  await page.getByText(fil.parti).waitFor()
  assert.deepEqual(chezLui.fautes, [])

  const suite = bureau.locator('.talk__text', { hasText: MERCI })
  await suite.waitFor()
  assert.equal(await suite.getAttribute('lang'), 'ar')
  await bureau.getByText(/en arabe$/).waitFor()
  assert.deepEqual(fautes, [])
})

it('a witness says no name and takes no receipt: somebody is seen at her office, and advice is given', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await ouvrirLeGuichet(page, monde.url, COLLEGE)
  await bouton(page, 'élève').click()
  await page.getByLabel('Pour quelqu’un d’autre').check()
  await continuer(page)
  await page.getByRole('textbox').fill('Il y a un garçon de ma classe que tout le monde pousse dans l’escalier.')
  await continuer(page)
  await continuer(page)
  await ecran(page, /De qui s’agit-il/)
  await continuer(page)
  await page.getByLabel('Je passerai à son bureau').check()
  await accessible(page, 'she will come')
  await continuer(page)
  await bouton(page, 'Envoyer').click()
  await ecran(page, 'C’est envoyé.')
  await page.getByText('Tu peux venir à son bureau.').waitFor()
  assert.equal(await page.locator('.recu').count(), 0)
  assert.deepEqual(fautes, [])

  const { page: bureau } = await unPoste(t)
  await entrerComme(bureau, monde.url, HELENE)
  await auxSaisines(bureau)
  await ligne(bureau, 'Pour un autre élève, sans nom').click()
  await bureau.getByText('tout le monde pousse dans l’escalier').waitFor()
  await bureau.getByText('Passera au bureau.').waitFor()
  await bureau.getByText(/Sans reçu, pas de conversation ici/).waitFor()
  assert.equal(await bureau.getByLabel('Répondre').count(), 0)
  await accessible(bureau, 'an anonymous saisine')
  await bouton(bureau, 'Conseil donné').click()
  await bureau.getByLabel('Le conseil, en quelques mots').fill('Passée au bureau. Ce qu’elle peut dire, et à qui.')
  await bouton(bureau, 'Clore avec ce conseil').click()
  await bureau.getByText('Conseil donné.').waitFor()
})
