import type { LigneRefusee } from '../../domain/etablissement-import.ts'
import { estRefus } from '../../domain/refus.ts'
import { lireUai } from '../../domain/uai.ts'
import { decoder } from './decodage.ts'
import { lecteurAnnuaire, lecteurGeolocalisation } from './lecture-annuaire.ts'
import { lecteurDensite } from './lecture-densite.ts'
import { lecteurEducationPrioritaire } from './lecture-education-prioritaire.ts'
import { lecteursEffectifs } from './lecture-effectifs.ts'
import { lecteurIps } from './lecture-ips.ts'
import { perdre, type Carnet, type Lecteur, type Lecture } from './lecture.ts'
import { motifDecodage, motifs, motifUai } from './motifs.ts'
import { estIllisible, ouvrirTableau, type Rangee } from './tableau.ts'

/** A file of which nothing may be imported, and why. */
export type FichierRefuse = { readonly type: null; readonly lignes: number; readonly refus: readonly LigneRefusee[] }

// The first that recognises the header reads the file: the more particular come first.
const LECTEURS: readonly Lecteur[] = [
  lecteurAnnuaire,
  ...lecteursEffectifs,
  lecteurIps,
  lecteurEducationPrioritaire,
  lecteurGeolocalisation,
  lecteurDensite,
]

const refuserFichier = (motif: string, ligne = 1, lignes = 0): FichierRefuse => ({
  type: null,
  lignes,
  refus: [{ ligne, motif }],
})

export const lireFichier = async (octets: Uint8Array): Promise<Lecture | FichierRefuse> => {
  const texte = decoder(octets)
  if (typeof texte !== 'string') return refuserFichier(motifDecodage(texte))
  const tableau = await ouvrirTableau(texte)
  if (estIllisible(tableau)) return refuserFichier(motifs.illisible, tableau.illisible)
  const entetes = new Set(tableau.entetes.keys())
  const lecteur = LECTEURS.find(({ reconnait }) => reconnait(entetes))
  if (!lecteur) return refuserFichier(motifs.inconnu)
  const carnet: Carnet = { refus: [], repares: {}, perdues: 0 }
  const encours = lecteur.commencer(entetes, carnet)
  const largeur = Math.max(...tableau.entetes.values()) + 1
  let lignes = 0
  for await (const rangee of tableau.rangees) {
    if (estIllisible(rangee)) return refuserFichier(motifs.illisible, rangee.illisible, lignes)
    lignes += 1
    if (rangee.cellules !== largeur)
      perdre(carnet, { ligne: rangee.n, motif: motifs.colonnes(rangee.cellules, largeur) })
    else lireRangee(rangee, lecteur, encours, carnet)
  }
  if (lignes === 0) return refuserFichier(motifs.vide)
  const lus = encours.fin()
  return {
    ...lus,
    lignes,
    refus: carnet.refus.toSorted((a, b) => a.ligne - b.ligne),
    repares: carnet.repares,
    perdues: carnet.perdues,
  }
}

const lireRangee = (
  rangee: Rangee,
  lecteur: Lecteur,
  encours: ReturnType<Lecteur['commencer']>,
  carnet: Carnet,
): void => {
  if (lecteur.uai === null) return encours.ligne(rangee, '')
  const saisie = rangee.lire(lecteur.uai) ?? ''
  const uai = lireUai(saisie)
  if (estRefus(uai)) perdre(carnet, { ligne: rangee.n, motif: motifUai(saisie, uai) })
  else encours.ligne(rangee, uai)
}

/** What the command prints and the screen shows first. */
export const bilanDeLecture = (lecture: Lecture | FichierRefuse): { etablissements: number; sites: number } => {
  if (lecture.type === null) return { etablissements: 0, sites: 0 }
  const uais = new Set(lecture.apports.flatMap(({ cle }) => (typeof cle['uai'] === 'string' ? [cle['uai']] : [])))
  return { etablissements: uais.size, sites: lecture.apports.filter(({ objet }) => objet === 'site').length }
}
