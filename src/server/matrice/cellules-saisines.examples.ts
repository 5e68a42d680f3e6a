// Saisines go by functions: those who hold the door, whoever is on duty for what fell to her, the staff of a school.
import { attenduFonction, type Issue } from './attendu.ts'
import type { Cellule } from './cellule.examples.ts'
import type { Fonction } from './matrice.ts'
import { D_UNE_AUTRE, DE_LA_CPE, idDeLaSaisine, PERIMEE, SANS_RECU } from './monde-saisines.examples.ts'
import {
  COFFRES,
  estDeGarde,
  ICI,
  lien,
  NOMS,
  NOMS_DES_COFFRES,
  personne,
  type Nom,
  type NomDeCoffre,
} from './personnes.ts'
import { AUTRE_ECOLE, ecoleDe, idDe, idDuCoffre } from './territoire.examples.ts'

const ID = idDe('neuf')
const OCTET = "'\\x00'"
const quand = (appel: string, condition: string): string => `select from (select ${appel} as r) x where ${condition}`
const sansRefus = (appel: string): string => `select from priv.${appel} r where r.motif is null`

type Sur = { readonly f: Fonction; readonly sql: (coffre: NomDeCoffre) => string }

/** Each on the saisine of a coffre; its id is that of no other, in no service. */
const SUR_UNE_SAISINE: readonly Sur[] = [
  { f: 'priv.dire_etat', sql: (c) => quand(`priv.dire_etat('${idDeLaSaisine(c)}', 'recue')`, 'r is not null') },
  { f: 'priv.repondre', sql: (c) => sansRefus(`repondre('${idDeLaSaisine(c)}', 2, ${OCTET})`) },
  {
    f: 'priv.rendre_compte',
    sql: (c) =>
      quand(`priv.rendre_compte('${idDeLaSaisine(c)}', '${idDuCoffre(c)}', 1, '${ID}', ${OCTET})`, 'r is null'),
  },
]

/** To a door of the service; beside this one no other service has any. */
const relais = (coffre: NomDeCoffre): string => {
  const vers = idDuCoffre(coffre === 'direction' ? 'secteur' : 'direction')
  return sansRefus(`relayer('${idDeLaSaisine(coffre)}', '${vers}', 1, '${ID}', ${OCTET})`)
}

const cellule = (nom: Nom, objet: Fonction, quoi: string, attendu: Issue, sql: string, lignes?: number): Cellule => ({
  nom,
  verbe: 'appeler',
  objet,
  quoi,
  attendu,
  sql,
  ...(lignes === undefined ? {} : { lignes }),
})

const surUneSaisine = (nom: Nom): Cellule[] => [
  ...SUR_UNE_SAISINE.flatMap(({ f, sql }) =>
    NOMS_DES_COFFRES.map((c) =>
      cellule(nom, f, COFFRES[c].quoi, attenduFonction(nom, f, COFFRES[c].service, c), sql(c)),
    ),
  ),
  ...NOMS_DES_COFFRES.filter((c) => COFFRES[c].service === ICI || personne(nom).service === ICI).map((c) =>
    cellule(
      nom,
      'priv.relayer',
      COFFRES[c].quoi,
      attenduFonction(nom, 'priv.relayer', COFFRES[c].service, c),
      relais(c),
    ),
  ),
]

/** What the door or the duty does not change. */
const limites = (nom: Nom): Cellule[] => {
  const tient = attenduFonction(nom, 'priv.relayer', ICI, 'secteur')
  const [sienne, autre] = [idDeLaSaisine('secteur'), idDe('absente')]
  const prise = (saisine: string): string => quand(`priv.dire_etat('${saisine}', 'prise_en_charge')`, 'r is not null')
  const rendu = (coffre: string, epoque: number): string =>
    quand(`priv.rendre_compte('${sienne}', '${coffre}', ${epoque}, '${ID}', ${OCTET})`, 'r is null')
  const passee = (coffre: string, epoque: number): string =>
    sansRefus(`relayer('${sienne}', '${coffre}', ${epoque}, '${ID}', ${OCTET})`)
  return [
    cellule(nom, 'priv.dire_etat', 'montrer qu’elle est prise en charge', tient, prise(sienne)),
    cellule(nom, 'priv.dire_etat', 'une saisine qui n’existe pas', 'rien', prise(autre)),
    cellule(nom, 'priv.dire_etat', 'une saisine expirée', 'rien', prise(PERIMEE)),
    cellule(nom, 'priv.repondre', 'une saisine sans reçu', 'rien', sansRefus(`repondre('${SANS_RECU}', 1, ${OCTET})`)),
    cellule(nom, 'priv.repondre', 'une saisine expirée', 'rien', sansRefus(`repondre('${PERIMEE}', 1, ${OCTET})`)),
    cellule(nom, 'priv.repondre', 'un numéro déjà pris', 'rien', sansRefus(`repondre('${sienne}', 1, '\\x01')`)),
    cellule(nom, 'priv.rendre_compte', 'à une autre porte', 'rien', rendu(idDuCoffre('direction'), 1)),
    cellule(nom, 'priv.rendre_compte', 'sous une clé passée', 'rien', rendu(idDuCoffre('secteur'), 5)),
    cellule(nom, 'priv.relayer', 'à la porte d’un dossier', 'rien', passee(idDuCoffre('autre'), 1)),
    cellule(nom, 'priv.relayer', 'sous une clé passée', 'rien', passee(idDuCoffre('direction'), 5)),
  ]
}

