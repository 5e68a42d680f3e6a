import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { horlogeDuPoste } from '../coffre/clock.ts'
import type { ClesDeVersion } from '../coffre/porte-publique.ts'
import type { Jour } from '../domain/identite.ts'
import { planifierLAcademie, planifierLaNation } from './au-dessus.ts'
import type { RecuDemo } from './bureau.ts'
import { planifierLorme } from './lorme.ts'
import type { Papiers } from './moitie-ouverte.ts'
import { ouvrirAtelier } from './ouvriers.ts'
import { planifier, type Reduction } from './plan.ts'
import type { SiegeDAdministrateur, Sieges } from './services.ts'
import { remplirService } from './un-service.ts'

export type OptionsDePeupler = Reduction & {
  readonly url: string
  /** Where `demo/personnes.json` is written: what each fictitious person has on paper. */
  readonly dataDir: string
  readonly administrateur: SiegeDAdministrateur
  /** The neighbour, their académie and the nation; none unless told. */
  readonly alentour?: Sieges
  /** Lays racines.json, and tells the keys that have signed it: without it no page of a school can be written to. */
  readonly racines?: () => Promise<ClesDeVersion>
  readonly graine?: string
  readonly aujourdhui?: Jour
}
export type Peuplement = { readonly personnes: number; readonly coffres: number; readonly pieces: number }

export const GRAINE = 'vezandre-2026'
const OUVRIERS = 2

/** Everything is sealed like real work; the small services go on beside the large one. */
export const peupler = async (options: OptionsDePeupler): Promise<Peuplement> => {
  const { url, dataDir, racines, graine = GRAINE, alentour = new Map() } = options
  const aujourdhui = options.aujourdhui ?? horlogeDuPoste.aujourdhui()
  const ouvriers = ouvrirAtelier(OUVRIERS)
  try {
    const moyens = { ...options, graine, aujourdhui }
    const plans = [planifier, planifierLorme, planifierLAcademie, planifierLaNation].map((faire) => faire(moyens))
    const remplis = await Promise.all(
      plans.flatMap((plan, rang) => {
        const siege = rang === 0 ? options.administrateur : alentour.get(plan.service)
        return siege ? [remplirService({ url, ouvriers, racines }, plan, siege)] : []
      }),
    )
    // of all of them, now that each has its first entry
    await racines?.()
    const papiers = remplis.flatMap((rempli) => rempli.papiers)
    ecrirePapiers(dataDir, papiers, remplis.find(({ recu }) => recu !== null)?.recu ?? null)
    return {
      personnes: papiers.length,
      coffres: remplis.reduce((total, { coffres }) => total + coffres, 0),
      pieces: remplis.reduce((total, { pieces }) => total + pieces, 0),
    }
  } finally {
    await ouvriers.fermer()
  }
}

/** In demo mode only, and only these people: what would be on a sheet of paper in a drawer. */
const ecrirePapiers = (dataDir: string, personnes: readonly Papiers[], recu: RecuDemo | null): void => {
  const dossier = join(dataDir, 'demo')
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  writeFileSync(join(dossier, 'personnes.json'), JSON.stringify({ personnes, recu }, null, 2), { mode: 0o600 })
}
