import { contexte } from '../contract/contexte.ts'
import type { Id } from '../domain/identite.ts'
import { lirePiece, type Piece } from '../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { effacer as blanchir, utf8 } from '../crypto/octets.ts'
import { acteAccorder, acteEpoque, acteRetirer, acteSimple, agir, oublierSiPartie } from './actes.ts'
import { creerAnnuaire } from './annuaire.ts'
import { clesPersonnelles, refusDEcriture, scellerRevision, type Atelier } from './atelier.ts'
import { creerBoite } from './boite-d-envoi.ts'
import { suivreChangements } from './changements.ts'
import { pairesDe } from './cles-de-coffre.ts'
import type { EtatDuCoffre } from './coffre-ouvert.ts'
import { composerCreation, rebatir } from './creation.ts'
import { effacerPieces } from './effacement.ts'
import type { EnvoiDePiece } from './envoi.ts'
import type { Alerte } from './face.ts'
import { derniereFigee, enBrouillon, fige, pretendAvoirEteEnvoye } from './gel.ts'
import type { Avancement, CoffreOuvert, Ecriture, Moteur, OptionsDuMoteur, Pose, RefusDePoser } from './moteur.ts'
import { creerPortier } from './portes.ts'
import { rouvrirTout } from './rouverture.ts'
import { creerCourrier } from './saisines/creer-courrier.ts'
import { creerPlume } from './saisines/creer-plume.ts'
import { synchroniserCoffres, synchroniserTout } from './sync.ts'
import { tetesALaisser } from './tetes.ts'
import { revisionsDe, vueDuCoffre } from './vue-du-coffre.ts'

/** One thing at a time: what is read from the server and what is sent to it never cross. */
const creerFile = () => {
  let derniere: Promise<unknown> = Promise.resolve()
  return <T>(travail: () => Promise<T>): Promise<T> => {
    const tour = derniere.then(travail)
    derniere = tour.catch(() => undefined)
    return tour
  }
}

const ENVELOPPES_PAR_SOUFFLE = 400
const REGROUPEMENT = 40
const ATTENTE_MIN = 1_000
const ATTENTE_MAX = 60_000
const VEILLE = 600_000
const VEILLE_DE_GARDE = 120_000
const jamais = (): void => undefined

