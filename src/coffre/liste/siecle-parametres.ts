import { lireJourDeFichier } from '../../domain/liste-valeurs.ts'
import type { ListeLue } from './source.ts'
import type { Sorte } from './xml.ts'

/** What every export of SIECLE says of itself. */
export type Entete = Pick<ListeLue, 'uai' | 'annee' | 'exporteLe'>

export const lireParametres = (recevoir: (entete: Entete) => void): Sorte => ({
  chemin: 'PARAMETRES',
  champs: ['UAJ', 'ANNEE_SCOLAIRE', 'DATE_EXPORT'],
  recevoir: ({ lire }) => {
    const annee = /^\d{4}/u.exec(lire('ANNEE_SCOLAIRE'))
    recevoir({
      uai: lire('UAJ').toUpperCase() || null,
      annee: annee ? Number(annee[0]) : null,
      exporteLe: lireJourDeFichier(lire('DATE_EXPORT').slice(0, 10)),
    })
  },
})
