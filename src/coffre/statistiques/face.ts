import type { Coulisses } from '../coulisses.ts'
import type { FaceDesChiffres } from '../face-des-chiffres.ts'
import type { SessionOuverte } from '../session-ouverte.ts'
import { creerComptes, type Comptes } from './comptes.ts'
import { lireSecteurs } from './secteurs.ts'
import { donnerTheme } from './theme.ts'
import { lireTransmis, transmettre } from './transmettre.ts'

export type FaceDesStatistiques = Pick<
  FaceDesChiffres,
  | 'secteursDeChiffres'
  | 'statistiques'
  | 'derriere'
  | 'aCompleter'
  | 'donnerTheme'
  | 'preparerReleve'
  | 'transmettreReleve'
  | 'relevesTransmis'
>

/** Hers alone: counted here from what she has opened, and asked of nobody. */
export const creerFaceDesStatistiques = ({ courante, horloge }: Coulisses): FaceDesStatistiques => {
  let comptes: { readonly de: SessionOuverte; readonly tenus: Comptes } | null = null
  const ouverte = (): SessionOuverte => {
    const session = courante()
    if (session === null) throw new Error('the keyring is closed')
    return session
  }
  const tenus = (): Comptes => {
    const session = ouverte()
    if (comptes?.de !== session) comptes = { de: session, tenus: creerComptes(session.bureau) }
    return comptes.tenus
  }
  return {
    secteursDeChiffres: async () => {
      const session = courante()
      return session ? lireSecteurs(session.moteur, session.session.membre, horloge.aujourdhui()) : []
    },
    statistiques: async (secteur, periode) => tenus().statistiques(secteur, periode),
    derriere: async (secteur, periode, cellule) => tenus().derriere(secteur, periode, cellule),
    aCompleter: async (secteur, periode) => tenus().aCompleter(secteur, periode),
    donnerTheme: async (coffre, note, theme) => donnerTheme(ouverte().moteur, coffre, note, theme),
    preparerReleve: async (secteur, annee, parTrimestre) => tenus().releve(secteur, annee, parTrimestre),
    transmettreReleve: async (releve) => transmettre(ouverte().bureau, releve, tenus().releve),
    relevesTransmis: async () => {
      const session = courante()
      return session ? lireTransmis(session.moteur) : []
    },
  }
}
