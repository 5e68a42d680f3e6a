import { moisDeRetention } from '../domain/annee-scolaire.ts'
import type { Id } from '../domain/identite.ts'
import { PieceTache, type Piece, type PieceNote } from '../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import type { Face, Pose, RefusDEcrire } from './face.ts'
import type { RefusDActe, RefusDePoser } from './moteur.ts'
import { avecDernierType, ecrirePreferences, lirePreferences } from './preferences.ts'
import { finirRemplacement, remplacer } from './remplacement.ts'
import { autresDuSecteur, coffreSansEleve } from './secteur.ts'
import type { SessionOuverte } from './session-ouverte.ts'

export type FaceActes = Pick<
  Face,
  | 'ouvrirDossier'
  | 'noter'
  | 'poser'
  | 'poserDansLeSecteur'
  | 'annuler'
  | 'retablir'
  | 'joindre'
  | 'cloturer'
  | 'rouvrir'
  | 'garderBrouillon'
  | 'brouillons'
  | 'jeterBrouillon'
  | 'envoyerBrouillons'
  | 'remplacer'
  | 'finirRemplacement'
>

/** A refusal foreseen by the profession goes on; another one says that this program is wrong. */
const motifDActe = (refus: RefusDActe | RefusDePoser): RefusDEcrire | 'reseau-absent' => {
  switch (refus) {
    case 'coffre-inconnu':
    case 'coffre-non-fiable':
    case 'coffre-clos':
    case 'lecture-seule':
    case 'texte-trop-long':
    case 'piece-mal-formee':
    case 'ecrit-fige':
    case 'reseau-absent':
      return refus
    case 'sans-session':
    case 'trop-d-essais':
      return 'reseau-absent'
    case 'signataire-non-admis':
    case 'membre-inconnu':
      return 'lecture-seule'
    case 'membre-sans-certificat':
    case 'membre-hors-secret':
    case 'deja-membre':
    case 'sans-recouvrement':
    case 'journal-avance':
    case 'acte-refuse':
    case 'requete-malformee':
    case 'requete-trop-grande':
    case 'origine-refusee':
    case 'reponse-illisible':
      throw new Error(`an act was refused: ${refus}`)
  }
}

