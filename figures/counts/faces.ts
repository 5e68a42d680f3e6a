// The same generated years, written through the faces of people on a real server: sealed, sent, received and opened again;
// with a pair who writes, a saisine handed over, and one that nobody has opened.
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from '../../src/coffre/face.examples.ts'
import type { Face } from '../../src/coffre/face.ts'
import {
  PLATEAU,
  reussi,
  unServiceReel,
  VALLEE,
  type Personne,
  type ServiceReel,
} from '../../src/coffre/service-reel.examples.ts'
import { auGuichet, uneDemande } from '../../src/coffre/saisines/guichet.examples.ts'
import {
  unTirage,
  vivreUneAnnee,
  type AnneeBrute,
  type CoffreBrut,
  type RevisionBrute,
  type SecteurBrut,
} from '../../src/coffre/statistiques/annee.examples.ts'
import { unEleve, uneNote } from '../../src/coffre/vues/coffre.examples.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import type { Id } from '../../src/domain/identite.ts'
import type { Piece, PieceSaisine } from '../../src/domain/piece.ts'

type Scope = { after(fin: () => Promise<void>): void }

/** What one person has, raw, beside what her machine says. */
export type Vecu = { readonly face: Face; readonly secteur: Id; readonly brute: AnneeBrute }

type Auteur = { readonly personne: Personne; readonly poste: PosteDEssai; readonly secteur: SecteurBrut }
type Ecrit = { coffres: CoffreBrut[]; revisions: RevisionBrute[] }

