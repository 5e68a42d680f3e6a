// Every cell of the matrix: a person, a verb, a row; the statement that tries it; what the matrix says of it.
import { attenduOuvert, type Issue } from './attendu.ts'
import { entier, SANS_DROIT, type Cellule, type Ligne } from './cellule.examples.ts'
import { cellulesDAffectation } from './cellules-affectation.examples.ts'
import { cellulesEnMasse } from './cellules-en-masse.examples.ts'
import { auditDesReleves, cellulesDesChiffres, cellulesDesEnvois } from './cellules-chiffres.examples.ts'
import { cellulesDesFonctions } from './cellules-fonctions.examples.ts'
import { cellulesDuGuichet } from './cellules-guichet.examples.ts'
import { cellulesDesSaisines } from './cellules-saisines.examples.ts'
import { cellulesDePresence } from './cellules-presence.examples.ts'
import { cellulesDeProtection } from './cellules-protection.examples.ts'
import { cellulesScellees } from './cellules-scellees.examples.ts'
import { FERMEES, OUVERTE, type Ouverte, type Verbe, VERBES } from './matrice.ts'
import { entreeDeJournal, ZERO, type Monde, type Tete } from './monde.examples.ts'
import { AILLEURS, autreService, ICI, NOMS, personne, type Nom } from './personnes.ts'
import { idDe, sha256, temoin } from './territoire.examples.ts'

const constante = (sql: string) => (): string => sql
const SERVICES = [ICI, AILLEURS] as const

/** One's own row, that of somebody else in each service, and that of who bears the same id in the other service. */
const parPersonne = (
  sql: (service: string, membre: string, nom: Nom) => Ligne['sql'],
): readonly ((nom: Nom) => Ligne)[] => [
  (nom) => ({
    quoi: 'à soi',
    service: personne(nom).service,
    aSoi: () => true,
    sql: sql(personne(nom).service, idDe(nom), nom),
  }),
  ...SERVICES.map((service) => (nom: Nom): Ligne => ({
    quoi: `d’une autre (${service})`,
    service,
    sql: sql(service, temoin(service), nom),
  })),
  (nom) => {
    const service = autreService(personne(nom).service)
    return { quoi: 'd’une homonyme d’ailleurs', service, sql: sql(service, idDe(nom), nom) }
  },
]

const parService = (
  sql: (service: string, nom: Nom) => Ligne['sql'],
  ligne?: string,
): readonly ((nom: Nom) => Ligne)[] =>
  SERVICES.map((service) => (nom: Nom): Ligne => ({
    quoi: service,
    service,
    sql: sql(service, nom),
    ...(ligne === undefined ? {} : { ligne }),
  }))

const duMonde = (sql: Ligne['sql']): readonly ((nom: Nom) => Ligne)[] => [
  () => ({ quoi: 'le seul', service: ICI, sql }),
]

const qui = (service: string, membre: string): string => `service = '${service}' and membre = '${membre}'`

const audits = (): readonly ((nom: Nom) => Ligne)[] =>
  (
    [
      ['connexion', 'une connexion'],
      ['certificat', 'un certificat'],
      ['siege-cree', 'un siège créé'],
    ] as const
  ).flatMap(([verbe, ligne]) =>
    parPersonne((service, membre) => ({
      lire: constante(
        `select seq from audit where service = '${service}' and acteur = '${membre}' and verbe = '${verbe}'`,
      ),
      inserer: constante(`insert into audit (service, seq, le, verbe, octets, hache)
        values ('${service}', 9999, now(), '${verbe}', 'x', sha256('x'))`),
      modifier: constante(`update audit set verbe = 'x-y' where service = '${service}' and acteur = '${membre}'`),
      effacer: constante(`delete from audit where service = '${service}' and acteur = '${membre}'`),
    })).map((faire) => (nom: Nom): Ligne => ({ ...faire(nom), ligne })),
  )

const entreeDAnnuaire = (service: string, { n, hache }: Tete): string => {
  const octets = JSON.stringify({ service, log: 'annuaire', n, prev: hache, type: 'garde', corps: {} })
  return `insert into annuaire (service, n, type, octets, signatures, hache)
    values ('${service}', ${n}, 'garde', '${octets}', '[]', '\\x${sha256(octets).toString('hex')}')`
}

