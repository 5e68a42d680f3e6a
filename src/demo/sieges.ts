// Taking the seat of a role without keyring: a passphrase, a sheet of codes, nothing sealed.
import { postSession, putSiege } from '../contract/session.ts'
import type { Id } from '../domain/identite.ts'
import type { Ouvriers } from './ouvriers.ts'
import { obtenir, ouvrirSeance, type Seance } from './seance.ts'

export type Arrivante = {
  readonly membre: Id
  readonly identifiant: string
  readonly invitation: string
  readonly phrase: string
}

export const prendreSiegeSansTrousseau = async (
  url: string,
  ouvriers: Ouvriers,
  { membre, identifiant, invitation, phrase }: Arrivante,
): Promise<{ seance: Seance; codes: string[] }> => {
  const { serrure, preuve } = await ouvriers.faire({ genre: 'serrure', membre, phrase })
  const { sel, passes, memoire } = serrure
  if (sel === null || passes === null || memoire === null) throw new Error('a passphrase without its parameters')
  const seance = ouvrirSeance(url)
  const { codes } = await obtenir(seance.appeler, putSiege, {
    invitation,
    trousseau: null,
    preuves: [{ serrure: serrure.id, genre: 'phrase', preuve }],
    parametres: { sel, passes, memoire },
  })
  const [codeUnique = '', ...restants] = codes
  await obtenir(seance.appeler, postSession, { identifiant, serrure: 'phrase', preuve, codeUnique })
  return { seance, codes: restants }
}
