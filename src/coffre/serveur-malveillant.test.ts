// secrecy.md 7.4: whatever the server answers, no wrong text is shown as right, and she is told.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { lireEntete, type Position } from '../contract/enveloppe.ts'
import type { Piece } from '../domain/piece.ts'
import { estRefus } from '../domain/refus.ts'
import { base64, deBase64 } from '../crypto/octets.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { nouvellesCles, publiques, signataire } from './naissance.ts'
import { composerEntreeDeJournal, hacheDe, lireEntreeDeJournal } from './registre.ts'
import { unMoteur, type MoteurDEssai } from './moteur.examples.ts'
import { teteDe, unServeurMenteur, type CoffreServi, type ServeurMenteur } from './serveur-menteur.examples.ts'
import { LE, SERVICE, uneNote, unEleve, unMonde, type Monde } from './service.examples.ts'
import { scellerPiece } from './enveloppe.ts'

type Scene = {
  readonly monde: Monde
  readonly serveur: ServeurMenteur
  readonly anne: MoteurDEssai
  readonly coffre: string
  readonly servi: CoffreServi
}

/** Anne's file: a pupil and four interviews, each written after the one before. */
const uneScene = async (): Promise<Scene> => {
  const monde = await unMonde()
  const serveur = unServeurMenteur(monde.entrees)
  const anne = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
  await anne.moteur.synchroniser()
  const coffre = await creer(anne, [unEleve(), uneNote('Un.')])
  for (const texte of ['Deux.', 'Trois.', 'Quatre.']) {
    await anne.moteur.poser(coffre, uneNote(texte))
    await anne.moteur.vider()
  }
  const servi = serveur.coffres.get(coffre)
  assert.ok(servi)
  return { monde, serveur, anne, coffre, servi }
}

const creer = async ({ moteur }: MoteurDEssai, pieces: readonly Piece[]): Promise<string> => {
  const cree = await moteur.creerCoffre({ genre: 'dossier', secteur: null, annee: null, autres: [], pieces })
  assert.ok(!estRefus(cree))
  await moteur.vider()
  return cree.coffre
}

/** Another machine of Anne, which has never seen anything. */
const neuve = async ({ monde, serveur }: Scene): Promise<MoteurDEssai> => {
  const machine = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
  await machine.moteur.synchroniser()
  return machine
}

const textes = ({ moteur }: MoteurDEssai, coffre: string): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])].flatMap(({ contenu }) =>
    contenu.genre === 'note' ? [contenu.texte] : [],
  )

const codes = ({ alertes }: MoteurDEssai): string[] => [...new Set(alertes.map((a) => a.code))]

/** She is told, and nothing can be written on top of it. */
const refusee = async (machine: MoteurDEssai, coffre: string, code: string): Promise<void> => {
  assert.ok(codes(machine).includes(code), `${code} expected, told: ${codes(machine).join(', ') || 'nothing'}`)
  assert.equal(machine.moteur.coffre(coffre)?.fiable ?? false, false)
  const pose = await machine.moteur.poser(coffre, uneNote('Sur du sable.'))
  assert.ok(estRefus(pose))
}

/** The liar numbers again what it still shows. */
const renumeroter = (positions: readonly Position[]): Position[] => positions.map((p, i) => ({ ...p, rang: i + 1 }))
const sans = (servi: CoffreServi, ...rangs: readonly number[]): Position[] =>
  servi.positions.filter((p) => !rangs.includes(p.rang))

const enveloppeA = (servi: CoffreServi, rang: number) => {
  const position = servi.positions[rang - 1]
  if (!position || !('enveloppe' in position)) throw new Error(`no envelope at ${rang}`)
  return position.enveloppe
}

