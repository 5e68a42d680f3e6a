// The XML of SIECLE, read as it flows: only the fields asked for ever leave the parser.
import { SaxesParser } from 'saxes'
import { decoder, type Lecture } from './encodage.ts'
import type { Suivi } from './source.ts'

/** Fields of one element, those of its children that were asked for. */
export type Enregistrement = {
  readonly attributs: Readonly<Record<string, string>>
  /** Attributes of the element around it. */
  readonly autour: Readonly<Record<string, string>>
  lire(champ: string): string
}

export type Sorte = {
  /** From the root, `*` for any name at the end: `DONNEES/RESPONSABLES/*`. */
  readonly chemin: string
  readonly champs: readonly string[]
  readonly recevoir: (lu: Enregistrement) => void
}

/** What to gather under this root; null for one that is not ours. */
export type Choisir = (racine: string) => readonly Sorte[] | null

export type IssueXml =
  | { readonly fait: true }
  | { readonly faute: 'malforme'; readonly ligne: number }
  | { readonly faute: 'autre'; readonly racine: string }
  | { readonly faute: 'trop-grand' }
  | { readonly faute: 'arrete' }

const PROFONDEUR = 12
const ENREGISTREMENTS = 100_000
const VALEUR = 2_000

type Niveau = {
  readonly chemin: string
  readonly attributs: Readonly<Record<string, string>>
  readonly sorte: Sorte | null
  readonly champs: Map<string, string> | null
}

export const lireXml = async (
  octets: Uint8Array,
  lecture: Lecture,
  choisir: Choisir,
  suivi: Suivi & { lus(octets: number): void },
): Promise<IssueXml> => {
  let issue: IssueXml | null = null
  let sortes: readonly Sorte[] = []
  let nombre = 0
  let texte = ''
  const pile: Niveau[] = []
  const lecteur = new SaxesParser()
  const malforme = (): void => {
    issue ??= { faute: 'malforme', ligne: lecteur.line }
  }

  lecteur.on('error', malforme)
  // no export has one, and all that a document type can bring is harm
  lecteur.on('doctype', malforme)
  lecteur.on('opentag', ({ name, attributes }) => {
    if (issue) return
    texte = ''
    const autour = pile.at(-1)
    if (!autour) {
      const choisies = choisir(name)
      if (!choisies) issue = { faute: 'autre', racine: name }
      else sortes = choisies
    }
    if (pile.length >= PROFONDEUR) return malforme()
    const chemin = autour ? (autour.chemin === '' ? name : `${autour.chemin}/${name}`) : ''
    const sorte = autour ? (sortes.find((s) => s.chemin === chemin || s.chemin === `${autour.chemin}/*`) ?? null) : null
    pile.push({ chemin, attributs: attributes, sorte, champs: sorte ? new Map() : null })
  })
  const recevoirTexte = (morceau: string): void => {
    if (issue || texte.length + morceau.length <= VALEUR) texte += morceau
    else texte = (texte + morceau).slice(0, VALEUR)
  }
  lecteur.on('text', recevoirTexte)
  lecteur.on('cdata', recevoirTexte)
  lecteur.on('closetag', ({ name }) => {
    const niveau = issue ? null : pile.pop()
    if (!niveau) return
    const autour = pile.at(-1)
    if (autour?.sorte?.champs.includes(name) && autour.champs && !autour.champs.has(name))
      autour.champs.set(name, texte.trim())
    texte = ''
    if (!niveau.sorte) return
    nombre += 1
    if (nombre > ENREGISTREMENTS) {
      issue = { faute: 'trop-grand' }
      return
    }
    const { attributs, champs } = niveau
    niveau.sorte.recevoir({ attributs, autour: autour?.attributs ?? {}, lire: (champ) => champs?.get(champ) ?? '' })
  })

  for (const [morceau, lus] of decoder(octets, lecture)) {
    lecteur.write(morceau)
    if (issue) return issue
    suivi.lus(lus)
    if (!(await suivi.souffler())) return { faute: 'arrete' }
  }
  lecteur.close()
  return issue ?? { fait: true }
}
