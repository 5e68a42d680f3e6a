// People who write without a pause, whatever falls: an act is sent again, byte for byte, until it is answered.
import { setTimeout as attendre } from 'node:timers/promises'
import type { Endpoint, EntreeDe, SortieDe } from '../../src/contract/endpoint.ts'
import { postPieces } from '../../src/contract/enveloppe.ts'
import { postEpreuve, postSaisinePublique } from '../../src/contract/guichet.ts'
import { postJournal } from '../../src/contract/registre.ts'
import { resoudre } from '../../src/crypto/epreuve.ts'
import { deBase64, hex, sha256 } from '../../src/crypto/octets.ts'
import {
  avancer,
  entreeDeCreation,
  nue,
  unCoffreVide,
  uneEnveloppe,
  type UnCoffre,
} from '../../src/server/coffre.examples.ts'
import { COLLEGE } from '../../src/server/presence/monde.examples.ts'
import { unDepot } from '../../src/server/saisines.examples.ts'
import { clientDe, type Personne, type ServiceVivant } from '../../src/server/vivant.examples.ts'

/** What the server said it keeps. */
export type Promis = {
  readonly pieces: { readonly coffre: string; readonly rang: number; readonly hache: string }[]
  readonly dossiers: string[]
  /** Filed by somebody without an account. */
  readonly saisines: { readonly saisine: string; readonly hache: string }[]
}

export const actesPromis = ({ pieces, dossiers, saisines }: Promis): number =>
  pieces.length + dossiers.length + saisines.length

export type Atelier = {
  readonly promis: Promis
  /** Requests that fell with a process. */
  coupures(): number
  fautes(): readonly string[]
  /** The present address of the server; null while it is down. */
  adresse: string | null
  finir(): Promise<void>
}

const PIECES_PAR_DOSSIER = 12
const PATIENCE = 10
/** Between two saisines from one address, which pays more when it hurries. */
const PAUSE_AU_GUICHET = 100

/** `porte`: of the sector of the collège, where saisines are filed. */
export const mettreAuTravail = (v: ServiceVivant, gens: readonly Personne[], porte: UnCoffre): Atelier => {
  const promis: Promis = { pieces: [], dossiers: [], saisines: [] }
  const fautes: string[] = []
  let coupures = 0
  let fini = false
  const atelier: Atelier = {
    promis,
    adresse: v.url,
    coupures: () => coupures,
    fautes: () => fautes,
    finir: async () => {
      fini = true
      await Promise.all(travaux)
    },
  }

  /** Until it is answered; null when the work ends first. */
  const insister = async <E extends Endpoint>(
    endpoint: E,
    entree: EntreeDe<E>,
    jeton: string | null,
  ): Promise<SortieDe<E> | null> => {
    while (!fini || atelier.adresse !== null) {
      const { adresse } = atelier
      if (adresse === null) {
        await attendre(PATIENCE)
        continue
      }
      try {
        const { refus, corps, statut } = await clientDe(adresse).appeler(endpoint, entree, jeton)
        if (refus === null && statut === 200) return corps
        throw new Error(`${endpoint.path} refused: ${refus}`)
      } catch (faute) {
        // a base that fell under a server that stands is a fault of that server, and answered as one
        if (faute instanceof TypeError || /answered 5/u.test(String(faute))) coupures += 1
        else {
          fautes.push(String(faute))
          return null
        }
        await attendre(PATIENCE)
      }
    }
    return null
  }

  const ouvrir = async (qui: Personne): Promise<UnCoffre | null> => {
    const coffre = unCoffreVide()
    const entree = entreeDeCreation(v, coffre, qui, [{ qui, role: 'referent' }])
    if ((await insister(postJournal, { entrees: [entree] }, qui.jeton)) === null) return null
    promis.dossiers.push(coffre.id)
    return coffre
  }

  const noter = async (qui: Personne, coffre: UnCoffre): Promise<boolean> => {
    const enveloppe = uneEnveloppe(v, coffre, qui)
    const corps = await insister(postPieces, { enveloppes: [{ enveloppe: nue(enveloppe) }] }, qui.jeton)
    const resultat = corps?.resultats[0]
    if (!resultat) return false
    if (resultat.etat !== 'acceptee') {
      fautes.push(`a note answered ${JSON.stringify(resultat)}`)
      return false
    }
    promis.pieces.push({ coffre: coffre.id, rang: resultat.rang, hache: enveloppe.hache })
    avancer(coffre, enveloppe)
    return true
  }

  const travailler = async (qui: Personne): Promise<void> => {
    while (!fini) {
      const coffre = await ouvrir(qui)
      for (let n = 0; coffre !== null && n < PIECES_PAR_DOSSIER && !fini; n++) if (!(await noter(qui, coffre))) break
    }
  }

  const deposer = async (): Promise<boolean> => {
    const donnee = await insister(postEpreuve, { uai: COLLEGE }, null)
    if (donnee === null) return false
    const solution = (await resoudre(donnee.epreuve, donnee.bits, async () => true)) ?? 0
    const depot = unDepot(porte)
    const envoi = {
      uai: COLLEGE,
      service: v.service,
      depots: [depot],
      emetteur: 'eleve',
      urgent: true,
      lecteur: 'secteur',
      adresse: null,
      travail: { epreuve: donnee.epreuve, solution },
    } as const
    if ((await insister(postSaisinePublique, { ...envoi, depots: [depot] }, null)) === null) return false
    promis.saisines.push({ saisine: depot.depot, hache: hex(sha256(deBase64(depot.sceau))) })
    return true
  }
  const ecrireAuGuichet = async (): Promise<void> => {
    while (!fini && (await deposer())) await attendre(PAUSE_AU_GUICHET)
  }
  const travaux = [...gens.map(travailler), ecrireAuGuichet()]
  return atelier
}
