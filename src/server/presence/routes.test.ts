import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { getAnnuaire } from '../../contract/registre.ts'
import {
  deleteAbsence,
  deletePresence,
  getCalendrier,
  getCourriel,
  getPersonnels,
  getPresences,
  putAbsence,
  putCourriel,
  putPersonnel,
  putPresence,
} from '../../contract/presence.ts'
import { getService } from '../../contract/service.ts'
import { deleteSession, getSession, postCodesUniques } from '../../contract/session.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { connecter, inviter, unServiceVivant, type Personne } from '../vivant.examples.ts'
import { affecter, COLLEGE, dans, ECOLE, enSql, LYCEE, SANS_SECTEUR, unMonde } from './monde.examples.ts'

const v = await unServiceVivant({ after })
let monde: { nord: string; sud: string }
before(async () => {
  monde = await unMonde(v)
})

const uneVenue = (autre: object = {}) => ({
  id: nouvelId(),
  uai: COLLEGE,
  jourDeSemaine: 2,
  semaine: 'toutes' as const,
  debut: '08:30',
  fin: '12:00',
  bureau: 'Bureau 104',
  du: '2026-09-01',
  au: null,
  ...autre,
})
const dire = async (venue: ReturnType<typeof uneVenue>, qui: Personne) =>
  (await v.appeler(putPresence, venue, qui.jeton)).refus
const lire = async (qui: Personne) => (await v.appeler(getPresences, {}, qui.jeton)).corps

test('a social worker says when she is in the schools of her sector, and everybody of the service reads it', async () => {
  const venue = uneVenue()
  assert.equal(await dire(venue, v.assistante), null)
  assert.equal(await dire({ ...venue, fin: '12:30', semaine: 'paires' as never }, v.assistante), null)
  for (const qui of [v.ctssd, v.secretaire, v.admin, v.collegue, v.stagiaire]) {
    const { presences } = await lire(qui)
    assert.deepEqual(
      presences.filter(({ id }) => id === venue.id),
      [{ ...venue, fin: '12:30', semaine: 'paires', membre: v.assistante.membre }],
    )
  }
  assert.equal((await v.appeler(getPresences, {})).refus, 'sans-session')
})

test('nobody says it for another, nor for a school where she does not work', async () => {
  const venue = uneVenue()
  assert.equal(await dire(venue, v.assistante), null)
  // the heads of the service neither
  for (const qui of [v.ctssd, v.adjointe, v.collegue, v.stagiaire, v.secretaire, v.admin])
    assert.equal(await dire(uneVenue(), qui), 'presence-hors-role')
  assert.equal(await dire({ ...venue, uai: LYCEE }, v.collegue), 'presence-hors-role')
  assert.equal(await dire(uneVenue({ uai: LYCEE }), v.assistante), 'presence-hors-role')
  assert.equal(await dire(uneVenue({ uai: SANS_SECTEUR }), v.assistante), 'etablissement-inconnu')
  assert.equal((await v.appeler(deletePresence, { id: venue.id }, v.collegue.jeton)).refus, 'presence-inconnue')
  assert.equal((await v.appeler(deletePresence, { id: venue.id }, v.ctssd.jeton)).refus, 'presence-inconnue')
  assert.equal((await v.appeler(deletePresence, { id: venue.id }, v.assistante.jeton)).refus, null)
  assert.equal((await v.appeler(deletePresence, { id: venue.id }, v.assistante.jeton)).refus, 'presence-inconnue')
})

test('hours and dates follow one another, and a Sunday is no day of presence', async () => {
  assert.equal(await dire(uneVenue({ debut: '12:00', fin: '12:00' }), v.assistante), 'heures-inversees')
  assert.equal(await dire(uneVenue({ au: '2026-08-31' }), v.assistante), 'dates-inversees')
  assert.equal(await dire(uneVenue({ jourDeSemaine: 7 }), v.assistante), 'requete-malformee')
  assert.equal(await dire(uneVenue({ debut: '8h30' }), v.assistante), 'requete-malformee')
  // nothing of what she does there enters
  assert.equal(await dire(uneVenue({ motif: 'entretien' }), v.assistante), 'requete-malformee')
})

test('whoever replaces her says her own hours there, during the replacement only', async () => {
  const venue = uneVenue({ uai: ECOLE })
  assert.equal(await dire(venue, v.remplacante), 'presence-hors-role')
  await affecter(v, v.remplacante, monde.nord, { titre: 'remplacante', debut: dans(-3), fin: dans(3) })
  assert.equal(await dire(venue, v.remplacante), null)
  await affecter(v, v.remplacante, monde.sud, { titre: 'remplacante', debut: dans(-9), fin: dans(-1) })
  assert.equal(await dire(uneVenue({ uai: LYCEE }), v.remplacante), 'presence-hors-role')
})

