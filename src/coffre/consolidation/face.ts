import { getPublications, postOuvertureDeReleve, postPublication } from '../../contract/chiffres.ts'
import type { Depot } from '../../contract/coffre.ts'
import type { Session } from '../../contract/session.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { TableauxPublies } from '../../domain/chiffres.ts'
import type { PieceGrille } from '../../domain/piece.ts'
import type { Prepares } from '../../domain/publication.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { tientLeCoffreDuService } from '../../domain/role.ts'
import { hmacSha256 } from '../../crypto/hmac.ts'
import { utf8 } from '../../crypto/octets.ts'
import type { Coulisses } from '../coulisses.ts'
import type { FaceDesChiffres } from '../face-des-chiffres.ts'
import type { PieceLue, RefusDEcrire } from '../face-des-pieces.ts'
import type { SessionOuverte } from '../session-ouverte.ts'
import { piecesDe } from '../vues/pieces.ts'
import { consolider, preparer } from './consolider.ts'
import { coffresDuService, relevesRecus } from './recus.ts'
import { remonter } from './remonter.ts'
import { leSecret } from './secret.ts'

export type FaceDesConsolidations = Pick<
  FaceDesChiffres,
  'consolidation' | 'ouvrirReleve' | 'preparerPublication' | 'publier' | 'remonter' | 'grilles' | 'garderGrille'
>

const memes = (a: TableauxPublies, b: TableauxPublies): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was shown and may be published, for the time of a session. */
type Etabli = { readonly montres: Map<number, TableauxPublies>; readonly essais: Map<string, Depot> }

const CONSOLIDATION_VIDE = { recus: [], attendus: [], services: [], lignes: [] } as const

export const creerFaceDesConsolidations = (coulisses: Coulisses): FaceDesConsolidations => {
  const { appeler, horloge, lireVoisin } = coulisses
  const etablis = new WeakMap<SessionOuverte, Etabli>()
  const etabliDe = (ouverte: SessionOuverte): Etabli => {
    const deja = etablis.get(ouverte)
    if (deja) return deja
    const nouveau = { montres: new Map(), essais: new Map() }
    etablis.set(ouverte, nouveau)
    return nouveau
  }
  const tete = (): SessionOuverte | null => {
    const ouverte = coulisses.courante()
    return ouverte && tientLeCoffreDuService(ouverte.session.role) ? ouverte : null
  }

  const preparerDans = async (
    { moteur, session }: SessionOuverte,
    annee: number,
  ): Promise<Prepares | Refus<RefusDEcrire | 'rien-a-publier' | 'reseau-absent'>> => {
    const secret = await leSecret({ moteur, horloge })
    if (estRefus(secret)) return secret
    const hmac = (message: string): Uint8Array => hmacSha256(secret, utf8(message))
    return preparer(moteur, session.role, { territoire: session.service, annee, hmac }) ?? refuser('rien-a-publier')
  }

  /** What my service has published for that year; null: nothing yet. */
  const dejaPublie = async (
    { service }: Session,
    annee: number,
  ): Promise<TableauxPublies | null | Refus<'reseau-absent'>> => {
    const lues = await appeler(getPublications, {})
    if (estRefus(lues)) return refuser('reseau-absent')
    const mienne = lues.publications.find((p) => p.service === service && p.tableaux.annee === annee)
    return mienne?.tableaux ?? null
  }

  return {
    consolidation: async (annee) => {
      const ouverte = tete()
      return ouverte ? consolider(ouverte.moteur, ouverte.session.role, annee) : { annee, ...CONSOLIDATION_VIDE }
    },

    ouvrirReleve: async (annee, depot) => {
      const ouverte = tete()
      if (!ouverte) return refuser('service-hors-role')
      const trouve = relevesRecus(ouverte.moteur, annee).find(({ piece }) => piece === depot)
      if (!trouve) return refuser('releve-inconnu')
      // told first: what was read without the server knowing would never be told
      const issue = await appeler(postOuvertureDeReleve, { depot })
      if (!estRefus(issue)) return trouve.contenu.releve
      return refuser(
        issue.refus === 'releve-inconnu' || issue.refus === 'service-hors-role' ? issue.refus : 'reseau-absent',
      )
    },

    preparerPublication: async (annee) => {
      const ouverte = tete()
      if (!ouverte) return refuser('lecture-seule')
      const prepares = await preparerDans(ouverte, annee)
      if (estRefus(prepares)) return prepares
      const { secteurs, lignes, tableaux } = prepares
      etabliDe(ouverte).montres.set(annee, tableaux)
      return { annee, secteurs, lignes, tableaux }
    },

    publier: async (annee) => {
      const ouverte = tete()
      if (!ouverte) return refuser('service-hors-role')
      const montres = etabliDe(ouverte).montres.get(annee)
      const prepares = await preparerDans(ouverte, annee)
      if (estRefus(prepares)) return prepares
      if (!montres || !memes(montres, prepares.tableaux)) return refuser('chiffres-changes')
      const issue = await appeler(postPublication, montres)
      if (!estRefus(issue)) return { fait: true }
      if (issue.refus === 'service-hors-role') return refuser(issue.refus)
      if (issue.refus !== 'deja-publie') return refuser('reseau-absent')
      // the answer of the first time may have been lost
      const publie = await dejaPublie(ouverte.session, annee)
      if (publie === null || estRefus(publie) || !memes(publie, montres)) return refuser('deja-publie')
      return { fait: true }
    },

    remonter: async (annee) => {
      const ouverte = tete()
      if (!ouverte) return refuser('service-hors-role')
      const prepares = await preparerDans(ouverte, annee)
      if (estRefus(prepares)) return prepares
      const publie = await dejaPublie(ouverte.session, annee)
      if (publie !== null && estRefus(publie)) return publie
      // what came after the publication waits for the next one: two versions would be subtracted
      if (publie !== null && !memes(publie, prepares.tableaux)) return refuser('chiffres-changes')
      const { moteur } = ouverte
      return remonter({ moteur, appeler, horloge, lireVoisin, essais: etabliDe(ouverte).essais }, prepares.remontee)
    },

    grilles: async () => {
      const ouverte = tete()
      if (!ouverte) return []
      const toutes = coffresDuService(ouverte.moteur).flatMap((coffre) => piecesDe(coffre, 'grille'))
      // written again in a later year: that one is the one
      const cle = ({ contenu: { nom, du } }: PieceLue<PieceGrille>): string => `${nom} ${du}`
      return toutes.filter((grille, rang) => toutes.findIndex((autre) => cle(autre) === cle(grille)) === rang)
    },

    garderGrille: async (grille, sur) => {
      const ouverte = tete()
      if (!ouverte) return refuser('lecture-seule')
      const annee = anneeScolaire(horloge.aujourdhui())
      const coffre = coffresDuService(ouverte.moteur).find((c) => c.annee === annee)
      if (!coffre) return refuser('coffre-inconnu')
      const contenu: PieceGrille = { genre: 'grille', format: 1, annule: false, ...grille }
      // one of last year is written again in this year's coffre
      const ici = sur && coffre.pieces.has(sur.piece) ? sur : null
      return ici ? ouverte.moteur.poser(coffre.coffre, contenu, ici) : ouverte.moteur.poser(coffre.coffre, contenu)
    },
  }
}
