// What the longer sections of a writing say, in blocks that modeles/ecrit.typ lays out.
import type { ContenuDEcrit, ResponsableDEcrit } from '../domain/ecrit.ts'
import { THEMES } from '../domain/nomenclature.ts'
import { age, date, entreGuillemets, moment, nomComplet, paragraphes, phrase, telephone } from './mots.ts'

type Ligne = { readonly texte: string; readonly fort: boolean }
/** `point`: something dated, or somebody, with what is said under it; `parole`: the child's own words. */
export type Bloc =
  | { readonly sorte: 'textes'; readonly lignes: readonly Ligne[] }
  | {
      readonly sorte: 'point' | 'parole'
      readonly tete: string
      readonly suite: string
      readonly lignes: readonly Ligne[]
    }
  | {
      readonly sorte: 'tableau'
      readonly colonnes: readonly string[]
      readonly rangs: readonly (readonly string[])[]
    }

export const ligne = (texte: string, fort = false): Ligne => ({ texte, fort })
export const lignes = (texte: string): readonly Ligne[] => paragraphes(texte).map((p) => ligne(p))
export const textes = (...dits: readonly Ligne[]): readonly Bloc[] =>
  dits.length === 0 ? [] : [{ sorte: 'textes', lignes: dits }]
export const point = (tete: string, suite: string, dits: readonly Ligne[]): Bloc => ({
  sorte: 'point',
  tete,
  suite,
  lignes: dits,
})
/** « Adresse : … », or nothing. */
export const dit = (mot: string, texte: string): readonly Ligne[] =>
  texte.trim() === '' ? [] : [ligne(`${mot} : ${texte.trim()}`)]
/** The first word of a text of several paragraphs. */
export const ditLonguement = (mot: string, texte: string): readonly Ligne[] => {
  const [premier, ...suite] = paragraphes(texte)
  return premier === undefined ? [] : [ligne(`${mot} : ${premier}`), ...suite.map((p) => ligne(p))]
}
export const ecole = (etablissement: string, uai: string): string =>
  etablissement && uai ? `${etablissement} (${uai})` : etablissement

const LIENS: Record<ResponsableDEcrit['lien'], string> = {
  mere: 'mère',
  pere: 'père',
  'beau-parent': 'beau-parent',
  'grand-parent': 'grand-parent',
  fratrie: 'frère ou sœur',
  'autre-famille': 'famille',
  tuteur: 'tuteur',
  ase: 'aide sociale à l’enfance',
  'assistant-familial': 'assistant familial',
  autre: '',
}
const AUTORITE: Record<ResponsableDEcrit['autorite'], string> = {
  exercee: 'exerce l’autorité parentale',
  suspendue: 'exercice de l’autorité parentale suspendu',
  retiree: 'autorité parentale retirée',
  deleguee: 'autorité parentale déléguée',
  sans: 'sans autorité parentale',
}
const REGIMES: Record<NonNullable<ContenuDEcrit['enfant']['regime']>, string> = {
  externe: 'externe',
  'demi-pensionnaire': 'demi-pension',
  interne: 'interne',
  'interne-externe': 'interne externé',
}
const MEDECIN = {
  vu: 'Traces vues par un médecin',
  appele: 'Médecin appelé, pas encore vu',
  non: 'Pas encore vu par un médecin',
}
const THEME = new Map(THEMES.map(({ code, libelle }) => [code, libelle]))

const lienDit = ({ lien, lienPrecision }: ResponsableDEcrit): string => lienPrecision || LIENS[lien]
const nomDe = (r: ResponsableDEcrit): string => [nomComplet(r.nom, r.prenom), lienDit(r)].filter(Boolean).join(', ')

export const enfant = ({ enfant: e }: ContenuDEcrit, jour: string): readonly Bloc[] => {
  const sexe = e.sexe === null ? '' : { f: 'fille', m: 'garçon' }[e.sexe]
  const ne = { f: 'Née', m: 'Né' }[e.sexe ?? 'm'] + (e.sexe === null ? '(e)' : '')
  const lieu = e.lieuDeNaissance === '' ? '' : ` à ${e.lieuDeNaissance}`
  return [
    point(nomComplet(e.nom, e.prenom), sexe, [
      ...(e.naissance === null ? [] : [ligne(`${ne} le ${date(e.naissance)}${lieu} (${age(e.naissance, jour)})`)]),
      ...dit('Lieu de naissance', e.naissance === null ? e.lieuDeNaissance : ''),
      ...dit('Adresse', e.adresse),
      ...dit('Établissement', ecole(e.etablissement, e.uai)),
      ...dit('Classe', [e.classe, e.regime === null ? '' : REGIMES[e.regime]].filter(Boolean).join(', ')),
    ]),
  ]
}