const importPrepare = (service: string, par: string): string =>
  `insert into import_etablissement (service, id, fichier, type, lignes, etablissements, sites, refusees,
     repares, ajouts, changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par)
   values ('${service}', '${idDe('neuf')}', 'f', 'annuaire', 0, 0, 0, '[]', '[]', 0, 0, 0, 0, 0, '{}', now(), '${par}')`

const creation = (service: string, auteur: string): string => {
  const coffre = idDe('toutneuf')
  const corps = { genre: 'dossier', epoque: { numero: 1, engagement: ZERO, porte: 'AAAA' }, membres: [] }
  const { octets, hache } = entreeDeJournal(coffre, service, { n: 0, hache: ZERO }, 'creer', corps)
  return `insert into journal (service, coffre, n, type, auteur, octets, signatures, hache)
    values ('${service}', '${coffre}', 0, 'creer', '${auteur}', '${octets}', '[]', '\\x${hache}')`
}

const ecoles = (table: string, cle: string, insertion: string, changement: string): readonly ((nom: Nom) => Ligne)[] =>
  duMonde({
    lire: constante(`select from ${table} where ${cle}`),
    inserer: constante(`insert into ${table} ${insertion}`),
    modifier: constante(`update ${table} set ${changement} where ${cle}`),
    effacer: constante(`delete from ${table} where ${cle}`),
  })

