// Writings that were sent, and every kind of revision that may come after: by an honest page, from an outbox or a file
// that was away, in a race, by a member with a client of her own, behind a server that leaves out or replays.
import { envoyer, toutParti, unBrouillon, unDossierDe } from '../src/coffre/ecrits/ecrits.examples.ts'
import { RETOUCHES } from '../src/coffre/ecrits/retouches.examples.ts'
import { entrer, jusquaOuverte, jusquaReponse, unPoste, type PosteDEssai } from '../src/coffre/face.examples.ts'
import { unMembreHostile, type MembreHostile } from '../src/coffre/membre-hostile.examples.ts'
import { reussi, unServiceReel, type Personne, type ServiceReel } from '../src/coffre/service-reel.examples.ts'
import type { Position } from '../src/contract/enveloppe.ts'
import type { Id } from '../src/domain/identite.ts'
import type { PieceEcrit } from '../src/domain/piece.ts'
import { estRefus } from '../src/domain/refus.ts'
import type { Chiffre } from './chiffre.ts'
import { alertesDe, generer, vuPar, type Genere } from './frozen/ecrits.ts'

const DOSSIERS = 30
const COMPLEMENTS = 6
/** Later revisions that her own client lays on each writing. */
const PAR_ECRIT = 4

type Envoye = Genere & {
  readonly fige: PieceEcrit
  /** What a member laid on it afterwards, as it reads. */
  readonly apres: Set<string>
}

const chez = async ({ url }: ServiceReel, personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(url)
  await entrer(poste, personne)
  return poste
}
const revenir = async (poste: PosteDEssai, { phrase }: Personne): Promise<void> => {
  poste.navigateur.couper(false)
  await poste.relancer()
  reussi(await poste.face.ouvrir({ genre: 'phrase', texte: phrase }))
  await jusquaOuverte(poste.face)
}

/** As a pair does without network: once, twice, three times. */
const reviserHorsLigne = async ({ face }: PosteDEssai, { coffre, piece, base, contenu, n }: Genere): Promise<void> => {
  for (let tour = 0; tour <= n % 3; tour++)
    reussi(await face.garderEcrit(coffre, piece, base + tour, { ...contenu, demande: `Hors ligne, ${n}, ${tour}.` }))
}

/** By every way of the page; how many were tried, and how many went through. */
const tentativesHonnetes = async (poste: PosteDEssai, { coffre, piece, fige, contenu, pdf }: Envoye) => {
  const { face } = poste
  const lue = reussi(await face.piece(coffre, piece))
  const sur = { piece, base: lue.rev }
  const issues = [
    await face.garderEcrit(coffre, piece, lue.rev, { ...contenu, evaluation: 'Autrement.' }),
    await face.garderEcrit(coffre, piece, 1, { ...contenu, evaluation: 'Autrement.' }),
    await face.abandonnerEcrit(coffre, piece, 'Erreur.'),
    await face.poser(coffre, { ...fige, evaluation: 'Autrement.' }, sur),
    await face.poser(coffre, { ...fige, etat: 'brouillon', fige: null }, sur),
    await face.annuler(coffre, piece),
    await face.retablir(coffre, piece),
    await face.joindre(coffre, piece, piece, { ...fige, parents: 'Autrement.' }),
    await envoyer(poste, { coffre, piece, base: lue.rev, contenu }, pdf),
  ]
  return { tentees: issues.length, passees: issues.filter((issue) => !estRefus(issue)).length }
}

/** Well formed, signed with her certificate, right after the last: the server takes them. */
const retoucher = async (
  hostile: MembreHostile,
  par: Id,
  { coffre, piece, fige, apres, n }: Envoye,
): Promise<number> => {
  let prises = 0
  for (let k = 0; k < PAR_ECRIT; k++) {
    const retouche = RETOUCHES[(n * PAR_ECRIT + k) % RETOUCHES.length]
    if (!retouche) throw new Error('no revision to lay')
    const contenu = retouche.faire(fige, par)
    apres.add(JSON.stringify(contenu))
    if (await hostile.ecrire(coffre, piece, contenu)) prises += 1
  }
  return prises
}

/** Read otherwise than it was sent: 1. Told of the retouch: 1. */
const juger = async (poste: PosteDEssai, { coffre, piece, fige }: Envoye) => {
  const attendu = JSON.stringify(fige)
  const vues = await vuPar(poste, coffre, piece)
  const autrement = vues.length < 4 || vues.some((contenu) => JSON.stringify(contenu) !== attendu)
  return {
    autrement: autrement ? 1 : 0,
    sansPdf: estRefus(await poste.face.pdfTransmis(coffre, piece)) ? 1 : 0,
    dit: (await alertesDe(poste, coffre)).includes('ecrit-retouche') ? 1 : 0,
  }
}

