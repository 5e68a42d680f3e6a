// Phones at the public page of a school: each of the four paths, every answer filled with rare words, spoken ones too.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { creerClient, type Appeler } from '../../src/coffre/client.ts'
import { horlogeDuPoste } from '../../src/coffre/clock.ts'
import type { ClesDeVersion } from '../../src/coffre/porte-publique.ts'
import {
  reussi,
  SERVICE,
  unNavigateur,
  VALLEE,
  type Demande,
  type Navigateur,
  type ServiceReel,
} from '../../src/coffre/service-reel.examples.ts'
import { contexte } from '../../src/contract/contexte.ts'
import { CHEMIN_RACINES, getGuichet } from '../../src/contract/guichet.ts'
import { alea, base64, hex, sha256, utf8 } from '../../src/crypto/octets.ts'
import { nouvellePaireDeSignature, signer } from '../../src/crypto/signature.ts'
import type { Emetteur } from '../../src/domain/saisine.ts'
import type { EchangeLu, Face, Voix } from '../../src/guichet/face.ts'
import { rediger } from '../../src/guichet/redaction.ts'
import { nouvellesReponses, veutUnRecu, type Reponses } from '../../src/guichet/reponses.ts'
import { creerScelleur } from '../../src/guichet/scelleur/scelleur.ts'
import { AMORCE, type Mots } from './canaris.ts'

/** Roots signed by a release key of this run, served by this server. */
export const ouvrirLesRacines = async (monde: ServiceReel, dossier: string): Promise<ClesDeVersion> => {
  const version = nouvellePaireDeSignature()
  const [deploiement] = (await monde.sql('select id from deploiement')) as { id: string }[]
  const octets = JSON.stringify({
    version: 1,
    le: horlogeDuPoste.maintenant(),
    deploiement: deploiement?.id,
    racines: { [SERVICE]: monde.racine },
  })
  const sig = base64(signer(version.privee, contexte.tagRacines, sha256(utf8(octets))))
  const cle = hex(version.publique)
  writeFileSync(join(dossier, 'racines.json'), JSON.stringify({ octets, signatures: [{ cle, sig }] }))
  return { cles: [cle], seuil: 1 }
}

/** Longer than one part; its words lie among bytes that are none. */
export const uneVoix = ({ mot }: Mots): Voix => {
  const morceaux = Array.from({ length: 4 }, () => Buffer.concat([alea(24_000), Buffer.from(mot())]))
  return { type: `audio/webm;codecs=${AMORCE}`, octets: new Uint8Array(Buffer.concat(morceaux)) }
}

/** Every answer that the page may ask for, whether this path asks for it or not. */
export const reponsesDe = (emetteur: Emetteur, { mot }: Mots, plus: Partial<Reponses> = {}): Reponses => {
  const identite = () => ({ nom: mot(), prenom: mot(), classe: mot() })
  return {
    ...nouvellesReponses(emetteur),
    texte: `Bonjour. ${mot()} ${mot()}\n${mot()}`,
    urgent: false,
    concerne: identite(),
    soi: identite(),
    telephone: mot(),
    courriel: `${mot()}@example.org`,
    precision: `Pas à la maison. ${mot()}`,
    langueParlee: mot(),
    interprete: true,
    fonction: mot(),
    organisme: mot(),
    eleveInforme: true,
    parentsInformes: false,
    ...plus,
  }
}

export type Visite = { readonly texte: string; readonly recu: string }
type Plus = { readonly uai?: string; readonly voix?: Voix | null }

export type Guichet = {
  /** Receipts given, as printed. */
  readonly recus: readonly string[]
  /** Answers that a receipt opened. */
  readonly lues: readonly EchangeLu[]
  demandes(): readonly Demande[]
  /** All that went between these phones and the server. */
  echanges(): readonly string[]
  deposer(reponses: Reponses, plus?: Plus): Promise<Visite>
  /** On another phone: reads what was answered, and writes again. */
  revenir(visite: Visite, plus?: Plus): Promise<void>
}

export const unGuichet = (monde: ServiceReel, cles: ClesDeVersion, mots: Mots): Guichet => {
  const navigateurs: Navigateur[] = []
  const entendu: string[] = []
  const recus: string[] = []
  const lues: EchangeLu[] = []

  const telephone = (): { readonly face: Face; readonly appeler: Appeler } => {
    const navigateur = unNavigateur()
    navigateurs.push(navigateur)
    navigateur.mentir((_, corps) => {
      entendu.push(JSON.stringify(corps))
      return corps
    })
    const appeler = creerClient({
      fetch: navigateur.fetch,
      origine: monde.url,
      surReponseIllisible: () => {
        throw new Error('an answer outside the contract')
      },
    })
    const face = creerScelleur({
      appeler,
      texteDesRacines: async () => {
        const reponse = await navigateur.fetch(`${monde.url}${CHEMIN_RACINES}`, { method: 'GET', headers: {} })
        return reponse.text()
      },
      cles,
      maintenant: horlogeDuPoste.maintenant,
      dire: () => undefined,
      souffler: async () => {
        await new Promise((suite) => setImmediate(suite))
        return true
      },
    })
    return { face, appeler }
  }
  const demandes = (): readonly Demande[] => navigateurs.flatMap((navigateur) => navigateur.demandes)

  return {
    recus,
    lues,
    demandes,
    echanges: () => [...demandes().map(({ adresse, corps }) => `${adresse}\n${corps}`), ...entendu],
    deposer: async (reponses, { uai = VALLEE, voix = null } = {}) => {
      const { face, appeler } = telephone()
      const { service, lecteur } = reussi(await appeler(getGuichet, { uai }))
      const ecole = { uai, service, lecteur }
      reussi(await face.verifier(ecole))
      const redige = rediger(reponses, uai, mots.mot())
      const { recu } = reussi(await face.deposer({ ...ecole, redige, voix, avecRecu: veutUnRecu(reponses) }))
      if (recu !== null) recus.push(recu)
      return { texte: redige.texte, recu: recu ?? '' }
    },
    revenir: async ({ recu }, { uai = VALLEE, voix = null } = {}) => {
      const { face } = telephone()
      const fil = reussi(await face.ouvrir({ saisie: recu }))
      if ('motInconnu' in fil) throw new Error('a receipt with a word that was never printed')
      lues.push(...fil.echanges.filter(({ genre }) => genre === 'reponse'))
      reussi(await face.ecrire({ uai, texte: `Merci. ${mots.mot()}`, langue: mots.mot(), voix }))
    },
  }
}
