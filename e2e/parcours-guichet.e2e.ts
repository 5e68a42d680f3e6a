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
import * as coffre from '../src/contract/coffre.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as etablissement from '../src/contract/etablissement.ts'
import * as presence from '../src/contract/presence.ts'
import * as registre from '../src/contract/registre.ts'
import * as saisine from '../src/contract/saisine.ts'
import * as service from '../src/contract/service.ts'
import * as session from '../src/contract/session.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { SERVICE_FICTIF } from '../src/demo/main.ts'
import { ar } from '../src/guichet/langues/ar.ts'
import { LANGUES } from '../src/guichet/langues/langues.ts'
import { paths } from '../src/web/paths.ts'
import {
  commeSurUnPapier,
  continuer,
  ecran,
  lireLeRecu,
  ouvrirLeGuichet,
  revenirAvecLeRecu,
  toutCeQuiPart,
} from './guichet.ts'
import { unMonde } from './monde.ts'
import { accessible, MICRO_FEINT, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, ouvrirUnDossier, toutEstParti } from './personnes.ts'

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
const PAULINE = 'Pauline LE GALL'
const NADEGE = 'Nadège COLOMBANI'
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

/** Every question without parameter that a page may put to the server. */
const LECTURES = [coffre, etablissement, presence, registre, saisine, service, session]
  .flatMap((room) => Object.values(room) as unknown[])
  .filter((e): e is Endpoint => typeof e === 'object' && e !== null && 'method' in e && 'path' in e)
  .filter(({ method, path, acces }) => method === 'GET' && acces === undefined && !path.includes(':'))
  .map(({ path }) => (path === registre.getAnnuaire.path ? `${path}?depuis=0` : path))

/** What she may be told: of herself, and the calendar that the ministry publishes. */
const SIENNES: readonly string[] = [
  '/api/session',
  '/api/personnels',
  '/api/saisines/miennes',
  '/api/moi/courriel',
  '/api/voile',
  '/api/calendrier',
]
/** Hers, and those that are open to anybody. */
const SIENS: readonly string[] = [
  paths.mesSaisines,
  paths.poste,
  paths.invitation,
  paths.neMesurePas,
  paths.serveurVoit,
]
/** No row, no name, no word: nothing but emptiness, and what stands on every page. */
const vide = (valeur: unknown): boolean => {
  if (Array.isArray(valeur)) return valeur.length === 0
  if (typeof valeur === 'string') return ['', '/ecole/', SERVICE_FICTIF.service, SERVICE_FICTIF.nom].includes(valeur)
  return typeof valeur !== 'object' || valeur === null || Object.values(valeur).every(vide)
}

it('a CPE follows her own request, « Reçu » then « Pris en charge », and nothing of the service answers her', async (t) => {
  const chezElle = await unPoste(t)
  const { page } = chezElle
  await entrerComme(page, monde.url, NADEGE)
  await page.getByRole('heading', { level: 1, name: 'Saisir le service social' }).waitFor()
  await page.getByRole('radio', { name: 'Plusieurs élèves' }).click()
  await page.getByLabel('Ce que vous avez vu ou entendu').fill('Des rumeurs en 2de 4, une élève mise à l’écart.')
  await page.getByRole('button', { name: 'Envoyer au service social' }).click()
  await page.getByText('Envoyé. Le service social seul peut l’ouvrir.').waitFor()
  await accessible(page, 'a request of hers')

  const { page: bureau } = await unPoste(t)
  await entrerComme(bureau, monde.url, PAULINE)
  const suivi = await ouvrirUnDossier(bureau)
  await auxSaisines(bureau)
  await ligne(bureau, 'Plusieurs élèves').click()
  await bureau.getByText('une élève mise à l’écart').waitFor()
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'Reçu' }).waitFor()

  await bouton(bureau, 'Prendre en charge').click()
  await bureau.getByRole('radio', { name: 'Un autre de mes dossiers' }).check()
  await bureau.getByRole('combobox', { name: 'Élève', exact: true }).fill(suivi.slice(0, 3))
  await bureau.getByRole('option', { name: suivi }).first().click()
  await bureau
    .getByRole('radiogroup', { name: /Montrer/ })
    .getByRole('radio', { name: 'Oui' })
    .click()
  await accessible(bureau, 'joining a file')
  await bouton(bureau, 'Prendre en charge').click()
  await bureau.getByText('Prise en charge.').waitFor()
  await toutEstParti(bureau)
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'Pris en charge' }).waitFor()

  const fermes = Object.values(paths).filter((p) => !p.includes('$') && !SIENS.includes(p))
  for (const chemin of [...fermes, `/listes/${COLLEGE}`]) {
    await page.goto(monde.url + chemin)
    await page.waitForURL(`**${paths.mesSaisines}`)
    await page.getByRole('heading', { level: 1, name: 'Saisir le service social' }).waitFor()
  }
  assert.ok(LECTURES.length > 15, `${LECTURES.length} questions`)
  const reponses = await page.evaluate(
    (chemins) =>
      Promise.all(
        chemins.map(async (chemin) => {
          const reponse = await fetch(chemin, { headers: { 'X-Permanence': '1' } })
          return { chemin, statut: reponse.status, corps: (await reponse.json()) as unknown }
        }),
      ),
    LECTURES.filter((chemin) => chemin !== '/api/changements'),
  )
  for (const { chemin, statut, corps } of reponses)
    if (!SIENNES.includes(chemin))
      assert.ok(statut === 403 || statut === 404 || vide(corps), `${chemin}: ${statut} ${JSON.stringify(corps)}`)
  assert.deepEqual(chezElle.fautes, [])
})

