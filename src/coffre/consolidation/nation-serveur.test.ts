// The year's figures on the real server, from three sectors to the nation: who may say what to whom, and what is believed.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getPublications, getReleves, postReleve, postRemontee, putCampagne } from '../../contract/chiffres.ts'
import type { CodeTable, Remontee } from '../../domain/chiffres.ts'
import type { CorpsDepot } from '../../domain/depot.ts'
import { composerReleve } from '../../domain/releve.ts'
import { estRefus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { horlogeDuPoste } from '../clock.ts'
import { porteDuSecteur, secteurDuService } from '../porte-publique.ts'
import { reussi } from '../service-reel.examples.ts'
import { uneNation, type Machine } from './nation.examples.ts'

const ANNEE = 2025
const monde = await uneNation({ after })
const { departement, voisin, academie, nation } = monde
const chef = await monde.ouvrir(departement.tete)
const seconde = await monde.ouvrir(departement.seconde)
const regionale = await monde.ouvrir(academie.tete)
const nationale = await monde.ouvrir(nation.tete)
const enFace = await monde.ouvrir(voisin.tete)
const assistantes: Machine[] = []
for (const { assistante } of departement.secteurs) assistantes.push(await monde.ouvrir(assistante))
reussi(await chef.appeler(putCampagne, { annee: ANNEE, close: false, parTrimestre: false, decision: '' }))

type Compte = readonly [table: CodeTable, dims: readonly string[], n: number, uai?: string]

const transmettre = async (rang: number, comptes: readonly Compte[]) => {
  const [machine, dit] = [assistantes[rang], departement.secteurs[rang]]
  if (!machine || !dit) throw new Error('no such sector')
  await machine.moteur.synchroniser()
  const annuaire = machine.moteur.annuaire()
  const porte = porteDuSecteur(annuaire, secteurDuService(annuaire.service), horlogeDuPoste.maintenant())
  if (!porte) throw new Error('the heads have no door')
  const cellules = comptes.map(([table, dims, n, uai = null]) => ({
    table,
    dims: [...dims],
    n,
    uai,
    colonne: 'annee' as const,
  }))
  const releve = composerReleve(dit.secteur, ANNEE, false, cellules)
  const corps: CorpsDepot = { genre: 'releve', format: 1, le: horlogeDuPoste.maintenant(), releve }
  const depot = machine.moteur.plume.scellerDepot(porte, nouvelId(), corps)
  if (!depot) throw new Error('too long')
  reussi(await machine.appeler(postReleve, { secteur: dit.secteur, annee: ANNEE, depot }))
  return depot.depot
}
const relever = async ({ moteur }: Machine): Promise<void> => {
  await moteur.synchroniser()
  await moteur.courrier.relever()
  await moteur.vider()
  await moteur.synchroniser()
  await moteur.courrier.attendre()
}
const UAI = '9980001C'

test('the heads sum what the sectors sent, name those that they wait for, and never a school by its interventions', async () => {
  await transmettre(0, [
    ['T3', ['eleve'], 12],
    ['T3', ['eleve'], 12, UAI],
    ['T5', ['ENTRETIEN_ELEVE'], 50],
    ['T5', ['ENTRETIEN_ELEVE'], 50, UAI],
  ])
  await transmettre(1, [
    ['T3', ['eleve'], 9],
    ['T3', ['ien'], 40],
    ['T5', ['ENTRETIEN_ELEVE'], 41],
    ['T5', ['SYNTHESE'], 3],
  ])
  await relever(chef)
  const deux = await chef.face.consolidation(ANNEE)
  assert.deepEqual(deux.attendus, [departement.secteurs[2]?.secteur])
  assert.ok(!deux.lignes.some(({ table }) => table === 'T5'))
  await transmettre(2, [
    ['T3', ['eleve'], 6],
    ['T5', ['ENTRETIEN_ELEVE'], 30],
  ])
  await relever(chef)
  const trois = await chef.face.consolidation(ANNEE)
  assert.deepEqual(trois.attendus, [])
  assert.deepEqual(
    trois.lignes.map(({ table, uai, dims, n, secteurs }) => [table, uai, dims[0], n, secteurs]),
    [
      ['T3', null, 'eleve', 27, 3],
      ['T3', null, 'ien', 40, 1],
      ['T3', UAI, 'eleve', 12, 1],
      ['T5', null, 'ENTRETIEN_ELEVE', 121, 3],
    ],
  )
})

test('sent again, the last totals of a sector replace those before', async () => {
  await transmettre(2, [
    ['T3', ['eleve'], 8],
    ['T5', ['ENTRETIEN_ELEVE'], 31],
  ])
  await relever(chef)
  const { lignes, recus } = await chef.face.consolidation(ANNEE)
  assert.equal(recus.length, 3)
  assert.equal(lignes.find(({ table, uai, dims }) => table === 'T3' && uai === null && dims[0] === 'eleve')?.n, 29)
})

test('one sector alone is opened after the server was told, so that whoever sent it knows; never without network', async () => {
  const depot = (await chef.face.consolidation(ANNEE)).recus[0]?.depot ?? ''
  chef.navigateur.couper(true)
  assert.deepEqual(await chef.face.ouvrirReleve(ANNEE, depot), { refus: 'reseau-absent' })
  chef.navigateur.couper(false)
  assert.deepEqual(await chef.face.ouvrirReleve(ANNEE, nouvelId()), { refus: 'releve-inconnu' })
  const vu = async () => {
    for (const machine of assistantes) {
      const { releves } = reussi(await machine.appeler(getReleves, { annee: ANNEE }))
      const mien = releves.find((releve) => releve.depot === depot)
      if (mien) return mien.ouvertures.map(({ par }) => par.membre)
    }
    return null
  }
  assert.deepEqual(await vu(), [])
  const releve = reussi(await chef.face.ouvrirReleve(ANNEE, depot))
  assert.equal(releve.annee, ANNEE)
  assert.deepEqual(await vu(), [departement.tete.membre])
})

test('she who is no head sees no consolidation and publishes nothing', async () => {
  const [anne] = assistantes
  assert.ok(anne)
  assert.deepEqual((await anne.face.consolidation(ANNEE)).lignes, [])
  assert.deepEqual(await anne.face.preparerPublication(ANNEE), { refus: 'lecture-seule' })
  assert.deepEqual(await anne.face.publier(ANNEE), { refus: 'service-hors-role' })
  assert.deepEqual(await anne.face.remonter(ANNEE), { refus: 'service-hors-role' })
})

test('two heads who prepare at the same instant draw the same rounding', async () => {
  await relever(seconde)
  const [a, b] = await Promise.all([chef.face.preparerPublication(ANNEE), seconde.face.preparerPublication(ANNEE)])
  assert.deepEqual(
    reussi(await seconde.face.preparerPublication(ANNEE)),
    reussi(await chef.face.preparerPublication(ANNEE)),
  )
  const secrets = (machine: Machine): number =>
    machine.moteur
      .coffres()
      .flatMap(({ pieces }) => [...pieces.values()].filter(({ contenu }) => contenu.genre === 'secret-de-publication'))
      .length
  await relever(chef)
  await relever(seconde)
  assert.equal(secrets(chef), secrets(seconde))
  assert.ok(secrets(chef) > 0)
  assert.ok(!estRefus(a) || !estRefus(b))
})

test('nothing is published that was not shown: neither unseen, nor changed since', async () => {
  assert.deepEqual(await chef.face.preparerPublication(2019), { refus: 'rien-a-publier' })
  const neuve = await monde.ouvrir(departement.seconde)
  await relever(neuve)
  assert.deepEqual(await neuve.face.publier(ANNEE), { refus: 'chiffres-changes' })
  reussi(await chef.face.preparerPublication(ANNEE))
  await transmettre(0, [
    ['T3', ['eleve'], 212],
    ['T3', ['eleve'], 12, UAI],
    ['T5', ['ENTRETIEN_ELEVE'], 50],
  ])
  await relever(chef)
  assert.deepEqual(await chef.face.publier(ANNEE), { refus: 'chiffres-changes' })
})

test('published once, as shown; by both heads it is the same; what comes later is neither published nor sent up', async () => {
  const { tableaux, lignes, secteurs } = reussi(await chef.face.preparerPublication(ANNEE))
  assert.equal(secteurs, 3)
  const eleve = lignes.find(({ table, dims }) => table === 'T3' && dims[0] === 'eleve')
  assert.equal(eleve?.exact, 229)
  assert.ok(eleve.valeur === 225 || eleve.valeur === 230)
  assert.deepEqual(await chef.face.publier(ANNEE), { fait: true })
  const { publications } = reussi(await chef.appeler(getPublications, {}))
  assert.deepEqual(publications.find(({ service }) => service === '998')?.tableaux, tableaux)
  await relever(seconde)
  assert.deepEqual(reussi(await seconde.face.preparerPublication(ANNEE)).tableaux, tableaux)
  // the same tables: done already
  assert.deepEqual(await seconde.face.publier(ANNEE), { fait: true })
  await transmettre(1, [['T3', ['ien'], 400]])
  await relever(seconde)
  reussi(await seconde.face.preparerPublication(ANNEE))
  assert.deepEqual(await seconde.face.publier(ANNEE), { refus: 'deja-publie' })
  assert.deepEqual(await seconde.face.remonter(ANNEE), { refus: 'chiffres-changes' })
})

test('rounded tables go up to the académie, which reads who signed them in the annuaire of the département', async () => {
  assert.deepEqual(await chef.face.remonter(ANNEE), { fait: true })
  await relever(regionale)
  const lu = await regionale.face.consolidation(ANNEE)
  assert.deepEqual(
    lu.services.map(({ service, secteurs }) => [service, secteurs]),
    [['998', 3]],
  )
  const eleve = lu.lignes.find(({ table, dims }) => table === 'T3' && dims[0] === 'eleve')
  assert.ok(eleve?.n === 225 || eleve?.n === 230)
  assert.deepEqual([lu.recus, lu.attendus], [[], []])
})

const envoyer = async (machine: Machine, remontee: Remontee) => {
  const annuaire = await porteDe('ac-essai')
  const depot = machine.moteur.plume.scellerDepot(annuaire, nouvelId(), {
    genre: 'remontee',
    format: 1,
    le: horlogeDuPoste.maintenant(),
    remontee,
  })
  if (!depot) throw new Error('too long')
  return { depot, issue: await machine.appeler(postRemontee, { annee: remontee.annee, depot }) }
}
const porteDe = async (service: string) => {
  const annuaire = (service === 'ac-essai' ? regionale : nationale).moteur.annuaire()
  const porte = porteDuSecteur(annuaire, secteurDuService(service), horlogeDuPoste.maintenant())
  if (!porte) throw new Error('no door')
  return porte
}
const uneRemontee = (n: number): Remontee => ({
  catalogue: 1,
  annee: ANNEE,
  secteurs: 4,
  cellules: [
    { table: 'T3', dims: [], n, secret: false },
    { table: 'T3', dims: ['eleve'], n, secret: false },
  ],
})
const servicesLus = async (): Promise<readonly string[]> => {
  await relever(regionale)
  return (await regionale.face.consolidation(ANNEE)).services.map(({ service }) => service).toSorted()
}

test('without roots nobody of elsewhere is believed; a network cut is no refusal; then it is read', async () => {
  reussi((await envoyer(enFace, uneRemontee(120))).issue)
  regionale.navigateur.mentir((adresse, corps) =>
    adresse.includes('/api/public/annuaires/997') ? { refus: 'reseau-absent' } : corps,
  )
  assert.deepEqual(await servicesLus(), ['998'])
  regionale.navigateur.mentir((_, corps) => corps)
  assert.deepEqual(await servicesLus(), ['997', '998'])
})

test('of a service that is not below mine, or without its pinned root, nothing enters until it has its place', async () => {
  const total = async () => {
    await relever(regionale)
    const { lignes } = await regionale.face.consolidation(ANNEE)
    return lignes.find(({ table, dims }) => table === 'T3' && dims[0] === 'eleve')?.n ?? 0
  }
  const avant = await total()
  monde.poserRacines(['998', 'ac-essai', 'fr'])
  reussi((await envoyer(enFace, uneRemontee(500))).issue)
  assert.equal(await total(), avant)
  monde.poserRacines(['998', '997', 'ac-essai', 'fr'])
  await monde.placer('997', null)
  assert.equal(await total(), avant)
  await monde.placer('997', 'ac-essai')
  assert.equal(await total(), avant + 380)
})

test('a social worker of a service below, or a head of my own, signs no tables of a service', async () => {
  const [anne] = assistantes
  assert.ok(anne)
  // the server refuses her; behind its back she is not believed either
  assert.deepEqual((await envoyer(anne, uneRemontee(5))).issue, { refus: 'service-hors-role' })
  assert.deepEqual((await envoyer(regionale, uneRemontee(5))).issue, { refus: 'porte-inconnue' })
})

test('the académie publishes its level and sends it to the nation, which publishes hers', async () => {
  await relever(regionale)
  const prepares = reussi(await regionale.face.preparerPublication(ANNEE))
  assert.ok(prepares.secteurs >= 3)
  assert.deepEqual(await regionale.face.publier(ANNEE), { fait: true })
  assert.deepEqual(await regionale.face.remonter(ANNEE), { fait: true })
  await relever(nationale)
  assert.deepEqual(
    (await nationale.face.consolidation(ANNEE)).services.map(({ service }) => service),
    ['ac-essai'],
  )
  reussi(await nationale.face.preparerPublication(ANNEE))
  assert.deepEqual(await nationale.face.publier(ANNEE), { fait: true })
  assert.deepEqual(await nationale.face.remonter(ANNEE), { refus: 'sans-service-au-dessus' })
  // too late for whoever had not sent
  assert.deepEqual(await chef.face.remonter(ANNEE).then((issue) => estRefus(issue) && issue.refus), 'deja-publie')
  const { publications } = reussi(await nationale.appeler(getPublications, {}))
  assert.deepEqual(publications.map(({ service }) => service).toSorted(), ['998', 'ac-essai', 'fr'])
})

test('a grid is kept in the coffre of the heads, corrected in its place, and read by both', async () => {
  const grille = { nom: 'Enquête', du: '2026-09-01', cases: [] }
  const pose = reussi(await chef.face.garderGrille(grille, null))
  reussi(await chef.face.garderGrille({ ...grille, du: '2026-10-01' }, { piece: pose.piece, base: pose.rev }))
  await chef.moteur.vider()
  await relever(seconde)
  assert.deepEqual(
    (await seconde.face.grilles()).map(({ contenu }) => [contenu.nom, contenu.du]),
    [['Enquête', '2026-10-01']],
  )
})
