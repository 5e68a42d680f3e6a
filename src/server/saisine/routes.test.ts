import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { getDepots, postDepots, postSync } from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { postMessagePublic, postRecu } from '../../contract/guichet.ts'
import { putGuichet } from '../../contract/presence.ts'
import {
  getGarde,
  getMesSaisines,
  getNonOuvertes,
  getParts,
  getSaisines,
  postEtatDeSaisine,
  postRelais,
  postReponse,
  postSaisine,
} from '../../contract/saisine.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import { nue, unDossier, uneEnveloppe, type UnCoffre } from '../coffre.examples.ts'
import { COLLEGE, dans, ECOLE, enSql, LYCEE } from '../presence/monde.examples.ts'
import {
  ANNEE,
  deposer,
  desPortes,
  oublierLesPassages,
  travailler,
  unCoffreDeSecteur,
  unDepot,
  unPersonnel,
  unRecu,
  uneSaisine,
  type EnvoiDEssai,
  type Portes,
} from '../saisines.examples.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
let p: Portes
let cpe: Personne
let principale: Personne
before(async () => {
  p = await desPortes(v)
  cpe = await unPersonnel(v, 'cpe', 'cpe')
  principale = await unPersonnel(v, 'principale', 'chef')
})
beforeEach(() => oublierLesPassages(v))

const sceau = (): string => base64(alea(300))
const filer = async (autre: Partial<EnvoiDEssai> = {}, coffre = p.porteNord): Promise<string> =>
  deposer(v, await uneSaisine(v, coffre, autre))
const vue = async (qui: Personne, saisine: string) =>
  (await v.appeler(getSaisines, {}, qui.jeton)).corps.saisines.find((s) => s.saisine === saisine)
const direEtat = async (qui: Personne, saisine: string, etat: 'recue' | 'prise_en_charge') =>
  (await v.appeler(postEtatDeSaisine, { saisine, etat }, qui.jeton)).refus
const repondre = async (qui: Personne, saisine: string, n: number, scelle = sceau()) =>
  (await v.appeler(postReponse, { saisine, n, sceau: scelle }, qui.jeton)).refus
const envoiDuPersonnel = (autre: object = {}) => ({
  uai: COLLEGE,
  depots: [unDepot(p.porteNord)],
  urgent: false,
  lecteur: 'secteur' as const,
  ...autre,
})
const deposerPar = async (qui: Personne, envoi: ReturnType<typeof envoiDuPersonnel>) =>
  (await v.appeler(postSaisine, envoi, qui.jeton)).refus
const lesSiennes = async (qui: Personne) => (await v.appeler(getMesSaisines, {}, qui.jeton)).corps.saisines

test('a CPE files for her school and follows how far it has gone, and no colleague of hers does', async () => {
  const envoi = envoiDuPersonnel({ depots: [unDepot(p.porteNord), unDepot(p.porteNord)], urgent: true })
  assert.equal(await deposerPar(cpe, envoi), null)
  const saisine = envoi.depots[0]?.depot ?? ''
  assert.deepEqual(await lesSiennes(cpe), [{ saisine, etat: 'deposee', jour: dans(0), urgent: true }])
  assert.deepEqual(await lesSiennes(principale), [])
  const clair = await vue(v.assistante, saisine)
  assert.deepEqual([clair?.emetteur, clair?.parCompte, clair?.urgent, clair?.expireLe], ['personnel', true, true, null])
  await direEtat(v.assistante, saisine, 'recue')
  assert.equal((await lesSiennes(cpe))[0]?.etat, 'recue')
  await direEtat(v.assistante, saisine, 'prise_en_charge')
  assert.equal((await lesSiennes(cpe))[0]?.etat, 'prise_en_charge')
  // the social worker thinks better of it
  await direEtat(v.assistante, saisine, 'recue')
  assert.equal((await lesSiennes(cpe))[0]?.etat, 'recue')
})

test('the same filing sent twice is one, and another under its id is refused', async () => {
  const envoi = envoiDuPersonnel()
  assert.equal(await deposerPar(cpe, envoi), null)
  assert.equal(await deposerPar(cpe, envoi), null)
  const faux = { ...envoi, depots: [{ ...unDepot(p.porteNord), depot: envoi.depots[0]?.depot ?? '' }] }
  assert.equal(await deposerPar(cpe, faux), 'depot-existe')
  assert.equal(await deposerPar(principale, envoi), 'depot-existe')
  assert.equal((await lesSiennes(principale)).length, 0)
})

