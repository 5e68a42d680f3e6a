import assert from 'node:assert/strict'
import { test } from 'node:test'

import { enTexte } from './champs.ts'
import { comparer, type Actuel, type Comparaison, type Connus } from './ecarts.ts'
import { unAnnuaire, unCsv, unUai } from './fichiers.examples.ts'
import type { Apport, Lecture } from './lecture.ts'
import { lireFichier } from './lire-fichier.ts'

const JOUR = '2026-11-24'

const lu = async (octets: Uint8Array): Promise<Lecture> => {
  const lecture = await lireFichier(octets)
  assert.ok(lecture.type !== null)
  return lecture
}

const cleDe = ({ objet, cle }: Pick<Apport, 'objet' | 'cle'>): string => `${objet} ${Object.values(cle).join('|')}`

/** A base that holds what these files said, applied in this order. */
const uneBaseDe = async (...fichiers: Uint8Array[]): Promise<Connus> => {
  const base = new Map<string, Actuel>()
  const connus = (): Connus => {
    const fiches = [...base].filter(([cle, { etat }]) => cle.startsWith('etablissement') && etat !== 'ferme')
    const sites = [...base].filter(([cle]) => cle.startsWith('site'))
    return {
      actuel: (apport) => base.get(cleDe(apport)),
      ouverts: fiches.map(([cle, { departement }]) => ({ uai: cle.slice(-8), departement: enTexte(departement) })),
      sites: sites.map(([cle, { etat }]) => ({ uai: cle.slice(5, 13), cle: cle.slice(14), etat: enTexte(etat) })),
    }
  }
  for (const fichier of fichiers) {
    const { ecarts } = comparer(await lu(fichier), connus(), JOUR)
    for (const ecart of ecarts) base.set(cleDe(ecart), { ferme_le: null, ...base.get(cleDe(ecart)), ...ecart.apres })
  }
  return connus()
}
const compte = ({ ecarts }: Comparaison): Record<string, number> => {
  const genres = { ajout: 0, changement: 0, fermeture: 0 }
  for (const { genre } of ecarts) genres[genre] += 1
  return genres
}

const fiche = (n: number, plus: Record<string, string> = {}): Record<string, string> => ({
  Identifiant_de_l_etablissement: unUai(`09600${String(n).padStart(2, '0')}`),
  Nom_etablissement: `École ${n}`,
  ...plus,
})
const fiches = (n: number): Record<string, string>[] => Array.from({ length: n }, (_, rang) => fiche(rang + 1))

test('into an empty base, every school and every site is an addition', async () => {
  const fichier = unAnnuaire([{}, { Nom_etablissement: 'Annexe des Tilleuls', Adresse_1: '9 quai Neuf' }])
  assert.deepEqual(compte(comparer(await lu(fichier), await uneBaseDe(), JOUR)), {
    ajout: 2,
    changement: 0,
    fermeture: 0,
  })
})

test('the same file a second time changes nothing', async () => {
  const fichier = unAnnuaire([...fiches(12), { Nom_etablissement: 'Annexe' }])
  const comparaison = comparer(await lu(fichier), await uneBaseDe(fichier), JOUR)
  assert.deepEqual([comparaison.ecarts, comparaison.inchanges], [[], 13])
})

test('a change is told field by field', async () => {
  const base = await uneBaseDe(unAnnuaire([fiche(1)]))
  const { ecarts } = comparer(await lu(unAnnuaire([fiche(1, { Telephone: '0199000009', ULIS: '0' })])), base, JOUR)
  assert.deepEqual(ecarts, [
    {
      objet: 'etablissement',
      genre: 'changement',
      cle: { uai: unUai('0960001') },
      avant: { telephone: '0199000001', ulis: true },
      apres: { telephone: '0199000009', ulis: false },
    },
  ])
})

test('a column that the new file no longer has changes nothing', async () => {
  const base = await uneBaseDe(unAnnuaire([fiche(1, { Nombre_d_eleves: '143' })]))
  assert.deepEqual(comparer(await lu(unAnnuaire([fiche(1)], ['Nombre_d_eleves', 'ULIS'])), base, JOUR).ecarts, [])
})

test('a value damaged by a spreadsheet does not erase the good one', async () => {
  const base = await uneBaseDe(unAnnuaire([fiche(1)]))
  const abime = unAnnuaire([fiche(1, { SIREN_SIRET: '1,9960001E+13' })])
  assert.deepEqual(comparer(await lu(abime), base, JOUR).ecarts, [])
})

