import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'

import {
  CHEMIN_CHANGES,
  deleteBrouillon,
  getAccesDuCoffre,
  getBrouillons,
  getChangements,
  getCoffres,
  getDepots,
  getMonAudit,
  postDepots,
  postOuverture,
  postSync,
  putBrouillon,
} from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { postJournal } from '../../contract/registre.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import { avancer, nue, unAcces, unDossier, uneEnveloppe, type UnCoffre } from '../coffre.examples.ts'
import { connecter, unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })

const enregistrer = async (coffre: UnCoffre, par: Personne, nombre = 1) => {
  const enveloppes = Array.from({ length: nombre }, () => nue(uneEnveloppe(v, coffre, par)))
  const { corps } = await v.appeler(
    postPieces,
    { enveloppes: enveloppes.map((enveloppe) => ({ enveloppe })) },
    par.jeton,
  )
  assert.ok(corps.resultats.every(({ etat }) => etat === 'acceptee'))
  for (const enveloppe of enveloppes) avancer(coffre, enveloppe)
}

const unDepot = (coffre: UnCoffre, autre = {}) => ({
  coffre: coffre.id,
  epoque: coffre.epoque,
  depot: nouvelId(),
  sceau: base64(alea(3_000)),
  ...autre,
})

test('my coffres are listed with my role, and nobody else’s', async () => {
  const mien = await unDossier(v, v.assistante, [{ qui: v.stagiaire, role: 'stagiaire', fin: '2999-06-30' }])
  const vus = async (qui: Personne) =>
    (await v.appeler(getCoffres, {}, qui.jeton)).corps.coffres.filter(({ coffre }) => coffre === mien.id)
  assert.deepEqual(
    (await vus(v.assistante)).map(({ monRole, fin, epoqueAOuvrir }) => [monRole, fin, epoqueAOuvrir]),
    [['referent', null, false]],
  )
  assert.deepEqual(
    (await vus(v.stagiaire)).map(({ monRole, fin }) => [monRole, fin]),
    [['stagiaire', '2999-06-30']],
  )
  for (const qui of [v.collegue, v.ctssd, v.adjointe, v.admin, v.secretaire]) assert.deepEqual(await vus(qui), [])
  assert.equal((await v.appeler(getCoffres, {})).refus, 'sans-session')
  assert.equal((await v.brut('GET', '/api/coffres?tous=1', { jeton: v.assistante.jeton })).status, 400)
})

test('a caseload is fetched by pages, in order, without a gap', async () => {
  const dossiers = [await unDossier(v, v.collegue), await unDossier(v, v.collegue)]
  for (const dossier of dossiers) for (let lot = 0; lot < 3; lot += 1) await enregistrer(dossier, v.collegue, 90)
  const tenu = new Map(dossiers.map(({ id }) => [id, { rang: 0, journal: 0 }]))
  let pages = 0
  for (let suite = dossiers.map(({ id }) => id); suite.length > 0; pages += 1) {
    const coffres = suite.map((coffre) => ({ coffre, ...(tenu.get(coffre) ?? { rang: 0, journal: 0 }) }))
    const { corps } = await v.appeler(postSync, { coffres }, v.collegue.jeton)
    for (const { coffre, positions, journal } of corps.coffres) {
      const avant = tenu.get(coffre) ?? { rang: 0, journal: 0 }
      positions.forEach(({ rang }, i) => assert.equal(rang, avant.rang + i + 1))
      tenu.set(coffre, { rang: avant.rang + positions.length, journal: avant.journal + journal.length })
    }
    suite = corps.suite
  }
  assert.ok(pages > 1)
  assert.deepEqual(
    [...tenu.values()],
    [
      { rang: 270, journal: 1 },
      { rang: 270, journal: 1 },
    ],
  )
  assert.equal((await v.appeler(postSync, { coffres: [] }, v.collegue.jeton)).refus, 'requete-malformee')
  assert.equal(
    (await v.appeler(postSync, { coffres: [{ coffre: nouvelId(), rang: 0, journal: 0 }] })).refus,
    'sans-session',
  )
})

