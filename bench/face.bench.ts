// What the page asks at each key and each click, on a caseload of 400 files and 8,000 pieces already open. The opening
// itself, the storage and the server are in ouverture.bench.ts.
import { creerIndex } from '../src/coffre/recherche.ts'
import { unCoffre, unEleve, uneFiche, uneNote, unResponsable } from '../src/coffre/vues/coffre.examples.ts'
import { lireDossier } from '../src/coffre/vues/dossier.ts'
import { lignesDossiers } from '../src/coffre/vues/dossiers.ts'
import { lireJournee } from '../src/coffre/vues/journee.ts'
import { listeDesNoms, trouver } from '../src/coffre/vues/trouvailles.ts'
import { MOTS } from '../src/crypto/mots-fr.ts'
import { nouvelleCle } from '../src/crypto/chiffre.ts'
import type { Mesure } from './mesure.ts'

const DOSSIERS = 400
const NOTES = 18
const GROS = 200
const JOUR = '2026-11-24'
const TOURS = 5

/** The same words at each run; a few come often, as in any language. */
const tirage = (graine: number): (() => number) => {
  let etat = graine
  return () => (etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff
}
const hasard = tirage(7)
const mot = (): string => MOTS[Math.floor((MOTS.length + 20) ** hasard()) + 19] ?? 'maison'
const phrases = (mots: number): string => Array.from({ length: mots }, mot).join(' ')

const unDossier = (notes: number) => {
  const nom = `${mot()}-${mot()}`
  return unCoffre([
    uneFiche(unEleve({ nom, prenom: mot() })),
    { genre: 'responsable', format: 1, annule: false, responsable: unResponsable({ nom }) },
    ...Array.from({ length: notes }, () => uneNote({ texte: phrases(120) })),
  ])
}

const chrono = (travail: () => unknown): number => {
  const debut = performance.now()
  travail()
  return performance.now() - debut
}
const centile = (temps: readonly number[], part: number): number =>
  temps.toSorted((a, b) => a - b)[Math.ceil(temps.length * part) - 1] ?? Number.POSITIVE_INFINITY

const aucun = {
  lire: () => Promise.resolve(null),
  ecrire: () => Promise.resolve(),
  effacer: () => Promise.resolve(),
  noms: () => Promise.resolve([]),
  souffler: () => Promise.resolve(),
}

/** Typed letter by letter, erased, typed again. */
const SAISIES = ['absence', 'famille', 'cantine', 'martin', 'quartier', 'maison', 'rendez']
const prefixes = SAISIES.flatMap((saisie) => Array.from(saisie, (_, n) => saisie.slice(0, n + 1)))

export const mesurer = async (): Promise<Mesure[]> => {
  const coffres = [unDossier(GROS), ...Array.from({ length: DOSSIERS - 1 }, () => unDossier(NOTES))]
  const [gros] = coffres
  if (!gros) throw new Error('a caseload without files')
  const index = creerIndex({ ...aucun, cle: nouvelleCle() })
  await index.mettreAJour(coffres)

  const parId = new Map(coffres.map((c) => [c.coffre, c]))
  const lignes = lignesDossiers(coffres)
  const noms = listeDesNoms(parId, lignes)
  const parCoffre = new Map(lignes.map((ligne) => [ligne.coffre, ligne]))
  const chercher = (texte: string) =>
    trouver(texte, 12, { noms, coffres: parId, lignes: parCoffre, notes: index.chercher(texte) })

  const saisie: number[] = []
  const dossier: number[] = []
  const journee: number[] = []
  for (let tour = 0; tour < TOURS; tour++) {
    for (const texte of prefixes) saisie.push(chrono(() => chercher(texte)))
    dossier.push(chrono(() => lireDossier(gros)))
    journee.push(chrono(() => [lignesDossiers(coffres), lireJournee(coffres, '', JOUR, [])]))
  }
  return [
    { name: 'search in 8,000 pieces, per keystroke, p95', value: centile(saisie, 0.95), unit: 'ms', budget: 20 },
    { name: 'open a file of 200 acts', value: centile(dossier, 0.5), unit: 'ms', budget: 100 },
    { name: 'list of 400 files and the day, after a change', value: centile(journee, 0.5), unit: 'ms', budget: 100 },
  ]
}
