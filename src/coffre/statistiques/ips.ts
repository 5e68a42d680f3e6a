// Informations préoccupantes as frozen: an opened coffre gives the revision that was handed over, and none laid on it.
import type { Id } from '../../domain/identite.ts'
import type { IpComptable } from '../../domain/compter.ts'
import type { PieceEcrit, PieceSuite } from '../../domain/piece.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'

type Transmis = PieceEcrit & { readonly fige: NonNullable<PieceEcrit['fige']> }

/** Its principal theme is the one of child protection; a writing without any says the first that it has. */
const motifDe = ({ motif }: PieceEcrit): string =>
  motif.themes.find((theme) => theme === 'PE' || theme.startsWith('PE-')) ?? motif.themes[0] ?? ''

/** Per holder of parental authority; a writing that names none says nothing. */
const parentsInformes = ({ information: { titulaires } }: PieceEcrit): string => {
  const informes = titulaires.filter(({ informe }) => informe === 'oui').length
  if (titulaires.length === 0) return ''
  if (informes === 0) return 'aucun'
  return informes === titulaires.length ? 'tous' : 'en-partie'
}

/** The school of the child, as frozen; else that of whoever wrote. */
const ecoleDe = ({ enfant, emetteur }: PieceEcrit): string | null =>
  [enfant.uai, emetteur.uai].find((uai) => uai.length === 8) ?? null

/** Both are the answer of whoever received it: what came of it, or that nothing will. */
const RETOURS: readonly PieceSuite['quoi'][] = ['retour', 'classement']

/** A return that answers the complement answers the writing that it completes. */
export const ipsDuDossier = (coffre: CoffreOuvert, secteurDe: (uai: string) => Id | null): IpComptable[] => {
  const ecrits = new Map<Id, Transmis>()
  for (const { piece, contenu } of piecesDe(coffre, 'ecrit'))
    if (contenu.etat === 'transmis' && contenu.fige) ecrits.set(piece, { ...contenu, fige: contenu.fige })
  if (ecrits.size === 0) return []
  const premierDe = (piece: Id): Id => {
    const vus = new Set<Id>()
    let ici = piece
    for (let avant = ecrits.get(ici)?.complete; avant && !vus.has(ici); avant = ecrits.get(ici)?.complete) {
      vus.add(ici)
      ici = avant
    }
    return ici
  }
  const suites = piecesDe(coffre, 'suite').filter(({ contenu }) => RETOURS.includes(contenu.quoi))
  const revenus = new Set(suites.map(({ contenu }) => premierDe(contenu.ecrit)))
  return [...ecrits].flatMap(([piece, ecrit]): IpComptable[] => {
    if (ecrit.type !== 'ip' || ecrit.complete !== null) return []
    const uai = ecoleDe(ecrit)
    return [
      {
        coffre: coffre.coffre,
        piece,
        jour: ecrit.fige.jour,
        uai,
        secteur: ecrit.fige.secteur ?? (uai === null ? null : secteurDe(uai)),
        motif: motifDe(ecrit),
        parentsInformes: parentsInformes(ecrit),
        retourRecu: revenus.has(piece) ? 'oui' : 'non',
      },
    ]
  })
}
