import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { horlogeDuPoste } from '../coffre/clock.ts'
import { lireCopies } from '../coffre/ecrits/copies.ts'
import { ecritsDe } from '../coffre/ecrits/ecritoire.ts'
import { lireEcrits, lirePdf } from '../coffre/ecrits/lire.ts'
import { creerFaceDesListes } from '../coffre/liste/face.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { seConnecter } from '../coffre/session.ts'
import { porteDuSecteur, secteurDuService } from '../coffre/porte-publique.ts'
import { getCampagnes, getReleves, getRemontees } from '../contract/chiffres.ts'
import { getEtablissements } from '../contract/etablissement.ts'
import { Racines, RacinesSignees } from '../contract/guichet.ts'
import { getCalendrier, getCourriel, getPersonnels, getPresences } from '../contract/presence.ts'
import { getProtocole } from '../contract/protection.ts'
import { getMesSaisines, getNonOuvertes } from '../contract/saisine.ts'
import { getService } from '../contract/service.ts'
import { getPersonnesDemo, postCodeDemo } from '../contract/session.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import { manquesDe } from '../domain/ecrit-manques.ts'
import { manquesDuProtocole } from '../domain/protocole-manques.ts'
import { estRefus } from '../domain/refus.ts'
import { estClose } from '../domain/saisine-etat.ts'
import { entrerComme, PAR_SECTEUR, parCode, parPhrase, unMonde } from './monde.examples.ts'
import { obtenir, ouvrirSeance } from './seance.ts'

/** And not of her pair's sector. */
const estDeHelene = (moteur: Moteur, uai: string): boolean =>
  moteur.annuaire().secteurs()[0]?.uais.includes(uai) ?? false
const dossiers = (moteur: Moteur) => moteur.coffres().filter((c) => c.genre === 'dossier')

