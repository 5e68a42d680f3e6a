import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { getDepots } from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import {
  getAnnuairePublic,
  getGuichet,
  postEpreuve,
  postSaisinePublique,
  type GuichetVu,
} from '../../contract/guichet.ts'
import { putAbsence, putGuichet, putPresence } from '../../contract/presence.ts'
import { getSaisines } from '../../contract/saisine.ts'
import { putPersonne } from '../../contract/service.ts'
import { resoudre } from '../../crypto/epreuve.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { nue, uneEnveloppe } from '../coffre.examples.ts'
import { COLLEGE, dans, ECOLE, enSql, FERME, LYCEE, PRIVE, SANS_SECTEUR } from '../presence/monde.examples.ts'
import {
  ANNEE,
  compterLignes,
  deposer,
  desPortes,
  mettreDeGarde,
  oublierLesPassages,
  sansRienEcrire,
  travailler,
  unCoffreDeSecteur,
  unDepot,
  unRecu,
  uneSaisine,
  type EnvoiDEssai,
  type Portes,
} from '../saisines.examples.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after }, { derriereProxy: true })
let p: Portes
before(async () => {
  p = await desPortes(v)
})
beforeEach(() => oublierLesPassages(v))

const voir = async (uai = COLLEGE): Promise<GuichetVu> => (await v.appeler(getGuichet, { uai })).corps
const refusDe = async (envoi: EnvoiDEssai) => (await v.appeler(postSaisinePublique, envoi)).refus
const compter = (table: string) => compterLignes(v, table)
const rienNEstEcrit = (faire: () => Promise<unknown>) => sansRienEcrire(v, faire)
/** As seen behind a reverse proxy. */
const depuis = async (ip: string, chemin: string, corps: object) => {
  const reponse = await v.brut('POST', chemin, { corps: JSON.stringify(corps), entetes: { 'X-Forwarded-For': ip } })
  const lu = (await reponse.json()) as { refus?: string; epreuve: string; bits: number }
  return { statut: reponse.status, refus: lu.refus ?? null, ...lu }
}

test('the page says the school, its hours, who reads, and the number of the service', async () => {
  await v.appeler(putPersonne, { membre: v.ctssd.membre, telephone: '02 99 00 00 00' }, v.ctssd.jeton)
  await v.appeler(putPersonne, { membre: v.assistante.membre, telephone: '06 00 00 00 00' }, v.assistante.jeton)
  const heures = { jourDeSemaine: 2, semaine: 'toutes', debut: '08:30', fin: '12:00', bureau: 'Bureau 104' } as const
  const venue = { id: nouvelId(), uai: COLLEGE, ...heures, du: '2020-09-01', au: null }
  assert.equal((await v.appeler(putPresence, venue, v.assistante.jeton)).refus, null)
  const { passages, ...vu } = await voir()
  assert.deepEqual(vu, {
    service: v.service,
    nomDuService: 'Service social d’essai',
    uai: COLLEGE,
    nom: 'Collège Flora-Tristan',
    commune: 'Rives',
    degre: 'college',
    etat: { ouvert: true, raison: null, reouvreLe: null },
    lecteur: 'secteur',
    presences: [heures],
    telephone: '02 99 00 00 00',
  })
  assert.equal(passages.length, 6)
  assert.ok(passages.every(({ debut, bureau }) => debut === '08:30' && bureau === 'Bureau 104'))
  assert.equal((await voir(COLLEGE.toLowerCase())).uai, COLLEGE)
  assert.equal((await voir(ECOLE)).degre, 'ecole')
})

test('days when she is away are not announced, and say nothing of why', async () => {
  const { passages } = await voir()
  const absence = { id: nouvelId(), membre: v.assistante.membre, du: dans(0), au: dans(15) }
  await v.appeler(putAbsence, absence, v.assistante.jeton)
  const vu = await voir()
  assert.ok(vu.passages.every(({ jour }) => jour > absence.au))
  assert.ok(passages.some(({ jour }) => jour <= absence.au))
  assert.doesNotMatch(JSON.stringify(vu), /absen|conge|maladie/iu)
  await enSql(v, 'delete from absence')
})