test('she files for no other school, and whoever is bound by secrecy files there by other ways', async () => {
  for (const uai of [LYCEE, ECOLE]) assert.equal(await deposerPar(cpe, envoiDuPersonnel({ uai })), 'saisine-hors-role')
  for (const qui of [v.assistante, v.stagiaire, v.ctssd, v.adjointe, v.secretaire, v.admin]) {
    assert.equal(await deposerPar(qui, envoiDuPersonnel()), 'saisine-hors-role')
    assert.equal((await v.appeler(getMesSaisines, {}, qui.jeton)).refus, 'saisine-hors-role')
  }
  assert.equal((await v.appeler(postSaisine, envoiDuPersonnel())).refus, 'sans-session')
})

test('she seals to the door of her school only, read by whom the form says', async () => {
  for (const depots of [
    [unDepot(p.porteSud)],
    [unDepot(p.porteDuService)],
    [unDepot(p.porteNord, { epoque: 3 })],
    [unDepot(p.porteNord), unDepot(p.porteSud)],
  ])
    assert.equal(await deposerPar(cpe, envoiDuPersonnel({ depots })), 'porte-inconnue')
  assert.equal(await deposerPar(cpe, envoiDuPersonnel({ lecteur: 'garde' })), 'lecteur-change')
  assert.equal((await lesSiennes(principale)).length, 0)
})

test('the hours of the public page are not hers: she files in the holidays too', async () => {
  await v.appeler(putGuichet, { uai: COLLEGE, ouvertEnVacances: false, fermeJusqua: dans(3) }, v.ctssd.jeton)
  assert.equal(await deposerPar(cpe, envoiDuPersonnel()), null)
  await v.appeler(putGuichet, { uai: COLLEGE, ouvertEnVacances: false, fermeJusqua: null }, v.ctssd.jeton)
})

test('an account of a school sees nothing else: no coffre, no dépôt, no saisine, no part, and leaves no other word', async () => {
  const saisine = await filer()
  const { jeton } = cpe
  assert.deepEqual((await v.appeler(getSaisines, {}, jeton)).corps.saisines, [])
  assert.deepEqual((await v.appeler(getDepots, {}, jeton)).corps.depots, [])
  assert.deepEqual((await v.appeler(getParts, {}, jeton)).corps.parts, [])
  assert.equal((await v.appeler(getNonOuvertes, {}, jeton)).refus, 'saisine-hors-role')
  assert.deepEqual((await v.appeler(getGarde, {}, jeton)).corps, { enGarde: false, depots: [], parts: [] })
  assert.equal(await direEtat(cpe, saisine, 'recue'), 'saisine-inconnue')
  assert.equal(await repondre(cpe, saisine, 1), 'saisine-inconnue')
  assert.equal((await v.appeler(postDepots, { depots: [unDepot(p.porteNord)] }, jeton)).refus, 'porte-inconnue')
  const { corps } = await v.appeler(postSync, { coffres: [{ coffre: p.porteNord.id, rang: 0, journal: 0 }] }, jeton)
  assert.deepEqual(corps.retires, [p.porteNord.id])
})

test('the state is told by whoever holds the door, and a saisine of elsewhere does not exist', async () => {
  const saisine = await filer()
  for (const qui of [v.collegue, v.stagiaire, v.ctssd, v.secretaire, v.admin]) {
    assert.equal(await direEtat(qui, saisine, 'recue'), 'saisine-inconnue')
    assert.equal(await direEtat(qui, 'a'.repeat(26), 'recue'), 'saisine-inconnue')
  }
  assert.equal((await vue(v.assistante, saisine))?.etat, 'deposee')
  assert.equal(await direEtat(v.assistante, saisine, 'prise_en_charge'), null)
  assert.equal((await vue(v.assistante, saisine))?.etat, 'prise_en_charge')
  assert.equal(
    (await v.appeler(postEtatDeSaisine, { saisine, etat: 'deposee' as never }, v.assistante.jeton)).statut,
    400,
  )
})

