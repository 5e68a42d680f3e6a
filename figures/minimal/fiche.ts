// A file full of rare words, one a field, and the writing that begins from it: what is found on a sheet is known by its word.
import type { Hasard } from '../../src/demo/hasard.ts'
import type { ContenuDEcrit, TypeEcrit } from '../../src/domain/ecrit.ts'
import { commencer } from '../../src/domain/ecrit-commence.ts'
import type { Eleve, Responsable } from '../../src/domain/eleve.ts'
import { THEMES } from '../../src/domain/nomenclature.ts'
import type { DestinataireDuProtocole, Protocole } from '../../src/domain/protocole.ts'

export const JOUR = '2026-11-24'

const lettres = (hasard: Hasard, alphabet: string, n: number): string =>
  Array.from({ length: n }, () => hasard.choisir(Array.from(alphabet))).join('')

/** Eight letters that stand in no French word, so that they fit the shortest field. */
export const CANARI = /qx[a-z]{6}/u
export const canari = (hasard: Hasard): string => `qx${lettres(hasard, 'abcdefghijklmnopqrstuvwxyz', 6)}`
const id = (hasard: Hasard): string => lettres(hasard, 'abcdefghijklmnopqrstuvwxyz234567', 26)

const mots = [
  'absence',
  'cantine',
  'la veille',
  'été',
  'foyer',
  'au collège',
  'l’enfant',
  'rendez-vous',
  '« non »',
  'sœur',
]
export const texte = (hasard: Hasard, max: number): string => {
  const suite = Array.from({ length: hasard.entier(0, Math.floor(max / 24)) }, () => hasard.choisir(mots))
  return [canari(hasard), ...suite].join(hasard.chance(0.1) ? '\n' : ' ').slice(0, max)
}
/** Of an optional field. */
export const peutEtre = (hasard: Hasard, max: number): string => (hasard.chance(0.75) ? texte(hasard, max) : '')
/** Born, seen or told on a day of no other field of this file. */
export const unJour = (hasard: Hasard): string =>
  `${hasard.entier(1960, 2025)}-${String(hasard.entier(1, 12)).padStart(2, '0')}-${String(hasard.entier(1, 28)).padStart(2, '0')}`

const eleve = (hasard: Hasard): Eleve => ({
  nom: canari(hasard),
  prenom: canari(hasard),
  sexe: hasard.choisir(['f', 'm', null]),
  naissance: hasard.chance(0.9) ? unJour(hasard) : null,
  uai: canari(hasard),
  classe: canari(hasard),
  regime: hasard.choisir(['externe', 'interne', null]),
  ine: canari(hasard),
  telephone: canari(hasard),
})

const responsable = (hasard: Hasard): Responsable => ({
  personneId: id(hasard),
  civilite: null,
  nom: canari(hasard),
  prenom: canari(hasard),
  lien: hasard.choisir(['mere', 'pere', 'beau-parent', 'fratrie', 'tuteur', 'ase', 'autre']),
  lienPrecision: peutEtre(hasard, 60),
  telephone: canari(hasard),
  courriel: canari(hasard),
  adresse: texte(hasard, 200),
  langue: peutEtre(hasard, 60),
  heberge: hasard.choisir([true, false, null]),
  peutRecevoir: {
    autorite: hasard.choisir(['exercee', 'suspendue', 'retiree', 'deleguee', 'sans']),
    depuis: null,
    jusqua: null,
    decisionVueLe: hasard.chance(0.5) ? unJour(hasard) : null,
    decision: '',
    ordonnanceDeProtection: hasard.choisir(['non', 'en-beneficie', 'vise']),
    adresseProtegee: hasard.chance(0.4),
    contactAutorise: 'avec-precaution',
    contactPrecision: texte(hasard, 200),
    ditPar: texte(hasard, 100),
  },
})

const destinataire =
  (hasard: Hasard) =>
  (
    code: string,
    pour: DestinataireDuProtocole['pour'],
    quoi: DestinataireDuProtocole['quoi'],
  ): DestinataireDuProtocole => ({
    code,
    nom: texte(hasard, 100),
    pour,
    quoi,
    canal: 'courrier',
    adresse: texte(hasard, 100),
    telephone: canari(hasard),
  })

const protocole = (hasard: Hasard): Protocole => {
  const un = destinataire(hasard)
  return {
    titre: texte(hasard, 100),
    du: unJour(hasard),
    entete: ['Service social en faveur des élèves'],
    destinataires: [
      un('crip', 'ip', 'ecrit'),
      un('parquet', 'signalement', 'ecrit'),
      un('president-cd', 'signalement', 'copie'),
      un('ctss-d', 'les-deux', 'copie'),
      // heads who know no better: the bare notice all the same
      un('dasen', 'les-deux', hasard.choisir(['avis', 'avis', 'copie', 'ecrit'])),
    ],
    delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 1 },
    numeros: [],
    conseil: texte(hasard, 200),
  }
}

export type Fiche = {
  readonly ecrit: ContenuDEcrit
  /** Words of the file, of the pupil and of the protocol that no writing has a place for. */
  readonly ailleurs: readonly string[]
}

export const uneFiche = (hasard: Hasard, type: TypeEcrit): Fiche => {
  const qui = eleve(hasard)
  const responsables = Array.from({ length: hasard.entier(1, 5) }, () => responsable(hasard))
  const regles = protocole(hasard)
  const ecrit = commencer(type, {
    eleve: qui,
    etablissement: texte(hasard, 60),
    themes: hasard.melanger(THEMES.map(({ code }) => code)).slice(0, 5),
    responsables,
    emetteur: {
      nom: texte(hasard, 60),
      fonction: texte(hasard, 60),
      telephone: canari(hasard),
      courriel: canari(hasard),
    },
    protocole: regles,
    complete: null,
    maintenant: `${JOUR}T09:00:00.000Z`,
    jour: JOUR,
  })
  const ailleurs = [
    qui.ine ?? '',
    qui.telephone ?? '',
    regles.titre,
    regles.conseil,
    ...responsables.flatMap((r) => [r.courriel ?? '', r.peutRecevoir.contactPrecision, r.peutRecevoir.ditPar]),
  ]
  return { ecrit: { ...ecrit, emetteur: { ...ecrit.emetteur, etablissement: texte(hasard, 60) } }, ailleurs }
}
