import { useState } from 'react'
import type { Protocole } from '../../domain/protocole.ts'
import { useBrouillon } from '../shared/brouillon.ts'

const PROFONDEUR = 50

/** What is kept of an edition that is not saved yet. */
export type BrouillonDeProtocole = { readonly pour: 'protocole'; readonly protocole: Protocole }
export const estBrouillonDeProtocole = (contenu: unknown): contenu is BrouillonDeProtocole =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'protocole'

type Edition = {
  readonly protocole: Protocole
  readonly avant: readonly Protocole[]
  /** Field of the last change: what is typed on in one field is one change. */
  readonly champ: string | null
}

export const useEdition = (depart: Protocole, enregistre: Protocole | null, brouillonId: string | null) => {
  const [{ protocole, avant }, setEdition] = useState<Edition>({ protocole: depart, avant: [], champ: null })
  const modifie = JSON.stringify(protocole) !== JSON.stringify(enregistre)
  const contenu: BrouillonDeProtocole = { pour: 'protocole', protocole }
  const brouillon = useBrouillon(contenu, null, brouillonId, !modifie)

  const changer = (changement: Partial<Protocole>, champ: string | null) =>
    setEdition((courante) => ({
      protocole: { ...courante.protocole, ...changement },
      avant:
        champ !== null && champ === courante.champ
          ? courante.avant
          : [...courante.avant, courante.protocole].slice(-PROFONDEUR),
      champ,
    }))
  const dernier = avant.at(-1)
  const annuler = dernier
    ? () => setEdition((courante) => ({ protocole: dernier, avant: courante.avant.slice(0, -1), champ: null }))
    : null
  const revenir = () => enregistre && changer(enregistre, null)

  return { protocole, changer, annuler, revenir, modifie, brouillon }
}
