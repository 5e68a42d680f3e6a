// The duty: parts of doors given in advance, what falls to her, and nothing more.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { getAccesDuCoffre, getDepots } from '../../contract/coffre.ts'
import { putAbsence } from '../../contract/presence.ts'
import {
  getGarde,
  getParts,
  getSaisines,
  postCompteDeGarde,
  postEtatDeSaisine,
  postPartsDePorte,
  postRelais,
  postReponse,
} from '../../contract/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import { unDossier } from '../coffre.examples.ts'
import { dans, enSql } from '../presence/monde.examples.ts'
import {
  deposer,
  desPortes,
  mettreDeGarde,
  oublierLesPassages,
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
before(async () => {
  p = await desPortes(v)
  cpe = await unPersonnel(v, 'cpe', 'cpe')
})
beforeEach(() => oublierLesPassages(v))

const filer = async (autre: Partial<EnvoiDEssai> = {}): Promise<string> =>
  deposer(v, await uneSaisine(v, p.porteNord, autre))
const vue = async (qui: Personne, saisine: string) =>
  (await v.appeler(getSaisines, {}, qui.jeton)).corps.saisines.find((s) => s.saisine === saisine)
const direEtat = async (qui: Personne, saisine: string, etat: 'recue' | 'prise_en_charge') =>
  (await v.appeler(postEtatDeSaisine, { saisine, etat }, qui.jeton)).refus
const repondre = async (qui: Personne, saisine: string, n: number) =>
  (await v.appeler(postReponse, { saisine, n, sceau: base64(alea(300)) }, qui.jeton)).refus
const passer = async (qui: Personne, saisine: string, depot: ReturnType<typeof unDepot>) =>
  (await v.appeler(postRelais, { saisine, depot }, qui.jeton)).refus
const absente = (qui: Personne) =>
  v.appeler(putAbsence, { id: nouvelId(), membre: qui.membre, du: dans(0), au: dans(0) }, qui.jeton)
const tousLa = () => enSql(v, 'delete from absence')

const unePart = (membre: Personne, coffre = p.porteNord, autre: object = {}) => ({
  coffre: coffre.id,
  epoque: coffre.epoque,
  membre: membre.membre,
  generation: 1,
  sceau: base64(alea(1_168)),
  ...autre,
})
const donner = async (qui: Personne, ...parts: ReturnType<typeof unePart>[]) =>
  (await v.appeler(postPartsDePorte, { parts }, qui.jeton)).refus

test('a part of a door is given by whoever holds it, once each, to somebody who may hold a key', async () => {
  const dossier = await unDossier(v, v.assistante)
  assert.equal(await donner(v.collegue, unePart(v.ctssd)), 'coffre-inconnu')
  assert.equal(await donner(v.stagiaire, unePart(v.ctssd)), 'coffre-inconnu')
  assert.equal(await donner(v.assistante, unePart(v.ctssd, dossier)), 'coffre-inconnu', 'the door of a file')
  assert.equal(await donner(v.assistante, unePart(v.ctssd, p.porteNord, { epoque: 2 })), 'coffre-inconnu')
  for (const qui of [v.secretaire, v.admin, cpe])
    assert.equal(await donner(v.assistante, unePart(v.ctssd), unePart(qui)), 'personne-inconnue')
  assert.equal(
    await donner(v.assistante, unePart(v.ctssd, p.porteNord, { membre: 'a'.repeat(26) })),
    'personne-inconnue',
  )
  assert.deepEqual((await v.appeler(getParts, {}, v.assistante.jeton)).corps.parts, [])

  assert.equal(await donner(v.assistante, unePart(v.collegue), unePart(v.adjoint)), null)
  assert.equal(await donner(v.assistante, unePart(v.collegue)), null)
  const { parts } = (await v.appeler(getParts, {}, v.assistante.jeton)).corps
  assert.deepEqual(parts.map(({ membre }) => membre).toSorted(), [v.collegue.membre, v.adjoint.membre].toSorted())
  // neither she who gives nor she who will be on duty is shown the seals of the others
  assert.deepEqual((await v.appeler(getParts, {}, v.collegue.jeton)).corps.parts, [])
  const { lignes } = (await v.appeler(getAccesDuCoffre, { coffre: p.porteNord.id }, v.assistante.jeton)).corps
  assert.equal(lignes.filter(({ verbe }) => verbe === 'porte-part').length, 2)
})

const garde = async (qui: Personne) => (await v.appeler(getGarde, {}, qui.jeton)).corps
const RIEN = { enGarde: false, depots: [], parts: [] }

test('on duty she gets what fell to her, with her part of that door, and leaves a line that the sector reads', async () => {
  await absente(v.assistante)
  await mettreDeGarde(v, v.collegue)
  const recu = unRecu()
  const tombee = await filer({ lecteur: 'garde', adresse: recu.empreinte, urgent: true })
  await tousLa()
  const autre = await filer({ urgent: true })
  for (let fois = 0; fois < 2; fois += 1) {
    const { enGarde, depots, parts } = await garde(v.collegue)
    assert.equal(enGarde, true)
    assert.deepEqual(
      depots.map(({ depot, saisine }) => [depot, saisine.saisine, saisine.urgent, saisine.echanges]),
      [[tombee, tombee, true, []]],
    )
    assert.deepEqual(
      parts.map(({ coffre, membre, epoque }) => [coffre, membre, epoque]),
      [[p.porteNord.id, v.collegue.membre, 1]],
    )
  }
  // not a member: neither lists nor pieces nor the ordinary inbox
  assert.equal(await vue(v.collegue, tombee), undefined)
  assert.ok(!(await v.appeler(getDepots, {}, v.collegue.jeton)).corps.depots.some((d) => d.depot === tombee))
  for (const qui of [v.ctssd, v.adjoint, v.stagiaire, v.secretaire, v.admin, v.assistante])
    assert.deepEqual(await garde(qui), RIEN, qui.role)
  const { lignes } = (await v.appeler(getAccesDuCoffre, { coffre: p.porteNord.id }, v.assistante.jeton)).corps
  const ouvertures = lignes.filter(({ verbe }) => verbe === 'garde-ouverture')
  assert.deepEqual(
    ouvertures.map(({ acteur, detail }) => [acteur?.membre, detail]),
    [[v.collegue.membre, `saisine:${tombee}`]],
  )

  // she says that it was read, and answers; the rest of the sector is not hers
  assert.equal(await direEtat(v.collegue, tombee, 'prise_en_charge'), 'saisine-inconnue')
  assert.equal(await direEtat(v.collegue, tombee, 'recue'), null)
  assert.equal(await repondre(v.collegue, tombee, 1), null)
  assert.equal(await direEtat(v.collegue, autre, 'recue'), 'saisine-inconnue')
  assert.equal(await repondre(v.collegue, autre, 1), 'saisine-inconnue')
  assert.equal(await passer(v.collegue, tombee, unDepot(p.porteSud)), 'saisine-inconnue')
  assert.equal((await vue(v.assistante, tombee))?.etat, 'recue')
  // what the sector shows, she does not hide
  await enSql(v, `update saisine set etat = 'prise_en_charge' where saisine = $1`, [tombee])
  assert.equal(await direEtat(v.collegue, tombee, 'recue'), null)
  assert.equal((await vue(v.assistante, tombee))?.etat, 'prise_en_charge')

  // her duty over, nothing is left of it
  await mettreDeGarde(v, v.adjoint)
  assert.deepEqual(await garde(v.collegue), RIEN)
  assert.equal(await repondre(v.collegue, tombee, 2), 'saisine-inconnue')
  assert.equal((await garde(v.adjoint)).depots.length, 1)
  await mettreDeGarde(v)
  assert.deepEqual(await garde(v.adjoint), RIEN)
})

test('what she did is told to the sector, and leaves her inbox', async () => {
  await absente(v.assistante)
  await mettreDeGarde(v, v.collegue)
  const tombee = await filer({ lecteur: 'garde' })
  await tousLa()
  const rendre = async (qui: Personne, depot: ReturnType<typeof unDepot>, saisine = tombee) =>
    (await v.appeler(postCompteDeGarde, { saisine, depot }, qui.jeton)).refus
  const compte = unDepot(p.porteNord)
  assert.equal(await rendre(v.adjoint, compte), 'saisine-inconnue')
  assert.equal(await rendre(v.assistante, compte), 'saisine-inconnue', 'she holds the door and is not on duty')
  assert.equal(await rendre(v.collegue, unDepot(p.porteSud)), 'porte-inconnue')
  assert.equal(await rendre(v.collegue, unDepot(p.porteNord, { epoque: 2 })), 'porte-inconnue')
  assert.equal(await rendre(v.collegue, { ...compte, depot: tombee }), 'depot-existe')
  assert.ok((await garde(v.collegue)).depots.some((d) => d.depot === tombee))
  assert.equal(await rendre(v.collegue, compte), null)
  assert.equal(await rendre(v.collegue, compte), null)
  assert.ok(!(await garde(v.collegue)).depots.some((d) => d.saisine.saisine === tombee))
  const { depots } = (await v.appeler(getDepots, {}, v.assistante.jeton)).corps
  assert.ok(depots.some((d) => d.depot === compte.depot && d.saisine === tombee))
  await mettreDeGarde(v)
})

test('once somebody of the sector has opened it, it is no longer the duty’s', async () => {
  await absente(v.assistante)
  await mettreDeGarde(v, v.collegue)
  const tombee = await filer({ lecteur: 'garde' })
  await tousLa()
  assert.equal(await direEtat(v.assistante, tombee, 'recue'), null)
  assert.ok(!(await garde(v.collegue)).depots.some((d) => d.saisine.saisine === tombee))
  assert.equal(await repondre(v.collegue, tombee, 1), 'saisine-inconnue')
  await mettreDeGarde(v)
})