export const creerMoteur = async (options: OptionsDuMoteur): Promise<Moteur> => {
  const { identite, magasin, appeler, horloge } = options
  const { service, membre } = identite
  const annuaire = creerAnnuaire(service, options.racine)
  const file = creerFile()
  const vues = new Map<Id, CoffreOuvert | null>()
  const dites = new Set<string>()
  let ferme = false
  let annonceDue = false
  let souffles = 0
  let stockageRefuse = false

  const alerter = (alerte: Alerte): void => {
    const cle = JSON.stringify(alerte)
    if (ferme || dites.has(cle)) return
    dites.add(cle)
    options.surAlerte(alerte)
  }
  let version: object = {}
  const annoncer = async (): Promise<void> => {
    await horloge.attendre(REGROUPEMENT)
    annonceDue = false
    if (!ferme) options.surChangement()
  }
  const changer = (coffre: Id): void => {
    vues.delete(coffre)
    version = {}
    if (annonceDue || ferme) return
    annonceDue = true
    void annoncer()
  }

  const atelier: Atelier = {
    identite,
    moi: { service, membre },
    privees: pairesDe(identite.graines),
    annuaire,
    etats: new Map(),
    aNaitre: new Set(),
    aReecrire: new Set(),
    retenues: new Map(),
    magasin,
    appeler,
    horloge,
    lireVoisin: options.lireVoisin ?? (() => Promise.resolve(refuser('porte-fausse'))),
    clePersonnelle: clesPersonnelles(identite),
    alerter,
    changer,
    souffler: async (enveloppes) => {
      souffles += enveloppes
      if (souffles < ENVELOPPES_PAR_SOUFFLE) return
      souffles = 0
      await horloge.attendre(0)
    },
    garder: async (ecriture) => {
      try {
        await ecriture()
        return true
      } catch {
        stockageRefuse = true
        return false
      }
    },
  }

  const resynchroniser = async (coffres: readonly Id[]): Promise<boolean> =>
    (await synchroniserCoffres(atelier, coffres)) === null
  const boite = creerBoite(atelier, {
    resynchroniser,
    toutRelire: async () => (await synchroniserTout(atelier, jamais)) === null,
    ouvrirEpoque: async (coffre) =>
      !estRefus(await agir(atelier, [coffre], acteEpoque(atelier, 'depart'), resynchroniser)),
    garde: () => magasin.garde() && !stockageRefuse,
    surEnvois: options.surEnvois,
  })

  const tenirLesPortes = creerPortier(atelier)
  annuaire.ajouter(await magasin.lireAnnuaire())

  const vue = (coffre: Id): CoffreOuvert | null => {
    const etat = atelier.etats.get(coffre)
    if (!etat || ferme) return null
    const deja = vues.get(coffre)
    if (deja !== undefined) return deja
    const faite = vueDuCoffre(atelier, etat, boite.dePieces(coffre))
    vues.set(coffre, faite)
    return faite
  }

  let relance = false
  let attente = ATTENTE_MIN
  /** After a cut: again and again, slower and slower, until it has left. */
  const relancer = async (): Promise<void> => {
    if (relance || ferme) return
    relance = true
    await horloge.attendre(attente * (0.5 + horloge.hasard()))
    attente = Math.min(attente * 2, ATTENTE_MAX)
    relance = false
    if (!ferme) await vider()
  }
  const vider = async () => {
    const tour = await file(() => (ferme ? Promise.resolve('vide' as const) : boite.vider()))
    if (tour === 'vide') attente = ATTENTE_MIN
    if (tour === 'sans-reseau') void relancer()
    return boite.etat()
  }

  const synchroniser = async (avancement: Avancement = jamais) => {
    if (ferme) return refuser('reseau-absent')
    const issue = await file(async () => {
      const sync = await synchroniserTout(atelier, avancement)
      if (sync) return sync
      await boite.orphelins()
      await tenirLesPortes()
      return null
    })
    if (issue) return issue
    void vider()
    releverSansAttendre()
    return { fait: true } as const
  }

  const estFigee = (etat: EtatDuCoffre, piece: Id, enRoute: readonly EnvoiDePiece[]): boolean =>
    derniereFigee(etat, piece) !== null || enRoute.some((e) => fige(e.contenu, membre))

  /** Revisions on top of what waits; a text that the server cannot take is refused before it is kept. */
  const composer = (
    coffre: Id,
    { contenu, sur, depot = null, unique = false }: Ecriture,
  ): EnvoiDePiece | Refus<RefusDePoser> => {
    const etat = ferme ? undefined : atelier.etats.get(coffre)
    const refus = refusDEcriture(atelier, etat)
    if (refus || !etat) return refuser(refus ?? 'coffre-inconnu')
    if (!lirePiece(contenu)) return refuser('piece-mal-formee')
    const piece = sur?.piece ?? nouvelId()
    const rev = (sur?.base ?? 0) + 1
    const enRoute = boite.dePieces(coffre).filter((e) => e.piece === piece)
    if (pretendAvoirEteEnvoye(contenu, membre) || (rev > 1 && estFigee(etat, piece, enRoute)))
      return refuser('ecrit-fige')
    const derniere = Math.max(etat.pieces.get(piece)?.at(-1)?.rev ?? 0, ...enRoute.map((e) => e.rev))
    if (rev > derniere + 1) return refuser('piece-mal-formee')
    const ordre = boite.suivant()
    const prev = boite.precedente(etat, { piece, rev, ordre })
    const scellee = scellerRevision(atelier, etat, { piece, rev, prev, contenu })
    if (!scellee) return refuser('texte-trop-long')
    const depart = { motif: null, envoyee: false, retours: 0 }
    return { genre: 'piece', ordre, coffre, piece, rev, contenu, depot, unique, scellee, ...depart }
  }
  const poserEnsemble: Moteur['poserEnsemble'] = async (coffre, ecritures) => {
    const envois: EnvoiDePiece[] = []
    for (const ecriture of ecritures) {
      const envoi = composer(coffre, ecriture)
      if (estRefus(envoi)) return envoi
      envois.push(envoi)
    }
    await boite.ajouter(envois)
    void vider()
    return envois.map(({ piece, rev }) => ({ coffre, piece, rev }))
  }
  const poser = async (
    coffre: Id,
    contenu: Piece,
    sur: { piece: Id; base: number } | null = null,
  ): Promise<Pose | Refus<RefusDePoser>> => {
    const poses = await poserEnsemble(coffre, [{ sur, contenu }])
    if (estRefus(poses)) return poses
    const [pose] = poses
    if (!pose) throw new Error('a piece laid nowhere')
    return pose
  }

  /** It was handed over meanwhile: what the file of waiting notes holds is kept beside it, as a draft, unless it is that very text. */
  const reprendreACote = async (coffre: Id, piece: Id, base: number, contenu: Piece): Promise<boolean> => {
    const figee = vue(coffre)?.pieces.get(piece)?.contenu
    if (JSON.stringify(figee) === JSON.stringify(contenu)) return true
    return !estRefus(await poser(coffre, { ...enBrouillon(contenu), copieDe: { piece, base } }))
  }

  const courrier = creerCourrier(atelier, {
    poser: (coffre, pieces) =>
      poserEnsemble(
        coffre,
        pieces.map(({ piece, contenu, depot }) => ({ contenu, sur: { piece, base: 0 }, depot, unique: true })),
      ),
    file,
    vider,
    dePieces: boite.dePieces,
    estFerme: () => ferme,
  })
  /** Nobody waits for it: a fault is told all the same. */
  const releverSansAttendre = (): void =>
    void courrier
      .relever()
      .catch((faute: unknown) =>
        alerter({ code: 'panne', message: faute instanceof Error ? faute.message : String(faute) }),
      )
  /** What no feed tells: a turn of duty that begins, a dépôt where the stream is blocked. */
  const veiller = async (): Promise<void> => {
    while (!ferme) {
      await horloge.attendre(courrier.enGarde() ? VEILLE_DE_GARDE : VEILLE)
      if (!ferme) releverSansAttendre()
    }
  }

  const surUn = async (coffre: Id, acte: Parameters<typeof agir>[2]) => {
    const issue = await file(() => agir(atelier, [coffre], acte, resynchroniser))
    return estRefus(issue) ? issue : ({ fait: true } as const)
  }

  const effacer = async (coffre: Id, pieces: readonly Id[]) =>
    (await file(() => effacerPieces(atelier, coffre, pieces, resynchroniser))) ?? ({ fait: true } as const)

  return {
    ouvrir: (avancement) =>
      file(async () => {
        await rouvrirTout(atelier, vue, avancement)
        for (const envoi of await boite.relire()) {
          if (envoi.genre === 'coffre') rebatir(atelier, envoi)
          changer(envoi.coffre)
        }
        boite.dire()
      }),
    synchroniser,
    suivre: (ouvrirFlux) => {
      void veiller()
      return suivreChangements({
        appeler,
        horloge,
        ouvrirFlux,
        surCoffres: async (coffres) => {
          if (ferme) return
          await file(() => synchroniserCoffres(atelier, coffres))
          const genres = new Set(coffres.map((c) => atelier.etats.get(c)?.journal?.genre))
          if (genres.has('secteur') || genres.has('service')) releverSansAttendre()
        },
        surTout: async () => {
          if (!ferme) await synchroniser()
        },
      })
    },
    coffres: () => [...atelier.etats.keys()].map(vue).filter((c) => c !== null),
    coffre: vue,
    version: () => version,
    revisions: (coffre, piece) => {
      const etat = atelier.etats.get(coffre)
      return etat ? revisionsDe(atelier, etat, piece, boite.dePieces(coffre)) : []
    },
    annuaire: () => annuaire,
    courrier,
    plume: creerPlume(atelier, file),

    poser,
    poserEnsemble,
    vider,
    envois: boite.etat,
    notesEnAttente: () =>
      boite.tous().flatMap((e) => {
        const { coffre, motif } = e
        // what came by a door is still behind it
        if (e.genre === 'piece' && e.unique) return []
        if (e.genre === 'piece') return [{ coffre, piece: e.piece, base: e.rev - 1, contenu: e.contenu, motif }]
        return e.contenus.map(({ piece, contenu }) => ({ coffre, piece, base: 0, contenu, motif }))
      }),
    reprendre: async (notes) => {
      let reprises = 0
      for (const { coffre, piece, base, contenu } of notes) {
        const issue = await poser(coffre, contenu, { piece, base })
        if (!estRefus(issue) || (issue.refus === 'ecrit-fige' && (await reprendreACote(coffre, piece, base, contenu))))
          reprises += 1
      }
      return reprises
    },

    creerCoffre: async (nouveau) => {
      const cree = composerCreation(atelier, nouveau)
      if (estRefus(cree)) return cree
      const { coffre } = cree.etat
      atelier.etats.set(coffre, cree.etat)
      atelier.aNaitre.add(coffre)
      const { requete, contenus } = cree
      await boite.ajouter([{ genre: 'coffre', ordre: boite.suivant(), coffre, requete, contenus, motif: null }])
      void vider()
      return { coffre }
    },
    accorder: (coffre, qui, motif) => surUn(coffre, acteAccorder(atelier, qui, motif)),
    accorderPartout: (coffres, qui, motif, avancement) =>
      file(() => agir(atelier, coffres, acteAccorder(atelier, qui, motif), resynchroniser, avancement)),
    retirer: async (coffre, qui, motif) => {
      const issue = await surUn(coffre, acteRetirer(atelier, qui, motif))
      if (!estRefus(issue)) await oublierSiPartie(atelier, [coffre], qui)
      return issue
    },
    retirerPartout: async (coffres, qui, motif, avancement) => {
      const issue = await file(() =>
        agir(atelier, coffres, acteRetirer(atelier, qui, motif), resynchroniser, avancement),
      )
      if (!estRefus(issue)) await oublierSiPartie(atelier, coffres, qui)
      return issue
    },
    ouvrirEpoque: (coffre, motif) => surUn(coffre, acteEpoque(atelier, motif)),
    cloturer: (coffre) => surUn(coffre, acteSimple(atelier, { type: 'cloturer', corps: {} })),
    cloturerPartout: (coffres, avancement) =>
      file(() =>
        agir(atelier, coffres, acteSimple(atelier, { type: 'cloturer', corps: {} }), resynchroniser, avancement),
      ),
    rouvrir: (coffre) => surUn(coffre, acteSimple(atelier, { type: 'rouvrir', corps: {} })),
    effacerPiece: (coffre, piece) => effacer(coffre, [piece]),
    effacerPieces: effacer,

    clePersonnelle: (usage) => atelier.clePersonnelle(usage),
    scellerBrouillon: (coffre, brouillon, clair) => {
      const etat = atelier.etats.get(coffre)
      const epoque = etat?.journal?.epoques.length ?? 0
      const dk = etat?.cles.get(epoque)
      return dk ? { epoque, ct: chiffrer(dk, utf8(contexte.brouillon({ service, coffre }, brouillon)), clair) } : null
    },
    ouvrirBrouillon: (coffre, brouillon, epoque, ct) => {
      const dk = atelier.etats.get(coffre)?.cles.get(epoque)
      return dk ? dechiffrer(dk, utf8(contexte.brouillon({ service, coffre }, brouillon)), ct) : null
    },
    retenirLesTetes: async () => {
      const personnel = [...atelier.etats.values()].find((e) => e.journal?.genre === 'personnel')
      const aLaisser = personnel ? tetesALaisser(atelier, personnel) : null
      if (!personnel || !aLaisser || estRefus(await poser(personnel.coffre, aLaisser.contenu))) return
      if ((await vider()).enAttente > 0) return
      await effacer(personnel.coffre, aLaisser.perimees)
    },
    fermer: () => {
      ferme = true
      vues.clear()
      courrier.fermer()
      // never under the hands of a sending in course: it would seal with a key of zeros
      void file(async () => {
        for (const etat of atelier.etats.values()) for (const dk of etat.cles.values()) blanchir(dk)
        for (const privee of atelier.privees.values()) blanchir(privee)
        atelier.etats.clear()
      })
    },
  }
}
