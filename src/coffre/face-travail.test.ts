import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { plusJours } from '../domain/temps-scolaire.ts'
import type { NouvelleNote } from './face.ts'
import { horlogeDuPoste } from './clock.ts'
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from './face.examples.ts'
import { reussi, unServiceReel } from './service-reel.examples.ts'
import { unEleve, uneNote, unResponsable } from './vues/coffre.examples.ts'

const monde = await unServiceReel({ after })
const JOUR = horlogeDuPoste.aujourdhui()
const sansAvancement = (): void => undefined

const ouvrirDossier = async ({ face }: PosteDEssai, nom: string, prenom = 'Léa') =>
  reussi(
    await face.ouvrirDossier({
      eleve: unEleve({ nom, prenom }),
      responsables: [unResponsable({ nom })],
      informeLe: JOUR,
      informes: 'l’élève',
      brouillon: null,
    }),
  ).coffre

const note = (coffre: string | null, texte: string, autre: Partial<NouvelleNote> = {}): NouvelleNote => {
  const { genre: _, format: __, annule: ___, ...contenu } = uneNote({ texte, jour: JOUR })
  return { coffre, note: contenu, tache: null, brouillon: null, aNoter: null, ...autre }
}

const toutParti = (poste: PosteDEssai) =>
  jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
const chezElle = async (personne: typeof monde.anne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}

test('an interview noted here is found on another machine, with its task, and by her pair', async () => {
  const poste = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(poste, 'BENALI', 'Yasmine')
  const tache = { libelle: 'Rappeler la mère', echeance: JOUR }
  reussi(await poste.face.noter(note(coffre, 'Elle ne mange plus à la cantine depuis lundi.', { tache })))
  await toutParti(poste)
  for (const personne of [monde.anne, monde.brune]) {
    const autre = await chezElle(personne)
    const dossier = reussi(await autre.face.dossier(coffre))
    assert.equal(dossier.notes[0]?.contenu.texte, 'Elle ne mange plus à la cantine depuis lundi.')
    assert.equal(dossier.responsables.length, 1)
    assert.equal(dossier.peutEcrire, true)
    assert.equal(dossier.monRole, personne === monde.anne ? 'referent' : 'binome')
    const { aFaire } = await autre.face.journee(JOUR)
    assert.deepEqual(
      aFaire.map(({ dossier: d }) => d?.eleve.prenom),
      ['Yasmine'],
    )
  }
  const carla = await chezElle(monde.carla)
  assert.deepEqual(await carla.face.dossiers(), [])
  assert.deepEqual(await carla.face.dossier(coffre), { refus: 'coffre-inconnu' })
  const ctss = await chezElle(monde.ctss)
  assert.deepEqual(await ctss.face.dossiers(), [])
})

test('the words of a note, a slip in a name, a mother: each leads to the child', async () => {
  const poste = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(poste, 'GUIVARCH', 'Noé')
  reussi(await poste.face.noter(note(coffre, 'Il parle de la fanfare du quartier.')))
  await jusqua(poste.face, ({ recherchePrete }) => recherchePrete, 'the search')
  const { face } = poste
  const trouve = (texte: string) =>
    jusquaReponse(
      () => face.chercher(texte, 8),
      (t) => t.some((x) => x.coffre === coffre),
    )
  assert.ok((await trouve('guivarc')).some(({ genre }) => genre === 'personne'))
  assert.equal((await trouve('guivrach noe'))[0]?.genre, 'eleve')
  const [dansLaNote] = (await trouve('fanfar')).filter(({ genre }) => genre === 'note')
  assert.match(dansLaNote?.extrait ?? '', /fanfare du quartier/u)
  assert.deepEqual(await face.chercher('introuvable', 8), [])
  assert.deepEqual((await face.homonymes(unEleve({ nom: 'Guivarc’h', prenom: 'Noë', naissance: null }))).length, 1)
})

test('« Annuler » takes a note away and brings it back, and its earlier words stay readable', async () => {
  const poste = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(poste, 'ANNULER')
  const pose = reussi(await poste.face.noter(note(coffre, 'Première version')))
  reussi(await poste.face.annuler(coffre, pose.piece))
  const notes = () => poste.face.dossier(coffre).then((d) => reussi(d).notes.length)
  await jusquaReponse(notes, (n) => n === 0)
  reussi(await poste.face.retablir(coffre, pose.piece))
  await jusquaReponse(notes, (n) => n === 1)
  await toutParti(poste)
  assert.equal((await poste.face.revisions(coffre, pose.piece)).length, 3)
  assert.deepEqual(await poste.face.annuler(coffre, 'a'.repeat(26)), { refus: 'piece-inconnue' })
})

