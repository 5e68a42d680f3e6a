// The small world of the matrix, written row by row by the superuser: no signature is checked by the base.
import type { Client } from 'pg'
import {
  AILLEURS,
  autreService,
  COFFRES,
  ICI,
  NOMS,
  NOMS_DES_COFFRES,
  personne,
  type Lien,
  type Nom,
  type NomDeCoffre,
} from './personnes.ts'
import { presences, territoire, type Faire } from './monde-ouvert.examples.ts'
import { chiffres } from './monde-chiffres.examples.ts'
import { saisines } from './monde-saisines.examples.ts'
import { idDe, idDuCoffre, jetonDe, nomDuTemoin, sha256, temoin } from './territoire.examples.ts'

export const DATES: Readonly<
  Record<Exclude<Lien, 'aucun'>, { role: string; debut: string | null; fin: string | null }>
> = {
  referente: { role: 'referent', debut: null, fin: null },
  binome: { role: 'binome', debut: '2020-09-01', fin: null },
  remplacante: { role: 'remplacante', debut: '2020-09-01', fin: '2999-07-31' },
  'remplacante-a-venir': { role: 'remplacante', debut: '2999-01-01', fin: '2999-07-31' },
  'remplacante-finie': { role: 'remplacante', debut: '2020-09-01', fin: '2021-07-31' },
  retiree: { role: 'binome', debut: null, fin: null },
  stagiaire: { role: 'stagiaire', debut: '2020-09-01', fin: '2999-07-31' },
  'stagiaire-finie': { role: 'stagiaire', debut: '2020-09-01', fin: '2021-07-31' },
  lecture: { role: 'lecture', debut: '2020-09-01', fin: '2999-07-31' },
  'lecture-finie': { role: 'lecture', debut: '2020-09-01', fin: '2021-07-31' },
}

/** Where a chain stands: what the next row must follow. */
export type Tete = { readonly n: number; readonly hache: string }
export type Monde = {
  readonly annuaire: Readonly<Record<string, Tete>>
  readonly journal: Readonly<Record<NomDeCoffre, Tete>>
  readonly pieces: Readonly<Record<NomDeCoffre, Tete>>
}

export const entreeDeJournal = (
  coffre: string,
  service: string,
  { n, hache }: Tete,
  type: string,
  corps: object,
): { readonly octets: string; readonly hache: string } => {
  const octets = JSON.stringify({ service, log: coffre, n, prev: hache, le: '2026-09-01T08:00:00Z', type, corps })
  return { octets, hache: sha256(octets).toString('hex') }
}

export const ZERO = '0'.repeat(64)
const DEBUT: Tete = { n: 0, hache: ZERO }

export const creerMonde = async (client: Client): Promise<Monde> => {
  const faire = async (sql: string, ...valeurs: readonly unknown[]): Promise<void> => {
    await client.query(sql, [...valeurs])
  }
  const compte = (service: string, nom: string): Promise<void> =>
    faire(
      "insert into compte (service, membre, nom, prenom, role) values ($1, $2, $3, $3, 'ass')",
      service,
      idDe(nom),
      nom,
    )
  await faire(`insert into deploiement (id, mode) values ('${idDe('base')}', 'demo') on conflict do nothing`)
  for (const service of [ICI, AILLEURS]) await faire('insert into service (service, nom) values ($1, $1)', service)
  const gens = NOMS.map((nom) => [nom, personne(nom)] as const)
  for (const [nom, { service, role, ...qui }] of gens) {
    await faire(
      'insert into compte (service, membre, nom, prenom, role, actif) values ($1, $2, $3, $3, $4, $5)',
      service,
      idDe(nom),
      nom,
      role,
      qui.inactive !== true,
    )
    if (qui.session === 'aucune' || qui.session === 'forgee') continue
    const jusqua = qui.session === 'expiree' ? '2021-01-01' : '2999-01-01'
    await faire(
      'insert into priv.session (empreinte, service, membre, ouverte_le, jusqua) values ($1, $2, $3, $4, $5)',
      sha256(jetonDe(nom)),
      service,
      idDe(nom),
      '2020-12-31',
      jusqua,
    )
  }
  // each has the id of somebody of the other service, who never acts
  for (const [nom, { service }] of gens) await compte(autreService(service), nom)
  for (const service of [ICI, AILLEURS]) await compte(service, nomDuTemoin(service))
  await territoire(faire)
  await personnel(faire)
  await presences(faire)
  const annuaire = { [ICI]: await unAnnuaire(faire, ICI), [AILLEURS]: await unAnnuaire(faire, AILLEURS) }
  const journal = {} as Record<NomDeCoffre, Tete>
  const pieces = {} as Record<NomDeCoffre, Tete>
  for (const nom of NOMS_DES_COFFRES) {
    journal[nom] = await unCoffre(faire, nom)
    pieces[nom] = await sonContenu(faire, nom)
    await scellesCroises(faire, nom)
  }
  await saisines(faire)
  await chiffres(faire)
  return { annuaire, journal, pieces }
}