/** Where one can always turn, whatever the page cannot do. */
const lesNumeros = async (page: Page): Promise<void> => {
  const liens = await page.locator('.numeros a').evaluateAll((tous) => tous.map((a) => a.getAttribute('href')))
  assert.deepEqual(liens, ['tel:17', 'sms:114', 'tel:119', 'tel:3114', 'tel:3018', 'tel:15'])
}

it('without script, without wasm, closed, in holidays, of no school: the numbers are there, and nothing can be written', async (t) => {
  const sansScript = await unPoste(t, { taille: TELEPHONE, sansScript: true })
  await sansScript.page.goto(`${monde.url}/ecole/${COLLEGE}`)
  await sansScript.page.getByText(/il faut un navigateur avec JavaScript/).waitFor()
  await lesNumeros(sansScript.page)
  assert.equal(await sansScript.page.locator('#quitter').getAttribute('href'), 'https://fr.wikipedia.org/')
  await sansDebord(sansScript.page, 'without script')

  // as a hardened browser, or one that is told to be prudent
  const sansWasm = await unPoste(t, { taille: TELEPHONE, drapeaux: ['--js-flags=--jitless'] })
  await ouvrirLeGuichet(sansWasm.page, monde.url, COLLEGE)
  await sansWasm.page.getByText('Cet appareil est trop ancien pour écrire ici').waitFor()
  await sansWasm.page.getByText(/peut aussi être vue à son bureau/).waitFor()
  await lesNumeros(sansWasm.page)
  assert.equal(await bouton(sansWasm.page, 'élève').count(), 0)
  await sansDebord(sansWasm.page, 'without wasm')
  await accessible(sansWasm.page, 'without wasm')

  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  const [ferme, enVacances] = [await uaiDe('Collège Val-Fleuri'), await uaiDe('Lycée professionnel Camille-Arnaud')]
  await monde.dansLaBase('update guichet set ferme_jusqua = current_date + 10 where uai = $1', [ferme])
  await ouvrirLeGuichet(page, monde.url, ferme)
  await page.getByText('La page est fermée').waitFor()
  await page.getByText(/La page rouvre le /).waitFor()
  await lesNumeros(page)
  assert.equal(await bouton(page, 'élève').count(), 0)
  await bouton(page, 'J’ai déjà un reçu').waitFor()
  await sansDebord(page, 'a closed page')
  await accessible(page, 'a closed page')

  await monde.dansLaBase(
    `insert into vacances (zone, annee, libelle, du, reprise) values ('Fictive', '2000-2001', 'Essai', current_date - 2, current_date + 3)`,
  )
  await monde.dansLaBase('delete from guichet where uai = $1', [enVacances])
  await ouvrirLeGuichet(page, monde.url, enVacances)
  await page.getByText(/Ce sont les vacances.: personne ne lit les messages/).waitFor()
  await lesNumeros(page)
  assert.equal(await bouton(page, 'élève').count(), 0)
  await accessible(page, 'in holidays')

  await ouvrirLeGuichet(page, monde.url, '0350000Z')
  await ecran(page, 'Pas de page ici')
  await lesNumeros(page)
  assert.deepEqual(fautes, [])
})

it('what cannot be sealed does not leave, stays on the page, and leaves once it can', async (t) => {
  const { page, contexte } = await unPoste(t, { taille: TELEPHONE })
  const parti = toutCeQuiPart(contexte)
  await contexte.route('**/ecole/assets/worker-*', (route) => route.abort())
  await ouvrirLeGuichet(page, monde.url, COLLEGE)
  await bouton(page, 'élève').click()
  await continuer(page)
  await page.getByRole('textbox').fill('Rien que pour elle, zinzolin.')
  for (let i = 0; i < 3; i++) await continuer(page)
  await page.getByLabel('Prénom').fill('Quintilien')
  await bouton(page, 'Envoyer').click()
  await ecran(page, 'Ton message n’est pas parti.')
  await page.getByText(/Le réseau est coupé/).waitFor()

  await contexte.unroute('**/ecole/assets/worker-*')
  const [avant] = await monde.dansLaBase<{ n: string }>('select count(*) as n from saisine')
  await bouton(page, 'Réessayer').click()
  await ecran(page, 'C’est envoyé.')
  const [apres] = await monde.dansLaBase<{ n: string }>('select count(*) as n from saisine')
  assert.equal(Number(apres?.n), Number(avant?.n) + 1)
  assert.ok(parti.some((octets) => octets.includes('/api/public/saisines')))
  for (const octets of parti) assert.doesNotMatch(octets, /zinzolin|Quintilien/iu)
})

