import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getCoffres, postSync } from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { postJournal } from '../../contract/registre.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import {
  avancer,
  nue,
  unAcces,
  unDossier,
  uneEntree,
  uneEnveloppe,
  uneEpoque,
  scelle,
  scelleDeRecouvrement,
  type UnCoffre,
} from '../coffre.examples.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })

const enregistrer = (enveloppes: readonly ReturnType<typeof uneEnveloppe>[], par: Personne) =>
  v.appeler(postPieces, { enveloppes: enveloppes.map((enveloppe) => ({ enveloppe: nue(enveloppe) })) }, par.jeton)

const etat = async (enveloppe: ReturnType<typeof uneEnveloppe>, par: Personne) =>
  (await enregistrer([enveloppe], par)).corps.resultats[0]

const relire = (coffre: UnCoffre, par: Personne, rang = 0) =>
  v.appeler(postSync, { coffres: [{ coffre: coffre.id, rang, journal: 0 }] }, par.jeton)

test('an interview written by the referent is found again, byte for byte, at its place', async () => {
  const dossier = await unDossier(v, v.assistante)
  const entretien = uneEnveloppe(v, dossier, v.assistante)
  assert.deepEqual(await etat(entretien, v.assistante), { etat: 'acceptee', rang: 1 })
  avancer(dossier, entretien)
  const { corps } = await relire(dossier, v.assistante)
  assert.deepEqual(corps.coffres[0]?.positions, [{ rang: 1, enveloppe: nue(entretien) }])
  assert.equal(corps.coffres[0]?.tete, Buffer.from(dossier.tete).toString('hex'))
  assert.equal(corps.coffres[0]?.journal.length, 1)
  assert.equal(corps.coffres[0]?.scelles.length, 1)
  assert.deepEqual(corps.suite, [])
})

test('saving the same interview twice keeps one', async () => {
  const dossier = await unDossier(v, v.assistante)
  const entretien = uneEnveloppe(v, dossier, v.assistante)
  assert.deepEqual((await enregistrer([entretien, entretien], v.assistante)).corps.resultats, [
    { etat: 'acceptee', rang: 1 },
    { etat: 'acceptee', rang: 1 },
  ])
  assert.deepEqual(await etat(entretien, v.assistante), { etat: 'acceptee', rang: 1 })
})

test('two people who correct the same note get a conflict, with what the other wrote', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.collegue, role: 'binome' }])
  const note = uneEnveloppe(v, dossier, v.assistante)
  await etat(note, v.assistante)
  avancer(dossier, note)
  const correction = { piece: note.piece, rev: 2, prev: note.hache }
  const sienne = uneEnveloppe(v, dossier, v.assistante, correction)
  const autre = uneEnveloppe(v, dossier, v.collegue, correction)
  assert.deepEqual(await etat(sienne, v.assistante), { etat: 'acceptee', rang: 2 })
  assert.deepEqual(await etat(autre, v.collegue), { etat: 'conflit', courante: { rang: 2, enveloppe: nue(sienne) } })
})

test('a colleague who is not a member can neither write in a file nor learn that it exists', async () => {
  const dossier = await unDossier(v, v.assistante)
  assert.deepEqual(await etat(uneEnveloppe(v, dossier, v.collegue), v.collegue), {
    etat: 'refusee',
    motif: 'coffre-inconnu',
  })
  const { corps } = await relire(dossier, v.collegue)
  assert.deepEqual(corps, { coffres: [], suite: [], retires: [dossier.id] })
})

test('a trainee reads the file and writes nothing in it', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.stagiaire, role: 'stagiaire' }])
  await etat(uneEnveloppe(v, dossier, v.assistante), v.assistante)
  assert.deepEqual(await etat(uneEnveloppe(v, dossier, v.stagiaire), v.stagiaire), {
    etat: 'refusee',
    motif: 'lecture-seule',
  })
  assert.equal((await relire(dossier, v.stagiaire)).corps.coffres[0]?.positions.length, 1)
})

test('a note signed as somebody else is refused', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.collegue, role: 'binome' }])
  const usurpee = uneEnveloppe(v, dossier, v.assistante, { auteur: v.collegue })
  assert.deepEqual(await etat(usurpee, v.assistante), { etat: 'refusee', motif: 'auteur-different' })
  assert.deepEqual(await etat(usurpee, v.collegue), { etat: 'refusee', motif: 'signature-fausse' })
})

test('a forged, moved or misshapen envelope is refused, each with its reason', async () => {
  const dossier = await unDossier(v, v.assistante)
  const autre = await unDossier(v, v.assistante)
  const bonne = uneEnveloppe(v, dossier, v.assistante)
  const motif = async (enveloppe: typeof bonne) => {
    const resultat = await etat(enveloppe, v.assistante)
    return resultat?.etat === 'refusee' ? resultat.motif : resultat?.etat
  }
  assert.equal(await motif({ ...bonne, entete: bonne.entete.replace(dossier.id, autre.id) }), 'signature-fausse')
  assert.equal(await motif({ ...bonne, sig: base64(alea(64)) }), 'signature-fausse')
  assert.equal(await motif({ ...bonne, ct: base64(alea(2_088)) }), 'signature-fausse')
  assert.equal(await motif({ ...bonne, ct: base64(alea(2_089)) }), 'taille-hors-classe')
  assert.equal(await motif({ ...bonne, entete: bonne.entete.replace('v1|1', 'v1|2') }), 'entete-illisible')
  assert.equal(await motif({ ...bonne, entete: 'permanence' }), 'entete-illisible')
  assert.equal(await motif(uneEnveloppe(v, dossier, v.assistante, { service: '075' })), 'coffre-inconnu')
  assert.equal(await motif(uneEnveloppe(v, dossier, v.assistante, { rev: 2, prev: 'a'.repeat(64) })), 'prev-different')
  const menteuse = { vu: { rang: 9, tete: 'b'.repeat(64), annuaire: 1 } }
  assert.equal(await motif(uneEnveloppe(v, dossier, v.assistante, menteuse)), 'vu-impossible')
  const autreTete = { vu: { rang: 0, tete: 'b'.repeat(64), annuaire: 1 } }
  assert.equal(await motif(uneEnveloppe(v, dossier, v.assistante, autreTete)), 'vu-impossible')
  assert.equal(await motif(bonne), 'acceptee')
})