/** Keyring, lock, share, lines of audit: for each person and for the silent one of each service. */
const personnel = async (faire: Faire): Promise<void> => {
  const tous = [
    ...NOMS.flatMap((nom) => [ICI, AILLEURS].map((service) => [service, nom] as const)),
    ...[ICI, AILLEURS].map((service) => [service, nomDuTemoin(service)] as const),
  ]
  for (const [i, [service, nom]] of tous.entries()) {
    await faire(
      "insert into trousseau (service, membre, generation, chiffre) values ($1, $2, 1, '\\x00')",
      service,
      idDe(nom),
    )
    await faire(
      `insert into serrure (service, membre, serrure, genre, publique, sceau) values ($1, $2, $3, 'code', '\\x00', '\\x00')`,
      service,
      idDe(nom),
      idDe('serrure'),
    )
    await faire(
      "insert into recouvrement_part (service, generation, gardien, rang, sceau) values ($1, 1, $2, $3, '\\x00')",
      service,
      idDe(nom),
      i,
    )
    for (const verbe of ['connexion', 'certificat', 'siege-cree']) {
      await faire('select priv.inscrire($1, $2, $3, null, null)', service, idDe(nom), verbe)
    }
  }
}

const TOURS = [
  { membre: idDe('garde'), debut: '2020-09-01T00:00:00Z', fin: '2999-09-01T00:00:00Z' },
  { membre: idDe('gardefinie'), debut: '2020-09-01T00:00:00Z', fin: '2021-09-01T00:00:00Z' },
]

const unAnnuaire = async (faire: Faire, service: string): Promise<Tete> => {
  let tete = DEBUT
  for (const [type, corps] of [
    ['genese', {}],
    ['garde', { tours: service === ICI ? TOURS : [] }],
  ] as const) {
    const octets = JSON.stringify({ service, log: 'annuaire', n: tete.n, prev: tete.hache, type, corps })
    await faire(
      "insert into annuaire (service, n, type, octets, signatures, hache) values ($1, $2, $3, $4, '[]', $5)",
      service,
      tete.n,
      type,
      octets,
      sha256(octets),
    )
    tete = { n: tete.n + 1, hache: sha256(octets).toString('hex') }
  }
  return tete
}

