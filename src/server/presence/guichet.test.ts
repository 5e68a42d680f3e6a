import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { Client } from 'pg'

import { deleteAbsence, getPresences, putAbsence, putGuichet, putPresence } from '../../contract/presence.ts'
import { postAnnuaire } from '../../contract/registre.ts'
import { ACADEMIES, zoneFeriee, zoneScolaire } from '../../domain/calendrier.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'
import { affecter, COLLEGE, dans, ECOLE, enSql, FERME, LYCEE, PRIVE, SANS_SECTEUR, unMonde } from './monde.examples.ts'

const v = await unServiceVivant({ after })
let monde: { nord: string; sud: string }
before(async () => {
  monde = await unMonde(v)
})

type Dit = {
  service: string
  secteur: string
  ouvert: boolean
  raison: string | null
  reouvre_le: string | null
  lecteur: string
}
/** As the public page asks: no session, no right on any table. */
const enPublic = async <T>(requete: string, valeurs: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: v.base.urlAs('permanence_guichet') })
  await client.connect()
  try {
    return (await client.query(requete, valeurs)).rows as T[]
  } finally {
    await client.end()
  }
}
const guichet = async (uai: string): Promise<Dit | undefined> =>
  (
    await enPublic<Dit>('select service, secteur, ouvert, raison, reouvre_le::text, lecteur from priv.guichet_de($1)', [
      uai,
    ])
  )[0]
const lecteur = async (uai: string) => (await guichet(uai))?.lecteur
const absenter = async (qui: Personne, du: number, au: number): Promise<string> => {
  const id = nouvelId()
  const dite = await v.appeler(putAbsence, { id, membre: qui.membre, du: dans(du), au: dans(au) }, v.ctssd.jeton)
  assert.equal(dite.refus, null)
  return id
}
const revenir = (id: string) => v.appeler(deleteAbsence, { id }, v.ctssd.jeton)
const regler = async (uai: string, autre: object, qui: Personne = v.ctssd) =>
  (await v.appeler(putGuichet, { uai, ouvertEnVacances: false, fermeJusqua: null, ...autre }, qui.jeton)).refus

const tour = (qui: Personne, debut: number, fin: number) => ({
  membre: qui.membre,
  debut: `${dans(debut)}T00:00:00.000Z`,
  fin: `${dans(fin)}T00:00:00.000Z`,
})
const afficherLaGarde = async (...tours: ReturnType<typeof tour>[]): Promise<void> => {
  const entree = v.annuaire.composer('garde', { tours }, [v.ctssd])
  assert.equal((await v.appeler(postAnnuaire, { entrees: [entree] }, v.ctssd.jeton)).refus, null)
}
const deGarde = async () =>
  (await enPublic<{ garde: string[] }>('select priv.de_garde($1) as garde', [v.service]))[0]?.garde

test('the page of a school says that the people of its sector read, and nothing of an unserved school', async () => {
  assert.deepEqual(await guichet(COLLEGE), {
    service: v.service,
    secteur: monde.nord,
    ouvert: true,
    raison: null,
    reouvre_le: null,
    lecteur: 'secteur',
  })
  // private, closed, in no sector, unknown: the same silence
  await enSql(v, 'insert into secteur_etablissement (service, uai, secteur) values ($1, $2, $4), ($1, $3, $4)', [
    v.service,
    PRIVE,
    FERME,
    monde.nord,
  ])
  for (const uai of [PRIVE, FERME, SANS_SECTEUR, '9010010P', '']) assert.equal(await guichet(uai), undefined)
})

test('the public role asks these questions and reads no table', async () => {
  const tables = await enSql<{ nom: string }>(
    v,
    `select format('%I.%I', schemaname, tablename) as nom from pg_tables where schemaname in ('public', 'priv')`,
  )
  assert.ok(tables.length > 30)
  for (const { nom } of tables)
    await assert.rejects(enPublic(`select from ${nom}`), /permission denied/u, `${nom} is readable`)
})

