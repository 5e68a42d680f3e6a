import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import {
  getCampagnes,
  getPublications,
  getReleves,
  getRemontees,
  postOuvertureDeReleve,
  postPublication,
  postReleve,
  postRemontee,
  putCampagne,
} from '../../contract/chiffres.ts'
import { getDepots, getMonAudit } from '../../contract/coffre.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { horlogeDuSysteme } from '../clock.ts'
import { naissanceDuService } from '../naissance.ts'
import { enSql } from '../presence/monde.examples.ts'
import { ANNEE, desPortes, unDepot, unPersonnel, type Portes } from '../saisines.examples.ts'
import { placerSous, unAutreService, uneSession, type AutreService } from '../services.examples.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
let p: Portes
let academie: AutreService
let voisin: AutreService
let nation: AutreService
/** Nobody who may: the staff of a school, those who hold no key, another service. */
let dehors: readonly Personne[] = []
before(async () => {
  p = await desPortes(v)
  nation = await unAutreService(v, 'fr', { role: 'national' })
  academie = await unAutreService(v, 'ac-essai', { role: 'ctss-r', parent: 'fr' })
  voisin = await unAutreService(v, '902', { role: 'ctss-d', parent: 'ac-essai' })
  await placerSous(v, v.service, 'ac-essai')
  dehors = [await unPersonnel(v, 'cpe', 'cpe'), v.admin, v.secretaire, await uneSession(v, '902', 'voisine', 'ass')]
})

const ouvrir = async (annee: number, qui = v.ctssd, autre: object = {}) =>
  (await v.appeler(putCampagne, { annee, close: false, parTrimestre: false, decision: '', ...autre }, qui.jeton)).refus
const clore = (annee: number, qui = v.ctssd) => ouvrir(annee, qui, { close: true })
const campagnes = async (qui: Personne) => (await v.appeler(getCampagnes, {}, qui.jeton)).corps.campagnes
const transmettre = async (
  qui: Personne,
  annee: number,
  { secteur = p.nord, depot = unDepot(p.porteDuService) } = {},
) => (await v.appeler(postReleve, { secteur, annee, depot }, qui.jeton)).refus
const releves = async (qui: Personne, annee: number) =>
  (await v.appeler(getReleves, { annee }, qui.jeton)).corps.releves
const seul = async (depot: string, qui: Personne) =>
  (await v.appeler(postOuvertureDeReleve, { depot }, qui.jeton)).refus
const attendent = async (qui: Personne) =>
  (await v.appeler(getDepots, {}, qui.jeton)).corps.depots.map(({ depot }) => depot)
const tableaux = (annee: number, valeur: number | 'moins-de-11' | 'secret' = 215) => ({
  catalogue: 1 as const,
  annee,
  cellules: [{ table: 'T3' as const, dims: ['eleve'], valeur }],
})
const publier = async (annee: number, qui: Personne) =>
  (await v.appeler(postPublication, tableaux(annee), qui.jeton)).refus
const remonter = async (annee: number, qui: Personne, depot = unDepot(academie.porte)) =>
  (await v.appeler(postRemontee, { annee, depot }, qui.jeton)).refus
const remontees = async (annee: number, qui: Personne) => (await v.appeler(getRemontees, { annee }, qui.jeton)).corps

test('the heads open the campaign of a year, everybody of the service sees it, and closed it stays closed', async () => {
  assert.equal(await ouvrir(2019, v.assistante), 'service-hors-role')
  assert.equal(await ouvrir(2019, v.ctssd, { parTrimestre: true }), 'decision-absente')
  assert.equal(await ouvrir(2019, v.adjointe), null)
  const decision = 'Note du 4 septembre 2019'
  assert.equal(await ouvrir(2019, v.ctssd, { parTrimestre: true, decision }), null)
  const [vue] = await campagnes(v.assistante)
  assert.deepEqual([vue?.annee, vue?.closeLe, vue?.parTrimestre, vue?.decision], [2019, null, true, decision])
  assert.equal(await clore(2019), null)
  assert.notEqual((await campagnes(v.stagiaire))[0]?.closeLe, null)
  assert.equal(await ouvrir(2019), 'campagne-close')
  assert.equal(await clore(2019), 'campagne-close')
})

test('totals go to the door of the heads, with a row that says only which sector and which day', async () => {
  assert.equal(await transmettre(v.assistante, ANNEE), 'campagne-absente')
  await ouvrir(ANNEE)
  const depot = unDepot(p.porteDuService)
  assert.equal(await transmettre(v.assistante, ANNEE, { depot }), null)
  // the answer was lost: the same again is done
  assert.equal(await transmettre(v.assistante, ANNEE, { depot }), null)
  assert.ok((await attendent(v.ctssd)).includes(depot.depot))
  const lu = await releves(v.ctssd, ANNEE)
  assert.deepEqual(
    lu.map(({ secteur, annee, depot: id, par, ouvertures }) => ({ secteur, annee, id, par, ouvertures })),
    [{ secteur: p.nord, annee: ANNEE, id: depot.depot, par: v.assistante.membre, ouvertures: [] }],
  )
  assert.deepEqual(await releves(v.assistante, ANNEE), lu)
  assert.deepEqual(await releves(v.collegue, ANNEE), [])
  assert.deepEqual(await releves(v.assistante, ANNEE - 1), [])
})

