// The conversation by the receipt, from the side of whoever holds it.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { getDepots } from '../../contract/coffre.ts'
import { postMessagePublic, postRecu } from '../../contract/guichet.ts'
import { putAbsence } from '../../contract/presence.ts'
import { getSaisines, postReponse } from '../../contract/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64, hex } from '../../crypto/octets.ts'
import { COLLEGE, dans, enSql } from '../presence/monde.examples.ts'
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
  type Portes,
} from '../saisines.examples.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after }, { derriereProxy: true })
let p: Portes
before(async () => {
  p = await desPortes(v)
})
beforeEach(() => oublierLesPassages(v))

const rienNEstEcrit = (faire: () => Promise<unknown>) => sansRienEcrire(v, faire)
const compter = (table: string) => compterLignes(v, table)

/** As seen behind a reverse proxy. */
const depuis = async (ip: string, corps: object): Promise<{ refus?: string }> => {
  const entetes = { 'X-Forwarded-For': ip }
  const reponse = await v.brut('POST', '/api/public/recu', { corps: JSON.stringify(corps), entetes })
  return (await reponse.json()) as { refus?: string }
}

const sceller = () => base64(alea(300))
const repondre = (saisine: string, n: number, sceau = sceller()) =>
  v.appeler(postReponse, { saisine, n, sceau }, v.assistante.jeton)

test('the receipt alone opens the thread, gives our answers, and says that they were read', async () => {
  const recu = unRecu()
  const saisine = await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte }))
  const sceau = sceller()
  assert.equal((await repondre(saisine, 1, sceau)).refus, null)
  const lue = async () =>
    (await v.appeler(getSaisines, {}, v.assistante.jeton)).corps.saisines.find((s) => s.saisine === saisine)
  assert.equal((await lue())?.echanges[0]?.luLe, null)
  const { corps } = await v.appeler(postRecu, { adresse: recu.adresse })
  assert.deepEqual(corps, {
    service: v.service,
    saisine,
    coffre: p.porteNord.id,
    etat: 'deposee',
    jour: dans(0),
    expireLe: dans(90),
    echanges: [{ n: 1, sens: 'nous', jour: dans(0), sceau }],
  })
  const premiere = (await lue())?.echanges[0]?.luLe
  assert.ok(premiere)
  await v.appeler(postRecu, { adresse: recu.adresse })
  assert.equal((await lue())?.echanges[0]?.luLe, premiere)
})

test('a receipt that never was and one that has expired get the very same answer', async () => {
  const recu = unRecu()
  await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte }))
  await enSql(v, `update saisine set expire_le = current_date - 2 where recu = decode($1, 'hex')`, [recu.empreinte])
  const reponses = new Set<string>()
  for (const adresse of [recu.adresse, recu.empreinte, hex(alea(32))]) {
    const reponse = await v.brut('POST', '/api/public/recu', { corps: JSON.stringify({ adresse }) })
    reponses.add(`${reponse.status} ${await reponse.text()}`)
  }
  assert.deepEqual([...reponses], ['404 {"refus":"recu-inconnu"}'])
})

test('ten wrong receipts in an hour from one address, and it may try no more; the others may', async () => {
  const recu = unRecu()
  await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte }))
  const essayer = async (ip: string, adresse: string) => (await depuis(ip, { adresse })).refus ?? null
  // all at once: none slips through before the first is counted
  const issues = await Promise.all(Array.from({ length: 14 }, () => essayer('192.0.2.9', hex(alea(32)))))
  assert.equal(issues.filter((refus) => refus === 'recu-inconnu').length, 10)
  assert.equal(issues.filter((refus) => refus === 'trop-d-essais').length, 4)
  assert.equal(await essayer('192.0.2.9', recu.adresse), 'trop-d-essais')
  assert.equal(await essayer('192.0.2.10', recu.adresse), null)
  await enSql(v, `update priv.passage set le = le - interval '61 minutes'`)
  assert.equal(await essayer('192.0.2.9', recu.adresse), null)
})

const unMessage = async (adresse: string, n: number, coffre = p.porteNord) => ({
  uai: COLLEGE,
  adresse,
  n,
  depots: [unDepot(coffre)],
  travail: await travailler(v),
})
const ecrire = async (message: Awaited<ReturnType<typeof unMessage>>) =>
  (await v.appeler(postMessagePublic, message)).refus

