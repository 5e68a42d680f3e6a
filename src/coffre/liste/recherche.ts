// Pupils of the lists by three letters. Each piece is prepared once, however often the sector changes beside it.
import type { Jour } from '../../domain/identite.ts'
import type { EleveTrouve } from '../face-des-listes.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { motsDe, repond } from '../ressemblance.ts'
import { coffresDeLAnnee, estDUneListe, uneParClasse, type DeListe } from './tenue.ts'

type Prepare = { readonly trouve: EleveTrouve; readonly mots: readonly string[]; readonly ordre: string }

const prepares = new WeakMap<DeListe['contenu'], readonly Prepare[]>()

const preparer = (contenu: DeListe['contenu']): readonly Prepare[] => {
  const deja = prepares.get(contenu)
  if (deja) return deja
  const { uai, classe, eleves } = contenu
  // « 4e B » as one types it: 4eb
  const deLaClasse = [...motsDe(classe), motsDe(classe).join('')]
  const faits = eleves.map((eleve) => {
    const siens = motsDe(`${eleve.nom} ${eleve.usage} ${eleve.prenom}`)
    return { trouve: { uai, classe, eleve }, mots: [...siens, ...deLaClasse], ordre: siens.join(' ') }
  })
  prepares.set(contenu, faits)
  return faits
}

const listesDe = (coffre: CoffreOuvert): readonly DeListe[] =>
  [...coffre.pieces.values()].filter(estDUneListe).filter((piece): piece is DeListe => piece.contenu.genre === 'liste')

const parEcole = (listes: readonly DeListe[]): readonly DeListe[] => {
  const uais = new Set(listes.map(({ contenu }) => contenu.uai))
  return [...uais].flatMap((uai) => [...uneParClasse(listes.filter(({ contenu }) => contenu.uai === uai)).values()])
}

/** Names first; a slip of the finger is looked for when the exact letters answer nothing. */
export const chercherDansLesListes = (
  moteur: Moteur,
  jour: Jour,
  texte: string,
  uai: string | null,
  limite: number,
): readonly EleveTrouve[] => {
  const saisis = motsDe(texte)
  if (saisis.join('').length < 2) return []
  const tous = coffresDeLAnnee(moteur, jour)
    .flatMap((coffre) => parEcole(listesDe(coffre)))
    .filter(({ contenu }) => uai === null || contenu.uai === uai)
    .flatMap(({ contenu }) => preparer(contenu))
  const repondent = (tolerant: boolean) => {
    const trouves: { readonly prepare: Prepare; readonly note: number }[] = []
    for (const prepare of tous) {
      const note = repond(saisis, prepare.mots, tolerant)
      if (note > 0) trouves.push({ prepare, note })
    }
    return trouves
      .toSorted((a, b) => b.note - a.note || parNom(a.prepare, b.prepare))
      .slice(0, Math.max(0, limite))
      .map(({ prepare }) => prepare.trouve)
  }
  const exacts = repondent(false)
  return exacts.length > 0 ? exacts : repondent(true)
}

const parNom = (a: Prepare, b: Prepare): number => (a.ordre < b.ordre ? -1 : 1)
