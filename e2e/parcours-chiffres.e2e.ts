import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Locator, Page } from 'playwright-core'

import { getPublications, postPublication } from '../src/contract/chiffres.ts'
import { TYPES_DE_NOTE } from '../src/domain/nomenclature.ts'
import { clesDe, ecouter, type Envoi } from './envois.ts'
import { desGrilles } from './etape-grilles.ts'
import { sesStatistiques } from './etape-statistiques.ts'
import { unMonde } from './monde.ts'
import { unPoste, type Poste } from './navigateur.ts'
import { aller, ANNEE, DITE, verifier } from './pages-de-chiffres.ts'
import { entrerComme, ouvrirUnDossier } from './personnes.ts'
import { auTotal, cases, choisirLeTableau, devient, enNombre, lireLOds, lireTableau, telecharger } from './tableaux.ts'
import { additionner, lireDeChezLaTete, transmettreDeChezElle } from './totaux.ts'

// the last opened ends first: a server waits for those who listen to it
const fins: (() => Promise<void>)[] = []
after(async () => {
  for (const fin of fins.toReversed()) await fin()
})
const portee = { after: (fin: () => Promise<void>) => void fins.push(fin) }
const monde = await unMonde(portee, 8, { alentour: true })
const envois: Envoi[] = []

const entrer = async (qui: string, t: Parameters<typeof unPoste>[0] = portee): Promise<Poste> => {
  const poste = await unPoste(t)
  ecouter(poste.contexte, envois)
  await entrerComme(poste.page, monde.url, qui)
  return poste
}

const [helene, francoise] = await Promise.all([entrer('Hélène DELMAS'), entrer('Françoise VASSEUR')])

sesStatistiques(helene)

const collecte = (page: Page): Locator => page.locator('.transmettre__collecte')

it('before she transmits she reads what leaves, number for number, and what never does', async () => {
  const { page } = helene
  const themes = await choisirLeTableau(page, 'Thèmes')
  await aller(page, 'Transmettre mes totaux')
  await collecte(page).getByText(`Collecte ${DITE} ouverte`).waitFor()
  for (const jamais of ['le nom d’un élève', 'le jour, l’heure ou la durée', 'une note, une saisine, un écrit'])
    await page.getByText(jamais).waitFor()
  const lecteurs = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Qui lira' }) })
  for (const qui of ['Françoise VASSEUR', 'Laurence MARÉCHAL', 'Karim BENSAÏD']) await lecteurs.getByText(qui).waitFor()
  const partent = await choisirLeTableau(page, 'Thèmes')
  assert.deepEqual(
    cases(partent).map((nom) => [nom, auTotal(partent, nom)]),
    cases(themes).map((nom) => [nom, auTotal(themes, nom)]),
  )
  assert.deepEqual((await choisirLeTableau(page, 'Interventions')).colonnes, ['Tout le secteur'])
  await verifier(page, 'Transmettre mes totaux', { telephone: true })
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  await page.getByText('Transmis. Une copie reste dans votre secteur').waitFor()
  await page.getByText(`Personne n’a ouvert seuls vos totaux ${DITE}.`).waitFor()
})

const SIEN = 'Montrivel centre'

it('the head waits for the last sectors; she opens one alone, and says so first', async () => {
  const { page } = francoise
  await aller(page, 'Chiffres')
  const recus = page.getByRole('region', { name: 'Totaux reçus' })
  await recus.getByText('9 secteurs sur 12').waitFor()
  assert.equal(await recus.getByText('Attendu', { exact: true }).count(), 3)
  assert.doesNotMatch(await page.locator('#contenu').innerText(), /DELMAS|Delmas/u)
  await recus.getByRole('button', { name: new RegExp(`Ouvrir seul.*${SIEN}`, 'u') }).click()
  await recus.getByText('disent le travail d’une personne').waitFor()
  await verifier(page, 'before a sector is opened alone')
  await recus.getByRole('button', { name: 'Ouvrir quand même' }).click()
  const seul = page.getByRole('region', { name: SIEN })
  await seul.getByText('Ouverture écrite dans le journal').waitFor()
  assert.equal(await seul.getByRole('button', { name: 'Interventions' }).count(), 0)
  await verifier(page, 'one sector alone')
  await seul.getByRole('button', { name: 'Revenir aux sommes' }).click()
})

