import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getAccesDuCoffre, getCoffres, postSync } from '../../contract/coffre.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { postAnnuaire, postJournal, type EntreeSignee, type RoleCoffre } from '../../contract/registre.ts'
import { putSecteur } from '../../contract/service.ts'
import type { EntreeDe } from '../../contract/endpoint.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import {
  entreeDeCreation,
  nue,
  scelle,
  scelleDeRecouvrement,
  unAcces,
  unCoffreVide,
  unDossier,
  uneEntree,
  uneEnveloppe,
  uneEpoque,
  type Options,
  type UnCoffre,
} from '../coffre.examples.ts'
import { SERVICE, unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
type Envoi = EntreeDe<typeof postJournal>['entrees'][number]

const inscrire = async (envoi: Envoi | Envoi[], par: Personne) =>
  (await v.appeler(postJournal, { entrees: [envoi].flat() }, par.jeton)).refus ?? 'acceptee'

const seule = (entree: EntreeSignee): Envoi => ({ entree, scelles: [], enveloppes: [] })

/** An entry composed, sent, and taken back from the chain of the test when it is refused. */
const essayer = async (coffre: UnCoffre, envoi: () => Envoi, par: Personne) => {
  const { n, prev } = coffre.journal
  const { epoque, dk } = coffre
  const issue = await inscrire(envoi(), par)
  if (issue !== 'acceptee') Object.assign(coffre.journal, { n, prev })
  if (issue !== 'acceptee') Object.assign(coffre, { epoque, dk })
  return issue
}

const membreDit = (qui: Personne) => ({ service: SERVICE, membre: qui.membre })
const retrait = (coffre: UnCoffre, qui: Personne, par: Personne) => () =>
  seule(uneEntree(v, coffre, 'retirer', { membre: membreDit(qui), motif: 'fin' }, [par]))
const nouvelleEpoque = (coffre: UnCoffre, par: Personne, pour: readonly Personne[]) => () => {
  const epoque = uneEpoque(coffre)
  const entree = uneEntree(v, coffre, 'epoque', { epoque, motif: 'depart' }, [par])
  return {
    entree,
    scelles: [...pour.map((qui) => scelle(coffre, qui)), scelleDeRecouvrement(coffre, v.recouvrement)],
    enveloppes: [],
  }
}

test('a social worker opens a file with its first notes, all or nothing', async () => {
  const dossier = unCoffreVide()
  const envoi = entreeDeCreation(v, dossier, v.assistante, [{ qui: v.assistante, role: 'referent' }], {
    retention: '2028-10',
  })
  const premiere = nue(uneEnveloppe(v, dossier, v.assistante))
  assert.equal(
    await inscrire({ ...envoi, enveloppes: [{ ...premiere, sig: base64(alea(64)) }] }, v.assistante),
    'enveloppe-refusee',
  )
  assert.equal(
    (await v.appeler(postSync, { coffres: [{ coffre: dossier.id, rang: 0, journal: 0 }] }, v.assistante.jeton)).corps
      .retires.length,
    1,
  )
  const { corps } = await v.appeler(
    postJournal,
    { entrees: [{ ...envoi, enveloppes: [premiere] }] },
    v.assistante.jeton,
  )
  assert.deepEqual(corps.rangs, [[1]])
  const vu = (await v.appeler(getCoffres, {}, v.assistante.jeton)).corps.coffres.find(
    ({ coffre }) => coffre === dossier.id,
  )
  assert.deepEqual(
    [vu?.genre, vu?.rang, vu?.journal, vu?.epoque, vu?.retention, vu?.monRole],
    ['dossier', 1, 1, 1, '2028-10', 'referent'],
  )
})

test('an acknowledgement lost on the way is given again, and nothing is written twice', async () => {
  const dossier = unCoffreVide()
  const envoi = entreeDeCreation(v, dossier, v.assistante, [{ qui: v.assistante, role: 'referent' }])
  const complet = { ...envoi, enveloppes: [nue(uneEnveloppe(v, dossier, v.assistante))] }
  const poster = () => v.appeler(postJournal, { entrees: [complet] }, v.assistante.jeton)
  assert.deepEqual((await poster()).corps, (await poster()).corps)
  assert.equal(await inscrire(entreeDeCreation(v, dossier, v.assistante, []), v.assistante), 'entree-illisible')
})

test('a file lacks neither the wrap of a member, nor that of the recovery key, nor its étiquette', async () => {
  const membres = [
    { qui: v.assistante, role: 'referent' as const },
    { qui: v.collegue, role: 'binome' as const },
  ]
  const creer = (change: (envoi: Envoi) => Envoi) =>
    inscrire(change(entreeDeCreation(v, unCoffreVide(), v.assistante, membres)), v.assistante)
  for (const oublie of [0, 1, 2]) {
    assert.equal(await creer((e) => ({ ...e, scelles: e.scelles?.toSpliced(oublie, 1) })), 'scelle-manquant')
  }
  assert.equal(await creer(({ entree, scelles }) => ({ entree, scelles, enveloppes: [] })), 'scelle-manquant')
  assert.equal(
    await creer((e) => ({ ...e, scelles: e.scelles?.map((s) => ({ ...s, generation: 9 })) })),
    'scelle-manquant',
  )
  assert.equal(await creer((e) => e), 'acceptee')
})

test('only people certified and bound by secrecy enter a file, and a trainee never to write', async () => {
  const creerAvec = (qui: Personne, role: 'binome' | 'stagiaire') =>
    inscrire(
      entreeDeCreation(v, unCoffreVide(), v.assistante, [
        { qui: v.assistante, role: 'referent' },
        { qui, role },
      ]),
      v.assistante,
    )
  assert.equal(await creerAvec(v.secretaire, 'binome'), 'membre-hors-secret')
  assert.equal(await creerAvec(v.stagiaire, 'binome'), 'membre-hors-secret')
  assert.equal(await creerAvec({ ...v.collegue, membre: nouvelId() }, 'binome'), 'membre-inconnu')
  assert.equal(await creerAvec(v.stagiaire, 'stagiaire'), 'acceptee')
})

test('a file is opened by a social worker for herself, not by her hierarchy nor for somebody else', async () => {
  const creer = (par: Personne, referente: Personne) =>
    inscrire(entreeDeCreation(v, unCoffreVide(), par, [{ qui: referente, role: 'referent' }]), par)
  assert.equal(await creer(v.ctssd, v.ctssd), 'signataire-non-admis')
  assert.equal(await creer(v.stagiaire, v.stagiaire), 'signataire-non-admis')
  assert.equal(await creer(v.assistante, v.collegue), 'signataire-non-admis')
  assert.equal(
    (
      await v.appeler(postJournal, {
        entrees: [entreeDeCreation(v, unCoffreVide(), v.assistante, [{ qui: v.assistante, role: 'referent' }])],
      })
    ).refus,
    'sans-session',
  )
})

test('a trainee keeps a coffre of her own, alone, and writes in none else', async () => {
  const ouvrir = (options: Options, ...membres: { qui: Personne; role: RoleCoffre }[]) =>
    inscrire(entreeDeCreation(v, unCoffreVide(), v.stagiaire, membres, options), v.stagiaire)
  const elle = { qui: v.stagiaire, role: 'referent' } as const
  const personnel = { genre: 'personnel' } as const
  assert.equal(await ouvrir(personnel, elle, { qui: v.collegue, role: 'lecture' }), 'signataire-non-admis')
  assert.equal(await ouvrir(personnel, { qui: v.collegue, role: 'referent' }), 'signataire-non-admis')
  assert.equal(await ouvrir(personnel, { qui: v.stagiaire, role: 'binome' }), 'membre-hors-secret')
  assert.equal(await ouvrir(personnel, { qui: v.stagiaire, role: 'stagiaire' }), 'signataire-non-admis')
  assert.equal(await ouvrir({ genre: 'dossier' }, elle), 'signataire-non-admis')
  assert.equal(await ouvrir({ genre: 'secteur', secteur: nouvelId(), annee: 2026 }, elle), 'signataire-non-admis')
  assert.equal(await ouvrir({ genre: 'service', annee: 2026 }, elle), 'signataire-non-admis')

  const sien = unCoffreVide()
  assert.equal(await inscrire(entreeDeCreation(v, sien, v.stagiaire, [elle], personnel), v.stagiaire), 'acceptee')
  const ecrire = async (par: Personne) => {
    const { corps } = await v.appeler(
      postPieces,
      { enveloppes: [{ enveloppe: nue(uneEnveloppe(v, sien, par)) }] },
      par.jeton,
    )
    return corps.resultats[0]
  }
  assert.deepEqual(await ecrire(v.stagiaire), { etat: 'acceptee', rang: 1 })
  assert.deepEqual(await ecrire(v.assistante), { etat: 'refusee', motif: 'coffre-inconnu' })
  const donner = () => unAcces(v, sien, { qui: v.collegue, role: 'lecture' }, v.stagiaire)
  assert.equal(await essayer(sien, donner, v.stagiaire), 'signataire-non-admis')
  assert.equal(await ouvrir(personnel, elle), 'coffre-existe')
})

test('the referent and the pair give and take access; a replacement and a stranger do not', async () => {
  const dossier = await unDossier(v, v.assistante, [
    { qui: v.remplacante, role: 'remplacante', debut: '2020-09-01', fin: '2999-07-31' },
  ])
  const donner = (par: Personne) => () => unAcces(v, dossier, { qui: v.stagiaire, role: 'stagiaire' }, par)
  assert.equal(await essayer(dossier, donner(v.remplacante), v.remplacante), 'signataire-non-admis')
  assert.equal(await essayer(dossier, donner(v.collegue), v.collegue), 'coffre-inconnu')
  assert.equal(await essayer(dossier, donner(v.assistante), v.collegue), 'coffre-inconnu')
  assert.equal(
    await essayer(
      dossier,
      () => unAcces(v, dossier, { qui: v.collegue, role: 'referent' }, v.assistante),
      v.assistante,
    ),
    'signataire-non-admis',
  )
  assert.equal(
    await essayer(dossier, () => unAcces(v, dossier, { qui: v.collegue, role: 'binome' }, v.assistante), v.assistante),
    'acceptee',
  )
  assert.equal(await essayer(dossier, donner(v.collegue), v.collegue), 'acceptee')
  assert.equal(
    await essayer(dossier, retrait(dossier, v.collegue, v.remplacante), v.remplacante),
    'signataire-non-admis',
  )
  // anybody may retire herself
  assert.equal(await essayer(dossier, retrait(dossier, v.remplacante, v.remplacante), v.remplacante), 'acceptee')
  assert.equal(await essayer(dossier, retrait(dossier, v.remplacante, v.assistante), v.assistante), 'membre-inconnu')
})

test('an entry forged or written on an older state of the journal is refused', async () => {
  const dossier = await unDossier(v, v.assistante)
  const { n, prev } = dossier.journal
  const bonne = uneEntree(v, dossier, 'cloturer', {}, [v.assistante])
  assert.equal(
    await inscrire(seule({ ...bonne, octets: bonne.octets.replace('cloturer', 'rouvrir') }), v.assistante),
    'signature-fausse',
  )
  assert.equal(await inscrire(seule({ ...bonne, octets: '{}' }), v.assistante), 'entree-illisible')
  assert.equal(
    await inscrire(
      seule(uneEntree(v, { ...dossier, journal: unCoffreVide().journal }, 'cloturer', {}, [v.assistante])),
      v.assistante,
    ),
    'coffre-inconnu',
  )
  assert.equal(await inscrire(seule(bonne), v.assistante), 'acceptee')
  Object.assign(dossier.journal, { n, prev })
  assert.equal(
    await inscrire(seule(uneEntree(v, dossier, 'rouvrir', {}, [v.assistante])), v.assistante),
    'journal-avance',
  )
  assert.equal((await v.appeler(postJournal, { entrees: [] }, v.assistante.jeton)).refus, 'requete-malformee')
})

test('the next époque reaches every member who stays, and none who left', async () => {
  const dossier = await unDossier(v, v.assistante, [
    { qui: v.collegue, role: 'binome' },
    { qui: v.remplacante, role: 'remplacante' },
  ])
  assert.equal(await essayer(dossier, retrait(dossier, v.remplacante, v.assistante), v.assistante), 'acceptee')
  assert.equal(
    await essayer(dossier, nouvelleEpoque(dossier, v.assistante, [v.assistante]), v.assistante),
    'scelle-manquant',
  )
  assert.equal(
    await essayer(
      dossier,
      nouvelleEpoque(dossier, v.assistante, [v.assistante, v.collegue, v.remplacante]),
      v.assistante,
    ),
    'membre-inconnu',
  )
  dossier.epoque += 1
  assert.equal(
    await essayer(dossier, nouvelleEpoque(dossier, v.assistante, [v.assistante, v.collegue]), v.assistante),
    'epoque-inattendue',
  )
  dossier.epoque = 1
  assert.equal(
    await essayer(dossier, nouvelleEpoque(dossier, v.assistante, [v.assistante, v.collegue]), v.assistante),
    'acceptee',
  )
  const { corps } = await v.appeler(
    postSync,
    { coffres: [{ coffre: dossier.id, rang: 0, journal: 0 }] },
    v.collegue.jeton,
  )
  assert.deepEqual(
    corps.coffres[0]?.scelles.map(({ epoque }) => epoque),
    [1, 2],
  )
})

test('a file is handed over by its referent and taken by her successor', async () => {
  const dossier = await unDossier(v, v.assistante, [
    { qui: v.collegue, role: 'binome' },
    { qui: v.remplacante, role: 'remplacante' },
  ])
  const remettre = (par: Personne) => () =>
    seule(uneEntree(v, dossier, 'referent', { membre: membreDit(v.remplacante) }, [par]))
  const accepter = (par: Personne) => () => seule(uneEntree(v, dossier, 'accepter', { entree: 1 }, [par]))
  assert.equal(await essayer(dossier, remettre(v.collegue), v.collegue), 'signataire-non-admis')
  assert.equal(await essayer(dossier, remettre(v.assistante), v.assistante), 'acceptee')
  assert.equal(await essayer(dossier, accepter(v.collegue), v.collegue), 'signataire-non-admis')
  assert.equal(await essayer(dossier, accepter(v.remplacante), v.remplacante), 'acceptee')
  const role = async (qui: Personne) =>
    (await v.appeler(getCoffres, {}, qui.jeton)).corps.coffres.find(({ coffre }) => coffre === dossier.id)?.monRole
  assert.deepEqual([await role(v.assistante), await role(v.remplacante)], ['binome', 'referent'])
})

test('a whole caseload is opened to a replacement in one request', async () => {
  const dossiers = [
    await unDossier(v, v.assistante),
    await unDossier(v, v.assistante),
    await unDossier(v, v.assistante),
  ]
  const acces = dossiers.map((d) =>
    unAcces(v, d, { qui: v.remplacante, role: 'remplacante', debut: '2020-01-01', fin: '2999-01-01' }, v.assistante),
  )
  assert.equal(await inscrire(acces, v.assistante), 'acceptee')
  const vus = new Set((await v.appeler(getCoffres, {}, v.remplacante.jeton)).corps.coffres.map(({ coffre }) => coffre))
  assert.ok(dossiers.every(({ id }) => vus.has(id)))
  const { lignes } = (await v.appeler(getAccesDuCoffre, { coffre: dossiers[0]!.id }, v.assistante.jeton)).corps
  assert.deepEqual(
    lignes.map(({ verbe, detail }) => [verbe, detail]),
    [
      ['accorder', `${v.remplacante.membre}:remplacante:remplacement`],
      ['creer', 'dossier'],
    ],
  )
})

test('each has one coffre of her own, without recovery; a sector and a service have one a year', async () => {
  const creer = (par: Personne, options: Parameters<typeof entreeDeCreation>[4]) =>
    inscrire(entreeDeCreation(v, unCoffreVide(), par, [{ qui: par, role: 'referent' }], options), par)
  assert.equal(await creer(v.collegue, { genre: 'personnel' }), 'acceptee')
  assert.equal(await creer(v.collegue, { genre: 'personnel' }), 'coffre-existe')
  assert.equal(await creer(v.ctssd, { genre: 'personnel' }), 'acceptee')

  const secteur = nouvelId()
  const dit = {
    secteur,
    nom: 'Rives',
    uais: [],
    membres: [v.assistante.membre],
    coffre: null,
    porte: null,
    epoque: null,
    jusqua: '2027-02-01',
  }
  assert.equal(
    (await v.appeler(putSecteur, { id: secteur, nom: 'Rives', bassin: null, uais: [] }, v.ctssd.jeton)).statut,
    200,
  )
  assert.equal(
    (await v.appeler(postAnnuaire, { entrees: [v.annuaire.composer('secteur', dit, [v.ctssd])] }, v.ctssd.jeton))
      .statut,
    200,
  )
  assert.equal(await creer(v.collegue, { genre: 'secteur', secteur, annee: 2026 }), 'signataire-non-admis')
  assert.equal(
    await creer(v.assistante, { genre: 'secteur', secteur: nouvelId(), annee: 2026 }),
    'signataire-non-admis',
  )
  assert.equal(await creer(v.assistante, { genre: 'secteur', secteur, annee: null }), 'entree-illisible')
  assert.equal(await creer(v.assistante, { genre: 'dossier', annee: 2026 }), 'entree-illisible')
  assert.equal(await creer(v.assistante, { genre: 'dossier', secteur: nouvelId() }), 'entree-illisible')
  assert.equal(await creer(v.assistante, { genre: 'secteur', secteur, annee: 2026 }), 'acceptee')
  assert.equal(await creer(v.assistante, { genre: 'secteur', secteur, annee: 2026 }), 'coffre-existe')
  assert.equal(await creer(v.assistante, { genre: 'service', annee: 2026 }), 'signataire-non-admis')
  assert.equal(await creer(v.ctssd, { genre: 'service', annee: 2026 }), 'acceptee')
})

test('a member of a sector renews its entry in the annuaire with the door of its coffre', async () => {
  const secteur = nouvelId()
  const dit = {
    secteur,
    nom: 'Ville',
    uais: [],
    membres: [v.collegue.membre],
    coffre: null,
    porte: null,
    epoque: null,
    jusqua: '2027-02-01',
  }
  await v.appeler(putSecteur, { id: secteur, nom: 'Ville', bassin: null, uais: [] }, v.ctssd.jeton)
  await v.appeler(postAnnuaire, { entrees: [v.annuaire.composer('secteur', dit, [v.ctssd])] }, v.ctssd.jeton)
  const coffre = unCoffreVide()
  const creation = entreeDeCreation(v, coffre, v.collegue, [{ qui: v.collegue, role: 'referent' }], {
    genre: 'secteur',
    secteur,
    annee: 2026,
  })
  assert.equal(await inscrire(creation, v.collegue), 'acceptee')
  const { porte } = (JSON.parse(creation.entree.octets) as { corps: { epoque: { porte: string } } }).corps.epoque
  const { n, prev } = v.annuaire
  const renouveler = async (change = {}) => {
    const entree = v.annuaire.composer(
      'secteur',
      { ...dit, coffre: coffre.id, porte, epoque: 1, jusqua: '2027-03-01', ...change },
      [v.collegue],
    )
    return (await v.appeler(postAnnuaire, { entrees: [entree] }, v.collegue.jeton)).refus
  }
  assert.equal(await renouveler({ uais: ['0350001A'] }), 'signataire-non-admis')
  Object.assign(v.annuaire, { n, prev })
  assert.equal(await renouveler(), null)
})