test('a colleague leaves a word at the door of a file; only who writes in it finds it', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.stagiaire, role: 'stagiaire' }])
  const depot = unDepot(dossier)
  assert.equal((await v.appeler(postDepots, { depots: [depot] }, v.collegue.jeton)).statut, 200)
  // sent again after a lost acknowledgement
  assert.equal((await v.appeler(postDepots, { depots: [depot] }, v.collegue.jeton)).statut, 200)
  assert.equal(
    (await v.appeler(postDepots, { depots: [{ ...depot, sceau: base64(alea(20)) }] }, v.collegue.jeton)).refus,
    'depot-existe',
  )
  assert.equal(
    (await v.appeler(postDepots, { depots: [unDepot(dossier, { coffre: nouvelId() })] }, v.collegue.jeton)).refus,
    'porte-inconnue',
  )
  assert.equal(
    (await v.appeler(postDepots, { depots: [unDepot(dossier, { epoque: 2 })] }, v.collegue.jeton)).refus,
    'porte-inconnue',
  )
  const trouves = async (qui: Personne) =>
    (await v.appeler(getDepots, {}, qui.jeton)).corps.depots.filter((d) => d.depot === depot.depot).length
  assert.deepEqual(
    [await trouves(v.assistante), await trouves(v.stagiaire), await trouves(v.collegue), await trouves(v.ctssd)],
    [1, 0, 0, 0],
  )
  assert.equal((await v.appeler(postDepots, { depots: [depot] })).refus, 'sans-session')
  assert.equal((await v.appeler(getDepots, {})).refus, 'sans-session')
  assert.equal((await v.appeler(postDepots, { depots: [] }, v.collegue.jeton)).refus, 'requete-malformee')
  assert.equal((await v.brut('GET', '/api/depots?coffre=x', { jeton: v.assistante.jeton })).status, 400)
})

test('a dépôt turned into a piece is erased with it; one that is not there turns into nothing', async () => {
  const dossier = await unDossier(v, v.assistante)
  const depot = unDepot(dossier)
  await v.appeler(postDepots, { depots: [depot] }, v.collegue.jeton)
  const tourner = async (id: string) =>
    (
      await v.appeler(
        postPieces,
        { enveloppes: [{ enveloppe: nue(uneEnveloppe(v, dossier, v.assistante)), depot: id }] },
        v.assistante.jeton,
      )
    ).corps.resultats[0]
  assert.deepEqual(await tourner(nouvelId()), { etat: 'refusee', motif: 'depot-inconnu' })
  assert.deepEqual(await tourner(depot.depot), { etat: 'acceptee', rang: 1 })
  const restants = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps.depots.map((d) => d.depot)
  assert.ok(!restants.includes(depot.depot))
})

test('a draft is kept sealed for its writer alone, overwritten, then erased', async () => {
  const dossier = await unDossier(v, v.assistante, [
    { qui: v.collegue, role: 'binome' },
    { qui: v.stagiaire, role: 'stagiaire' },
  ])
  const brouillon = { brouillon: nouvelId(), coffre: dossier.id, epoque: 1, ct: base64(alea(2_088)) }
  const garder = async (change = {}, qui = v.assistante) =>
    (await v.appeler(putBrouillon, { ...brouillon, ...change }, qui.jeton)).refus
  assert.equal(await garder(), null)
  const ct = base64(alea(2_088))
  assert.equal(await garder({ ct }), null)
  const gardes = async (qui: Personne) =>
    (await v.appeler(getBrouillons, {}, qui.jeton)).corps.brouillons.map((b) => b.ct)
  assert.deepEqual(await gardes(v.assistante), [ct])
  assert.deepEqual(await gardes(v.collegue), [])
  assert.equal(await garder({}, v.stagiaire), 'lecture-seule')
  assert.equal(await garder({}, v.ctssd), 'coffre-inconnu')
  assert.equal(await garder({ epoque: 2 }), 'coffre-inconnu')
  assert.equal(await garder({ ct: '?' }), 'requete-malformee')
  // a colleague who knows its id neither overwrites nor erases it
  assert.equal(await garder({ ct: base64(alea(2_088)) }, v.collegue), null)
  await v.appeler(deleteBrouillon, { brouillon: brouillon.brouillon }, v.collegue.jeton)
  assert.deepEqual(await gardes(v.assistante), [ct])
  await v.appeler(deleteBrouillon, { brouillon: brouillon.brouillon }, v.assistante.jeton)
  assert.deepEqual(await gardes(v.assistante), [])
  assert.equal((await v.appeler(getBrouillons, {})).refus, 'sans-session')
  assert.equal((await v.appeler(putBrouillon, brouillon)).refus, 'sans-session')
  assert.equal((await v.appeler(deleteBrouillon, { brouillon: 'x' }, v.assistante.jeton)).refus, 'requete-malformee')
  assert.equal((await v.brut('GET', '/api/brouillons?de=moi', { jeton: v.assistante.jeton })).status, 400)
})