test('a school unknown, private, closed or not served gets the very same answer', async () => {
  const reponses = new Set<string>()
  for (const uai of ['9019999A', PRIVE, FERME, SANS_SECTEUR, '', 'x', "' or 1=1", '%']) {
    const reponse = await v.brut('GET', `/api/public/guichets/${encodeURIComponent(uai) || '%20'}`)
    reponses.add(`${reponse.status} ${await reponse.text()}`)
  }
  assert.deepEqual([...reponses], ['404 {"refus":"guichet-inconnu"}'])
  assert.equal((await v.appeler(postEpreuve, { uai: SANS_SECTEUR })).refus, 'guichet-inconnu')
})

test('the annuaire is read by anybody, by pages, and that of nobody is empty', async () => {
  const { corps } = await v.appeler(getAnnuairePublic, { service: v.service, depuis: 0 })
  assert.equal(corps.entrees.length, v.annuaire.n)
  assert.equal(corps.suite, false)
  const suite = await v.appeler(getAnnuairePublic, { service: v.service, depuis: v.annuaire.n - 1 })
  assert.deepEqual(suite.corps.entrees, corps.entrees.slice(-1))
  assert.deepEqual((await v.appeler(getAnnuairePublic, { service: '035', depuis: 0 })).corps.entrees, [])
  // on a slow network it is what weighs most
  const lire = (encodage: string) =>
    v.brut('GET', `/api/public/annuaires/${v.service}?depuis=0`, { entetes: { 'Accept-Encoding': encodage } })
  const [nue, compressee] = [await lire('identity'), await lire('gzip')]
  assert.equal(nue.headers.get('content-encoding'), null)
  assert.equal(compressee.headers.get('content-encoding'), 'gzip')
  assert.deepEqual(await compressee.json(), await nue.json())
})

test('what is filed reaches the sector at once, with its spoken parts, and says in clear four things', async () => {
  const recu = unRecu()
  const depots = [unDepot(p.porteNord), unDepot(p.porteNord), unDepot(p.porteNord)]
  const flux = await v.brut('GET', '/api/changes', { jeton: v.assistante.jeton })
  const lecteur = flux.body?.getReader()
  const saisine = await deposer(
    v,
    await uneSaisine(v, p.porteNord, { depots, urgent: true, adresse: recu.empreinte, emetteur: 'parent' }),
  )
  let dit = ''
  while (!dit.includes(p.porteNord.id)) dit += new TextDecoder().decode((await lecteur?.read())?.value)
  await lecteur?.cancel()
  const recus = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps.depots.filter((d) => d.saisine === saisine)
  assert.deepEqual(
    recus.map(({ depot, sceau, coffre, urgent }) => ({ depot, sceau, coffre, urgent })).toSorted(parId),
    depots.map(({ depot, sceau, coffre }) => ({ depot, sceau, coffre, urgent: true })).toSorted(parId),
  )
  const { saisines } = (await v.appeler(getSaisines, {}, v.assistante.jeton)).corps
  assert.deepEqual(
    saisines.filter((s) => s.saisine === saisine),
    [
      {
        saisine,
        coffre: p.porteNord.id,
        emetteur: 'parent',
        urgent: true,
        etat: 'deposee',
        jour: dans(0),
        parCompte: false,
        expireLe: dans(90),
        echanges: [],
      },
    ],
  )
})
const parId = (a: { depot: string }, b: { depot: string }): number => a.depot.localeCompare(b.depot)

