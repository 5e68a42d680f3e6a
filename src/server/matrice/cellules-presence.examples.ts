// Presences, absences, guichets and accounts of schools: whose row it is depends on the sector and on the day.
import type { Ligne } from './cellule.examples.ts'
import { AILLEURS, autreService, ICI, personne, type Nom } from './personnes.ts'
import {
  affectees,
  DES_ETABLISSEMENTS,
  ecoleDe,
  EN_POSTE,
  idDe,
  secteurDe,
  SECTEURS,
  temoin,
} from './territoire.examples.ts'

const constante = (sql: string) => (): string => sql
type Faire = (nom: Nom) => Ligne
const SERVICES = [ICI, AILLEURS] as const
const LES_SECTEURS = Object.keys(SECTEURS) as (keyof typeof SECTEURS)[]

const laSienne = (service: string, membre: string): string => `service = '${service}' and membre = '${membre}'`

const uneHeure = (service: string, membre: string, uai: string): string =>
  `insert into presence (service, id, membre, uai, jour_de_semaine, semaine, debut, fin, bureau, du)
   values ('${service}', '${idDe('neuve')}', '${membre}', '${uai}', 2, 'paires', '10:00', '11:00', '', '2026-09-01')`

/** Everybody has hours at the school of the first sector, and changes them only while she works there. */
const heures: readonly Faire[] = [
  ...SERVICES.flatMap((service): Faire[] => {
    const laMeme = (nom: Nom): boolean => personne(nom).service === service
    const qui = (nom: Nom): string => (laMeme(nom) ? idDe(nom) : temoin(service))
    const ici = secteurDe(service)
    return [
      (nom) => ({
        quoi: `la sienne (${service})`,
        service,
        ligne: 'la sienne',
        aSoi: laMeme,
        sql: {
          lire: constante(`select from presence where ${laSienne(service, qui(nom))}`),
          effacer: constante(`delete from presence where ${laSienne(service, qui(nom))}`),
        },
      }),
      (nom) => ({
        quoi: `la sienne, à changer (${service})`,
        service,
        ligne: 'dans son secteur',
        aSoi: (elle) => laMeme(elle) && affectees(ici).includes(elle),
        sql: { modifier: constante(`update presence set fin = '10:00' where ${laSienne(service, qui(nom))}`) },
      }),
      () => ({
        quoi: `celle d’une autre (${service})`,
        service,
        ligne: 'celle d’une autre',
        sql: {
          lire: constante(`select from presence where ${laSienne(service, temoin(service))}`),
          inserer: constante(uneHeure(service, temoin(service), ecoleDe(ici))),
          modifier: constante(`update presence set fin = '10:00' where ${laSienne(service, temoin(service))}`),
          effacer: constante(`delete from presence where ${laSienne(service, temoin(service))}`),
        },
      }),
    ]
  }),
  ...LES_SECTEURS.map((secteur): Faire => {
    const service = SECTEURS[secteur]
    const laMeme = (nom: Nom): boolean => personne(nom).service === service
    return (nom) => ({
      quoi: `à dire, ${secteur}`,
      service,
      ligne: 'dans son secteur',
      aSoi: (elle) => laMeme(elle) && affectees(secteur).includes(elle),
      sql: { inserer: constante(uneHeure(service, laMeme(nom) ? idDe(nom) : temoin(service), ecoleDe(secteur))) },
    })
  }),
  // her hours, carried to a school of another sector, or written down in the other service
  (nom) => ({
    quoi: 'la sienne, dans un autre secteur',
    service: ICI,
    ligne: 'dans son secteur',
    aSoi: (elle) => personne(elle).service === ICI && affectees('secteurdeux').includes(elle),
    sql: {
      modifier: constante(
        `update presence set uai = '${ecoleDe('secteurdeux')}' where ${laSienne(ICI, personne(nom).service === ICI ? idDe(nom) : temoin(ICI))}`,
      ),
    },
  }),
  (nom) => {
    const service = autreService(personne(nom).service)
    return {
      quoi: 'la sienne, chez les voisins',
      service,
      ligne: 'chez les voisins',
      sql: {
        inserer: constante(uneHeure(service, idDe(nom), ecoleDe(secteurDe(personne(nom).service)))),
        effacer: constante(`delete from presence where ${laSienne(service, idDe(nom))}`),
      },
    }
  },
]

const uneAbsence = (service: string, membre: string): Ligne['sql'] => ({
  lire: constante(`select from absence where ${laSienne(service, membre)}`),
  inserer: constante(`insert into absence (service, id, membre, du, au)
    values ('${service}', '${idDe('neuve')}', '${membre}', '2026-11-24', '2026-11-25')`),
  modifier: constante(`update absence set au = '2999-12-31' where ${laSienne(service, membre)}`),
  effacer: constante(`delete from absence where ${laSienne(service, membre)}`),
})
const jours: readonly Faire[] = [
  (nom) => ({
    quoi: 'à soi',
    service: personne(nom).service,
    aSoi: () => true,
    sql: uneAbsence(personne(nom).service, idDe(nom)),
  }),
  ...SERVICES.map((service): Faire => () => ({
    quoi: `d’une autre (${service})`,
    service,
    sql: uneAbsence(service, temoin(service)),
  })),
  (nom) => {
    const service = autreService(personne(nom).service)
    return { quoi: 'd’une homonyme d’ailleurs', service, sql: uneAbsence(service, idDe(nom)) }
  },
]

const guichets: readonly Faire[] = [
  ...LES_SECTEURS.map((secteur): Faire => {
    const service = SECTEURS[secteur]
    const cle = `service = '${service}' and uai = '${ecoleDe(secteur)}'`
    return () => ({
      quoi: secteur,
      service,
      aSoi: (nom) => EN_POSTE[secteur].includes(nom),
      sql: {
        lire: constante(`select from guichet where ${cle}`),
        // row security speaks before the key does
        inserer: constante(
          `insert into guichet (service, uai) values ('${service}', '${ecoleDe(secteur)}') on conflict do nothing`,
        ),
        modifier: constante(`update guichet set ouvert_en_vacances = true where ${cle}`),
        effacer: constante(`delete from guichet where ${cle}`),
      },
    })
  }),
  (nom) => {
    const service = autreService(personne(nom).service)
    return {
      quoi: 'de son école, chez les voisins',
      service,
      sql: {
        inserer: constante(
          `insert into guichet (service, uai) values ('${service}', '${ecoleDe(secteurDe(personne(nom).service))}')`,
        ),
      },
    }
  },
]

const comptes: readonly Faire[] = SERVICES.map((service): Faire => () => {
  const cle = `service = '${service}' and membre = '${idDe(DES_ETABLISSEMENTS[0] ?? 'cpe')}'`
  return {
    quoi: service,
    service,
    sql: {
      lire: constante(`select from personnel where ${cle}`),
      inserer: constante(
        `insert into personnel (service, membre, uai, fonction) values ('${service}', '${temoin(service)}', '0900001A', 'chef')`,
      ),
      modifier: constante(`update personnel set fonction = 'chef' where ${cle}`),
      effacer: constante(`delete from personnel where ${cle}`),
    },
  }
})

export const cellulesDePresence = { presence: heures, absence: jours, guichet: guichets, personnel: comptes }
