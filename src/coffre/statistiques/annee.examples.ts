// A generated year of a small service, as raw revisions in the order they were laid: corrections, undone and done again,
// copies, files joined, a change of school and of sector, a replacement, relays, duplicates, saisines carried over, writings
// with their complements. The same seed gives the same year.
import { lirePiece, type Piece, type PieceNote, type PieceSaisine } from '../../domain/piece.ts'
import { TYPES_DE_NOTE } from '../../domain/nomenclature.ts'
import type { Eleve } from '../../domain/eleve.ts'
import type { Id, Instant, Jour } from '../../domain/identite.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { Origine } from '../../domain/saisine.ts'
import { uneSaisine } from '../../domain/saisine.examples.ts'
import { unEleve, uneFiche, uneNote } from '../vues/coffre.examples.ts'
import { unBrouillonDEcrit, unTitulaire, unTransmis, uneSuite } from './ecrit.examples.ts'

export type CoffreBrut = {
  readonly coffre: Id
  readonly genre: 'dossier' | 'secteur' | 'service'
  readonly secteur: Id | null
  readonly annee: number | null
}
export type RevisionBrute = { readonly coffre: Id; readonly piece: Id; readonly rev: number; readonly contenu: Piece }
export type SecteurBrut = { readonly secteur: Id; readonly uais: readonly string[]; readonly membres: readonly Id[] }

export type AnneeBrute = {
  readonly coffres: readonly CoffreBrut[]
  /** In the order of arrival. */
  readonly revisions: readonly RevisionBrute[]
  readonly secteurs: readonly SecteurBrut[]
  readonly chefs: readonly Id[]
}

export const ANNEE = 2026

export type Tirage = {
  reel(): number
  entier(de: number, a: number): number
  chance(part: number): boolean
  choisir<T>(parmi: readonly T[]): T
}

export const unTirage = (graine: number): Tirage => {
  let etat = graine >>> 0
  const reel = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const entier = (de: number, a: number): number => de + Math.floor(reel() * (a - de + 1))
  return {
    reel,
    entier,
    chance: (part) => reel() < part,
    choisir: (parmi) => {
      const choisi = parmi[entier(0, parmi.length - 1)]
      if (choisi === undefined) throw new Error('nothing to choose from')
      return choisi
    },
  }
}

/** Days where a rule may slip, then any other, from the summer before to the autumn after. */
const LIMITES: readonly Jour[] = [
  '2026-08-31',
  '2026-09-01',
  '2026-11-30',
  '2026-12-01',
  '2027-02-28',
  '2027-03-01',
  '2027-08-31',
  '2027-09-01',
]
export const unJour = (t: Tirage): Jour =>
  t.chance(0.2) ? t.choisir(LIMITES) : plusJours('2026-08-10', t.entier(0, 400))

/** A few of them on the other side of midnight in Paris. */
export const unInstant = (t: Tirage): Instant =>
  `${unJour(t)}T${t.choisir(['08:15:00', '21:59:59', '22:00:00', '22:30:00', '23:30:00'])}.000Z`

const CLASSES = ['4e B', '6e A', '3e 2', '2de GA', 'CM2', 'CM1-CM2', '1 CAP CUI', 'ULIS', '401', 'Tle 3', '']
const THEMES = ['SCO-ABS', 'PE-PHY', 'PER-MAL', 'FAM-SEP', 'ECO-CAN', 'AUT', 'AN-CIEN']
const HEURES = [null, '08:00', '10:30', '10:30', '17:00']
const TYPES = [...TYPES_DE_NOTE.map(({ code }) => code), 'ENTRETIEN_ELEVE', 'ENTRETIEN_ELEVE', 'TYPE_D_HIER']
const SANS_ELEVE = ['REUNION_SERVICE', 'FORMATION', 'CONSEIL_TECHNIQUE', 'CELLULE_ECOUTE']

/** Where pieces are laid: raw for the counting function, or through real faces. */
export type Pose = {
  coffre(genre: CoffreBrut['genre'], secteur?: Id, annee?: number): Id
  /** Returns the piece, new or the one it revises. */
  poser(coffre: Id, contenu: Piece, sur?: Id): Id
  derniere(piece: Id): Piece
}

export type Lieux = { readonly secteurs: readonly SecteurBrut[]; readonly chef: Id; readonly auteur: Id }

