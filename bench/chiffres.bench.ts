// Tables of a year, from pieces already open: 300 files, then a whole caseload; the first time, and after one note more.
import { ANNEE, unTirage } from '../src/coffre/statistiques/annee.examples.ts'
import { creerComptes } from '../src/coffre/statistiques/comptes.ts'
import { ouvrirCoffres } from '../src/coffre/statistiques/ouverte.examples.ts'
import { unCoffre, unEleve, uneFiche, uneNote, unePiece } from '../src/coffre/vues/coffre.examples.ts'
import type { CoffreOuvert } from '../src/coffre/moteur.ts'
import { bornesDe } from '../src/domain/annee-scolaire.ts'
import { THEMES, TYPES_DE_NOTE } from '../src/domain/nomenclature.ts'
import { plusJours } from '../src/domain/temps-scolaire.ts'
import { uneSaisine } from '../src/domain/saisine.examples.ts'
import type { Piece } from '../src/domain/piece.ts'
import type { Mesure } from './mesure.ts'

const SECTEUR = 's'.repeat(26)
const UAIS = ['9980001A', '9980002B', '9980003C', '9980004D', '9980005E']
const PERIODE = bornesDe(ANNEE, 'annee')
const TOURS = 5
const h = unTirage(7)

const unJour = (): string => plusJours('2026-09-01', h.entier(0, 364))

const unDossier = (notes: number): CoffreOuvert => {
  const uai = h.choisir(UAIS)
  const classe = h.choisir(['6e A', '5e B', '4e C', '3e D', '2de 4', 'ULIS'])
  return unCoffre([
    uneFiche(unEleve({ uai, classe, sexe: h.choisir(['f', 'm', null] as const) })),
    ...Array.from({ length: notes }, () =>
      uneNote({
        uai,
        secteur: SECTEUR,
        jour: unJour(),
        type: h.choisir(TYPES_DE_NOTE).code,
        themes: [h.choisir(THEMES).code],
      }),
    ),
  ])
}

const saisines = (nombre: number): CoffreOuvert => {
  const contenu = (): Piece => {
    const recueLe = `${unJour()}T10:00:00.000Z`
    return { genre: 'saisine', format: 1, annule: false, ...uneSaisine({ recueLe, uai: h.choisir(UAIS) }) }
  }
  return unCoffre(Array.from({ length: nombre }, contenu), { genre: 'secteur', secteur: SECTEUR, annee: ANNEE })
}

const chrono = (travail: () => unknown): number => {
  const debut = performance.now()
  travail()
  return performance.now() - debut
}
const mediane = (temps: readonly number[]): number => temps.toSorted((a, b) => a - b)[temps.length >> 1] ?? Infinity

/** Each time on pieces that nobody has counted yet. */
const laPremiereFois = (dossiers: number, notes: number): number =>
  mediane(
    Array.from({ length: TOURS }, () => {
      const coffres = [...Array.from({ length: dossiers }, () => unDossier(notes)), saisines(dossiers)]
      const comptes = creerComptes(ouvrirCoffres(coffres).bureau)
      return chrono(() => comptes.statistiques(SECTEUR, PERIODE))
    }),
  )

const apresUneNote = (dossiers: number, notes: number): number => {
  const coffres = [...Array.from({ length: dossiers }, () => unDossier(notes)), saisines(dossiers)]
  const ouverts = ouvrirCoffres(coffres)
  const comptes = creerComptes(ouverts.bureau)
  comptes.statistiques(SECTEUR, PERIODE)
  return mediane(
    Array.from({ length: TOURS }, (_, n) => {
      const [ici] = coffres.slice(n, n + 1)
      if (!ici) throw new Error('a caseload without files')
      const piece = unePiece(uneNote({ secteur: SECTEUR, jour: unJour() }))
      coffres[n] = { ...ici, pieces: new Map([...ici.pieces, [piece.piece, piece]]) }
      ouverts.devenir(coffres)
      return chrono(() => comptes.statistiques(SECTEUR, PERIODE))
    }),
  )
}

export const mesurer = async (): Promise<Mesure[]> => {
  const coffres = [...Array.from({ length: 300 }, () => unDossier(18)), saisines(300)]
  const comptes = creerComptes(ouvrirCoffres(coffres).bureau)
  const commun = { unit: 'ms', budget: 500 }
  return [
    { name: 'tables of a year, 300 files × 20 pieces', value: laPremiereFois(300, 18), ...commun },
    { name: 'tables of a year, 400 files × 20 pieces', value: laPremiereFois(400, 18), ...commun },
    { name: 'same, after one note more', value: apresUneNote(400, 18), ...commun },
    {
      name: 'totals of a sector by terms, 300 files',
      value: chrono(() => comptes.releve(SECTEUR, ANNEE, true)),
      ...commun,
    },
  ]
}