it('a correction is sent again whole; she reads in her history who has opened hers alone', async () => {
  const { page } = helene
  await ouvrirUnDossier(page)
  await page.keyboard.press('n')
  await page.getByLabel('Texte de la note').fill('Rappelé hier soir.')
  await page.getByRole('radio', { name: 'Téléphone' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Noté.').waitFor()
  await aller(page, 'Mes statistiques')
  await aller(page, 'Transmettre mes totaux')
  await page.getByRole('button', { name: 'Transmettre de nouveau, en entier' }).click()
  await page.getByText('Transmis. Une copie reste dans votre secteur').waitFor()
  const histoire = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Déjà transmis' }) })
  await histoire.getByText(`Vos totaux ${DITE} ont été ouverts seuls`).waitFor()
  await histoire.getByText('Françoise VASSEUR').waitFor()
  await devient(() => histoire.locator('details').count(), 2, 'both sendings stay')
  await verifier(page, 'her history')
  for (const qui of ['nathalie.roussel', 'claire.antoine', 'marie-laure.hoarau'])
    assert.deepEqual(await transmettreDeChezElle(monde.url, qui, ANNEE), { fait: true }, qui)
})

it('the sums of the twelve are those of what they sent; « < 5 » under five; interventions of the whole only', async () => {
  const { page } = francoise
  await page.getByText('12 secteurs sur 12').waitFor()
  const releves = await lireDeChezLaTete(monde.url, 'francoise.vasseur', ANNEE, (lu) => lu.releves)
  assert.equal(releves.length, 12)
  const interventions = await choisirLeTableau(page, 'Interventions')
  assert.deepEqual(interventions.colonnes, ['Tout le service'])
  assert.equal(await page.getByLabel('Établissement').count(), 0)
  const parType = additionner(releves, 'T5', null)
  for (const { code, libelle } of TYPES_DE_NOTE) {
    const lu = interventions.lignes.get(libelle)?.[0]
    if (lu !== undefined) assert.equal(lu, dit(parType.get(code) ?? 0), libelle)
  }
  assert.ok(interventions.lignes.size > 5)
  const eleves = await choisirLeTableau(page, 'Élèves rencontrés')
  assert.ok([...eleves.lignes.values()].flat().includes('< 5'))
  assert.ok([...eleves.lignes.values()].flat().every((valeur) => !/^[1-4]$/u.test(valeur)))
  const uai = releves[0]?.blocs.find((bloc) => bloc.table === 'T2' && bloc.uai !== null)?.uai ?? ''
  await page.getByLabel('Établissement').selectOption(uai)
  await verifier(page, 'Chiffres', { telephone: true })
  const parEcole = await lireTableau(page)
  for (const [colonne, ecole] of [uai, null].entries())
    for (const [niveau, n] of additionner(releves, 'T2', ecole))
      assert.equal(parEcole.lignes.get(niveau === '' ? 'Niveau non dit' : majuscule(niveau))?.[colonne], dit(n), niveau)
  const feuille = lireLOds((await telecharger(page, 'Tous les tableaux (ODS)')).octets).get('Élèves rencontrés')
  assert.ok(feuille?.flat().includes('< 5'))
  assert.ok(feuille?.flat().every((valeur) => !/^[1-4]$/u.test(valeur)))
})
const majuscule = (mot: string): string => mot.charAt(0).toUpperCase() + mot.slice(1)
const dit = (n: number): string => (n < 5 ? '< 5' : n.toLocaleString('fr-FR').replaceAll('\u202f', ' '))

it('once the collection is closed nothing more leaves, and she is told in words; that of another year is opened', async () => {
  const { page } = francoise
  await page.getByRole('button', { name: 'Clore la collecte' }).click()
  await verifier(page, 'before the collection is closed')
  await page.getByRole('button', { name: 'Clore pour de bon' }).click()
  await page.getByText(/^Close le .+, pour de bon$/u).waitFor()
  const chezElle = helene.page
  await chezElle.getByRole('button', { name: 'Transmettre de nouveau, en entier' }).click()
  await chezElle.getByText('La collecte vient d’être close : rien n’est parti.').waitFor()
  await collecte(chezElle).getByText(`Collecte ${DITE} close`).waitFor()
  assert.equal(await chezElle.getByRole('button', { name: /^Transmettre/u }).count(), 0)
  await verifier(chezElle, 'a closed collection')
  await page.getByLabel('Année scolaire').selectOption(`${ANNEE - 1}-${ANNEE}`)
  await page.getByText('Pas encore ouverte').waitFor()
  await page.getByRole('button', { name: 'Ouvrir la collecte' }).click()
  await page.getByText(/^Ouverte depuis le/u).waitFor()
  await page.getByLabel('Année scolaire').selectOption(DITE)
  await page.getByText(/^Close le .+, pour de bon$/u).waitFor()
  const tard = await transmettreDeChezElle(monde.url, 'aissata.diarra', ANNEE)
  assert.deepEqual(tard, { refus: 'campagne-close' })
})

const TITRES = ['Élèves rencontrés', 'Saisines', 'Thèmes', 'Interventions', 'Écrits de protection']
const publies = new Map<string, ReadonlyMap<string, readonly string[]>>()

const publier = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('button', { name: 'Publier pour de bon' }).click()
  await page.getByText(/^Publiés le .+, pour de bon$/u).waitFor()
}
const transmettreAuDessus = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Transmettre à l’échelon au-dessus' }).click()
  await page.getByText(/^Transmis le /u).waitFor()
}