test('nobody but the sector sees it: not a colleague, not the heads, not the administrator', async () => {
  const saisine = await deposer(v, await uneSaisine(v, p.porteNord))
  for (const qui of [v.collegue, v.remplacante, v.stagiaire, v.ctssd, v.adjointe, v.secretaire, v.admin]) {
    const { saisines } = (await v.appeler(getSaisines, {}, qui.jeton)).corps
    const { depots } = (await v.appeler(getDepots, {}, qui.jeton)).corps
    assert.ok(!saisines.some((s) => s.saisine === saisine) && !depots.some((d) => d.depot === saisine), qui.role)
  }
})

test('one saisine sent twice is one saisine, even when it has been opened in between', async () => {
  const envoi = await uneSaisine(v, p.porteNord)
  const saisine = await deposer(v, envoi)
  await rienNEstEcrit(async () => assert.equal(await refusDe(envoi), null))
  const enveloppe = nue(uneEnveloppe(v, p.porteNord, v.assistante, { piece: saisine }))
  const { corps } = await v.appeler(postPieces, { enveloppes: [{ enveloppe, depot: saisine }] }, v.assistante.jeton)
  assert.equal(corps.resultats[0]?.etat, 'acceptee')
  await rienNEstEcrit(async () => assert.equal(await refusDe(envoi), null))
  const { depots } = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps
  assert.ok(!depots.some((d) => d.depot === saisine))
  // the clear row stays, for the state and the conversation
  const { saisines } = (await v.appeler(getSaisines, {}, v.assistante.jeton)).corps
  assert.ok(saisines.some((s) => s.saisine === saisine))
})

test('another saisine under an id that has served is refused, and leaves nothing', async () => {
  const envoi = await uneSaisine(v, p.porteNord, { depots: [unDepot(p.porteNord), unDepot(p.porteNord)] })
  await deposer(v, envoi)
  const [premier, second] = envoi.depots
  const autre = await uneSaisine(v, p.porteNord)
  await rienNEstEcrit(async () => {
    // the same first dépôt with other bytes, as urgent, or from somebody else
    for (const faux of [
      { ...envoi, depots: [{ ...unDepot(p.porteNord), depot: premier?.depot ?? '' }] },
      { ...envoi, urgent: true, travail: autre.travail },
      { ...envoi, emetteur: 'parent' as const, travail: autre.travail },
      // a new one that would take the second part of the other with it
      { ...autre, depots: [unDepot(p.porteNord), { ...unDepot(p.porteNord), depot: second?.depot ?? '' }] },
      { ...autre, depots: Array.from({ length: 2 }, () => unDepot(p.porteNord, { depot: 'a'.repeat(26) })) },
    ])
      assert.match((await refusDe(faux)) ?? '', /^(depot-existe|epreuve-refusee)$/u)
  })
  // and the work done for what was refused is not lost
  assert.equal(await refusDe(autre), null)
})

test('a door that is not that of the school takes nothing: another sector, the heads, an old key, a file, nowhere', async () => {
  const { travail } = await uneSaisine(v, p.porteNord)
  await rienNEstEcrit(async () => {
    for (const coffre of [p.porteSud, p.porteDuService])
      assert.equal(await refusDe(await uneSaisine(v, coffre, { travail })), 'porte-inconnue')
    for (const depot of [
      unDepot(p.porteNord, { coffre: 'a'.repeat(26) }),
      unDepot(p.porteNord, { epoque: 2 }),
      unDepot(p.porteNord, { epoque: 2_147_483_647 }),
    ])
      assert.equal(await refusDe(await uneSaisine(v, p.porteNord, { travail, depots: [depot] })), 'porte-inconnue')
    const deuxPortes = [unDepot(p.porteNord), unDepot(p.porteSud)]
    assert.equal(await refusDe(await uneSaisine(v, p.porteNord, { travail, depots: deuxPortes })), 'porte-inconnue')
    assert.equal(
      await refusDe(await uneSaisine(v, p.porteNord, { travail, service: '035' })),
      'guichet-inconnu',
      'another service',
    )
  })
  assert.equal(await refusDe(await uneSaisine(v, p.porteNord, { travail })), null)
})