test('sent again whole, the last one is the one, and what nobody has taken yet is taken back', async () => {
  const [avant] = await releves(v.assistante, ANNEE)
  const depot = unDepot(p.porteDuService)
  assert.equal(await transmettre(v.assistante, ANNEE, { depot }), null)
  assert.deepEqual(
    (await releves(v.ctssd, ANNEE)).map((r) => r.depot),
    [depot.depot],
  )
  const derriere = await attendent(v.ctssd)
  assert.equal(derriere.includes(avant?.depot ?? ''), false)
  assert.ok(derriere.includes(depot.depot))
})

test('nobody sends for another sector, to another door, under an id already taken, or once the campaign is closed', async () => {
  assert.equal(await transmettre(v.assistante, ANNEE, { secteur: p.sud }), 'secteur-inconnu')
  assert.equal(await transmettre(v.collegue, ANNEE), 'secteur-inconnu')
  assert.equal(await transmettre(v.ctssd, ANNEE), 'secteur-inconnu')
  assert.equal(await transmettre(v.assistante, ANNEE, { secteur: nouvelId() }), 'secteur-inconnu')
  for (const porte of [p.porteSud, academie.porte, { ...p.porteDuService, epoque: 9 }])
    assert.equal(await transmettre(v.assistante, ANNEE, { depot: unDepot(porte) }), 'porte-inconnue')
  const pris = unDepot(p.porteDuService)
  assert.equal(await transmettre(v.collegue, ANNEE, { secteur: p.sud, depot: pris }), null)
  assert.equal(await transmettre(v.assistante, ANNEE, { depot: { ...pris, sceau: 'AAAA' } }), 'depot-existe')
  await ouvrir(2018)
  await clore(2018)
  assert.equal(await transmettre(v.assistante, 2018), 'campagne-close')
})

test('a neighbour who imitates the ids of a sector and of a person opens nothing here', async () => {
  const ici = 'select $1::text, membre, nom, prenom, role from compte where service = $2 and membre = $3'
  await enSql(v, `insert into compte (service, membre, nom, prenom, role) ${ici}`, [
    '902',
    v.service,
    v.collegue.membre,
  ])
  await enSql(v, "insert into secteur (service, id, nom) values ('902', $1, 'x')", [p.nord])
  await enSql(
    v,
    `insert into affectation (service, id, membre, role, secteur, titre, quotite, debut)
     values ('902', $1, $2, 'ass', $3, 'titulaire', 100, '2020-09-01')`,
    [nouvelId(), v.collegue.membre, p.nord],
  )
  assert.equal(await transmettre(v.collegue, ANNEE), 'secteur-inconnu')
  assert.equal(
    (await releves(v.collegue, ANNEE)).some(({ secteur }) => secteur === p.nord),
    false,
  )
})

test('whoever transmitted sees who opened her totals alone and which day, even once she has sent them again', async () => {
  const [envoye] = await releves(v.assistante, ANNEE)
  const depot = envoye?.depot ?? ''
  assert.equal(await seul(depot, v.assistante), 'service-hors-role')
  assert.equal(await seul(nouvelId(), v.ctssd), 'releve-inconnu')
  assert.equal(await seul(depot, academie.tete), 'releve-inconnu')
  assert.equal(await seul(depot, v.adjointe), null)
  assert.equal(await transmettre(v.assistante, ANNEE), null)
  const [vu] = await releves(v.assistante, ANNEE)
  assert.deepEqual(
    vu?.ouvertures.map(({ par }) => par),
    [{ service: v.service, membre: v.adjointe.membre }],
  )
  const lignes = (await v.appeler(getMonAudit, {}, v.assistante.jeton)).corps.lignes
  assert.ok(lignes.some(({ verbe, objet, acteur }) => verbe === 'releve-seul' && objet === depot && acteur !== null))
  const ailleurs = (await v.appeler(getMonAudit, {}, v.collegue.jeton)).corps.lignes
  assert.equal(
    ailleurs.some(({ verbe }) => verbe === 'releve-seul'),
    false,
  )
})

test('tables are published once a year, for good, and read by everybody without a session', async () => {
  assert.equal(await publier(2017, v.ctssd), null)
  assert.equal(await publier(2017, v.adjointe), 'deja-publie')
  assert.equal(await publier(2017, academie.tete), null)
  assert.equal(await publier(2017, nation.tete), null)
  const { publications } = (await v.appeler(getPublications, {})).corps
  assert.deepEqual(
    publications
      .filter(({ tableaux: t }) => t.annee === 2017)
      .map(({ service }) => service)
      .toSorted(),
    [v.service, 'ac-essai', 'fr'],
  )
  assert.deepEqual(publications.find(({ service }) => service === 'fr')?.tableaux, tableaux(2017))
  for (const valeur of [217, 10])
    assert.equal(
      (await v.appeler(postPublication, tableaux(2016, valeur), v.ctssd.jeton)).refus,
      'requete-malformee',
      'what is published is rounded, and hidden under eleven',
    )
})

