// Files whose pupil has changed class or school, or is no longer in the list. She says which ones follow; none is made.
import type { Eleve } from '../../domain/eleve.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Passage } from '../face-des-listes.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'
import { lettres } from './rattachement.ts'
import type { EleveLu } from './source.ts'

const parNaissance = ({ nom, prenom, naissance }: Pick<Eleve, 'nom' | 'prenom' | 'naissance'>): string | null =>
  naissance && `${lettres(nom)}|${lettres(prenom)}|${naissance}`

/** An INE mistyped is that of another child: something else must agree. */
const ressemble = (a: Eleve, { eleve: b }: EleveLu): boolean =>
  (a.naissance !== null && a.naissance === b.naissance) ||
  lettres(a.prenom) === lettres(b.prenom) ||
  [b.nom, b.usage].some((nom) => lettres(nom) === lettres(a.nom))

/** « 4e B », « 4B » and « 4 b » are one class. */
const classePliee = (classe: string): string => lettres(classe).replace(/^(\d)(?:ieme|eme|e)(?=.)/u, '$1')

/** Found; or `peut-etre`, of that name without a birth date to tell: of her nothing is said. */
type Trouve = EleveLu | 'peut-etre' | null

/** Two children of one name and birth date are not told apart here. */
const chercheur = (eleves: readonly EleveLu[]) => {
  const index = new Map<string, EleveLu | null>()
  const noms = new Set(
    eleves.flatMap(({ eleve: { nom, usage, prenom } }) => [nom + prenom, usage + prenom].map(lettres)),
  )
  const ajouter = (cle: string | null, lu: EleveLu): void => {
    if (cle !== null) index.set(cle, index.has(cle) && index.get(cle) !== lu ? null : lu)
  }
  for (const lu of eleves) {
    const { ine, nom, usage, prenom, naissance } = lu.eleve
    ajouter(ine && `ine ${ine}`, lu)
    ajouter(parNaissance({ nom, prenom, naissance }), lu)
    if (usage !== '') ajouter(parNaissance({ nom: usage, prenom, naissance }), lu)
  }
  return (eleve: Eleve): Trouve => {
    const parIne = (eleve.ine !== null && index.get(`ine ${eleve.ine}`)) || null
    const trouve = parIne && ressemble(eleve, parIne) ? parIne : index.get(parNaissance(eleve) ?? '')
    return trouve ?? (noms.has(lettres(eleve.nom + eleve.prenom)) ? 'peut-etre' : null)
  }
}

type Suivi = { readonly coffre: CoffreOuvert; readonly fiche: ReturnType<typeof piecesDe<'eleve'>>[number] }

const suivis = (moteur: Moteur): readonly Suivi[] =>
  moteur.coffres().flatMap((coffre) => {
    if (coffre.genre !== 'dossier' || !coffre.ouvert || !coffre.peutEcrire) return []
    const [fiche] = piecesDe(coffre, 'eleve')
    return fiche ? [{ coffre, fiche }] : []
  })

export const passagesDe = (moteur: Moteur, uai: string, eleves: readonly EleveLu[]): readonly Passage[] => {
  const trouver = chercheur(eleves)
  return suivis(moteur).flatMap(({ coffre, fiche }): Passage[] => {
    const { eleve } = fiche.contenu
    const trouve = trouver(eleve)
    const avant = { uai: eleve.uai, classe: eleve.classe }
    const { nom, prenom } = eleve
    const commun = { dossier: coffre.coffre, eleve: { nom, prenom }, avant }
    if (trouve === 'peut-etre') return []
    if (!trouve) return eleve.uai === uai ? [{ ...commun, apres: null }] : []
    const memeClasse = classePliee(eleve.classe) === classePliee(trouve.classe)
    return eleve.uai === uai && memeClasse ? [] : [{ ...commun, apres: { uai, classe: trouve.classe } }]
  })
}

/** Those she ticked, as the list says now: a revision of the pupil's sheet, class and school only. */
export const faireLesPassages = async (
  moteur: Moteur,
  uai: string,
  eleves: readonly EleveLu[],
  dossiers: readonly Id[],
): Promise<number> => {
  const parDossier = new Map(suivis(moteur).map((suivi) => [suivi.coffre.coffre, suivi]))
  let faits = 0
  for (const { dossier, apres } of passagesDe(moteur, uai, eleves)) {
    const suivi = parDossier.get(dossier)
    if (!apres || !suivi || !dossiers.includes(dossier)) continue
    const { contenu, piece, rev } = suivi.fiche
    const eleve = { ...contenu.eleve, uai: apres.uai, classe: apres.classe }
    const pose = await moteur.poser(dossier, { ...contenu, eleve }, { piece, base: rev })
    if (!estRefus(pose)) faits += 1
  }
  return faits
}
