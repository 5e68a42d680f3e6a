// Tables of generated years against a slow count that shares no code with the rules: through the counting function for
// many, through real faces for a few. A control counts wrongly on purpose, one fault after another: each must be seen.
import { comparer, comparerLeReleve, type Ecart } from '../src/coffre/statistiques/comparer.examples.ts'
import { ANNEE, uneAnneeBrute } from '../src/coffre/statistiques/annee.examples.ts'
import { creerComptes, type Comptes } from '../src/coffre/statistiques/comptes.ts'
import { FAUTES } from '../src/coffre/statistiques/lent.examples.ts'
import { ouvrirAnnee } from '../src/coffre/statistiques/ouverte.examples.ts'
import type { Face } from '../src/coffre/face.ts'
import { bornesDe } from '../src/domain/annee-scolaire.ts'
import type { Chiffre } from './chiffre.ts'
import { vivreDesAnnees } from './counts/faces.ts'

const ANNEES = 1_000
const AVEC_FAUTES = 40
const PAR_LES_FACES = [2_001, 2_002, 2_003]

const COLONNES = ['annee', 't1', 't2', 't3'] as const
/** And a period that follows no school calendar. */
const PERIODES = [...COLONNES.map((colonne) => bornesDe(ANNEE, colonne)), { du: '2026-10-17', au: '2027-05-03' }]

type Bilan = { cellules: number; ecarts: number; listes: number }
const bilan = (): Bilan => ({ cellules: 0, ecarts: 0, listes: 0 })

const dire = (ou: string, ecarts: readonly Ecart[]): void => {
  for (const { cle, compte, lent } of ecarts.slice(0, 5))
    process.stderr.write(`${ou}: ${cle}: counted ${compte}, slowly ${lent}\n`)
}

const ajouter = (
  a: Bilan,
  ou: string,
  dit: { cellules: number; ecarts: readonly Ecart[]; mauvaisesListes?: number },
) => {
  dire(ou, dit.ecarts)
  a.cellules += dit.cellules
  a.ecarts += dit.ecarts.length
  a.listes += dit.mauvaisesListes ?? 0
}

const parLaFonction = (): { tout: Bilan; vues: number } => {
  const tout = bilan()
  const vues = new Set<string>()
  for (let graine = 1; graine <= ANNEES; graine++) {
    const annee = uneAnneeBrute(graine)
    const comptes = creerComptes(ouvrirAnnee(annee).bureau)
    for (const { secteur } of annee.secteurs) {
      for (const periode of PERIODES) {
        const ici = { secteur, ...periode }
        ajouter(tout, `year ${graine}`, comparer(comptes, annee, ici))
        if (graine > AVEC_FAUTES) continue
        for (const faute of FAUTES)
          if (!vues.has(faute) && comparer(comptes, annee, ici, faute).ecarts.length > 0) vues.add(faute)
      }
      ajouter(tout, `year ${graine}, relevé`, comparerLeReleve(comptes.releve(secteur, ANNEE, true), annee))
    }
  }
  return { tout, vues: vues.size }
}

/** What the face answers, asked beforehand: the comparison asks at once. */
const reponses = async (face: Face, secteur: string, periode: { du: string; au: string }) => {
  const dites = await face.statistiques(secteur, periode)
  const listes = new Map<string, Awaited<ReturnType<Face['derriere']>>>()
  const cle = (cellule: object): string => JSON.stringify(cellule)
  for (const { table, uai, dims } of [...dites.cellules, ...dites.totaux.map((total) => ({ ...total, dims: [] }))]) {
    const cellule = { table, uai, dims }
    listes.set(cle(cellule), await face.derriere(secteur, periode, cellule))
  }
  const comptes: Pick<Comptes, 'statistiques' | 'derriere'> = {
    statistiques: () => dites,
    derriere: (_, __, { table, uai, dims }) => listes.get(cle({ table, uai, dims })) ?? [],
  }
  return comptes
}

const parLesFaces = async (): Promise<Bilan> => {
  const fins: (() => Promise<void>)[] = []
  const tout = bilan()
  try {
    for (const { face, secteur, brute } of await vivreDesAnnees(
      { after: (fin) => void fins.push(fin) },
      PAR_LES_FACES,
    )) {
      for (const periode of PERIODES) {
        const dites = await reponses(face, secteur, periode)
        ajouter(tout, 'faces', comparer(dites, brute, { secteur, ...periode }))
      }
      ajouter(tout, 'faces, relevé', comparerLeReleve(await face.preparerReleve(secteur, ANNEE, true), brute))
    }
  } finally {
    for (const fin of fins.toReversed()) await fin()
  }
  return tout
}

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const { tout, vues } = parLaFonction()
  const faces = await parLesFaces()
  return [
    { name: 'generated years', value: ANNEES, target: 1_000, ok: true },
    { name: 'cells compared', value: tout.cellules, target: 'told', ok: tout.cellules > 100_000 },
    { name: 'cells that differ', value: tout.ecarts, target: 0, ok: tout.ecarts === 0 },
    { name: 'cells compared through real faces', value: faces.cellules, target: 'told', ok: faces.cellules > 500 },
    { name: 'cells that differ through real faces', value: faces.ecarts, target: 0, ok: faces.ecarts === 0 },
    {
      name: 'numbers that do not equal what stands behind them',
      value: tout.listes + faces.listes,
      target: 0,
      ok: tout.listes + faces.listes === 0,
    },
    { name: 'wrong ways of counting that are seen', value: vues, target: FAUTES.length, ok: vues === FAUTES.length },
  ]
}