export const creerActes = (courante: () => SessionOuverte | null, appeler: Appeler, horloge: Horloge): FaceActes => {
  const ouverte = (): SessionOuverte => {
    const session = courante()
    if (session === null) throw new Error('the keyring is closed')
    return session
  }
  const moteur = () => ouverte().moteur
  const jeter = async (brouillon: Id | null): Promise<void> => {
    if (brouillon !== null) await ouverte().brouillons.jeter(brouillon)
  }
  const marquer = async (coffre: Id, piece: Id, annule: boolean): Promise<Pose | Refus<RefusDEcrire>> => {
    const posee = moteur().coffre(coffre)?.pieces.get(piece)
    if (!posee) return refuser('piece-inconnue')
    return moteur().poser(coffre, { ...posee.contenu, annule }, { piece, base: posee.rev })
  }
  const fait = <T extends object>(
    issue: T | Refus<RefusDActe>,
  ): { fait: true } | Refus<RefusDEcrire | 'reseau-absent'> =>
    estRefus(issue) ? refuser(motifDActe(issue.refus as RefusDActe)) : { fait: true }

  const retenirLeType = async (type: string): Promise<void> => {
    const { personnel } = ouverte().ouvert.trousseau
    const { derniersTypes } = lirePreferences(moteur(), personnel)
    if (derniersTypes[0] === type) return
    await ecrirePreferences(moteur(), personnel, { derniersTypes: avecDernierType(derniersTypes, type) })
  }
  const marquerEcrite = async (aNoter: Id): Promise<void> => {
    for (const coffre of moteur().coffres()) {
      const ligne = coffre.genre === 'secteur' ? coffre.pieces.get(aNoter) : undefined
      if (ligne?.contenu.genre !== 'a-noter') continue
      await moteur().poser(
        coffre.coffre,
        { ...ligne.contenu, ecriteLe: horloge.maintenant() },
        { piece: aNoter, base: ligne.rev },
      )
    }
  }

  return {
    ouvrirDossier: async ({ eleve, responsables, informeLe, informes, brouillon }) => {
      const jour = horloge.aujourdhui()
      const commun = { format: 1, annule: false } as const
      const pieces: Piece[] = [
        { ...commun, genre: 'eleve', eleve, ouvertLe: jour, informeLe, informes, themePrincipal: null },
        ...responsables.map((responsable): Piece => ({ ...commun, genre: 'responsable', responsable })),
      ]
      const { nom, prenom, naissance, uai } = eleve
      const issue = await moteur().creerCoffre({
        genre: 'dossier',
        ...(brouillon === null || moteur().coffre(brouillon) ? {} : { coffre: brouillon }),
        secteur: null,
        annee: null,
        autres: autresDuSecteur(moteur(), ouverte().session, uai, jour),
        etiquette: { nom, prenom, naissance, uai },
        retention: moisDeRetention(jour),
        pieces,
      })
      if (estRefus(issue)) return refuser(motifDActe(issue.refus))
      await jeter(brouillon)
      return { coffre: issue.coffre }
    },

    noter: async ({ coffre, note, tache, brouillon, aNoter }) => {
      const cible = coffre ?? coffreSansEleve(moteur(), horloge.aujourdhui())?.coffre ?? null
      if (cible === null) return refuser('sans-secteur')
      const aFaire = tache && {
        ...tache,
        genre: 'tache' as const,
        format: 1 as const,
        annule: false,
        faiteLe: null,
        note: null,
      }
      // Checked before the note is laid: a refusal afterwards would have her write it twice.
      if (aFaire && !PieceTache.safeParse(aFaire).success) return refuser('piece-mal-formee')
      const contenu: PieceNote = { ...note, genre: 'note', format: 1, annule: false }
      // The note takes the number of its draft, which every machine then knows to be over.
      const prise = brouillon !== null && moteur().coffre(cible)?.pieces.has(brouillon)
      const pose = await moteur().poser(
        cible,
        contenu,
        brouillon === null || prise ? undefined : { piece: brouillon, base: 0 },
      )
      if (estRefus(pose)) return pose
      if (aFaire) {
        const posee = await moteur().poser(cible, { ...aFaire, note: pose.piece })
        if (estRefus(posee)) return posee
      }
      if (aNoter !== null) await marquerEcrite(aNoter)
      await jeter(brouillon)
      await retenirLeType(note.type)
      return pose
    },

    poser: async (coffre, contenu, sur) => moteur().poser(coffre, contenu, sur),
    poserDansLeSecteur: async (contenu) => {
      const cible = coffreSansEleve(moteur(), horloge.aujourdhui())
      return cible ? moteur().poser(cible.coffre, contenu) : refuser('sans-secteur')
    },
    annuler: (coffre, piece) => marquer(coffre, piece, true),
    retablir: (coffre, piece) => marquer(coffre, piece, false),
    joindre: async (coffre, piece, copie, contenu) => {
      const posee = moteur().coffre(coffre)?.pieces.get(piece)
      if (!posee) return refuser('piece-inconnue')
      const jointe = await moteur().poser(coffre, contenu, { piece, base: posee.rev })
      if (estRefus(jointe)) return jointe
      const annulee = await marquer(coffre, copie, true)
      return estRefus(annulee) ? annulee : jointe
    },
    cloturer: async (coffre) => fait(await moteur().cloturer(coffre)),
    rouvrir: async (coffre) => fait(await moteur().rouvrir(coffre)),

    garderBrouillon: async (brouillon) => ouverte().brouillons.garder(brouillon),
    brouillons: async () => courante()?.brouillons.lister() ?? [],
    jeterBrouillon: async (id) => ouverte().brouillons.jeter(id),
    // A page hides at any moment, a veiled one too.
    envoyerBrouillons: async () => courante()?.brouillons.envoyer(),

    remplacer: async (remplacante, avancement) =>
      remplacer(moteur(), appeler, ouverte().session, remplacante, avancement),
    finirRemplacement: async (membre, avancement) =>
      finirRemplacement(moteur(), appeler, ouverte().session, membre, horloge.aujourdhui(), avancement),
  }
}
