import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { Client } from 'pg'

import { getService, putAffectation, putPersonne, putSecteur } from '../../contract/service.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const COLLEGE = '9010001A'
const ECOLE = '9010002B'
const PRIVE = '9010003C'

before(async () => {
  const client = new Client({ connectionString: v.base.url })
  await client.connect()
  await client.query(
    `insert into etablissement (uai, nom, type, statut, perimetre, tri) values
     ($1, 'Collège Flora-Tristan', 'college', 'public', true, 'a'), ($2, 'École des Rives', 'ecole', 'public', true, 'b'),
     ($3, 'Collège Sainte-Anne', 'college', 'prive', false, 'c')`,
    [COLLEGE, ECOLE, PRIVE],
  )
  await client.end()
})

const unSecteur = (autre = {}) => ({ id: nouvelId(), nom: 'Rives', bassin: 'Nord', uais: [COLLEGE], ...autre })
const ecrireSecteur = async (secteur: ReturnType<typeof unSecteur>, qui = v.ctssd) =>
  (await v.appeler(putSecteur, secteur, qui.jeton)).refus
const lire = async (qui: Personne) => (await v.appeler(getService, {}, qui.jeton)).corps

const unPoste = (membre: string, secteur: string | null, autre = {}) => ({
  id: nouvelId(),
  membre,
  role: 'ass' as const,
  secteur,
  titre: 'titulaire' as const,
  quotite: 100,
  debut: '2020-09-01',
  fin: null as string | null,
  ...autre,
})
const ecrirePoste = async (poste: ReturnType<typeof unPoste>, qui: Personne) =>
  (await v.appeler(putAffectation, poste, qui.jeton)).refus

test('the CTSS-D and her deputies draw sectors; everybody of the service sees them', async () => {
  const secteur = unSecteur()
  assert.equal(await ecrireSecteur(secteur), null)
  assert.equal(await ecrireSecteur({ ...secteur, nom: 'Rives et Ville', uais: [COLLEGE, ECOLE] }, v.adjointe), null)
  const vu = (await lire(v.secretaire)).secteurs.find(({ id }) => id === secteur.id)
  assert.deepEqual(vu, { ...secteur, nom: 'Rives et Ville', uais: [COLLEGE, ECOLE] })
  assert.deepEqual(
    (await lire(v.stagiaire)).etablissements.map(({ uai, secteur: s }) => [uai, s]),
    [
      [COLLEGE, secteur.id],
      [ECOLE, secteur.id],
    ],
  )
  // a school belongs to one sector
  const autre = unSecteur({ uais: [ECOLE] })
  assert.equal(await ecrireSecteur(autre), null)
  assert.deepEqual((await lire(v.ctssd)).secteurs.find(({ id }) => id === secteur.id)?.uais, [COLLEGE])
})

test('others draw no sector, and a sector holds public schools that exist', async () => {
  for (const qui of [v.assistante, v.secretaire, v.admin, v.stagiaire])
    assert.equal(await ecrireSecteur(unSecteur(), qui), 'service-hors-role')
  assert.equal(await ecrireSecteur(unSecteur({ uais: ['9019999Z'] })), 'etablissement-inconnu')
  assert.equal(await ecrireSecteur(unSecteur({ uais: [PRIVE] })), 'etablissement-hors-perimetre')
  assert.equal(await ecrireSecteur(unSecteur({ uais: ['court'] })), 'requete-malformee')
  assert.equal((await v.appeler(putSecteur, unSecteur())).refus, 'sans-session')
  assert.equal((await v.appeler(getService, {})).refus, 'sans-session')
  assert.equal((await v.brut('GET', '/api/service?de=075', { jeton: v.ctssd.jeton })).status, 400)
})

test('a social worker gives a replacement for dates in her own sector, and nothing else', async () => {
  const mien = unSecteur({ uais: [] })
  const autre = unSecteur({ uais: [] })
  await ecrireSecteur(mien)
  await ecrireSecteur(autre)
  const poste = unPoste(v.assistante.membre, mien.id)
  assert.equal(await ecrirePoste(poste, v.assistante), 'service-hors-role')
  assert.equal(await ecrirePoste(poste, v.ctssd), null)
  const remplacement = unPoste(v.remplacante.membre, mien.id, {
    titre: 'remplacante',
    debut: '2026-11-02',
    fin: '2026-12-18',
  })
  assert.equal(await ecrirePoste(remplacement, v.assistante), null)
  assert.equal(await ecrirePoste({ ...remplacement, fin: '2026-12-20' }, v.assistante), null)
  assert.equal(
    await ecrirePoste({ ...remplacement, id: nouvelId(), secteur: autre.id }, v.assistante),
    'service-hors-role',
  )
  assert.equal(await ecrirePoste({ ...remplacement, id: nouvelId() }, v.collegue), 'service-hors-role')
  // nor turns a post she did not give into a replacement
  assert.equal(
    await ecrirePoste({ ...remplacement, id: poste.id, membre: v.assistante.membre }, v.assistante),
    'service-hors-role',
  )
  const vues = (await lire(v.collegue)).affectations
  assert.deepEqual(
    vues.find(({ id }) => id === remplacement.id),
    { ...remplacement, fin: '2026-12-20' },
  )
})

test('an assignment names people and sectors that exist, from a day to a later one', async () => {
  const secteur = unSecteur({ uais: [] })
  await ecrireSecteur(secteur)
  assert.equal(await ecrirePoste(unPoste(nouvelId(), secteur.id), v.ctssd), 'personne-inconnue')
  assert.equal(await ecrirePoste(unPoste(v.collegue.membre, nouvelId()), v.ctssd), 'secteur-inconnu')
  assert.equal(
    await ecrirePoste(unPoste(v.collegue.membre, secteur.id, { fin: '2020-08-31' }), v.ctssd),
    'dates-inversees',
  )
  assert.equal(await ecrirePoste(unPoste(v.collegue.membre, secteur.id, { quotite: 0 }), v.ctssd), 'requete-malformee')
  assert.equal((await v.appeler(putAffectation, unPoste(v.collegue.membre, secteur.id))).refus, 'sans-session')
})

test('each writes her own telephone, the CTSS-D anybody’s', async () => {
  const ecrire = async (membre: string, qui: Personne) =>
    (await v.appeler(putPersonne, { membre, telephone: '02 99 00 00 00' }, qui.jeton)).refus
  assert.equal(await ecrire(v.assistante.membre, v.assistante), null)
  assert.equal(await ecrire(v.collegue.membre, v.ctssd), null)
  assert.equal(await ecrire(v.collegue.membre, v.assistante), 'service-hors-role')
  assert.equal(await ecrire(nouvelId(), v.ctssd), 'personne-inconnue')
  assert.equal((await lire(v.stagiaire)).personnes.filter(({ telephone }) => telephone !== null).length, 2)
  assert.equal(
    (await v.appeler(putPersonne, { membre: v.assistante.membre, telephone: 'x'.repeat(21) }, v.assistante.jeton))
      .refus,
    'requete-malformee',
  )
  assert.equal((await v.appeler(putPersonne, { membre: v.assistante.membre, telephone: null })).refus, 'sans-session')
})
