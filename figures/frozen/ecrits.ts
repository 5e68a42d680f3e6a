// Writings of every shape, begun by Anne: of both kinds, short and long, alone or completing another, revised before.
import { unBrouillon, unDossierDe, unPdf, type Brouillon } from '../../src/coffre/ecrits/ecrits.examples.ts'
import type { PosteDEssai } from '../../src/coffre/face.examples.ts'
import { reussi } from '../../src/coffre/service-reel.examples.ts'
import type { Id } from '../../src/domain/identite.ts'
import type { PieceEcrit } from '../../src/domain/piece.ts'

export type Genere = Brouillon & {
  readonly n: number
  readonly pdf: Uint8Array
  /** Revisions laid before the sending. */
  readonly revisions: number
}

export const generer = async (poste: PosteDEssai, n: number, complete?: Brouillon): Promise<Genere> => {
  const coffre = complete?.coffre ?? (await unDossierDe(poste, { nom: `GENERE ${n}` }))
  const options = { type: n % 2 === 0 ? ('ip' as const) : ('signalement' as const) }
  const brouillon = await unBrouillon(poste, coffre, complete ? { ...options, complete: complete.piece } : options)
  const tours = n % 4
  let { base, contenu } = brouillon
  for (let tour = 0; tour < tours; tour++) {
    contenu = { ...contenu, scolarite: `${'Elle vient en classe. '.repeat(1 + 40 * (n % 5))}${tour}` }
    base = reussi(await poste.face.garderEcrit(coffre, brouillon.piece, base, contenu)).rev
  }
  return { ...brouillon, base, contenu, n, pdf: unPdf(1_500 + 60_000 * (n % 5)), revisions: base }
}

/** What a page can read of one piece, by every question of the face. */
export const vuPar = async ({ face }: PosteDEssai, coffre: Id, piece: Id): Promise<readonly PieceEcrit[]> => {
  const [seul, liste, brut, revisions] = [
    await face.ecrit(coffre, piece),
    await face.ecrits(coffre),
    await face.piece(coffre, piece),
    await face.revisions(coffre, piece),
  ]
  const dernieres = [
    'refus' in seul ? null : seul.piece.contenu,
    liste.find((ecrit) => ecrit.piece.piece === piece)?.piece.contenu ?? null,
    'refus' in brut ? null : brut.contenu,
    revisions[0]?.contenu ?? null,
  ]
  return dernieres.filter((contenu) => contenu !== null) as PieceEcrit[]
}

export const alertesDe = async ({ face }: PosteDEssai, coffre: Id): Promise<readonly string[]> =>
  (await face.etat()).alertes.flatMap((a) => ('coffre' in a && a.coffre === coffre ? [a.code] : []))
