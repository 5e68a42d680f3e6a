// The public page of a school in the hand of somebody: its own worker's code, over the network of the school.
import { request } from 'node:http'
import { creerClient, type Fetch } from '../coffre/client.ts'
import { horlogeDuPoste } from '../coffre/clock.ts'
import type { ClesDeVersion } from '../coffre/porte-publique.ts'
import { CHEMIN_RACINES, type GuichetVu } from '../contract/guichet.ts'
import type { Face } from '../guichet/face.ts'
import { rediger } from '../guichet/redaction.ts'
import { nouvellesReponses, veutUnRecu } from '../guichet/reponses.ts'
import { creerScelleur } from '../guichet/scelleur/scelleur.ts'
import type { SaisineDuGuichet } from './saisines.ts'
import { accompli } from './seance.ts'

export type Telephone = {
  /** On the page as it is; answers the receipt, when she wanted one. */
  deposer(saisine: SaisineDuGuichet, page: GuichetVu): Promise<string | null>
  /** Comes back with the receipt and writes one more word. */
  revenir(recu: string, saisine: SaisineDuGuichet, mot: string): Promise<void>
}

/** [Note: network of a school] Quotas are by address: twelve schools that write at once do not write from one. */
const depuis =
  (adresse: string): Fetch =>
  (url, { method, headers, body }) =>
    new Promise((resoudre, rejeter) => {
      const appel = request(url, { method, headers, family: 4, localAddress: adresse }, (reponse) => {
        const morceaux: Buffer[] = []
        reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
        reponse.on('error', rejeter)
        reponse.on('end', () => {
          const texte = Buffer.concat(morceaux).toString('utf8')
          resoudre({ status: reponse.statusCode ?? 500, text: async () => texte })
        })
      })
      appel.on('error', rejeter)
      appel.end(body)
    })

export const ouvrirTelephone = (url: string, adresse: string, cles: ClesDeVersion): Telephone => {
  const fetch = depuis(adresse)
  const surReponseIllisible = (): never => {
    throw new Error('the server answered outside the contract')
  }
  const appeler = creerClient({ fetch, origine: url, surReponseIllisible })
  const travailleur: Face = creerScelleur({
    appeler,
    cles,
    maintenant: horlogeDuPoste.maintenant,
    texteDesRacines: async () => (await fetch(`${url}${CHEMIN_RACINES}`, { method: 'GET', headers: {} })).text(),
    dire: () => undefined,
    souffler: async () => true,
  })
  return {
    deposer: async ({ uai, langue, reponses }, { service, lecteur }) => {
      const dites = { ...nouvellesReponses(reponses.emetteur), ...reponses }
      const redige = rediger(dites, uai, langue)
      const depose = await travailleur.deposer({
        uai,
        service,
        lecteur,
        redige,
        voix: null,
        avecRecu: veutUnRecu(dites),
      })
      return accompli(depose, `a saisine for ${uai}`).recu
    },
    revenir: async (recu, { uai, langue }, mot) => {
      const fil = accompli(await travailleur.ouvrir({ saisie: recu }), 'a receipt')
      if (!('echanges' in fil) || fil.echanges.at(-1)?.genre !== 'reponse') throw new Error('nobody has answered')
      accompli(await travailleur.ecrire({ uai, texte: mot, langue, voix: null }), 'a later word')
    },
  }
}
