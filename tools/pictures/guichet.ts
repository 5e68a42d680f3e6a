// The public page of a school, on a phone.
import type { Page } from 'playwright-core'
import { continuer, ouvrirLeGuichet } from '../../e2e/guichet.ts'
import { TELEPHONE } from '../../e2e/navigateur.ts'
import { getPersonnesDemo } from '../../src/contract/session.ts'
import { ar } from '../../src/guichet/langues/ar.ts'
import { take, type Walk } from './walk.ts'

type Kept = { readonly uai: string; readonly mots: string }

/** What a pupil of the demonstration has kept of her school's page. */
export const receiptOf = async (url: string): Promise<Kept> => {
  const answer = await fetch(url + getPersonnesDemo.path, { headers: { 'X-Permanence': '1' } })
  const { recu } = getPersonnesDemo.output.parse(await answer.json())
  if (recu === null) throw new Error('no pupil of the demonstration has a receipt')
  return recu
}

const phone = { taille: TELEPHONE, densite: 2 } as const
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const title = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

const WORDS = 'Je comprends plus rien en maths et chez moi c’est pas possible de travailler.'

export const publicPage = async ({ url, sit }: Walk): Promise<void> => {
  const { uai } = await receiptOf(url)
  const { page } = await sit(phone)
  await ouvrirLeGuichet(page, url, uai)
  await take(page, 'guichet-accueil')
  await press(page, 'élève')
  await continuer(page)
  await title(page, /Qu’est-ce qui se passe/)
  await page.getByRole('textbox').fill(WORDS)
  await take(page, 'guichet-question')
  await continuer(page)
  await continuer(page)
  await title(page, /Comment te retrouver/)
  await take(page, 'guichet-joindre')
  await continuer(page)
  await title(page, /Qui es-tu/)
  await page.getByText(/^Vérifié/).waitFor()
  await press(page, 'Envoyer')
  await title(page, 'C’est envoyé.')
  await take(page, 'guichet-recu')
}

export const inArabic = async ({ url, sit }: Walk): Promise<void> => {
  const { uai } = await receiptOf(url)
  const { page } = await sit(phone)
  await ouvrirLeGuichet(page, url, uai)
  await press(page, ar.nom)
  await title(page, ar.accueil.titre)
  await take(page, 'guichet-arabe')
}

export const byTheReceipt = async ({ url, sit }: Walk): Promise<void> => {
  const { uai, mots } = await receiptOf(url)
  const { page } = await sit(phone)
  await ouvrirLeGuichet(page, url, uai)
  await press(page, 'J’ai déjà un reçu')
  await page.getByRole('textbox').fill(mots)
  await press(page, 'Lire la réponse')
  await page.getByText('Hélène DELMAS répond').first().waitFor()
  await take(page, 'guichet-reponse')
}