export const responsable = (r: ResponsableDEcrit): Bloc =>
  point(nomComplet(r.nom, r.prenom), [lienDit(r), AUTORITE[r.autorite]].filter(Boolean).join(', '), [
    ...(r.adresse && r.adresseProtegee
      ? [ligne(`Adresse protégée, ne pas communiquer : ${r.adresse}`, true)]
      : dit('Adresse', r.adresse)),
    ...dit('Téléphone', telephone(r.telephone)),
    ...(r.heberge === null ? [] : [ligne(r.heberge ? 'L’enfant y vit.' : 'L’enfant n’y vit pas.')]),
    ...dit('Langue', r.langue && `${r.langue}, avec un interprète`),
  ])

const MINEURS = {
  oui: '',
  non: 'Aucun autre mineur au domicile.',
  inconnu: 'On ne sait pas si d’autres mineurs vivent au domicile.',
}
export const mineurs = ({ mineurs: { autres, liste } }: ContenuDEcrit, jour: string): readonly Bloc[] => {
  const mots = autres === null ? '' : MINEURS[autres]
  if (autres === 'non' || liste.length === 0) return mots === '' ? [] : textes(ligne(mots))
  const rangs = liste.map((m) => [
    nomComplet(m.nom, m.prenom),
    m.lien,
    m.naissance === null ? 'date non connue' : `${date(m.naissance)} (${age(m.naissance, jour)})`,
    m.etablissement || 'non connu',
  ])
  return [{ sorte: 'tableau', colonnes: ['Nom, prénom', 'Lien', 'Naissance', 'Établissement'], rangs }]
}

export const faits = ({ faits: { liste, traces } }: ContenuDEcrit): readonly Bloc[] => [
  ...liste.map((f) => point(moment(f.jour, f.heure) || 'Sans date', f.par && `vu par ${f.par}`, lignes(f.texte))),
  ...textes(
    ...(traces.presentes === false ? [ligne('Aucune trace corporelle vue.')] : []),
    ...(traces.presentes === true ? ditLonguement('Traces corporelles', traces.description || 'à décrire') : []),
    ...(traces.presentes === true && traces.medecin !== null
      ? [ligne([MEDECIN[traces.medecin], traces.medecinPrecision].filter(Boolean).join(' : '))]
      : []),
  ),
]

export const propos = ({ propos: { liste, circonstances } }: ContenuDEcrit): readonly Bloc[] => [
  ...liste.map((p): Bloc => {
    const quand = moment(p.jour, p.heure)
    const question = p.question === '' ? 'sans question' : `à la question ${entreGuillemets(p.question)}`
    return {
      sorte: 'parole',
      tete: quand === '' ? 'Sans date' : quand,
      suite: [question, p.par && `paroles reçues par ${p.par}`].filter(Boolean).join(', '),
      // one pair of marks for all: the words may run over several lines
      lignes: lignes(entreGuillemets(p.texte)),
    }
  }),
  ...textes(...ditLonguement('Circonstances', circonstances)),
]

export const information = ({ information: i, responsables, enfant: e }: ContenuDEcrit): readonly Bloc[] => {
  const parents = i.titulaires.flatMap((t): readonly Bloc[] => {
    const personne = responsables.find(({ personneId }) => personneId === t.personneId)
    if (t.informe === null || !personne) return []
    const comment = [t.le && `le ${date(t.le)}`, t.comment].filter(Boolean).join(', ')
    return t.informe === 'oui'
      ? [point(nomDe(personne), `information donnée ${comment}`.trim(), ditLonguement('Réaction', t.reaction))]
      : [
          point(nomDe(personne), 'information non donnée, contraire à l’intérêt de l’enfant', [
            ...ditLonguement('Raison', t.raison),
          ]),
        ]
  })
  const dits: Record<'true' | 'false', string> = {
    true: ['information donnée', i.enfant.le && `le ${date(i.enfant.le)}`].filter(Boolean).join(' '),
    false: 'information non donnée',
  }
  if (i.enfant.informe === null) return parents
  const tete = [nomComplet(e.nom, e.prenom), 'l’enfant'].filter(Boolean).join(', ')
  const raison = ditLonguement(i.enfant.informe ? 'Précision' : 'Raison', i.enfant.raison)
  return [...parents, point(tete, dits[`${i.enfant.informe}`], raison)]
}

export const motif = ({ motif: { themes, precision } }: ContenuDEcrit): readonly Bloc[] => {
  const libelles = themes.flatMap((code) => THEME.get(code) ?? [])
  return textes(...(libelles.length === 0 ? [] : [ligne(libelles.map(phrase).join(' '))]), ...lignes(precision))
}
