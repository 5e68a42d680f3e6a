// [Note: search index] The index lives in shards: a change touches one of them, and each is kept by the machine as one
// sealed chunk. Names are compared directly, without the index: they are found before it is ready.
import MiniSearch from 'minisearch'
import { z } from 'zod'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { texteDe, utf8 } from '../crypto/octets.ts'
import type { Id } from '../domain/identite.ts'
import type { Piece, PieceNote } from '../domain/piece.ts'
import { motsDe } from './ressemblance.ts'

/** What the index is told of a piece. */
export type PieceAIndexer = { readonly piece: Id; readonly rev: number; readonly rang: number; readonly contenu: Piece }
export type CoffreAIndexer = { readonly coffre: Id; readonly pieces: ReadonlyMap<Id, PieceAIndexer> }

export type NoteTrouvee = { readonly coffre: Id; readonly piece: Id; readonly score: number }

type Fiche = { readonly id: string; readonly titre: string; readonly eleve: string; readonly texte: string }

export type ReglesDeLIndex = {
  readonly lire: (nom: string) => Promise<Uint8Array | null>
  readonly ecrire: (nom: string, octets: Uint8Array) => Promise<void>
  readonly effacer: (nom: string) => Promise<void>
  readonly noms: (prefixe: string) => Promise<readonly string[]>
  readonly cle: Uint8Array
  /** Lets the worker answer the page between two steps. */
  readonly souffler: () => Promise<void>
}

export type Index = {
  /** What the machine kept, shard by shard. */
  charger(): Promise<void>
  /** Brings the index to the opened pieces; resolves when it is complete. */
  mettreAJour(coffres: readonly CoffreAIndexer[]): Promise<void>
  /** Seals the shards that changed. */
  garder(): Promise<void>
  chercher(texte: string): readonly NoteTrouvee[]
}

const FORMAT = 1
const PARTS = 16
const PREFIXE = 'index/'
/** Pieces indexed between two breaths. */
const BOUCHEE = 60

/** Words that answer every question: kept out, they make neither the index nor the search heavier. */
const VIDES = new Set(
  motsDe(
    `a ai ainsi alors apres au aucun aussi autre aux avait avant avec avoir c car ce ceci cela celle ces cet cette chez
    comme d dans de deja depuis des deux dire dit donc du elle elles en encore est et etait etant ete etre eu fait faire
    il ils j je jusque l la le les leur leurs lors lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par
    parce pas pendant peu peut plus pour pres qu quand que quel quelle qui quoi s sa sans se sera ses si sont sous sur t
    ta te tes toi tout toute tous tres tu un une vers voir vos votre vous y`,
  ),
)

const options = {
  fields: ['titre', 'eleve', 'texte'],
  tokenize: motsDe as (texte: string) => string[],
  // `motsDe` has already folded the words
  processTerm: (mot: string) => (VIDES.has(mot) ? null : mot),
  searchOptions: {
    boost: { titre: 2, eleve: 3 },
    combineWith: 'AND' as const,
    prefix: true,
    fuzzy: false,
    // a word being typed may look like one left out of the index
    processTerm: (mot: string) => mot,
  },
}

/** When the exact letters answer nothing: one slip in a word of five letters or more. */
const tolerant = { fuzzy: (mot: string) => (mot.length >= 5 ? 1 : false), maxFuzzy: 1 }

type Part = {
  mini: MiniSearch<Fiche>
  /** For each coffre, the pupil's name as indexed and, for each piece, its revision and its rang. */
  coffres: Map<Id, { eleve: string; pieces: Map<Id, string> }>
  sale: boolean
}

const ChunkLu = z.strictObject({
  format: z.literal(FORMAT),
  coffres: z.array(z.tuple([z.string(), z.string(), z.array(z.tuple([z.string(), z.string()]))])),
  mini: z.unknown(),
})

const partVide = (): Part => ({ mini: new MiniSearch<Fiche>(options), coffres: new Map(), sale: false })
const numeroDe = (coffre: Id): number => coffre.charCodeAt(0) % PARTS
const cleDe = (coffre: Id, piece: Id): string => `${coffre}/${piece}`

const nomDe = (piece: Piece): string => (piece.genre === 'eleve' ? `${piece.eleve.nom} ${piece.eleve.prenom}` : '')

const eleveDuCoffre = ({ pieces }: CoffreAIndexer): string => {
  for (const { contenu } of pieces.values()) if (contenu.genre === 'eleve' && !contenu.annule) return nomDe(contenu)
  return ''
}

const presentsDe = (note: PieceNote): string => note.presents.map((p) => (p.qui === 'eleve' ? '' : p.nom)).join(' ')

/** Null for what is not searched by its words. */
const ficheDe = (coffre: Id, { piece, contenu }: PieceAIndexer, eleve: string): Fiche | null => {
  if (contenu.annule) return null
  const id = cleDe(coffre, piece)
  if (contenu.genre === 'note') {
    const titre = `${presentsDe(contenu)} ${contenu.lieu}`
    return { id, titre, eleve, texte: contenu.texte }
  }
  if (contenu.genre === 'tache') return { id, titre: contenu.libelle, eleve, texte: '' }
  if (contenu.genre === 'saisine') {
    const { demandeur, eleve: concerne, texte } = contenu
    const nom = concerne ? `${concerne.nom} ${concerne.prenom}` : ''
    return { id, titre: demandeur.nom, eleve: nom, texte }
  }
  return null
}

