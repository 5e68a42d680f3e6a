import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import * as coffre from '../src/contract/coffre.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as etablissement from '../src/contract/etablissement.ts'
import * as presence from '../src/contract/presence.ts'
import * as registre from '../src/contract/registre.ts'
import * as saisine from '../src/contract/saisine.ts'
import * as service from '../src/contract/service.ts'
import * as session from '../src/contract/session.ts'
import { SERVICE_FICTIF } from '../src/demo/services.ts'
import { LANGUES } from '../src/guichet/langues/langues.ts'
import { paths } from '../src/web/paths.ts'
import { continuer, ecran, ouvrirLeGuichet, toutCeQuiPart } from './guichet.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
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
  paths.publies,
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
