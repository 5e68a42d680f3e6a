import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { estRefus } from '../../domain/refus.ts'
import { horlogeDuPoste } from '../clock.ts'
import type { ApercuDeListe, ChoixDImport, FichierDonne } from '../face-des-listes.ts'
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from '../face.examples.ts'
import { reussi, unServiceReel, type Personne } from '../service-reel.examples.ts'
import { unEleve } from '../vues/coffre.examples.ts'
import {
  fichier,
  latin9,
  UAI,
  unCollege,
  unCsvEleves,
  unCsvResponsables,
  unEleveDEssai,
  unXmlEleves,
  unXmlResponsables,
  utf8,
  type EleveDEssai,
} from './fichiers.examples.ts'

const monde = await unServiceReel({ after })
const ANNEE = String(anneeScolaire(horlogeDuPoste.aujourdhui()))
const AUCUN: ChoixDImport = { passages: [], ambigus: {} }
const rien = (): void => undefined

const chezElle = async (personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}
const toutParti = (poste: PosteDEssai) =>
  jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
const enXml = (eleves: readonly EleveDEssai[]): FichierDonne =>
  fichier('Eleves.xml', latin9(unXmlEleves(eleves, { annee: ANNEE })))

const lire = async ({ face }: PosteDEssai, ...fichiers: readonly FichierDonne[]): Promise<ApercuDeListe> =>
  reussi(await face.lireListe(UAI, fichiers, rien))
const importer = async (poste: PosteDEssai, ...fichiers: readonly FichierDonne[]) => {
  await lire(poste, ...fichiers)
  const issue = reussi(await poste.face.importerListe(AUCUN, rien))
  await toutParti(poste)
  return issue
}
const vider = async (poste: PosteDEssai) => {
  reussi(await poste.face.effacerListe(UAI))
  assert.deepEqual(await poste.face.listes(), [])
}
const compter = ({ arrivees, departs, changements, corrections, inchanges }: ApercuDeListe) => [
  arrivees,
  departs,
  changements,
  corrections,
  inchanges,
]
const college = (nombre: number, debut = 0): [FichierDonne, FichierDonne] => {
  const { eleves, responsables } = unCollege(nombre, { annee: ANNEE }, debut)
  return [fichier('Eleves.xml', eleves), fichier('Responsables.xml', responsables)]
}

test('a list is shown before it is written, then kept for the pair too, and the same file changes nothing', async () => {
  const anne = await chezElle(monde.anne)
  const fichiers = college(96)
  const vus: (readonly [number, number])[] = []
  const apercu = reussi(await anne.face.lireListe(UAI, fichiers, (fait, total) => vus.push([fait, total])))
  assert.deepEqual([apercu.eleves, apercu.responsables, apercu.classes.length], [96, 192, 40])
  assert.deepEqual(compter(apercu), [96, 0, 0, 0, 0])
  assert.deepEqual(vus.at(-1)?.[0], vus.at(-1)?.[1])
  assert.deepEqual(await anne.face.listes(), [], 'nothing is written by reading')
  const issue = reussi(await anne.face.importerListe(AUCUN, rien))
  assert.deepEqual([issue.classes, issue.changees], [40, 40])
  await toutParti(anne)
  const [tenue] = await anne.face.listes()
  assert.deepEqual([tenue?.eleves, tenue?.classes.length, tenue?.avecResponsables], [96, 40, true])
  assert.equal((await anne.face.lecteursDeLaListe(UAI)).length, 2)

  const encore = await lire(anne, ...fichiers)
  assert.deepEqual(compter(encore), [0, 0, 0, 0, 96])
  assert.equal(encore.responsablesChanges, 0)
  assert.deepEqual(reussi(await anne.face.importerListe(AUCUN, rien)), { classes: 40, changees: 0, passages: 0 })
  assert.deepEqual(await anne.face.importerListe(AUCUN, rien), { refus: 'rien-a-importer' })

  const brune = await chezElle(monde.brune)
  assert.equal((await brune.face.listes())[0]?.eleves, 96)
  const carla = await chezElle(monde.carla)
  assert.deepEqual(await carla.face.listes(), [])
  const ailleurs = await carla.face.lireListe('9980009Z', fichiers, rien)
  assert.equal(estRefus(ailleurs) && ailleurs.refus, 'etablissement-hors-secteur')
  await vider(anne)
})

