import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import { horlogeDuPoste } from '../coffre/clock.ts'
import { creerMoteur } from '../coffre/creer-moteur.ts'
import { creerFaceDesListes } from '../coffre/liste/face.ts'
import { creerMagasinAucun } from '../coffre/magasin-aucun.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { creerBureau, type BureauOuvert } from '../coffre/saisines/bureau.ts'
import { demanderTrousseau, ouvrirApresConnexion, seConnecter } from '../coffre/session.ts'
import { identiteDe } from '../coffre/trousseau.ts'
import { secteurDuService } from '../coffre/porte-publique.ts'
import type { Secret } from '../coffre/face.ts'
import { getEtablissements } from '../contract/etablissement.ts'
import { getCalendrier, getCourriel, getPersonnels, getPresences } from '../contract/presence.ts'
import { getMesSaisines, getNonOuvertes } from '../contract/saisine.ts'
import { getService } from '../contract/service.ts'
import { getPersonnesDemo, postCodeDemo } from '../contract/session.ts'
import { estRefus } from '../domain/refus.ts'
import { estClose } from '../domain/saisine-etat.ts'
import { uneBase } from '../server/base/essais.ts'
import { horlogeDuSysteme } from '../server/clock.ts'
import { startServer } from '../server/main.ts'
import { ecrireDeploiement, naissanceDuService } from '../server/naissance.ts'
import { clesDuBundle } from '../../tools/cle-de-version.ts'
import { ecrireRacinesDeDemo } from '../../tools/racines.ts'
import { peupler, SERVICE_FICTIF, type Peuplement } from './main.ts'
import { obtenir, ouvrirSeance, type Seance } from './seance.ts'

/** Enough for the heroine's files that her saisines join. */
const PAR_SECTEUR = 11

type Monde = { url: string; dataDir: string; fait: Peuplement; compter(sql: string): Promise<number> }

