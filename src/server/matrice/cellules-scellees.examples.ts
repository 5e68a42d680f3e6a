import { attenduScelle, type Issue } from './attendu.ts'
import { entier, SANS_DROIT, type Cellule } from './cellule.examples.ts'
import { SCELLEE, VERBES, type Scellee, type Verbe } from './matrice.ts'
import { brouillonsDe, CT, entreeDeJournal, SIG, type Monde } from './monde.examples.ts'
import { idDeLaSaisine } from './monde-saisines.examples.ts'
import { autreService, COFFRES, NOMS, NOMS_DES_COFFRES, type Nom, type NomDeCoffre } from './personnes.ts'
import { idDe, idDuCoffre, sha256, temoin } from './territoire.examples.ts'

/** One row of a coffre, and the statement of each verb on it. */
type Ligne = {
  readonly quoi: string
  readonly aSoi: boolean
  readonly ligne?: string
  readonly sql: Partial<Record<Verbe, string>>
}

const octal = (octets: Buffer | string): string => `'\\x${Buffer.isBuffer(octets) ? octets.toString('hex') : octets}'`

const enBloc = (table: string, cle: string, inserer: string, changement: string): Partial<Record<Verbe, string>> => ({
  lire: `select from ${table} where ${cle}`,
  inserer: `insert into ${table} ${inserer}`,
  modifier: `update ${table} set ${changement} where ${cle}`,
  effacer: `delete from ${table} where ${cle}`,
})

const entree = (monde: Monde, coffre: NomDeCoffre, auteur: string, type: string, corps: object): string => {
  const { service } = COFFRES[coffre]
  const tete = monde.journal[coffre]
  const { octets, hache } = entreeDeJournal(idDuCoffre(coffre), service, tete, type, corps)
  return `(service, coffre, n, type, auteur, octets, signatures, hache)
    values ('${service}', '${idDuCoffre(coffre)}', ${tete.n}, '${type}', '${auteur}', '${octets}', '[]', ${octal(hache)})`
}

const lignesDuJournal = (monde: Monde, coffre: NomDeCoffre, nom: Nom, cle: string): Ligne[] => {
  const { service } = COFFRES[coffre]
  const autre = temoin(service)
  const accorder = { membre: { service, membre: autre, role: 'lecture', debut: null, fin: null } }
  const inserer = (auteur: string, type: string, corps: object): Partial<Record<Verbe, string>> => ({
    inserer: `insert into journal ${entree(monde, coffre, auteur, type, corps)}`,
  })
  const tenir = 'accorder, époque, clore'
  return [
    {
      quoi: 'accorder',
      aSoi: true,
      ligne: tenir,
      sql: {
        ...inserer(idDe(nom), 'accorder', accorder),
        modifier: `update journal set signatures = '[]' where ${cle}`,
        effacer: `delete from journal where ${cle}`,
      },
    },
    {
      quoi: 'époque',
      aSoi: true,
      ligne: tenir,
      sql: inserer(idDe(nom), 'epoque', { epoque: { numero: 2, engagement: '0'.repeat(64), porte: 'AAAA' } }),
    },
    { quoi: 'clore', aSoi: true, ligne: tenir, sql: inserer(idDe(nom), 'cloturer', {}) },
    {
      quoi: 'se retirer',
      aSoi: true,
      ligne: 'se retirer soi-même',
      sql: inserer(idDe(nom), 'retirer', { membre: { service, membre: idDe(nom) } }),
    },
    { quoi: 'accorder au nom d’une autre', aSoi: false, ligne: 'jamais', sql: inserer(autre, 'accorder', accorder) },
    { quoi: 'lecture', aSoi: false, sql: { lire: `select from journal where ${cle}` } },
  ]
}

