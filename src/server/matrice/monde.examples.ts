// The small world of the matrix, written row by row by the superuser: no signature is checked by the base.
import { createHash } from 'node:crypto'
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

export const sha256 = (...parties: readonly (string | Buffer)[]): Buffer => {
  const hache = createHash('sha256')
  for (const partie of parties) hache.update(partie)
  return hache.digest()
}

/** A readable id: the name, then as many 2 as it takes. */
export const idDe = (nom: string): string => nom.padEnd(26, '2')
export const jetonDe = (nom: string): string => sha256(`jeton de ${nom}`).toString('hex')

export const idDuCoffre = (nom: NomDeCoffre): string => {
  const lieu = COFFRES[nom]
  return idDe('id' in lieu ? lieu.id : nom)
}

/** Somebody of each service who never acts: rows that belong to another are hers. */
export const nomDuTemoin = (service: string): string => (service === ICI ? 'temoin' : 'temoindailleurs')
export const temoin = (service: string): string => idDe(nomDuTemoin(service))
export const SECTEURS = { secteurun: ICI, secteurdeux: ICI, secteurdailleurs: AILLEURS } as const
/** Who is in post in a sector. */
export const EN_POSTE: Readonly<Record<keyof typeof SECTEURS, readonly Nom[]>> = {
  secteurun: ['referente', 'binome', 'expiree', 'partie'],
  secteurdeux: ['collegue'],
  secteurdailleurs: ['voisine'],
}

const REMPLACEE: Readonly<Record<keyof typeof SECTEURS, string>> = {
  secteurun: 'remplacante',
  secteurdeux: 'temoin',
  secteurdailleurs: 'temoindailleurs',
}

export const ECOLES = ['0900001A', '1900001A', '2900001A', '1901001A']
/** The school of a sector. */
export const ecoleDe = (secteur: keyof typeof SECTEURS): string =>
  `${secteur === 'secteurdeux' ? '2' : '1'}${SECTEURS[secteur]}001A`

/** Who is assigned there today, in post or for dates. */
export const affectees = (secteur: keyof typeof SECTEURS): readonly string[] => [
  ...EN_POSTE[secteur],
  REMPLACEE[secteur],
]
/** Where everybody of a service has hours: hers only in writing when she works there. */
export const secteurDe = (service: string): 'secteurun' | 'secteurdailleurs' =>
  service === ICI ? 'secteurun' : 'secteurdailleurs'
/** Whose row of `personnel` exists in each service: the secretary's names no account of a school. */
export const DES_ETABLISSEMENTS: readonly Nom[] = ['cpe', 'secretaire']

type Poste = {
  readonly id: string
  readonly qui: string
  readonly titre: string
  readonly debut?: string
  readonly fin?: string
}

/** In a sector, and yet not those who give a replacement there. */
export const SANS_POUVOIR: readonly (Poste & { readonly secteur: keyof typeof SECTEURS })[] = [
  { secteur: 'secteurun', id: 'posteetudiante', qui: 'etudiante', titre: 'titulaire' },
  { secteur: 'secteurdeux', id: 'posteavenir', qui: 'avenir', titre: 'titulaire', debut: '2999-09-01' },
  { secteur: 'secteurdeux', id: 'postefinie', qui: 'finie', titre: 'titulaire', fin: '2021-07-31' },
  { secteur: 'secteurdeux', id: 'posteretiree', qui: 'retiree', titre: 'stagiaire' },
]

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
  return { annuaire, journal, pieces }
}

type Faire = (sql: string, ...valeurs: readonly unknown[]) => Promise<void>

const affecter = (faire: Faire, service: string, secteur: string, poste: Poste): Promise<void> =>
  faire(
    `insert into affectation (service, id, membre, role, secteur, titre, quotite, debut, fin)
     values ($1, $2, $3, 'ass', $4, $5, 100, $6, $7)`,
    service,
    idDe(poste.id).slice(0, 26),
    idDe(poste.qui),
    idDe(secteur),
    poste.titre,
    poste.debut ?? '2020-09-01',
    poste.fin ?? null,
  )