test('two people write over the same note: both texts are kept, shown, and joined', async () => {
  const anne = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(anne, 'CONFLIT')
  const { piece } = reussi(await anne.face.noter(note(coffre, 'Base')))
  await toutParti(anne)
  const brune = await chezElle(monde.brune)
  const version = (texte: string) => uneNote({ texte, jour: JOUR })
  brune.navigateur.couper(true)
  reussi(await brune.face.poser(coffre, version('Version de Brune'), { piece, base: 1 }))
  reussi(await anne.face.poser(coffre, version('Version d’Anne'), { piece, base: 1 }))
  await toutParti(anne)
  brune.navigateur.couper(false)
  await brune.relancer()
  reussi(await brune.face.ouvrir({ genre: 'phrase', texte: monde.brune.phrase }))
  await toutParti(brune)
  const dossier = await jusquaReponse(
    async () => reussi(await brune.face.dossier(coffre)),
    ({ notes }) => notes[0]?.copie !== null && notes[0]?.copie !== undefined,
  )
  assert.equal(dossier.conflits, 1)
  assert.equal(dossier.notes.length, 1)
  assert.equal(dossier.notes[0]?.contenu.texte, 'Version d’Anne')
  const copie = dossier.notes[0]?.copie ?? ''
  const autre = reussi(await brune.face.piece(coffre, copie))
  assert.equal(autre.contenu.genre === 'note' ? autre.contenu.texte : '', 'Version de Brune')
  reussi(await brune.face.joindre(coffre, piece, copie, version('Version d’Anne et de Brune')))
  await toutParti(brune)
  anne.prevenir()
  const jointe = await jusquaReponse(
    async () => reussi(await anne.face.dossier(coffre)),
    ({ notes, conflits }) => conflits === 0 && notes[0]?.contenu.texte === 'Version d’Anne et de Brune',
  )
  assert.equal(jointe.notes.length, 1)
})

test('a sentence begun in her office is found at home, and is gone everywhere once the note is saved', async () => {
  const bureau = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(bureau, 'BROUILLON')
  await toutParti(bureau)
  const { id } = await bureau.face.garderBrouillon({ id: null, coffre, contenu: { texte: 'Elle dit qu’' } })
  await bureau.face.garderBrouillon({ id, coffre, contenu: { texte: 'Elle dit qu’elle' } })
  await bureau.face.envoyerBrouillons()
  const maison = await chezElle(monde.anne)
  const siens = () => maison.face.brouillons().then((liste) => liste.filter((b) => b.coffre === coffre))
  const [trouve] = await jusquaReponse(siens, (liste) => liste.length > 0)
  assert.deepEqual(trouve?.contenu, { texte: 'Elle dit qu’elle' })
  const brune = await chezElle(monde.brune)
  assert.equal((await brune.face.brouillons()).filter((b) => b.coffre === coffre).length, 0)
  reussi(await maison.face.noter(note(coffre, 'Elle dit qu’elle a peur.', { brouillon: id })))
  await toutParti(maison)
  await maison.face.envoyerBrouillons()
  await bureau.relancer()
  reussi(await bureau.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }))
  await jusquaReponse(
    () => bureau.face.brouillons(),
    (liste) => liste.filter((b) => b.coffre === coffre).length === 0,
  )
  assert.equal(reussi(await bureau.face.dossier(coffre)).notes.length, 1)
})

test('three words of the day wait in the sector, for her alone, until they are written', async () => {
  const poste = await chezElle(monde.anne)
  const ligne = {
    genre: 'a-noter',
    format: 1,
    annule: false,
    jour: JOUR,
    mots: 'Kevin, couloir',
    ecriteLe: null,
  } as const
  const pose = reussi(await poste.face.poserDansLeSecteur(ligne))
  await toutParti(poste)
  const brune = await chezElle(monde.brune)
  assert.deepEqual((await brune.face.journee(JOUR)).aNoter, [])
  const aNoter = (p: PosteDEssai) => p.face.journee(JOUR).then((j) => j.aNoter)
  assert.equal(
    (
      await jusquaReponse(
        () => aNoter(poste),
        (l) => l.length === 1,
      )
    )[0]?.piece,
    pose.piece,
  )
  reussi(await poste.face.noter(note(null, 'Conseil donné à la CPE.', { aNoter: pose.piece })))
  const [ecrite] = await jusquaReponse(
    () => aNoter(poste),
    ([l]) => l?.contenu.genre === 'a-noter' && l.contenu.ecriteLe !== null,
  )
  assert.equal(ecrite?.piece, pose.piece)
  assert.deepEqual(
    (await poste.face.notesSansEleve()).map(({ contenu }) => contenu.texte),
    ['Conseil donné à la CPE.'],
  )
  assert.equal((await poste.face.preferences()).derniersTypes[0], 'ENTRETIEN_ELEVE')
})

