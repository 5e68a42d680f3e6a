// Keeps the index beside the opened pieces, without ever holding the worker for long.
import type { Horloge } from './clock.ts'
import type { Moteur } from './moteur.ts'
import type { Index, NoteTrouvee } from './recherche.ts'

/** Quiet time before the changed shards are sealed again. */
const REPOS = 5_000

export type Chercheur = {
  demarrer(): Promise<void>
  /** Opened pieces have changed. */
  signaler(): void
  pret(): boolean
  chercher(texte: string): readonly NoteTrouvee[]
  fermer(): void
}

type Options = {
  readonly moteur: Moteur
  readonly index: Index
  readonly horloge: Horloge
  readonly surPret: () => void
  readonly surFaute: (faute: unknown) => void
}

export const creerChercheur = ({ moteur, index, horloge, surPret, surFaute }: Options): Chercheur => {
  let pret = false
  let ferme = false
  let sale = true
  let enCours: Promise<void> | null = null
  let tour = 0

  const mettreAJour = async (): Promise<void> => {
    while (sale && !ferme) {
      sale = false
      await index.mettreAJour(moteur.coffres().filter(({ genre }) => genre !== 'personnel'))
    }
    enCours = null
  }
  const garderAuRepos = async (): Promise<void> => {
    const ceTour = ++tour
    await horloge.attendre(REPOS)
    if (ceTour === tour && !ferme) await index.garder()
  }
  const suivre = (): Promise<void> => (enCours ??= mettreAJour())

  return {
    demarrer: async () => {
      await index.charger()
      await suivre()
      if (ferme) return
      pret = true
      surPret()
      void garderAuRepos().catch(surFaute)
    },
    signaler: () => {
      sale = true
      if (pret && !ferme) void suivre().then(garderAuRepos).catch(surFaute)
    },
    pret: () => pret,
    chercher: (texte) => (pret ? index.chercher(texte) : []),
    fermer: () => {
      ferme = true
    },
  }
}
