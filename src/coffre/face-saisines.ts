import { refuser } from '../domain/refus.ts'
import type { Coulisses } from './coulisses.ts'
import type { FaceDesSaisines } from './face-des-saisines.ts'
import type { BureauOuvert } from './saisines/bureau.ts'
import { montrerPriseEnCharge, repondre } from './saisines/conversation.ts'
import { deposerParCompte } from './saisines/depot-de-compte.ts'
import { agir, noterSaisine } from './saisines/ecrire.ts'
import { lireTours, rendreCompte } from './saisines/garde.ts'
import { lireConfreres, passerLeRelais } from './saisines/relais.ts'

/** People without keyring have no inbox: an account of a school files, and that is all. */
export const creerFaceDesSaisines = (coulisses: Coulisses): FaceDesSaisines => {
  const bureau = (): BureauOuvert | null => coulisses.courante()?.bureau ?? null
  const ouvert = (): BureauOuvert => {
    const courant = bureau()
    if (courant === null) throw new Error('the keyring is closed')
    return courant
  }
  return {
    saisines: async () => bureau()?.lignes() ?? [],
    saisine: async (_, piece) => bureau()?.ouvrir(piece) ?? refuser('saisine-inconnue'),
    noterSaisine: async (saisine) => noterSaisine(ouvert(), saisine),
    agir: async (_, piece, acte, motif) => agir(ouvert(), piece, acte, motif),
    montrerPriseEnCharge: async (_, piece) => montrerPriseEnCharge(ouvert(), piece),
    repondre: async (_, piece, texte) => repondre(ouvert(), piece, texte),
    confreres: async () => {
      const courant = bureau()
      return courant ? lireConfreres(courant) : []
    },
    passerLeRelais: async (_, piece, a, motif) => passerLeRelais(ouvert(), piece, a, motif),
    rendreCompte: async (_, piece, texte) => rendreCompte(ouvert(), piece, texte),
    tours: async () => {
      const courant = bureau()
      return courant ? lireTours(courant) : []
    },
    publierTours: async (tours) => ouvert().moteur.plume.publierTours(tours),
    deposer: async (saisine) => deposerParCompte(coulisses, saisine),
  }
}
