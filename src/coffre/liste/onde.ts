// ONDE, first degree: two CSV. They name no school: the one that was chosen is believed.
import { lireIne, lireJourDeFichier, lireTelephone } from '../../domain/liste-valeurs.ts'
import type { ResponsableDeListe } from '../../domain/liste.ts'
import { plier } from '../ressemblance.ts'
import type { Avertissement } from '../face-des-listes.ts'
import type { Tableau } from './csv.ts'
import { creerCoupe, type AdulteLu, type EleveLu, type ListeLue } from './source.ts'

const sansEntete = { uai: null, annee: null, exporteLe: null } as const

/** By header, whatever their order. « Par groupe » has neither INE nor number of class. */
const COLONNES = {
  nom: ['nomeleve', 'nomdefamilleeleve', 'nomdefamille'],
  usage: ['nomdusageeleve', 'nomusageeleve', 'nomdusage'],
  prenom: ['prenomeleve', 'prenom'],
  naissance: ['datenaissance', 'datedenaissance'],
  sexe: ['sexe'],
  ine: ['ine'],
  niveau: ['niveau'],
  classe: ['libelleclasse', 'classe'],
} as const

export const sontElevesOnde = (entetes: readonly string[]): boolean =>
  entetes.includes('nomeleve') && entetes.includes('prenomeleve') && entetes.includes('datenaissance')

export const lireElevesOnde = ({ entetes, rangees }: Tableau): ListeLue => {
  const places = Object.entries(COLONNES).map(
    ([champ, alias]) => [champ, entetes.findIndex((e) => (alias as readonly string[]).includes(e))] as const,
  )
  const avertissements: Avertissement[] = []
  const couper = creerCoupe(avertissements)
  const eleves: EleveLu[] = []
  for (const { ligne, cellules } of rangees) {
    const lu = Object.fromEntries(places.map(([champ, place]) => [champ, cellules[place] ?? ''])) as Record<
      keyof typeof COLONNES,
      string
    >
    const sujet = `${lu.nom} ${lu.prenom}`.trim() || `ligne\u00a0${ligne}`
    const classe = lu.classe || lu.niveau
    if (lu.nom === '') avertissements.push({ code: 'sans-nom', sujet })
    else if (classe === '') avertissements.push({ code: 'sans-classe', sujet })
    if (lu.nom === '' || classe === '') continue
    const naissance = lireJourDeFichier(lu.naissance)
    if (naissance === null && lu.naissance !== '') avertissements.push({ code: 'date-illisible', sujet })
    const ine = lireIne(lu.ine)
    const sexe = lu.sexe.toUpperCase()
    eleves.push({
      classe: couper(classe, 30, sujet),
      niveau: couper(lu.niveau, 60, sujet),
      eleve: {
        cle: ine ?? plier(`${lu.nom}|${lu.prenom}|${naissance ?? ''}`).slice(0, 80),
        ine,
        nom: couper(lu.nom, 80, sujet),
        usage: lu.usage === lu.nom ? '' : couper(lu.usage, 80, sujet),
        prenom: couper(lu.prenom, 80, sujet),
        sexe: sexe === 'F' ? 'f' : sexe === 'M' || sexe === 'G' ? 'm' : null,
        naissance,
        // no régime in ONDE
        regime: null,
      },
    })
  }
  return { format: 'onde-eleves', ...sansEntete, eleves, adultes: [], avertissements }
}

const ADULTE = 12
const ENFANT = 4

/** Twelve columns, then groups of four of the same names: read by their place. */
export const sontResponsablesOnde = (entetes: readonly string[]): boolean =>
  entetes.length >= ADULTE + ENFANT && entetes[2] === 'nomresponsable' && entetes[ADULTE + 2] === 'prenomenfant'

export const lireResponsablesOnde = ({ rangees }: Tableau): ListeLue => {
  const avertissements: Avertissement[] = []
  const adultes: AdulteLu[] = []
  for (const { ligne, cellules } of rangees) {
    const adulte = unAdulte(cellules, ligne, avertissements)
    if (!adulte) continue
    for (let ici = ADULTE; ici + ENFANT <= cellules.length; ici += ENFANT) {
      const [usage = '', nom = '', prenom = '', classe = ''] = cellules.slice(ici, ici + ENFANT)
      if (nom === '' && usage === '' && prenom === '') continue
      adultes.push({ enfant: { nom, usage, prenom, classe }, adulte })
    }
  }
  return { format: 'onde-responsables', ...sansEntete, eleves: [], adultes, avertissements }
}

const unAdulte = (
  cellules: readonly string[],
  ligne: number,
  avertissements: Avertissement[],
): ResponsableDeListe | null => {
  const [civilite = '', usage = '', famille = '', prenom = '', voie = '', code = '', commune = ''] = cellules
  const [pays = '', courriel = '', domicile = '', travail = '', portable = ''] = cellules.slice(7)
  const nom = usage || famille
  if (nom === '') {
    avertissements.push({ code: 'sans-nom', sujet: `ligne\u00a0${ligne}` })
    return null
  }
  const couper = creerCoupe(avertissements)
  const sujet = `${nom} ${prenom}`
  const ville = `${code} ${commune}`.trim()
  const lignes = [voie, ville, /^(france)?$/iu.test(pays) ? '' : pays].filter((texte) => texte !== '')
  return {
    civilite: /^m(\.|onsieur)?$/iu.test(civilite) ? 'monsieur' : /^m(me|lle|adame)/iu.test(civilite) ? 'madame' : null,
    nom: couper(nom, 80, sujet),
    prenom: couper(prenom, 80, sujet),
    // neither the link nor the authority is in the file: a civility is not a parent
    lien: null,
    niveau: null,
    telephone: lireTelephone(portable || domicile || travail),
    courriel: couper(courriel, 120, sujet),
    adresse: couper(lignes.join(', '), 300, sujet),
    heberge: null,
  }
}