const lignes = (monde: Monde): Readonly<Record<Ouverte, readonly ((nom: Nom) => Ligne)[]>> => ({
  deploiement: duMonde({
    lire: constante('select from deploiement'),
    inserer: constante(`insert into deploiement (un, id, mode) values (false, '${idDe('b')}', 'demo')`),
    modifier: constante("update deploiement set mode = 'production'"),
    effacer: constante('delete from deploiement'),
  }),
  service: parService((service) => ({
    lire: constante(`select from service where service = '${service}'`),
    inserer: constante("insert into service (service, nom) values ('902', 'x')"),
    modifier: constante(`update service set nom = 'x' where service = '${service}'`),
    effacer: constante(`delete from service where service = '${service}'`),
  })),
  compte: parPersonne((service, membre) => ({
    lire: constante(`select from compte where ${qui(service, membre)}`),
    inserer: constante(
      `insert into compte (service, membre, nom, prenom, role) values ('${service}', '${idDe('neuve')}', 'x', 'x', 'ass')`,
    ),
    modifier: constante(`update compte set telephone = '1' where ${qui(service, membre)}`),
    effacer: constante(`delete from compte where ${qui(service, membre)}`),
  })),
  secteur: parService((service) => {
    const cle = `service = '${service}' and id = '${idDe(service === ICI ? 'secteurun' : 'secteurdailleurs')}'`
    return {
      lire: constante(`select from secteur where ${cle}`),
      inserer: constante(`insert into secteur (service, id, nom) values ('${service}', '${idDe('neuf')}', 'x')`),
      modifier: constante(`update secteur set nom = 'x' where ${cle}`),
      effacer: constante(`delete from secteur where ${cle}`),
    }
  }),
  secteur_etablissement: parService((service) => {
    const secteur = idDe(service === ICI ? 'secteurun' : 'secteurdailleurs')
    const cle = `service = '${service}' and secteur = '${secteur}'`
    return {
      lire: constante(`select from secteur_etablissement where ${cle}`),
      inserer: constante(
        `insert into secteur_etablissement (service, uai, secteur) values ('${service}', '0900099Z', '${secteur}')`,
      ),
      modifier: constante(`update secteur_etablissement set secteur = '${secteur}' where ${cle}`),
      effacer: constante(`delete from secteur_etablissement where ${cle}`),
    }
  }),
  affectation: cellulesDAffectation(),
  trousseau: parPersonne((service, membre) => ({
    lire: constante(`select from trousseau where ${qui(service, membre)}`),
    inserer: constante(
      `insert into trousseau (service, membre, generation, chiffre) values ('${service}', '${membre}', 2, '\\x01')`,
    ),
    modifier: constante(`update trousseau set generation = 2 where ${qui(service, membre)}`),
    effacer: constante(`delete from trousseau where ${qui(service, membre)}`),
  })),
  serrure: parPersonne((service, membre) => ({
    lire: constante(`select from serrure where ${qui(service, membre)}`),
    inserer: constante(`insert into serrure (service, membre, serrure, genre, publique, sceau)
      values ('${service}', '${membre}', '${idDe('neuve')}', 'code', '\\x00', '\\x00')`),
    modifier: constante(`update serrure set sceau = '\\x01' where ${qui(service, membre)}`),
    effacer: constante(`delete from serrure where ${qui(service, membre)}`),
  })),
  annuaire: parService((service) => ({
    lire: constante(`select from annuaire where service = '${service}'`),
    inserer: constante(entreeDAnnuaire(service, monde.annuaire[service] ?? { n: 0, hache: '' })),
    modifier: constante(`update annuaire set signatures = '[]' where service = '${service}'`),
    effacer: constante(`delete from annuaire where service = '${service}'`),
  })),
  journal: [
    ...parService(
      (service, nom) => ({
        inserer: constante(creation(service, service === personne(nom).service ? idDe(nom) : temoin(service))),
      }),
      'ouvrir un coffre',
    ),
    ...parService((service) => ({ inserer: constante(creation(service, temoin(service))) }), 'au nom d’une autre'),
  ],
  recouvrement_part: parPersonne((service, membre) => ({
    lire: constante(`select from recouvrement_part where service = '${service}' and gardien = '${membre}'`),
    inserer: constante(
      `insert into recouvrement_part (service, generation, gardien, rang, sceau) values ('${service}', 9, '${membre}', 1, '\\x00')`,
    ),
    modifier: constante(
      `update recouvrement_part set sceau = '\\x01' where service = '${service}' and gardien = '${membre}'`,
    ),
    effacer: constante(`delete from recouvrement_part where service = '${service}' and gardien = '${membre}'`),
  })),
  etablissement: ecoles(
    'etablissement',
    "uai = '0900001A'",
    "(uai, nom, type) values ('0900002B', 'x', 'college')",
    "nom = 'x'",
  ),
  site: ecoles(
    'site',
    "uai = '0900001A'",
    "(uai, cle, nom, etat) values ('0900001A', 'b', 'x', 'ouvert')",
    "nom = 'x'",
  ),
  ips: ecoles('ips', "uai = '0900001A'", "(uai, rentree, niveau) values ('0900001A', 2024, 'college')", 'ips = 100'),
  effectif: ecoles(
    'effectif',
    "uai = '0900001A'",
    "(uai, rentree, portee, eleves) values ('0900001A', 2024, 'ecole', 1)",
    'eleves = 1',
  ),
  reseau_prioritaire: ecoles(
    'reseau_prioritaire',
    "uai = '0900001A'",
    "(uai, label) values ('0900002B', 'REP')",
    "label = 'REP+'",
  ),
  densite_commune: ecoles(
    'densite_commune',
    "code_commune = '90001'",
    "(code_commune, niveau) values ('90002', 1)",
    'niveau = 2',
  ),
  critere_etablissement: parService((service) => ({
    lire: constante(`select from critere_etablissement where service = '${service}'`),
    inserer: constante(
      `insert into critere_etablissement (service, uai, critere, present) values ('${service}', '0900001A', 'rep', true)`,
    ),
    modifier: constante(`update critere_etablissement set present = false where service = '${service}'`),
    effacer: constante(`delete from critere_etablissement where service = '${service}'`),
  })),
  import_etablissement: [
    ...parService(
      (service, nom) => ({
        lire: constante(`select from import_etablissement where service = '${service}'`),
        inserer: constante(importPrepare(service, idDe(nom))),
        modifier: constante(
          `update import_etablissement set etat = 'annule', clos_le = now(), clos_par = '${idDe(nom)}' where service = '${service}' and id = '${idDe('import')}'`,
        ),
        effacer: constante(`delete from import_etablissement where service = '${service}'`),
      }),
      'en son nom',
    ),
    ...parService(
      (service) => ({
        inserer: constante(importPrepare(service, temoin(service))),
        modifier: constante(
          `update import_etablissement set etat = 'annule', clos_le = now(), clos_par = '${temoin(service)}' where service = '${service}'`,
        ),
      }),
      'au nom d’une autre',
    ),
    ...parService(
      (service, nom) => ({
        modifier: constante(
          `update import_etablissement set etat = 'annule', clos_le = now(), clos_par = '${idDe(nom)}' where service = '${service}' and id = '${idDe('importclos')}'`,
        ),
      }),
      'déjà appliqué',
    ),
  ],
  import_etablissement_ecart: parService((service) => ({
    lire: constante(`select from import_etablissement_ecart where service = '${service}'`),
    inserer: constante(`insert into import_etablissement_ecart (service, import, n, objet, genre, cle, avant, apres)
      values ('${service}', '${idDe('import')}', 1, 'ips', 'ajout', '{}', '{}', '{}')`),
    modifier: constante(`update import_etablissement_ecart set apres = '{}' where service = '${service}'`),
    effacer: constante(`delete from import_etablissement_ecart where service = '${service}'`),
  })),
  ...cellulesDePresence,
  ...cellulesDeProtection,
  ...cellulesDesChiffres,
  vacances: ecoles(
    'vacances',
    "zone = 'B'",
    "(zone, annee, libelle, du) values ('C', '2999-3000', 'x', '2999-12-20')",
    "reprise = '3000-01-05'",
  ),
  ferie: ecoles(
    'ferie',
    "zone = 'Métropole'",
    "(zone, jour, libelle) values ('C', '2999-05-01', 'x')",
    "libelle = 'x'",
  ),
  audit: [...audits(), ...auditDesReleves],
  audit_tete: parService((service) => ({
    lire: constante(`select from audit_tete where service = '${service}'`),
    inserer: constante("insert into audit_tete (service, seq, hache) values ('902', 0, '\\x00')"),
    modifier: constante(`update audit_tete set seq = 0 where service = '${service}'`),
    effacer: constante(`delete from audit_tete where service = '${service}'`),
  })),
  migration: duMonde({
    lire: constante('select from migration'),
    inserer: constante("insert into migration (name) values ('x')"),
    modifier: constante("update migration set name = 'x'"),
    effacer: constante('delete from migration'),
  }),
})