test('a school absent from the whole file of its département is closed, and dated', async () => {
  const base = await uneBaseDe(unAnnuaire(fiches(20)))
  const { ecarts, couverture } = comparer(await lu(unAnnuaire(fiches(19))), base, JOUR)
  assert.deepEqual(ecarts, [
    {
      objet: 'etablissement',
      genre: 'fermeture',
      cle: { uai: unUai('0960020') },
      avant: { etat: 'ouvert', ferme_le: null },
      apres: { etat: 'ferme', ferme_le: JOUR },
    },
  ])
  assert.deepEqual(couverture, [{ departement: '096', connus: 20, presents: 19, couvert: true }])
})

test('an extract closes nothing, and says how much it covers', async () => {
  const base = await uneBaseDe(unAnnuaire(fiches(20)))
  const { ecarts, couverture } = comparer(await lu(unAnnuaire(fiches(5))), base, JOUR)
  assert.deepEqual(ecarts, [])
  assert.deepEqual(couverture, [{ departement: '096', connus: 20, presents: 5, couvert: false }])
})

test('a file with a lost line closes nothing: the lost line may be the school', async () => {
  const base = await uneBaseDe(unAnnuaire(fiches(20)))
  const abime = [...fiches(19), fiche(20, { Identifiant_de_l_etablissement: '096 0020' })]
  assert.deepEqual(comparer(await lu(unAnnuaire(abime)), base, JOUR).ecarts, [])
})

test('the file of one département closes nothing in another', async () => {
  const base = await uneBaseDe(unAnnuaire([...fiches(10), fiche(50, { Code_departement: '035' })]))
  assert.deepEqual(comparer(await lu(unAnnuaire(fiches(10))), base, JOUR).ecarts, [])
})

test('a closed school that the directory names again is open again', async () => {
  const base = await uneBaseDe(unAnnuaire(fiches(20)), unAnnuaire(fiches(19)))
  const { ecarts } = comparer(await lu(unAnnuaire(fiches(20))), base, JOUR)
  assert.deepEqual(
    ecarts.map(({ genre, avant, apres }) => ({ genre, avant, apres })),
    [{ genre: 'changement', avant: { etat: 'ferme', ferme_le: JOUR }, apres: { etat: 'ouvert', ferme_le: null } }],
  )
})

test('a site that the school no longer has is closed', async () => {
  const annexe = fiche(1, { Nom_etablissement: 'Annexe', Adresse_1: '9 quai Neuf' })
  const base = await uneBaseDe(unAnnuaire([...fiches(12), annexe]))
  const { ecarts } = comparer(await lu(unAnnuaire(fiches(12))), base, JOUR)
  assert.deepEqual(
    ecarts.map(({ objet, genre }) => [objet, genre]),
    [['site', 'fermeture']],
  )
})

test('an extract that names only the annexe leaves the school its name and its other places', async () => {
  const annexe = fiche(1, { Nom_etablissement: 'Annexe', Adresse_1: '9 quai Neuf' })
  const base = await uneBaseDe(unAnnuaire([...fiches(12), annexe]))
  const comparaison = comparer(await lu(unAnnuaire([annexe, fiche(2)])), base, JOUR)
  assert.deepEqual([comparaison.ecarts, comparaison.inchanges], [[], 2])
})

test('the geolocation completes a school and contradicts nothing', async () => {
  const base = await uneBaseDe(unAnnuaire([fiche(1, { latitude: '', longitude: '' })]))
  const geolocalisation = unCsv([
    ['numero_uai', 'appellation_officielle', 'latitude', 'longitude', 'etat_etablissement_libe'],
    [unUai('0960001'), 'AUTRE NOM', '47.1', '-1.2', 'A FERMER'],
    [unUai('0960099'), 'Inconnu', '47.1', '-1.2', 'OUVERT'],
  ])
  const { ecarts, sansEffet } = comparer(await lu(geolocalisation), base, JOUR)
  assert.deepEqual(
    ecarts.map(({ avant, apres }) => ({ avant, apres })),
    [{ avant: { latitude: null, longitude: null }, apres: { latitude: 47.1, longitude: -1.2 } }],
  )
  assert.equal(sansEffet, 1)
})