test('she is ill and nobody replaces her: the heads of the service read, then whoever is on duty, then her replacement', async () => {
  const maladie = await absenter(v.assistante, 0, 2)
  assert.equal(await lecteur(COLLEGE), 'service')
  assert.equal(await lecteur(LYCEE), 'secteur')
  await afficherLaGarde(tour(v.collegue, -2, 2))
  assert.deepEqual(await deGarde(), [v.collegue.membre])
  assert.equal(await lecteur(COLLEGE), 'garde')
  // the roster signed last is the only one
  await afficherLaGarde(tour(v.collegue, -5, -1), tour(v.remplacante, 3, 9))
  assert.deepEqual(await deGarde(), [])
  assert.equal(await lecteur(COLLEGE), 'service')
  await afficherLaGarde(tour(v.collegue, -2, 2), tour(v.adjointe, -2, 2))
  // on duty and ill: she is not counted
  const grippe = await absenter(v.collegue, -1, 0)
  assert.deepEqual(await deGarde(), [v.adjointe.membre])
  await revenir(grippe)
  const poste = await affecter(v, v.remplacante, monde.nord, { titre: 'remplacante', debut: dans(0), fin: dans(5) })
  assert.equal(await lecteur(COLLEGE), 'secteur')
  await enSql(v, 'update affectation set debut = $2, fin = $2 where id = $1', [poste, dans(-1)])
  assert.equal(await lecteur(COLLEGE), 'garde')
  await revenir(maladie)
  assert.equal(await lecteur(COLLEGE), 'secteur')
})

test('a trainee, a closed account or a vacancy does not make a sector', async () => {
  await affecter(v, v.stagiaire, monde.sud, { role: 'stagiaire', titre: 'stagiaire' })
  const conge = await absenter(v.collegue, -1, 1)
  assert.equal(await lecteur(LYCEE), 'garde')
  await revenir(conge)
  await enSql(v, 'update compte set actif = false where membre = $1', [v.collegue.membre])
  assert.equal(await lecteur(LYCEE), 'garde')
  await enSql(v, 'update compte set actif = true where membre = $1', [v.collegue.membre])
  assert.equal(await lecteur(LYCEE), 'secteur')
})

test('the school holidays of the zone close the page, unless the service keeps it open', async () => {
  const vacances = (zone: string, libelle: string, du: string, reprise: string | null) =>
    enSql(v, 'insert into vacances (zone, annee, libelle, du, reprise) values ($1, $2, $3, $4, $5)', [
      zone,
      '2020-2021',
      libelle,
      du,
      reprise,
    ])
  await vacances('A', 'Vacances de la zone A', dans(-3), dans(9))
  assert.equal((await guichet(COLLEGE))?.ouvert, true)
  await vacances('B', 'Vacances', dans(-3), dans(6))
  assert.deepEqual(await guichet(COLLEGE), {
    service: v.service,
    secteur: monde.nord,
    ouvert: false,
    raison: 'vacances',
    reouvre_le: dans(6),
    lecteur: 'secteur',
  })
  assert.equal(await regler(COLLEGE, { ouvertEnVacances: true }), null)
  assert.equal((await guichet(COLLEGE))?.ouvert, true)
  assert.equal((await guichet(ECOLE))?.ouvert, false)
  // a summer whose end is not published: closed, and the page cannot say until when
  await enSql(v, `update vacances set reprise = null where zone = 'B'`)
  assert.deepEqual([(await guichet(ECOLE))?.raison, (await guichet(ECOLE))?.reouvre_le], ['vacances', null])
  await enSql(v, `update vacances set du = $1, reprise = $2 where zone = 'B'`, [dans(-9), dans(0)])
  assert.equal((await guichet(ECOLE))?.ouvert, true)
})

test('the service closes a page until a day; holidays that follow put the opening off', async () => {
  assert.equal(await regler(ECOLE, { fermeJusqua: dans(4) }), null)
  assert.deepEqual([(await guichet(ECOLE))?.raison, (await guichet(ECOLE))?.reouvre_le], ['ferme', dans(5)])
  await enSql(v, `update vacances set du = $1, reprise = $2 where zone = 'B'`, [dans(3), dans(12)])
  assert.equal((await guichet(ECOLE))?.reouvre_le, dans(12))
  assert.equal(await regler(ECOLE, { fermeJusqua: dans(-1) }), null)
  assert.equal((await guichet(ECOLE))?.ouvert, true)
  await enSql(v, 'delete from vacances')
})

