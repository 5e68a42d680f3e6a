// SIECLE, « ElevesSansAdresses.xml » or « ElevesAvecAdresses.xml » (BEE_ELEVES). Sections come in any order: pupils and
// their classes are joined at the end.
import type { Jour } from '../../domain/identite.ts'
import { lireIne, lireJourDeFichier, niveauDuMef, numeroInterne, regimeDuCode } from '../../domain/liste-valeurs.ts'
import type { Avertissement } from '../face-des-listes.ts'
import { lireParametres, type Entete } from './siecle-parametres.ts'
import { creerCoupe, type EleveLu, type ListeLue } from './source.ts'
import type { Enregistrement, Sorte } from './xml.ts'

/** The white list: nothing else is ever kept, not the birth place, not the nationality, not the school of last year. */
const CHAMPS = [
  'ID_NATIONAL',
  'INE_RNIE',
  'INE_BEA',
  'ELENOET',
  'NOM_DE_FAMILLE',
  'NOM',
  'NOM_USAGE',
  'PRENOM',
  'DATE_NAISS',
  'CODE_SEXE',
  'CODE_REGIME',
  'CODE_MEF',
  'DATE_SORTIE',
] as const

type EleveBrut = {
  readonly id: string
  /** Its number in the school, by attribute and by element: they differ at times. */
  readonly numeros: readonly string[]
  readonly champs: Readonly<Record<(typeof CHAMPS)[number], string>>
}
type Division = { readonly id: string; readonly numero: string; readonly code: string }

const idDe = ({ attributs }: Pick<Enregistrement, 'attributs'>): string => attributs['ELEVE_ID']?.trim() ?? ''

/** What gathers, and what it makes of it once the file has been read to its end. */
export const lireElevesSiecle = (jour: Jour): { sortes: readonly Sorte[]; conclure: () => ListeLue } => {
  let entete: Entete = { uai: null, annee: null, exporteLe: null }
  const bruts: EleveBrut[] = []
  const divisions: Division[] = []

  const sortes: readonly Sorte[] = [
    lireParametres((lue) => {
      entete = lue
    }),
    {
      chemin: 'DONNEES/ELEVES/ELEVE',
      champs: CHAMPS,
      recevoir: (lu) => {
        const numeros = [lu.attributs['ELENOET'] ?? '', lu.lire('ELENOET')].map(numeroInterne).filter((n) => n !== '')
        const champs = Object.fromEntries(CHAMPS.map((champ) => [champ, lu.lire(champ)])) as EleveBrut['champs']
        bruts.push({ id: idDe(lu), numeros, champs })
      },
    },
    {
      chemin: 'DONNEES/STRUCTURES/STRUCTURES_ELEVE/STRUCTURE',
      champs: ['CODE_STRUCTURE', 'TYPE_STRUCTURE'],
      recevoir: ({ autour, lire }) => {
        if (lire('TYPE_STRUCTURE') !== 'D' || lire('CODE_STRUCTURE') === '') return
        const numero = numeroInterne(autour['ELENOET'] ?? '')
        divisions.push({ id: idDe({ attributs: autour }), numero, code: lire('CODE_STRUCTURE') })
      },
    },
  ]
  return {
    sortes,
    conclure: () => ({ format: 'siecle-eleves', ...entete, adultes: [], ...joindre(bruts, divisions, jour) }),
  }
}

const ranger = (divisions: readonly Division[], cle: (division: Division) => string): Map<string, Division[]> => {
  const rangees = new Map<string, Division[]>()
  for (const division of divisions) {
    const siennes = rangees.get(cle(division))
    if (siennes) siennes.push(division)
    else rangees.set(cle(division), [division])
  }
  return rangees
}

const joindre = (
  bruts: readonly EleveBrut[],
  divisions: readonly Division[],
  jour: Jour,
): Pick<ListeLue, 'eleves' | 'avertissements'> => {
  const parId = ranger(divisions, ({ id }) => id)
  const parNumero = ranger(divisions, ({ numero }) => numero)
  const divisionsDe = ({ id, numeros }: EleveBrut): readonly Division[] =>
    (id === '' ? undefined : parId.get(id)) ?? numeros.flatMap((numero) => parNumero.get(numero) ?? [])
  const avertissements: Avertissement[] = []
  const eleves: EleveLu[] = []
  for (const brut of bruts) {
    const lu = unEleve(brut, divisionsDe(brut), jour, avertissements)
    if (lu) eleves.push(lu)
  }
  return { eleves, avertissements }
}

/** Null for somebody who is no longer there. */
const unEleve = (
  { id, numeros, champs }: EleveBrut,
  divisions: readonly Division[],
  jour: Jour,
  avertissements: Avertissement[],
): EleveLu | null => {
  const couper = creerCoupe(avertissements)
  const famille = champs.NOM_DE_FAMILLE || champs.NOM || champs.NOM_USAGE
  const sujet = couper(`${famille} ${champs.PRENOM}`, 160, famille) || `n°\u00a0${numeros[0] ?? id}`
  const avertir = (code: Avertissement['code'], quoi = sujet): null => {
    avertissements.push({ code, sujet: quoi })
    return null
  }
  const cle = id || (numeros[0] === undefined ? '' : `n${numeros[0]}`)
  if (famille === '' || cle === '') return avertir('sans-nom')
  const sortie = lireJourDeFichier(champs.DATE_SORTIE)
  if (sortie !== null && sortie < jour) return avertir('sorti')
  const [division] = divisions
  if (!division) return avertir('sans-classe')
  const autres = new Set(divisions.map(({ code }) => code))
  if (autres.size > 1) avertir('plusieurs-classes', `${sujet}\u00a0: ${[...autres].join(', ')}`)
  const naissance = lireJourDeFichier(champs.DATE_NAISS)
  if (naissance === null && champs.DATE_NAISS !== '') avertir('date-illisible')
  const usage = champs.NOM_USAGE === famille ? '' : champs.NOM_USAGE
  return {
    classe: couper(division.code, 30, sujet),
    niveau: niveauDuMef(champs.CODE_MEF),
    eleve: {
      cle: cle.slice(0, 80),
      ine: lireIne(champs.ID_NATIONAL) ?? lireIne(champs.INE_RNIE) ?? lireIne(champs.INE_BEA),
      nom: couper(famille, 80, sujet),
      usage: couper(usage, 80, sujet),
      prenom: couper(champs.PRENOM, 80, sujet),
      sexe: champs.CODE_SEXE === '1' ? 'm' : champs.CODE_SEXE === '2' ? 'f' : null,
      naissance,
      regime: regimeDuCode(champs.CODE_REGIME),
    },
  }
}