const territoire = async (faire: Faire): Promise<void> => {
  for (const [nom, service] of Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][]) {
    await faire('insert into secteur (service, id, nom) values ($1, $2, $3)', service, idDe(nom), nom)
    await faire(
      'insert into secteur_etablissement (service, uai, secteur) values ($1, $2, $3)',
      service,
      ecoleDe(nom),
      idDe(nom),
    )
    await affecter(faire, service, nom, { id: `remplacement${nom}`, qui: REMPLACEE[nom], titre: 'remplacante' })
    for (const qui of EN_POSTE[nom]) {
      await affecter(faire, service, nom, { id: `poste${qui}`, qui, titre: qui === 'binome' ? 'binome' : 'titulaire' })
    }
  }
  for (const { secteur, ...poste } of SANS_POUVOIR) await affecter(faire, SECTEURS[secteur], secteur, poste)
  await faire(
    `insert into etablissement (uai, nom, type, statut, perimetre, academie, departement)
     select uai, 'Collège', 'college', 'public', true, '14', '035' from unnest($1::text[]) uai`,
    ECOLES,
  )
  await faire("insert into site (uai, cle, nom, etat) values ('0900001A', 'a', 'Annexe', 'ouvert')")
  await faire("insert into ips (uai, rentree, niveau) values ('0900001A', 2025, 'college')")
  await faire("insert into effectif (uai, rentree, portee, eleves) values ('0900001A', 2025, 'etablissement', 10)")
  await faire("insert into reseau_prioritaire (uai, label) values ('0900001A', 'REP')")
  await faire("insert into densite_commune (code_commune, niveau) values ('90001', 5)")
  for (const service of [ICI, AILLEURS]) {
    await faire(
      "insert into critere_etablissement (service, uai, critere, present) values ($1, '0900001A', 'ulis', true)",
      service,
    )
    await faire(
      `insert into import_etablissement (service, id, fichier, type, lignes, etablissements, sites, refusees, repares, ajouts,
         changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par)
       values ($1, $2, 'f', 'annuaire', 0, 0, 0, '[]', '[]', 0, 0, 0, 0, 0, '{}', '2026-09-01', $3)`,
      service,
      idDe('import'),
      temoin(service),
    )
    await faire(
      `insert into import_etablissement select service, $2, fichier, type, 'applique', lignes, etablissements, sites, refusees,
         repares, ajouts, changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par, prepare_le, prepare_par
       from import_etablissement where service = $1`,
      service,
      idDe('importclos'),
    )
    await faire(
      `insert into import_etablissement_ecart (service, import, n, objet, genre, cle, avant, apres)
       values ($1, $2, 0, 'ips', 'ajout', '{}', '{}', '{}')`,
      service,
      idDe('import'),
    )
  }
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

/** Hours, days away and a mail address for each, and what is decided for each school. */
const presences = async (faire: Faire): Promise<void> => {
  for (const service of [ICI, AILLEURS]) {
    for (const nom of [...NOMS, nomDuTemoin(service)]) {
      await faire(
        `insert into presence (service, id, membre, uai, jour_de_semaine, semaine, debut, fin, bureau, du)
         values ($1, $2, $2, $3, 1, 'toutes', '08:00', '09:00', 'x', '2020-09-01')`,
        service,
        idDe(nom),
        ecoleDe(secteurDe(service)),
      )
      await faire(
        "insert into absence (service, id, membre, du, au) values ($1, $2, $2, '2020-09-01', '2999-09-01')",
        service,
        idDe(nom),
      )
    }
    for (const nom of DES_ETABLISSEMENTS)
      await faire(
        "insert into personnel (service, membre, uai, fonction) values ($1, $2, '0900001A', 'cpe')",
        service,
        idDe(nom),
      )
  }
  for (const [nom, service] of Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][])
    await faire('insert into guichet (service, uai) values ($1, $2)', service, ecoleDe(nom))
  await faire("update compte set courriel = nom || '@example.org'")
  await faire("insert into vacances (zone, annee, libelle, du) values ('B', '2999-3000', 'Vacances', '2999-12-20')")
  await faire("insert into ferie (zone, jour, libelle) values ('Métropole', '2999-05-01', '1er mai')")
}

const unAnnuaire = async (faire: Faire, service: string): Promise<Tete> => {
  const octets = JSON.stringify({ service, log: 'annuaire', n: 0, prev: ZERO, type: 'genese', corps: {} })
  await faire(
    "insert into annuaire (service, n, type, octets, signatures, hache) values ($1, 0, 'genese', $2, '[]', $3)",
    service,
    octets,
    sha256(octets),
  )
  return { n: 1, hache: sha256(octets).toString('hex') }
}

const unCoffre = async (faire: Faire, nom: NomDeCoffre): Promise<Tete> => {
  const { service, genre, membres } = COFFRES[nom]
  const dedans = Object.entries(membres) as [Nom, Exclude<Lien, 'aucun'>][]
  const ouvre = dedans.find(([, lien]) => lien === 'referente')?.[0] ?? 'referente'
  const id = idDuCoffre(nom)
  const corps = {
    genre,
    secteur: genre === 'secteur' ? idDe('secteurun') : null,
    annee: genre === 'secteur' || genre === 'service' ? 2026 : null,
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