test('an absence is dates only: each says hers, the CTSS-D that of somebody who is ill', async () => {
  const absence = { id: nouvelId(), membre: v.collegue.membre, du: dans(30), au: dans(34) }
  const dit = async (quoi: typeof absence, qui: Personne) => (await v.appeler(putAbsence, quoi, qui.jeton)).refus
  assert.equal(await dit(absence, v.assistante), 'absence-hors-role')
  assert.equal(await dit(absence, v.collegue), null)
  assert.equal(await dit({ ...absence, au: dans(40) }, v.ctssd), null)
  assert.equal(await dit({ ...absence, id: nouvelId(), membre: v.stagiaire.membre }, v.adjointe), null)
  // neither an absence that changes person, nor one of nobody, nor one that ends before it begins
  assert.equal(await dit({ ...absence, membre: v.assistante.membre }, v.ctssd), 'absence-hors-role')
  assert.equal(await dit({ ...absence, id: nouvelId(), membre: nouvelId() }, v.ctssd), 'personne-inconnue')
  assert.equal(await dit({ ...absence, au: dans(29) }, v.collegue), 'dates-inversees')
  const avecMotif = { ...absence, motif: 'maladie' }
  assert.equal(await dit(avecMotif, v.collegue), 'requete-malformee')
  const { absences } = await lire(v.secretaire)
  assert.deepEqual(
    absences.find(({ id }) => id === absence.id),
    { ...absence, au: dans(40) },
  )
  assert.equal((await v.appeler(deleteAbsence, { id: absence.id }, v.assistante.jeton)).refus, 'absence-inconnue')
  assert.equal((await v.appeler(deleteAbsence, { id: absence.id }, v.collegue.jeton)).refus, null)
})

test('the CPE of a school has an account that sees nothing of the service but herself', async () => {
  const cpe = await inviter(v, v.admin, 'cpe', 'personnel')
  const chef = await inviter(v, v.ctssd, 'principal', 'personnel')
  for (const [qui, uai, fonction, par] of [
    [cpe, COLLEGE, 'cpe', v.admin],
    [chef, COLLEGE, 'chef', v.adjointe],
  ] as const)
    assert.equal((await v.appeler(putPersonnel, { membre: qui.membre, uai, fonction }, par.jeton)).refus, null)
  const session = (await v.appeler(getSession, {}, cpe.jeton)).corps
  assert.deepEqual([session.membre, session.role, session.codesRestants], [cpe.membre, 'personnel', 59])
  assert.deepEqual((await v.appeler(getPersonnels, {}, cpe.jeton)).corps.personnels, [
    { membre: cpe.membre, uai: COLLEGE, fonction: 'cpe', nom: 'cpe', prenom: 'Camille' },
  ])
  assert.deepEqual(
    (await v.appeler(getPersonnels, {}, v.assistante.jeton)).corps.personnels.map(({ fonction }) => fonction),
    ['cpe', 'chef'],
  )
  const vu = (await v.appeler(getService, {}, cpe.jeton)).corps
  assert.deepEqual([vu.personnes, vu.affectations, vu.secteurs], [[], [], []])
  const { presences, absences, guichets } = await lire(cpe)
  assert.deepEqual([presences, absences, guichets], [[], [], []])
  assert.deepEqual((await v.appeler(getAnnuaire, { depuis: 0 }, cpe.jeton)).corps.entrees, [])
  assert.equal((await v.appeler(getCalendrier, {}, cpe.jeton)).corps.zone, null)
  // she changes her sheet of codes, leaves, and comes back
  cpe.codes.splice(0, cpe.codes.length, ...(await v.appeler(postCodesUniques, {}, cpe.jeton)).corps.codes)
  assert.equal((await v.appeler(deleteSession, {}, cpe.jeton)).refus, null)
  assert.equal((await v.appeler(getSession, {}, cpe.jeton)).refus, 'sans-session')
  cpe.jeton = await connecter(v, cpe)
  assert.equal(await dire(uneVenue(), cpe), 'etablissement-inconnu')
})

test('only the heads and the administrator tie an account to its school, and only that of a staff member', async () => {
  const cpe = await inviter(v, v.admin, 'autre-cpe', 'personnel')
  const lier = async (qui: Personne, autre: object = {}) =>
    (await v.appeler(putPersonnel, { membre: cpe.membre, uai: COLLEGE, fonction: 'cpe', ...autre }, qui.jeton)).refus
  for (const qui of [v.assistante, v.secretaire, v.stagiaire, cpe]) assert.equal(await lier(qui), 'service-hors-role')
  assert.equal(await lier(v.ctssd, { membre: v.assistante.membre }), 'personne-inconnue')
  assert.equal(await lier(v.ctssd, { membre: nouvelId() }), 'personne-inconnue')
  assert.equal(await lier(v.ctssd, { uai: '9019998Z' }), 'requete-malformee')
  assert.equal(await lier(v.ctssd, { uai: '9010009N' }), 'etablissement-inconnu')
  assert.equal(await lier(v.ctssd), null)
  // she leaves: her account is said no more
  await enSql(v, 'update compte set actif = false where membre = $1', [cpe.membre])
  const { personnels } = (await v.appeler(getPersonnels, {}, v.ctssd.jeton)).corps
  assert.equal(personnels.filter(({ membre }) => membre === cpe.membre).length, 0)
})

test('her mail address is hers alone', async () => {
  const poser = async (courriel: string | null) =>
    (await v.appeler(putCourriel, { courriel }, v.assistante.jeton)).refus
  assert.equal(await poser('elle@example.org'), null)
  assert.deepEqual((await v.appeler(getCourriel, {}, v.assistante.jeton)).corps.courriel, 'elle@example.org')
  assert.equal((await v.appeler(getCourriel, {}, v.ctssd.jeton)).corps.courriel, null)
  assert.equal(JSON.stringify((await v.appeler(getService, {}, v.ctssd.jeton)).corps).includes('example.org'), false)
  assert.equal(await poser('elle'), 'requete-malformee')
  assert.equal(await poser(null), null)
  assert.equal((await v.appeler(getCourriel, {}, v.assistante.jeton)).corps.courriel, null)
})
