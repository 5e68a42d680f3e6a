import type { Ligne } from './cellule.examples.ts'
import { ICI, type Nom } from './personnes.ts'
import { EN_POSTE, idDe, SECTEURS, temoin } from './territoire.examples.ts'

const constante = (sql: string) => (): string => sql

const affectations = (): readonly ((nom: Nom) => Ligne)[] =>
  (Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][]).flatMap(([secteur, service]) =>
    (['un poste', 'un remplacement'] as const).map((ligne) => (): Ligne => {
      const poste = EN_POSTE[secteur][0] ?? 'referente'
      const id = ligne === 'un poste' ? idDe(`poste${poste}`) : idDe(`remplacement${secteur}`.slice(0, 26))
      const titre = ligne === 'un poste' ? 'titulaire' : 'remplacante'
      return {
        quoi: `${ligne}, ${secteur}`,
        service,
        ligne,
        aSoi: (nom) => EN_POSTE[secteur].includes(nom),
        sql: {
          lire: constante(`select from affectation where service = '${service}' and id = '${id}'`),
          inserer: constante(`insert into affectation (service, id, membre, role, secteur, titre, quotite, debut)
            values ('${service}', '${idDe('neuve')}', '${temoin(service)}', 'ass', '${idDe(secteur)}', '${titre}', 50, '2026-09-01')`),
          modifier: constante(`update affectation set quotite = 60 where service = '${service}' and id = '${id}'`),
          effacer: constante(`delete from affectation where service = '${service}' and id = '${id}'`),
        },
      }
    }),
  )

/** A replacement that an ASS gives is of an ASS, in her sector, and stays one. */
const abus = (): readonly ((nom: Nom) => Ligne)[] => {
  const valeurs = (role: string, secteur: string, titre: string): string =>
    `('${ICI}', '${idDe('neuve')}', '${temoin(ICI)}', '${role}', '${idDe(secteur)}', '${titre}', 50, '2026-09-01')`
  const inserer =
    (quoi: string, role: string, secteur: string, titre: string): ((nom: Nom) => Ligne) =>
    () => ({
      quoi,
      service: ICI,
      ligne: 'un poste',
      sql: {
        inserer: constante(
          `insert into affectation (service, id, membre, role, secteur, titre, quotite, debut) values ${valeurs(role, secteur, titre)}`,
        ),
      },
    })
  const modifier =
    (quoi: string, changement: string): ((nom: Nom) => Ligne) =>
    () => ({
      quoi,
      service: ICI,
      ligne: 'un poste',
      sql: {
        modifier: constante(
          `update affectation set ${changement} where service = '${ICI}' and id = '${idDe('remplacementsecteurun')}'`,
        ),
      },
    })
  return [
    inserer('un remplacement comme adjointe', 'adjoint', 'secteurun', 'remplacante'),
    inserer('un remplacement, secteurdeux, à qui n’y est pas', 'adjoint', 'secteurdeux', 'remplacante'),
    modifier('un remplacement qui devient un poste', "titre = 'titulaire'"),
    modifier('une remplaçante qui devient adjointe', "role = 'adjoint'"),
    modifier('un remplacement qui change de secteur', `secteur = '${idDe('secteurdeux')}'`),
  ]
}

export const cellulesDAffectation = (): readonly ((nom: Nom) => Ligne)[] => [...affectations(), ...abus()]
