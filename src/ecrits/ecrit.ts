// A writing of child protection, in the order and with the numbers of the guides of the departments: words for the
// sheet, its look is in modeles/ecrit.typ.
import type { ContenuDEcrit, ResponsableDEcrit } from '../domain/ecrit.ts'
import { manquesDe, type Section, SECTIONS } from '../domain/ecrit-manques.ts'
import type { EcritImprime } from '../domain/ecrit-remis.ts'
import { THEMES } from '../domain/nomenclature.ts'
import { age, date, entreGuillemets, moment, nomComplet, paragraphes, phrase, telephone } from './mots.ts'

type Ligne = { readonly texte: string; readonly fort: boolean }
/** `point`: something dated, or somebody, with what is said under it; `parole`: the child's own words. */
type Bloc =
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

const ligne = (texte: string, fort = false): Ligne => ({ texte, fort })
const lignes = (texte: string): readonly Ligne[] => paragraphes(texte).map((p) => ligne(p))
const textes = (...dits: readonly Ligne[]): readonly Bloc[] =>
  dits.length === 0 ? [] : [{ sorte: 'textes', lignes: dits }]
const point = (tete: string, suite: string, dits: readonly Ligne[]): Bloc => ({
  sorte: 'point',
  tete,
  suite,
  lignes: dits,
})
/** « Adresse : … », or nothing. */
const dit = (mot: string, texte: string): readonly Ligne[] =>
  texte.trim() === '' ? [] : [ligne(`${mot} : ${texte.trim()}`)]
/** The first word of a text of several paragraphs. */
const ditLonguement = (mot: string, texte: string): readonly Ligne[] => {
  const [premier, ...suite] = paragraphes(texte)
  return premier === undefined ? [] : [ligne(`${mot} : ${premier}`), ...suite.map((p) => ligne(p))]
}
const ecole = (etablissement: string, uai: string): string =>
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
const URGENCE = { immediate: 'Urgence : danger grave et immédiat.', 'sans-delai': 'À traiter sans délai.' }
const MEDECIN = {
  vu: 'Traces vues par un médecin',
  appele: 'Médecin appelé, pas encore vu',
  non: 'Pas encore vu par un médecin',
}
const RECOIT = { ecrit: 'l’écrit', copie: 'une copie', avis: 'un avis de transmission, sans nom ni motif' }
const THEME = new Map(THEMES.map(({ code, libelle }) => [code, libelle]))

const lienDit = ({ lien, lienPrecision }: ResponsableDEcrit): string => lienPrecision || LIENS[lien]
const nomDe = (r: ResponsableDEcrit): string => [nomComplet(r.nom, r.prenom), lienDit(r)].filter(Boolean).join(', ')