const unCoffre = async (faire: Faire, nom: NomDeCoffre): Promise<Tete> => {
  const { service, genre, membres } = COFFRES[nom]
  const dedans = Object.entries(membres) as [Nom, Exclude<Lien, 'aucun'>][]
  const ouvre = dedans.find(([, lien]) => lien === 'referente')?.[0] ?? 'referente'
  const id = idDuCoffre(nom)
  const corps = {
    genre,
    secteur: genre === 'secteur' ? idDe('secteurun') : null,
    // a year that never ends: its door stays in service
    annee: genre === 'secteur' || genre === 'service' ? 2999 : null,
    epoque: { numero: 1, engagement: ZERO, porte: 'AAAA' },
    membres: [
      ...dedans.map(([qui, lien]) => ({ service, membre: idDe(qui), ...DATES[lien] })),
      // a service that imitates an id lets in somebody of the other: it opens nothing there
      ...(nom === 'jumeau' ? [{ service: ICI, membre: idDe('collegue'), ...DATES.binome }] : []),
    ],
  }
  const poser = async (tete: Tete, type: string, auteur: string, quoi: object): Promise<Tete> => {
    const { octets, hache } = entreeDeJournal(id, service, tete, type, quoi)
    await faire(
      `insert into journal (service, coffre, n, type, auteur, octets, signatures, hache) values ($1, $2, $3, $4, $5, $6, '[]', $7)`,
      service,
      id,
      tete.n,
      type,
      auteur,
      octets,
      Buffer.from(hache, 'hex'),
    )
    return { n: tete.n + 1, hache }
  }
  await faire('begin')
  let tete = await poser(DEBUT, 'creer', idDe(ouvre), corps)
  await faire(
    'insert into scelle_recouvrement (service, coffre, epoque, generation, sceau) values ($1, $2, 1, 1, $3)',
    service,
    id,
    ZERO,
  )
  await faire("insert into etiquette (service, coffre, generation, sceau) values ($1, $2, 1, '\\x00')", service, id)
  for (const [qui, lien] of dedans) {
    await faire(
      `insert into scelle (service, coffre, epoque, membre_service, membre, generation, entree, sceau)
       values ($1, $2, 1, $1, $3, 1, 0, '\\x00')`,
      service,
      id,
      idDe(qui),
    )
    if (lien === 'retiree') tete = await poser(tete, 'retirer', idDe(qui), { membre: { service, membre: idDe(qui) } })
  }
  await faire('commit')
  return tete
}

export const CT = Buffer.alloc(2088)
export const SIG = Buffer.alloc(64)

/** Who has a draft there: members, the silent one, and where an id is imitated those who bear the ids of the true one. */
export const brouillonsDe = (coffre: NomDeCoffre): string[] => [
  ...Object.keys(COFFRES[coffre].membres),
  nomDuTemoin(COFFRES[coffre].service),
  ...(coffre === 'jumeau' ? Object.keys(COFFRES.dossier.membres) : []),
]

/** Wraps that cross services: for somebody elsewhere, and for her who bears the same id here. */
const scellesCroises = async (faire: Faire, nom: NomDeCoffre): Promise<void> => {
  const { service } = COFFRES[nom]
  for (const qui of NOMS) {
    await faire(
      `insert into scelle (service, coffre, epoque, membre_service, membre, generation, entree, sceau)
       values ($1, $2, 1, $3, $4, 1, 0, '\\x00')`,
      service,
      idDuCoffre(nom),
      autreService(service),
      idDe(qui),
    )
  }
}

const sonContenu = async (faire: Faire, nom: NomDeCoffre): Promise<Tete> => {
  const { service } = COFFRES[nom]
  const id = idDuCoffre(nom)
  const hache = sha256(`piece de ${nom}`)
  const tete = sha256(Buffer.alloc(32), hache)
  await faire(
    `insert into piece (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig)
     values ($1, $2, 1, $3, 1, 1, $4, 0, $5, $6, 'e', $7, $8)`,
    service,
    id,
    idDe('piece'),
    idDe('temoin'),
    hache,
    tete,
    CT,
    SIG,
  )
  await faire(
    "insert into depot (service, coffre, depot, epoque, sceau, recu_le) values ($1, $2, $3, 1, '\\x00', '2026-09-01')",
    service,
    id,
    idDe('depot'),
  )
  const auteurs = brouillonsDe(nom)
  for (const qui of auteurs) {
    await faire(
      "insert into brouillon (service, membre, brouillon, coffre, epoque, ct, le) values ($1, $2, $3, $4, 1, '\\x00', '2026-09-01')",
      service,
      idDe(qui),
      idDe(`brouillon${nom}`),
      id,
    )
  }
  await faire('select priv.inscrire($1, $2, $3, $4, null)', service, temoin(service), 'ouverture', id)
  return { n: 2, hache: tete.toString('hex') }
}