it('before she publishes, the head reads what will be hidden, and why; she publishes once', async () => {
  const { page } = francoise
  await aller(page, 'Préparer la publication', `Publier les chiffres ${DITE}`)
  await page.getByRole('button', { name: 'Montrer toutes les lignes' }).click()
  const raisons = new Set<string>()
  for (const titre of TITRES) {
    const { lignes } = await choisirLeTableau(page, titre)
    for (const [nom, [imprime = '', exact = '', pourquoi = '']] of lignes) {
      if (imprime === '') continue
      raisons.add(pourquoi)
      assert.equal(imprime === '–' || imprime === '< 11', pourquoi !== '', `${nom} says why`)
      if (pourquoi !== '') continue
      assert.ok(enNombre(imprime) % 5 === 0 && Math.abs(enNombre(imprime) - enNombre(exact)) < 5, `${nom}: ${imprime}`)
    }
    publies.set(titre, lignes)
  }
  assert.ok(raisons.has('arrondi à dix ou moins') && raisons.has('moins de trois secteurs'), [...raisons].join(', '))
  await verifier(page, 'what will be published', { telephone: true })
  await publier(page)
  await verifier(page, 'published')
  const autres = { catalogue: 1, annee: ANNEE, cellules: [] } as const
  assert.deepEqual(
    await lireDeChezLaTete(monde.url, 'laurence.marechal', ANNEE, (_, appeler) =>
      appeler(postPublication, { ...autres, cellules: [] }),
    ),
    { refus: 'deja-publie' },
  )
})