const presents = (t: Tirage): PieceNote['presents'] => {
  const possibles: readonly PieceNote['presents'][] = [
    [{ qui: 'eleve' }],
    [{ qui: 'personne', personneId: 'q'.repeat(26), nom: 'Mme MARTIN' }],
    [{ qui: 'autre', nom: 'le CPE' }],
    [],
    [{ qui: 'autre', nom: 'l’infirmière' }, { qui: 'eleve' }],
  ]
  return t.choisir(possibles)
}

const themes = (t: Tirage): string[] => Array.from({ length: t.entier(0, 2) }, () => t.choisir(THEMES))

/** In a school of hers, of another sector, in none; its sector written, or not known that day. */
const ou = (t: Tirage, { secteurs }: Lieux, uai: string | null): Pick<PieceNote, 'uai' | 'secteur'> => {
  const la = t.chance(0.1) ? null : t.chance(0.15) ? t.choisir(t.choisir(secteurs).uais) : uai
  const sien = secteurs.find(({ uais }) => la !== null && uais.includes(la))?.secteur ?? null
  return { uai: la, secteur: t.chance(0.15) ? null : t.chance(0.05) ? t.choisir(secteurs).secteur : sien }
}

const poserNote = (t: Tirage, pose: Pose, lieux: Lieux, coffre: Id, uai: string | null, types = TYPES): Id => {
  const { uai: la, secteur } = ou(t, lieux, uai)
  const lieu = { uai: la, secteur, jour: unJour(t), heure: t.choisir(HEURES) }
  return pose.poser(
    coffre,
    uneNote({ ...lieu, type: t.choisir(types), presents: presents(t), themes: themes(t), texte: '' }),
  )
}

const corrigerNote = (t: Tirage, pose: Pose, lieux: Lieux, coffre: Id, piece: Id): void => {
  const note = pose.derniere(piece)
  if (note.genre !== 'note') return
  const corrections: readonly (() => Partial<PieceNote>)[] = [
    () => ({ jour: unJour(t) }),
    () => ({ themes: themes(t) }),
    () => ({ type: t.choisir(TYPES) }),
    () => ({ presents: presents(t) }),
    () => ou(t, lieux, t.choisir(t.choisir(lieux.secteurs).uais)),
    () => ({ annule: !note.annule }),
    () => ({ annule: true }),
  ]
  pose.poser(coffre, { ...note, ...t.choisir(corrections)() }, piece)
}

const unDossierBrut = (t: Tirage, pose: Pose, lieux: Lieux): Id => {
  const coffre = pose.coffre('dossier')
  const uai = t.choisir(t.choisir(lieux.secteurs).uais)
  const fiche = (): Partial<Eleve> => ({ classe: t.choisir(CLASSES), sexe: t.choisir(['f', 'm', null] as const), uai })
  const themePrincipal = t.chance(0.3) ? t.choisir(THEMES) : null
  const ouvertLe = unJour(t)
  const laFiche = (): Piece => ({ ...uneFiche(unEleve(fiche())), themePrincipal, ouvertLe }) as Piece
  const posee = t.chance(0.97) ? pose.poser(coffre, laFiche()) : null
  if (posee !== null && t.chance(0.3)) pose.poser(coffre, laFiche(), posee)
  const autre = t.chance(0.2) ? t.choisir(t.choisir(lieux.secteurs).uais) : uai
  const notes = Array.from({ length: t.entier(0, 9) }, (_, n) => poserNote(t, pose, lieux, coffre, n < 4 ? uai : autre))
  for (const note of notes) {
    while (t.chance(0.3)) corrigerNote(t, pose, lieux, coffre, note)
    const original = pose.derniere(note)
    if (t.chance(0.1) && original.genre === 'note') {
      const copie = pose.poser(coffre, { ...original, annule: false, copieDe: { piece: note, base: 1 } })
      if (t.chance(0.3)) corrigerNote(t, pose, lieux, coffre, copie)
    }
  }
  return coffre
}

