// A caseload of 400 files and 8,000 pieces, as the page meets it. Figures of Node, with a storage slower than a browser's.
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import type { Etat, Face } from '../src/coffre/face.ts'
import { entrer, jusqua, unPoste, type PosteDEssai } from '../src/coffre/face.examples.ts'
import { codeDe, reussi, unServiceReel, type ServiceReel } from '../src/coffre/service-reel.examples.ts'
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
  await patiemment(face, ({ enregistrement }) => enregistrement.enAttente === 0)
  return gros
}

/** A loaded machine takes its time: only the figures say it. */
const patiemment = async (face: Face, ok: (etat: Etat) => boolean): Promise<void> => {
  for (let tour = 0; tour < 40; tour++) if (await jusqua(face, ok).catch(() => null)) return
  throw new Error('the caseload never came to rest')
}

const chrono = async (travail: () => Promise<unknown>): Promise<number> => {
  const debut = performance.now()
  await travail()
  return performance.now() - debut
}
const centile = (temps: readonly number[], part: number): number =>
  temps.toSorted((a, b) => a - b)[Math.ceil(temps.length * part) - 1] ?? Number.POSITIVE_INFINITY

/** From an opening that derives nothing (the printed code) to the day on screen, then to the search. */
const ouverture = async ({ face }: PosteDEssai, ouvrir: () => Promise<unknown>) => {
  const debut = performance.now()
  await ouvrir()
  await patiemment(face, ({ phase }) => phase === 'ouvert')
  await face.journee(JOUR)
  const utilisable = performance.now() - debut
  await patiemment(face, ({ recherchePrete }) => recherchePrete)
  return { utilisable, index: performance.now() - debut }
}

const chercher = async (face: Face): Promise<number> => {
  const temps: number[] = []
  for (const saisie of ['absence', 'famille', 'cantine', 'martin', 'quartier']) {
    for (let n = 1; n <= saisie.length; n++) temps.push(await chrono(() => face.chercher(saisie.slice(0, n), 12)))
  }
  return centile(temps, 0.95)
}

const mesurerSur = async ({ url, anne }: ServiceReel): Promise<Mesure[]> => {
  const remplisseur = await unPoste(url, { postePartage: true })
  await entrer(remplisseur, anne)
  const gros = await remplir(remplisseur.face)
  await remplisseur.face.verrouiller()
  await remplisseur.relancer()

  const secret = { genre: 'code', texte: anne.code } as const
  const poste = await unPoste(url)
  const froid = await ouverture(poste, async () =>
    reussi(await poste.face.entrer({ identifiant: anne.identifiant, secret, codeUnique: codeDe(anne) })),
  )
  await poste.face.verrouiller()
  await poste.relancer()
  const { face } = poste
  const chaud = await ouverture(poste, async () => reussi(await face.ouvrir(secret)))
  const saisie = await chercher(face)
  const pose: number[] = []
  const dossier: number[] = []
  for (let n = 0; n < 15; n++) {
    const noter = async (): Promise<void> => {
      reussi(await face.poser(gros, uneNote({ texte: phrases(120), jour: JOUR })))
      while ((await face.etat()).enregistrement.enAttente > 0) await horlogeDuPoste.attendre(1)
    }
    pose.push(await chrono(noter))
    dossier.push(await chrono(() => face.dossier(gros)))
  }
  return [
    {
      name: 'Aujourd’hui usable, 400 files × 20 pieces, warm cache',
      value: chaud.utilisable / 1000,
      unit: 's',
      budget: 1.5,
    },
    { name: 'index usable', value: chaud.index / 1000, unit: 's', budget: 4 },
    { name: 'Aujourd’hui usable, empty cache, loopback', value: froid.utilisable / 1000, unit: 's', budget: 6 },
    { name: 'search in 8,000 pieces, per keystroke', value: saisie, unit: 'ms', budget: 20 },
    { name: 'open a file of 200 acts', value: centile(dossier, 0.5), unit: 'ms', budget: 100 },
    { name: 'save a piece, acknowledged', value: centile(pose, 0.5), unit: 'ms', budget: 100 },
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