it('a page that closes while she writes, or that somebody else now reads, keeps her words and says so', async (t) => {
  const { page } = await unPoste(t, { taille: TELEPHONE })
  const uai = await uaiDe('Collège de la Butte')
  const ecrire = async (): Promise<void> => {
    await ouvrirLeGuichet(page, monde.url, uai)
    await bouton(page, 'élève').click()
    await continuer(page)
    await page.getByRole('textbox').fill('Ils m’attendent à la sortie.')
    for (let i = 0; i < 3; i++) await continuer(page)
    await page.getByText(/Vérifié/).waitFor()
  }
  await ecrire()
  const absentes = `insert into absence (service, id, membre, du, au)
    select a.service, translate(substr(md5(a.membre), 1, 26), '0189', 'zzzz'), a.membre, current_date, current_date
    from affectation a join secteur_etablissement e on e.secteur = a.secteur where e.uai = $1`
  await monde.dansLaBase(absentes, [uai])
  await bouton(page, 'Envoyer').click()
  await ecran(page, 'Ton message n’est pas parti.')
  await page.getByText('Ce n’est plus la même personne qui lira.').waitFor()
  await page.getByText(/une autre assistante sociale, de garde, peut le lire/).waitFor()
  await accessible(page, 'another reader')
  await bouton(page, 'Envoyer à cette personne').click()
  await ecran(page, 'C’est envoyé.')
  await monde.dansLaBase('delete from absence where du = current_date and au = current_date')

  await ecrire()
  await monde.dansLaBase('update guichet set ferme_jusqua = current_date + 10 where uai = $1', [uai])
  await bouton(page, 'Envoyer').click()
  await page.getByText('La page vient de fermer.').waitFor()
  await lesNumeros(page)
  await sansDebord(page, 'closed meanwhile')
  await accessible(page, 'closed meanwhile')
})

it('she leaves at once, by the black bar or by Échap: another page, and Back does not come back', async (t) => {
  for (const partir of [
    (page: Page) => page.getByRole('link', { name: /^Quitter vite/ }).click(),
    (page: Page) => page.keyboard.press('Escape'),
  ]) {
    const { page, contexte } = await unPoste(t, { taille: TELEPHONE })
    await contexte.route('https://fr.wikipedia.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wikipédia</title><h1>Accueil</h1>' }),
    )
    await page.goto('about:blank')
    await ouvrirLeGuichet(page, monde.url, COLLEGE)
    await bouton(page, 'élève').click()
    await continuer(page)
    await page.getByRole('textbox').fill('Il va rentrer.')
    await partir(page)
    await page.waitForURL('https://fr.wikipedia.org/')
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
    assert.deepEqual(await contexte.storageState({ indexedDB: true }), { cookies: [], origins: [] })
  }
})

it('every question of every path fits a phone in every language, and one goes back to the first screen', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  for (const { nom, lire } of LANGUES) {
    const { accueil, page: mots, questions, cle } = await lire()
    await ouvrirLeGuichet(page, monde.url, COLLEGE)
    await bouton(page, nom).click()
    await page.getByRole('heading', { level: 1, name: accueil.titre }).waitFor()
    for (const qui of ['eleve', 'parent', 'personnel', 'partenaire'] as const) {
      await bouton(page, accueil[qui]).click()
      if (qui === 'eleve') await page.getByLabel(questions.pourAutre).check()
      let ecrans = 1
      for (;;) {
        await sansDebord(page, `${qui}, question ${ecrans}, in ${cle}`)
        if (cle === 'fr' && qui !== 'eleve') await accessible(page, `${qui}, question ${ecrans}`)
        const recit = page.locator('#recit')
        if (await recit.count()) await recit.fill('…')
        const telephone = page.getByLabel(questions.cinqMots)
        if (await telephone.count()) await telephone.check()
        if (await bouton(page, questions.envoyer).count()) break
        await continuer(page, mots.continuer)
        ecrans += 1
      }
      assert.ok(ecrans >= 5, `${qui}: ${ecrans} questions`)
      for (let i = 0; i < ecrans; i++) await bouton(page, mots.retour).click()
      await page.getByRole('heading', { level: 1, name: accueil.titre }).waitFor()
    }
  }
  assert.deepEqual(fautes, [])
})