const envoye = (face: Face) => jusqua(face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')

const coffreDuSecteur = async (face: Face): Promise<Id> => {
  const ligne = { genre: 'a-noter', format: 1, annule: false, jour: '2026-11-10', mots: 'Léa', ecriteLe: null } as const
  return reussi(await face.poserDansLeSecteur(ligne)).coffre
}

/** No two notes at one hour: which came last is then never a question of which file came first. */
const heuresUniques = (): ((piece: Id, contenu: Piece) => Piece) => {
  const heures = new Map<Id, string>()
  const deux = (n: number): string => String(n).padStart(2, '0')
  return (piece, contenu) => {
    if (contenu.genre !== 'note') return contenu
    const n = heures.size
    const heure = heures.get(piece) ?? `${deux(Math.floor(n / 60) % 24)}:${deux(n % 60)}`
    heures.set(piece, heure)
    return { ...contenu, heure }
  }
}

/** A year as it would be written, before anything is. */
const imaginer = (graine: number, auteur: Auteur, autres: readonly SecteurBrut[], chef: Id, duSecteur: Id): Ecrit => {
  const fait: Ecrit = { coffres: [], revisions: [] }
  const aLHeure = heuresUniques()
  const derniere = (piece: Id): RevisionBrute | undefined => fait.revisions.findLast((r) => r.piece === piece)
  vivreUneAnnee(
    unTirage(graine),
    {
      coffre: (genre, secteur, annee) => {
        const coffre = genre === 'secteur' ? duSecteur : nouvelId()
        if (!fait.coffres.some((c) => c.coffre === coffre))
          fait.coffres.push({ coffre, genre, secteur: secteur ?? null, annee: annee ?? null })
        return coffre
      },
      poser: (coffre, contenu, sur) => {
        const piece = sur ?? nouvelId()
        const rev = (derniere(piece)?.rev ?? 0) + 1
        fait.revisions.push({ coffre, piece, rev, contenu: aLHeure(piece, contenu) })
        return piece
      },
      derniere: (piece) => {
        const trouvee = derniere(piece)
        if (!trouvee) throw new Error('no such piece')
        return trouvee.contenu
      },
    },
    { secteurs: [auteur.secteur, ...autres], chef, auteur: auteur.personne.membre },
    [auteur.secteur],
  )
  return fait
}

/** A file is opened with its pupil: what was imagined of her is then a correction. */
const ecrire = async (face: Face, { coffres, revisions }: Ecrit, uai: string): Promise<Ecrit> => {
  const fiches = new Map<Id, Id>()
  const ecrites: RevisionBrute[] = []
  for (const { coffre } of coffres.filter(({ genre }) => genre === 'dossier')) {
    const eleve = unEleve({ classe: '', sexe: null, uai })
    reussi(await face.ouvrirDossier({ eleve, responsables: [], informeLe: null, informes: '', brouillon: coffre }))
    const { piece, contenu } = reussi(await face.dossier(coffre)).fiche
    fiches.set(coffre, piece)
    ecrites.push({ coffre, piece, rev: 1, contenu })
  }
  for (const { coffre, piece, rev, contenu } of revisions) {
    const fiche = contenu.genre === 'eleve' ? fiches.get(coffre) : undefined
    const [vers, base] = fiche === undefined ? [piece, rev - 1] : [fiche, rev]
    reussi(await face.poser(coffre, contenu, { piece: vers, base }))
    ecrites.push({ coffre, piece: vers, rev: base + 1, contenu })
  }
  await envoye(face)
  return { coffres, revisions: ecrites }
}

const vivre = async (graines: readonly number[], auteur: Auteur, autres: readonly SecteurBrut[], chef: Id) => {
  const { face } = auteur.poste
  const duSecteur = await coffreDuSecteur(face)
  const tout: Ecrit = { coffres: [], revisions: [] }
  for (const graine of graines) {
    const ecrit = await ecrire(face, imaginer(graine, auteur, autres, chef, duSecteur), auteur.secteur.uais[0] ?? '')
    const connus = new Set(tout.coffres.map(({ coffre }) => coffre))
    tout.coffres.push(...ecrit.coffres.filter(({ coffre }) => !connus.has(coffre)))
    tout.revisions.push(...ecrit.revisions)
  }
  return { ...tout, duSecteur }
}

/** Of the same sector: what she writes in a file counts with the rest. */
const ecrireEnBinome = async (brune: Face, { secteur, uais }: SecteurBrut, dossiers: readonly Id[]) => {
  const ecrites: RevisionBrute[] = []
  for (const coffre of dossiers) {
    const commun = { type: 'VISITE_DOMICILE', jour: '2027-04-12', heure: '23:59', themes: ['MIG-MNA'] }
    const contenu = uneNote({ ...commun, uai: uais[0] ?? null, secteur })
    const { piece, rev } = reussi(await brune.poser(coffre, contenu))
    ecrites.push({ coffre, piece, rev, contenu })
  }
  await envoye(brune)
  return ecrites
}

const trouver = (poste: PosteDEssai, texte: string) =>
  jusquaReponse(
    async () => (await poste.face.saisines()).find(({ contenu }) => contenu.texte === texte),
    (ligne) => {
      if (!ligne) poste.prevenir()
      return ligne !== undefined
    },
  )

const enRevision = (coffre: Id, contenu: PieceSaisine): RevisionBrute => ({
  coffre,
  piece: nouvelId(),
  rev: 1,
  contenu,
})

const DITE = 'Appelle au sujet du logement.'

/** Received by Anne and handed over to Carla: counted with Anne. */
const passerUnRelais = async (monde: ServiceReel, anne: PosteDEssai, carla: PosteDEssai) => {
  const { coffre, piece } = reussi(
    await anne.face.noterSaisine({
      uai: VALLEE,
      emetteur: 'parent',
      origine: 'mdph',
      mode: 'telephone',
      urgence: '48h',
      pour: 'soi',
      eleve: null,
      demandeur: { nom: 'Mme Cariou', qualite: 'mère', telephone: '' },
      texte: DITE,
      joindre: { moyen: 'telephone', precision: '' },
      eleveInforme: null,
      parentsInformes: true,
    }),
  )
  await envoye(anne.face)
  const recue = reussi(await anne.face.saisine(coffre, piece)).contenu
  const a = await jusquaReponse(
    async () => (await anne.face.confreres()).find(({ membre }) => membre === monde.carla.membre),
    (elle) => {
      if (!elle) anne.prevenir()
      return elle !== undefined
    },
  )
  if (!a) throw new Error('Carla has no door')
  reussi(await anne.face.passerLeRelais(coffre, piece, a, 'Elle déménage.'))
  const chezCarla = await trouver(carla, DITE)
  if (!chezCarla) throw new Error('the relay has not come')
  const remise = reussi(await carla.face.saisine(chezCarla.coffre, chezCarla.piece)).contenu
  return { gardee: enRevision(coffre, { ...recue, etat: 'relais' }), remise: enRevision(chezCarla.coffre, remise) }
}

/** Urgent, and opened by nobody yet: it has been received. */
const deposer = async (monde: ServiceReel, carla: PosteDEssai) => {
  const guichet = auGuichet(monde)
  await jusquaReponse(
    () => guichet.porte(PLATEAU).catch(() => null),
    (porte) => porte !== null,
  )
  await guichet.deposer(uneDemande({ uai: PLATEAU, texte: 'Je reviendrai.', urgent: true }))
  const ligne = await trouver(carla, 'Je reviendrai.')
  if (!ligne?.scellee) throw new Error('somebody has opened it')
  return enRevision(ligne.coffre, ligne.contenu)
}

export const vivreDesAnnees = async (t: Scope, graines: readonly number[]): Promise<readonly Vecu[]> => {
  const monde = await unServiceReel(t, { ecoles: true })
  if (monde.plateau === null) throw new Error('a service with two sectors')
  const [anne, carla] = [await unPoste(monde.url), await unPoste(monde.url)]
  await entrer(anne, monde.anne)
  await entrer(carla, monde.carla)
  const membres = [monde.anne.membre, monde.brune.membre]
  const vallee: SecteurBrut = { secteur: monde.secteur, uais: [VALLEE], membres }
  const plateau: SecteurBrut = { secteur: monde.plateau, uais: [PLATEAU], membres: [monde.carla.membre] }
  const chef = monde.ctss.membre
  const commun = { secteurs: [vallee, plateau], chefs: [chef, monde.adjointe.membre] }

  const dAnne = await vivre(graines, { personne: monde.anne, poste: anne, secteur: vallee }, [plateau], chef)
  const autres = graines.map((graine) => graine + 1_000)
  const deCarla = await vivre(autres, { personne: monde.carla, poste: carla, secteur: plateau }, [vallee], chef)
  const { gardee, remise } = await passerUnRelais(monde, anne, carla)
  const deposee = await deposer(monde, carla)
  const chezAnne: AnneeBrute = { ...commun, coffres: dAnne.coffres, revisions: [...dAnne.revisions, gardee] }
  const chezCarla: AnneeBrute = {
    ...commun,
    coffres: deCarla.coffres,
    revisions: [...deCarla.revisions, remise, deposee],
  }

  const brune = await unPoste(monde.url)
  await entrer(brune, monde.brune)
  const dossiers = dAnne.coffres.filter(({ genre }) => genre === 'dossier').map(({ coffre }) => coffre)
  const siennes = await ecrireEnBinome(brune.face, vallee, dossiers.slice(0, 4))
  const chezBrune: AnneeBrute = { ...chezAnne, revisions: [...chezAnne.revisions, ...siennes] }
  return [
    { face: anne.face, secteur: vallee.secteur, brute: chezAnne },
    { face: anne.face, secteur: plateau.secteur, brute: chezAnne },
    { face: brune.face, secteur: vallee.secteur, brute: chezBrune },
    { face: carla.face, secteur: plateau.secteur, brute: chezCarla },
    { face: carla.face, secteur: vallee.secteur, brute: chezCarla },
  ]
}
