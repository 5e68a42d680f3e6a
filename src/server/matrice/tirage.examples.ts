// Small worlds drawn by chance, laid in one transaction that is never committed, and tried as the application would.
import type { Client, QueryResult } from 'pg'
import fc from 'fast-check'
import { CT, SIG } from './monde.examples.ts'
import { ACTES, peut, type Acte, type Membre, type Tirage } from './oracle.examples.ts'
import { idDe, jetonDe, sha256 } from './territoire.examples.ts'

const AUJOURDHUI = '2026-11-24'
const SERVICES = ['910', '911']
const QUI = ['alice', 'berthe', 'carole', 'denise', 'edith'] as const
const OU = ['lila', 'mauve', 'nacre', 'ocre'] as const

const dates = fc.constantFrom(
  ...Array<{ debut: null; fin: null }>(4).fill({ debut: null, fin: null }),
  { debut: '2020-01-01', fin: null },
  { debut: null, fin: '2999-01-01' },
  { debut: '2020-01-01', fin: '2020-02-01' },
  { debut: '2999-01-01', fin: null },
  // the last day still counts, the first too
  { debut: AUJOURDHUI, fin: AUJOURDHUI },
)
const membre = (coffre: string, personne: string): fc.Arbitrary<Membre | null> =>
  fc.option(
    fc
      .record({
        role: fc.constantFrom('referent', 'referent', 'binome', 'binome', 'remplacante', 'stagiaire', 'lecture'),
        quand: dates,
        retire: fc.nat({ max: 9 }).map((n) => n === 0),
      })
      .map(({ role, quand, retire }): Membre => ({ coffre, personne, role, retire, ...quand })),
    { freq: 14 },
  )

/** Mostly open sessions, mostly members: a world where all is closed proves little. */
export const tirages: fc.Arbitrary<Tirage> = fc
  .record({
    personnes: fc.tuple(
      ...QUI.map((nom) =>
        fc.record({
          id: fc.constant(idDe(nom)),
          service: fc.constantFrom(...Array<string>(12).fill('910'), '911'),
          session: fc.constantFrom(...Array<'ouverte'>(20).fill('ouverte'), 'expiree', 'aucune'),
          actif: fc.nat({ max: 24 }).map((n) => n > 0),
        }),
      ),
    ),
    coffres: fc.tuple(
      ...OU.map((nom) =>
        fc.record({
          id: fc.constant(idDe(nom)),
          service: fc.constantFrom(...Array<string>(12).fill('910'), '911'),
          genre: fc.constantFrom('dossier', 'dossier', 'secteur', 'personnel'),
        }),
      ),
    ),
    membres: fc.tuple(...OU.flatMap((ou) => QUI.map((qui) => membre(idDe(ou), idDe(qui))))),
  })
  .map(({ personnes, coffres, membres }) => {
    const service = new Map([...personnes, ...coffres].map((x) => [x.id, x.service]))
    return {
      aujourdhui: AUJOURDHUI,
      personnes,
      coffres,
      // a member of a coffre is of its service
      membres: membres.filter((m) => m !== null).filter((m) => service.get(m.personne) === service.get(m.coffre)),
    }
  }) as fc.Arbitrary<Tirage>

const ecrit = (role: string): boolean => role !== 'stagiaire' && role !== 'lecture'
const tient = (role: string, genre: string): boolean =>
  role === 'referent' || role === 'binome' || (role === 'remplacante' && genre !== 'dossier')

const poser = async (client: Client, { personnes, coffres, membres }: Tirage): Promise<void> => {
  const faire = (sql: string, ...valeurs: unknown[]): Promise<unknown> => client.query(sql, valeurs)
  for (const service of SERVICES) await faire('insert into service (service, nom) values ($1, $1)', service)
  for (const { id, service, session, actif } of personnes) {
    await faire(
      "insert into compte (service, membre, nom, prenom, role, actif) values ($1, $2, 'x', 'x', 'ass', $3)",
      service,
      id,
      actif,
    )
    if (session === 'aucune') continue
    const jusqua = session === 'ouverte' ? '2999-01-01' : '2021-01-01'
    await faire(
      "insert into priv.session values ($1, $2, $3, '2021-01-01', $4)",
      sha256(jetonDe(id)),
      service,
      id,
      jusqua,
    )
  }
  for (const [i, { id, service, genre }] of coffres.entries()) {
    await faire(
      "insert into coffre (service, coffre, genre, secteur, annee, cree_par, cree_le, modifie) values ($1, $2, $3, $4, $5, $6, '2026-09-01', 1)",
      service,
      id,
      genre,
      genre === 'secteur' ? idDe('secteur') : null,
      genre === 'secteur' ? 2026 + i : null,
      id,
    )
    await faire(
      "insert into epoque (service, coffre, numero, engagement, porte, entree) values ($1, $2, 1, $3, '\\x00', 0)",
      service,
      id,
      Buffer.alloc(32),
    )
    await faire(
      "insert into journal (service, coffre, n, type, auteur, octets, signatures, hache) values ($1, $2, 0, 'creer', 'x', 'x', '[]', sha256('x'))",
      service,
      id,
    )
    await faire(
      `insert into piece values ($1, $2, 1, 'x', 1, 1, 'x', 0, $3, $3, 'e', $4, $5)`,
      service,
      id,
      Buffer.alloc(32),
      CT,
      SIG,
    )
    await faire("insert into depot values ($1, $2, $2, 1, '\\x00', '2026-09-01')", service, id)
    await faire(
      `insert into saisine (service, saisine, coffre, emetteur, urgent, jour, expire_le, empreinte)
       values ($1, $2, $2, 'eleve', true, '2026-09-01', '2999-01-01', sha256('x'))`,
      service,
      id,
    )
    await faire(
      `insert into echange (service, saisine, coffre, n, sens, jour, empreinte)
       values ($1, $2, $2, 1, 'eux', '2026-09-01', sha256('x'))`,
      service,
      id,
    )
    await faire("insert into porte_part values ($1, $2, 1, $3, 1, '\\x00')", service, id, idDe('autre'))
    for (const { id: qui } of [...personnes, { id: idDe('autre') }]) {
      await faire("insert into scelle values ($1, $2, 1, $1, $3, 1, 0, '\\x00')", service, id, qui)
      await faire("insert into brouillon values ($1, $2, $3, $3, 1, '\\x00', '2026-09-01')", service, qui, id)
    }
  }
  for (const { coffre, personne, role, debut, fin, retire } of membres) {
    const { service = '', genre = 'dossier' } = coffres.find(({ id }) => id === coffre) ?? {}
    await faire(
      'insert into membre_coffre values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9, 0, 1)',
      service,
      coffre,
      personne,
      role,
      ecrit(role),
      tient(role, genre),
      debut,
      fin,
      retire,
    )
  }
}