const unMonde = async (t: TestContext): Promise<Monde> => {
  const base = await uneBase(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-demo-'))
  const staticDir = join(dataDir, 'static')
  mkdirSync(staticDir)
  const admin = { adminUrl: base.url, horloge: horlogeDuSysteme }
  await ecrireDeploiement(admin, 'demo')
  const { appUrl: databaseUrl, guichetUrl } = base
  const serveur = await startServer({
    databaseUrl,
    guichetUrl,
    port: 0,
    mode: 'demo',
    dataDir,
    staticDir,
    guichetDir: staticDir,
  })
  t.after(async () => {
    await serveur.stop()
    rmSync(dataDir, { recursive: true })
  })
  const administrateur = await naissanceDuService(admin, SERVICE_FICTIF)
  assert.ok(administrateur)
  const racines = async () => {
    await ecrireRacinesDeDemo({ adminUrl: base.url, dataDir })
    return clesDuBundle()
  }
  const reduction = { dossiersParSecteur: PAR_SECTEUR, boites: true }
  const fait = await peupler({ url: serveur.url, dataDir, administrateur, racines, ...reduction })
  const compter = async (sql: string): Promise<number> => {
    const client = new Client({ connectionString: base.url })
    await client.connect()
    try {
      return Number((await client.query<{ n: string }>(sql)).rows[0]?.n)
    } finally {
      await client.end()
    }
  }
  return { url: serveur.url, dataDir, fait, compter }
}

/** As the login page enters: what is on her paper, one code, her keyring, her files. */
const entrerComme = async (
  url: string,
  identifiant: string,
  secretDe: (p: { phrase: string; code: string | null }) => Secret,
): Promise<{ seance: Seance; moteur: Moteur; bureau: BureauOuvert; alertes: unknown[] }> => {
  const public_ = ouvrirSeance(url)
  const { personnes } = await obtenir(public_.appeler, getPersonnesDemo, {})
  const personne = personnes.find((p) => p.identifiant === identifiant)
  assert.ok(personne, identifiant)
  const { codeUnique } = await obtenir(public_.appeler, postCodeDemo, { identifiant })
  const seance = ouvrirSeance(url)
  const secret = secretDe(personne)
  const admise = await seConnecter(seance.appeler, { identifiant, secret, codeUnique })
  assert.ok(!estRefus(admise), JSON.stringify(admise))
  const scelle = await demanderTrousseau(seance.appeler)
  assert.ok(!estRefus(scelle))
  const ouvert = ouvrirApresConnexion(scelle, admise, secret)
  assert.ok(!estRefus(ouvert))
  const alertes: unknown[] = []
  const { trousseau } = ouvert
  const magasin = await creerMagasinAucun().duMembre(trousseau, horlogeDuPoste.maintenant())
  const rien = (): void => undefined
  const moteur = await creerMoteur({
    identite: identiteDe(trousseau),
    racine: trousseau.racine,
    magasin,
    appeler: seance.appeler,
    horloge: horlogeDuPoste,
    surChangement: rien,
    surEnvois: rien,
    surAlerte: (a) => alertes.push(a),
  })
  await moteur.ouvrir(rien)
  assert.ok(!estRefus(await moteur.synchroniser()))
  assert.ok(!estRefus(await moteur.courrier.relever()))
  const { appeler } = seance
  const moi = trousseau.membre
  const bureau = creerBureau({ moteur, magasin, appeler, horloge: horlogeDuPoste, moi, surLecture: rien })
  return { seance, moteur, bureau, alertes }
}

const parPhrase = ({ phrase }: { phrase: string }): Secret => ({ genre: 'phrase', texte: phrase })
const parCode = ({ code }: { code: string | null }): Secret => ({ genre: 'code', texte: code ?? '' })
/** And not of her pair's sector. */
const estDeHelene = (moteur: Moteur, uai: string): boolean =>
  moteur.annuaire().secteurs()[0]?.uais.includes(uai) ?? false
const dossiers = (moteur: Moteur) => moteur.coffres().filter((c) => c.genre === 'dossier')

test('the fictitious service is born, and its people find their files', async (t) => {
  const { url, dataDir, fait, compter } = await unMonde(t)

  await t.test('every coffre of the plan is in the base, each with its key for the recovery', async () => {
    assert.equal(fait.personnes, 18 + 5)
    assert.equal(await compter(`select count(*) n from coffre where genre = 'dossier'`), 12 * PAR_SECTEUR)
    assert.equal(await compter(`select count(*) n from coffre where genre = 'secteur'`), 12)
    assert.equal(await compter(`select count(*) n from coffre where genre = 'service'`), 1)
    assert.equal(await compter(`select count(*) n from etiquette`), 12 * PAR_SECTEUR)
    assert.equal(await compter(`select count(*) n from scelle_recouvrement`), 12 * PAR_SECTEUR + 12 + 1)
    assert.equal(await compter(`select count(*) n from recouvrement_part`), 3)
  })

  await t.test('Hélène enters with her passphrase and reads Léa’s thread, whole and verified', async () => {
    const { moteur, seance, alertes } = await entrerComme(url, 'helene.delmas', parPhrase)
    assert.deepEqual(alertes, [])
    const siens = dossiers(moteur).filter((c) => c.monRole === 'referent')
    assert.equal(siens.length, PAR_SECTEUR)
    // and the files of the colleague whose pair she is
    assert.equal(dossiers(moteur).filter((c) => c.monRole === 'binome').length, PAR_SECTEUR)
    assert.ok(moteur.coffres().every((c) => c.fiable))
    const lea = siens.find((c) =>
      [...c.pieces.values()].some(
        ({ contenu }) => contenu.genre === 'eleve' && contenu.eleve.nom === 'MARTIN' && contenu.eleve.prenom === 'Léa',
      ),
    )
    const notes = [...(lea?.pieces.values() ?? [])].filter(({ contenu }) => contenu.genre === 'note')
    assert.equal(notes.length, 14)
    const secteur = moteur.coffres().find((c) => c.genre === 'secteur' && c.monRole === 'referent')
    assert.equal([...(secteur?.pieces.values() ?? [])].filter(({ contenu }) => contenu.genre === 'a-noter').length, 2)
    const service = await obtenir(seance.appeler, getService, {})
    assert.equal(service.secteurs.length, 12)
    assert.equal(service.etablissements.filter((e) => e.secteur !== null).length, 60)
    moteur.fermer()
  })

  await t.test(
    'Hélène’s inbox is alive: answered both ways, urgent and not opened, waiting, twice, taken up',
    async () => {
      const { moteur, bureau } = await entrerComme(url, 'helene.delmas', parPhrase)
      const siennes = bureau.lignes().filter(({ contenu }) => contenu.texte !== '' && estDeHelene(moteur, contenu.uai))
      const ouvertes = siennes.filter(({ contenu }) => !estClose(contenu.etat))
      assert.deepEqual([ouvertes.length, siennes.length], [10, 16])
      const [yanis] = ouvertes
      assert.deepEqual(
        [
          yanis?.scellee,
          yanis?.contenu.eleve?.nom,
          yanis?.contenu.urgence,
          yanis?.contenu.mode,
          yanis?.contenu.origine,
        ],
        [true, 'BENALI', 'immediate', 'compte', 'direction'],
      )
      const etats = ouvertes.map(({ contenu }) => contenu.etat)
      assert.deepEqual([...new Set(etats)].toSorted(), ['en-attente', 'etudiee', 'recue'])
      const sansNom = ouvertes.find(({ contenu }) => contenu.eleve === null && contenu.emetteur === 'eleve')
      assert.ok(sansNom)
      const lue = await bureau.ouvrir(sansNom.piece)
      assert.ok(!estRefus(lue) && lue.peutRepondre)
      assert.deepEqual(
        lue.echanges.map(({ sens, luLe }) => [sens, luLe !== null]),
        [
          ['nous', true],
          ['eux', false],
          ['nous', false],
        ],
      )
      const { recu } = await obtenir(ouvrirSeance(url).appeler, getPersonnesDemo, {})
      assert.equal(recu?.uai, sansNom.contenu.uai)
      assert.match(recu.mots, /^(\p{Ll}+ ){5}\d{3}$/u)
      const elif = ouvertes.find(({ contenu }) => contenu.eleve?.nom === 'KAYA')
      const proches = elif && (await bureau.ouvrir(elif.piece))
      assert.ok(proches && !estRefus(proches))
      assert.ok(proches.rapprochements.some((r) => r.genre === 'saisine' && r.pourquoi === 'meme-eleve'))
      const arabe = ouvertes.find(({ contenu }) => contenu.langue === 'ar')
      assert.match(arabe?.contenu.texte ?? '', /^السلام عليكم/u)
      const prises = siennes.filter(({ contenu }) => contenu.etat === 'prise-en-charge')
      assert.equal(prises.length, 5)
      assert.ok(prises.every(({ contenu }) => moteur.coffre(contenu.dossier ?? '')?.monRole === 'referent'))
      // three letters
      const listes = creerFaceDesListes(() => ({ moteur }), horlogeDuPoste)
      const [trouve] = await listes.chercherEleve('hamd ray', null, 5)
      assert.equal(trouve?.eleve.nom, 'HAMDI')
      const adultes = await listes.responsablesDeLaListe(trouve.uai, trouve.classe, trouve.eleve.cle)
      assert.deepEqual(adultes.map(({ prenom }) => prenom).toSorted(), ['Hicham', 'Samia'])
      moteur.fermer()
    },
  )

  // before their own machines open
  await t.test('where two neighbours are away, whoever is on duty has what came there', async () => {
    const direction = await entrerComme(url, 'francoise.vasseur', parCode)
    const { secteurs } = await obtenir(direction.seance.appeler, getNonOuvertes, {})
    // nothing has waited for so long yet
    assert.deepEqual(secteurs, [])
    const [tour] = direction.moteur
      .annuaire()
      .tours()
      .filter(({ debut, fin }) => debut <= horlogeDuPoste.maintenant() && horlogeDuPoste.maintenant() < fin)
    const deGarde = direction.moteur.annuaire().certificatDe(tour?.membre ?? '')
    direction.moteur.fermer()
    const { personnes } = await obtenir(ouvrirSeance(url).appeler, getPersonnesDemo, {})
    const elle = personnes.find(({ nom, prenom }) => nom === deGarde?.nom && prenom === deGarde.prenom)
    const { bureau, moteur } = await entrerComme(url, elle?.identifiant ?? '', parCode)
    const confiees = bureau.lignes().filter(({ garde }) => garde)
    // what came to the public pages of two sectors since their week away
    assert.equal(confiees.length, 6)
    moteur.fermer()
  })

  await t.test('every sector has its own, and no words are those of another', async () => {
    const textes: string[] = []
    const { personnes } = await obtenir(ouvrirSeance(url).appeler, getPersonnesDemo, {})
    for (const { identifiant, fonction } of personnes) {
      if (!/^Assistante? de service social$/u.test(fonction)) continue
      const { moteur, bureau, alertes } = await entrerComme(url, identifiant, parCode)
      assert.deepEqual(alertes, [], identifiant)
      const sien = moteur.coffres().find((c) => c.genre === 'secteur' && c.monRole === 'referent')
      const siennes = bureau.lignes().filter(({ coffre }) => coffre === sien?.coffre)
      const aTraiter = siennes.filter(({ contenu }) => !estClose(contenu.etat))
      assert.ok(aTraiter.length >= 8 && aTraiter.length <= 12, `${identifiant}: ${aTraiter.length}`)
      assert.ok(
        aTraiter.some(({ scellee }) => scellee),
        identifiant,
      )
      textes.push(...siennes.map(({ contenu }) => contenu.texte))
      moteur.fermer()
    }
    assert.ok(textes.length > 140, String(textes.length))
    assert.equal(new Set(textes).size, textes.length)
  })

  await t.test('the replacement opens all the files of whom she replaces, with her printed code', async () => {
    const { moteur } = await entrerComme(url, 'jeanne.baillet', parCode)
    const confies = moteur.coffres().filter((c) => c.monRole === 'remplacante')
    assert.ok(confies.filter((c) => c.genre === 'secteur').length === 1)
    assert.ok(confies.length > 1 && confies.every((c) => c.peutEcrire && c.fin !== null))
    moteur.fermer()
  })

  await t.test('the trainee reads the files of her referent and writes in none', async () => {
    const { moteur } = await entrerComme(url, 'inaya.traore', parCode)
    const lus = dossiers(moteur)
    assert.equal(lus.length, PAR_SECTEUR)
    assert.ok(lus.every((c) => c.monRole === 'stagiaire' && !c.peutEcrire && c.pieces.size > 2))
    moteur.fermer()
  })

  await t.test('the head of the service opens no file', async () => {
    const { moteur } = await entrerComme(url, 'francoise.vasseur', parCode)
    assert.equal(dossiers(moteur).length, 0)
    assert.deepEqual(
      moteur
        .coffres()
        .map(({ genre }) => genre)
        .toSorted(),
      ['personnel', 'service'],
    )
    moteur.fermer()
  })

  await t.test('the schools bear the criteria of the circular, computed or set by hand', async () => {
    const { etablissements, total } = await obtenir(ouvrirSeance(url).appeler, getEtablissements, {
      departement: '096',
    })
    assert.equal(total, 60)
    assert.ok(etablissements.every((e) => e.perimetre && (e.ips !== null || e.type === 'erea') && e.eleves !== null))
    assert.ok(etablissements.some((e) => e.criteres.includes('rep-plus')))
  })

  await t.test('each school says when its social worker comes, and who reads what is written there', async () => {
    const { seance, moteur } = await entrerComme(url, 'helene.delmas', parCode)
    const { presences, guichets } = await obtenir(seance.appeler, getPresences, {})
    assert.equal(guichets.length, 60)
    assert.ok(guichets.every(({ uai }) => presences.some((p) => p.uai === uai)))
    const { secteurs } = await obtenir(seance.appeler, getService, {})
    const lus = (lecteur: string): string[] =>
      secteurs
        .filter(({ uais }) => guichets.some((g) => uais.includes(g.uai) && g.lecteur === lecteur))
        .map(({ nom }) => nom)
        .toSorted()
    // two neighbours are away and nobody replaces them
    assert.deepEqual(lus('garde'), ['Hautes Landes', 'Villebrune'])
    assert.deepEqual(lus('service'), [])
    assert.equal(lus('secteur').length, 10)
    const calendrier = await obtenir(seance.appeler, getCalendrier, {})
    assert.deepEqual([calendrier.zone, calendrier.zoneDesFeries], ['Fictive', 'Métropole'])
    assert.ok(calendrier.vacances.every(({ libelle }) => libelle.endsWith('(calendrier fictif)')))
    // each page has a door, and those on duty a part of it
    assert.ok(
      moteur
        .annuaire()
        .secteurs()
        .every(({ porte }) => porte !== null),
    )
    assert.ok((await compter('select count(*) n from porte_part')) > 12)
    const responsables = moteur.annuaire().secteur(secteurDuService('096'))
    assert.deepEqual([responsables?.uais, responsables?.membres.length], [[], 3])
    moteur.fermer()
  })

  await t.test(
    'the staff of three schools sign in with a passphrase, and find their school and nothing else',
    async () => {
      const { personnes } = await obtenir(ouvrirSeance(url).appeler, getPersonnesDemo, {})
      const eux = personnes.filter(({ presentation }) => presentation.includes('dépose des saisines'))
      assert.equal(eux.length, 5)
      const cpe = eux.find(({ identifiant }) => identifiant === 'yann.kervella')
      assert.ok(cpe && cpe.code === null)
      const { codeUnique } = await obtenir(ouvrirSeance(url).appeler, postCodeDemo, { identifiant: cpe.identifiant })
      const seance = ouvrirSeance(url)
      const secret = { genre: 'phrase' as const, texte: cpe.phrase }
      const admise = await seConnecter(seance.appeler, { identifiant: cpe.identifiant, secret, codeUnique })
      assert.ok(!estRefus(admise), JSON.stringify(admise))
      const { personnels } = await obtenir(seance.appeler, getPersonnels, {})
      assert.deepEqual(
        personnels.map(({ fonction, nom }) => [fonction, nom]),
        [['cpe', 'KERVELLA']],
      )
      assert.deepEqual((await obtenir(seance.appeler, getService, {})).personnes, [])
      assert.deepEqual((await obtenir(seance.appeler, getPresences, {})).presences, [])
      assert.equal((await obtenir(seance.appeler, getCourriel, {})).courriel, 'yann.kervella@example.org')
      const { saisines } = await obtenir(seance.appeler, getMesSaisines, {})
      assert.deepEqual(saisines.map(({ etat }) => etat).toSorted(), ['deposee', 'prise_en_charge', 'recue'])
    },
  )

  await t.test('no word of a file is in the clear in what is kept of the people', () => {
    const papiers = readFileSync(join(dataDir, 'demo', 'personnes.json'), 'utf8')
    assert.ok(!papiers.includes('Léa'))
    const lus = JSON.parse(papiers) as { personnes: { phrase: string; code: string | null; codesUniques: string[] }[] }
    for (const p of lus.personnes) assert.ok(p.phrase.split(' ').length === 7 && p.codesUniques.length >= 50)
  })
})