type Lot = { coffres: { coffre: Id; positions: Position[] }[] }

/** The server leaves out what was sent, and shows what came after; `renumerote`: as if nothing were missing. */
const omettre = (poste: PosteDEssai, rangs: ReadonlyMap<Id, readonly number[]>, renumerote: boolean): void =>
  poste.navigateur.mentir((adresse, corps) => {
    if (!adresse.endsWith('/api/sync')) return corps
    const { coffres } = corps as unknown as Lot
    const servis = coffres.map(({ positions, ...coffre }) => {
      const restent = positions.filter(({ rang }) => !rangs.get(coffre.coffre)?.includes(rang))
      return { ...coffre, positions: renumerote ? restent.map((p, n) => ({ ...p, rang: n + 1 })) : restent }
    })
    return { ...corps, coffres: servis }
  })

const jugerDerriereUnMenteur = async (poste: PosteDEssai, { coffre, piece, apres }: Envoye) => {
  const lues = await vuPar(poste, coffre, piece)
  const codes = await alertesDe(poste, coffre)
  return {
    apres: lues.some((contenu) => apres.has(JSON.stringify(contenu))) ? 1 : 0,
    dit: codes.some((code) => code === 'piece-manquante' || code === 'ecrit-retouche') ? 1 : 0,
  }
}

const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0)
const ligne = (name: string, value: number, target: number): Chiffre => ({ name, value, target, ok: value === target })

/** The same client, on drafts: what it lays there is read, or the attack proves nothing. */
const temoins = async (monde: ServiceReel, anne: PosteDEssai, hostile: MembreHostile) => {
  const poses: { coffre: Id; piece: Id; dit: string }[] = []
  for (let n = 0; n < 10; n++) {
    const coffre = await unDossierDe(anne, { nom: `TEMOIN ${n}` })
    const { piece, base, contenu } = await unBrouillon(anne, coffre)
    reussi(await anne.face.garderEcrit(coffre, piece, base, { ...contenu, demande: `Encore ${n}.` }))
    await toutParti(anne)
    const { contenu: dernier } = await hostile.lire(coffre, piece)
    if (dernier?.genre !== 'ecrit') throw new Error('no draft there')
    const dit = `De sa binôme, ${n}.`
    if (!(await hostile.ecrire(coffre, piece, { ...dernier, demande: dit }))) throw new Error('refused by the server')
    poses.push({ coffre, piece, dit })
  }
  const lecteur = await chez(monde, monde.anne)
  let lus = 0
  for (const { coffre, piece, dit } of poses) {
    const vues = await vuPar(lecteur, coffre, piece)
    if (vues.length === 4 && vues.every(({ demande }) => demande === dit)) lus += 1
  }
  return { poses: poses.length, lus }
}

const figerTout = async (monde: ServiceReel) => {
  const ctss = await chez(monde, monde.ctss)
  const anne = await chez(monde, monde.anne)
  const generes: Genere[] = []
  for (let n = 0; n < DOSSIERS; n++) generes.push(await generer(anne, n))
  await toutParti(anne)
  const [brune, absente, partie] = [
    await chez(monde, monde.brune),
    await chez(monde, monde.brune),
    await chez(monde, monde.brune),
  ]
  for (const poste of [absente, partie]) poste.navigateur.couper(true)
  for (const genere of generes.filter(({ n }) => n % 6 === 0)) await reviserHorsLigne(absente, genere)
  for (const genere of generes.filter(({ n }) => n % 6 === 1)) await reviserHorsLigne(partie, genere)
  const { octets } = await partie.face.notesEnAttente()

  const envoyes: Envoye[] = []
  const figer = async (genere: Genere): Promise<Envoye> => {
    const { n } = genere
    const issues = [envoyer(anne, genere, genere.pdf)]
    if (n % 6 === 2)
      issues.push(envoyer(brune, { ...genere, contenu: { ...genere.contenu, demande: 'La sienne.' } }, genere.pdf))
    await Promise.all(issues)
    await toutParti(anne)
    await toutParti(brune)
    anne.prevenir()
    const lu = await jusquaReponse(
      async () => reussi(await anne.face.ecrit(genere.coffre, genere.piece)),
      ({ piece }) => piece.contenu.etat === 'transmis' && !piece.enAttente,
    )
    return { ...genere, fige: lu.piece.contenu, apres: new Set() }
  }
  for (const genere of generes) envoyes.push(await figer(genere))
  for (const premier of envoyes.slice(0, COMPLEMENTS)) {
    const genere = await generer(anne, envoyes.length, premier)
    envoyes.push(await figer(genere))
  }
  return { ctss, anne, brune, absente, octets, envoyes }
}

