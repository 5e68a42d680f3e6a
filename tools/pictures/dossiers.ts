// Entering, the day, files, notes, the machine, the service.
import { TELEPHONE, type Poste } from '../../e2e/navigateur.ts'
import { choisirLePin, entrerComme, papiersDe, passerLaPremierePage, PIN, toutEstParti } from '../../e2e/personnes.ts'
import { go, HELENE, LEA, openLea, saved, take, type Walk } from './walk.ts'

const INTERVIEW =
  'Revient d’elle-même entre deux cours. D’accord pour le rendez-vous à trois, «\u00a0si c’est ici et pas à la maison\u00a0». Voudrait que je commence. A dormi dimanche.'

export const enter = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await page.goto(url)
  await page.getByRole('button', { name: `Entrer comme ${HELENE}` }).waitFor()
  await take(page, 'entrer')
  const { identifiant, phrase } = await papiersDe(url, HELENE)
  await page.getByText('Entrer avec un identifiant').click()
  await page.getByLabel('Identifiant').fill(identifiant)
  await page.getByLabel('Phrase secrète').fill(phrase)
  await page.getByRole('button', { name: 'Continuer' }).scrollIntoViewIfNeeded()
  await take(page, 'entrer-identifiant')
  await page.goto(`${url}/ce-que-le-serveur-voit`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'ce-que-le-serveur-voit')
}

export const dayAndFiles = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await page.goto(url)
  await page.getByRole('button', { name: `Entrer comme ${HELENE}` }).click()
  await page.getByRole('button', { name: 'J’ai lu, commencer' }).waitFor()
  await take(page, 'avant-de-commencer')
  await passerLaPremierePage(page)
  await page.getByRole('heading', { name: 'À noter' }).waitFor()
  await take(page, 'aujourdhui')
  await go(page, 'Dossiers')
  await page.locator('#contenu a .nom').first().waitFor()
  await take(page, 'dossiers')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Chercher un élève' }).fill('martin')
  await page.getByRole('option').first().waitFor()
  await take(page, 'chercher')
  await page.keyboard.press('Escape')
  await go(page, 'Dossiers')
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('NICOLAS')
  await page.getByLabel('Prénom', { exact: true }).fill('Théo')
  await page.getByLabel('Classe').fill('6e A')
  await page.getByText(/Brouillon gardé/).waitFor()
  await take(page, 'ouvrir-un-dossier')
}

export const note = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await openLea(page)
  await take(page, 'dossier')
  await page.keyboard.press('n')
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Texte de la note').fill(INTERVIEW)
  await panel.getByRole('group', { name: 'Thèmes' }).getByRole('button').first().click()
  await panel.getByText(/Brouillon gardé/).waitFor()
  await panel.getByRole('radiogroup', { name: 'Type' }).scrollIntoViewIfNeeded()
  await take(page, 'noter')
  await panel.getByRole('button', { name: '+ Tâche' }).click()
  await panel.getByRole('textbox', { name: 'Tâche' }).fill('Revoir Léa, puis le rendez-vous à trois')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await take(page, 'note-annuler')
  await page.getByText('Noté.').waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await panel.getByLabel('Texte de la note').fill('Croisée dans l’escalier.')
  await panel.getByText(/Brouillon gardé/).waitFor()
  await page.keyboard.press('Escape')
  await go(page, 'Aujourd’hui')
  await page.getByRole('heading', { name: 'Brouillons retrouvés' }).waitFor()
  await take(page, 'brouillon')
  await page.getByRole('button', { name: 'Jeter' }).click()
}

export const aroundTheFile = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await openLea(page)
  await page.getByRole('tab', { name: 'Responsables' }).click()
  await page.getByText('Ce que cette personne peut recevoir').first().waitFor()
  await take(page, 'responsables')
  await page.getByRole('tab', { name: 'Accès' }).click()
  await page.getByRole('heading', { name: 'Qui l’a ouvert' }).waitFor()
  await take(page, 'acces')
  await go(page, 'Mon secteur')
  await page.getByLabel('À qui').selectOption({ label: 'Jeanne Baillet' })
  await page.getByRole('heading', { name: 'Avec vous dans ce secteur' }).scrollIntoViewIfNeeded()
  await take(page, 'remplacement')
}

