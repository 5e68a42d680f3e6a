// The list of a large school, on the real server: from the bytes of its files to pieces sealed, kept and received; then
// three letters among the pupils of several.
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import type { Piece } from '../src/domain/piece.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { entrer, jusqua, unPoste } from '../src/coffre/face.examples.ts'
import { enZip, fichier, UAI, unCollege } from '../src/coffre/liste/fichiers.examples.ts'
import { chercherDansLesListes } from '../src/coffre/liste/recherche.ts'
import { reussi, unServiceReel } from '../src/coffre/service-reel.examples.ts'
import { unCoffre } from '../src/coffre/vues/coffre.examples.ts'
import type { Moteur } from '../src/coffre/moteur.ts'
import { MOTS } from '../src/crypto/mots-fr.ts'
import type { Mesure } from './mesure.ts'

const ELEVES = 1_200
const TOUS = 5_000
const PAR_CLASSE = 30
const AUCUN = { passages: [], ambigus: {} }
const rien = (): void => undefined

const importer = async (fins: (() => Promise<void>)[]): Promise<Mesure[]> => {
  const monde = await unServiceReel({ after: (fin) => void fins.push(fin) })
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.anne)
  const annee = String(anneeScolaire(horlogeDuPoste.aujourdhui()))
  const { eleves, responsables } = unCollege(ELEVES, { annee })
  const fichiers = [enZip('Eleves.zip', { 'Eleves.xml': eleves }), fichier('Responsables.xml', responsables)]

  const debut = performance.now()
  const apercu = reussi(await poste.face.lireListe(UAI, fichiers, rien))
  const lue = performance.now()
  reussi(await poste.face.importerListe(AUCUN, rien))
  const gardee = performance.now()
  await jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
  const recue = performance.now()
  if (apercu.eleves !== ELEVES || apercu.responsables !== 2 * ELEVES) throw new Error('not the school that was given')
  const enSecondes = (ms: number): Pick<Mesure, 'value' | 'unit' | 'budget'> => ({
    value: ms / 1000,
    unit: 's',
    budget: 5,
  })
  return [
    { name: 'list of 1,200 pupils and 2,400 adults, read and compared', ...enSecondes(lue - debut) },
    { name: 'same, sealed and kept on the machine', ...enSecondes(gardee - debut) },
    { name: 'same, received by the server', ...enSecondes(recue - debut) },
  ]
}

/** The same pupils at each run. */
const nom = (n: number): string =>
  `${MOTS[(n * 7_919) % MOTS.length]}-${MOTS[(n * 104_729) % MOTS.length]}`.toUpperCase()
const prenom = (n: number): string => MOTS[(n * 31_337) % MOTS.length] ?? ''

const chercher = (): Mesure => {
  const pieces = Array.from({ length: TOUS / PAR_CLASSE }, (_, c): Piece => ({
    genre: 'liste',
    format: 1,
    annule: false,
    uai: c % 2 === 0 ? UAI : '9980002B',
    annee: 2026,
    classe: `${(c % 4) + 3}e ${c}`,
    niveau: '',
    le: '2026-11-02',
    eleves: Array.from({ length: PAR_CLASSE }, (__, i) => {
      const n = c * PAR_CLASSE + i
      return {
        cle: String(n),
        ine: null,
        nom: nom(n),
        usage: '',
        prenom: prenom(n),
        sexe: null,
        naissance: null,
        regime: null,
      }
    }),
  }))
  const coffre = unCoffre(pieces, { genre: 'secteur', annee: 2026 })
  const moteur = { coffres: () => [coffre] } as unknown as Moteur
  const temps: number[] = []
  for (let tour = 0; tour < 5; tour++) {
    for (const saisie of [nom(12), nom(2_345), `${prenom(77)} ${nom(77)}`, 'zzzzz', '4e 97']) {
      for (let lettres = 2; lettres <= saisie.length; lettres++) {
        const debut = performance.now()
        chercherDansLesListes(moteur, '2026-11-24', saisie.slice(0, lettres), null, 8)
        temps.push(performance.now() - debut)
      }
    }
  }
  const p95 = temps.toSorted((a, b) => a - b)[Math.floor(temps.length * 0.95)] ?? Number.POSITIVE_INFINITY
  return { name: 'a pupil among 5,000 of the lists, per keystroke, p95', value: p95, unit: 'ms', budget: 20 }
}

export const mesurer = async (): Promise<Mesure[]> => {
  const fins: (() => Promise<void>)[] = []
  try {
    return [...(await importer(fins)), chercher()]
  } finally {
    for (const fin of fins.toReversed()) await fin()
  }
}