test('the referent reads who opened her file, once per session; the hierarchy never does', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.remplacante, role: 'remplacante' }])
  const ouvrir = async (qui: Personne) => (await v.appeler(postOuverture, { coffre: dossier.id }, qui.jeton)).refus
  assert.equal(await ouvrir(v.remplacante), null)
  assert.equal(await ouvrir(v.remplacante), null)
  assert.equal(await ouvrir(v.collegue), 'coffre-inconnu')
  const lire = (qui: Personne) => v.appeler(getAccesDuCoffre, { coffre: dossier.id }, qui.jeton)
  const { lignes, suite } = (await lire(v.assistante)).corps
  assert.deepEqual(
    lignes.map(({ verbe, acteur }) => [verbe, acteur?.membre]),
    [
      ['ouverture', v.remplacante.membre],
      ['creer', v.assistante.membre],
    ],
  )
  assert.equal(suite, false)
  assert.equal((await lire(v.remplacante)).refus, 'audit-hors-role')
  for (const qui of [v.collegue, v.ctssd, v.admin]) assert.equal((await lire(qui)).refus, 'coffre-inconnu')
  assert.equal((await v.appeler(getAccesDuCoffre, { coffre: dossier.id })).refus, 'sans-session')
  assert.equal((await v.appeler(getAccesDuCoffre, { coffre: 'x' }, v.assistante.jeton)).refus, 'requete-malformee')
  assert.equal((await v.appeler(postOuverture, { coffre: dossier.id })).refus, 'sans-session')
  assert.equal((await v.appeler(postOuverture, { coffre: 'x' }, v.assistante.jeton)).refus, 'requete-malformee')
})

test('each reads her own acts; the CTSS-D reads grants, and no login nor opening of another', async () => {
  const dossier = await unDossier(v, v.assistante)
  const acces = unAcces(v, dossier, { qui: v.remplacante, role: 'remplacante' }, v.assistante)
  await v.appeler(postJournal, { entrees: [acces] }, v.assistante.jeton)
  await v.appeler(postOuverture, { coffre: dossier.id }, v.assistante.jeton)
  const miennes = (await v.appeler(getMonAudit, {}, v.assistante.jeton)).corps.lignes
  assert.ok(miennes.every(({ acteur }) => acteur?.membre === v.assistante.membre))
  assert.ok(['connexion', 'ouverture', 'accorder', 'creer'].every((verbe) => miennes.some((l) => l.verbe === verbe)))
  const direction = (await v.appeler(getMonAudit, {}, v.ctssd.jeton)).corps.lignes.filter(
    ({ acteur }) => acteur?.membre !== v.ctssd.membre,
  )
  assert.ok(direction.some(({ verbe, objet }) => verbe === 'accorder' && objet === dossier.id))
  assert.ok(
    !direction.some(({ verbe }) => ['connexion', 'connexion-refusee', 'ouverture', 'creer', 'verrou'].includes(verbe)),
  )
  const avant = miennes[1]?.seq ?? 0
  assert.equal((await v.appeler(getMonAudit, { avant }, v.assistante.jeton)).corps.lignes[0]?.seq, miennes[2]?.seq)
  assert.equal((await v.appeler(getMonAudit, {})).refus, 'sans-session')
  assert.equal((await v.brut('GET', '/api/audit?avant=hier', { jeton: v.assistante.jeton })).status, 400)
})

