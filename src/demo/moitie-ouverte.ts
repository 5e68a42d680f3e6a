// What is said in the open, by whoever may say it: the calendar, the hours, the days away, the accounts of schools.
import type { Appeler } from '../coffre/client.ts'
import { postCalendrier, putAbsence, putCourriel, putPersonnel, putPresence } from '../contract/presence.ts'
import { postSiege } from '../contract/session.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import type { Id, Jour } from '../domain/identite.ts'
import type { Compte } from './bureau.ts'
import { calendrierFictif } from './calendrier-fictif.ts'
import type { Ouvriers } from './ouvriers.ts'
import type { PersonnelDemo } from './personnels.ts'
import type { Heures } from './presences.ts'
import { obtenir } from './seance.ts'
import { prendreSiegeSansTrousseau } from './sieges.ts'
import { enMinuscules } from './voix.ts'

/** As the login page of the demonstration shows it. */
export type Papiers = {
  /** Of which service. */
  readonly service: string
  readonly identifiant: string
  readonly nom: string
  readonly prenom: string
  readonly fonction: string
  readonly presentation: string
  readonly phrase: string
  readonly code: string | null
  readonly codesUniques: readonly string[]
}

export const importerLeCalendrier = async (administrateur: Appeler, annee: number): Promise<void> => {
  for (const fichier of calendrierFictif(annee)) {
    const lu = await obtenir(administrateur, postCalendrier, { ...fichier, apercu: false })
    if (lu.refusees.length > 0) throw new Error(`${fichier.fichier} was refused: ${JSON.stringify(lu.refusees)}`)
  }
}

export const direSesHeures = async (elle: Appeler, heures: readonly Heures[], du: Jour): Promise<void> => {
  for (const dites of heures) await obtenir(elle, putPresence, { ...dites, id: nouvelId(), du, au: null })
}

export const direAbsence = (par: Appeler, membre: Id, { du, au }: { du: Jour; au: Jour }): Promise<unknown> =>
  obtenir(par, putAbsence, { id: nouvelId(), membre, du, au })

export const direSonAdresse = (elle: Appeler, identifiant: string): Promise<unknown> =>
  obtenir(elle, putCourriel, { courriel: `${identifiant}@example.org` })

export type Installe = { readonly papiers: Papiers; readonly compte: Compte }

/** Seats made by the administrator, tied to their school, taken by each with her passphrase. */
export const installerLesPersonnels = (
  url: string,
  ouvriers: Ouvriers,
  administrateur: Appeler,
  { nom: service, personnels }: { readonly nom: string; readonly personnels: readonly PersonnelDemo[] },
): Promise<Installe[]> =>
  Promise.all(
    personnels.map(async ({ identifiant, nom, prenom, uai, fonction, qualite, titre, presentation }) => {
      const membre = nouvelId()
      const siege = { membre, identifiant, nom, prenom, role: 'personnel' as const }
      const { invitation } = await obtenir(administrateur, postSiege, siege)
      await obtenir(administrateur, putPersonnel, { membre, uai, fonction })
      const phrase = nouvellePhrase()
      const { seance, codes } = await prendreSiegeSansTrousseau(url, ouvriers, { ...siege, invitation, phrase })
      await direSonAdresse(seance.appeler, identifiant)
      const jeton = seance.jeton()
      if (jeton === null) throw new Error(`${identifiant} has no session`)
      return {
        papiers: {
          service,
          identifiant,
          nom,
          prenom,
          fonction: titre,
          presentation,
          phrase,
          code: null,
          codesUniques: codes,
        },
        compte: { identifiant, jeton, nom: `${prenom} ${enMinuscules(nom)}`, qualite, fonction },
      }
    }),
  )
