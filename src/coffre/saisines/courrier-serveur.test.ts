// What comes by the doors of a real service, opened by the machines of its people.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { postDepots } from '../../contract/coffre.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import type { PieceMessage, PieceSaisine } from '../../domain/piece.ts'
import { estRefus } from '../../domain/refus.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { horlogeDuPoste } from '../clock.ts'
import { machine, sain, type Machine } from '../machine.examples.ts'
import { scellerDepot } from '../porte-publique.ts'
import { reussi, unServiceReel, VALLEE } from '../service-reel.examples.ts'
import { auGuichet, uneDemande } from './guichet.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const guichet = auGuichet(monde)
const anne = await machine(monde, monde.anne)
const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
const autres = [{ service: '998', membre: monde.brune.membre, role: 'binome' as const, debut: null, fin: null }]
reussi(await anne.moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres, pieces: [] }))
await anne.moteur.vider()
// her door is told to everybody
await anne.moteur.synchroniser()
const brune = await machine(monde, monde.brune)

const coffreDe = ({ moteur }: Machine): string => {
  const coffre = moteur.coffres().find(({ genre }) => genre === 'secteur')
  if (!coffre) throw new Error('no coffre of the sector')
  return coffre.coffre
}
const saisine = (chez: Machine, piece: string): PieceSaisine | null => {
  const contenu = chez.moteur.coffre(coffreDe(chez))?.pieces.get(piece)?.contenu
  return contenu?.genre === 'saisine' ? contenu : null
}
const messages = (chez: Machine, ligne: string): PieceMessage[] =>
  [...(chez.moteur.coffre(coffreDe(chez))?.pieces.values() ?? [])].flatMap(({ contenu }) =>
    contenu.genre === 'message' && contenu.saisine === ligne ? [contenu] : [],
  )
const relever = async (...chez: Machine[]): Promise<void> => {
  for (const { moteur } of chez) {
    assert.deepEqual(await moteur.courrier.relever(), { fait: true })
    assert.equal((await moteur.vider()).enAttente, 0)
  }
}

test('what a pupil writes at night becomes a piece of the sector, once, whoever opens her machine first', async () => {
  const { saisine: id } = await guichet.deposer(uneDemande({ pour: 'autre' }))
  await Promise.all([anne.moteur.courrier.relever(), brune.moteur.courrier.relever()])
  await relever(anne, brune)
  await Promise.all([anne.moteur.synchroniser(), brune.moteur.synchroniser()])
  for (const elle of [anne, brune]) {
    const contenu = saisine(elle, id)
    assert.equal(contenu?.texte, 'Je voudrais vous parler.')
    assert.deepEqual(
      [contenu?.origine, contenu?.mode, contenu?.urgence, contenu?.etat, contenu?.saisine],
      ['pair', 'guichet', 'normale', 'recue', id],
    )
    const miennes = [...(elle.moteur.coffre(coffreDe(elle))?.pieces.values() ?? [])]
    assert.equal(miennes.filter((p) => p.contenu.genre === 'saisine' && p.contenu.saisine === id).length, 1)
    assert.deepEqual(elle.moteur.courrier.enAttente(), [])
    assert.equal(elle.moteur.courrier.ligne(id)?.etat, 'deposee')
  }
  sain(anne, brune)
})

