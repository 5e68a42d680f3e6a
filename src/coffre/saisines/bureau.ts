// Her inbox for the time of a session: everything computed once for a version of what is opened.
import { getPresences } from '../../contract/presence.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import type { LigneSaisine, SaisineLue } from '../face-des-saisines.ts'
import type { LigneDossier } from '../face.ts'
import type { Appeler } from '../client.ts'
import type { Horloge } from '../clock.ts'
import type { MagasinDuMembre } from '../magasin.ts'
import type { Moteur } from '../moteur.ts'
import { lignesDossiers } from '../vues/dossiers.ts'
import { creerAccuseur, direAuxSecteurs, recoitDesReponses } from './conversation.ts'
import { recueillir } from './ecrire.ts'
import { creerLectures } from './lectures.ts'
import { rapprocher } from './rapprochements.ts'
import {
  echangesDe,
  enregistrements,
  ligneDe,
  parUrgence,
  toutesLesParoles,
  toutesLesSaisines,
  type Bureau,
} from './rassembler.ts'
import { effacerLesRemises } from './relais.ts'

export type BureauOuvert = Bureau & {
  lignes(): readonly LigneSaisine[]
  /** Opens one: it is read by a person from now on. */
  ouvrir(piece: Id): Promise<SaisineLue | Refus<'saisine-inconnue'>>
  /** With the network: what came, what is still to be said or erased. */
  rattraper(): Promise<void>
}

export type MoyensDuBureau = {
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly moi: Id
  /** What the page shows has changed. */
  readonly surLecture: () => void
}

export const creerBureau = ({ magasin, surLecture, ...moyens }: MoyensDuBureau): BureauOuvert => {
  const { moteur, horloge } = moyens
  const lectures = creerLectures(moteur, magasin)
  const chargees = lectures.charger()
  const bureau: Bureau = {
    ...moyens,
    lectures,
    accuses: new Map(),
    absents: new Set(),
    reponsesDeGarde: new Map(),
    aDire: [],
    essais: { reponses: new Map(), depots: new Map() },
  }
  const accuser = creerAccuseur(bureau)

  let dossiers: { version: object; lignes: readonly LigneDossier[] } | null = null
  const mesDossiers = (): readonly LigneDossier[] => {
    const version = moteur.version()
    if (dossiers?.version !== version) dossiers = { version, lignes: lignesDossiers(moteur.coffres()) }
    return dossiers.lignes
  }

  let vues: { version: object; lignes: readonly LigneSaisine[] } | null = null
  const lignes = (): readonly LigneSaisine[] => {
    const version = moteur.version()
    if (vues?.version === version) return vues.lignes
    const paroles = toutesLesParoles(bureau)
    const faites = toutesLesSaisines(bureau)
      .map((trouvee) => ligneDe(bureau, paroles, trouvee))
      .toSorted(parUrgence)
    vues = { version, lignes: faites }
    return faites
  }

  const lireAbsences = async (): Promise<void> => {
    if (!moteur.coffres().some((coffre) => coffre.genre === 'secteur' && coffre.monRole === 'binome')) return
    const dites = await moyens.appeler(getPresences, {})
    if (estRefus(dites)) return
    const jour = horloge.aujourdhui()
    const avant = [...bureau.absents].join()
    bureau.absents.clear()
    for (const { membre, du, au } of dites.absences) if (du <= jour && jour <= au) bureau.absents.add(membre)
    if ([...bureau.absents].join() === avant) return
    vues = null
    surLecture()
  }

  return {
    ...bureau,
    lignes,
    ouvrir: async (piece) => {
      await chargees
      const trouvee = await recueillir(bureau, piece)
      if (!trouvee) return refuser('saisine-inconnue')
      const { cle, coffre, contenu, vue, garde } = trouvee
      const paroles = toutesLesParoles(bureau)
      const derniere = Math.max(0, ...(paroles.mots.get(cle) ?? []).map((mot) => mot.contenu.n))
      if (await lectures.retenir(cle, derniere)) {
        vues = null
        surLecture()
      }
      void accuser(cle)
      return {
        ...ligneDe(bureau, paroles, trouvee),
        voix: enregistrements(paroles, piece),
        echanges: echangesDe(paroles, trouvee),
        expireLe: vue?.expireLe ?? null,
        peutRepondre:
          recoitDesReponses(trouvee, horloge.aujourdhui()) && (garde || moteur.courrier.accueil(coffre) !== null),
        rapprochements: garde ? [] : rapprocher(contenu, piece, lignes(), mesDossiers()),
        peutEcrire: !garde && moteur.courrier.accueil(coffre) !== null,
      }
    },
    rattraper: async () => {
      await chargees
      await lireAbsences()
      await moteur.courrier.attendre()
      for (const cle of lectures.ouvertes()) await accuser(cle)
      await direAuxSecteurs(bureau)
      await effacerLesRemises(bureau)
    },
  }
}
