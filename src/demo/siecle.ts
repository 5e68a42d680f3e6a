// A school's pupils as its software would export them: SIECLE, two files, ISO-8859-15. Every number is fictitious.
import type { FichierDonne } from '../coffre/face-des-listes.ts'
import type { EleveDemo } from './eleves.ts'
import type { ProcheDemo } from './foyers.ts'

export type Inscrit = { readonly eleve: EleveDemo; readonly proches: readonly ProcheDemo[] }
export type ExportDemo = {
  readonly uai: string
  readonly annee: number
  readonly le: string
  readonly inscrits: readonly Inscrit[]
}

const HORS_LATIN1: Readonly<Record<string, number>> = { '€': 0xa4, Š: 0xa6, š: 0xa8, Œ: 0xbc, œ: 0xbd, Ÿ: 0xbe }
const latin9 = (texte: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(texte.replaceAll('’', "'"), (lettre) => HORS_LATIN1[lettre] ?? lettre.charCodeAt(0))

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const echapper = (texte: string): string => texte.replace(/[&<>]/gu, (signe) => ENTITES[signe] ?? signe)

const balises = (champs: Readonly<Record<string, string>>): string =>
  Object.entries(champs)
    .map(([nom, valeur]) => `<${nom}>${echapper(valeur)}</${nom}>`)
    .join('')

const enJour = (jour: string): string => jour.split('-').toReversed().join('/')

const document = (
  racine: string,
  { uai, annee, le }: ExportDemo,
  donnees: readonly string[],
): Uint8Array<ArrayBuffer> =>
  latin9(`<?xml version="1.0" encoding="ISO-8859-15"?>
<${racine} VERSION="3.1">
<PARAMETRES>${balises({ UAJ: uai, ANNEE_SCOLAIRE: String(annee), DATE_EXPORT: enJour(le) })}</PARAMETRES>
<DONNEES>
${donnees.join('\n')}
</DONNEES>
</${racine}>
`)

const MEF: Readonly<Record<string, string>> = {
  '6e': '10010012110',
  '5e': '10110001110',
  '4e': '10210001110',
  '3e': '10310019110',
}
const REGIMES: Readonly<Record<EleveDemo['regime'], string>> = {
  externe: '0',
  'demi-pensionnaire': '2',
  interne: '3',
}
const idDe = (rang: number): string => String(40_001 + rang)

const eleves = (liste: ExportDemo): Uint8Array<ArrayBuffer> => {
  const fiches = liste.inscrits.map(({ eleve }, i) => {
    const champs = {
      ID_NATIONAL: eleve.ine,
      NOM_DE_FAMILLE: eleve.nom,
      PRENOM: eleve.prenom,
      DATE_NAISS: enJour(eleve.naissance),
      CODE_SEXE: eleve.sexe === 'm' ? '1' : '2',
      CODE_REGIME: REGIMES[eleve.regime],
      CODE_MEF: MEF[eleve.classe.split(' ')[0] ?? ''] ?? '',
    }
    return `<ELEVE ELEVE_ID="${idDe(i)}" ELENOET="${i + 1}">${balises(champs)}</ELEVE>`
  })
  const structures = liste.inscrits.map(({ eleve }, i) => {
    const division = balises({ CODE_STRUCTURE: eleve.classe, TYPE_STRUCTURE: 'D' })
    return `<STRUCTURES_ELEVE ELEVE_ID="${idDe(i)}" ELENOET="${i + 1}"><STRUCTURE>${division}</STRUCTURE></STRUCTURES_ELEVE>`
  })
  const sections = [
    ['<ELEVES>', ...fiches, '</ELEVES>'],
    ['<STRUCTURES>', ...structures, '</STRUCTURES>'],
  ]
  return document('BEE_ELEVES', liste, sections.flat())
}

const PARENTES: Partial<Record<ProcheDemo['lien'], string>> = {
  mere: '10',
  pere: '20',
  'grand-parent': '38',
  'assistant-familial': '42',
  ase: '51',
}

/** Brothers, sisters and new partners stand in no export. */
const adultes = ({ proches }: Inscrit): readonly ProcheDemo[] =>
  proches.filter(({ lien }) => PARENTES[lien] !== undefined)

const responsables = (liste: ExportDemo): Uint8Array<ArrayBuffer> => {
  const sections = { PERSONNES: [] as string[], RESPONSABLES: [] as string[], ADRESSES: [] as string[] }
  for (const [i, inscrit] of liste.inscrits.entries()) {
    for (const [j, adulte] of adultes(inscrit).entries()) {
      const id = `${idDe(i)}${j}`
      const [rue = '', ville = ''] = adulte.adresse.split(', ')
      const [, code = '', commune = ''] = /^(\d{5}) ([^(]*)/u.exec(ville) ?? []
      const personne = {
        LC_CIVILITE: adulte.sexe === 'f' ? 'MME' : 'M.',
        NOM_DE_FAMILLE: adulte.nom,
        PRENOM: adulte.prenom,
        TEL_PORTABLE: adulte.telephone,
        ADRESSE_ID: id,
      }
      const lien = {
        ELEVE_ID: idDe(i),
        PERSONNE_ID: id,
        NIVEAU_RESPONSABILITE: adulte.lien === 'mere' || adulte.lien === 'pere' ? '1' : '2',
        CODE_PARENTE: PARENTES[adulte.lien] ?? '90',
        HEBERGE_ELEVE: String(adulte.heberge),
      }
      const adresse = { LIGNE1_ADRESSE: rue, CODE_POSTAL: code, LIBELLE_POSTAL: commune.trim(), LL_PAYS: 'FRANCE' }
      sections.PERSONNES.push(`<PERSONNE PERSONNE_ID="${id}">${balises(personne)}</PERSONNE>`)
      sections.RESPONSABLES.push(`<RESPONSABLE_ELEVE>${balises(lien)}</RESPONSABLE_ELEVE>`)
      sections.ADRESSES.push(`<ADRESSE ADRESSE_ID="${id}">${balises(adresse)}</ADRESSE>`)
    }
  }
  const donnees = Object.entries(sections).flatMap(([nom, lignes]) => [`<${nom}>`, ...lignes, `</${nom}>`])
  return document('BEE_RESPONSABLES', liste, donnees)
}

export const enFichiers = (liste: ExportDemo): readonly FichierDonne[] => [
  { nom: 'ElevesSansAdresses.xml', octets: eleves(liste) },
  { nom: 'ResponsablesAvecAdresses.xml', octets: responsables(liste) },
]
