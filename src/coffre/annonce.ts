// What the page is told: the whole state, at once when the phase changes, ten times a second at most otherwise.
import type { Horloge } from './clock.ts'
import type { Alerte, Etat } from './face.ts'

const RYTHME = 100

const PREMIER: Etat = {
  phase: 'dehors',
  session: null,
  sessionFinie: false,
  ouverture: null,
  recherchePrete: false,
  enregistrement: { etat: 'enregistre', le: null, enAttente: 0 },
  reseau: true,
  stockage: 'garde',
  pinChoisi: false,
  essaisPin: 0,
  bailJusqua: null,
  voileLe: null,
  voileAuto: false,
  alertes: [],
  version: 0,
}

export type Annonce = {
  etat(): Etat
  changer(changement: Partial<Etat>): void
  /** Opened pieces have changed. */
  nouvelleVersion(): void
  alerter(alerte: Alerte): void
  /** A fault of ours outside any call of the page: told, never swallowed. */
  panne(faute: unknown): void
  suivre(rappel: (etat: Etat) => void): void
}

export const creerAnnonce = (horloge: Horloge): Annonce => {
  let etat = PREMIER
  let prevue = false
  const rappels: ((etat: Etat) => void)[] = []

  const dire = (): void => {
    for (const rappel of rappels) rappel(etat)
  }
  const bientot = async (): Promise<void> => {
    if (prevue) return
    prevue = true
    await horloge.attendre(RYTHME)
    prevue = false
    dire()
  }
  const changer = (changement: Partial<Etat>): void => {
    const avant = etat
    etat = { ...etat, ...changement }
    const urgent =
      avant.phase !== etat.phase || avant.sessionFinie !== etat.sessionFinie || avant.alertes !== etat.alertes
    if (urgent) dire()
    else void bientot()
  }
  const alerter = (alerte: Alerte): void => {
    const cle = JSON.stringify(alerte)
    if (etat.alertes.some((connue) => JSON.stringify(connue) === cle)) return
    changer({ alertes: [...etat.alertes, alerte] })
  }

  return {
    etat: () => etat,
    changer,
    nouvelleVersion: () => changer({ version: etat.version + 1 }),
    alerter,
    panne: (faute) => alerter({ code: 'panne', message: faute instanceof Error ? faute.message : String(faute) }),
    suivre: (rappel) => {
      rappels.push(rappel)
    },
  }
}
