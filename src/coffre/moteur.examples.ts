// Engines of fictitious people for the tests: their time stands still, and their long waits last until told otherwise.
import type { Alerte } from './face.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import { creerMoteur } from './creer-moteur.ts'
import { creerMagasinAucun } from './magasin-aucun.ts'
import type { MagasinDuMembre } from './magasin.ts'
import type { EtatDesEnvois, Moteur } from './moteur.ts'
import type { ClesDePersonne } from './naissance.ts'
import { identiteDe, JOUR, LE, SERVICE } from './service.examples.ts'

export type HorlogeDEssai = Horloge & { reprendre(): void; jour: string }

export const uneHorloge = (): HorlogeDEssai => {
  let attentes: (() => void)[] = []
  const horloge: HorlogeDEssai = {
    jour: JOUR,
    maintenant: () => (horloge.jour === JOUR ? LE : `${horloge.jour}T08:00:00.000Z`),
    aujourdhui: () => horloge.jour,
    attendre: (millisecondes) =>
      new Promise((fin) => {
        if (millisecondes < 100) setTimeout(fin, 0)
        else attentes.push(fin)
      }),
    hasard: () => 0.5,
    reprendre: () => {
      const echues = attentes
      attentes = []
      for (const fin of echues) fin()
    },
  }
  return horloge
}

export type MoteurDEssai = {
  readonly moteur: Moteur
  readonly alertes: Alerte[]
  readonly horloge: HorlogeDEssai
  readonly magasin: MagasinDuMembre
  readonly envois: EtatDesEnvois[]
}

export const unMoteur = async (
  cles: ClesDePersonne,
  options: { racine: string; appeler: Appeler; magasin?: MagasinDuMembre; horloge?: HorlogeDEssai },
): Promise<MoteurDEssai> => {
  const alertes: Alerte[] = []
  const envois: EtatDesEnvois[] = []
  const horloge = options.horloge ?? uneHorloge()
  const magasin = options.magasin ?? (await creerMagasinAucun().duMembre({ service: SERVICE, membre: cles.membre }, LE))
  const moteur = await creerMoteur({
    identite: identiteDe(cles),
    racine: options.racine,
    magasin,
    appeler: options.appeler,
    horloge,
    surChangement: () => undefined,
    surEnvois: (etat) => envois.push(etat),
    surAlerte: (alerte) => alertes.push(alerte),
  })
  await moteur.ouvrir(() => undefined)
  return { moteur, alertes, horloge, magasin, envois }
}