test('after a departure the next époque is asked for, and a note under the old key is sent back', async () => {
  const dossier = await unDossier(v, v.assistante, [{ qui: v.collegue, role: 'binome' }])
  const depart = uneEntree(
    v,
    dossier,
    'retirer',
    { membre: { service: v.service, membre: v.collegue.membre }, motif: 'depart' },
    [v.assistante],
  )
  assert.equal(
    (await v.appeler(postJournal, { entrees: [{ entree: depart, scelles: [], enveloppes: [] }] }, v.assistante.jeton))
      .statut,
    200,
  )
  const vu = (await v.appeler(getCoffres, {}, v.assistante.jeton)).corps.coffres.find(
    ({ coffre }) => coffre === dossier.id,
  )
  assert.equal(vu?.epoqueAOuvrir, true)
  assert.equal((await relire(dossier, v.collegue)).corps.retires.length, 1)

  const sousLAncienne = uneEnveloppe(v, dossier, v.assistante)
  const epoque = uneEntree(v, dossier, 'epoque', { epoque: uneEpoque(dossier), motif: 'depart' }, [v.assistante])
  const scelles = [scelle(dossier, v.assistante), scelleDeRecouvrement(dossier, v.recouvrement)]
  assert.equal(
    (await v.appeler(postJournal, { entrees: [{ entree: epoque, scelles, enveloppes: [] }] }, v.assistante.jeton))
      .statut,
    200,
  )
  assert.deepEqual(await etat(sousLAncienne, v.assistante), { etat: 'epoque', courante: 2 })
  assert.deepEqual(await etat(uneEnveloppe(v, dossier, v.assistante), v.assistante), { etat: 'acceptee', rang: 1 })
})

test('a closed file takes no note until it is opened again', async () => {
  const dossier = await unDossier(v, v.assistante)
  const poster = async (type: string) => {
    const entree = uneEntree(v, dossier, type, {}, [v.assistante])
    assert.equal(
      (await v.appeler(postJournal, { entrees: [{ entree, scelles: [], enveloppes: [] }] }, v.assistante.jeton)).refus,
      null,
    )
  }
  await poster('cloturer')
  const note = uneEnveloppe(v, dossier, v.assistante)
  assert.deepEqual(await etat(note, v.assistante), { etat: 'refusee', motif: 'coffre-clos' })
  await poster('rouvrir')
  assert.deepEqual(await etat(note, v.assistante), { etat: 'acceptee', rang: 1 })
})

test('a replacement writes from her first day to her last', async () => {
  const dossier = await unDossier(v, v.assistante)
  const acces = (fin: string, debut = '2020-09-01') =>
    unAcces(v, dossier, { qui: v.remplacante, role: 'remplacante', debut, fin }, v.assistante)
  const donner = async (entree: ReturnType<typeof acces>) =>
    assert.equal((await v.appeler(postJournal, { entrees: [entree] }, v.assistante.jeton)).refus, null)
  await donner(acces('2999-07-31'))
  assert.deepEqual(await etat(uneEnveloppe(v, dossier, v.remplacante), v.remplacante), { etat: 'acceptee', rang: 1 })
  await donner(acces('2021-07-31'))
  assert.deepEqual((await relire(dossier, v.remplacante)).corps.retires, [dossier.id])
  await donner(acces('2999-07-31', '2999-01-01'))
  assert.deepEqual((await relire(dossier, v.remplacante)).corps.retires, [dossier.id])
})

test('an erased piece keeps its place and its hash, and nothing else', async () => {
  const dossier = await unDossier(v, v.assistante)
  const note = uneEnveloppe(v, dossier, v.assistante)
  await etat(note, v.assistante)
  avancer(dossier, note)
  const entree = uneEntree(v, dossier, 'effacer', { piece: note.piece }, [v.assistante])
  assert.equal(
    (await v.appeler(postJournal, { entrees: [{ entree, scelles: [], enveloppes: [] }] }, v.assistante.jeton)).refus,
    null,
  )
  const { corps } = await relire(dossier, v.assistante)
  assert.deepEqual(corps.coffres[0]?.positions, [{ rang: 1, piece: note.piece, rev: 1, hache: note.hache }])
  assert.equal(corps.coffres[0]?.tete, Buffer.from(dossier.tete).toString('hex'))
})

test('without a session nothing is stored, and a malformed request is refused', async () => {
  const dossier = await unDossier(v, v.assistante)
  const enveloppe = nue(uneEnveloppe(v, dossier, v.assistante))
  assert.equal((await v.appeler(postPieces, { enveloppes: [{ enveloppe }] })).refus, 'sans-session')
  const inconnue = { enveloppes: [{ enveloppe: { ...enveloppe, secret: 'x' } }] }
  assert.equal((await v.appeler(postPieces, inconnue as never, v.assistante.jeton)).refus, 'requete-malformee')
  assert.equal((await v.appeler(postPieces, { enveloppes: [] }, v.assistante.jeton)).refus, 'requete-malformee')
})