test('the adults of a pupil are closed until they are asked for, and no request carries a name', async () => {
  const poste = await chezElle(monde.anne)
  await importer(poste, ...college(24))
  const [trouve] = await poste.face.chercherEleve('nomb1', UAI, 5)
  assert.equal(trouve?.eleve.nom, 'NOMB1')
  const adultes = await poste.face.responsablesDeLaListe(UAI, trouve?.classe ?? '', trouve?.eleve.cle ?? '')
  assert.deepEqual(
    adultes.map(({ lien, niveau, heberge }) => [lien, niveau, heberge]),
    [
      ['mere', 1, true],
      ['pere', 1, false],
    ],
  )
  assert.deepEqual(await poste.face.responsablesDeLaListe(UAI, trouve?.classe ?? '', 'another'), [])
  assert.doesNotMatch(JSON.stringify(poste.navigateur.demandes), /NOMB1|ADULTE|VALMORNE/u)
  await vider(poste)
})

test('adults may come later, alone; a new list of pupils keeps them, a new list of adults replaces them', async () => {
  const poste = await chezElle(monde.anne)
  const [eleves, responsables] = college(20)
  const seuls = await poste.face.lireListe(UAI, [responsables], rien)
  assert.equal(estRefus(seuls) && seuls.refus, 'responsables-sans-eleves')
  await importer(poste, eleves)
  assert.equal((await poste.face.listes())[0]?.avecResponsables, false)
  const apercu = await lire(poste, responsables)
  assert.deepEqual([apercu.responsables, apercu.responsablesChanges, ...compter(apercu)], [40, 20, 0, 0, 0, 0, 20])
  reussi(await poste.face.importerListe(AUCUN, rien))
  // one pupil more, and one who changed class: her adults follow her
  const suite = Array.from({ length: 21 }, (_, n) => unEleveDEssai(n, n === 0 ? { divisions: ['6 Z'] } : {}))
  const plus = await lire(poste, enXml(suite))
  assert.deepEqual([plus.responsables, plus.responsablesChanges], [40, 0])
  reussi(await poste.face.importerListe(AUCUN, rien))
  assert.equal((await poste.face.responsablesDeLaListe(UAI, '6 Z', '10000')).length, 2)
  const autres = unXmlResponsables([{ id: '7' }], [{ eleve: '10000', personne: '7' }], { annee: ANNEE })
  reussi(await poste.face.lireListe(UAI, [fichier('R.xml', latin9(autres))], rien))
  reussi(await poste.face.importerListe(AUCUN, rien))
  assert.equal((await poste.face.responsablesDeLaListe(UAI, '6 Z', '10000'))[0]?.nom, 'ADULTE7')
  await toutParti(poste)
  await vider(poste)
})

test('each import replaces: arrivals, departures, changes of class, corrections; a class that is no more is gone', async () => {
  const poste = await chezElle(monde.anne)
  const avant = Array.from({ length: 12 }, (_, n) => unEleveDEssai(n, { divisions: [n < 6 ? '4 A' : '4 B'] }))
  await importer(poste, enXml(avant))
  const apres = [
    // 0 leaves, 1 changes class, 2 is called otherwise
    ...avant
      .slice(1, 6)
      .map((e, i) =>
        unEleveDEssai(
          i + 1,
          i === 0
            ? { divisions: ['4 C'] }
            : i === 1
              ? { divisions: ['4 A'], champs: { PRENOM: 'Ève' } }
              : { divisions: e.divisions ?? [] },
        ),
      ),
    // 4 B is no more
    unEleveDEssai(50, { divisions: ['4 A'] }),
  ]
  const apercu = await lire(poste, enXml(apres))
  assert.deepEqual(compter(apercu), [1, 7, 1, 1, 3])
  assert.deepEqual(
    apercu.avertissements.filter(({ code }) => code === 'classe-absente').map(({ sujet }) => sujet),
    ['4 B'],
  )
  assert.deepEqual(reussi(await poste.face.importerListe(AUCUN, rien)), { classes: 2, changees: 3, passages: 0 })
  await toutParti(poste)
  const [tenue] = await poste.face.listes()
  assert.deepEqual(
    tenue?.classes.map(({ classe, eleves }) => [classe, eleves]),
    [
      ['4 A', 5],
      ['4 C', 1],
    ],
  )
  assert.deepEqual(await poste.face.chercherEleve('NOMG6', UAI, 5), [])
  // the class comes back: its piece is written again, none is added
  await importer(poste, enXml(avant))
  assert.deepEqual(
    (await poste.face.listes())[0]?.classes.map(({ classe }) => classe),
    ['4 A', '4 B'],
  )
  const neuve = await chezElle(monde.anne)
  assert.deepEqual(await neuve.face.listes(), await poste.face.listes())
  await vider(poste)
})

