import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { getCalendrier, postCalendrier } from '../../contract/presence.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'
import { dans, enSql, unMonde } from './monde.examples.ts'

const v = await unServiceVivant({ after })
before(async () => {
  await unMonde(v)
})

const importer = (texte: string, { apercu = false, qui = v.admin }: { apercu?: boolean; qui?: Personne } = {}) =>
  v.appeler(postCalendrier, { fichier: 'calendrier.csv', texte, apercu }, qui.jeton)
const bilan = async (texte: string, apercu = false) => {
  const { corps, refus } = await importer(texte, { apercu })
  assert.equal(refus, null)
  return [corps.ajouts, corps.changements, corps.inchanges, corps.refusees.length]
}
const connues = () =>
  enSql<{ zone: string; annee: string; libelle: string; du: string; reprise: string | null }>(
    v,
    'select zone, annee, libelle, du::text, reprise::text from vacances order by zone, du',
  )
const oublier = () => enSql(v, 'delete from vacances')

const ENTETE = 'Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire'
const fichier = (...lignes: string[]): string => `\uFEFF${[ENTETE, ...lignes].join('\r\n')}\r\n`
const rentree = (du: string, fin: string, lieu = 'Rennes;Zone B', libelle = "Vacances d'essai", population = '-') =>
  `${libelle};${population};${du};${fin};${lieu};2030-2031`

test('a midnight of Paris is the first day of the holidays, and the end is the day of return', async () => {
  const texte = fichier(
    rentree('2030-10-18T22:00:00+00:00', '2030-11-03T23:00:00+00:00'),
    rentree('2030-10-18T22:00:00+00:00', '2030-11-03T23:00:00+00:00', 'Nantes;Zone B'),
    rentree(
      '2030-10-18T22:00:00+00:00',
      '2030-11-03T23:00:00+00:00',
      'Nantes;Zone B',
      "Vacances d'essai",
      'Enseignants',
    ),
    rentree('2031-05-28T22:00:00+00:00', '2031-05-28T22:00:00+00:00', 'Corse;Corse', 'Journée vaquée'),
    rentree('2031-07-04T22:00:00+00:00', '2031-07-04T22:00:00+00:00', 'Rennes;Zone B', "Début des Vacances d'Été"),
  )
  const { corps } = await importer(texte, { apercu: true })
  assert.deepEqual(corps, {
    type: 'vacances',
    ajouts: 3,
    changements: 0,
    inchanges: 0,
    refusees: [],
    annees: ['2030-2031'],
    zones: ['B', 'Corse'],
  })
  assert.deepEqual(await connues(), [])
  assert.deepEqual(await bilan(texte), [3, 0, 0, 0])
  assert.deepEqual(await connues(), [
    { zone: 'B', annee: '2030-2031', libelle: 'Vacances d’essai', du: '2030-10-19', reprise: '2030-11-04' },
    { zone: 'B', annee: '2030-2031', libelle: 'Vacances d’Été', du: '2031-07-05', reprise: null },
    { zone: 'Corse', annee: '2030-2031', libelle: 'Journée vaquée', du: '2031-05-29', reprise: '2031-05-30' },
  ])
  // the same file again changes nothing
  assert.deepEqual(await bilan(texte), [0, 0, 3, 0])
})

test('the end of the summer comes later and is never taken away; a date put right replaces the wrong one', async () => {
  const ete = (fin: string) =>
    fichier(rentree('2031-07-04T22:00:00Z', fin, 'Rennes;Zone B', "Vacances d'Été", 'Élèves'))
  assert.deepEqual(await bilan(ete('2031-08-31T22:00:00Z')), [0, 1, 0, 0])
  const debut = fichier(rentree('2031-07-04T22:00:00Z', '', 'Rennes;Zone B', "Début des Vacances d'Été"))
  assert.deepEqual(await bilan(debut), [0, 0, 1, 0])
  assert.deepEqual(await bilan(ete('2031-09-01T22:00:00Z')), [0, 1, 0, 0])
  assert.equal((await connues()).find(({ libelle }) => libelle === 'Vacances d’Été')?.reprise, '2031-09-02')
  await oublier()
})

test('a line that cannot be read is refused by its number, and the others enter', async () => {
  const texte = fichier(
    rentree('2030-10-18T22:00:00Z', '2030-11-03T23:00:00Z'),
    rentree('bientôt', '2030-11-03T23:00:00Z'),
    rentree('2030-10-18T15:30:00Z', '2030-11-03T23:00:00Z'),
    rentree('2030-10-18T22:00:00Z', '2030-11-03T23:00:00Z', 'Atlantide;Zone Z'),
    rentree('2030-11-18T23:00:00Z', '2030-11-03T23:00:00Z'),
    rentree('2030-10-18T22:00:00Z', '2030-11-05T23:00:00Z', 'Nantes;Zone B'),
  )
  const { corps } = await importer(texte)
  assert.equal(corps.ajouts, 1)
  assert.deepEqual(corps.refusees, [
    { ligne: 3, motif: 'date illisible' },
    { ligne: 4, motif: 'date illisible' },
    { ligne: 5, motif: 'zone inconnue' },
    { ligne: 6, motif: 'finit avant de commencer' },
    { ligne: 7, motif: 'autres dates que la même période, plus haut, de la même zone' },
  ])
  await oublier()
})