it('everybody reads it without a session, and no number that is hidden is anywhere', async (t) => {
  const { page, contexte, fautes } = await unPoste(t)
  const recus: unknown[] = []
  contexte.on('response', async (reponse) => {
    if (reponse.url().endsWith(getPublications.path)) recus.push(await reponse.json())
  })
  await page.goto(`${monde.url}/chiffres-publies`)
  await page.getByRole('heading', { level: 1, name: 'Chiffres publiés' }).waitFor()
  await page.getByRole('button', { name: 'Montrer toutes les lignes' }).click()
  for (const titre of TITRES) {
    const { lignes } = await choisirLeTableau(page, titre)
    assert.deepEqual(
      [...lignes].map(([nom, [valeur]]) => [nom, valeur]),
      [...(publies.get(titre) ?? [])].map(([nom, [imprime]]) => [nom, imprime]),
      titre,
    )
  }
  assert.ok(recus.length > 0)
  const nombres =
    JSON.stringify(recus)
      .match(/(?<=[:,[])-?\d+(?=[,}\]])/gu)
      ?.map(Number) ?? []
  assert.deepEqual(
    nombres.filter((n) => n % 5 !== 0 && n !== ANNEE && n !== 1),
    [],
    'rounded numbers only, beside the year and the version of the list',
  )
  assert.deepEqual(await contexte.cookies(), [])
  await verifier(page, 'Chiffres publiés', { telephone: true })
  assert.deepEqual(fautes, [])
})

it('the neighbour publishes and sends up too; who tries a second time, with other numbers, is refused in words', async (t) => {
  const [michel, sylvie] = await Promise.all([entrer('Michel ARNOULT', t), entrer('Sylvie PRIGENT', t)])
  for (const { page } of [michel, sylvie]) {
    await aller(page, 'Chiffres')
    await page.getByText('4 secteurs sur 4').waitFor()
    await aller(page, 'Préparer la publication', `Publier les chiffres ${DITE}`)
    await page.getByRole('button', { name: 'Publier', exact: true }).waitFor()
  }
  await publier(michel.page)
  await transmettreAuDessus(michel.page)
  await choisirLeTableau(sylvie.page, 'Interventions')
  const avant = await sylvie.page.locator('tfoot td').nth(1).innerText()
  assert.deepEqual(await transmettreDeChezElle(monde.url, 'celine.vautrin', ANNEE, 12), { fait: true })
  await sylvie.page.waitForFunction((dit) => document.querySelectorAll('tfoot td')[1]?.textContent !== dit, avant)
  await sylvie.page.getByRole('button', { name: 'Publier', exact: true }).click()
  await sylvie.page.getByRole('button', { name: 'Publier pour de bon' }).click()
  await sylvie.page.getByText('Ces chiffres sont déjà publiés : ils ne changent plus.').waitFor()
  assert.deepEqual([...michel.fautes, ...sylvie.fautes], [])
})