/** Drafts that lost, as a page finds them: beside the writing, and not sent. */
const aCote = async ({ face }: PosteDEssai, envoyes: readonly Envoye[]): Promise<number> => {
  let trouves = 0
  for (const { coffre, piece } of envoyes.filter(({ n }) => n < DOSSIERS && n % 6 < 2)) {
    const copies = (await face.ecrits(coffre)).filter((ecrit) => ecrit.piece.contenu.copieDe?.piece === piece)
    if (copies.length > 0 && copies.every((copie) => copie.piece.contenu.etat === 'brouillon')) trouves += 1
  }
  return trouves
}

const mesurer = async (monde: ServiceReel): Promise<readonly Chiffre[]> => {
  const { ctss, anne, brune, absente, octets, envoyes } = await figerTout(monde)
  const hostile = await unMembreHostile(monde, monde.brune)
  await revenir(absente, monde.brune)
  const ailleurs = await chez(monde, monde.brune)
  reussi(await ailleurs.face.reprendreNotes(octets))
  await toutParti(ailleurs)

  let [tentees, passees, prises] = [0, 0, 0]
  await revenir(brune, monde.brune)
  for (const envoye of envoyes)
    for (const poste of [anne, brune]) {
      const faites = await tentativesHonnetes(poste, envoye)
      tentees += faites.tentees
      passees += faites.passees
    }
  for (const envoye of envoyes) prises += await retoucher(hostile, monde.brune.membre, envoye)

  await revenir(anne, monde.anne)
  await revenir(absente, monde.brune)
  await revenir(brune, monde.brune)
  const lecteurs = [anne, brune, absente, await chez(monde, monde.anne), await chez(monde, monde.brune)]
  const jugements = []
  for (const poste of lecteurs) for (const envoye of envoyes) jugements.push(await juger(poste, envoye))

  const rangs = new Map<Id, number[]>()
  for (const { coffre, piece } of envoyes) {
    const { piece: lue } = reussi(await anne.face.ecrit(coffre, piece))
    rangs.set(coffre, [...(rangs.get(coffre) ?? []), lue.rang])
  }
  const derriere = []
  for (const renumerote of [false, true]) {
    const poste = await unPoste(monde.url)
    omettre(poste, rangs, renumerote)
    await entrer(poste, monde.anne)
    for (const envoye of envoyes) derriere.push(await jugerDerriereUnMenteur(poste, envoye))
  }

  const copies = await jusquaReponse(
    () => ctss.face.copies(),
    (toutes) => {
      ctss.prevenir()
      return toutes.length >= envoyes.length
    },
  )
  const conformes = envoyes.filter(({ piece, fige }) =>
    copies.some(
      (copie) => copie.piece.contenu.ecrit === piece && copie.piece.contenu.fige.empreinte === fige.fige?.empreinte,
    ),
  )
  const temoin = await temoins(monde, anne, hostile)
  const perdants = envoyes.filter(({ n }) => n < DOSSIERS && n % 6 < 2).length
  return [
    ligne('revisions of an honest page after the sending, laid', passees, 0),
    ligne('revisions of an honest page after the sending, refused', tentees - passees, envoyes.length * 2 * 9),
    ligne('revisions of a member’s own client, taken by the server', prises, envoyes.length * PAR_ECRIT),
    ligne('writings read otherwise than they were sent', somme(jugements.map((j) => j.autrement)), 0),
    ligne('writings whose PDF is not there byte for byte', somme(jugements.map((j) => j.sansPdf)), 0),
    ligne('readers told of it, each for each writing', somme(jugements.map((j) => j.dit)), jugements.length),
    ligne('later revisions read behind a server that leaves out the sending', somme(derriere.map((d) => d.apres)), 0),
    ligne('readers told behind that server', somme(derriere.map((d) => d.dit)), derriere.length),
    ligne('drafts that came late, kept as drafts beside it', await aCote(anne, envoyes), perdants),
    ligne('copies of the heads with the same sending', conformes.length, envoyes.length),
    ligne('control: revisions of drafts by the same client, read', temoin.lus, temoin.poses),
  ]
}

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const fins: (() => Promise<void>)[] = []
  try {
    return await mesurer(await unServiceReel({ after: (fin) => fins.push(fin) }, { ecoles: true }))
  } finally {
    for (const fin of fins.toReversed()) await fin()
  }
}
