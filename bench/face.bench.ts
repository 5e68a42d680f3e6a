// A caseload of 400 files and 8,000 pieces, as the page meets it. Figures of Node, with a storage slower than a browser's.
import type { Face } from '../src/coffre/face.ts'
import { jusqua, jusquaOuverte, unPoste, entrer, type PosteDEssai } from '../src/coffre/face.examples.ts'
import { reussi, unServiceReel, type Personne, type ServiceReel } from '../src/coffre/service-reel.examples.ts'
import { unEleve, uneNote, unResponsable } from '../src/coffre/vues/coffre.examples.ts'
import { MOTS } from '../src/crypto/mots-fr.ts'
import type { Mesure } from './mesure.ts'

const DOSSIERS = 400
const NOTES = 18
const GROS = 200
const JOUR = '2026-11-10'

/** The same words at each run; a few come often, as in any language. */
const tirage = (graine: number): (() => number) => {
  let etat = graine
  return () => (etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff
}
const hasard = tirage(7)
const mot = (): string => MOTS[Math.floor(MOTS.length ** hasard()) - 1] ?? ''
const phrases = (mots: number): string => Array.from({ length: mots }, mot).join(' ')

const remplir = async (face: Face): Promise<string> => {
  let gros = ''
  for (let n = 0; n < DOSSIERS; n++) {
    const nom = `${mot()}-${mot()}`
    const { coffre } = reussi(
      await face.ouvrirDossier({
        eleve: unEleve({ nom, prenom: mot() }),
        responsables: [unResponsable({ nom })],
        informeLe: null,
        informes: '',
        brouillon: null,
      }),
    )
    const notes = n === 0 ? GROS : NOTES
    for (let i = 0; i < notes; i++) reussi(await face.poser(coffre, uneNote({ texte: phrases(120), jour: JOUR })))
    if (n === 0) gros = coffre
  }
  await jusquaParti(face)
  return gros
}

const jusquaParti = async (face: Face): Promise<void> => {
  for (let tour = 0; tour < 40; tour++) {
    const parti = await jusqua(face, ({ enregistrement }) => enregistrement.enAttente === 0).catch(() => null)
    if (parti) return
  }
  throw new Error('the caseload never left')
}

const chrono = async (travail: () => Promise<unknown>): Promise<number> => {
  const debut = performance.now()
  await travail()
  return performance.now() - debut
}
const mediane = (temps: number[]): number => temps.toSorted((a, b) => a - b)[Math.floor(temps.length / 2)] ?? 0

/** By the printed code: nothing is derived, so the opening is all there is to measure. */
const ouvrir = async (poste: PosteDEssai, { code }: Personne): Promise<{ utilisable: number; index: number }> => {
  const debut = performance.now()
  reussi(await poste.face.ouvrir({ genre: 'code', texte: code }))
  await jusqua(poste.face, ({ phase }) => phase === 'ouvert')
  await poste.face.journee(JOUR)
  const utilisable = performance.now() - debut
  await jusqua(poste.face, ({ recherchePrete }) => recherchePrete)
  return { utilisable, index: performance.now() - debut }
}

const chercher = async (face: Face): Promise<number> => {
  const temps: number[] = []
  for (const saisie of ['absence', 'famille', 'cantine', 'martin', 'depuis']) {
    for (let n = 1; n <= saisie.length; n++) temps.push(await chrono(() => face.chercher(saisie.slice(0, n), 12)))
  }
  return temps.toSorted((a, b) => a - b)[Math.ceil(temps.length * 0.95) - 1] ?? 0
}

const deNouveau = async (poste: PosteDEssai): Promise<void> => {
  await poste.face.verrouiller()
  await poste.relancer()
}

const mesurerSur = async ({ url, anne }: ServiceReel): Promise<Mesure[]> => {
  const remplisseur = await unPoste(url, { postePartage: true })
  await entrer(remplisseur, anne)
  const gros = await remplir(remplisseur.face)
  await deNouveau(remplisseur)

  const poste = await unPoste(url)
  await entrer(poste, anne)
  await jusqua(poste.face, ({ recherchePrete }) => recherchePrete)
  await poste.face.oublierCePoste()
  await poste.relancer()
  await entrer(poste, anne)
  await poste.face.verrouiller()
  await poste.relancer()
  const chaud = await ouvrir(poste, anne)
  const { face } = poste
  const cherche = await chercher(face)
  const dossier: number[] = []
  const pose: number[] = []
  for (let n = 0; n < 9; n++) {
    pose.push(
      await chrono(async () => {
        reussi(await face.poser(gros, uneNote({ texte: phrases(120), jour: JOUR })))
        await jusqua(face, ({ enregistrement }) => enregistrement.enAttente === 0)
      }),
    )
    dossier.push(await chrono(() => face.dossier(gros)))
  }
  const froid = await unPoste(url)
  await entrer(froid, anne)
  await deNouveau(froid)
  await froid.face.oublierCePoste()
  await jusquaOuverte(face)
  return [
    { name: 'search in 8,000 pieces, per keystroke', value: cherche, unit: 'ms', budget: 20 },
    { name: 'open a file of 200 acts', value: mediane(dossier), unit: 'ms', budget: 100 },
    { name: 'save a piece, acknowledged', value: mediane(pose), unit: 'ms', budget: 100 },
    { name: 'secret derived to Aujourd’hui usable, warm cache', value: chaud.utilisable / 1000, unit: 's', budget: 1.5 },
    { name: 'index usable', value: chaud.index / 1000, unit: 's', budget: 4 },
  ]
}

export const mesurer = async (): Promise<Mesure[]> => {
  const fins: (() => Promise<void>)[] = []
  try {
    return await mesurerSur(await unServiceReel({ after: (fin) => fins.unshift(fin) }))
  } finally {
    for (const fin of fins) await fin()
  }
}