const unEcritBrut = (t: Tirage, pose: Pose, lieux: Lieux, coffre: Id, complete: Id | null): Id => {
  const { secteur, uais } = t.choisir(lieux.secteurs)
  const enfant = { ...unBrouillonDEcrit().enfant, uai: t.chance(0.1) ? '' : t.choisir(uais) }
  const titulaires = Array.from({ length: t.entier(0, 3) }, () => unTitulaire(t.choisir(['oui', 'non', null] as const)))
  const contenu = {
    type: t.chance(0.8) ? ('ip' as const) : ('signalement' as const),
    complete,
    enfant,
    emetteur: { ...unBrouillonDEcrit().emetteur, uai: t.chance(0.5) ? t.choisir(uais) : '' },
    motif: { themes: themes(t), precision: '' },
    information: { titulaires, enfant: { informe: null, le: null, raison: '' } },
  }
  const piece = pose.poser(coffre, unBrouillonDEcrit(contenu))
  if (t.chance(0.2)) return piece
  const transmis = unTransmis(unJour(t), lieux.auteur, contenu, t.chance(0.5) ? secteur : undefined)
  pose.poser(coffre, t.chance(0.1) ? unBrouillonDEcrit({ ...contenu, etat: 'abandonne' }) : transmis, piece)
  const quoi = t.choisir(['envoi', 'accuse', 'retour', 'retour', 'relance', 'classement'] as const)
  if (t.chance(0.7)) {
    const suite = pose.poser(coffre, uneSuite(piece, quoi, unJour(t)))
    if (t.chance(0.2)) pose.poser(coffre, { ...pose.derniere(suite), annule: true }, suite)
  }
  return piece
}

const unir = (t: Tirage, pose: Pose, dossiers: readonly Id[]): void => {
  const [a, b] = [t.choisir(dossiers), t.choisir(dossiers)]
  if (a === b) return
  const lien = (avec: Id): Piece => ({ genre: 'fusion', format: 1, annule: false, avec })
  const dite = pose.poser(a, lien(b))
  const rendue = t.chance(0.8) ? pose.poser(b, lien(a)) : null
  if (t.chance(0.25))
    for (const [coffre, piece] of [[a, dite] as const, [b, rendue] as const])
      if (piece !== null) pose.poser(coffre, { ...pose.derniere(piece), annule: true }, piece)
}

const ETATS = ['recue', 'etudiee', 'en-attente', 'prise-en-charge', 'doublon', 'annulee', 'conseil-donne'] as const

export const uneSaisineBrute = (t: Tirage, { secteurs, chef }: Lieux, secteur: SecteurBrut): PieceSaisine => {
  const recueLe = unInstant(t)
  const etat = t.choisir(ETATS)
  const autre = secteurs.find((s) => s !== secteur)?.membres[0] ?? chef
  const remise = (par: Id) => ({ etat: 'recue' as const, le: '2027-10-01T10:00:00.000Z', par, motif: '' })
  const noteeALaMain = { etat: 'recue' as const, le: recueLe, par: secteur.membres[0] ?? chef, motif: '' }
  const chemin = t.choisir([
    { mode: 'guichet', pas: [] },
    { mode: 'passage', pas: [noteeALaMain] },
    // a colleague told her of it
    { mode: 'collegue', pas: [noteeALaMain] },
    // handed over by another sector; by the heads; by another sector, then by the heads
    { mode: 'collegue', pas: [remise(autre)] },
    { mode: 'collegue', pas: [remise(chef)] },
    { mode: 'collegue', pas: [remise(autre), remise(chef)] },
  ] as const)
  const contenu = {
    ...uneSaisine({ recueLe, etat, uai: t.choisir(secteur.uais), origine: t.choisir(Origine.options) }),
    mode: chemin.mode,
    pas: [...chemin.pas],
  }
  return { genre: 'saisine', format: 1, annule: false, ...contenu }
}

const saisinesBrutes = (t: Tirage, pose: Pose, lieux: Lieux, secteur: SecteurBrut, annees: readonly Id[]): void => {
  for (let n = t.entier(0, 12); n > 0; n--) {
    const coffre = t.choisir(annees)
    const saisine = uneSaisineBrute(t, lieux, secteur)
    const piece = pose.poser(coffre, saisine)
    if (t.chance(0.2)) pose.poser(coffre, { ...saisine, etat: t.choisir(ETATS) }, piece)
    if (t.chance(0.1)) pose.poser(coffre, { ...saisine, annule: true }, piece)
    // handed over: annulled here, and the bare fact of it laid beside
    if (t.chance(0.1)) {
      pose.poser(coffre, { ...saisine, etat: 'relais', annule: true }, piece)
      pose.poser(coffre, { ...saisine, etat: 'relais', eleve: null, texte: '' })
    }
  }
}

