import { setTimeout as attendre } from 'node:timers/promises'

import {
  getAnnuairePublic,
  getGuichet,
  postEpreuve,
  postMessagePublic,
  postRecu,
  postSaisinePublique,
} from '../../contract/guichet.ts'
import { estRefus, refuser } from '../../domain/refus.ts'
import { sha256 } from '../enveloppe.ts'
import { fait, serveGuichet, type Route } from '../serve.ts'
import { bitsRequis, suffit, type Epreuves, type Travail } from './epreuve.ts'
import {
  deposerAuGuichet,
  deposerMessage,
  lireAffluence,
  lireAnnuairePublic,
  lireEchanges,
  lireGuichet,
  noterRecuFaux,
  ouvrirRecu,
  parUneSeulePorte,
  tropDeRecus,
} from './queries.ts'

export type MoyensDuGuichet = {
  readonly epreuves: Epreuves
  /** False without racines.json: nobody could check a door, and nobody is let write. */
  readonly verifiable: () => boolean
  /** Keyed hash of the network of an address. */
  readonly empreinteDAdresse: (ip: string) => string
}

/** Entries in an answer. */
const PAGE = 200
/** Milliseconds: a receipt that never was takes as long as one that has expired. */
const PLANCHER = 60

const hacheDe = (adresse: string): Buffer => sha256(Buffer.from(adresse, 'hex'))

export const guichetRoutes = ({ epreuves, verifiable, empreinteDAdresse }: MoyensDuGuichet): Route[] => {
  const prouver = (travail: Travail, uai: string, maintenant: Date, ip: string) => {
    const resolue = epreuves.verifier(travail, uai, maintenant)
    return resolue && { ...resolue, adresse: empreinteDAdresse(ip) }
  }
  return [
    serveGuichet(getGuichet, async ({ uai }, { base, maintenant }) => {
      const vu = await base.enTransaction((tx) => lireGuichet(tx, uai.toUpperCase(), maintenant))
      if (vu === null) return refuser('guichet-inconnu')
      const fermee = { ouvert: false, raison: 'ferme', reouvreLe: null } as const
      return vu.etat.ouvert && !verifiable() ? { ...vu, etat: fermee } : vu
    }),

    serveGuichet(getAnnuairePublic, async ({ service, depuis }, { base }) => {
      const lues = await base.enTransaction((tx) => lireAnnuairePublic(tx, service, depuis, PAGE + 1))
      return { entrees: lues.slice(0, PAGE), suite: lues.length > PAGE }
    }),

    serveGuichet(postEpreuve, async ({ uai }, { base, maintenant, ip }) => {
      const affluence = await base.enTransaction((tx) => lireAffluence(tx, uai, empreinteDAdresse(ip)))
      if (affluence === null) return refuser('guichet-inconnu')
      const bits = bitsRequis(affluence)
      return { epreuve: epreuves.proposer(uai, bits, maintenant), bits }
    }),

    serveGuichet(postSaisinePublique, async ({ travail, adresse, ...envoi }, { base, maintenant, ip, annoncer }) => {
      if (!verifiable()) return refuser('guichet-ferme')
      // before the base is asked anything
      const preuve = prouver(travail, envoi.uai, maintenant, ip)
      if (preuve === null) return refuser('epreuve-refusee')
      if (!parUneSeulePorte(envoi.depots)) return refuser('porte-inconnue')
      const issue = await base.enTransaction(async (tx) => {
        const affluence = await lireAffluence(tx, envoi.uai, preuve.adresse)
        if (affluence === null) return refuser('guichet-inconnu')
        if (!suffit(preuve.bits, affluence)) return refuser('epreuve-refusee')
        const recu = adresse === null ? null : Buffer.from(adresse, 'hex')
        const motif = await deposerAuGuichet(tx, { ...envoi, recu }, preuve)
        return motif === null ? fait : refuser(motif)
      })
      if (!estRefus(issue)) annoncer(envoi.service, [...new Set(envoi.depots.map(({ coffre }) => coffre))])
      return issue
    }),

    serveGuichet(postRecu, async ({ adresse }, { base, ip, annoncer }) => {
      const plancher = attendre(PLANCHER)
      const [recu, deQui] = [hacheDe(adresse), empreinteDAdresse(ip)]
      const issue = await base.enTransaction(async (tx) => {
        if (await tropDeRecus(tx, deQui)) return refuser('trop-d-essais')
        const fil = await ouvrirRecu(tx, recu)
        // what is counted must stay: the refusal is said outside the transaction
        if (!fil) await noterRecuFaux(tx, deQui)
        return { fil, echanges: fil ? await lireEchanges(tx, recu) : [] }
      })
      if (estRefus(issue)) return issue
      if (!issue.fil) {
        await plancher
        return refuser('recu-inconnu')
      }
      const { lus, ...fil } = issue.fil
      if (lus > 0) annoncer(fil.service, [fil.coffre])
      return { ...fil, echanges: issue.echanges }
    }),

    serveGuichet(
      postMessagePublic,
      async ({ uai, adresse, n, depots, travail }, { base, maintenant, ip, annoncer }) => {
        const plancher = attendre(PLANCHER)
        const preuve = prouver(travail, uai, maintenant, ip)
        if (preuve === null) return refuser('epreuve-refusee')
        if (!parUneSeulePorte(depots)) return refuser('porte-inconnue')
        const issue = await base.enTransaction(async (tx) => {
          if (await tropDeRecus(tx, preuve.adresse)) return refuser('trop-d-essais')
          const affluence = await lireAffluence(tx, uai, preuve.adresse)
          if (affluence !== null && !suffit(preuve.bits, affluence)) return refuser('epreuve-refusee')
          const { motif, service } = await deposerMessage(tx, { uai, recu: hacheDe(adresse), n, depots }, preuve)
          if (motif === 'recu-inconnu') await noterRecuFaux(tx, preuve.adresse)
          return motif === null || motif === 'recu-inconnu' ? { motif, service } : refuser(motif)
        })
        if (estRefus(issue)) return issue
        if (issue.motif !== null || issue.service === null) {
          await plancher
          return refuser('recu-inconnu')
        }
        annoncer(issue.service, [...new Set(depots.map(({ coffre }) => coffre))])
        return fait
      },
    ),
  ]
}
