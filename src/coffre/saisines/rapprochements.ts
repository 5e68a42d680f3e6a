// Perhaps the same pupil, perhaps the same request: proposed to her, never joined by themselves.
import type { PieceSaisine } from '../../domain/piece.ts'
import type { LigneSaisine, Rapprochement } from '../face-des-saisines.ts'
import type { LigneDossier } from '../face.ts'
import { nomsProches, plier } from '../ressemblance.ts'

/** Letters only: hyphens, spaces and apostrophes of a name do not count. */
const lettres = (texte: string): string => plier(texte).replace(/[^\p{L}]/gu, '')
const chiffres = (texte: string): string => texte.replace(/\D/gu, '')

type Nom = { readonly nom: string; readonly prenom: string }

const memeEleve = (a: Nom, b: Nom): boolean => {
  if (lettres(a.nom) === '' || lettres(a.prenom) === '' || lettres(b.nom) === '' || lettres(b.prenom) === '')
    return false
  const droit = lettres(a.nom) === lettres(b.nom) && lettres(a.prenom) === lettres(b.prenom)
  // whoever writes in a hurry puts the first name first
  return droit || (lettres(a.nom) === lettres(b.prenom) && lettres(a.prenom) === lettres(b.nom))
}

const memeNom = (a: Nom | null, b: Nom | null): boolean =>
  a !== null && b !== null && lettres(a.nom) !== '' && lettres(a.nom) === lettres(b.nom)

/** By the telephone she left, else by her name and quality: « Mme Le Gall, CPE ». */
const memeDemandeur = (a: PieceSaisine, b: PieceSaisine): boolean => {
  const telephone = chiffres(a.demandeur.telephone)
  if (telephone.length >= 6 && telephone === chiffres(b.demandeur.telephone)) return true
  const nom = lettres(a.demandeur.nom)
  return nom.length >= 3 && nom === lettres(b.demandeur.nom) && a.uai === b.uai
}

const pourquoi = (a: PieceSaisine, b: PieceSaisine): 'meme-eleve' | 'meme-ecole-et-nom' | 'meme-demandeur' | null => {
  if (a.eleve && b.eleve && memeEleve(a.eleve, b.eleve)) return 'meme-eleve'
  if (a.uai === b.uai && memeNom(a.eleve, b.eleve)) return 'meme-ecole-et-nom'
  return memeDemandeur(a, b) ? 'meme-demandeur' : null
}

const FORCE = { 'meme-eleve': 0, 'meme-ecole-et-nom': 1, 'meme-demandeur': 2 } as const

type DeSaisine = Extract<Rapprochement, { genre: 'saisine' }>

const saisinesProches = (contenu: PieceSaisine, piece: string, lignes: readonly LigneSaisine[]): readonly DeSaisine[] =>
  lignes
    .flatMap((ligne): DeSaisine[] => {
      const motif = ligne.piece === piece ? null : pourquoi(contenu, ligne.contenu)
      return motif === null ? [] : [{ genre: 'saisine', ligne, pourquoi: motif }]
    })
    .toSorted(
      (a, b) => FORCE[a.pourquoi] - FORCE[b.pourquoi] || b.ligne.contenu.recueLe.localeCompare(a.ligne.contenu.recueLe),
    )

/** `certain`: the very name, at the very school; a close name, or another school, is for her to judge. */
const dossiersProches = ({ eleve, uai }: PieceSaisine, dossiers: readonly LigneDossier[]): readonly Rapprochement[] => {
  if (!eleve || lettres(eleve.nom) === '') return []
  const entier = `${eleve.nom} ${eleve.prenom}`
  return dossiers
    .flatMap((dossier): Extract<Rapprochement, { genre: 'dossier' }>[] => {
      const autre = dossier.eleve
      const exact = memeEleve(eleve, autre)
      const proche =
        lettres(eleve.prenom) !== '' && autre.uai === uai && nomsProches(entier, `${autre.nom} ${autre.prenom}`)
      if (!exact && !proche) return []
      const titre = `${autre.nom.toUpperCase()} ${autre.prenom}`.trim()
      return [{ genre: 'dossier', coffre: dossier.coffre, titre, certain: exact && autre.uai === uai }]
    })
    .toSorted((a, b) => Number(b.certain) - Number(a.certain))
}

const MONTRES = 8

export const rapprocher = (
  contenu: PieceSaisine,
  piece: string,
  lignes: readonly LigneSaisine[],
  dossiers: readonly LigneDossier[],
): readonly Rapprochement[] => [
  ...dossiersProches(contenu, dossiers).slice(0, MONTRES),
  ...saisinesProches(contenu, piece, lignes).slice(0, MONTRES),
]
