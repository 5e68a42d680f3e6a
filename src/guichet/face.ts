// What the page asks of its worker, which alone holds the cryptography, and every answer it may get.
import type { EtatPublic } from '../contract/guichet.ts'
import type { LecteurDuGuichet } from '../domain/guichet.ts'
import type { Jour, ServiceId } from '../domain/identite.ts'
import type { Refus } from '../domain/refus.ts'
import type { Redige } from './redaction.ts'

export type Voix = { readonly type: string; readonly octets: Uint8Array }

/** Where the sending is; shown in words. */
export type Avancement =
  | { readonly etape: 'porte' | 'recu' | 'sceau' | 'depart' }
  | { readonly etape: 'calcul'; readonly essais: number }

export type RefusDEnvoi =
  | 'reseau-absent'
  | 'porte-fausse'
  | 'lecteur-change'
  | 'guichet-ferme'
  | 'guichet-inconnu'
  | 'trop-d-essais'
  | 'texte-trop-long'
  | 'sans-cle'
  | 'arrete'

export type RefusDuRecu =
  | 'recu-incomplet'
  | 'recu-inconnu'
  | 'trop-d-essais'
  | 'reseau-absent'
  | 'porte-fausse'
  | 'sans-cle'

export type EchangeLu = {
  readonly n: number
  readonly jour: Jour
  /** `eux`: whoever holds the receipt, whose words only the sector opens; `fausse`: ours, but nobody certified signed it. */
  readonly genre: 'eux' | 'reponse' | 'fausse'
  readonly texte: string
  readonly par: string
}

export type Fil = {
  readonly etat: EtatPublic
  readonly jour: Jour
  readonly expireLe: Jour
  readonly echanges: readonly EchangeLu[]
}

type Ecole = { readonly uai: string; readonly service: ServiceId; readonly lecteur: LecteurDuGuichet }

export type Face = {
  /** Names of the certified people who will open what is written, once the door is verified. */
  readonly verifier: (
    ecole: Ecole,
  ) => Promise<{ readonly lecteurs: readonly string[] } | Refus<'reseau-absent' | 'porte-fausse' | 'sans-cle'>>
  /** Asked again after a failure with the same words, it keeps the same ids and the same receipt: nothing leaves twice. */
  readonly deposer: (
    demande: Ecole & { readonly redige: Redige; readonly voix: Voix | null; readonly avecRecu: boolean },
  ) => Promise<{ readonly recu: string | null } | Refus<RefusDEnvoi>>
  readonly ouvrir: (demande: {
    readonly saisie: string
  }) => Promise<Fil | { readonly motInconnu: string } | Refus<RefusDuRecu>>
  /** Answers the thread as it then is; `entre-temps`: an answer came first, nothing left. */
  readonly ecrire: (demande: {
    readonly uai: string
    readonly texte: string
    readonly langue: string
    readonly voix: Voix | null
  }) => Promise<{ readonly fil: Fil; readonly entreTemps: boolean } | Refus<RefusDEnvoi | 'recu-inconnu'>>
}

export type Question = keyof Face
export type IssueDeFace<Q extends Question> = Awaited<ReturnType<Face[Q]>>

export type VersLeWorker =
  | { readonly id: number; readonly quoi: Question; readonly entree: unknown }
  | { readonly arreter: true }
export type VersLaPage =
  | { readonly pret: true }
  | { readonly id: number; readonly avancement: Avancement }
  | { readonly id: number; readonly issue: unknown }
