// Figures: who sees that totals were sent, who sends them, who publishes, what goes up.
import { attenduFonction, type Issue } from './attendu.ts'
import type { Cellule, Ligne } from './cellule.examples.ts'
import type { Fonction } from './matrice.ts'
import {
  ABSENTE_EN,
  AU_DESSOUS,
  AU_DESSUS,
  CLOSE_EN,
  OUVERTE_EN,
  PORTE_DU_HAUT,
  PORTE_PASSEE,
  PUBLIEE_EN,
  RELEVE,
  RELEVE_DEUX,
} from './monde-chiffres.examples.ts'
import { AILLEURS, ICI, NOMS, personne, type Nom } from './personnes.ts'
import { affectees, idDe, idDuCoffre, SECTEURS, temoin } from './territoire.examples.ts'

const constante = (sql: string) => (): string => sql
type Faire = (nom: Nom) => Ligne
const SERVICES = [ICI, AILLEURS] as const
type Secteur = keyof typeof SECTEURS

const campagnes: readonly Faire[] = SERVICES.flatMap((service): Faire[] => {
  const cle = (annee: number): string => `service = '${service}' and annee = ${annee}`
  const changer = (annee: number): string => `update campagne set decision = 'x' where ${cle(annee)}`
  return [
    () => ({
      quoi: service,
      service,
      ligne: 'ouverte',
      sql: {
        lire: constante(`select from campagne where ${cle(OUVERTE_EN)}`),
        inserer: constante(`insert into campagne (service, annee, ouverte_le, par_trimestre, decision)
          values ('${service}', 2030, '2026-09-01', false, '')`),
        modifier: constante(changer(OUVERTE_EN)),
        effacer: constante(`delete from campagne where ${cle(OUVERTE_EN)}`),
      },
    }),
    () => ({ quoi: `${service}, close`, service, ligne: 'close', sql: { modifier: constante(changer(CLOSE_EN)) } }),
  ]
})

/** `auteur`: who sent it, elsewhere than where she receives now. */
const unReleve = (secteur: Secteur, depot: string, auteur?: Nom): Faire => {
  const service = SECTEURS[secteur]
  const cle = `service = '${service}' and depot = '${depot}'`
  return () => ({
    quoi: secteur,
    service,
    aSoi: (nom) => personne(nom).service === service && (affectees(secteur).includes(nom) || nom === auteur),
    sql: {
      lire: constante(`select from releve where ${cle}`),
      inserer: constante("insert into releve (service) values ('900')"),
      modifier: constante(`update releve set remplace = true where ${cle}`),
      effacer: constante(`delete from releve where ${cle}`),
    },
  })
}

const unePublication = (service: string, par: string): string =>
  `insert into publication (service, annee, catalogue, contenu, le, par)
   values ('${service}', 2030, 1, '{}', '2026-09-01', '${par}')`

const publications: readonly Faire[] = [
  () => ({
    quoi: 'd’un autre service',
    service: AU_DESSUS,
    sql: {
      lire: constante(`select from publication where service = '${AU_DESSUS}'`),
      modifier: constante("update publication set contenu = '{}'"),
      effacer: constante('delete from publication'),
    },
  }),
  ...SERVICES.flatMap((service): Faire[] => [
    (nom) => ({
      quoi: `${service}, en son nom`,
      service,
      ligne: 'en son nom',
      sql: { inserer: constante(unePublication(service, idDe(nom))) },
    }),
    () => ({
      quoi: `${service}, au nom d’une autre`,
      service,
      ligne: 'au nom d’une autre',
      sql: { inserer: constante(unePublication(service, temoin(service))) },
    }),
  ]),
]

const remontees: readonly Faire[] = SERVICES.flatMap((service): Faire[] => {
  const lire = (vers: string, de: string): string => `select from remontee where service = '${vers}' and de = '${de}'`
  return [
    () => ({
      quoi: `${service}, envoyée`,
      service,
      ligne: 'envoyée',
      sql: {
        lire: constante(lire(AU_DESSUS, service)),
        inserer: constante("insert into remontee (service) values ('900')"),
        modifier: constante("update remontee set le = '2026-11-24'"),
        effacer: constante('delete from remontee'),
      },
    }),
    () => ({
      quoi: `${service}, reçue`,
      service,
      ligne: 'reçue',
      sql: { lire: constante(lire(service, AU_DESSOUS)) },
    }),
  ]
})

