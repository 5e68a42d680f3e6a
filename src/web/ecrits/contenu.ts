// The content of a writing, apart from its piece: compared, and joined section by section when two people wrote.
import { ContenuDEcrit } from '../../domain/ecrit.ts'
import { SECTIONS, type Section } from '../../domain/ecrit-manques.ts'
import type { PieceEcrit } from '../../domain/piece.ts'

export const contenuDe = ({
  genre: _g,
  format: _f,
  annule: _a,
  copieDe: _c,
  etat: _e,
  abandon: _b,
  fige: _i,
  ...contenu
}: PieceEcrit): ContenuDEcrit => contenu

/** In the order of the schema, trimmed as it will be laid: the same words give the same text. */
const canonique = (contenu: ContenuDEcrit): ContenuDEcrit => ContenuDEcrit.safeParse(contenu).data ?? contenu

/** Enclosures are written with the recipients. */
const partDe = (contenu: ContenuDEcrit, section: Section): unknown =>
  section === 'destinataires' ? [contenu.destinataires, contenu.piecesJointes] : contenu[section]

const enTexte = (contenu: ContenuDEcrit, section: Section): string =>
  JSON.stringify(partDe(canonique(contenu), section))

const toutEnTexte = (contenu: ContenuDEcrit): string => JSON.stringify(canonique(contenu))

export const memeContenu = (a: ContenuDEcrit, b: ContenuDEcrit): boolean => toutEnTexte(a) === toutEnTexte(b)

export const sectionsDifferentes = (a: ContenuDEcrit, b: ContenuDEcrit): readonly Section[] => {
  const [x, y] = [canonique(a), canonique(b)]
  return SECTIONS.filter((section) => JSON.stringify(partDe(x, section)) !== JSON.stringify(partDe(y, section)))
}

export const avecSections = (
  contenu: ContenuDEcrit,
  autre: ContenuDEcrit,
  prises: readonly Section[],
): ContenuDEcrit => ({
  ...contenu,
  ...Object.fromEntries(prises.map((section) => [section, autre[section]])),
  ...(prises.includes('destinataires') ? { piecesJointes: autre.piecesJointes } : {}),
})

/**
 * A section that only one of the two changed is taken as she wrote it; `disputees`: both did, and nobody chooses for
 * them. Without `origine` nobody can tell who changed what.
 */
export const joindreSections = (
  origine: ContenuDEcrit | null,
  mien: ContenuDEcrit,
  sien: ContenuDEcrit,
): { readonly contenu: ContenuDEcrit; readonly prises: readonly Section[]; readonly disputees: readonly Section[] } => {
  const differentes = sectionsDifferentes(mien, sien)
  const changee = (par: ContenuDEcrit, section: Section): boolean =>
    origine === null || enTexte(par, section) !== enTexte(origine, section)
  const prises = differentes.filter((section) => !changee(mien, section))
  return {
    contenu: avecSections(mien, sien, prises),
    prises,
    disputees: differentes.filter((section) => changee(mien, section) && changee(sien, section)),
  }
}