test('an urgent one waits behind the door, opened in memory only, until a person looks at it', async () => {
  const sons = [alea(60_000), alea(1_000)]
  const { saisine: id, recu } = await guichet.deposer(uneDemande({ urgent: true, texte: 'On me frappe.' }), {
    voix: sons,
  })
  await guichet.ecrire(recu, 'J’ai peur de rentrer.')
  await relever(anne, brune)
  assert.equal(saisine(anne, id), null)
  const lignes = (await monde.sql('select count(*)::int as n from depot where saisine = $1', [id])) as { n: number }[]
  assert.equal(lignes[0]?.n, 4)
  const attend = anne.moteur.courrier.enAttente().filter(({ ligne }) => ligne === id)
  assert.deepEqual(attend.map(({ corps }) => corps.genre).toSorted(), ['message', 'saisine', 'voix', 'voix'])

  assert.equal(await anne.moteur.courrier.recueillir(id), true)
  assert.equal((await anne.moteur.vider()).enAttente, 0)
  assert.equal(saisine(anne, id)?.urgence, '48h')
  assert.deepEqual(
    messages(anne, id).map(({ texte, sens, n }) => [texte, sens, n]),
    [['J’ai peur de rentrer.', 'eux', 1]],
  )
  const restent = (await monde.sql('select count(*)::int as n from depot where saisine = $1', [id])) as { n: number }[]
  assert.equal(restent[0]?.n, 0)
  await brune.moteur.synchroniser()
  await relever(brune)
  assert.equal(saisine(brune, id)?.texte, 'On me frappe.')
  assert.deepEqual(brune.moteur.courrier.enAttente(), [])
  sain(anne, brune)
})

test('both look at the same urgent one, and decide before either is acknowledged: one piece, both decisions', async () => {
  const { saisine: id } = await guichet.deposer(uneDemande({ urgent: true }))
  await relever(anne, brune)
  const [deux, un] = [brune.moteur, anne.moteur]
  const coffre = coffreDe(anne)
  const noter = async (moteur: Machine['moteur'], motif: string, theme: string | null): Promise<void> => {
    assert.equal(await moteur.courrier.recueillir(id), true)
    const ici = moteur.coffre(coffre)?.pieces.get(id)
    if (ici?.contenu.genre !== 'saisine') throw new Error('not here')
    const par = moteur === un ? monde.anne.membre : monde.brune.membre
    const pas = [...ici.contenu.pas, { etat: 'etudiee' as const, le: horlogeDuPoste.maintenant(), par, motif }]
    const contenu = { ...ici.contenu, etat: 'etudiee' as const, pas, theme: theme ?? ici.contenu.theme }
    reussi(await moteur.poser(coffre, contenu, { piece: id, base: ici.rev }))
  }
  await Promise.all([noter(un, 'vue par Anne', 'SCO-ABS'), noter(deux, 'vue par Brune', null)])
  await Promise.all([un.vider(), deux.vider()])
  await Promise.all([un.synchroniser(), deux.synchroniser()])
  await relever(anne, brune)
  await Promise.all([un.synchroniser(), deux.synchroniser()])
  for (const elle of [anne, brune]) {
    const contenu = saisine(elle, id)
    assert.equal(contenu?.theme, 'SCO-ABS')
    assert.deepEqual(contenu.pas.map(({ motif }) => motif).toSorted(), ['vue par Anne', 'vue par Brune'])
    const pieces = [...(elle.moteur.coffre(coffre)?.pieces.values() ?? [])]
    assert.equal(pieces.filter((p) => p.contenu.copieDe).length, 0)
  }
  sain(anne, brune)
})

test('decided without network on what a colleague has handed over meanwhile: its words do not come back', async () => {
  const { saisine: id } = await guichet.deposer(uneDemande({ texte: 'Remise à une collègue.' }))
  await relever(anne)
  await brune.moteur.synchroniser()
  const coffre = coffreDe(anne)
  brune.reseau = 'coupe'
  const ici = saisine(brune, id)
  assert.ok(ici)
  reussi(await brune.moteur.poser(coffre, { ...ici, etat: 'conseil-donne' }, { piece: id, base: 1 }))
  const vide = { ...ici, texte: '', eleve: null, etat: 'relais' as const, annule: true }
  reussi(await anne.moteur.poser(coffre, vide, { piece: id, base: 1 }))
  assert.equal((await anne.moteur.vider()).enAttente, 0)
  assert.deepEqual(await anne.moteur.effacerPieces(coffre, [id]), { fait: true })
  brune.reseau = 'passe'
  await brune.moteur.synchroniser()
  assert.equal((await brune.moteur.vider()).enAttente, 0)
  await relever(anne, brune)
  for (const { moteur } of [anne, brune]) {
    const restent = [...(moteur.coffre(coffre)?.pieces.values() ?? [])].map(({ contenu }) => contenu)
    assert.ok(!restent.some((c) => c.genre === 'saisine' && c.texte === 'Remise à une collègue.'))
  }
  sain(anne, brune)
})

