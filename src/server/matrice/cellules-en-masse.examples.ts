// Writing without a condition: the base alone chooses the rows, and changes those of the matrix, not one more.
import { attenduOuvert, attenduScelle } from './attendu.ts'
import type { Cellule } from './cellule.examples.ts'
import type { Ouverte, Scellee, Verbe } from './matrice.ts'
import { brouillonsDe } from './monde.examples.ts'
import { AILLEURS, ICI, NOMS, NOMS_DES_COFFRES, personne, type Nom } from './personnes.ts'
import {
  affectees,
  DES_ETABLISSEMENTS,
  ECOLES,
  EN_POSTE,
  idDe,
  nomDuTemoin,
  SANS_POUVOIR,
  SECTEURS,
  secteurDe,
} from './territoire.examples.ts'

type Ligne = { readonly service: string; readonly a?: readonly string[]; readonly ligne?: string }

const SERVICES = [ICI, AILLEURS] as const
const uneParService: readonly Ligne[] = SERVICES.map((service) => ({ service }))

/** A campaign that only the neighbours have. */
const EN_PLUS: Ligne = { service: AILLEURS, ligne: 'ouverte' }

const COMPTES: readonly Ligne[] = SERVICES.flatMap((service) =>
  [...NOMS, nomDuTemoin(service)].map((nom) => ({ service, a: [nom] })),
)
const secteurs = Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][]
const AFFECTATIONS: readonly Ligne[] = secteurs.flatMap(([secteur, service]) => [
  ...EN_POSTE[secteur].map(() => ({ service, ligne: 'un poste' })),
  { service, ligne: 'un remplacement', a: EN_POSTE[secteur] },
  ...SANS_POUVOIR.filter((poste) => poste.secteur === secteur).map(() => ({ service, ligne: 'un poste' })),
])
const DES_SECTEURS: readonly Ligne[] = secteurs.map(([, service]) => ({ service }))
const DES_ECOLES: readonly Ligne[] = [...DES_SECTEURS, { service: ICI }]
const GUICHETS: readonly Ligne[] = secteurs.map(([secteur, service]) => ({ service, a: EN_POSTE[secteur] }))
const SIENNES: readonly Ligne[] = COMPTES.map((ligne) => ({ ...ligne, ligne: 'la sienne' }))
const PRESENCES: readonly Ligne[] = COMPTES.map(({ service, a = [] }) => ({
  service,
  ligne: 'dans son secteur',
  a: a.filter((nom) => affectees(secteurDe(service)).includes(nom)),
}))
const PERSONNELS: readonly Ligne[] = SERVICES.flatMap((service) => DES_ETABLISSEMENTS.map(() => ({ service })))

const ouverte = (
  objet: Ouverte,
  verbe: Verbe,
  lignes: readonly Ligne[],
  sql: (nom: Nom) => string,
): readonly Cellule[] =>
  NOMS.map((nom) => {
    const sienne = (ligne: Ligne): boolean =>
      ligne.service === personne(nom).service && (ligne.a?.includes(nom) ?? false)
    const permises = lignes.filter(({ service, ligne, ...reste }) => {
      const decrite = { service, aSoi: () => sienne({ service, ...reste }), ...(ligne === undefined ? {} : { ligne }) }
      return attenduOuvert(nom, verbe, objet, decrite) === 'oui'
    })
    return enMasse(nom, verbe, objet, permises.length, sql(nom))
  })

const enMasse = (nom: Nom, verbe: Verbe, objet: string, lignes: number, sql: string): Cellule => ({
  nom,
  verbe,
  objet,
  quoi: 'en masse',
  attendu: lignes > 0 ? 'oui' : 'rien',
  lignes,
  sql,
})

const changer = (table: string, quoi: string) => (): string => `update ${table} set ${quoi}`
const vider = (table: string) => (): string => `delete from ${table}`

const sonSecteur = (nom: Nom): string => idDe(secteurDe(personne(nom).service))

const duCoffre = (
  objet: Scellee,
  verbe: Verbe,
  lignes: (nom: Nom) => readonly boolean[],
  sql: string,
): readonly Cellule[] => NOMS.map((nom) => enMasse(nom, verbe, objet, lignes(nom).filter(Boolean).length, sql))

