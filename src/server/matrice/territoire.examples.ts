// The names, sectors and schools of the small world, and who works where.
import { createHash } from 'node:crypto'
import { AILLEURS, COFFRES, ICI, type Nom, type NomDeCoffre } from './personnes.ts'

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

export const REMPLACEE: Readonly<Record<keyof typeof SECTEURS, string>> = {
  secteurun: 'remplacante',
  secteurdeux: 'temoin',
  secteurdailleurs: 'temoindailleurs',
}

/** A second one in the first sector: whoever files for hers does not file for this one. */
export const AUTRE_ECOLE = '1900002B'
export const ECOLES = ['0900001A', '1900001A', '2900001A', '1901001A', AUTRE_ECOLE]
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

export type Poste = {
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