export const creerIndex = ({ lire, ecrire, effacer, noms, cle, souffler }: ReglesDeLIndex): Index => {
  const parts = Array.from({ length: PARTS }, partVide)
  const aad = (numero: number): Uint8Array => utf8(`permanence/v1/index|${FORMAT}|${numero}`)

  const chargerPart = async (numero: number): Promise<void> => {
    const scelle = await lire(`${PREFIXE}${numero}`)
    const clair = scelle && dechiffrer(cle, aad(numero), scelle)
    if (!clair) return
    const lu = ChunkLu.safeParse(JSON.parse(texteDe(clair)))
    if (!lu.success) return
    parts[numero] = {
      mini: MiniSearch.loadJS<Fiche>(lu.data.mini as Parameters<typeof MiniSearch.loadJS>[0], options),
      coffres: new Map(lu.data.coffres.map(([coffre, eleve, pieces]) => [coffre, { eleve, pieces: new Map(pieces) }])),
      sale: false,
    }
  }

  const indexerCoffre = (part: Part, coffre: CoffreAIndexer): number => {
    const connu = part.coffres.get(coffre.coffre)
    const eleve = eleveDuCoffre(coffre)
    // Another name for the pupil: all that carries it is indexed again.
    const memeEleve = connu?.eleve === eleve
    const pieces = new Map<Id, string>()
    let travail = 0
    for (const p of coffre.pieces.values()) {
      const marque = `${p.rev}.${p.rang}`
      pieces.set(p.piece, marque)
      if (memeEleve && connu.pieces.get(p.piece) === marque) continue
      const id = cleDe(coffre.coffre, p.piece)
      if (part.mini.has(id)) part.mini.discard(id)
      const fiche = ficheDe(coffre.coffre, p, eleve)
      if (fiche) part.mini.add(fiche)
      travail += 1
    }
    for (const piece of connu?.pieces.keys() ?? []) {
      if (pieces.has(piece)) continue
      const id = cleDe(coffre.coffre, piece)
      if (part.mini.has(id)) part.mini.discard(id)
      travail += 1
    }
    part.coffres.set(coffre.coffre, { eleve, pieces })
    if (travail > 0) part.sale = true
    return travail
  }

  const oublierCoffre = (part: Part, coffre: Id): void => {
    for (const piece of part.coffres.get(coffre)?.pieces.keys() ?? []) {
      const id = cleDe(coffre, piece)
      if (part.mini.has(id)) part.mini.discard(id)
    }
    part.coffres.delete(coffre)
    part.sale = true
  }

  return {
    charger: async () => {
      for (let numero = 0; numero < PARTS; numero++) {
        await chargerPart(numero)
        await souffler()
      }
    },

    mettreAJour: async (coffres) => {
      const presents = new Set(coffres.map(({ coffre }) => coffre))
      for (const part of parts)
        for (const coffre of part.coffres.keys()) if (!presents.has(coffre)) oublierCoffre(part, coffre)
      let travail = 0
      for (const coffre of coffres) {
        const part = parts[numeroDe(coffre.coffre)]
        if (part) travail += indexerCoffre(part, coffre)
        if (travail < BOUCHEE) continue
        travail = 0
        await souffler()
      }
    },

    garder: async () => {
      const attendus = new Set<string>()
      for (const [numero, part] of parts.entries()) {
        const nom = `${PREFIXE}${numero}`
        if (part.coffres.size > 0) attendus.add(nom)
        if (!part.sale || part.coffres.size === 0) continue
        part.sale = false
        const coffres = [...part.coffres].map(([coffre, { eleve, pieces }]) => [coffre, eleve, [...pieces]])
        const clair = utf8(JSON.stringify({ format: FORMAT, coffres, mini: part.mini }))
        await ecrire(nom, chiffrer(cle, aad(numero), clair))
        await souffler()
      }
      for (const nom of await noms(PREFIXE)) if (!attendus.has(nom)) await effacer(nom)
    },

    chercher: (texte) => {
      const mots = motsDe(texte)
      // One or two letters begin a third of all words: names answer for them.
      const pleins = mots.filter((mot, n) => n === mots.length - 1 || !VIDES.has(mot))
      if (Math.max(0, ...pleins.map((mot) => mot.length)) < 3) return []
      const question = pleins.join(' ')
      const exactes = parts.flatMap(({ mini }) => lireResultats(mini.search(question)))
      const trouvees =
        exactes.length > 0 ? exactes : parts.flatMap(({ mini }) => lireResultats(mini.search(question, tolerant)))
      return trouvees.sort((a, b) => b.score - a.score)
    },
  }
}

const lireResultats = (resultats: readonly { readonly id: unknown; readonly score: number }[]): NoteTrouvee[] =>
  resultats.map(({ id, score }) => {
    const [coffre = '', piece = ''] = String(id).split('/')
    return { coffre, piece, score }
  })