test('last year’s door still lets in what was written before the new one; one year more, and it does not', async () => {
  const ancienne = await unCoffreDeSecteur(v, p.nord, v.assistante, ANNEE - 1)
  const perimee = await unCoffreDeSecteur(v, p.nord, v.assistante, ANNEE - 2)
  assert.equal(await refusDe(await uneSaisine(v, ancienne)), null)
  assert.equal(await refusDe(await uneSaisine(v, perimee)), 'porte-inconnue')
})

test('whoever was told that the sector reads is not read by somebody else', async () => {
  const absence = { id: nouvelId(), membre: v.assistante.membre, du: dans(0), au: dans(0) }
  const envoi = await uneSaisine(v, p.porteNord)
  await v.appeler(putAbsence, absence, v.assistante.jeton)
  assert.equal((await voir()).lecteur, 'service')
  await rienNEstEcrit(async () => assert.equal(await refusDe(envoi), 'lecteur-change'))
  // with the same work, to the heads, as the page now says
  const auService = { ...envoi, depots: [unDepot(p.porteDuService)], lecteur: 'service' as const }
  assert.equal(await refusDe({ ...auService, depots: [unDepot(p.porteNord)] }), 'porte-inconnue')
  assert.equal(await refusDe(auService), null)
  const { depots } = (await v.appeler(getDepots, {}, v.adjointe.jeton)).corps
  assert.ok(depots.some((d) => d.depot === auService.depots[0]?.depot))

  await mettreDeGarde(v, v.collegue)
  assert.equal((await voir()).lecteur, 'garde')
  assert.equal(await refusDe(await uneSaisine(v, p.porteDuService, { lecteur: 'service' })), 'lecteur-change')
  const aLaGarde = await deposer(v, await uneSaisine(v, p.porteNord, { lecteur: 'garde' }))
  const gardees = await enSql<{ saisine: string }>(v, 'select saisine from saisine where garde_le is not null')
  assert.deepEqual(
    gardees.map(({ saisine }) => saisine),
    [aLaGarde],
  )
  await enSql(v, 'delete from absence')
  await mettreDeGarde(v)
})

test('a closed guichet takes nothing more, until the day it says', async () => {
  const envoi = await uneSaisine(v, p.porteNord)
  const dejaFait = await uneSaisine(v, p.porteNord)
  await deposer(v, dejaFait)
  await v.appeler(putGuichet, { uai: COLLEGE, ouvertEnVacances: false, fermeJusqua: dans(3) }, v.ctssd.jeton)
  assert.deepEqual((await voir()).etat, { ouvert: false, raison: 'ferme', reouvreLe: dans(4) })
  await rienNEstEcrit(async () => {
    assert.equal(await refusDe(envoi), 'guichet-ferme')
    // sent just before, answered just after
    assert.equal(await refusDe(dejaFait), null)
  })
  await v.appeler(putGuichet, { uai: COLLEGE, ouvertEnVacances: false, fermeJusqua: null }, v.ctssd.jeton)
  assert.equal(await refusDe(envoi), null)
})

test('without work, or with that of another request or school, nothing is written', async () => {
  const envoi = await uneSaisine(v, p.porteNord)
  await deposer(v, envoi)
  const pourLeLycee = await travailler(v, LYCEE)
  const neuf = await travailler(v)
  await rienNEstEcrit(async () => {
    for (const travail of [
      envoi.travail,
      pourLeLycee,
      { ...neuf, solution: neuf.solution + 100_000_000 },
      { ...neuf, epreuve: neuf.epreuve.slice(0, -1) },
      { epreuve: '', solution: 0 },
    ])
      for (let i = 0; i < 3; i += 1)
        assert.equal(await refusDe(await uneSaisine(v, p.porteNord, { travail })), 'epreuve-refusee', travail.epreuve)
  })
})

