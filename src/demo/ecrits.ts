// Which writings of child protection the fictitious service has under way, as plain data: of whom, since when, and how far.
import type { DossierDemo } from './dossiers.ts'
import { plus } from './calendrier.ts'
import { jourAvant, type Agenda } from './rythme.ts'

/** Days from the sending, in the order they happened. */
export type SuiteDEcritDemo = {
  readonly quoi: 'accuse' | 'retour'
  readonly apres: number
  readonly texte: string
}

export type EcritDemo = {
  /** Rank of its sector, and of the file among those of the sector. */
  readonly secteur: number
  readonly dossier: number
  /** Working day on which it left; null: a draft of that day. */
  readonly jour: string
  readonly brouillon: boolean
  readonly suites: readonly SuiteDEcritDemo[]
  /** A writing that completes it, so many days after. */
  readonly complete: { readonly apres: number; readonly fait: string } | null
}

type Consigne = Omit<EcritDemo, 'dossier' | 'jour'> & { readonly ilYA: number }

const ACCUSE = { quoi: 'accuse', apres: 4, texte: '' } as const
const rien = { brouillon: false, suites: [], complete: null } as const

const CONSIGNES: readonly Consigne[] = [
  // sent, acknowledged, and the three months are over
  { ...rien, secteur: 4, ilYA: 112, suites: [ACCUSE] },
  // no acknowledgement after the eight days of the protocol
  { ...rien, secteur: 8, ilYA: 14 },
  // begun yesterday, at the heroine's desk
  { ...rien, secteur: 0, ilYA: 1, brouillon: true },
  {
    ...rien,
    secteur: 2,
    ilYA: 34,
    suites: [ACCUSE],
    complete: {
      apres: 13,
      fait: 'Ne vient plus au collège depuis trois jours. La porte du logement ne s’ouvre pas, le téléphone ne répond pas.',
    },
  },
  {
    ...rien,
    secteur: 5,
    ilYA: 68,
    suites: [
      ACCUSE,
      {
        quoi: 'retour',
        apres: 57,
        texte:
          'Évaluation faite à domicile par deux professionnelles. Aide éducative à domicile acceptée par la famille.',
      },
    ],
  },
]

/** Still open, old enough, about protection where there is one; not a young adult. */
const dossierPour = (dossiers: readonly DossierDemo[], jour: string): number => {
  const possibles = dossiers.flatMap((dossier, rang) =>
    dossier.closLe === null && dossier.ouvertLe < plus(jour, -2) && dossier.eleve.naissance > plus(jour, -17 * 365)
      ? [{ dossier, rang }]
      : [],
  )
  return (possibles.find(({ dossier }) => dossier.motif === 'protection') ?? possibles.at(-1))?.rang ?? -1
}

/** Of those that the files of each sector allow. */
export const faireEcrits = (
  dossiersDe: (secteur: number) => readonly DossierDemo[],
  agenda: Agenda,
  aujourdhui: string,
): readonly EcritDemo[] =>
  CONSIGNES.flatMap(({ ilYA, ...consigne }) => {
    const jour = jourAvant(agenda, plus(aujourdhui, -ilYA))
    const dossier = dossierPour(dossiersDe(consigne.secteur), jour)
    return dossier === -1 ? [] : [{ ...consigne, dossier, jour }]
  })