const utile = (attendu: Issue, rang: number, nom: Nom): boolean =>
  attendu !== 'interdit' || (rang === 0 && SANS_DROIT.includes(nom))

const ouvertes = (monde: Monde): Cellule[] => {
  const toutes = lignes(monde)
  return (Object.keys(OUVERTE) as Ouverte[]).flatMap((objet) =>
    toutes[objet].flatMap((faire, rang) =>
      NOMS.flatMap((nom) => {
        const ligne = faire(nom)
        const { service, aSoi = () => false, quoi } = ligne
        return VERBES.flatMap((verbe): Cellule[] => {
          const sql = ligne.sql[verbe]?.(nom)
          const decrite = { service, aSoi, ...(ligne.ligne === undefined ? {} : { ligne: ligne.ligne }) }
          const attendu = attenduOuvert(nom, verbe, objet, decrite)
          return sql !== undefined && utile(attendu, rang, nom)
            ? [{ nom, verbe, objet, quoi, attendu, sql: entier(attendu, sql) }]
            : []
        })
      }),
    ),
  )
}

const fermees = (): Cellule[] =>
  Object.entries(FERMEES).flatMap(([objet, colonne]) =>
    SANS_DROIT.flatMap((nom) => {
      const cellule = (verbe: Verbe, sql: string): Cellule => ({
        nom,
        verbe,
        objet,
        quoi: 'toute ligne',
        attendu: 'interdit',
        sql,
      })
      return [
        cellule('lire', `select from ${objet}`),
        cellule('inserer', `insert into ${objet} default values`),
        cellule('modifier', `update ${objet} set ${colonne} = null`),
        cellule('effacer', `delete from ${objet}`),
      ]
    }),
  )

export const toutesLesCellules = (monde: Monde): readonly Cellule[] => [
  ...ouvertes(monde),
  ...cellulesScellees(monde),
  ...fermees(),
  ...cellulesDesFonctions(),
  ...cellulesDesSaisines(),
  ...cellulesDesEnvois(),
  ...cellulesDuGuichet(),
  ...cellulesEnMasse(),
]