test('what she likes follows her from one machine to the other', async () => {
  const poste = await chezElle(monde.carla)
  await poste.face.changerPreferences({ pageDesMesuresLue: true, touchesSeules: false })
  await toutParti(poste)
  const autre = await chezElle(monde.carla)
  const { pageDesMesuresLue, touchesSeules } = await autre.face.preferences()
  assert.deepEqual([pageDesMesuresLue, touchesSeules], [true, false])
})

test('who can open a file and who has opened it are said; without network only the first', async () => {
  const poste = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(poste, 'ACCES')
  await toutParti(poste)
  const brune = await chezElle(monde.brune)
  await brune.face.signalerOuverture(coffre)
  await brune.face.signalerOuverture(coffre)
  const acces = reussi(await poste.face.acces(coffre))
  assert.deepEqual(acces.membres.map(({ role }) => role).sort(), ['binome', 'referent'])
  assert.deepEqual(acces.gardiens, { n: 3, k: 2 })
  assert.match(reussi(await brune.face.acces(coffre)).retention ?? '', /^\d{4}-\d{2}$/u)
  assert.equal(acces.lignes.filter(({ acteur }) => acteur?.membre === monde.brune.membre).length, 1)
  poste.navigateur.couper(true)
  const horsLigne = reussi(await poste.face.acces(coffre))
  assert.equal(horsLigne.lignesHorsLigne, true)
  assert.equal(horsLigne.membres.length, 2)
})

test('a closed file takes no more notes until it is opened again', async () => {
  const poste = await chezElle(monde.carla)
  const coffre = await ouvrirDossier(poste, 'CLOS')
  await toutParti(poste)
  reussi(await poste.face.cloturer(coffre))
  assert.equal((await poste.face.dossiers()).find((d) => d.coffre === coffre)?.ouvert, false)
  assert.deepEqual(await poste.face.noter(note(coffre, 'trop tard')), { refus: 'coffre-clos' })
  reussi(await poste.face.rouvrir(coffre))
  reussi(await poste.face.noter(note(coffre, 'de nouveau')))
})

test('her replacement opens all her files and her sector for the dates said, writes, and loses them at its end', async () => {
  const anne = await chezElle(monde.anne)
  const coffre = await ouvrirDossier(anne, 'REMPLACE')
  await toutParti(anne)
  const [debut, fin] = [JOUR, plusJours(JOUR, 30)]
  const { membre } = monde.carla
  assert.deepEqual(await anne.face.remplacer({ membre, debut: fin, fin: debut }, sansAvancement), {
    refus: 'dates-inversees',
  })
  const inconnue = { membre: monde.administrateur.membre, debut, fin }
  assert.deepEqual(await anne.face.remplacer(inconnue, sansAvancement), { refus: 'membre-sans-certificat' })
  const vus: (readonly [number, number])[] = []
  const mesDossiers = (await anne.face.dossiers()).filter(
    ({ monRole, ouvert }) => monRole === 'referent' && ouvert,
  ).length
  const issue = reussi(await anne.face.remplacer({ membre, debut, fin }, (fait, total) => vus.push([fait, total])))
  assert.equal(issue.dossiers, mesDossiers)
  assert.deepEqual(vus.at(-1)?.[0], vus.at(-1)?.[1])
  assert.deepEqual(await anne.face.remplacer({ membre, debut, fin }, sansAvancement), { refus: 'deja-membre' })
  assert.deepEqual(await anne.face.remplacements(), [{ membre, debut, fin, dossiers: mesDossiers }])

  const carla = await chezElle(monde.carla)
  const dossier = reussi(await carla.face.dossier(coffre))
  assert.deepEqual([dossier.monRole, dossier.fin, dossier.peutEcrire], ['remplacante', fin, true])
  reussi(await carla.face.noter(note(coffre, 'Vu pendant l’absence de Maryse.')))
  await toutParti(carla)
  anne.prevenir()
  await jusquaReponse(
    async () => reussi(await anne.face.dossier(coffre)),
    ({ notes }) => notes.length === 1,
  )

  const finie = reussi(await anne.face.finirRemplacement(membre, sansAvancement))
  assert.equal(finie.dossiers, mesDossiers)
  assert.deepEqual(await anne.face.remplacements(), [])
  carla.prevenir()
  await jusquaReponse(
    () => carla.face.dossier(coffre),
    (d) => 'refus' in d,
  )
  reussi(await anne.face.noter(note(coffre, 'De retour.')))
  await toutParti(anne)
  const brune = await chezElle(monde.brune)
  assert.equal(reussi(await brune.face.dossier(coffre)).notes.length, 2)
})