/** Everything, in the order it would be lived; `siens`: sectors whose coffre is written. */
export const vivreUneAnnee = (t: Tirage, pose: Pose, lieux: Lieux, siens = lieux.secteurs): void => {
  const dossiers = Array.from({ length: t.entier(2, 10) }, () => unDossierBrut(t, pose, lieux))
  for (const coffre of dossiers) {
    if (!t.chance(0.3)) continue
    const premier = unEcritBrut(t, pose, lieux, coffre, null)
    if (t.chance(0.4)) unEcritBrut(t, pose, lieux, coffre, premier)
  }
  while (t.chance(0.6)) unir(t, pose, dossiers)
  for (const secteur of siens) {
    const annees = [ANNEE, ANNEE + 1].map((annee) => pose.coffre('secteur', secteur.secteur, annee))
    saisinesBrutes(t, pose, lieux, secteur, annees)
    for (let n = t.entier(0, 5); n > 0; n--)
      poserNote(t, pose, lieux, t.choisir(annees), t.choisir(secteur.uais), SANS_ELEVE)
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const idDe = (n: number): Id => {
  let [reste, texte] = [n, '']
  for (let i = 0; i < 26; i++) [texte, reste] = [(ALPHABET[reste % 32] ?? 'a') + texte, Math.floor(reste / 32)]
  return texte
}

/** Carried over under the same id: the last of two years has the last word. */
const reporter = (t: Tirage, coffres: readonly CoffreBrut[], revisions: RevisionBrute[]): void => {
  for (const { coffre, piece, contenu } of revisions.slice()) {
    const ici = coffres.find((c) => c.coffre === coffre)
    if (contenu.genre !== 'saisine' || ici?.annee !== ANNEE || !t.chance(0.15)) continue
    const vers = coffres.find((c) => c.secteur === ici.secteur && c.annee === ANNEE + 1)
    if (!vers || revisions.some((r) => r.coffre === vers.coffre && r.piece === piece)) continue
    revisions.push({ coffre: vers.coffre, piece, rev: 1, contenu: { ...contenu, etat: t.choisir(ETATS) } })
    if (t.chance(0.2)) revisions.push({ coffre: vers.coffre, piece, rev: 2, contenu: { ...contenu, annule: true } })
  }
}

/** What somebody laid on a writing that had been handed over: nobody reads it. */
const retoucher = (t: Tirage, revisions: RevisionBrute[]): void => {
  for (const { coffre, piece, rev, contenu } of revisions.slice()) {
    if (contenu.genre !== 'ecrit' || contenu.etat !== 'transmis' || !t.chance(0.3)) continue
    const retouche = t.chance(0.5) ? { annule: true } : { motif: { themes: ['PE-SEX'], precision: '' } }
    revisions.push({ coffre, piece, rev: rev + 1, contenu: { ...contenu, ...retouche } })
  }
}

export const uneAnneeBrute = (graine: number): AnneeBrute => {
  const t = unTirage(graine)
  let n = 0
  const id = (): Id => idDe(++n)
  const [anne, brune, carla, chef] = [id(), id(), id(), id()]
  const secteurs: readonly SecteurBrut[] = [
    { secteur: id(), uais: ['9980001A', '9980002B', '9980003C'], membres: [anne, brune] },
    { secteur: id(), uais: ['9980004D', '9980005E'], membres: [carla] },
  ]
  const coffres: CoffreBrut[] = []
  const revisions: RevisionBrute[] = []
  const pose: Pose = {
    coffre: (genre, secteur, annee) => {
      const coffre = id()
      coffres.push({ coffre, genre, secteur: secteur ?? null, annee: annee ?? null })
      return coffre
    },
    poser: (coffre, contenu, sur) => {
      const piece = sur ?? id()
      if (lirePiece(contenu) === null) throw new Error(`not a piece: ${JSON.stringify(contenu).slice(0, 200)}`)
      const rev = revisions.filter((r) => r.piece === piece && r.coffre === coffre).length + 1
      revisions.push({ coffre, piece, rev, contenu })
      return piece
    },
    derniere: (piece) => {
      const trouvee = revisions.findLast((r) => r.piece === piece)
      if (!trouvee) throw new Error('no such piece')
      return trouvee.contenu
    },
  }
  vivreUneAnnee(t, pose, { secteurs, chef, auteur: anne })
  reporter(t, coffres, revisions)
  retoucher(t, revisions)
  return { coffres, revisions, secteurs, chefs: [chef] }
}
