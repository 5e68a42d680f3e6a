// [Note: totals of a sector] Totals leave by the door of the heads of the service, as they were shown and no other; her own
// coffre keeps them as her history. Sent again whole until the campaign closes: the last one counts.
import { postReleve } from '../../contract/chiffres.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { Releve } from '../../domain/chiffres.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceReleve } from '../../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { ReleveTransmis } from '../face-des-chiffres.ts'
import type { RefusDEcrire } from '../face-des-pieces.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { porteDuSecteur, secteurDuService } from '../porte-publique.ts'
import type { Bureau } from '../saisines/rassembler.ts'
import { coffreDuSecteur } from '../secteur.ts'
import { piecesDe } from '../vues/pieces.ts'

const REFUS = ['campagne-absente', 'campagne-close', 'secteur-inconnu', 'porte-inconnue'] as const

export type RefusDeTransmettre =
  | RefusDEcrire
  | (typeof REFUS)[number]
  | 'releve-change'
  | 'texte-trop-long'
  | 'reseau-absent'

/** Last year's coffre is read only: what is said of last year is kept in that of this one. */
const coffreDeLHistoire = (moteur: Moteur, secteur: Id, annee: number, cetteAnnee: number): CoffreOuvert | null => {
  const possibles = [annee, cetteAnnee].map((a) => coffreDuSecteur(moteur, secteur, a)).filter((c) => c !== null)
  return possibles.find(({ peutEcrire }) => peutEcrire) ?? possibles[0] ?? null
}

const memes = (a: Releve, b: Releve): boolean => JSON.stringify(a) === JSON.stringify(b)

export const transmettre = async (
  { moteur, horloge, appeler, moi }: Bureau,
  montre: Releve,
  compte: (secteur: Id, annee: number, parTrimestre: boolean) => Releve,
): Promise<{ readonly fait: true } | Refus<RefusDeTransmettre>> => {
  const lu = Releve.safeParse(montre)
  if (!lu.success) return refuser('releve-change')
  const releve = lu.data
  const { secteur, annee, colonnes } = releve
  if (!memes(releve, compte(secteur, annee, colonnes.length > 1))) return refuser('releve-change')
  const chezSoi = coffreDeLHistoire(moteur, secteur, annee, anneeScolaire(horloge.aujourdhui()))
  if (!chezSoi) return refuser('sans-secteur')
  if (!chezSoi.peutEcrire) return refuser(chezSoi.fiable ? 'lecture-seule' : 'coffre-non-fiable')
  const annuaire = moteur.annuaire()
  const le = horloge.maintenant()
  const porte = porteDuSecteur(annuaire, secteurDuService(annuaire.service), le)
  if (!porte) return refuser('porte-inconnue')
  const depot = moteur.plume.scellerDepot(porte, nouvelId(), { genre: 'releve', format: 1, le, releve })
  if (!depot) return refuser('texte-trop-long')
  const issue = await appeler(postReleve, { secteur, annee, depot })
  if (estRefus(issue)) return refuser(REFUS.find((refus) => refus === issue.refus) ?? 'reseau-absent')
  const piece: PieceReleve = { genre: 'releve', format: 1, annule: false, le, par: moi, releve }
  const pose = await moteur.poser(chezSoi.coffre, piece)
  return estRefus(pose) ? pose : { fait: true }
}

/** What left, from the coffres of her sectors; newest first. */
export const lireTransmis = (moteur: Moteur): readonly ReleveTransmis[] =>
  moteur
    .coffres()
    .filter(({ genre }) => genre === 'secteur')
    .flatMap((coffre) => piecesDe(coffre, 'releve'))
    .map(({ contenu: { le, releve } }) => ({ annee: releve.annee, secteur: releve.secteur, le, releve }))
    .toSorted((a, b) => (a.le < b.le ? 1 : -1))