test('an answer goes to the receipt, takes the next number, and comes back to nobody else', async () => {
  const recu = unRecu()
  const saisine = await filer({ adresse: recu.empreinte })
  const premiere = sceau()
  assert.equal(await repondre(v.assistante, saisine, 1, premiere), null)
  assert.equal(await repondre(v.assistante, saisine, 1, premiere), null)
  assert.equal(await repondre(v.assistante, saisine, 1), 'echange-avance')
  assert.equal(await repondre(v.assistante, saisine, 3), 'echange-avance')
  assert.equal(await repondre(v.assistante, saisine, 2), null)
  for (const qui of [v.collegue, v.ctssd, v.stagiaire])
    assert.equal(await repondre(qui, saisine, 3), 'saisine-inconnue')
  assert.deepEqual(
    (await vue(v.assistante, saisine))?.echanges,
    [1, 2].map((n) => ({ n, sens: 'nous', jour: dans(0), luLe: null })),
  )
  assert.equal((await v.appeler(postRecu, { adresse: recu.adresse })).corps.echanges[0]?.sceau, premiere)
})

test('whoever will come to the office is not written to, and an expired conversation is over for both', async () => {
  assert.equal(await repondre(v.assistante, await filer(), 1), 'sans-recu')
  const recu = unRecu()
  const saisine = await filer({ adresse: recu.empreinte })
  await enSql(v, 'update saisine set expire_le = current_date - 2 where saisine = $1', [saisine])
  assert.equal(await repondre(v.assistante, saisine, 1), 'saisine-inconnue')
  assert.equal(await vue(v.assistante, saisine), undefined)
})

const passer = async (qui: Personne, saisine: string, depot: ReturnType<typeof unDepot>) =>
  (await v.appeler(postRelais, { saisine, depot }, qui.jeton)).refus

test('handed to a colleague, the saisine, its conversation and what comes later are hers', async () => {
  const recu = unRecu()
  const saisine = await filer({ adresse: recu.empreinte, urgent: true })
  await repondre(v.assistante, saisine, 1)
  const depot = unDepot(p.porteSud)
  assert.equal(await passer(v.assistante, saisine, depot), null)
  assert.equal(await passer(v.assistante, saisine, depot), null)
  assert.equal(await vue(v.assistante, saisine), undefined)
  assert.equal((await vue(v.collegue, saisine))?.echanges.length, 1)
  const { depots } = (await v.appeler(getDepots, {}, v.collegue.jeton)).corps
  assert.deepEqual(
    depots.filter((d) => d.saisine === saisine).map((d) => [d.depot, d.urgent]),
    [[depot.depot, true]],
  )
  assert.equal(await direEtat(v.assistante, saisine, 'recue'), 'saisine-inconnue')
  assert.equal(await repondre(v.assistante, saisine, 2), 'saisine-inconnue')
  assert.equal(await repondre(v.collegue, saisine, 2), null)
  const { corps } = await v.appeler(postRecu, { adresse: recu.adresse })
  assert.deepEqual([corps.coffre, corps.echanges.length], [p.porteSud.id, 2])
  const message = { uai: COLLEGE, adresse: recu.adresse, n: 3, travail: await travailler(v) }
  const ecrire = async (coffre: UnCoffre) =>
    (await v.appeler(postMessagePublic, { ...message, depots: [unDepot(coffre)] })).refus
  assert.equal(await ecrire(p.porteNord), 'porte-inconnue')
  assert.equal(await ecrire(p.porteSud), null)
})

test('it is handed to the door of a sector or of the heads, by whoever holds it, and stays when the door refuses', async () => {
  const saisine = await filer()
  const dossier = await unDossier(v, v.collegue)
  const pris = unDepot(p.porteSud)
  await v.appeler(postDepots, { depots: [pris] }, v.assistante.jeton)
  for (const [qui, depot, refus] of [
    [v.collegue, unDepot(p.porteSud), 'saisine-inconnue'],
    [v.ctssd, unDepot(p.porteDuService), 'saisine-inconnue'],
    [v.stagiaire, unDepot(p.porteSud), 'saisine-inconnue'],
    [v.assistante, unDepot(dossier), 'porte-inconnue'],
    [v.assistante, unDepot(p.porteSud, { epoque: 2 }), 'porte-inconnue'],
    [v.assistante, unDepot(p.porteSud, { coffre: 'a'.repeat(26) }), 'porte-inconnue'],
    [v.assistante, { ...unDepot(p.porteSud), depot: pris.depot }, 'depot-existe'],
  ] as const)
    assert.equal(await passer(qui, saisine, depot), refus)
  assert.equal((await vue(v.assistante, saisine))?.coffre, p.porteNord.id)
  assert.equal(await passer(v.assistante, saisine, unDepot(p.porteDuService)), null)
  assert.ok(await vue(v.adjointe, saisine))
})