const piece = (monde: Monde, coffre: NomDeCoffre, auteur: string): string => {
  const { service } = COFFRES[coffre]
  const { n, hache } = monde.pieces[coffre]
  const sienne = sha256(`neuve ${coffre}`)
  const tete = sha256(Buffer.from(hache, 'hex'), sienne)
  return `(service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig)
    values ('${service}', '${idDuCoffre(coffre)}', ${n}, '${idDe('neuve')}', 1, 1, '${auteur}', 0, ${octal(sienne)}, ${octal(tete)}, 'e',
      ${octal(CT)}, ${octal(SIG)})`
}

const lignes = (monde: Monde, objet: Scellee, coffre: NomDeCoffre, nom: Nom): Ligne[] => {
  const { service } = COFFRES[coffre]
  const autre = temoin(service)
  const cle = `service = '${service}' and coffre = '${idDuCoffre(coffre)}'`
  const ici = `'${service}', '${idDuCoffre(coffre)}'`
  const une = (sql: Partial<Record<Verbe, string>>): Ligne[] => [{ quoi: 'une ligne', aSoi: false, sql }]
  const dedans = brouillonsDe(coffre).includes(nom)
  switch (objet) {
    case 'coffre':
      return une(
        enBloc(
          'coffre',
          cle,
          `(service, coffre, genre, cree_par, cree_le, modifie) values ('${service}', '${idDe('neuf')}', 'dossier', '${autre}', now(), 1)`,
          'ouvert = false',
        ),
      )
    case 'epoque':
      return une(
        enBloc(
          'epoque',
          cle,
          `(service, coffre, numero, engagement, porte, entree) values (${ici}, 2, ${octal(Buffer.alloc(32))}, '\\x00', 1)`,
          "porte = '\\x01'",
        ),
      )
    case 'membre_coffre':
      return une(
        enBloc(
          'membre_coffre',
          cle,
          `(service, coffre, membre_service, membre, role, ecrit, tient, entree, epoque) values (${ici}, '${service}', '${idDe(nom)}', 'referent', true, true, 0, 1)`,
          "role = 'referent', tient = true, ecrit = true, retire = false",
        ),
      )
    case 'journal':
      return lignesDuJournal(monde, coffre, nom, cle)
    case 'scelle': {
      const inserer = `(service, coffre, epoque, membre_service, membre, generation, entree, sceau) values (${ici}, 1, '${service}', '${autre}', 1, 9, '\\x00')`
      const premiere = Object.keys(COFFRES[coffre].membres).find((membre) => membre !== nom)
      const autrui = `${cle} and membre = '${idDe(premiere ?? 'personne')}'`
      return [
        { quoi: 'd’une autre', aSoi: false, sql: enBloc('scelle', autrui, inserer, "sceau = '\\x01'") },
        ...(!dedans
          ? []
          : [
              {
                quoi: 'pour une homonyme',
                aSoi: false,
                sql: {
                  lire: `select from scelle where ${cle} and membre_service = '${autreService(service)}' and membre = '${idDe(nom)}'`,
                },
              },
            ]),
        ...(coffre !== 'jumeau' && dedans
          ? [
              {
                quoi: 'le sien',
                aSoi: true,
                sql: {
                  lire: `select from scelle where ${cle} and membre_service = '${service}' and membre = '${idDe(nom)}'`,
                },
              },
            ]
          : []),
      ]
    }
    case 'scelle_recouvrement':
      return une(
        enBloc(
          'scelle_recouvrement',
          cle,
          `(service, coffre, epoque, generation, sceau) values (${ici}, 1, 9, '\\x00')`,
          "sceau = '\\x01'",
        ),
      )
    case 'etiquette':
      return une(
        enBloc('etiquette', cle, `(service, coffre, generation, sceau) values (${ici}, 9, '\\x00')`, "sceau = '\\x01'"),
      )
    case 'piece':
      return [
        { quoi: 'en son nom', aSoi: true, sql: enBloc('piece', cle, piece(monde, coffre, idDe(nom)), "entete = 'x'") },
        {
          quoi: 'au nom d’une autre',
          aSoi: false,
          sql: { inserer: `insert into piece ${piece(monde, coffre, autre)}` },
        },
      ]
    case 'depot':
      return une(
        enBloc(
          'depot',
          cle,
          `(service, coffre, depot, epoque, sceau, recu_le) values (${ici}, '${idDe('neuf')}', 1, '\\x00', now())`,
          "sceau = '\\x01'",
        ),
      )
    case 'saisine':
      return une(
        enBloc(
          'saisine',
          cle,
          `(service, saisine, coffre, emetteur, urgent, jour, expire_le, empreinte)
            values ('${service}', '${idDe('neuve')}', '${idDuCoffre(coffre)}', 'eleve', true, now(), now(), ${octal(Buffer.alloc(32))})`,
          "etat = 'recue'",
        ),
      )
    case 'echange':
      return une(
        enBloc(
          'echange',
          cle,
          `(service, saisine, coffre, n, sens, jour, empreinte)
            values ('${service}', '${idDeLaSaisine(coffre)}', '${idDuCoffre(coffre)}', 2, 'eux', now(), ${octal(Buffer.alloc(32))})`,
          'lu_le = now()',
        ),
      )
    case 'porte_part':
      return une(
        enBloc(
          'porte_part',
          cle,
          `(service, coffre, epoque, membre, generation, sceau) values (${ici}, 1, '${autre}', 9, '\\x00')`,
          "sceau = '\\x01'",
        ),
      )
    case 'brouillon': {
      const ligne = (membre: string): Partial<Record<Verbe, string>> =>
        enBloc(
          'brouillon',
          `${cle} and membre = '${membre}'`,
          `(service, membre, brouillon, coffre, epoque, ct, le) values ('${service}', '${membre}', '${idDe('neuf')}', '${idDuCoffre(coffre)}', 1, '\\x00', now())`,
          "ct = '\\x01'",
        )
      const { inserer, ...reste } = ligne(idDe(nom))
      return [
        { quoi: 'd’une autre', aSoi: false, sql: ligne(autre) },
        {
          quoi: 'le sien',
          aSoi: true,
          sql: { ...(inserer === undefined ? {} : { inserer }), ...(dedans ? reste : {}) },
        },
      ]
    }
    case 'audit':
      return [
        {
          quoi: 'une ouverture',
          aSoi: false,
          ligne: 'une ouverture par quelqu’un d’autre',
          sql: {
            lire: `select seq from audit where service = '${service}' and objet = '${idDuCoffre(coffre)}' and verbe = 'ouverture'`,
          },
        },
      ]
  }
}

/** The two former administrators are there for what asks for a role alone: nothing here does. */
const DU_SCELLE = NOMS.filter((nom) => nom !== 'adminparti' && nom !== 'adminexpire')

export const cellulesScellees = (monde: Monde): Cellule[] =>
  (Object.keys(SCELLEE) as Scellee[]).flatMap((objet) =>
    NOMS_DES_COFFRES.flatMap((coffre, rang) =>
      DU_SCELLE.flatMap((nom) =>
        lignes(monde, objet, coffre, nom).flatMap(({ quoi, aSoi, ligne, sql }) =>
          VERBES.flatMap((verbe): Cellule[] => {
            const texte = sql[verbe]
            if (texte === undefined) return []
            const decrite = { aSoi, ...(ligne === undefined ? {} : { ligne }) }
            const attendu: Issue = attenduScelle(nom, verbe, objet, coffre, decrite)
            const utile = attendu !== 'interdit' || (rang === 0 && SANS_DROIT.includes(nom))
            return utile
              ? [{ nom, verbe, objet, quoi: `${quoi}, ${COFFRES[coffre].quoi}`, attendu, sql: entier(attendu, texte) }]
              : []
          }),
        ),
      ),
    ),
  )
