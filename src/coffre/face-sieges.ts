// Taking a seat without keyring: a phrase drawn here and typed back, a sheet of codes; the server gets a proof of it.
import { postInvitation, putSiege } from '../contract/session.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { normaliserPhrase } from '../crypto/serrure.ts'
import { lieAuSecret } from '../domain/acteur.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus, refuser } from '../domain/refus.ts'
import type { Coulisses } from './coulisses.ts'
import type { Face } from './face.ts'
import { serrureDePhrase } from './serrures.ts'

export type FaceSieges = Pick<Face, 'lireInvitation' | 'prendreSiege'>

type Siege = { readonly invitation: string; readonly membre: Id; readonly phrase: string }

export const creerFaceSieges = ({ appeler }: Pick<Coulisses, 'appeler'>): FaceSieges => {
  let siege: Siege | null = null
  return {
    lireInvitation: async (invitation) => {
      const lue = await appeler(postInvitation, { invitation: invitation.trim() })
      if (estRefus(lue)) {
        if (lue.refus === 'trop-d-essais') return refuser('trop-d-essais')
        return refuser(lue.refus === 'reseau-absent' ? 'reseau-absent' : 'invitation-inconnue')
      }
      // a keyring is born in front of a certifier
      if (lieAuSecret(lue.role)) return refuser('invitation-avec-trousseau')
      const { membre, identifiant, nom, prenom } = lue
      siege = { invitation: invitation.trim(), membre, phrase: nouvellePhrase() }
      return { identifiant, nom, prenom, phrase: siege.phrase }
    },

    prendreSiege: async (retapee) => {
      if (siege === null || normaliserPhrase(retapee) !== normaliserPhrase(siege.phrase))
        return refuser('phrase-differente')
      const { serrure, preuve } = serrureDePhrase(siege.membre, siege.phrase)
      const { id, sel, passes, memoire } = serrure
      if (sel === null || passes === null || memoire === null) throw new Error('a passphrase without its parameters')
      const issue = await appeler(putSiege, {
        invitation: siege.invitation,
        trousseau: null,
        preuves: [{ serrure: id, genre: 'phrase', preuve }],
        parametres: { sel, passes, memoire },
      })
      if (estRefus(issue)) return refuser(issue.refus === 'invitation-inconnue' ? issue.refus : 'reseau-absent')
      siege = null
      return { codes: issue.codes }
    },
  }
}