test('the fictitious service is born, and its people find their files', async (t) => {
  const { url, dataDir, fait, compter } = await unMonde(t)

  await t.test('every coffre of the plan is in the base, each with its key for the recovery', async () => {
    assert.equal(fait.personnes, 18 + 5 + 8 + 4 + 4)
    const [secteurs, services] = [12 + 4, 4]
    assert.equal(await compter(`select count(*) n from coffre where genre = 'dossier'`), secteurs * PAR_SECTEUR)
    assert.equal(await compter(`select count(*) n from coffre where genre = 'secteur'`), secteurs)
    assert.equal(await compter(`select count(*) n from coffre where genre = 'service'`), services)
    assert.equal(await compter(`select count(*) n from etiquette`), secteurs * PAR_SECTEUR)
    const scelles = secteurs * PAR_SECTEUR + secteurs + services
    assert.equal(await compter(`select count(*) n from scelle_recouvrement`), scelles)
    assert.equal(await compter(`select count(*) n from recouvrement_part`), 3 * services)
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
    for (const { identifiant, fonction, service } of personnes) {
      if (service !== 'Vézandre' || !/^Assistante? de service social$/u.test(fonction)) continue
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

  await t.test(
    'two départements, their académie and the nation each have heads, a coffre of their own and a door',
    async () => {
      const tetes = [
        ['francoise.vasseur', '096', 'Académie de Montrivel', []],
        ['michel.arnoult', '097', 'Académie de Montrivel', []],
        ['catherine.duvernois', 'ac-montrivel', 'Nation (fictive)', ['Lorme', 'Vézandre']],
        ['bernadette.collignon', 'fr', undefined, ['Académie de Montrivel']],
      ] as const
      const { racines } = Racines.parse(
        JSON.parse(RacinesSignees.parse(JSON.parse(readFileSync(join(dataDir, 'racines.json'), 'utf8'))).octets),
      )
      assert.deepEqual(Object.keys(racines).toSorted(), ['096', '097', 'ac-montrivel', 'fr'])
      for (const [identifiant, service, auDessus, dessous] of tetes) {
        const { moteur, seance, alertes } = await entrerComme(url, identifiant, parCode)
        assert.deepEqual(alertes, [], identifiant)
        assert.equal(moteur.coffres().filter(({ genre, peutEcrire }) => genre === 'service' && peutEcrire).length, 1)
        const porte = porteDuSecteur(moteur.annuaire(), secteurDuService(service), horlogeDuPoste.maintenant())
        assert.equal(porte?.lecteurs.length, 3, identifiant)
        const vues = await obtenir(seance.appeler, getRemontees, { annee: anneeScolaire(horlogeDuPoste.aujourdhui()) })
        assert.deepEqual([vues.auDessus?.nom, vues.dessous.map(({ nom }) => nom)], [auDessus, dessous])
        moteur.fermer()
      }
    },
  )

  await t.test('both campaigns are open, and the heads count what some sectors have sent', async () => {
    for (const [identifiant, transmis] of [
      ['francoise.vasseur', 8],
      ['michel.arnoult', 4],
    ] as const) {
      const { moteur, seance } = await entrerComme(url, identifiant, parCode)
      const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
      const [campagne] = (await obtenir(seance.appeler, getCampagnes, {})).campagnes
      assert.deepEqual([campagne?.annee, campagne?.closeLe], [annee, null])
      const { releves } = await obtenir(seance.appeler, getReleves, { annee })
      assert.equal(new Set(releves.map(({ secteur }) => secteur)).size, transmis)
      const recus = moteur
        .coffres()
        .flatMap(({ pieces }) => [...pieces.values()])
        .flatMap(({ contenu }) => (contenu.genre === 'releve' ? [contenu.releve] : []))
      assert.deepEqual(recus.map(({ secteur }) => secteur).toSorted(), releves.map(({ secteur }) => secteur).toSorted())
      assert.ok(
        recus.every(
          ({ blocs }) => blocs.some(({ table }) => table === 'T2') && blocs.some(({ table }) => table === 'T3'),
        ),
      )
      const { protocole } = await obtenir(seance.appeler, getProtocole, {})
      assert.deepEqual(protocole && manquesDuProtocole(protocole), [])
      moteur.fermer()
    }
  })

  await t.test(
    'writings are under way: overdue, not acknowledged, completed, returned, and one begun yesterday',
    async () => {
      const direction = await entrerComme(url, 'francoise.vasseur', parCode)
      assert.deepEqual(direction.alertes, [])
      const jour = horlogeDuPoste.aujourdhui()
      const attendus = lireCopies(direction.moteur).map(({ echeance }) =>
        echeance ? `${echeance.quoi}${echeance.le !== null && echeance.le < jour ? ' en retard' : ''}` : 'rien',
      )
      assert.deepEqual(attendus.toSorted(), [
        'accuse en retard',
        'accuse en retard',
        'retour',
        'retour en retard',
        'rien',
      ])
      direction.moteur.fermer()

      const samira = await entrerComme(url, 'samira.boukhari', parCode)
      const coffre = dossiers(samira.moteur).find((dossier) => ecritsDe(dossier).length > 0) ?? null
      const [ecrit] = coffre ? lireEcrits(coffre, jour) : []
      assert.ok(ecrit?.pdf && !ecrit.retouche && ecrit.manques.length === 0)
      const pdf = lirePdf(coffre, ecrit.piece.piece)
      assert.ok(!estRefus(pdf) && Buffer.from(pdf.octets).subarray(0, 5).toString() === '%PDF-')
      samira.moteur.fermer()

      const helene = await entrerComme(url, 'helene.delmas', parCode)
      const commences = dossiers(helene.moteur).flatMap(ecritsDe)
      assert.deepEqual(
        commences.map(({ contenu }) => contenu.etat),
        ['brouillon'],
      )
      const [brouillon] = commences
      assert.ok(brouillon && manquesDe(brouillon.contenu, jour).length > 0)
      helene.moteur.fermer()
    },
  )

  await t.test('no word of a file is in the clear in what is kept of the people', () => {
    const papiers = readFileSync(join(dataDir, 'demo', 'personnes.json'), 'utf8')
    assert.ok(!papiers.includes('Léa'))
    const lus = JSON.parse(papiers) as { personnes: { phrase: string; code: string | null; codesUniques: string[] }[] }
    for (const p of lus.personnes) assert.ok(p.phrase.split(' ').length === 7 && p.codesUniques.length >= 50)
  })
})