test('columns in another order, under other names, and a midnight of the island itself are understood', async () => {
  const texte = [
    'zones,location,end_date,start_date,description,population,annee_scolaire',
    'Réunion,Réunion,2031-03-16,2031-03-01,Vacances après 3ème période,-,2030-2031',
    'Réunion,Réunion,2031-05-18T20:00:00Z,2031-05-02T20:00:00Z,Vacances après 4ème période,-,2030-2031',
  ].join('\n')
  assert.deepEqual(await bilan(texte), [2, 0, 0, 0])
  assert.deepEqual(
    (await connues()).map(({ zone, du, reprise }) => [zone, du, reprise]),
    [
      ['Réunion', '2031-03-01', '2031-03-16'],
      ['Réunion', '2031-05-03', '2031-05-19'],
    ],
  )
  await oublier()
})

test('another file is refused, and so is whoever is not the administrator', async () => {
  for (const texte of ['', 'uai;nom\n0350001A;Collège', ENTETE.replace('Zones', 'Zonage'), '"date,zones\n'])
    assert.equal((await importer(texte)).refus, 'fichier-inconnu')
  for (const qui of [v.ctssd, v.assistante, v.secretaire, v.stagiaire])
    assert.equal((await importer(fichier(), { qui })).refus, 'calendrier-hors-role')
  assert.deepEqual(await connues(), [])
})

test('public holidays come by zone; everybody reads the calendar and the zone of her service', async () => {
  const [jour, autre] = [dans(20), dans(40)]
  const texte = `date,nom_jour_ferie,zones\n${jour},Fête d'essai,Métropole|Alsace-Moselle\n${autre},Saint-Essai,Alsace-Moselle\n${autre},Ailleurs,Atlantide\n`
  assert.deepEqual(await bilan(texte, true), [3, 0, 0, 1])
  assert.deepEqual(await bilan(texte), [3, 0, 0, 1])
  assert.deepEqual(await bilan(texte), [0, 0, 3, 1])
  assert.deepEqual(await bilan(texte.replace('Saint-Essai', 'Sainte-Épreuve')), [0, 1, 2, 1])
  const { corps } = await v.appeler(getCalendrier, {}, v.assistante.jeton)
  assert.deepEqual([corps.zone, corps.zoneDesFeries], ['B', 'Métropole'])
  assert.deepEqual(
    corps.feries.map(({ zone, libelle, jour: j }) => [zone, libelle, j]),
    [
      ['Alsace-Moselle', 'Fête d’essai', jour],
      ['Alsace-Moselle', 'Sainte-Épreuve', autre],
      ['Métropole', 'Fête d’essai', jour],
    ],
  )
  assert.equal((await v.appeler(getCalendrier, {})).refus, 'sans-session')
})

const DONNEES = join(import.meta.dirname, '../../../../shared/data/calendrier')
const OFFICIEL = join(DONNEES, 'fr-en-calendrier-scolaire-2017-2026.csv')
const FERIES = join(DONNEES, 'jours_feries_toutes-zones.csv')
const absentes = existsSync(OFFICIEL) ? false : 'skipped: ../shared/data is not here'

test(
  'the file of the ministry is read whole: Toussaint 2025 from Saturday 18 October to Monday 3 November',
  { skip: absentes },
  async () => {
    const texte = readFileSync(OFFICIEL, 'utf8')
    const premier = (await importer(texte)).corps
    assert.deepEqual(premier.refusees, [])
    assert.ok(premier.annees.includes('2025-2026') && !premier.annees.includes('2026-2027'))
    const toussaint = (await connues()).filter(
      ({ annee, libelle }) => annee === '2025-2026' && libelle === 'Vacances de la Toussaint',
    )
    for (const zone of ['A', 'B', 'C', 'Martinique', 'Guyane'])
      assert.deepEqual(
        toussaint.filter((conge) => conge.zone === zone).map(({ du, reprise }) => [du, reprise]),
        [['2025-10-18', '2025-11-03']],
        zone,
      )
    const encore = (await importer(texte)).corps
    assert.deepEqual([encore.ajouts, encore.changements, encore.inchanges], [0, 0, premier.ajouts])
    // cut in the middle: what is whole is read, and nothing known is lost
    const coupe = (await importer(texte.slice(0, 100_000))).corps
    assert.deepEqual([coupe.ajouts, coupe.changements], [0, 0])
  },
)

test('the file of public holidays is read whole, twice', { skip: absentes }, async () => {
  const texte = readFileSync(FERIES, 'utf8')
  const { ajouts, refusees, zones } = (await importer(texte)).corps
  assert.deepEqual(refusees, [])
  assert.ok(ajouts > 3000 && zones.includes('Alsace-Moselle') && zones.includes('La Réunion'))
  assert.deepEqual((await bilan(texte)).slice(0, 2), [0, 0])
})