test('a file that is refused, whatever the reason, leaves the list as it was', async () => {
  const poste = await chezElle(monde.anne)
  const fichiers = college(30)
  await importer(poste, ...fichiers)
  const avant = await poste.face.listes()
  const coupe = fichier('Coupe.xml', fichiers[0].octets.subarray(0, 5_000))
  const refus = await poste.face.lireListe(UAI, [fichiers[1], coupe], rien)
  assert.deepEqual(estRefus(refus) && [refus.refus, refus.fichier], ['fichier-malforme', 'Coupe.xml'])
  assert.deepEqual(await poste.face.importerListe(AUCUN, rien), { refus: 'rien-a-importer' })
  const grande = Array.from({ length: 121 }, (_, n) => unEleveDEssai(n, { divisions: ['GEANTE'] }))
  reussi(await poste.face.lireListe(UAI, [enXml([...grande, unEleveDEssai(500, { divisions: ['PETITE'] })])], rien))
  const trop = await poste.face.importerListe(AUCUN, rien)
  assert.deepEqual(estRefus(trop) && 'detail' in trop && [trop.refus, trop.detail], ['classe-trop-grande', 'GEANTE'])
  assert.deepEqual(await poste.face.listes(), avant)
  await vider(poste)
})

test('she stops while it is read or prepared: nothing is written; then she starts again', async () => {
  const poste = await chezElle(monde.anne)
  const fichiers = college(600)
  const lecture = poste.face.lireListe(UAI, fichiers, () => void poste.face.arreterListe())
  const arretee = await lecture
  assert.equal(estRefus(arretee) && arretee.refus, 'arrete')
  await lire(poste, ...fichiers)
  const arret = await poste.face.importerListe(AUCUN, () => void poste.face.arreterListe())
  assert.equal(estRefus(arret) && arret.refus, 'arrete')
  assert.deepEqual(await poste.face.listes(), [])
  reussi(await poste.face.importerListe(AUCUN, rien))
  assert.equal((await poste.face.listes())[0]?.eleves, 600)
  await toutParti(poste)
  await vider(poste)
})

test('in ONDE an adult whom two pupils answer for waits for her word, and is left out without it', async () => {
  const poste = await chezElle(monde.anne)
  const ecoliers = [
    { nom: 'BEN ALI', prenom: 'Inès', naissance: '14/03/2017', classe: 'CM1 A', ine: '000000001ZZ' },
    { nom: 'BEN-ALI', prenom: 'Ines', naissance: '02/11/2016', classe: 'CM2 B', ine: '000000002ZZ' },
    { nom: 'SEUL', prenom: 'Tom', classe: 'CM1 A', ine: '000000003ZZ' },
  ]
  const adultes = [
    { nom: 'BEN ALI', prenom: 'Samia', enfants: [{ nom: 'BEN ALI', prenom: 'Inès', classe: '' }] },
    { nom: 'DEUX', prenom: 'Ana', enfants: [{ nom: 'BEN ALI', prenom: 'Inès', classe: 'CM2 B' }] },
    { nom: 'SEUL', prenom: 'Éva', enfants: [{ nom: 'SEULE', prenom: 'Tom', classe: 'CM1 A' }] },
    { nom: 'AUTRE', prenom: 'Max', enfants: [{ nom: 'INTROUVABLE', prenom: 'Zoé', classe: 'CM1 A' }] },
  ]
  const fichiers = [fichier('e.csv', utf8(unCsvEleves(ecoliers))), fichier('r.csv', utf8(unCsvResponsables(adultes)))]
  const apercu = await lire(poste, ...fichiers)
  assert.deepEqual(
    apercu.ambigus.map(({ adulte, candidats }) => [adulte, candidats.map(({ classe }) => classe)]),
    [
      ['BEN ALI Samia', ['CM1 A', 'CM2 B']],
      ['SEUL Éva', ['CM1 A']],
    ],
  )
  assert.deepEqual(
    apercu.avertissements.map(({ code, sujet }) => [code, sujet]),
    [['adulte-sans-eleve', 'AUTRE Max']],
  )
  const [samia] = apercu.ambigus
  assert.ok(samia)
  reussi(await poste.face.importerListe({ passages: [], ambigus: { [samia.id]: '000000001ZZ' } }, rien))
  const de = (classe: string, ine: string) =>
    poste.face.responsablesDeLaListe(UAI, classe, ine).then((l) => l.map(({ prenom }) => prenom))
  assert.deepEqual(await de('CM1 A', '000000001ZZ'), ['Samia'])
  assert.deepEqual(await de('CM2 B', '000000002ZZ'), ['Ana'])
  assert.deepEqual(await de('CM1 A', '000000003ZZ'), [])
  const melange = await poste.face.lireListe(UAI, [...fichiers, ...college(2)], rien)
  assert.equal(estRefus(melange) && melange.refus, 'formats-melanges')
  await toutParti(poste)
  await vider(poste)
})