const enfant = ({ enfant: e }: ContenuDEcrit, jour: string): readonly Bloc[] => {
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

const responsable = (r: ResponsableDEcrit): Bloc =>
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
const mineurs = ({ mineurs: { autres, liste } }: ContenuDEcrit, jour: string): readonly Bloc[] => {
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

const faits = ({ faits: { liste, traces } }: ContenuDEcrit): readonly Bloc[] => [
  ...liste.map((f) => point(moment(f.jour, f.heure) || 'Sans date', f.par && `vu par ${f.par}`, lignes(f.texte))),
  ...textes(
    ...(traces.presentes === false ? [ligne('Aucune trace corporelle vue.')] : []),
    ...(traces.presentes === true ? ditLonguement('Traces corporelles', traces.description || 'à décrire') : []),
    ...(traces.presentes === true && traces.medecin !== null
      ? [ligne([MEDECIN[traces.medecin], traces.medecinPrecision].filter(Boolean).join(' : '))]
      : []),
  ),
]

const propos = ({ propos: { liste, circonstances } }: ContenuDEcrit): readonly Bloc[] => [
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

const information = ({ information: i, responsables, enfant: e }: ContenuDEcrit): readonly Bloc[] => {
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

const motif = ({ motif: { themes, precision } }: ContenuDEcrit): readonly Bloc[] => {
  const libelles = themes.flatMap((code) => THEME.get(code) ?? [])
  return textes(...(libelles.length === 0 ? [] : [ligne(libelles.map(phrase).join(' '))]), ...lignes(precision))
}

type Corps = (ecrit: ContenuDEcrit, jour: string) => readonly Bloc[]
const libre =
  (champ: 'mesures' | 'parents' | 'scolarite' | 'actions' | 'evaluation' | 'demande' | 'protection'): Corps =>
  (ecrit) =>
    textes(...lignes(ecrit[champ]))

/** Numbers are those of the guides: an empty section leaves its own unused, so that « 9 » is the facts everywhere. */
const CORPS: Record<Section, { readonly numero: string; readonly titre: string; readonly corps: Corps }> = {
  entete: {
    numero: '1',
    titre: 'Urgence et destinataire',
    corps: ({ entete, destinataires }) =>
      textes(
        ...dit('À', destinataires.find(({ quoi }) => quoi === 'ecrit')?.nom ?? ''),
        ligne(URGENCE[entete.urgence], entete.urgence === 'immediate'),
        ...dit('Appel avant l’envoi', entete.appel),
        ...dit('Référence', entete.reference),
      ),
  },
  emetteur: {
    numero: '2',
    titre: 'Émetteur',
    corps: ({ emetteur: e }) => [
      point(e.nom, e.fonction, [
        ...dit('Établissement', ecole(e.etablissement, e.uai)),
        ...dit('Téléphone', telephone(e.telephone)),
        ...dit('Courriel', e.courriel),
        ...dit('Avec', e.cosignataires),
      ]),
    ],
  },
  enfant: { numero: '3', titre: 'L’enfant', corps: enfant },
  responsables: { numero: '4', titre: 'Responsables légaux', corps: (e) => e.responsables.map(responsable) },
  mineurs: { numero: '5', titre: 'Fratrie et mineurs au domicile', corps: mineurs },
  adultes: {
    numero: '6',
    titre: 'Adultes au domicile',
    corps: ({ adultes: { auDomicile, miseEnCause } }) =>
      textes(...lignes(auDomicile), ...ditLonguement('Personne mise en cause', miseEnCause)),
  },
  mesures: { numero: '7', titre: 'Mesures et services connus', corps: libre('mesures') },
  motif: { numero: '8', titre: 'Motif', corps: motif },
  faits: { numero: '9', titre: 'Faits observés', corps: faits },
  propos: { numero: '10', titre: 'Propos de l’enfant', corps: propos },
  parents: { numero: '11', titre: 'Propos et attitude des parents', corps: libre('parents') },
  scolarite: { numero: '12', titre: 'Scolarité', corps: libre('scolarite') },
  actions: { numero: '13', titre: 'Actions déjà menées', corps: libre('actions') },
  evaluation: { numero: '14', titre: 'Évaluation', corps: libre('evaluation') },
  demande: { numero: '15', titre: 'Demande', corps: libre('demande') },
  protection: { numero: '15\u00a0bis', titre: 'Protection immédiate', corps: libre('protection') },
  information: { numero: '16', titre: 'Information des parents et de l’enfant', corps: information },
  destinataires: {
    numero: '17',
    titre: 'Destinataires et copies',
    corps: ({ destinataires, piecesJointes }) => [
      ...(destinataires.length === 0
        ? []
        : [
            {
              sorte: 'tableau' as const,
              colonnes: ['Destinataire', 'Reçoit'],
              rangs: destinataires.map(({ nom, quoi }) => [nom, RECOIT[quoi]]),
            },
          ]),
      ...textes(...dit('Pièces jointes', piecesJointes)),
    ],
  },
}

const TITRES = { ip: 'Information préoccupante', signalement: 'Signalement à l’autorité judiciaire' }
const ARTICLES = {
  ip: 'Article L226-2-1 du code de l’action sociale et des familles',
  signalement: 'Article L226-4, II, du code de l’action sociale et des familles',
}

const COMPLETE = {
  ip: 'Complète l’information préoccupante',
  signalement: 'Complète le signalement',
}

export const donneesDeLEcrit = ({ ecrit, jour, brouillon, complete }: EcritImprime & { modele: 'ecrit' }) => {
  const { type, emetteur, enfant: e } = ecrit
  const manques = brouillon ? manquesDe(ecrit, jour) : []
  return {
    titre: complete ? `${TITRES[type]}, complément` : TITRES[type],
    article: ARTICLES[type],
    complete:
      complete &&
      `${COMPLETE[type]} du ${date(complete.le)}${complete.reference && `, référence ${complete.reference}`}.`,
    pied: [nomComplet(e.nom, e.prenom), date(jour)].filter(Boolean).join(', '),
    brouillon,
    fait: `Fait le ${date(jour)}`,
    signataires: [[emetteur.nom, emetteur.fonction].filter(Boolean).join(', '), emetteur.cosignataires].filter(Boolean),
    sections: SECTIONS.map((cle) => {
      const { numero, titre, corps } = CORPS[cle]
      const manquent = manques.flatMap((m) => (m.section === cle ? [{ cle: m.cle, mot: m.mot }] : []))
      return {
        cle,
        titre: `${numero}. ${titre}`,
        blocs: corps(ecrit, jour),
        manques: manquent,
        analyse: cle === 'evaluation',
      }
    }).filter(({ blocs, manques: m }) => blocs.length > 0 || m.length > 0),
  }
}
