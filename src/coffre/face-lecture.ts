import type { Jour } from '../domain/identite.ts'
import { refuser } from '../domain/refus.ts'
import type { CoffreOuvert, PieceOuverte } from './moteur.ts'
import type { Face, LigneDossier, PieceLue } from './face.ts'
import { ecrirePreferences, lirePreferences } from './preferences.ts'
import { lireService } from './service-garde.ts'
import { lireRemplacements } from './remplacement.ts'
import type { SessionOuverte } from './session-ouverte.ts'
import { lireAcces } from './vues/acces.ts'
import { lireDossier, plusRecentes } from './vues/dossier.ts'
import { homonymes, lignesDossiers } from './vues/dossiers.ts'
import { lireJournee } from './vues/journee.ts'
import { copiesDe, lue, piecesDe } from './vues/pieces.ts'
import { listeDesNoms, trouver } from './vues/trouvailles.ts'
import type { Appeler } from './client.ts'

export type FaceLecture = Pick<
  Face,
  | 'service'
  | 'journee'
  | 'dossiers'
  | 'dossier'
  | 'notesSansEleve'
  | 'piece'
  | 'revisions'
  | 'acces'
  | 'chercher'
  | 'homonymes'
  | 'preferences'
  | 'changerPreferences'
  | 'signalerOuverture'
  | 'remplacements'
>

/** Computed once for a version of the opened pieces, whoever asks. */
const parVersion = <T>(version: () => object | null, calculer: () => T): (() => T) => {
  let garde: { readonly version: object | null; readonly valeur: T } | null = null
  return () => {
    const courante = version()
    if (garde === null || garde.version !== courante) garde = { version: courante, valeur: calculer() }
    return garde.valeur
  }
}

const lueDans = (coffre: CoffreOuvert, ouverte: PieceOuverte): PieceLue => lue(ouverte, copiesDe(coffre))

/** People without keyring have no coffre: their lists are empty. */
export const creerLecture = (
  courante: () => SessionOuverte | null,
  version: () => object | null,
  appeler: Appeler,
): FaceLecture => {
  const ouverte = (): SessionOuverte => {
    const session = courante()
    if (session === null) throw new Error('the keyring is closed')
    return session
  }
  const estFermee = (): boolean => courante() === null
  const coffres = parVersion(
    version,
    () =>
      new Map(
        ouverte()
          .moteur.coffres()
          .map((c) => [c.coffre, c]),
      ),
  )
  const lignes = parVersion(version, (): readonly LigneDossier[] => lignesDossiers([...coffres().values()]))
  const parCoffre = parVersion(version, () => new Map(lignes().map((ligne) => [ligne.coffre, ligne])))
  const noms = parVersion(version, () => listeDesNoms(coffres(), lignes()))
  const personnel = () => ouverte().ouvert.trousseau.personnel

  return {
    service: () => lireService(appeler, courante()),
    journee: async (jour: Jour) => {
      if (estFermee()) return { aNoter: [], aFaire: [], aReprendre: [], brouillons: [] }
      const { session, brouillons } = ouverte()
      return lireJournee([...coffres().values()], session.membre, jour, brouillons.lister())
    },
    dossiers: async () => (estFermee() ? [] : lignes()),
    dossier: async (coffre) => {
      const ouvert = coffres().get(coffre)
      return (ouvert && lireDossier(ouvert, (id) => coffres().get(id) ?? null)) ?? refuser('coffre-inconnu')
    },
    notesSansEleve: async () => {
      if (estFermee()) return []
      const secteurs = [...coffres().values()].filter(({ genre }) => genre === 'secteur')
      return plusRecentes(secteurs.flatMap((coffre) => piecesDe(coffre, 'note')))
    },
    piece: async (coffre, piece) => {
      const ouvert = coffres().get(coffre)
      const posee = ouvert?.pieces.get(piece)
      return ouvert && posee ? lueDans(ouvert, posee) : refuser('piece-inconnue')
    },
    revisions: async (coffre, piece) => {
      const ouvert = coffres().get(coffre)
      return ouvert
        ? ouverte()
            .moteur.revisions(coffre, piece)
            .map((revision) => lueDans(ouvert, revision))
        : []
    },
    acces: async (coffre) => {
      const ouvert = coffres().get(coffre)
      return ouvert ? lireAcces(ouvert, ouverte().moteur.annuaire(), appeler) : refuser('coffre-inconnu')
    },
    chercher: async (texte, limite) => {
      if (estFermee()) return []
      const notes = ouverte().chercheur.chercher(texte)
      return trouver(texte, limite, { noms: noms(), coffres: coffres(), lignes: parCoffre(), notes })
    },
    homonymes: async (eleve) => homonymes(eleve, lignes()),
    preferences: async () => lirePreferences(courante()?.moteur ?? null, courante()?.ouvert.trousseau.personnel ?? ''),
    changerPreferences: async (changement) => {
      if (!estFermee()) await ecrirePreferences(ouverte().moteur, personnel(), changement)
    },
    signalerOuverture: async (coffre) => {
      if (!estFermee()) await ouverte().ouvertures.signaler(coffre)
    },
    remplacements: async () => (estFermee() ? [] : lireRemplacements(ouverte().moteur)),
  }
}
