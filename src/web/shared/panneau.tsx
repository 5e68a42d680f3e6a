import { createContext, useContext } from 'react'

/** What the side panel is asked to show: one at a time, from anywhere. */
export type DemandeDeNote = {
  readonly dossier?: string
  /** Three words typed in À noter, and the line they come from. */
  readonly texte?: string
  readonly ligne?: string
  readonly brouillon?: string
}

type Panneau = {
  readonly noter: (demande?: DemandeDeNote) => void
  /** The file that the screen is about, when its address does not say it. */
  readonly ici: (dossier: string | null) => void
}

const Context = createContext<Panneau>({ noter: () => {}, ici: () => {} })
export const PanneauProvider = Context.Provider
export const usePanneau = (): Panneau => useContext(Context)
