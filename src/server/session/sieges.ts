import { sql } from 'kysely'

import { postInvitation, postSiege, putSiege } from '../../contract/session.ts'
import { lieAuSecret, Role } from '../../domain/acteur.ts'
import { refuser } from '../../domain/refus.ts'
import type { Horloge } from '../clock.ts'
import { serve, servePublic, type Route } from '../serve.ts'
import { empreinteDeCode, empreinteDInvitation, nouvelleFeuille, nouvelleInvitation } from './codes.ts'
import { phraseEtCode } from './serrures.ts'

type Invitee = { service: string; membre: string; identifiant: string; nom: string; prenom: string; role: string }

const lireInvitation = (invitation: string) =>
  sql<Invitee>`select * from priv.lire_invitation(${empreinteDInvitation(invitation)})`

export const siegesRoutes = (horloge: Horloge): Route[] => [
  serve(postSiege, async ({ membre, identifiant, nom, prenom, role }, { tx }) => {
    const invitation = nouvelleInvitation(horloge)
    const lu = await tx.un(sql<{ motif: 'siege-existe' | 'siege-hors-role' | null }>`
      select priv.creer_siege(${membre}, ${identifiant}, ${nom}, ${prenom}, ${role}, ${empreinteDInvitation(invitation)}) as motif`)
    return lu?.motif ? refuser(lu.motif) : { invitation }
  }),

  servePublic(postInvitation, async ({ invitation }, { base, ip }) => {
    const trop = await base.enTransaction(null, (tx) =>
      tx.un(sql<{ trop: boolean }>`select priv.trop_d_essais('', ${ip}) as trop`),
    )
    if (trop?.trop) return refuser('trop-d-essais')
    const invitee = await base.enTransaction(null, async (tx) => {
      const lue = await tx.un(lireInvitation(invitation))
      if (!lue) await tx.faire(sql`select priv.noter_essai(null, ${ip})`)
      return lue ?? null
    })
    return invitee === null ? refuser('invitation-inconnue') : { ...invitee, role: Role.parse(invitee.role) }
  }),

  servePublic(putSiege, async ({ invitation, trousseau, preuves, parametres }, { base, ip }) => {
    const codes = nouvelleFeuille(horloge)
    const trop = await base.enTransaction(null, (tx) =>
      tx.un(sql<{ trop: boolean }>`select priv.trop_d_essais('', ${ip}) as trop`),
    )
    if (trop?.trop) return refuser('trop-d-essais')
    const issue = await base.enTransaction(null, async (tx) => {
      const invitee = await tx.un(lireInvitation(invitation))
      if (!invitee) {
        await tx.faire(sql`select priv.noter_essai(null, ${ip})`)
        return 'invitation-inconnue' as const
      }
      const avecTrousseau = lieAuSecret(Role.parse(invitee.role))
      const prouvees = new Set(preuves.map(({ serrure }) => serrure))
      const complet =
        trousseau !== null && phraseEtCode(trousseau) && trousseau.serrures.every(({ id }) => prouvees.has(id))
      // roles bound by secrecy hold a keyring, the others none
      if (avecTrousseau ? !complet : trousseau !== null) return 'trousseau-attendu' as const
      if (!preuves.some(({ genre }) => genre === 'phrase')) return 'trousseau-attendu' as const
      await tx.faire(sql`select priv.prendre_siege(${empreinteDInvitation(invitation)}, ${trousseau && JSON.stringify(trousseau)}::jsonb,
        ${JSON.stringify(preuves)}::jsonb, ${JSON.stringify(parametres)}::jsonb, ${codes.map(empreinteDeCode)}::bytea[])`)
      return null
    })
    return issue === null ? { codes } : refuser(issue)
  }),
]
