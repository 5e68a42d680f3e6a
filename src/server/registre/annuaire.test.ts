import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getAnnuaire, postAnnuaire, postParts, type EntreeSignee } from '../../contract/registre.ts'
import { getSession } from '../../contract/session.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import { paireDepuisGraine } from '../../crypto/sceau.ts'
import { clesDe, connecter, inviter, JOUR, signatures, unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })

/** Sends an entry; a refused one leaves the chain of the test where it was. */
const ajouter = async (type: string, corps: unknown, signent: readonly Personne[], par: Personne = v.ctssd) => {
  const { n, prev } = v.annuaire
  const recu = await v.appeler(postAnnuaire, { entrees: [v.annuaire.composer(type, corps, signent)] }, par.jeton)
  if (recu.refus !== null) Object.assign(v.annuaire, { n, prev })
  return recu.refus ?? 'acceptee'
}

const unSecteur = (autre = {}) => ({
  secteur: nouvelId(),
  nom: 'Rives',
  uais: ['0350001A'],
  membres: [v.assistante.membre],
  coffre: null,
  porte: null,
  epoque: null,
  jusqua: '2027-02-01',
  ...autre,
})

test('everybody of the service reads the whole annuaire, as signed', async () => {
  const { corps } = await v.appeler(getAnnuaire, { depuis: 0 }, v.secretaire.jeton)
  assert.equal(corps.entrees.length, v.annuaire.n)
  assert.equal(corps.suite, false)
  assert.deepEqual(
    (await v.appeler(getAnnuaire, { depuis: 3 }, v.assistante.jeton)).corps.entrees,
    corps.entrees.slice(3),
  )
  assert.equal((await v.appeler(getAnnuaire, { depuis: -1 }, v.assistante.jeton)).refus, 'requete-malformee')
  assert.equal((await v.appeler(getAnnuaire, { depuis: 0 })).refus, 'sans-session')
})

test('a certificate needs two certifiers, for somebody who has that seat', async () => {
  const nouvelle = await inviter(v, v.ctssd, 'nouvelle', 'ass')
  const corps = { ...clesDe(nouvelle), role: 'ass', diplome: 'deass-vu' }
  assert.equal(await ajouter('certificat', corps, [v.ctssd]), 'signataire-non-admis')
  // a deputy whom no entry names certifier does not count
  assert.equal(await ajouter('certificat', corps, [v.ctssd, v.adjoint]), 'signataire-non-admis')
  assert.equal(await ajouter('certificat', corps, [v.ctssd, v.ctssd]), 'signature-fausse')
  assert.equal(await ajouter('certificat', { ...corps, role: 'ctss-d' }, [v.ctssd, v.adjointe]), 'entree-illisible')
  assert.equal(await ajouter('certificat', { ...corps, membre: nouvelId() }, [v.ctssd, v.adjointe]), 'entree-illisible')
  assert.equal(await ajouter('certificat', corps, [v.ctssd, v.adjointe]), 'acceptee')
})

test('an entry forged, replayed, or written on an older state is refused', async () => {
  const garde = { tours: [{ membre: v.assistante.membre, debut: '2026-12-21T07:00:00Z', fin: '2026-12-28T07:00:00Z' }] }
  const { n, prev } = v.annuaire
  const bonne = v.annuaire.composer('garde', garde, [v.ctssd])
  const poster = async (entree: EntreeSignee, par = v.ctssd) =>
    (await v.appeler(postAnnuaire, { entrees: [entree] }, par.jeton)).refus
  assert.equal(await poster({ ...bonne, octets: bonne.octets.replace('21T07', '20T07') }), 'signature-fausse')
  assert.equal(
    await poster({ ...bonne, signatures: [{ ...bonne.signatures[0]!, membre: v.adjointe.membre }] }),
    'signature-fausse',
  )
  assert.equal(await poster({ octets: '{"type":"garde"}', signatures: bonne.signatures }), 'entree-illisible')
  assert.equal(await poster({ octets: 'garde', signatures: bonne.signatures }), 'entree-illisible')
  const nul = bonne.octets.replace('"le":"', '"le":"\\u0000')
  assert.equal(await poster({ octets: nul, signatures: signatures('annuaire', nul, [v.ctssd]) }), 'entree-illisible')
  assert.equal(await poster(bonne, v.admin), 'signataire-non-admis')
  assert.equal(await poster(bonne), null)
  assert.equal(await poster(bonne), 'annuaire-avance')
  Object.assign(v.annuaire, { n, prev })
  assert.equal(await poster(v.annuaire.composer('garde', garde, [v.adjointe])), 'annuaire-avance')
  Object.assign(v.annuaire, { n, prev })
  v.annuaire.composer('garde', garde, [v.ctssd])
})