test('where events are blocked, asking tells which coffres changed since, and misses none', async () => {
  const dossier = await unDossier(v, v.assistante)
  const depuis = async (position: number, qui = v.assistante) =>
    (await v.appeler(getChangements, { depuis: position }, qui.jeton)).corps
  const { position, coffres } = await depuis(0)
  assert.ok(coffres.includes(dossier.id))
  await enregistrer(dossier, v.assistante)
  const apres = await depuis(position)
  assert.ok(apres.coffres.includes(dossier.id))
  // a position waits for every transaction of the cluster, other test files' too: what is told again meanwhile is no fault
  let encore = apres
  for (let essai = 0; essai < 200 && encore.coffres.length > 0; essai++) {
    encore = await depuis(encore.position)
    await attendre(50)
  }
  assert.deepEqual(encore.coffres, [])
  assert.ok(!(await depuis(0, v.ctssd)).coffres.includes(dossier.id))
  // a position of another base, after a restoration
  assert.ok((await depuis(apres.position + 1_000_000)).coffres.includes(dossier.id))
  assert.equal((await v.appeler(getChangements, { depuis: 0 })).refus, 'sans-session')
  assert.equal((await v.appeler(getChangements, { depuis: -1 }, v.assistante.jeton)).refus, 'requete-malformee')
})

const ecouter = async (jeton: string) => {
  const arret = new AbortController()
  const reponse = await fetch(`${v.url}${CHEMIN_CHANGES}`, {
    headers: { Cookie: `__Host-permanence=${jeton}` },
    signal: arret.signal,
  })
  const lecteur = reponse.body?.pipeThrough(new TextDecoderStream()).getReader()
  let recu = ''
  const jusqua = async (motif: RegExp): Promise<string> => {
    while (!motif.test(recu)) {
      const { value, done } = (await lecteur?.read()) ?? { done: true, value: '' }
      if (done) return recu
      recu += value
    }
    return recu
  }
  return { statut: reponse.status, jusqua, fermer: () => arret.abort() }
}

test('a browser that listens hears of its coffres, those given to it since, and of no other', async () => {
  const ancien = await unDossier(v, v.assistante)
  const etranger = await unDossier(v, v.collegue)
  const flux = await ecouter(v.assistante.jeton)
  await enregistrer(etranger, v.collegue)
  await enregistrer(ancien, v.assistante)
  const entendu = await flux.jusqua(new RegExp(ancien.id, 'u'))
  assert.match(entendu, /event: coffres\ndata: \[/u)
  const acces = unAcces(v, etranger, { qui: v.assistante, role: 'binome' }, v.collegue)
  assert.equal((await v.appeler(postJournal, { entrees: [acces] }, v.collegue.jeton)).refus, null)
  assert.doesNotMatch(entendu, new RegExp(etranger.id, 'u'))
  assert.match(await flux.jusqua(new RegExp(etranger.id, 'u')), new RegExp(etranger.id, 'u'))
  flux.fermer()
  assert.equal((await ecouter('0'.repeat(64))).statut, 401)
})

test('two people who write in the same coffres at the same time wait for each other, and nothing is lost', async () => {
  const dossiers = await Promise.all(
    Array.from({ length: 4 }, () => unDossier(v, v.assistante, [{ qui: v.collegue, role: 'binome' }])),
  )
  const vu = { rang: 0, tete: '0'.repeat(64), annuaire: 1 }
  const ecrire = (qui: Personne, ordre: readonly UnCoffre[]) =>
    v.appeler(
      postPieces,
      { enveloppes: ordre.map((d) => ({ enveloppe: nue(uneEnveloppe(v, d, qui, { vu })) })) },
      qui.jeton,
    )
  const tours = Array.from({ length: 10 }, () => [
    ecrire(v.assistante, dossiers),
    ecrire(v.collegue, dossiers.toReversed()),
  ]).flat()
  const resultats = (await Promise.all(tours)).flatMap(({ corps }) => corps.resultats)
  assert.ok(resultats.every(({ etat }) => etat === 'acceptee'))
  const { coffres } = (await v.appeler(getCoffres, {}, v.collegue.jeton)).corps
  assert.deepEqual(
    dossiers.map(({ id }) => coffres.find(({ coffre }) => coffre === id)?.rang),
    [20, 20, 20, 20],
  )
})

test('a person with two sessions opens the same file twice in the audit', async () => {
  const dossier = await unDossier(v, v.assistante)
  const autre = await connecter(v, v.assistante)
  for (const jeton of [v.assistante.jeton, autre]) await v.appeler(postOuverture, { coffre: dossier.id }, jeton)
  const { lignes } = (await v.appeler(getAccesDuCoffre, { coffre: dossier.id }, v.assistante.jeton)).corps
  assert.equal(lignes.filter(({ verbe }) => verbe === 'ouverture').length, 2)
})
