// The printed form of the matrix, in French: social workers judge it. docs/policy-matrix.md is this text.
import {
  FERMEES,
  FONCTIONS,
  FONCTIONS_DES_ALERTES,
  FONCTIONS_DU_GUICHET,
  OUVERTE,
  SCELLEE,
  VERBES,
  type RegleDeFonction,
  type RegleOuverte,
  type RegleScellee,
  type Verbe,
} from './matrice.ts'
import { COFFRES, LIENS, NOMS, personne } from './personnes.ts'

const MOTS: Readonly<Record<Verbe, string>> = {
  lire: 'lire',
  inserer: 'ajouter',
  modifier: 'changer',
  effacer: 'effacer',
}
const GENRES = ['dossier', 'secteur', 'service', 'personnel'] as const
const PORTEES = { 'a-soi': 'à soi', 'de-son-service': 'de son service', 'de-tous': 'de tous' } as const

const qui = (roles: readonly string[] | 'tous' | 'connectee' | 'public'): string => {
  if (roles === 'public') return 'tout le monde, même sans session'
  if (roles === 'connectee') return 'toute personne connectée, personnels des établissements compris'
  return roles === 'tous' ? 'toute personne du service' : roles.join(', ')
}

const ouverte = ([table, regles]: readonly [string, readonly RegleOuverte[]]): string[] => {
  const lignes = VERBES.flatMap((verbe) =>
    regles
      .filter((regle) => regle.verbe === verbe)
      .map(
        ({ roles, portee, ligne }) =>
          `| ${MOTS[verbe]} | ${ligne ?? 'toute ligne'} | ${qui(roles)} | ${PORTEES[portee]} |`,
      ),
  )
  return lignes.length === 0
    ? [`### \`${table}\``, '', 'Personne.', '']
    : [`### \`${table}\``, '', '| acte | ligne | qui | laquelle |', '|---|---|---|---|', ...lignes, '']
}

const admet = (regle: RegleScellee, genre: (typeof GENRES)[number]): boolean =>
  !regle.genres || regle.genres.includes(genre)

const scellee = ([table, regles]: readonly [string, readonly RegleScellee[]]): string[] => {
  const actes = [
    ...new Set(regles.map(({ verbe, ligne }) => `${MOTS[verbe]}${ligne === undefined ? '' : ` : ${ligne}`}`)),
  ]
  const lignes = actes.map((acte) => {
    const siennes = regles.filter(
      ({ verbe, ligne }) => acte === `${MOTS[verbe]}${ligne === undefined ? '' : ` : ${ligne}`}`,
    )
    const cases = LIENS.map((lien) => {
      const genres = GENRES.filter((genre) =>
        siennes.some((regle) => regle.liens.includes(lien) && admet(regle, genre)),
      )
      if (genres.length === 0) return '–'
      return genres.length === GENRES.length ? 'oui' : genres.filter((genre) => genre !== 'personnel').join(', ')
    })
    const sienne = siennes.every(({ aSoi }) => aSoi) ? `${acte} (le sien seulement)` : acte
    return `| ${sienne} | ${cases.join(' | ')} |`
  })
  return [
    `### \`${table}\``,
    '',
    `| acte | ${LIENS.join(' | ')} |`,
    `|---|${LIENS.map(() => '---').join('|')}|`,
    ...lignes,
    '',
  ]
}

const fonction = ([nom, { quoi, roles, liens, garde }]: readonly [string, RegleDeFonction]): string => {
  const avec = [...(liens ?? []), ...(garde ? ['de garde, pour ce qui lui échoit'] : [])]
  return `| \`${nom}\` | ${quoi} | ${qui(roles)} | ${avec.join(', ')} |`
}

export const imprimer = (): string =>
  [
    '# Qui peut faire quoi, table par table',
    '',
    'Imprimé de `src/server/matrice/`, où chaque case est exécutée : en SQL sous le rôle de l’application, et par HTTP pour les actes du contrat. Ce qui n’est pas écrit est refusé. Une personne sans session, à la session expirée, au jeton inventé ou au compte fermé n’obtient rien de plus que « tout le monde ». Le personnel d’un établissement n’est pas du service : aucune table ne lui est ouverte, il passe par les fonctions qui le nomment.',
    '',
    '## Les personnes du petit monde',
    '',
    '| nom | fonction |',
    '|---|---|',
    ...NOMS.map((nom) => `| ${nom} | ${personne(nom).fonction} |`),
    '',
    '## Les coffres',
    '',
    '| coffre | genre | membres |',
    '|---|---|---|',
    ...Object.values(COFFRES).map(
      ({ quoi, genre, membres }) =>
        `| ${quoi} | ${genre} | ${Object.entries(membres)
          .map(([nom, lien]) => `${nom} (${lien})`)
          .join(', ')} |`,
    ),
    '',
    '## La moitié scellée',
    '',
    'Tout dépend du lien avec le coffre, aujourd’hui, à Paris. Ce qui est lu ici est chiffré : la clé est ailleurs. Le service d’à côté n’existe pas.',
    '',
    ...Object.entries(SCELLEE).flatMap(scellee),
    '## La moitié ouverte',
    '',
    ...Object.entries(OUVERTE).flatMap(ouverte),
    '## Ce qui passe par une fonction de la base',
    '',
    '| fonction | quoi | qui | lien avec le coffre |',
    '|---|---|---|---|',
    ...Object.entries(FONCTIONS).map(fonction),
    '',
    '## Ce que peut la page publique d’une école',
    '',
    'Le rôle `permanence_guichet` n’a aucun droit sur aucune table : il appelle ces fonctions, et rien d’autre. Personne n’y est connecté.',
    '',
    '| fonction | quoi |',
    '|---|---|',
    ...Object.entries(FONCTIONS_DU_GUICHET).map(([nom, quoi]) => `| \`${nom}\` | ${quoi} |`),
    '',
    '## Ce que peuvent les minuteries des alertes',
    '',
    'Le rôle `permanence_alertes` n’a aucun droit sur aucune table : il appelle ces fonctions, et rien d’autre. Personne n’y est connecté.',
    '',
    '| fonction | quoi |',
    '|---|---|',
    ...Object.entries(FONCTIONS_DES_ALERTES).map(([nom, quoi]) => `| \`${nom}\` | ${quoi} |`),
    '',
    '## Ce que l’application ne touche jamais',
    '',
    ...Object.keys(FERMEES).map((table) => `- \`${table}\``),
    '',
  ].join('\n')
