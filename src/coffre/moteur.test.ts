import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import type { Piece } from '../domain/piece.ts'
import { estRefus } from '../domain/refus.ts'
import type { Moteur } from './moteur.ts'
import { unMoteur } from './moteur.examples.ts'
import { unServeurMenteur } from './serveur-menteur.examples.ts'
import { SERVICE, uneNote, unEleve, unMonde } from './service.examples.ts'

const creer = async (moteur: Moteur, pieces: readonly Piece[] = [unEleve()]): Promise<string> => {
  const cree = await moteur.creerCoffre({ genre: 'dossier', secteur: null, annee: null, autres: [], pieces })
  assert.ok(!estRefus(cree), JSON.stringify(cree))
  return cree.coffre
}
const textes = (moteur: Moteur, coffre: string): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])].flatMap(({ contenu }) =>
    contenu.genre === 'note' ? [contenu.texte] : [],
  )

suite('the engine of one member', () => {
  test('an interview noted on one machine is read on another', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const ici = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    assert.deepEqual(await ici.moteur.synchroniser(), { fait: true })
    const coffre = await creer(ici.moteur)
    const pose = await ici.moteur.poser(coffre, uneNote('Premier entretien.'))
    assert.ok(!estRefus(pose))
    assert.deepEqual(textes(ici.moteur, coffre), ['Premier entretien.'])
    assert.equal((await ici.moteur.vider()).enAttente, 0)

    const la = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    assert.deepEqual(await la.moteur.synchroniser(), { fait: true })
    assert.deepEqual(textes(la.moteur, coffre), ['Premier entretien.'])
    assert.equal(la.moteur.coffre(coffre)?.fiable, true)
    assert.deepEqual([...ici.alertes, ...la.alertes], [])
  })

  test('a colleague reads after the grant, and not a minute after she is withdrawn', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const anne = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    const brune = await unMoteur(monde.brune, { racine: monde.racine, appeler: serveur.pour(monde.brune.membre) })
    await anne.moteur.synchroniser()
    const coffre = await creer(anne.moteur, [unEleve(), uneNote('Avant.')])
    await anne.moteur.vider()
    const qui = { service: SERVICE, membre: monde.brune.membre }
    const accord = await anne.moteur.accorder(
      coffre,
      { ...qui, role: 'remplacante', debut: null, fin: null },
      'remplacement',
    )
    assert.deepEqual(accord, { fait: true })
    await brune.moteur.synchroniser()
    assert.deepEqual(textes(brune.moteur, coffre), ['Avant.'])
    assert.equal(brune.moteur.coffre(coffre)?.peutEcrire, true)

    assert.deepEqual(await anne.moteur.retirer(coffre, qui, 'fin'), { fait: true })
    await brune.moteur.synchroniser()
    assert.equal(brune.moteur.coffre(coffre), null)
    await anne.moteur.poser(coffre, uneNote('Après.'))
    assert.equal((await anne.moteur.vider()).enAttente, 0)
    assert.equal(anne.moteur.coffre(coffre)?.epoque, 2)
    assert.deepEqual([...anne.alertes, ...brune.alertes], [])
  })
})
