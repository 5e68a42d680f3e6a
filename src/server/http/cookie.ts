import type { Temoin } from '../serve.ts'

/** The prefix makes browsers refuse it without Secure, with a Domain, or from another path: docs/decisions/0010-cookie.md */
const NOM = '__Host-permanence'
const ATTRIBUTS = 'Path=/; Secure; HttpOnly; SameSite=Strict'

export const lireJeton = (entete: string | undefined): string | null => {
  for (const partie of entete?.split(';') ?? []) {
    const [nom, valeur] = partie.trim().split('=', 2)
    if (nom === NOM && valeur !== undefined && /^[0-9a-f]{64}$/u.test(valeur)) return valeur
  }
  return null
}

export const ecrireTemoin = (temoin: Temoin): string =>
  temoin === null
    ? `${NOM}=; ${ATTRIBUTS}; Max-Age=0`
    : `${NOM}=${temoin.jeton}; ${ATTRIBUTS}; Expires=${temoin.jusqua.toUTCString()}`