export const post = async ({ url, sit }: Walk): Promise<void> => {
  const { page, contexte } = await sit()
  await entrerComme(page, url, HELENE)
  await page.keyboard.press('l')
  await choisirLePin(page)
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  await take(page, 'ecran-voile')
  await page.getByLabel('Code à 6 chiffres').fill(PIN)
  await page.locator('#entete').waitFor()
  await go(page, 'Mon poste')
  await page.getByRole('button', { name: 'Trois jours sans réseau' }).click()
  await page.getByText(/sans réseau jusqu’au/).waitFor()
  await take(page, 'mon-poste')
  await page.getByRole('listitem').filter({ hasText: 'Votre phrase secrète' }).getByRole('button').click()
  await page.getByLabel('Tapez la phrase').waitFor()
  await take(page, 'nouvelle-phrase')
  await page.getByRole('button', { name: 'Garder l’ancienne' }).click()
  await openLea(page)
  await contexte.setOffline(true)
  await page.keyboard.press('n')
  await page.getByRole('radio', { name: 'Téléphone' }).click()
  await page.getByLabel('Texte de la note').fill('Appel de Mme Martin\u00a0: Léa est venue en cours ce matin.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Gardé sur ce poste, partira au retour du réseau').first().waitFor()
  await take(page, 'sans-reseau')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await contexte.setOffline(false)
  await toutEstParti(page)
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  // a worker has ended and another starts behind the veil
  await page.waitForTimeout(3000)
  await page.getByRole('button', { name: 'Utiliser ma phrase secrète' }).click()
  await page.getByRole('button', { name: 'Déverrouiller' }).waitFor()
  await page.getByText('Phrase oubliée').click()
  await take(page, 'deverrouiller')
}

export const phone = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit({ taille: TELEPHONE, densite: 2 })
  await entrerComme(page, url, HELENE)
  await page.getByRole('heading', { name: 'À noter' }).waitFor()
  await take(page, 'telephone-aujourdhui')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Dossiers' }).click()
  await page.getByLabel('Filtrer par nom ou classe').fill('martin léa')
  await page.locator('#contenu a .nom').filter({ hasText: LEA }).first().click()
  await page.getByLabel('Partie du dossier').waitFor()
  await take(page, 'telephone-dossier')
  await page.getByRole('button', { name: 'Noter' }).last().click()
  await page.getByLabel('Texte de la note').fill('Vue dans la cour, elle rit avec ses amies.')
  await take(page, 'telephone-noter')
}

export const twoVersions = async ({ url, sit }: Walk): Promise<void> => {
  const [hers, pair] = [await sit(), await sit()]
  await entrerComme(hers.page, url, HELENE)
  await openLea(hers.page)
  await entrerComme(pair.page, url, 'Aïssata DIARRA')
  await openLea(pair.page, /^De mon binôme/)
  const correct = async ({ page }: Poste, words: string): Promise<void> => {
    const last = page.locator('article.note').first()
    await last.getByRole('button', { name: 'Modifier' }).click()
    const text = page.getByLabel('Texte de la note')
    await text.fill(`${await text.inputValue()}\n${words}`)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Note modifiée.').waitFor()
  }
  await hers.contexte.setOffline(true)
  await correct(hers, 'Mme Martin a rappelé\u00a0: elle viendra.')
  await correct(pair, 'Le beau-père est passé à la loge, il demande à être reçu aussi.')
  await toutEstParti(pair.page)
  await hers.contexte.setOffline(false)
  await hers.page.getByRole('button', { name: 'Comparer' }).click()
  await hers.page.getByLabel('Le texte qui restera').waitFor()
  await hers.page.getByText('Note modifiée.').waitFor({ state: 'detached' })
  await take(hers.page, 'deux-versions')
}

export const service = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Deux signatures').first().waitFor()
  await take(page, 'service')
  await go(page, 'Établissements')
  await page.locator('#contenu a').first().waitFor()
  await page.locator('#contenu tbody a').first().click()
  await page
    .getByRole('heading', { name: /Priorité|Critères/ })
    .first()
    .waitFor()
  await take(page, 'etablissement')
}

export const schools = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Olivier GRANDIN')
  await page.getByRole('heading', { level: 1, name: /tablissements/ }).waitFor()
  await page.locator('#contenu tbody a').first().waitFor()
  await take(page, 'etablissements')
}
