// From the plan to what is sealed: the pieces of one file, in the order in which they came.
import type { Piece, Present } from '../domain/piece.ts'
import type { Id } from '../domain/identite.ts'
import type { DossierDemo } from './dossiers.ts'
import type { ProcheDemo } from './foyers.ts'
import type { PresentDemo } from './presents.ts'

const commun = { format: 1, annule: false } as const

const age = (naissance: string, jour: string): number =>
  Number(jour.slice(0, 4)) - Number(naissance.slice(0, 4)) - (jour.slice(5) < naissance.slice(5) ? 1 : 0)

const precision = (p: ProcheDemo, eleve: DossierDemo['eleve'], aujourdhui: string): string => {
  if (p.lien !== 'fratrie' || p.naissance === null) return p.precision
  const petit = p.naissance > eleve.naissance
  const lien = p.sexe === 'f' ? (petit ? 'petite sœur' : 'grande sœur') : petit ? 'petit frère' : 'grand frère'
  return `${lien}, ${Math.max(1, age(p.naissance, aujourdhui))} ans`
}

export const nomDuProche = (p: ProcheDemo): string => `${p.sexe === 'f' ? 'Mme' : 'M.'} ${p.nom} ${p.prenom}`

export const piecesDuDossier = (dossier: DossierDemo, secteur: Id, aujourdhui: string, nouvelId: () => Id): Piece[] => {
  const { eleve, foyer, notes, taches } = dossier
  const ids = foyer.proches.map(() => nouvelId())
  const present = (p: PresentDemo): Present | null => {
    if (p.qui === 'eleve') return p
    if (p.qui === 'autre') return p
    const proche = foyer.proches[p.rang]
    const personneId = ids[p.rang]
    return proche && personneId ? { qui: 'personne', personneId, nom: nomDuProche(proche) } : null
  }
  return [
    {
      ...commun,
      genre: 'eleve',
      eleve: {
        nom: eleve.nom,
        prenom: eleve.prenom,
        sexe: eleve.sexe,
        naissance: eleve.naissance,
        uai: eleve.uai,
        classe: eleve.classe,
        regime: eleve.regime,
        ine: eleve.ine,
        telephone: null,
      },
      ouvertLe: dossier.ouvertLe,
      informeLe: dossier.informeLe,
      informes: dossier.informes,
      themePrincipal: dossier.themes[0] ?? null,
    },
    ...foyer.proches.map((p, i): Piece => ({
      ...commun,
      genre: 'responsable',
      responsable: {
        personneId: ids[i] ?? nouvelId(),
        civilite: p.lien === 'fratrie' ? null : p.sexe === 'f' ? 'madame' : 'monsieur',
        nom: p.nom,
        prenom: p.prenom,
        lien: p.lien,
        lienPrecision: precision(p, eleve, aujourdhui),
        telephone: p.telephone,
        adresse: p.adresse,
        langue: p.langue,
        heberge: p.heberge,
        peutRecevoir: p.carte,
      },
    })),
    ...notes.map((n): Piece => ({
      ...commun,
      genre: 'note',
      type: n.type,
      jour: n.jour,
      heure: n.heure,
      uai: eleve.uai,
      secteur,
      lieu: n.lieu,
      presents: n.presents.map(present).filter((p) => p !== null),
      themes: n.themes,
      texte: n.texte,
    })),
    ...taches.map((t): Piece => ({
      ...commun,
      genre: 'tache',
      libelle: t.libelle,
      echeance: t.echeance,
      faiteLe: t.faiteLe,
      note: null,
    })),
    ...(dossier.prevuJusqua === null ? [] : [{ ...commun, genre: 'prevu' as const, jusqua: dossier.prevuJusqua }]),
  ]
}