suite('a piece left out', () => {
  for (const [rang, nom] of [
    [1, 'the first'],
    [3, 'one in the middle'],
  ] as const) {
    test(`${nom} is missed by the reader at once, numbers left as they were`, async () => {
      const scene = await uneScene()
      scene.servi.positions = sans(scene.servi, rang)
      await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
    })
    test(`${nom} is missed by the reader at once, numbers and head made again`, async () => {
      const scene = await uneScene()
      scene.servi.positions = renumeroter(sans(scene.servi, rang))
      const machine = await neuve(scene)
      await refusee(machine, scene.coffre, 'piece-manquante')
      assert.ok(textes(machine, scene.coffre).length > 0, 'what remains can be read, with a warning')
    })
  }

  test('one of several typed without network and sent together is missed at once too', async () => {
    const scene = await uneScene()
    scene.serveur.coupe = true
    for (const texte of ['Cinq.', 'Six.', 'Sept.']) await scene.anne.moteur.poser(scene.coffre, uneNote(texte))
    scene.serveur.coupe = false
    assert.equal((await scene.anne.moteur.vider()).enAttente, 0)
    scene.servi.positions = renumeroter(sans(scene.servi, 7))
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('the last is not missed by who never saw it, and is by the machine that did', async () => {
    const scene = await uneScene()
    scene.servi.positions = sans(scene.servi, 5)
    const machine = await neuve(scene)
    assert.deepEqual(codes(machine), [])
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'version-plus-ancienne')
    assert.ok(textes(scene.anne, scene.coffre).includes('Quatre.'), 'what was seen stays readable')
  })

  test('the last is missed as soon as a colleague who saw it writes', async () => {
    const scene = await uneScene()
    await scene.anne.moteur.poser(scene.coffre, uneNote('Cinq.'))
    await scene.anne.moteur.vider()
    scene.servi.positions = renumeroter(sans(scene.servi, 5))
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('the last is missed as soon as a head left in the coffre personnel is read', async () => {
    const scene = await uneScene()
    const personnel = { genre: 'personnel', secteur: null, annee: null, autres: [], pieces: [] } as const
    await scene.anne.moteur.creerCoffre(personnel)
    await scene.anne.moteur.vider()
    await scene.anne.moteur.retenirLesTetes()
    await scene.anne.moteur.vider()
    scene.servi.positions = sans(scene.servi, 5)
    await refusee(await neuve(scene), scene.coffre, 'version-plus-ancienne')
  })

  test('the last is missed as soon as the journal has been signed after it', async () => {
    const scene = await uneScene()
    assert.deepEqual(await scene.anne.moteur.cloturer(scene.coffre), { fait: true })
    scene.servi.positions = sans(scene.servi, 5)
    await refusee(await neuve(scene), scene.coffre, 'version-plus-ancienne')
  })

  test('a head announced and not given is not believed', async () => {
    const scene = await uneScene()
    scene.serveur.mensonge = (chemin, reponse) =>
      chemin === '/api/sync'
        ? {
            ...(reponse as { coffres: object[] }),
            coffres: (reponse as { coffres: { positions: object[] }[] }).coffres.map((c) => ({
              ...c,
              positions: c.positions.slice(0, 4),
            })),
          }
        : reponse
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('a tombstone that no member signed hides nothing', async () => {
    const scene = await uneScene()
    const { piece, rev } = lireEntete(enveloppeA(scene.servi, 3).entete) ?? assert.fail()
    scene.servi.positions[2] = { rang: 3, piece, rev, hache: 'a'.repeat(64) }
    scene.serveur.mensonge = (chemin, reponse) =>
      chemin === '/api/coffres' ? avecTete(reponse, '0'.repeat(64)) : reponse
    const machine = await neuveSansTete(scene)
    await refusee(machine, scene.coffre, 'piece-manquante')
  })
})

const avecTete = (reponse: unknown, tete: string): unknown => {
  const { coffres, annuaire } = reponse as { coffres: object[]; annuaire: number }
  return { coffres: coffres.map((c) => ({ ...c, tete })), annuaire }
}

/** A liar that cannot compute a head any more announces anything. */
const neuveSansTete = async (scene: Scene): Promise<MoteurDEssai> => {
  const { monde, serveur, servi } = scene
  const veritables = servi.positions
  const appeler = serveur.pour(monde.anne.membre)
  const machine = await unMoteur(monde.anne, {
    racine: monde.racine,
    appeler: (async (endpoint: never, entree: never) => {
      servi.positions = veritables.filter((p) => 'enveloppe' in p)
      const juste = await appeler(endpoint, entree)
      const { path } = endpoint as { path: string }
      servi.positions = veritables
      if (path !== '/api/sync') return juste
      const { coffres } = juste as unknown as { coffres: object[] }
      return { ...(juste as object), coffres: coffres.map((c) => ({ ...c, positions: veritables })) }
    }) as never,
  })
  await machine.moteur.synchroniser()
  return machine
}

suite('a piece that is not what it says', () => {
  const alterer = async (
    changer: (scene: Scene) => void | Promise<void>,
    code: string,
  ): Promise<{ scene: Scene; machine: MoteurDEssai }> => {
    const scene = await uneScene()
    await changer(scene)
    const machine = await neuve(scene)
    await refusee(machine, scene.coffre, code)
    return { scene, machine }
  }
  const altere = (nom: string, changer: (scene: Scene) => void, code: string): void => {
    test(nom, async () => {
      await alterer(changer, code)
    })
  }

  test('one byte of the sealed text changed', async () => {
    const { scene, machine } = await alterer(({ servi }) => {
      const enveloppe = enveloppeA(servi, 3)
      const ct = deBase64(enveloppe.ct)
      ct[100] = (ct[100] ?? 0) ^ 1
      servi.positions[2] = { rang: 3, enveloppe: { ...enveloppe, ct: base64(ct) } }
    }, 'piece-fausse')
    assert.ok(!textes(machine, scene.coffre).includes('Deux.'))
  })

  altere(
    'a signature that nobody made',
    ({ servi }) => {
      servi.positions[2] = { rang: 3, enveloppe: { ...enveloppeA(servi, 3), sig: base64(new Uint8Array(64)) } }
    },
    'piece-fausse',
  )

  altere(
    'two pieces that change places',
    ({ servi }) => {
      servi.positions = renumeroter(
        [1, 2, 4, 3, 5].map((rang) => servi.positions[rang - 1]).filter((p) => p !== undefined),
      )
    },
    'piece-manquante',
  )

  altere(
    'a piece served twice',
    ({ servi }) => {
      servi.positions = renumeroter([...servi.positions, { rang: 6, enveloppe: enveloppeA(servi, 2) }])
    },
    'piece-fausse',
  )

  test('a piece moved from another file of hers', async () => {
    const { scene, machine } = await alterer(async ({ anne, serveur, servi }) => {
      const autre = serveur.coffres.get(await creer(anne, [unEleve('Autre', 'Élève'), uneNote('D’un autre dossier.')]))
      servi.positions.push({ rang: 6, enveloppe: enveloppeA(autre ?? servi, 2) })
    }, 'piece-fausse')
    assert.ok(!textes(machine, scene.coffre).includes('D’un autre dossier.'))
  })

  altere(
    'a header of another version or another suite',
    ({ servi }) => {
      const { entete, ...reste } = enveloppeA(servi, 3)
      servi.positions[2] = {
        rang: 3,
        enveloppe: { ...reste, entete: entete.replace('permanence/v1|1|', 'permanence/v1|2|') },
      }
    },
    'piece-fausse',
  )

  altere(
    'a header that is no header',
    ({ servi }) => {
      servi.positions[2] = { rang: 3, enveloppe: { ...enveloppeA(servi, 3), entete: '<script>' } }
    },
    'piece-fausse',
  )

  altere(
    'a header signed again under another name',
    ({ monde, servi }) => {
      const { entete, ...reste } = enveloppeA(servi, 3)
      servi.positions[2] = {
        rang: 3,
        enveloppe: { ...reste, entete: entete.replace(monde.anne.membre, monde.carla.membre) },
      }
    },
    'piece-fausse',
  )
})

suite('somebody who should not be there', () => {
  /** Sealed with a key that a traitor would have, signed by `qui`. */
  const ecrireComme = (scene: Scene, qui: Monde['anne'], dk: Uint8Array): void => {
    const { monde, servi, coffre } = scene
    const certificat = monde.annuaire().certificatDe(qui.membre)?.position ?? 0
    const rang = servi.positions.length
    const scellee = scellerPiece(
      dk,
      qui.signature.privee,
      {
        suite: 1,
        service: SERVICE,
        coffre,
        piece: nouvelId(),
        rev: 1,
        epoque: 1,
        auteur: qui.membre,
        certificat,
        prev: null,
        vu: { rang, tete: teteDe(servi.positions), annuaire: monde.entrees.length - 1 },
      },
      uneNote('De quelqu’un d’autre.'),
    )
    assert.ok(scellee)
    servi.positions.push({
      rang: rang + 1,
      enveloppe: { entete: scellee.entete, ct: base64(scellee.ct), sig: base64(scellee.sig) },
    })
  }

  test('a colleague who is no member cannot slip a note in', async () => {
    const scene = await uneScene()
    ecrireComme(scene, scene.monde.carla, new Uint8Array(32))
    const machine = await neuve(scene)
    await refusee(machine, scene.coffre, 'piece-fausse')
    assert.ok(!textes(machine, scene.coffre).includes('De quelqu’un d’autre.'))
  })

  test('a trainee reads; a note by her is not shown as valid', async () => {
    const scene = await uneScene()
    const eve = { service: SERVICE, membre: scene.monde.eve.membre, role: 'stagiaire', debut: null, fin: null } as const
    assert.deepEqual(await scene.anne.moteur.accorder(scene.coffre, eve, 'stage'), { fait: true })
    ecrireComme(scene, scene.monde.eve, new Uint8Array(32))
    await refusee(await neuve(scene), scene.coffre, 'piece-fausse')
  })

  test('a person whom the annuaire does not know is granted nothing by a false journal', async () => {
    const scene = await uneScene()
    const fausse = nouvellesCles(nouvelId(), 'Fausse', 'Collègue')
    const derniere = scene.servi.journal[0]
    assert.ok(derniere)
    const vu = { rang: 5, tete: teteDe(scene.servi.positions), annuaire: scene.monde.entrees.length - 1 }
    const membre = { service: SERVICE, membre: fausse.membre, role: 'binome', debut: null, fin: null } as const
    const corps = { membre, motif: 'binome' } as const
    const champs = {
      service: SERVICE,
      log: scene.coffre,
      n: 1,
      prev: hacheDe(derniere),
      le: LE,
      type: 'accorder',
      vu,
      corps,
    } as const
    scene.servi.journal.push(composerEntreeDeJournal(champs, [signataire(SERVICE, fausse, 0)]))
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'journal-faux')
    assert.equal(scene.anne.moteur.coffre(scene.coffre)?.membres.length, 1)
  })

  test('a colleague who was granted reading cannot grant further', async () => {
    const scene = await uneScene()
    const lectrice = {
      service: SERVICE,
      membre: scene.monde.brune.membre,
      role: 'lecture',
      debut: null,
      fin: null,
    } as const
    await scene.anne.moteur.accorder(scene.coffre, lectrice, 'demande')
    const brune = await unMoteur(scene.monde.brune, {
      racine: scene.monde.racine,
      appeler: scene.serveur.pour(scene.monde.brune.membre),
    })
    await brune.moteur.synchroniser()
    const carla = {
      service: SERVICE,
      membre: scene.monde.carla.membre,
      role: 'binome',
      debut: null,
      fin: null,
    } as const
    await brune.moteur.accorder(scene.coffre, carla, 'binome')
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'journal-faux')
  })

  test('a key certified by one person alone is nobody’s key', async () => {
    const { monde, serveur } = await uneScene()
    const fausse = nouvellesCles(monde.brune.membre, 'Brune', 'Brune')
    monde
      .suite()
      .ajouter('certificat', { ...publiques(fausse), role: 'ass', diplome: 'deass-vu' }, LE, [monde.certificateurs[0]])
    const machine = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    assert.ok(estRefus(await machine.moteur.synchroniser()))
    assert.deepEqual(codes(machine), ['annuaire-faux'])
  })

  test('an annuaire of another root is not read', async () => {
    const { monde } = await uneScene()
    const autre = await unMonde()
    const machine = await unMoteur(monde.anne, {
      racine: monde.racine,
      appeler: unServeurMenteur(autre.entrees).pour(monde.anne.membre),
    })
    assert.ok(estRefus(await machine.moteur.synchroniser()))
    assert.deepEqual(codes(machine), ['racine-differente'])
  })

  test('a certificate revoked signs nothing more', async () => {
    const scene = await uneScene()
    const { monde } = scene
    const certificat = monde.annuaire().certificatDe(monde.anne.membre)?.position ?? 0
    monde.suite().ajouter('revocation', { certificat, motif: 'perte' }, LE, [monde.certificateurs[0]])
    await scene.anne.moteur.synchroniser()
    assert.deepEqual(await scene.anne.moteur.poser(scene.coffre, uneNote('Trop tard.')), { refus: 'lecture-seule' })
    ecrireComme(scene, monde.anne, new Uint8Array(32))
    await scene.anne.moteur.synchroniser()
    assert.ok(!textes(scene.anne, scene.coffre).includes('De quelqu’un d’autre.'))
    assert.ok(codes(scene.anne).includes('piece-fausse'))
  })
})

suite('keys and journals', () => {
  test('another key than the one announced is not used', async () => {
    const scene = await uneScene()
    const autre = serveurAvecAutreCle(scene)
    await autre()
    await refusee(await neuve(scene), scene.coffre, 'cle-differente')
  })

  /** The wrap of another file of hers, served for this one. */
  const serveurAvecAutreCle = (scene: Scene) => async (): Promise<void> => {
    const autre = scene.serveur.coffres.get(await creer(scene.anne, [unEleve('Autre', 'Élève')]))
    scene.servi.scelles = [...(autre?.scelles ?? [])]
  }

  test('a wrap kept back is noticed', async () => {
    const scene = await uneScene()
    scene.servi.scelles = []
    await refusee(await neuve(scene), scene.coffre, 'cle-differente')
  })

  for (const [champ, nom] of [
    ['engagement', 'a commitment to another key'],
    ['porte', 'a foreign door'],
  ] as const) {
    test(`${nom}, signed by a member, is refused by the others`, async () => {
      const scene = await uneScene()
      const { servi, monde, coffre } = scene
      const brute = servi.journal[0]
      const lue = brute && lireEntreeDeJournal(brute.octets)
      assert.ok(lue?.type === 'creer')
      const { epoque } = lue.corps
      const porte = publiques(monde.carla).sceau
      const faussee = { ...epoque, ...(champ === 'porte' ? { porte } : { engagement: 'b'.repeat(64) }) }
      const moi = {
        ...signataire(SERVICE, monde.anne, monde.annuaire().certificatDe(monde.anne.membre)?.position ?? 0),
      }
      servi.journal = [composerEntreeDeJournal({ ...lue, corps: { ...lue.corps, epoque: faussee } }, [moi])]
      await refusee(await neuve(scene), coffre, 'cle-differente')
    })
  }

  test('a journal cut before a withdrawal is an older version', async () => {
    const scene = await uneScene()
    const brune = { service: SERVICE, membre: scene.monde.brune.membre }
    await scene.anne.moteur.accorder(
      scene.coffre,
      { ...brune, role: 'remplacante', debut: null, fin: null },
      'remplacement',
    )
    await scene.anne.moteur.retirer(scene.coffre, brune, 'fin')
    await scene.anne.moteur.poser(scene.coffre, uneNote('Sous la nouvelle clé.'))
    await scene.anne.moteur.vider()
    scene.servi.journal = scene.servi.journal.slice(0, 2)
    const machine = await neuve(scene)
    await refusee(machine, scene.coffre, 'piece-fausse')
    assert.ok(!textes(machine, scene.coffre).includes('Sous la nouvelle clé.'))
  })

  test('a journal that forks after what was seen is refused', async () => {
    const scene = await uneScene()
    await scene.anne.moteur.cloturer(scene.coffre)
    const [premiere] = scene.servi.journal
    assert.ok(premiere)
    const fourche = await neuve({ ...scene, servi: scene.servi })
    scene.servi.journal = [premiere]
    await fourche.moteur.rouvrir(scene.coffre)
    assert.equal(scene.servi.journal.length, 2)
    scene.servi.journal.push({ ...premiere, octets: premiere.octets.replace('"n":0', '"n":2') })
    await scene.anne.moteur.synchroniser()
    assert.ok(codes(scene.anne).includes('journal-faux'))
  })

  test('an annuaire older than what an author had seen is noticed', async () => {
    const scene = await uneScene()
    scene.serveur.annuaire.splice(-1)
    const machine = await neuve(scene)
    assert.equal(machine.moteur.coffre(scene.coffre)?.fiable ?? false, false)
    assert.ok(codes(machine).length > 0)
  })
})

suite('answers that are no answers', () => {
  for (const [nom, reponse] of [
    ['a page of HTML', '<html>'],
    ['nothing', null],
    ['a coffre without end', { coffres: [{ coffre: 'x' }], annuaire: -1 }],
    ['unknown fields', { coffres: [], annuaire: 1, cadeau: true }],
  ] as const) {
    test(`${nom}: said so, nothing breaks, nothing is lost`, async () => {
      const scene = await uneScene()
      scene.serveur.mensonge = () => reponse
      assert.deepEqual(await scene.anne.moteur.synchroniser(), { refus: 'reponse-illisible' })
      const pose = await scene.anne.moteur.poser(scene.coffre, uneNote('Gardée.'))
      assert.ok(!estRefus(pose))
      assert.equal((await scene.anne.moteur.vider()).enAttente, 1)
      assert.ok(textes(scene.anne, scene.coffre).includes('Gardée.'))
      scene.serveur.mensonge = null
      assert.equal((await scene.anne.moteur.vider()).enAttente, 0)
    })
  }

  test('a page that promises more and never gives it ends', async () => {
    const scene = await uneScene()
    scene.serveur.mensonge = (chemin, reponse) =>
      chemin === '/api/sync' ? { coffres: [], suite: [scene.coffre], retires: [] } : reponse
    const machine = await neuve(scene)
    assert.ok(codes(machine).includes('journal-faux'))
  })

  test('a note acknowledged and thrown away is still hers to send', async () => {
    const scene = await uneScene()
    scene.serveur.mensonge = (_, reponse) => {
      scene.servi.positions.splice(5)
      return reponse
    }
    await scene.anne.moteur.poser(scene.coffre, uneNote('Jetée.'))
    await scene.anne.moteur.vider()
    await scene.anne.moteur.synchroniser()
    assert.ok(codes(scene.anne).includes('version-plus-ancienne'))
    assert.ok(textes(scene.anne, scene.coffre).includes('Jetée.'))

    const loin = await uneScene()
    loin.serveur.mensonge = (chemin, reponse) => {
      loin.servi.positions.splice(5)
      return chemin === '/api/pieces' ? { resultats: [{ etat: 'acceptee', rang: 40 }] } : reponse
    }
    await loin.anne.moteur.poser(loin.coffre, uneNote('Jetée au loin.'))
    assert.equal((await loin.anne.moteur.vider()).enAttente, 1)
    assert.ok(textes(loin.anne, loin.coffre).includes('Jetée au loin.'))
    loin.serveur.mensonge = null
    assert.equal((await loin.anne.moteur.vider()).enAttente, 0)
  })

  test('conflicts without end lose no text', async () => {
    const scene = await uneScene()
    const courante = { rang: 1, enveloppe: enveloppeA(scene.servi, 1) }
    scene.serveur.mensonge = (chemin, reponse) => {
      scene.servi.positions.splice(5)
      return chemin === '/api/pieces' ? { resultats: [{ etat: 'conflit', courante }] } : reponse
    }
    await scene.anne.moteur.poser(scene.coffre, uneNote('Toujours là.'))
    const etat = await scene.anne.moteur.vider()
    assert.deepEqual([etat.etat, etat.enAttente, etat.refuses], ['refuse', 1, 1])
    assert.ok(textes(scene.anne, scene.coffre).includes('Toujours là.'))
    assert.equal(scene.anne.moteur.notesEnAttente()[0]?.contenu.genre, 'note')
  })
})
