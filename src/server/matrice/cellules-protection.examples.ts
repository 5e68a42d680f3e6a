// The protocol of a service, and the days on which its people are to be woken.
import type { Ligne } from './cellule.examples.ts'
import { AILLEURS, autreService, ICI, personne, type Nom } from './personnes.ts'
import { idDe, temoin } from './territoire.examples.ts'

const constante = (sql: string) => (): string => sql
type Faire = (nom: Nom) => Ligne
const SERVICES = [ICI, AILLEURS] as const

const unProtocole = (service: string, par: string): string =>
  `insert into protocole (service, du, par, contenu) values ('${service}', '2026-11-24', '${par}', '{}')`

const protocoles: readonly Faire[] = SERVICES.flatMap((service): Faire[] => [
  (nom) => ({
    quoi: service,
    service,
    ligne: 'en son nom',
    sql: {
      lire: constante(`select from protocole where service = '${service}'`),
      inserer: constante(unProtocole(service, idDe(nom))),
      modifier: constante(`update protocole set contenu = '{}' where service = '${service}'`),
      effacer: constante(`delete from protocole where service = '${service}'`),
    },
  }),
  () => ({
    quoi: `${service}, au nom d’une autre`,
    service,
    ligne: 'au nom d’une autre',
    sql: { inserer: constante(unProtocole(service, temoin(service))) },
  }),
])

const unReveil = (service: string, membre: string): Ligne['sql'] => ({
  lire: constante(`select from reveil where service = '${service}' and membre = '${membre}'`),
  inserer: constante(`insert into reveil (service, membre, jour) values ('${service}', '${membre}', '2026-11-24')`),
  modifier: constante(`update reveil set jour = '2026-11-25' where service = '${service}' and membre = '${membre}'`),
  effacer: constante(`delete from reveil where service = '${service}' and membre = '${membre}'`),
})
const reveils: readonly Faire[] = [
  (nom) => ({
    quoi: 'à soi',
    service: personne(nom).service,
    aSoi: () => true,
    sql: unReveil(personne(nom).service, idDe(nom)),
  }),
  ...SERVICES.map((service): Faire => () => ({
    quoi: `d’une autre (${service})`,
    service,
    sql: unReveil(service, temoin(service)),
  })),
  (nom) => {
    const service = autreService(personne(nom).service)
    return { quoi: 'd’une homonyme d’ailleurs', service, sql: unReveil(service, idDe(nom)) }
  },
]

export const cellulesDeProtection = { protocole: protocoles, reveil: reveils }
