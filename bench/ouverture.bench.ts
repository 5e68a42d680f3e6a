import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { creerChercheur } from '../src/coffre/chercheur.ts'
import { creerClient, type Appeler } from '../src/coffre/client.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { creerMoteur } from '../src/coffre/creer-moteur.ts'
import { creerMagasinAucun } from '../src/coffre/magasin-aucun.ts'
import { ouvrirMagasin } from '../src/coffre/magasin-indexeddb.ts'
import type { MagasinDuMembre } from '../src/coffre/magasin.ts'
import type { Moteur } from '../src/coffre/moteur.ts'
import { creerIndex } from '../src/coffre/recherche.ts'
import {
  codeDe,
  reussi,
  SERVICE,
  unNavigateur,
  unServiceReel,
  type Lieu,
  type Personne,
} from '../src/coffre/service-reel.examples.ts'
import { uneNote, unEleve } from '../src/coffre/service.examples.ts'
import { demanderTrousseau, seConnecter } from '../src/coffre/session.ts'
import { identiteDe, ouvrirAvecOctets, type Trousseau } from '../src/coffre/trousseau.ts'
import type { TrousseauScelle } from '../src/contract/session.ts'
import { lireJournee } from '../src/coffre/vues/journee.ts'
import { startPostgres } from '../src/server/base/embedded.ts'
import { migrate } from '../src/server/base/migrate.ts'
import { openLogin } from '../src/server/base/roles.ts'
import type { Mesure } from './mesure.ts'

const DOSSIERS = 400
const PIECES = 20
const JOUR = horlogeDuPoste.aujourdhui()

const MOTS =
  'absence retard mère père collège cantine entretien appel bourse classe semaine lundi parents élève inquiète fatigue sommeil rendez-vous assistante maison frère internat dossier aide demande écoute équipe professeur proposé convenu'.split(
    ' ',
  )
/** Some 150 words, never twice the same. */
const recit = (n: number): string =>
  Array.from({ length: 150 }, (_, i) => MOTS[(n * 7 + i * (3 + (n % 11))) % MOTS.length]).join(' ')

const piecesDe = (d: number) => [
  unEleve(`Nom${d}`, `Prénom${d}`),
  ...Array.from({ length: PIECES - 3 }, (_, n) => uneNote(recit(d * PIECES + n))),
  ...['Rappeler la mère', 'Voir le professeur principal'].map((libelle) => ({
    format: 1 as const,
    annule: false,
    genre: 'tache' as const,
    libelle,
    echeance: JOUR,
    faiteLe: null,
    note: null,
  })),
]

type Cle = {
  readonly appeler: Appeler
  readonly membre: string
  readonly scelle: TrousseauScelle
  readonly octets: Uint8Array
}

const entrer = async (url: string, personne: Personne): Promise<Cle> => {
  const surReponseIllisible = (): void => {
    throw new Error('an answer outside the contract')
  }
  const appeler = creerClient({ fetch: unNavigateur().fetch, origine: url, surReponseIllisible })
  const secret = { genre: 'code', texte: personne.code } as const
  const { octets } = reussi(
    await seConnecter(appeler, { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }),
  )
  return { appeler, membre: personne.membre, scelle: reussi(await demanderTrousseau(appeler)), octets }
}

/** From the secret derived: the keyring opens, then the engine is made. */
const demarrer = (cle: Cle, magasin: MagasinDuMembre): Promise<Moteur> => {
  const serrure = cle.scelle.serrures.find((s) => s.genre === 'code')
  const ouvert = serrure && ouvrirAvecOctets(cle.scelle, cle.membre, serrure, cle.octets)
  if (!ouvert || 'refus' in ouvert) throw new Error('the keyring does not open')
  const { trousseau }: { trousseau: Trousseau } = ouvert
  return creerMoteur({
    identite: identiteDe(trousseau),
    racine: trousseau.racine,
    magasin,
    appeler: cle.appeler,
    horloge: horlogeDuPoste,
    surChangement: () => undefined,
    surEnvois: () => undefined,
    surAlerte: ({ code }) => {
      throw new Error(code)
    },
  })
}

const rien = (): void => undefined
const duMembre = async (membre: string, nom: string | null): Promise<MagasinDuMembre> => {
  const magasin = (nom === null ? null : await ouvrirMagasin(nom)) ?? creerMagasinAucun()
  return magasin.duMembre({ service: SERVICE, membre }, horlogeDuPoste.maintenant())
}

const chrono = async <T>(faire: () => Promise<T>): Promise<[number, T]> => {
  const debut = performance.now()
  const fait = await faire()
  return [performance.now() - debut, fait]
}
const mediane = (temps: readonly number[]): number =>
  temps.toSorted((a, b) => a - b)[Math.floor(temps.length / 2)] ?? Number.POSITIVE_INFINITY

const verifier = (moteur: Moteur): void => {
  const coffres = moteur.coffres()
  const pieces = coffres.reduce((n, c) => n + c.pieces.size, 0)
  if (coffres.length !== DOSSIERS || pieces !== DOSSIERS * PIECES || coffres.some((c) => !c.fiable))
    throw new Error('not everything is open')
}

