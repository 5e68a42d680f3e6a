// What a school and a pupil give to the sentences of a file: names, genders, and for whom a sentence is true.
import { anneeScolaire } from './calendrier.ts'
import type { EleveDemo } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import type { FoyerDemo, ProcheDemo } from './foyers.ts'
import type { Hasard } from './hasard.ts'

export const appeler = (c: { nom: string; sexe: 'f' | 'm' }): string => `${c.sexe === 'f' ? 'Mme' : 'M.'} ${c.nom}`

export const traitsDe = (eleve: EleveDemo, e: Etablissement, aujourdhui: string): string[] => {
  const age = anneeScolaire(aujourdhui) - Number(eleve.naissance.slice(0, 4))
  const traits: string[] = [eleve.sexe]
  if (e.nature === 'ecole') traits.push('ecole')
  else traits.push('second')
  if (e.nature === 'college' || (e.nature === 'erea' && /^[3-6]e/.test(eleve.classe))) traits.push('college')
  else if (e.nature !== 'ecole') traits.push('lycee')
  if (e.nature === 'lp' || /pro|CAP/.test(eleve.classe)) traits.push('lp')
  if (eleve.regime === 'interne') traits.push('interne')
  if (/^(3e|2de|1re|Tle|[12] CAP)/.test(eleve.classe)) traits.push('oriente')
  if (age >= 12) traits.push('ado')
  if (age <= 10) traits.push('ado-')
  if (age >= 16) traits.push('grand16')
  if (
    Number(aujourdhui.slice(0, 4)) -
      Number(eleve.naissance.slice(0, 4)) -
      (eleve.naissance.slice(5) > aujourdhui.slice(5) ? 1 : 0) >=
    18
  )
    traits.push('majeur')
  return traits
}

export const voixDeLEcole = (
  h: Hasard,
  eleve: EleveDemo,
  e: Etablissement,
): { variables: Record<string, string>; genres: Record<string, 'f' | 'm'> } => {
  const ecole = e.nature === 'ecole'
  const { vieScolaire, infirmerie, psyen, direction } = e
  const pp = eleve.professeur
  const responsable = ecole ? direction : vieScolaire
  const As = h.choisir(['Mme Kerbrat', 'M. Petit', 'Mme Lagarde', 'Mme Coudert', 'M. Verdier'])
  const f = (c: { sexe: 'f' | 'm' }, m: string, fem: string): string => (c.sexe === 'f' ? fem : m)
  return {
    variables: {
      E: eleve.prenom,
      classe: eleve.classe,
      commune: e.commune.nom,
      lecole: ecole ? 'l’école' : e.nature === 'college' ? 'le collège' : e.nature === 'erea' ? 'l’EREA' : 'le lycée',
      Cpe: appeler(responsable),
      laCpe: ecole ? f(direction, 'le directeur', 'la directrice') : f(vieScolaire, 'le CPE', 'la CPE'),
      Pp: appeler(pp),
      lePp: ecole ? f(pp, 'le maître', 'la maîtresse') : f(pp, 'le professeur principal', 'la professeure principale'),
      Laprof: ecole ? f(pp, 'Le maître', 'La maîtresse') : appeler(pp),
      linf: f(infirmerie, 'l’infirmier', 'l’infirmière'),
      lapsy: ecole ? f(psyen, 'le psychologue scolaire', 'la psychologue scolaire') : f(psyen, 'le PsyEN', 'la PsyEN'),
      laDir: ecole
        ? f(direction, 'le directeur', 'la directrice')
        : e.nature === 'college'
          ? f(direction, 'le principal', 'la principale')
          : f(direction, 'le proviseur', 'la proviseure'),
      As,
    },
    genres: {
      cpe: responsable.sexe,
      pp: pp.sexe,
      inf: infirmerie.sexe,
      psy: psyen.sexe,
      dir: direction.sexe,
      as: As.startsWith('M.') ? 'm' : 'f',
    },
  }
}

/** « LE GALL » as it is said: « Le Gall ». */
export const enMinuscules = (nom: string): string =>
  nom.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())

const civilite = (p: ProcheDemo): string => `${p.sexe === 'f' ? 'Mme' : 'M.'} ${enMinuscules(p.nom)}`
const chezLui = (p: ProcheDemo, eleve: EleveDemo): string => {
  const petit = p.naissance !== null && p.naissance > eleve.naissance
  return p.sexe === 'f'
    ? `sa ${petit ? 'petite' : 'grande'} sœur ${p.prenom}`
    : `son ${petit ? 'petit' : 'grand'} frère ${p.prenom}`
}
const appele = (p: ProcheDemo): string =>
  ({
    mere: 'sa mère',
    pere: 'son père',
    'grand-parent': 'sa grand-mère',
    'assistant-familial': 'l’assistante familiale',
    ase: 'son éducatrice',
    'beau-parent': p.sexe === 'm' ? 'son beau-père' : 'sa belle-mère',
    fratrie: '',
  })[p.lien]

/** What the household gives to the sentences of the file. */
export const voixDuFoyer = (
  h: Hasard,
  foyer: FoyerDemo,
  eleve: EleveDemo,
): { variables: Record<string, string>; genres: Record<string, 'f' | 'm'>; traits: string[] } => {
  const traits: string[] = []
  const reference = foyer.proches[foyer.reference]
  if (!reference) throw new Error('a household without a reference')
  const autre = foyer.autre === null ? undefined : foyer.proches[foyer.autre]
  const beau = foyer.beau === null ? undefined : foyer.proches[foyer.beau]
  const variables: Record<string, string> = {
    ref: appele(reference),
    Mme: civilite(reference),
    autre: autre ? appele(autre) : 'l’autre parent',
    Mautre: autre ? civilite(autre) : 'l’autre parent',
    beau: beau ? appele(beau) : 'le compagnon de sa mère',
    frat: 'son cousin',
  }
  const genres: Record<string, 'f' | 'm'> = { ref: reference.sexe, autre: autre?.sexe ?? 'm', beau: beau?.sexe ?? 'm' }
  const fratrie = foyer.proches.filter((p) => p.lien === 'fratrie')
  if (fratrie.length > 0) {
    traits.push('fratrie')
    variables['frat'] = chezLui(h.choisir(fratrie), eleve)
    const petits = fratrie.filter((p) => (p.naissance ?? '') > eleve.naissance)
    if (petits.length > 0) {
      const petit = h.choisir(petits)
      traits.push('petits')
      variables['petit'] = chezLui(petit, eleve)
      variables['petitNom'] = petit.prenom
    }
  }
  const enfants = 1 + fratrie.filter(({ heberge }) => heberge).length
  variables['enfants'] =
    enfants === 1
      ? eleve.sexe === 'f'
        ? 'sa fille'
        : 'son fils'
      : `ses ${['', '', 'deux', 'trois', 'quatre', 'cinq'][enfants] ?? 'nombreux'} enfants`
  if (autre) traits.push('autre')
  if (beau) traits.push('beau')
  if (foyer.composition === 'separes' || foyer.composition === 'recompose') traits.push('separes')
  if (foyer.composition === 'ase') traits.push('ase')
  if (foyer.allophone) traits.push('allo')
  if (reference.lien === 'mere') traits.push('ref-mere')
  if (reference.lien === 'pere') traits.push('ref-pere')
  return { variables, genres, traits }
}