test('a later word takes the next number, once, and puts off the day the receipt expires', async () => {
  const recu = unRecu()
  const saisine = await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte, urgent: true }))
  await enSql(v, `update saisine set expire_le = current_date + 3 where saisine = $1`, [saisine])
  assert.equal(await ecrire(await unMessage(recu.adresse, 2)), 'echange-avance')
  const message = await unMessage(recu.adresse, 1)
  assert.equal(await ecrire(message), null)
  await rienNEstEcrit(async () => {
    assert.equal(await ecrire(message), null)
    assert.equal(await ecrire(await unMessage(recu.adresse, 1)), 'echange-avance')
    assert.equal(await ecrire({ ...(await unMessage(recu.adresse, 2)), travail: message.travail }), 'epreuve-refusee')
    const depots = [{ ...unDepot(p.porteNord), depot: message.depots[0]?.depot ?? '' }]
    assert.equal(await ecrire({ ...(await unMessage(recu.adresse, 2)), depots }), 'depot-existe')
  })
  assert.equal((await repondre(saisine, 1)).refus, 'echange-avance')
  assert.equal((await repondre(saisine, 2)).refus, null)
  assert.equal(await ecrire(await unMessage(recu.adresse, 3)), null)
  const { corps } = await v.appeler(postRecu, { adresse: recu.adresse })
  assert.equal(corps.expireLe, dans(90))
  assert.deepEqual(
    corps.echanges.map(({ n, sens, sceau }) => [n, sens, sceau === null]),
    [
      [1, 'eux', true],
      [2, 'nous', false],
      [3, 'eux', true],
    ],
  )
  const { depots } = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps
  assert.ok(depots.find((d) => d.depot === message.depots[0]?.depot && d.saisine === saisine && d.urgent))
})

test('two words sent at the same moment do not take the same number', async () => {
  const recu = unRecu()
  await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte }))
  const messages = await Promise.all(Array.from({ length: 4 }, () => unMessage(recu.adresse, 1)))
  const issues = await Promise.all(messages.map(ecrire))
  assert.equal(issues.filter((refus) => refus === null).length, 1)
})

test('a later word goes through the door of its sector, be it the new one, and through no other', async () => {
  const recu = unRecu()
  const coffre = await unCoffreDeSecteur(v, p.nord, v.assistante, ANNEE - 1)
  const saisine = await deposer(v, await uneSaisine(v, coffre, { adresse: recu.empreinte }))
  await rienNEstEcrit(async () => {
    for (const ailleurs of [p.porteSud, p.porteDuService])
      assert.equal(await ecrire(await unMessage(recu.adresse, 1, ailleurs)), 'porte-inconnue')
    assert.equal(
      await ecrire({ ...(await unMessage(recu.adresse, 1)), depots: [unDepot(p.porteNord), unDepot(p.porteSud)] }),
      'porte-inconnue',
    )
  })
  assert.equal(await ecrire(await unMessage(recu.adresse, 1, p.porteNord)), null)
  // the conversation follows: whoever holds this year's door answers
  const { saisines } = (await v.appeler(getSaisines, {}, v.assistante.jeton)).corps
  assert.equal(saisines.find((s) => s.saisine === saisine)?.coffre, p.porteNord.id)
  assert.equal((await v.appeler(postRecu, { adresse: recu.adresse })).corps.coffre, p.porteNord.id)
})

test('a wrong receipt under a word is counted as any other, and writes nothing else', async () => {
  const avant = await compter('depot')
  assert.equal(await ecrire(await unMessage(hex(alea(32)), 1)), 'recu-inconnu')
  assert.equal(await compter('depot'), avant)
  const passages = await enSql<{ cle: string }>(v, 'select cle from priv.passage')
  assert.equal(passages.filter(({ cle }) => cle.startsWith('recu:')).length, 1)
  const travail = { epreuve: '', solution: 0 }
  await rienNEstEcrit(async () =>
    assert.equal(await ecrire({ ...(await unMessage(hex(alea(32)), 1)), travail }), 'epreuve-refusee'),
  )
})

test('when everybody is away a later word falls to the duty, as the page says', async () => {
  const recu = unRecu()
  const saisine = await deposer(v, await uneSaisine(v, p.porteNord, { adresse: recu.empreinte }))
  const gardee = async () =>
    (
      await enSql<{ oui: boolean }>(v, 'select garde_le is not null as oui from saisine where saisine = $1', [saisine])
    )[0]?.oui
  await ecrire(await unMessage(recu.adresse, 1))
  assert.equal(await gardee(), false)
  await v.appeler(
    putAbsence,
    { id: nouvelId(), membre: v.assistante.membre, du: dans(0), au: dans(0) },
    v.assistante.jeton,
  )
  await mettreDeGarde(v, v.collegue)
  await ecrire(await unMessage(recu.adresse, 2))
  assert.equal(await gardee(), true)
  await enSql(v, 'delete from absence')
  await mettreDeGarde(v)
})