test('the heads of the service and the social worker of the sector open and close a page, nobody else', async () => {
  assert.equal(await regler(LYCEE, {}, v.collegue), null)
  assert.equal(await regler(LYCEE, {}, v.adjointe), null)
  for (const qui of [v.assistante, v.remplacante, v.stagiaire, v.secretaire, v.admin])
    assert.equal(await regler(LYCEE, {}, qui), 'guichet-hors-role')
  assert.equal(await regler(SANS_SECTEUR, {}), 'etablissement-inconnu')
  await regler(ECOLE, { fermeJusqua: dans(2) })
  const { guichets, adresse } = (await v.appeler(getPresences, {}, v.secretaire.jeton)).corps
  assert.match(adresse, /\/ecole\/$/u)
  assert.deepEqual(guichets, [
    {
      uai: COLLEGE,
      ouvertEnVacances: true,
      fermeJusqua: null,
      etat: { ouvert: true, raison: null, reouvreLe: null },
      lecteur: 'secteur',
    },
    {
      uai: ECOLE,
      ouvertEnVacances: false,
      fermeJusqua: dans(2),
      etat: { ouvert: false, raison: 'ferme', reouvreLe: dans(3) },
      lecteur: 'secteur',
    },
    {
      uai: LYCEE,
      ouvertEnVacances: false,
      fermeJusqua: null,
      etat: { ouvert: true, raison: null, reouvreLe: null },
      lecteur: 'secteur',
    },
  ])
})

test('the page posts the hours of those who work there today, and leaves her absences unsaid', async () => {
  const venue = (uai: string, autre: object = {}) => ({
    id: nouvelId(),
    uai,
    jourDeSemaine: 2,
    semaine: 'toutes' as const,
    debut: '08:30',
    fin: '12:00',
    bureau: '104',
    du: '2020-09-01',
    au: null as string | null,
    ...autre,
  })
  for (const dite of [venue(COLLEGE), venue(COLLEGE, { au: dans(-1) }), venue(ECOLE, { debut: '14:00', fin: '16:00' })])
    assert.equal((await v.appeler(putPresence, dite, v.assistante.jeton)).refus, null)
  const heures = async (uai: string) =>
    (await enPublic<{ debut: string }>('select * from priv.presences_de($1)', [uai])).map(({ debut }) => debut)
  assert.deepEqual(await heures(COLLEGE), ['08:30'])
  assert.deepEqual(await heures(ECOLE), ['14:00'])
  assert.deepEqual(await heures(LYCEE), [])
  const conge = await absenter(v.assistante, 3, 4)
  await absenter(v.assistante, -4, -3)
  assert.deepEqual(await heures(COLLEGE), ['08:30'])
  const absences = await enPublic<{ du: string }>('select membre, du::text, au::text from priv.absences_de($1)', [
    COLLEGE,
  ])
  assert.deepEqual(absences, [{ membre: v.assistante.membre, du: dans(3), au: dans(4) }])
  await revenir(conge)
  // she leaves the sector: her hours are hers, and posted there no more
  await enSql(v, 'update affectation set fin = $2 where membre = $1', [v.assistante.membre, dans(-1)])
  assert.deepEqual(await heures(COLLEGE), [])
  assert.equal(await lecteur(COLLEGE), 'garde')
})

test('the base and the pages know the same zones', async () => {
  const codes = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
  const zones = await enPublic<{ zone: string | null }>(
    'select priv.zone_scolaire(c) as zone from unnest($1::text[]) with ordinality u(c, n) order by n',
    [codes],
  )
  assert.deepEqual(
    zones.map(({ zone }) => zone),
    codes.map(zoneScolaire),
  )
  assert.ok(Object.keys(ACADEMIES).every((code) => codes.includes(code)))
  const departements = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))
  const feriees = await enPublic<{ zone: string | null }>(
    'select priv.zone_feriee(c) as zone from unnest($1::text[]) with ordinality u(c, n) order by n',
    [departements],
  )
  assert.deepEqual(
    feriees.map(({ zone }) => zone),
    departements.map(zoneFeriee),
  )
})
