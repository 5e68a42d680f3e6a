// secrecy.md 7.4: whatever the server answers, no wrong text is shown as right, and she is told.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { estRefus } from '../domain/refus.ts'
import { base64, deBase64 } from '../crypto/octets.ts'
import type { MoteurDEssai } from './moteur.examples.ts'
import { publiques, signataire } from './naissance.ts'
import { composerEntreeDeJournal, lireEntreeDeJournal } from './registre.ts'
import {
  codes,
  creer,
  enveloppeA,
  neuve,
  refusee,
  renumeroter,
  textes,
  uneScene,
  type Scene,
} from './scene.examples.ts'
import { SERVICE, uneNote, unEleve } from './service.examples.ts'

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