test('a pupil followed who changed class: her file follows when she agrees, and no file is ever made', async () => {
  const poste = await chezElle(monde.anne)
  const { face } = poste
  const ouvrir = async (nom: string, autre: Parameters<typeof unEleve>[0]) =>
    reussi(
      await face.ouvrirDossier({
        eleve: unEleve({ nom, prenom: 'Maëlys', uai: UAI, ...autre }),
        responsables: [],
        informeLe: null,
        informes: '',
        brouillon: null,
      }),
    ).coffre
  // by INE, though her name is written otherwise; by name and birth date; not in the list; nothing changed; one of whom
  // the birth date is not known, and who is perhaps there
  const parIne = await ouvrir('NOM-A', { ine: '000000000ZZ', classe: '6 A', naissance: null })
  const parNom = await ouvrir('Nomc 2', { classe: '6e B', naissance: '2013-03-03', uai: '9980002B' })
  const partie = await ouvrir('PARTIE', { classe: '3 A', naissance: '2012-01-01' })
  await ouvrir('NOME4', { classe: '4e a', naissance: '2013-05-05' })
  // the INE of another child, mistyped
  await ouvrir('AUTRE', { classe: '4 Z', ine: '000000002ZZ', naissance: '2011-01-01', prenom: 'Zoé', uai: '9980002B' })
  await ouvrir('NOMC2', { classe: '6 A', naissance: null })
  const eleves = [0, 2, 4].map((n) => unEleveDEssai(n, { divisions: ['4 A'] }))
  const { passages } = await lire(poste, enXml(eleves))
  assert.deepEqual(
    new Map(passages.map(({ dossier, avant, apres }) => [dossier, [avant.classe, apres?.classe ?? null]])),
    new Map([
      [parIne, ['6 A', '4 A']],
      [parNom, ['6e B', '4 A']],
      [partie, ['3 A', null]],
    ]),
  )
  const issue = reussi(await face.importerListe({ passages: [parNom, partie], ambigus: {} }, rien))
  assert.equal(issue.passages, 1)
  const eleveDe = async (coffre: string) => reussi(await face.dossier(coffre)).eleve
  assert.deepEqual(
    [(await eleveDe(parNom)).classe, (await eleveDe(parNom)).uai, (await eleveDe(parNom)).nom],
    ['4 A', UAI, 'Nomc 2'],
  )
  assert.equal((await eleveDe(parIne)).classe, '6 A')
  assert.equal((await eleveDe(partie)).classe, '3 A')
  assert.equal((await face.dossiers()).length, 6)
  await toutParti(poste)
  await vider(poste)
})

test('what waits to leave is not erased under its own feet; without network nothing is, and she is told', async () => {
  const poste = await chezElle(monde.anne)
  await importer(poste, ...college(12))
  poste.navigateur.couper(true)
  await importerSansReseau(poste)
  assert.deepEqual(await poste.face.effacerListe(UAI), { refus: 'reseau-absent' })
  poste.navigateur.couper(false)
  await jusquaReponse(
    () => poste.face.effacerListe(UAI),
    (issue) => !estRefus(issue),
  )
  assert.deepEqual(await poste.face.listes(), [])
  const neuve = await chezElle(monde.brune)
  assert.deepEqual(await neuve.face.listes(), [])
  // a list of the same classes afterwards is a new one
  await importer(poste, ...college(12))
  assert.equal((await neuve.face.listes()).length, 0)
  neuve.prevenir()
  await jusquaReponse(
    () => neuve.face.listes(),
    (l) => l[0]?.eleves === 12,
  )
  await vider(poste)
})

const importerSansReseau = async (poste: PosteDEssai) => {
  await lire(poste, enXml([unEleveDEssai(1)]))
  reussi(await poste.face.importerListe(AUCUN, rien))
}

test('two people import at once: one list in the end, each class once', async () => {
  const anne = await chezElle(monde.anne)
  const brune = await chezElle(monde.brune)
  await Promise.all([anne, brune].map((poste) => lire(poste, ...college(16))))
  await Promise.all([anne, brune].map((poste) => poste.face.importerListe(AUCUN, rien)))
  await toutParti(anne)
  await toutParti(brune)
  const neuve = await chezElle(monde.anne)
  assert.equal((await neuve.face.listes())[0]?.eleves, 16)
  // the next import leaves one piece for each class
  await importer(neuve, ...college(16))
  assert.equal((await neuve.face.listes())[0]?.eleves, 16)
  assert.equal((await neuve.face.chercherEleve('nomc2 mae', UAI, 10)).length, 1)
  await vider(neuve)
})
