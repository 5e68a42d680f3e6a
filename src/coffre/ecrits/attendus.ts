import { echeancesDe } from '../../domain/ecrit-delais.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { jourDe } from '../clock.ts'
import type { EcritAttendu } from '../face-des-ecrits.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { dossiersOuJEcris, ecritsDe, estTransmis, suitesDe } from './ecritoire.ts'

/** As tasks are: shown this many days before. */
const HORIZON = 14

/** « Sans délai » (CASF L226-2-1): the day after it was begun. */
const aTerminer = ({ commenceLe }: PieceEcrit): Jour => plusJours(jourDe(commenceLe), 1)

type Attendu = Pick<EcritAttendu, 'quoi' | 'le'>

const attendusDe = (coffre: CoffreOuvert, { piece, contenu }: PieceLue<PieceEcrit>): readonly Attendu[] => {
  if (contenu.etat === 'brouillon') return [{ quoi: 'a-terminer', le: aTerminer(contenu) }]
  if (!estTransmis(contenu)) return []
  const suites = suitesDe(coffre, piece).map((suite) => suite.contenu)
  return echeancesDe(contenu.fige, suites, contenu).flatMap(({ quoi, le }) => (le === null ? [] : [{ quoi, le }]))
}

export const ecritsAttendus = (moteur: Moteur, jour: Jour): readonly EcritAttendu[] => {
  const limite = plusJours(jour, HORIZON)
  return dossiersOuJEcris(moteur)
    .flatMap((coffre) =>
      ecritsDe(coffre).flatMap((ecrit) =>
        attendusDe(coffre, ecrit).map((attendu) => ({ coffre: coffre.coffre, ecrit: ecrit.piece, ...attendu })),
      ),
    )
    .filter(({ le }) => le <= limite)
    .toSorted((a, b) => (a.le < b.le ? -1 : 1))
}

const estSien = (moi: Id, { auteur, contenu }: PieceLue<PieceEcrit>): boolean => (contenu.fige?.par ?? auteur) === moi

/** Days to come on which one of the writings of this member waits for something. */
export const joursAVenir = (moteur: Moteur, moi: Id, jour: Jour): readonly Jour[] => {
  const jours = dossiersOuJEcris(moteur).flatMap((coffre) =>
    ecritsDe(coffre)
      .filter((ecrit) => estSien(moi, ecrit))
      .flatMap((ecrit) => attendusDe(coffre, ecrit).map(({ le }) => le)),
  )
  return [...new Set(jours)].filter((le) => le > jour).toSorted()
}