test('custodians name certifiers and renew the recovery key, by two of the three', async () => {
  const mandat = { membre: v.adjoint.membre, debut: '2026-09-01', fin: '2026-12-31' }
  assert.equal(await ajouter('certificateur', mandat, [v.ctssd]), 'signataire-non-admis')
  assert.equal(await ajouter('certificateur', mandat, [v.ctssd, v.assistante]), 'signataire-non-admis')
  assert.equal(await ajouter('certificateur', mandat, [v.adjointe, v.adjoint]), 'acceptee')
  const gardiens = [v.ctssd, v.adjointe, v.adjoint].map(({ membre }) => membre)
  const cle = { generation: 2, publique: base64(paireDepuisGraine(alea(32)).publique), n: 3, k: 2, gardiens }
  assert.equal(await ajouter('recouvrement', { ...cle, generation: 3 }, [v.ctssd, v.adjoint]), 'entree-illisible')
  assert.equal(await ajouter('recouvrement', { ...cle, k: 1 }, [v.ctssd, v.adjoint]), 'entree-illisible')
  assert.equal(
    await ajouter('recouvrement', { ...cle, gardiens: [...gardiens.slice(1), nouvelId()] }, [v.ctssd, v.adjoint]),
    'entree-illisible',
  )
  assert.equal(await ajouter('recouvrement', cle, [v.ctssd, v.adjoint]), 'acceptee')
})

test('shares of the recovery key are left once, one for each custodian and nobody else', async () => {
  const parts = [v.ctssd, v.adjointe, v.adjoint].map(({ membre }, i) => ({
    gardien: membre,
    index: i + 1,
    sceau: base64(alea(1_200)),
  }))
  const deposer = async (generation: number, donnees = parts) =>
    (await v.appeler(postParts, { generation, parts: donnees }, v.ctssd.jeton)).refus
  assert.equal(await deposer(7), 'recouvrement-inconnu')
  assert.equal(await deposer(2, parts.with(2, { ...parts[2]!, gardien: v.assistante.membre })), 'gardien-inconnu')
  assert.equal(await deposer(2, parts.with(2, { ...parts[2]!, index: 1 })), 'gardien-inconnu')
  assert.equal(await deposer(2, []), 'requete-malformee')
  assert.equal(await deposer(2), null)
  assert.equal(await deposer(2), 'parts-deja-deposees')
  assert.equal((await v.appeler(postParts, { generation: 2, parts })).refus, 'sans-session')
})

test('a sector is told by one certifier; nobody outside renews it', async () => {
  const secteur = unSecteur()
  assert.equal(await ajouter('secteur', secteur, [v.assistante], v.assistante), 'signataire-non-admis')
  assert.equal(await ajouter('secteur', secteur, [v.adjointe]), 'acceptee')
  assert.equal(
    await ajouter('secteur', { ...secteur, membres: [v.collegue.membre] }, [v.collegue], v.collegue),
    'signataire-non-admis',
  )
  // she is named, but holds no coffre of this sector yet
  assert.equal(
    await ajouter('secteur', { ...secteur, jusqua: '2027-05-01' }, [v.assistante], v.assistante),
    'signataire-non-admis',
  )
  assert.equal(await ajouter('secteur', unSecteur({ membres: [nouvelId()] }), [v.ctssd]), 'entree-illisible')
})

test('who leaves is revoked, her sessions end, and her key signs nothing more', async () => {
  const partante = await inviter(v, v.ctssd, 'partante', 'adjoint')
  partante.certificat = v.annuaire.n
  assert.equal(
    await ajouter('certificat', { ...clesDe(partante), role: 'adjoint', diplome: 'deass-vu' }, [v.ctssd, v.adjointe]),
    'acceptee',
  )
  assert.equal(
    await ajouter('certificateur', { membre: partante.membre, debut: '2026-09-01', fin: null }, [v.ctssd, v.adjoint]),
    'acceptee',
  )
  assert.equal(await ajouter('garde', { tours: [] }, [partante], partante), 'acceptee')
  assert.equal(
    await ajouter('revocation', { certificat: partante.certificat, motif: 'depart' }, [v.stagiaire]),
    'signataire-non-admis',
  )
  assert.equal(await ajouter('revocation', { certificat: 0, motif: 'depart' }, [v.ctssd]), 'entree-illisible')
  assert.equal(await ajouter('revocation', { certificat: partante.certificat, motif: 'depart' }, [v.ctssd]), 'acceptee')
  assert.equal((await v.appeler(getSession, {}, partante.jeton)).refus, 'sans-session')
  await assert.rejects(connecter(v, partante), /identifiants-refuses/u)
  assert.equal(await ajouter('garde', { tours: [] }, [partante]), 'signature-fausse')
})

test('a mandate that has ended, or not begun, certifies nobody', async () => {
  const mandat = (debut: string, fin: string | null) =>
    ajouter('certificateur', { membre: v.adjoint.membre, debut, fin }, [v.ctssd, v.adjointe])
  assert.equal(await mandat('2020-09-01', '2021-08-31'), 'acceptee')
  assert.equal(await ajouter('garde', { tours: [] }, [v.adjoint]), 'signataire-non-admis')
  assert.equal(await mandat('2999-09-01', null), 'acceptee')
  assert.equal(await ajouter('garde', { tours: [] }, [v.adjoint]), 'signataire-non-admis')
  assert.equal(
    await ajouter('interim', { membre: v.adjoint.membre, debut: JOUR, fin: '2999-12-31' }, [v.ctssd, v.adjointe]),
    'acceptee',
  )
  assert.equal(await ajouter('garde', { tours: [] }, [v.adjoint]), 'acceptee')
})
