// A small fictitious world on a real base, and somebody who enters it as the login page does.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Client } from 'pg'
import { horlogeDuPoste } from '../coffre/clock.ts'
import { creerMoteur } from '../coffre/creer-moteur.ts'
import { creerMagasinAucun } from '../coffre/magasin-aucun.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { creerBureau, type BureauOuvert } from '../coffre/saisines/bureau.ts'
import { demanderTrousseau, ouvrirApresConnexion, seConnecter } from '../coffre/session.ts'
import { identiteDe } from '../coffre/trousseau.ts'
import type { Secret } from '../coffre/face.ts'
import { getPersonnesDemo, postCodeDemo } from '../contract/session.ts'
import { estRefus } from '../domain/refus.ts'
import { uneBase } from '../server/base/essais.ts'
import { horlogeDuSysteme } from '../server/clock.ts'
import { startServer } from '../server/main.ts'
import { ecrireDeploiement, naissanceDuService } from '../server/naissance.ts'
import { clesDuBundle } from '../../tools/cle-de-version.ts'
import { ecrireRacinesDeDemo } from '../../tools/racines.ts'
import { peupler, type Peuplement } from './main.ts'
import { obtenir, ouvrirSeance, type Seance } from './seance.ts'
import { faireNaitreLesServices } from './services.ts'

/** Enough for the heroine's files that her saisines join. */
export const PAR_SECTEUR = 11

type Monde = { url: string; dataDir: string; fait: Peuplement; compter(sql: string): Promise<number> }

export const unMonde = async (t: TestContext): Promise<Monde> => {
  const base = await uneBase(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-demo-'))
  const staticDir = join(dataDir, 'static')
  mkdirSync(staticDir)
  const admin = { adminUrl: base.url, horloge: horlogeDuSysteme }
  await ecrireDeploiement(admin, 'demo')
  const { appUrl: databaseUrl, guichetUrl } = base
  const serveur = await startServer({
    databaseUrl,
    guichetUrl,
    port: 0,
    mode: 'demo',
    dataDir,
    staticDir,
    guichetDir: staticDir,
  })
  t.after(async () => {
    await serveur.stop()
    rmSync(dataDir, { recursive: true })
  })
  const sieges = await faireNaitreLesServices((naissance) => naissanceDuService(admin, naissance))
  const racines = async () => {
    await ecrireRacinesDeDemo({ adminUrl: base.url, dataDir })
    return clesDuBundle()
  }
  const reduction = { dossiersParSecteur: PAR_SECTEUR, boites: true, ecrits: true }
  const fait = await peupler({ url: serveur.url, dataDir, ...sieges, racines, ...reduction })
  const compter = async (sql: string): Promise<number> => {
    const client = new Client({ connectionString: base.url })
    await client.connect()
    try {
      return Number((await client.query<{ n: string }>(sql)).rows[0]?.n)
    } finally {
      await client.end()
    }
  }
  return { url: serveur.url, dataDir, fait, compter }
}

/** As the login page enters: what is on her paper, one code, her keyring, her files. */
export const entrerComme = async (
  url: string,
  identifiant: string,
  secretDe: (p: { phrase: string; code: string | null }) => Secret,
): Promise<{ seance: Seance; moteur: Moteur; bureau: BureauOuvert; alertes: unknown[] }> => {
  const public_ = ouvrirSeance(url)
  const { personnes } = await obtenir(public_.appeler, getPersonnesDemo, {})
  const personne = personnes.find((p) => p.identifiant === identifiant)
  assert.ok(personne, identifiant)
  const { codeUnique } = await obtenir(public_.appeler, postCodeDemo, { identifiant })
  const seance = ouvrirSeance(url)
  const secret = secretDe(personne)
  const admise = await seConnecter(seance.appeler, { identifiant, secret, codeUnique })
  assert.ok(!estRefus(admise), JSON.stringify(admise))
  const scelle = await demanderTrousseau(seance.appeler)
  assert.ok(!estRefus(scelle))
  const ouvert = ouvrirApresConnexion(scelle, admise, secret)
  assert.ok(!estRefus(ouvert))
  const alertes: unknown[] = []
  const { trousseau } = ouvert
  const magasin = await creerMagasinAucun().duMembre(trousseau, horlogeDuPoste.maintenant())
  const rien = (): void => undefined
  const moteur = await creerMoteur({
    identite: identiteDe(trousseau),
    racine: trousseau.racine,
    magasin,
    appeler: seance.appeler,
    horloge: horlogeDuPoste,
    surChangement: rien,
    surEnvois: rien,
    surAlerte: (a) => alertes.push(a),
  })
  await moteur.ouvrir(rien)
  assert.ok(!estRefus(await moteur.synchroniser()))
  assert.ok(!estRefus(await moteur.courrier.relever()))
  const { appeler } = seance
  const moi = trousseau.membre
  const bureau = creerBureau({ moteur, magasin, appeler, horloge: horlogeDuPoste, moi, surLecture: rien })
  return { seance, moteur, bureau, alertes }
}

export const parPhrase = ({ phrase }: { phrase: string }): Secret => ({ genre: 'phrase', texte: phrase })
export const parCode = ({ code }: { code: string | null }): Secret => ({ genre: 'code', texte: code ?? '' })