test('what cannot be opened is told once, thrown away never, and hides nothing of what comes after', async () => {
  const porte = await guichet.porte(VALLEE)
  const ailleurs = { ...porte, coffre: nouvelId() }
  const mauvais = [
    { coffre: porte.coffre, epoque: porte.epoque, depot: nouvelId(), sceau: base64(alea(3_000)) },
    { ...reussiDepot(scellerDepot(ailleurs, nouvelId(), uneDemande(), null)), coffre: porte.coffre },
  ]
  // anybody of the service may leave something at a door
  for (const depot of mauvais) reussi(await (await monde.connecter(monde.carla))(postDepots, { depots: [depot] }))
  const { saisine: id } = await guichet.deposer(uneDemande({ texte: 'Après.' }))
  await relever(brune)
  await relever(brune)
  assert.equal(saisine(brune, id)?.texte, 'Après.')
  assert.deepEqual(
    brune.alertes.map(({ code }) => code),
    ['depot-illisible'],
  )
  const restent = await monde.sql('select depot from depot where depot = any($1)', [mauvais.map(({ depot }) => depot)])
  assert.equal(restent.length, 2)
  await monde.sql('delete from depot')
  brune.alertes.length = 0
})

const reussiDepot = <T>(depot: T | null): T => {
  if (depot === null) throw new Error('too long')
  return depot
}

test('a hundred and fifty at once come page by page, none twice and none missing', async () => {
  const porte = await guichet.porte(VALLEE)
  const sceaux = Array.from({ length: 150 }, (_, i) =>
    reussiDepot(scellerDepot(porte, nouvelId(), uneDemande({ texte: `Demande ${i}` }), null)),
  )
  await monde.sql(
    `with d as (select * from unnest($1::text[], $2::text[]) x(depot, sceau)),
       s as (insert into saisine (service, saisine, coffre, emetteur, urgent, jour, expire_le, empreinte)
         select '998', depot, $3, 'eleve', false, current_date, current_date + 90, sha256(depot::bytea) from d returning 1)
     insert into depot (service, coffre, depot, epoque, sceau, recu_le, saisine)
       select '998', $3, depot, $4, decode(sceau, 'base64'), now(), null from d`,
    [sceaux.map((d) => d.depot), sceaux.map((d) => d.sceau), porte.coffre, porte.epoque],
  )
  await monde.sql('update depot set saisine = depot where depot = any($1)', [sceaux.map((d) => d.depot)])
  await relever(anne)
  const textes = new Set(
    [...(anne.moteur.coffre(coffreDe(anne))?.pieces.values() ?? [])].flatMap(({ contenu }) =>
      contenu.genre === 'saisine' && contenu.texte.startsWith('Demande ') ? [contenu.texte] : [],
    ),
  )
  assert.equal(textes.size, 150)
  assert.equal((await monde.sql('select from depot')).length, 0)
  sain(anne)
})

test('without network what was opened is kept, and leaves when it comes back', async () => {
  const { saisine: id } = await guichet.deposer(uneDemande({ urgent: true, texte: 'Avant la coupure.' }))
  await relever(anne)
  anne.reseau = 'coupe'
  assert.equal(await anne.moteur.courrier.recueillir(id), true)
  assert.ok(estRefus(await anne.moteur.courrier.relever()))
  assert.equal(saisine(anne, id)?.texte, 'Avant la coupure.')
  assert.ok((await anne.moteur.vider()).enAttente > 0)
  // words that came by a door are not exported: they are still behind it
  assert.deepEqual(anne.moteur.notesEnAttente(), [])
  anne.reseau = 'passe'
  await anne.moteur.vider()
  await relever(anne)
  await brune.moteur.synchroniser()
  assert.equal(saisine(brune, id)?.texte, 'Avant la coupure.')
  sain(anne, brune)
})