export const cellulesDesChiffres = {
  campagne: campagnes,
  releve: [
    unReleve('secteurun', RELEVE),
    unReleve('secteurdeux', RELEVE_DEUX, 'retiree'),
    unReleve('secteurdailleurs', RELEVE),
  ],
  publication: publications,
  remontee: remontees,
}

/** Lines of the audit about totals: who opened them alone, and nothing else that bears their id. */
export const auditDesReleves: readonly Faire[] = (['secteurun', 'secteurdailleurs'] as const).flatMap((secteur) =>
  (
    [
      ['releve-seul', 'des totaux ouverts seuls'],
      ['export', 'autre chose'],
    ] as const
  ).map(([verbe, ligne]): Faire => () => ({
    quoi: `${ligne} (${secteur})`,
    service: SECTEURS[secteur],
    ligne,
    aSoi: (nom) => personne(nom).service === SECTEURS[secteur] && affectees(secteur).includes(nom),
    sql: {
      lire: constante(
        `select from audit where service = '${SECTEURS[secteur]}' and objet = '${RELEVE}' and verbe = '${verbe}'`,
      ),
    },
  })),
)

const cellule = (nom: Nom, objet: Fonction, quoi: string, attendu: Issue, sql: string): Cellule => ({
  nom,
  verbe: 'appeler',
  objet,
  quoi,
  attendu,
  sql,
})

const sous = (condition: boolean, attendu: Issue): Issue => (condition ? attendu : 'rien')

const transmissions = (nom: Nom): Cellule[] => {
  const f = 'priv.transmettre_releve'
  const porte = idDuCoffre('direction')
  const envoyer = (secteur: Secteur, annee: number, coffre: string, depot: string): string =>
    `select from (select priv.transmettre_releve('${idDe(secteur)}', ${annee}, '${coffre}', 1, '${depot}', '\\x00') as r) x where r is null`
  const chez = (secteur: Secteur): Issue =>
    sous(affectees(secteur).includes(nom), attenduFonction(nom, f, SECTEURS[secteur]))
  const neuf = idDe('neuf')
  return [
    ...(['secteurun', 'secteurdeux'] as const).map((secteur) =>
      cellule(nom, f, secteur, chez(secteur), envoyer(secteur, OUVERTE_EN, porte, neuf)),
    ),
    cellule(nom, f, 'campagne close', 'rien', envoyer('secteurun', CLOSE_EN, porte, neuf)),
    cellule(nom, f, 'sans campagne', 'rien', envoyer('secteurun', ABSENTE_EN, porte, neuf)),
    cellule(nom, f, 'à une autre porte', 'rien', envoyer('secteurun', OUVERTE_EN, idDuCoffre('secteur'), neuf)),
    cellule(nom, f, 'sous un identifiant déjà pris', 'rien', envoyer('secteurun', OUVERTE_EN, porte, RELEVE)),
  ]
}

const envois = (nom: Nom): Cellule[] => {
  const f = 'priv.remonter'
  const oui = attenduFonction(nom, f, personne(nom).service)
  const envoyer = (annee: number, coffre: string): string =>
    `select from priv.remonter(${annee}, '${coffre}', 1, '${idDe('neuf')}', '\\x00') r where r.motif is null`
  return [
    // its own service has published that year, which stops nothing
    cellule(nom, f, 'au-dessus', oui, envoyer(OUVERTE_EN, PORTE_DU_HAUT)),
    cellule(nom, f, 'une fois publié au-dessus', 'rien', envoyer(PUBLIEE_EN, PORTE_DU_HAUT)),
    cellule(nom, f, 'à une porte passée', 'rien', envoyer(OUVERTE_EN, PORTE_PASSEE)),
    cellule(nom, f, 'à sa propre porte', 'rien', envoyer(OUVERTE_EN, idDuCoffre('direction'))),
  ]
}

export const cellulesDesEnvois = (): Cellule[] => NOMS.flatMap((nom) => [...transmissions(nom), ...envois(nom)])