test('two requests with the same work at the same time: one passes', async () => {
  const travail = await travailler(v)
  const envois = await Promise.all(Array.from({ length: 6 }, () => uneSaisine(v, p.porteNord, { travail })))
  const issues = await Promise.all(envois.map(refusDe))
  assert.equal(issues.filter((refus) => refus === null).length, 1)
  assert.equal(issues.filter((refus) => refus === 'epreuve-refusee').length, 5)
})

test('an address that sends much pays more, and is never shut; the others pay as before', async () => {
  const bits = async (ip: string, uai = COLLEGE) => (await depuis(ip, '/api/public/epreuves', { uai })).bits
  assert.equal(await bits('192.0.2.1'), 4)
  for (let i = 0; i < 5; i += 1) {
    const envoi = await uneSaisine(v, p.porteNord)
    assert.equal((await depuis('192.0.2.1', '/api/public/saisines', envoi)).refus, null)
  }
  assert.equal(await bits('192.0.2.1'), 5)
  assert.equal(await bits('192.0.2.2'), 4)
  await enSql(v, `insert into priv.passage select cle, le from priv.passage, generate_series(1, 2)`)
  assert.equal(await bits('192.0.2.1'), 7)
  // work done elsewhere is too little here; hers, dearer than before, opens
  const ailleurs = await uneSaisine(v, p.porteNord)
  assert.equal((await depuis('192.0.2.1', '/api/public/saisines', ailleurs)).refus, 'epreuve-refusee')
  const { epreuve } = await depuis('192.0.2.1', '/api/public/epreuves', { uai: COLLEGE })
  const travail = { epreuve, solution: (await resoudre(epreuve, 7, async () => true)) ?? -1 }
  assert.equal((await depuis('192.0.2.1', '/api/public/saisines', { ...ailleurs, travail })).refus, null)
  await enSql(v, `insert into priv.passage select cle, le from priv.passage, generate_series(1, 9)`)
  assert.equal(await bits('192.0.2.1'), 11)
  // the sector too has had more than it can read; another one has not
  assert.ok((await bits('192.0.2.2')) > 4)
  assert.equal(await bits('192.0.2.2', LYCEE), 4)
  await enSql(v, `update priv.passage set le = le - interval '61 minutes'`)
  assert.equal(await bits('192.0.2.1'), 4)
})

test('challenges drawn beforehand for nothing are worth nothing once the price has gone up', async () => {
  const travail = await travailler(v)
  await deposer(v, await uneSaisine(v, p.porteNord))
  await enSql(v, `insert into priv.passage select cle, le from priv.passage, generate_series(1, 60)`)
  assert.equal(await refusDe(await uneSaisine(v, p.porteNord, { travail })), 'epreuve-refusee')
})

test('the base keeps no address, and for an hour only what it keeps instead', async () => {
  await depuis('192.0.2.77', '/api/public/saisines', await uneSaisine(v, p.porteNord))
  const passages = await enSql<{ cle: string }>(v, 'select cle from priv.passage order by cle')
  assert.match(passages[0]?.cle ?? '', /^adresse:[0-9a-f]{32}$/u)
  assert.equal(passages[1]?.cle, `secteur:${v.service}/${p.nord}`)
  await enSql(v, `update priv.passage set le = le - interval '2 hours'`)
  await deposer(v, await uneSaisine(v, p.porteNord))
  assert.equal(await compter('priv.passage'), 2)
})

test('at the guichet no session is looked at: a member’s cookie changes nothing', async () => {
  const [sans, avec] = await Promise.all([
    v.brut('GET', `/api/public/guichets/${COLLEGE}`),
    v.brut('GET', `/api/public/guichets/${COLLEGE}`, { jeton: v.assistante.jeton }),
  ])
  assert.equal(await sans.text(), await avec.text())
})