test('nobody changes nor withdraws what is published, not even with the rights of the owner', async () => {
  for (const texte of ["update publication set contenu = '{}'", 'delete from publication', 'truncate publication'])
    await assert.rejects(enSql(v, texte), /is forbidden/u)
})

test('rounded tables go up to the service just above, whose heads read them behind their own door', async () => {
  const depot = unDepot(academie.porte)
  assert.equal(await remonter(ANNEE, v.ctssd, depot), null)
  assert.equal(await remonter(ANNEE, v.ctssd, depot), null)
  assert.ok((await attendent(academie.tete)).includes(depot.depot))
  assert.equal((await attendent(v.ctssd)).includes(depot.depot), false)
  const encore = unDepot(academie.porte)
  assert.equal(await remonter(ANNEE, v.adjointe, encore), null)
  const vue = await remontees(ANNEE, academie.tete)
  assert.deepEqual(vue.auDessus?.service, 'fr')
  assert.equal(vue.envoyeeLe, null)
  assert.deepEqual(
    vue.dessous.map(({ service, depot: d }) => [service, d]),
    [
      ['902', null],
      [v.service, encore.depot],
    ],
  )
  assert.deepEqual(await attendent(academie.tete), [encore.depot])
  // what the neighbour sent stays where it is
  const duVoisin = unDepot(academie.porte)
  assert.equal(await remonter(ANNEE, voisin.tete, duVoisin), null)
  assert.equal(await remonter(ANNEE, v.ctssd), null)
  assert.ok((await attendent(academie.tete)).includes(duVoisin.depot))
  const mienne = await remontees(ANNEE, v.ctssd)
  assert.deepEqual([mienne.auDessus?.service, mienne.dessous], ['ac-essai', []])
  assert.notEqual(mienne.envoyeeLe, null)
  assert.equal((await remontees(ANNEE - 1, v.ctssd)).envoyeeLe, null)
  assert.equal(await remonter(ANNEE, academie.tete, unDepot(nation.porte)), null)
  assert.deepEqual((await remontees(ANNEE, nation.tete)).auDessus, null)
})

test('a service is born under the one above, which is there already', async () => {
  const admin = { adminUrl: v.base.url, horloge: horlogeDuSysteme }
  const naitre = (service: string, auDessus: string) =>
    naissanceDuService(admin, {
      service,
      nom: 'Service neuf',
      departement: null,
      auDessus,
      administrateur: { identifiant: `admin@${service}`, nom: 'Admin', prenom: 'Ali' },
    })
  assert.notEqual(await naitre('ac-neuve', 'fr'), null)
  const { dessous } = await remontees(ANNEE, nation.tete)
  assert.deepEqual(dessous.map(({ service }) => service).toSorted(), ['ac-essai', 'ac-neuve'])
  await assert.rejects(naitre('ac-perdue', 'nulle-part'), /born first/u)
})

test('nothing goes up elsewhere than just above, nor once the one above has published', async () => {
  assert.equal(await remonter(ANNEE, nation.tete, unDepot(academie.porte)), 'sans-service-au-dessus')
  for (const porte of [nation.porte, voisin.porte, p.porteDuService])
    assert.equal(await remonter(ANNEE, v.ctssd, unDepot(porte)), 'porte-inconnue')
  assert.equal(await remonter(2017, v.ctssd), 'deja-publie')
  const pris = unDepot(academie.porte)
  assert.equal(await remonter(2015, voisin.tete, pris), null)
  assert.equal(await remonter(2015, v.ctssd, { ...pris, sceau: 'AAAA' }), 'depot-existe')
})

test('the staff of schools, an administrator, a secretary, a social worker elsewhere can do none of it', async () => {
  const [envoye] = await releves(v.ctssd, ANNEE)
  for (const qui of dehors) {
    const dit = `${qui.role} ${qui.identifiant}`
    assert.equal(await ouvrir(2014, qui), 'service-hors-role', dit)
    assert.equal(await transmettre(qui, ANNEE), 'secteur-inconnu', dit)
    assert.deepEqual(await releves(qui, ANNEE), [], dit)
    assert.equal(await seul(envoye?.depot ?? '', qui), 'service-hors-role', dit)
    assert.equal(await publier(2014, qui), 'service-hors-role', dit)
    assert.equal(await remonter(2014, qui), 'service-hors-role', dit)
    assert.equal((await v.appeler(getRemontees, { annee: ANNEE }, qui.jeton)).refus, 'service-hors-role', dit)
  }
  const [cpe, , , voisine] = dehors
  assert.deepEqual(cpe && (await campagnes(cpe)), [])
  assert.deepEqual(voisine && (await campagnes(voisine)), [])
  assert.equal((await v.appeler(getCampagnes, {})).refus, 'sans-session')
  assert.equal((await v.appeler(getReleves, { annee: ANNEE })).refus, 'sans-session')
})
