// Her figures for the time of a session: read once for a version of what is opened, counted once for a period.
import { bornesDe, type Bornes } from '../../domain/annee-scolaire.ts'
import { compter, derriereLaCellule, enCellules, type Matiere, type UniteComptee } from '../../domain/compter.ts'
import { TABLES, type Cellule, type Releve } from '../../domain/chiffres.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import { colonnesDuReleve, composerReleve } from '../../domain/releve.ts'
import { jourDe } from '../clock.ts'
import type { ACompleter, FaceDesChiffres, PieceComptee, Statistiques } from '../face-des-chiffres.ts'
import type { Moteur } from '../moteur.ts'
import { toutesLesSaisines, type Bureau } from '../saisines/rassembler.ts'
import { creerMatiere, saisinesRecues, type SaisineRecue } from './matiere.ts'
import { creerMontrer, enVise, viseSaisine, type Vise } from './montrer.ts'

type CelluleVisee = Parameters<FaceDesChiffres['derriere']>[2]

export type Comptes = {
  statistiques(secteur: Id, periode: Bornes): Statistiques
  derriere(secteur: Id, periode: Bornes, cellule: CelluleVisee): readonly PieceComptee[]
  aCompleter(secteur: Id, periode: Bornes): ACompleter
  releve(secteur: Id, annee: number, parTrimestre: boolean): Releve
}

const dans = (jour: Jour, { du, au }: Bornes): boolean => du <= jour && jour <= au

/** What arrived and nobody has opened: it was received all the same. */
const derriereUnePorte = (bureau: Bureau): readonly SaisineRecue[] =>
  toutesLesSaisines(bureau).filter(({ rev, garde }) => rev === 0 && !garde)

const saisinesAEtudier = (moteur: Moteur, secteur: Id, periode: Bornes): readonly Vise[] =>
  saisinesRecues(moteur.coffres()).flatMap((saisine) => {
    const jour = jourDe(saisine.contenu.recueLe)
    const ici = moteur.coffre(saisine.coffre)?.secteur === secteur
    return ici && saisine.contenu.etat === 'recue' && dans(jour, periode) ? [viseSaisine(saisine, jour)] : []
  })

const notesSansTheme = ({ eleves }: Matiere, secteur: Id, periode: Bornes): readonly Vise[] =>
  eleves.flatMap((eleve) =>
    eleve
      .flatMap(({ notes }) => notes)
      .filter((note) => note.theme === null && note.secteur === secteur && dans(note.jour, periode))
      .map(({ coffre, piece, jour }): Vise => ({ coffre, piece, jour, genre: 'note' })),
  )

const elevesIncomplets = ({ eleves }: Matiere, unites: readonly UniteComptee[]): readonly Vise[] => {
  const incomplets = new Set(
    eleves
      .filter((eleve) => eleve.every(({ sexe }) => sexe === null) || eleve.every(({ classe }) => classe.trim() === ''))
      .map(([{ coffre }]) => coffre),
  )
  return unites.filter(({ table, coffre }) => table === 'T2' && incomplets.has(coffre)).map(enVise)
}

const SANS_ECOLE = new Set(TABLES.flatMap(({ code, parEtablissement }) => (parEtablissement ? [] : [code])))

/** Nobody may see interventions by school: they leave for the whole sector only. */
const quiPart = (unite: UniteComptee): UniteComptee => (SANS_ECOLE.has(unite.table) ? { ...unite, uais: [] } : unite)

export const creerComptes = (bureau: Bureau): Comptes => {
  const { moteur } = bureau
  const lireMatiere = creerMatiere()
  let garde: {
    version: object
    annuaire: number
    matiere: Matiere
    comptes: Map<string, readonly UniteComptee[]>
  } | null = null

  const courante = () => {
    const [version, annuaire] = [moteur.version(), moteur.annuaire()]
    if (garde?.version !== version || garde.annuaire !== annuaire.longueur) {
      const matiere = lireMatiere({
        coffres: moteur.coffres(),
        derriereUnePorte: derriereUnePorte(bureau),
        annuaire,
      })
      garde = { version, annuaire: annuaire.longueur, matiere, comptes: new Map() }
    }
    return garde
  }
  const unites = (secteur: Id, { du, au }: Bornes): readonly UniteComptee[] => {
    const { matiere, comptes } = courante()
    const cle = `${secteur} ${du} ${au}`
    const comptees = comptes.get(cle) ?? compter(matiere, secteur, { du, au })
    comptes.set(cle, comptees)
    return comptees
  }
  const montrer = (vises: readonly Vise[]): PieceComptee[] => creerMontrer(moteur, courante().matiere)(vises)

  return {
    statistiques: (secteur, periode) => {
      const comptees = unites(secteur, periode)
      const totaux = enCellules(comptees, { tout: true })
      return {
        secteur,
        periode,
        cellules: enCellules(comptees),
        totaux: totaux.map(({ table, uai, n }) => ({ table, uai, n })),
        elevesDifferents: totaux.find(({ table, uai }) => table === 'T2' && uai === null)?.n ?? 0,
      }
    },
    derriere: (secteur, periode, cellule) => montrer(derriereLaCellule(unites(secteur, periode), cellule).map(enVise)),
    aCompleter: (secteur, periode) => ({
      sansTheme: montrer(notesSansTheme(courante().matiere, secteur, periode)),
      saisinesAEtudier: montrer(saisinesAEtudier(moteur, secteur, periode)),
      elevesIncomplets: montrer(elevesIncomplets(courante().matiere, unites(secteur, periode))),
    }),
    releve: (secteur, annee, parTrimestre) => {
      const cellules = colonnesDuReleve(parTrimestre).flatMap((colonne) =>
        enCellules(unites(secteur, bornesDe(annee, colonne)).map(quiPart)).map((cellule): Cellule => ({
          ...cellule,
          colonne,
        })),
      )
      return composerReleve(secteur, annee, parTrimestre, cellules)
    },
  }
}