test('the heads and the secretary are told how many urgent ones nobody has opened, by sector, and nothing more', async () => {
  const compter = async (qui: Personne) => (await v.appeler(getNonOuvertes, {}, qui.jeton)).corps.secteurs
  const nombre = async () => (await compter(v.ctssd)).find(({ secteur }) => secteur === p.nord)?.nombre ?? 0
  const avant = await nombre()
  const urgente = await filer({ urgent: true })
  await filer()
  const duLycee = await filer({ uai: LYCEE, urgent: true }, p.porteSud)
  assert.equal(await nombre(), avant, 'it has just arrived')
  // their hour, and that of the duty, have passed
  await enSql(v, 'update saisine set ctss_le = now() where saisine = any($1)', [[urgente, duLycee]])
  assert.equal(await nombre(), avant + 1)
  const dit = await compter(v.ctssd)
  assert.deepEqual(await compter(v.adjoint), dit)
  assert.deepEqual(await compter(v.secretaire), dit)
  assert.deepEqual(Object.keys(dit[0] ?? {}).toSorted(), ['nombre', 'secteur'])
  for (const qui of [v.assistante, v.stagiaire, v.admin])
    assert.equal((await v.appeler(getNonOuvertes, {}, qui.jeton)).refus, 'saisine-hors-role')
  await direEtat(v.assistante, urgente, 'recue')
  assert.equal(await nombre(), avant)
})

test('a dépôt turned into a piece goes alone: the conversation stays until it expires', async () => {
  const recu = unRecu()
  const depots = [unDepot(p.porteNord), unDepot(p.porteNord)]
  const saisine = await filer({ depots, adresse: recu.empreinte })
  const enveloppes = depots.map(({ depot }) => ({
    enveloppe: nue(uneEnveloppe(v, p.porteNord, v.assistante, { piece: depot })),
    depot,
  }))
  // each says what was seen before it: one after the other
  const { corps } = await v.appeler(postPieces, { enveloppes: enveloppes.slice(0, 1) }, v.assistante.jeton)
  assert.equal(corps.resultats[0]?.etat, 'acceptee')
  const reste = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps.depots.filter((d) => d.saisine === saisine)
  assert.deepEqual(
    reste.map(({ depot }) => depot),
    [depots[1]?.depot],
  )
  assert.equal(await repondre(v.assistante, saisine, 1), null)
  assert.equal((await v.appeler(postRecu, { adresse: recu.adresse })).corps.echanges.length, 1)
})

test('in September what waits behind last year’s door becomes a piece of this year’s coffre, and of no other', async () => {
  const ancienne = await unCoffreDeSecteur(v, p.sud, v.collegue, ANNEE - 1)
  const [a, b] = [await filer({ uai: LYCEE }, ancienne), await filer({ uai: LYCEE }, ancienne)]
  const tourner = async (coffre: UnCoffre, qui: Personne, depot: string) => {
    const enveloppe = nue(uneEnveloppe(v, coffre, qui, { piece: depot }))
    return (await v.appeler(postPieces, { enveloppes: [{ enveloppe, depot }] }, qui.jeton)).corps.resultats[0]
  }
  assert.deepEqual(await tourner(ancienne, v.collegue, a), { etat: 'refusee', motif: 'coffre-clos' })
  const dossier = await unDossier(v, v.collegue)
  assert.deepEqual(await tourner(dossier, v.collegue, a), { etat: 'refusee', motif: 'depot-inconnu' })
  assert.equal((await tourner(p.porteSud, v.collegue, a))?.etat, 'acceptee')
  const { depots } = (await v.appeler(getDepots, {}, v.collegue.jeton)).corps
  assert.ok(!depots.some((d) => d.depot === a) && depots.some((d) => d.depot === b))
})
