// Somebody at the public page of a school, with a phone of her own: no account, and a receipt when she wants one.
import { getGuichet, postEpreuve, postMessagePublic, postRecu, postSaisinePublique } from '../../contract/guichet.ts'
import type { Depot } from '../../contract/coffre.ts'
import type { CorpsDepot, CorpsReponse, CorpsSaisine } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import type { LecteurDuGuichet } from '../../domain/guichet.ts'
import type { Refus } from '../../domain/refus.ts'
import { resoudre } from '../../crypto/epreuve.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { base64, hex, sha256 } from '../../crypto/octets.ts'
import { nouveauRecu, secretDuRecu, selDuRecu, type SecretDuRecu } from '../../crypto/recu.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import { creerClient, type Appeler } from '../client.ts'
import { horlogeDuPoste } from '../clock.ts'
import {
  lireAnnuairePublic,
  ouvrirReponse,
  porteDeLEcole,
  porteDuCoffre,
  scellerDepot,
  type Porte,
} from '../porte-publique.ts'
import { reussi, SERVICE, unNavigateur, VALLEE, type ServiceReel } from '../service-reel.examples.ts'

export const uneDemande = (autre: Partial<CorpsSaisine> = {}): CorpsSaisine => ({
  genre: 'saisine',
  format: 1,
  uai: VALLEE,
  emetteur: 'eleve',
  langue: 'fr',
  urgent: false,
  pour: 'soi',
  eleve: { nom: 'Martin', prenom: 'Léa', classe: '4e B' },
  demandeur: { nom: '', qualite: '', telephone: '' },
  texte: 'Je voudrais vous parler.',
  joindre: { moyen: 'recu', precision: '' },
  eleveInforme: null,
  parentsInformes: null,
  recu: null,
  voix: 0,
  ...autre,
})

export const uneVoix = (de: Id, ordre: number, sur: number, octets: Uint8Array): CorpsDepot => ({
  genre: 'voix',
  format: 1,
  de,
  ordre,
  sur,
  type: 'audio/webm;codecs=opus',
  donnees: base64(octets),
})

export type AuGuichet = {
  readonly appeler: Appeler
  annuaire(): Promise<AnnuaireLu>
  porte(uai: string, lecteur?: LecteurDuGuichet): Promise<Porte>
  lecteur(uai: string): Promise<LecteurDuGuichet>
  /** Files; the receipt is a secret of hers. */
  deposer(
    demande: CorpsSaisine,
    options?: { readonly avecRecu?: boolean; readonly voix?: readonly Uint8Array[] },
  ): Promise<{ readonly saisine: Id; readonly recu: SecretDuRecu }>
  /** What the server is given as it is. */
  poster(
    envoi: { readonly uai: string; readonly depots: readonly Depot[]; readonly urgent?: boolean } & {
      readonly adresse?: string | null
    },
  ): Promise<{ readonly fait: true } | Refus>
  revenir(
    recu: SecretDuRecu,
  ): Promise<{ readonly etat: string; readonly reponses: readonly CorpsReponse[]; readonly suivant: number }>
  ecrire(recu: SecretDuRecu, texte: string, uai?: string, voix?: readonly Uint8Array[]): Promise<void>
}

export const auGuichet = (monde: ServiceReel): AuGuichet => {
  const appeler = creerClient({
    fetch: unNavigateur().fetch,
    origine: monde.url,
    surReponseIllisible: () => {
      throw new Error('an answer outside the contract')
    },
  })
  const annuaire = async () => reussi(await lireAnnuairePublic(appeler, SERVICE, monde.racine))
  const lecteur = async (uai: string) => reussi(await appeler(getGuichet, { uai })).lecteur
  const travail = async (uai: string) => {
    const { epreuve, bits } = reussi(await appeler(postEpreuve, { uai }))
    return { epreuve, solution: (await resoudre(epreuve, bits, async () => true)) ?? 0 }
  }
  const porte: AuGuichet['porte'] = async (uai, dit) => {
    const trouvee = porteDeLEcole(await annuaire(), uai, dit ?? (await lecteur(uai)), horlogeDuPoste.maintenant())
    if (!trouvee) throw new Error(`no door for ${uai}`)
    return trouvee
  }
  const sceller = (ou: Porte, id: Id, corps: CorpsDepot): Depot => {
    const depot = scellerDepot(ou, id, corps, null)
    if (!depot) throw new Error('too long')
    return depot
  }
  const poster: AuGuichet['poster'] = async ({ uai, depots, urgent = false, adresse = null }) =>
    appeler(postSaisinePublique, {
      uai,
      service: SERVICE,
      depots: [...depots],
      emetteur: 'eleve',
      urgent,
      lecteur: await lecteur(uai),
      adresse,
      travail: await travail(uai),
    })
  const lireLeFil = async ({ adresse, paire }: SecretDuRecu) => {
    const fil = reussi(await appeler(postRecu, { adresse: hex(adresse) }))
    const livre = await annuaire()
    const reponses = fil.echanges.flatMap(({ n, sceau }) => {
      const lue = sceau === null ? null : ouvrirReponse(livre, paire, fil.saisine, n, sceau)
      return lue ? [lue.reponse] : []
    })
    return { ...fil, reponses, suivant: Math.max(0, ...fil.echanges.map(({ n }) => n)) + 1 }
  }
  return {
    appeler,
    annuaire,
    porte,
    lecteur,
    poster,
    deposer: async (demande, { avecRecu = true, voix = [] } = {}) => {
      const recu = secretDuRecu(nouveauRecu(), selDuRecu(nouvelId()))
      const ou = await porte(demande.uai)
      const saisine = nouvelId()
      const corps = { ...demande, recu: avecRecu ? base64(recu.paire.publique) : null, voix: voix.length }
      const depots = [
        sceller(ou, saisine, corps),
        ...voix.map((son, i) => sceller(ou, nouvelId(), uneVoix(saisine, i + 1, voix.length, son))),
      ]
      const adresse = avecRecu ? hex(sha256(recu.adresse)) : null
      reussi(await poster({ uai: demande.uai, depots, urgent: demande.urgent, adresse }))
      return { saisine, recu }
    },
    revenir: lireLeFil,
    ecrire: async (recu, texte, uai = VALLEE, voix = []) => {
      const { coffre, saisine, suivant: n } = await lireLeFil(recu)
      const ou = porteDuCoffre(await annuaire(), coffre, horlogeDuPoste.maintenant())
      if (!ou) throw new Error('no door any more')
      const corps = { genre: 'message', format: 1, saisine, n, texte, langue: 'fr', voix: voix.length } as const
      const id = nouvelId()
      const depots = [
        sceller(ou, id, corps),
        ...voix.map((son, i) => sceller(ou, nouvelId(), uneVoix(id, i + 1, voix.length, son))),
      ]
      reussi(
        await appeler(postMessagePublic, { uai, adresse: hex(recu.adresse), n, depots, travail: await travail(uai) }),
      )
    },
  }
}