it('the académie sums both, publishes and sends up; the nation publishes; four levels are read by everybody', async (t) => {
  await transmettreAuDessus(francoise.page)
  await verifier(francoise.page, 'sent up')
  const [catherine, bernadette] = await Promise.all([
    entrer('Catherine DUVERNOIS', t),
    entrer('Bernadette COLLIGNON', t),
  ])
  for (const [{ page, fautes }, recus] of [
    [catherine, '2 services sur 2'],
    [bernadette, '1 service sur 1'],
  ] as const) {
    await aller(page, 'Chiffres')
    await page.getByText(recus).waitFor()
    await choisirLeTableau(page, 'Interventions')
    await verifier(page, recus)
    await aller(page, 'Préparer la publication', `Publier les chiffres ${DITE}`)
    await publier(page)
    if (page === catherine.page) await transmettreAuDessus(page)
    else assert.equal(await page.getByRole('button', { name: /au-dessus/u }).count(), 0)
    assert.deepEqual(fautes, [])
  }

  const { page } = await unPoste(t)
  await page.goto(`${monde.url}/chiffres-publies`)
  const service = page.getByLabel('Service', { exact: true })
  await service.waitFor()
  assert.deepEqual(
    await service
      .locator('optgroup')
      .evaluateAll((niveaux) =>
        niveaux.map((n) => [n.getAttribute('label'), [...n.children].map((o) => o.textContent)]),
      ),
    [
      ['Nation', ['Nation (fictive)']],
      ['Académies', ['Académie de Montrivel']],
      ['Départements', ['Lorme', 'Vézandre']],
    ],
  )
  const totaux = new Map<string, number>()
  for (const nom of ['Nation (fictive)', 'Académie de Montrivel', 'Lorme', 'Vézandre']) {
    await service.selectOption({ label: nom })
    await page.getByText(`${nom}, année scolaire ${DITE}, publié le`).waitFor()
    totaux.set(nom, auTotal(await choisirLeTableau(page, 'Interventions')))
  }
  const departements = (totaux.get('Lorme') ?? 0) + (totaux.get('Vézandre') ?? 0)
  assert.ok(departements > 0)
  assert.equal(totaux.get('Académie de Montrivel'), departements)
  assert.equal(totaux.get('Nation (fictive)'), departements)

  const publiees = getPublications.output.parse(
    await (await fetch(monde.url + getPublications.path, { headers: { 'X-Permanence': '1' } })).json(),
  ).publications
  const de = (qui: string) => publiees.find((p) => p.service === qui)?.tableaux.cellules ?? []
  await lireDeChezLaTete(monde.url, 'catherine.duvernois', ANNEE, ({ remontees }) => {
    assert.equal(remontees.length, 2)
    const cle = ({ table, dims }: { table: string; dims: readonly string[] }) => [table, ...dims].join('|')
    const sommes = new Map<string, number>()
    for (const { remontee } of remontees)
      for (const c of remontee.cellules) sommes.set(cle(c), (sommes.get(cle(c)) ?? 0) + c.n)
    for (const niveau of ['ac-montrivel', 'fr']) {
      const dites = de(niveau).filter(({ valeur }) => typeof valeur === 'number')
      assert.ok(dites.length > 0, `${niveau} publishes numbers`)
      for (const c of dites) assert.equal(c.valeur, sommes.get(cle(c)), `${niveau} ${cle(c)}`)
    }
    for (const { de: qui, remontee } of remontees) {
      const envoyees = new Map(remontee.cellules.map((c) => [cle(c), c.n]))
      for (const c of de(qui)) if (typeof c.valeur === 'number') assert.equal(envoyees.get(cle(c)), c.valeur, cle(c))
    }
  })
})

desGrilles(francoise, (ligne) => publies.get('Interventions')?.get(ligne)?.[0] ?? '')

const SCELLE = ['depot', 'depot.coffre', 'depot.epoque', 'depot.depot', 'depot.sceau']
const EN_CLAIR: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/campagnes/:annee': ['close', 'parTrimestre', 'decision'],
  'POST /api/releves': ['secteur', 'annee', ...SCELLE],
  'POST /api/releves/:depot/ouverture': [],
  'POST /api/publications': ['catalogue', 'annee', 'cellules', 'cellules.table', 'cellules.dims', 'cellules.valeur'],
  'POST /api/remontees': ['annee', ...SCELLE],
}

it('nothing that left a browser says in clear who has done how much, nor a day or an hour of work', () => {
  const ecrits = envois.filter(({ methode }) => methode !== 'GET')
  const vus = new Map<string, ReadonlySet<string>>()
  for (const { methode, chemin, corps } of ecrits) {
    const [, de = '', id, suite = ''] =
      /^(\/api\/(?:campagnes|releves|publications|remontees))(\/[^/]+)?(.*)$/u.exec(chemin) ?? []
    if (de === '') continue
    const nom = `${methode} ${de}${id === undefined ? '' : de.endsWith('campagnes') ? '/:annee' : '/:depot'}${suite}`
    vus.set(nom, new Set([...(vus.get(nom) ?? []), ...clesDe(corps)]))
  }
  assert.deepEqual(
    Object.fromEntries(vus),
    Object.fromEntries(Object.entries(EN_CLAIR).map(([nom, cles]) => [nom, new Set(cles)])),
  )
  const cles = new Set(ecrits.flatMap(({ corps }) => clesDe(corps)).map((cle) => cle.split('.').at(-1)))
  assert.ok(cles.has('ct'), 'what is sealed was seen to leave')
  for (const mot of ['n', 'nombre', 'total', 'jour', 'heure', 'duree', 'minutes', 'debut', 'fin'])
    assert.ok(!cles.has(mot), `${mot} left in clear`)
  assert.deepEqual([...helene.fautes, ...francoise.fautes], [])
})
