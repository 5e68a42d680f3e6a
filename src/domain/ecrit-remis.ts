// What leaves of a writing, and for whom: each recipient gets the document that it may have, and nothing beside.
import type { ContenuDEcrit, DestinataireDEcrit, TypeEcrit } from './ecrit.ts'
import type { Jour } from './identite.ts'

/** Bare notice to the IA-DASEN: date, recipient, school. Nothing of the child, nothing of the reason. */
export type AvisDeTransmission = {
  readonly type: TypeEcrit
  readonly le: Jour
  readonly destinataire: string
  readonly etablissement: string
  readonly emetteur: string
}

/** A reminder: of an acknowledgement or of a return, with what its recipient already has. */
export type Relance = {
  readonly type: TypeEcrit
  readonly quoi: 'accuse' | 'retour'
  readonly destinataire: { readonly nom: string; readonly adresse: string }
  readonly transmisLe: Jour
  readonly accuseLe: Jour | null
  readonly reference: string
  readonly enfant: { readonly nom: string; readonly prenom: string; readonly naissance: Jour | null }
  readonly emetteur: {
    readonly nom: string
    readonly fonction: string
    readonly telephone: string
    readonly courriel: string
  }
  readonly jour: Jour
}

/** Heading of the protocol, a line each. */
type Entete = readonly string[]

/** The writing that another one completes, as it is named to whoever received it. */
export type Complete = { readonly le: Jour; readonly reference: string }

export type EcritImprime =
  | {
      readonly modele: 'ecrit'
      readonly ecrit: ContenuDEcrit
      readonly entete: Entete
      /** Day printed. */
      readonly jour: Jour
      /** It says that it is a draft, and marks in words what is missing. */
      readonly brouillon: boolean
      readonly complete: Complete | null
    }
  | { readonly modele: 'avis'; readonly avis: AvisDeTransmission; readonly entete: Entete }
  | { readonly modele: 'relance'; readonly relance: Relance; readonly entete: Entete }

/** Codes of the protocol that are the heads of the service themselves. */
const CHEFS: readonly string[] = ['ctss-d', 'service']

/** Handed over sealed, at the door of their coffre: she has nothing to send them. */
export const recuSousScelle = ({ code, quoi }: Pick<DestinataireDEcrit, 'code' | 'quoi'>): boolean =>
  CHEFS.includes(code) && quoi !== 'avis'

/** Outside the circle of shared secrecy (CASF L226-2-2): a bare notice, whatever a protocol says. */
const HORS_DU_CERCLE: ReadonlySet<string> = new Set(['dasen'])

const premierDe = ({ destinataires }: ContenuDEcrit): string =>
  destinataires.find(({ code, quoi }) => quoi === 'ecrit' && !HORS_DU_CERCLE.has(code))?.nom ?? ''

/** A copy is the writing itself, the same bytes: for a signalement the law wants it whole (CASF L226-4 II). */
export const pourDestinataire = (
  ecrit: ContenuDEcrit,
  { code, quoi }: Pick<DestinataireDEcrit, 'code' | 'quoi'>,
  { entete, jour, complete }: { readonly entete: Entete; readonly jour: Jour; readonly complete: Complete | null },
): EcritImprime => {
  const { type, emetteur, enfant } = ecrit
  if (quoi !== 'avis' && !HORS_DU_CERCLE.has(code))
    return { modele: 'ecrit', ecrit, entete, jour, brouillon: false, complete }
  const avis = {
    type,
    le: jour,
    destinataire: premierDe(ecrit),
    etablissement: enfant.etablissement,
    emetteur: [emetteur.nom, emetteur.fonction].filter(Boolean).join(', '),
  }
  return { modele: 'avis', avis, entete }
}

/** To whoever received the writing, and so knows the rest. */
export const relancer = (
  { type, entete: { reference }, enfant, emetteur }: ContenuDEcrit,
  { nom, adresse }: Pick<DestinataireDEcrit, 'nom' | 'adresse'>,
  suivi: Pick<Relance, 'quoi' | 'transmisLe' | 'accuseLe' | 'jour'>,
  entete: Entete,
): EcritImprime => ({
  modele: 'relance',
  relance: {
    type,
    ...suivi,
    destinataire: { nom, adresse },
    reference,
    enfant: { nom: enfant.nom, prenom: enfant.prenom, naissance: enfant.naissance },
    emetteur: {
      nom: emetteur.nom,
      fonction: emetteur.fonction,
      telephone: emetteur.telephone,
      courriel: emetteur.courriel,
    },
  },
  entete,
})
