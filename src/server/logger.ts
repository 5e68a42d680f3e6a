import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Horloge } from './clock.ts'

export type Journaliser = {
  /** An act and its code; never a body, a query or a name. */
  refus(acte: string, motif: string): void
  faute(acte: string, faute: unknown): string
}

/** Texts we wrote ourselves, or that PostgreSQL writes about our statements: others may quote what was sent. */
const ditSansCiter = (faute: Error & { code?: string }): boolean =>
  faute.constructor === Error || faute instanceof TypeError || (faute.code?.startsWith('42') ?? false)

const decrire = (faute: unknown): Record<string, unknown> => {
  if (!(faute instanceof Error)) return { nom: typeof faute }
  const { code, constraint } = faute as Error & { code?: string; constraint?: string }
  const pile = faute.stack?.split('\n').filter((ligne) => ligne.startsWith('    at ')) ?? []
  return { nom: faute.name, code, constraint, message: ditSansCiter(faute) ? faute.message : undefined, pile }
}

/** Lines of JSON in server.log of the data folder. */
export const ouvrirJournal = (dataDir: string, horloge: Horloge): Journaliser => {
  const fichier = join(dataDir, 'server.log')
  const ecrire = (ligne: Record<string, unknown>): void => {
    const texte = `${JSON.stringify({ t: horloge.maintenant().toISOString(), ...ligne })}\n`
    // a log that cannot be written must not stop the service
    appendFile(fichier, texte, { mode: 0o600 }).catch(() => undefined)
  }
  return {
    refus: (acte, motif) => ecrire({ acte, refus: motif }),
    faute: (acte, faute) => {
      const reference = horloge.alea(6).toString('hex')
      ecrire({ acte, reference, ...decrire(faute) })
      return reference
    },
  }
}