const indexDe = async (moteur: Moteur, magasin: MagasinDuMembre): Promise<number> => {
  const index = creerIndex({
    ...magasin,
    cle: moteur.clePersonnelle('index'),
    souffler: () => horlogeDuPoste.attendre(0),
  })
  const chercheur = creerChercheur({ moteur, index, horloge: horlogeDuPoste, surPret: rien, surFaute: rien })
  const [temps] = await chrono(() => chercheur.demarrer())
  await index.garder()
  chercheur.fermer()
  return temps
}

const mesurerSur = async (url: string, anne: Personne): Promise<Mesure[]> => {
  const cle = await entrer(url, anne)
  const redactrice = await demarrer(cle, await duMembre(anne.membre, null))
  await redactrice.synchroniser()
  for (let d = 0; d < DOSSIERS; d++) {
    reussi(
      await redactrice.creerCoffre({ genre: 'dossier', secteur: null, annee: null, autres: [], pieces: piecesDe(d) }),
    )
    if (d % 50 === 49) await redactrice.vider()
  }
  redactrice.fermer()

  const poste = 'banc-ouverture'
  const premier = await duMembre(anne.membre, poste)
  const [froid, ouvert] = await chrono(async () => {
    const moteur = await demarrer(cle, premier)
    reussi(await moteur.synchroniser())
    lireJournee(moteur.coffres(), anne.membre, JOUR, [])
    return moteur
  })
  verifier(ouvert)
  await indexDe(ouvert, premier)
  const connexions: number[] = []
  for (let n = 0; n < 20; n++) connexions.push((await chrono(() => ouvert.synchroniser()))[0])
  const [coffre] = ouvert.coffres()
  const gardes: number[] = []
  for (let n = 0; n < 60 && coffre; n++) {
    const [temps] = await chrono(async () => {
      reussi(await ouvert.poser(coffre.coffre, uneNote(recit(n))))
      if ((await ouvert.vider()).enAttente > 0) throw new Error('not acknowledged')
    })
    gardes.push(temps)
  }
  ouvert.fermer()

  const tiedes: number[] = []
  const index: number[] = []
  for (let n = 0; n < 3; n++) {
    const magasin = await duMembre(anne.membre, poste)
    const [tiede, moteur] = await chrono(async () => {
      const m = await demarrer(cle, magasin)
      await m.ouvrir(rien)
      lireJournee(m.coffres(), anne.membre, JOUR, [])
      return m
    })
    tiedes.push(tiede)
    index.push(tiede + (await indexDe(moteur, magasin)))
    moteur.fermer()
  }
  const plein = `${DOSSIERS} dossiers × ${PIECES} pieces`
  return [
    { name: `Aujourd’hui usable, ${plein}, warm cache`, value: mediane(tiedes) / 1000, unit: 's', budget: 1.5 },
    { name: `index usable, ${plein}, warm cache`, value: mediane(index) / 1000, unit: 's', budget: 4 },
    { name: `Aujourd’hui usable, ${plein}, empty cache, loopback`, value: froid / 1000, unit: 's', budget: 6 },
    { name: `engine: sync of ${DOSSIERS} coffres, nothing new`, value: mediane(connexions), unit: 'ms', budget: 60 },
    {
      name: 'engine: save a piece, kept here and acknowledged, p95',
      value: gardes.toSorted((a, b) => a - b)[56] ?? Infinity,
      unit: 'ms',
      budget: 100,
    },
  ]
}

/** One ASS with 400 files, a server of its own process, a PostgreSQL that writes to the disk; the store is held in memory. */
export const mesurer = async (): Promise<Mesure[]> => {
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-ouverture-'))
  const fins: (() => Promise<void>)[] = []
  try {
    const postgres = await startPostgres({ dataDir: join(dossier, 'postgres'), log: () => undefined })
    fins.push(() => postgres.stop())
    const url = await postgres.createDatabase('permanence')
    await migrate(url)
    const appUrl = await openLogin(url, 'permanence_app', 'bench')
    const guichetUrl = await openLogin(url, 'permanence_guichet', 'bench')
    const lancer: Lieu['lancer'] = async (dataDir) => {
      const programme = join(import.meta.dirname, 'serveur-main.ts')
      const serveur = spawn(process.execPath, [programme, appUrl, guichetUrl, dataDir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [adresse] = (await once(createInterface({ input: serveur.stdout }), 'line')) as [string]
      const stop = async (): Promise<void> => {
        const fini = once(serveur, 'exit')
        serveur.kill('SIGTERM')
        await fini
      }
      return { url: adresse, stop }
    }
    const monde = await unServiceReel({ after: (fin) => fins.push(fin) }, { lieu: { base: { url, appUrl }, lancer } })
    return await mesurerSur(monde.url, monde.anne)
  } finally {
    for (const fin of fins.toReversed()) await fin()
    rmSync(dossier, { recursive: true, force: true })
  }
}