const sqlDe = (acte: Acte, service: string, coffre: string, elle: string): string => {
  const cle = `service = '${service}' and coffre = '${coffre}'`
  const ici = `'${service}', '${coffre}'`
  const autre = idDe('autre')
  const piece = (auteur: string): string =>
    `insert into piece (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig) values
     (${ici}, 2, 'y', 1, 1, '${auteur}', 0, sha256('x'), sha256('x'), 'e', '\\x${CT.toString('hex')}', '\\x${SIG.toString('hex')}')`
  const brouillon = (qui: string): string =>
    `insert into brouillon (service, membre, brouillon, coffre, epoque, ct, le) values
     ('${service}', '${qui}', '${idDe('neuf')}', '${coffre}', 1, '\\x00', now())`
  switch (acte) {
    case 'lire coffre':
    case 'lire epoque':
    case 'lire membre_coffre':
    case 'lire journal':
    case 'lire piece':
    case 'lire depot':
    case 'lire saisine':
    case 'lire echange':
    case 'lire porte_part':
      return `select from ${acte.slice(5)} where ${cle}`
    case 'effacer depot':
      return `delete from depot where ${cle}`
    case 'lire scelle':
      return `select from scelle where ${cle} and membre = '${elle}'`
    case 'lire scelle d’une autre':
      return `select from scelle where ${cle} and membre <> '${elle}'`
    case 'lire brouillon':
      return `select from brouillon where ${cle} and membre = '${elle}'`
    case 'lire brouillon d’une autre':
      return `select from brouillon where ${cle} and membre <> '${elle}'`
    case 'inserer brouillon':
      return brouillon(elle)
    case 'inserer brouillon d’une autre':
      return brouillon(autre)
    case 'inserer piece':
      return piece(elle)
    case 'inserer piece d’une autre':
      return piece(autre)
    case 'inserer scelle':
      return `insert into scelle (service, coffre, epoque, membre_service, membre, generation, entree, sceau) values (${ici}, 1, '${service}', '${autre}', 2, 2, '\\x00')`
    case 'inserer porte_part':
      return `insert into porte_part (service, coffre, epoque, membre, generation, sceau) values (${ici}, 1, '${autre}', 2, '\\x00')`
    case 'inserer etiquette':
      return `insert into etiquette (service, coffre, generation, sceau) values (${ici}, 2, '\\x00')`
    case 'inserer scelle_recouvrement':
      return `insert into scelle_recouvrement (service, coffre, epoque, generation, sceau) values (${ici}, 1, 2, '\\x00')`
  }
}

export type Ecart = {
  readonly qui: string
  readonly acte: Acte
  readonly coffre: string
  readonly oracle: boolean
  readonly base: boolean
}
export type Bilan = { readonly cellules: number; readonly permises: number; readonly ecarts: readonly Ecart[] }

/** As superuser, for the laying only: each cell runs as the role of the application. */
export const essayerTirage = async (client: Client, tirage: Tirage): Promise<Bilan> => {
  const ecarts: Ecart[] = []
  let [cellules, permises] = [0, 0]
  await client.query('begin; set local session_replication_role = replica')
  try {
    await client.query(
      `create or replace function priv.aujourdhui() returns date language sql stable set search_path = '' as $$ select date '${tirage.aujourdhui}' $$`,
    )
    await poser(client, tirage)
    for (const { id: qui } of tirage.personnes) {
      for (const { id: coffre, service } of tirage.coffres) {
        for (const acte of ACTES) {
          const oracle = peut(tirage, qui, acte, coffre)
          const base = await essayer(
            client,
            jetonDe(qui),
            sqlDe(acte, service, coffre, qui),
            acte.startsWith('inserer'),
          )
          cellules += 1
          if (base) permises += 1
          if (oracle !== base) ecarts.push({ qui, acte, coffre, oracle, base })
        }
      }
    }
  } finally {
    await client.query('rollback')
  }
  return { cellules, permises, ecarts }
}

const essayer = async (client: Client, jeton: string, sql: string, insertion: boolean): Promise<boolean> => {
  try {
    const issues = (await client.query(
      `savepoint une; set local role permanence_app; select set_config('permanence.jeton', '${jeton}', true); ${sql}`,
    )) as unknown as QueryResult[]
    return insertion || (issues.at(-1)?.rowCount ?? 0) > 0
  } catch (faute) {
    if ((faute as { code?: string }).code === '42501') return false
    throw faute
  } finally {
    await client.query('rollback to une')
  }
}
