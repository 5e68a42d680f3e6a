import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, type TestContext } from 'node:test'

import pg from 'pg'

import { postApplication, postImport, type ImportVu } from '../../contract/etablissement.ts'
import type { Endpoint, EntreeDe, SortieDe } from '../../contract/endpoint.ts'
import type { Role } from '../../domain/acteur.ts'
import { uneBase } from '../base/essais.ts'
import { horlogeDuSysteme } from '../clock.ts'
import type { Moyens, Reponse } from '../serve.ts'
import { ouvrirBase, ouvrirBaseSansSession, type Base } from '../transaction.ts'
import { unUai } from './fichiers.examples.ts'
import { etablissementRoutes } from './routes.ts'

export const id = (n: number): string =>
  String(n).padStart(26, 'a').replaceAll('0', 'b').replaceAll('1', 'c').replaceAll('8', 'd').replaceAll('9', 'e')

/** One base more, for a whole file: while it lives, the server of its tests does too. */
export const garderLeServeur = (): void => {
  let finir = async (): Promise<void> => undefined
  before(async () => void (await uneBase({ after: (fin) => (finir = fin) })))
  after(() => finir())
}

export type Monde = {
  readonly asks: <E extends Endpoint>(endpoint: E, entree: unknown, jeton?: string | null) => Promise<Reponse>
  readonly admin: string
  readonly ctssd: string
  readonly ass: string
  readonly voisine: string
  readonly adminVoisin: string
  /** As the server itself logs in. */
  readonly base: Base
  readonly moyens: Moyens
  /** As superuser: for the arranging and the checking. */
  readonly enMaitre: (texte: string, valeurs?: unknown[]) => Promise<Record<string, unknown>[]>
}

/** Two services, 096 and 097, and whoever signs in there. */
export const unMonde = async (t: TestContext): Promise<Monde> => {
  let lacher = async (): Promise<void> => undefined
  const essai = await uneBase({ after: (fin) => (lacher = fin) })
  const base = ouvrirBase(essai.appUrl)
  const guichet = ouvrirBaseSansSession(essai.guichetUrl)
  const client = new pg.Client({ connectionString: essai.url })
  await client.connect()
  t.after(async () => {
    await client.end()
    await base.fermer()
    await guichet.fermer()
    await lacher()
  })
  const enMaitre: Monde['enMaitre'] = async (texte, valeurs = []) => (await client.query(texte, valeurs)).rows
  let n = 0
  const entrer = async (service: string, role: Role): Promise<string> => {
    n += 1
    const jeton = randomBytes(32).toString('hex')
    await enMaitre('insert into compte (service, membre, nom, prenom, role) values ($1, $2, $3, $3, $4)', [
      service,
      id(n),
      role,
      role,
    ])
    await enMaitre(
      `insert into priv.session (empreinte, service, membre, ouverte_le, jusqua) values ($1, $2, $3, now(), now() + interval '1 hour')`,
      [createHash('sha256').update(jeton).digest(), service, id(n)],
    )
    return jeton
  }
  await enMaitre(`insert into service (service, nom) values ('096', 'Service du 096'), ('097', 'Service du 097')`)
  const moyens: Moyens = { base, guichet, horloge: horlogeDuSysteme, annonces: { signaler: () => undefined } }
  return {
    base,
    moyens,
    enMaitre,
    asks: async (endpoint, entree, jeton = null) => {
      const route = etablissementRoutes().find(
        (une) => une.endpoint.path === endpoint.path && une.endpoint.method === endpoint.method,
      )
      assert.ok(route)
      return route.repondre({ entree, jeton, ip: '127.0.0.1' }, moyens)
    },
    admin: await entrer('096', 'administrateur'),
    ctssd: await entrer('096', 'ctss-d'),
    ass: await entrer('096', 'ass'),
    voisine: await entrer('097', 'ctss-d'),
    adminVoisin: await entrer('097', 'administrateur'),
  }
}

export const recu = <E extends Endpoint>(endpoint: E, { statut, corps }: Reponse): SortieDe<E> => {
  assert.equal(statut, 200, JSON.stringify(corps))
  return endpoint.output.parse(corps) as SortieDe<E>
}
export const refuse = ({ statut, corps }: Reponse): [number, unknown] => [statut, (corps as { refus?: unknown }).refus]

export const entree = (n: number, octets: Uint8Array): EntreeDe<typeof postImport> => ({
  id: id(900 + n),
  fichier: 'annuaire.csv',
  contenu: Buffer.from(octets).toString('base64'),
})

export const preparer = async (monde: Monde, n: number, octets: Uint8Array): Promise<ImportVu> => {
  const vu = recu(postImport, await monde.asks(postImport, entree(n, octets), monde.admin))
  assert.ok(vu.type !== null, JSON.stringify(vu))
  return vu
}
export const importer = async (monde: Monde, n: number, octets: Uint8Array): Promise<ImportVu> => {
  await preparer(monde, n, octets)
  return recu(postApplication, await monde.asks(postApplication, { id: id(900 + n) }, monde.admin))
}

export const UAI = unUai('0960001')
export const ecoles = (n: number): Record<string, string>[] =>
  Array.from({ length: n }, (_, rang) => ({
    Identifiant_de_l_etablissement: unUai(`09610${String(rang).padStart(2, '0')}`),
    Nom_etablissement: `École du Puits ${rang}`,
    Type_etablissement: 'Ecole',
    Nom_commune: rang % 2 === 0 ? 'Île-Aumône' : 'Valmorne',
    code_nature: '151',
    libelle_nature: 'ECOLE DE NIVEAU ELEMENTAIRE',
    Appartenance_Education_Prioritaire: '',
    ULIS: '0',
  }))