const brouillons = (nom: Nom, verbe: Verbe): readonly boolean[] =>
  NOMS_DES_COFFRES.flatMap((coffre) =>
    brouillonsDe(coffre).map((de) => attenduScelle(nom, verbe, 'brouillon', coffre, { aSoi: de === nom }) === 'oui'),
  )

/** A draft in a file that she only reads now: the whole statement is refused. */
const brouillonsChanges = (nom: Nom): readonly boolean[] => {
  const siens = brouillons(nom, 'effacer')
  const changeables = brouillons(nom, 'modifier')
  return siens.some((oui, i) => oui && !changeables[i]) ? [] : changeables
}

const depots = (nom: Nom): readonly boolean[] =>
  NOMS_DES_COFFRES.map((coffre) => attenduScelle(nom, 'effacer', 'depot', coffre, { aSoi: false }) === 'oui')

export const cellulesEnMasse = (): readonly Cellule[] => [
  ...ouverte('compte', 'modifier', COMPTES, changer('compte', "telephone = '1'")),
  ...ouverte('secteur', 'modifier', DES_SECTEURS, changer('secteur', "bassin = 'x'")),
  ...ouverte(
    'secteur_etablissement',
    'modifier',
    DES_ECOLES,
    (nom) => `update secteur_etablissement set secteur = '${sonSecteur(nom)}'`,
  ),
  ...ouverte('secteur_etablissement', 'effacer', DES_ECOLES, vider('secteur_etablissement')),
  ...ouverte('affectation', 'modifier', AFFECTATIONS, changer('affectation', 'quotite = 60')),
  ...ouverte('critere_etablissement', 'modifier', uneParService, changer('critere_etablissement', 'present = false')),
  ...ouverte('critere_etablissement', 'effacer', uneParService, vider('critere_etablissement')),
  ...ouverte(
    'import_etablissement',
    'modifier',
    uneParService.map((ligne) => ({ ...ligne, ligne: 'en son nom' })),
    (nom) => `update import_etablissement set etat = 'annule', clos_le = now(), clos_par = '${idDe(nom)}'`,
  ),
  ...ouverte('import_etablissement_ecart', 'effacer', uneParService, vider('import_etablissement_ecart')),
  ...ouverte('presence', 'modifier', PRESENCES, changer('presence', "bureau = 'x'")),
  ...ouverte('presence', 'effacer', SIENNES, vider('presence')),
  ...ouverte('absence', 'modifier', COMPTES, changer('absence', "au = '2999-12-31'")),
  ...ouverte('absence', 'effacer', COMPTES, vider('absence')),
  ...ouverte('reveil', 'effacer', COMPTES, vider('reveil')),
  ...ouverte('guichet', 'modifier', GUICHETS, changer('guichet', 'ouvert_en_vacances = true')),
  ...ouverte(
    'campagne',
    'modifier',
    [...SERVICES.flatMap((service) => ['ouverte', 'close'].map((ligne) => ({ service, ligne }))), EN_PLUS],
    changer('campagne', "decision = 'x'"),
  ),
  ...ouverte('personnel', 'modifier', PERSONNELS, changer('personnel', "fonction = 'chef'")),
  ...ouverte(
    'etablissement',
    'modifier',
    ECOLES.map(() => ({ service: ICI })),
    changer('etablissement', "nom = 'x'"),
  ),
  ...(
    [
      ['site', "nom = 'x'"],
      ['ips', 'ips = 100'],
      ['effectif', 'eleves = 1'],
      ['reseau_prioritaire', "label = 'REP+'"],
      ['densite_commune', 'niveau = 2'],
      ['vacances', "reprise = '3000-01-05'"],
      ['ferie', "libelle = 'x'"],
    ] as const
  ).flatMap(([table, quoi]) => ouverte(table, 'modifier', [{ service: ICI }], changer(table, quoi))),
  ...duCoffre('depot', 'effacer', depots, 'delete from depot'),
  ...duCoffre('brouillon', 'effacer', (nom) => brouillons(nom, 'effacer'), 'delete from brouillon'),
  ...duCoffre('brouillon', 'modifier', brouillonsChanges, "update brouillon set ct = '\\x01'"),
]