const enGarde = (nom: Nom): Cellule[] => {
  const lignes = estDeGarde(nom) ? 1 : 0
  const attendu = (f: Fonction): Issue => attenduFonction(nom, f, ICI)
  return [
    cellule(
      nom,
      'priv.je_suis_de_garde',
      'en ce moment',
      attendu('priv.je_suis_de_garde'),
      quand('priv.je_suis_de_garde()', 'r'),
    ),
    ...(['priv.depots_de_garde', 'priv.echanges_de_garde', 'priv.parts_de_garde'] as const).map((f) =>
      cellule(nom, f, 'ce qui lui échoit, et rien d’autre', attendu(f), `select from ${f}()`, lignes),
    ),
  ]
}

const desEcoles = (nom: Nom): Cellule[] => {
  const depose = (uai: string, coffre: NomDeCoffre, lecteur: string): string =>
    quand(
      `priv.deposer_du_personnel('${uai}', '${idDuCoffre(coffre)}', 1, array['${ID}'], array[${OCTET}::bytea], true, '${lecteur}')`,
      'r is null',
    )
  const f = 'priv.deposer_du_personnel'
  const siens = attenduFonction(nom, 'priv.saisines_du_personnel', ICI)
  return [
    cellule(
      nom,
      f,
      'à la porte de son école',
      attenduFonction(nom, f, ICI),
      depose(ecoleDe('secteurun'), 'secteur', 'garde'),
    ),
    cellule(nom, f, 'd’une autre école du secteur', 'rien', depose(AUTRE_ECOLE, 'secteur', 'garde')),
    cellule(nom, f, 'd’une école d’un autre secteur', 'rien', depose(ecoleDe('secteurdeux'), 'secteur', 'garde')),
    cellule(nom, f, 'à une autre porte', 'rien', depose(ecoleDe('secteurun'), 'direction', 'garde')),
    cellule(nom, f, 'lue par une autre', 'rien', depose(ecoleDe('secteurun'), 'secteur', 'secteur')),
    cellule(
      nom,
      'priv.saisines_du_personnel',
      'la sienne, seule',
      siens,
      'select from priv.saisines_du_personnel()',
      siens === 'oui' ? 1 : 0,
    ),
    cellule(
      nom,
      'priv.saisines_du_personnel',
      'celle d’une autre',
      'rien',
      `select from priv.saisines_du_personnel() where saisine in ('${D_UNE_AUTRE}', '${idDeLaSaisine('secteur')}')`,
    ),
    cellule(
      nom,
      'priv.saisines_du_personnel',
      'la sienne',
      siens,
      `select from priv.saisines_du_personnel() where saisine = '${DE_LA_CPE}'`,
    ),
  ]
}

/** One sector has some; elsewhere the heads read that there is nothing. */
const nonOuvertes = (nom: Nom): Cellule => {
  const attendu = personne(nom).service === ICI ? attenduFonction(nom, 'priv.non_ouvertes', ICI) : 'rien'
  return cellule(
    nom,
    'priv.non_ouvertes',
    'par secteur',
    attendu,
    'select from priv.non_ouvertes() where nombre = 4',
    attendu === 'oui' ? 1 : 0,
  )
}

export const cellulesDesSaisines = (): Cellule[] =>
  NOMS.flatMap((nom) => [
    ...surUneSaisine(nom),
    // whoever is in it, and two who are not
    ...(lien(nom, 'secteur') !== 'aucun' || nom === 'garde' || nom === 'collegue' || nom === 'ctssd'
      ? limites(nom)
      : []),
    ...enGarde(nom),
    ...desEcoles(nom),
    nonOuvertes(nom),
  ])
