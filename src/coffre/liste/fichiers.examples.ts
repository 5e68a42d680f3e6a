// Exports as schools hand them over, of children and adults who exist nowhere: INE that begin with zeros, numbers of no
// subscriber, addresses of example.org. Written here, never copied.
import { zipSync } from 'fflate'
import type { FichierDonne } from '../face-des-listes.ts'

export const UAI = '9980001A'

const OCTETS: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
}
const OCTETS_WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, Œ: 0x8c, œ: 0x9c, '’': 0x92, Ÿ: 0x9f }

const enOctets = (texte: string, hors: Readonly<Record<string, number>>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(texte, (lettre) => hors[lettre] ?? lettre.charCodeAt(0))

/** ISO-8859-15, as SIECLE writes. */
export const latin9 = (texte: string): Uint8Array<ArrayBuffer> => enOctets(texte, OCTETS)
export const cp1252 = (texte: string): Uint8Array<ArrayBuffer> => enOctets(texte, OCTETS_WINDOWS)
export const utf8 = (texte: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(texte))

export const fichier = (nom: string, octets: Uint8Array): FichierDonne => ({ nom, octets: new Uint8Array(octets) })

export const enZip = (nom: string, contenus: Readonly<Record<string, Uint8Array>>): FichierDonne =>
  fichier(nom, zipSync(contenus))

type Champs = Readonly<Record<string, string>>
export type EleveDEssai = {
  readonly id: string
  /** As attribute, and as element: they differ at times. */
  readonly numero?: string
  readonly element?: string
  readonly divisions?: readonly string[]
  readonly champs?: Champs
}

const balises = (champs: Champs): string =>
  Object.entries(champs)
    .map(([nom, valeur]) => `<${nom}>${valeur}</${nom}>`)
    .join('')

type Forme = {
  readonly uai?: string | null
  readonly annee?: string
  readonly exporteLe?: string
  readonly encodage?: string
  /** STRUCTURES before ELEVES, as in some exports. */
  readonly envers?: boolean
}

const parametres = ({ uai = UAI, annee = '2026', exporteLe = '02/11/2026' }: Forme): string =>
  `<PARAMETRES>${uai === null ? '' : `<UAJ>${uai}</UAJ>`}<ANNEE_SCOLAIRE>${annee}</ANNEE_SCOLAIRE><DATE_EXPORT>${exporteLe}</DATE_EXPORT></PARAMETRES>`

/** What the reader must never keep stands in it, as in the real one. */
const INUTILE: Champs = {
  CODE_PAYS_NAT: '999',
  VILLE_NAISS: 'VILLE INTERDITE',
  CODE_COMMUNE_INSEE_NAISS: '99999',
  ADHESION_TRANSPORT: '0',
  TEL_PERSONNEL: '+33639980099',
  MEL: 'eleve.interdit@example.org',
}

export const unEleveDEssai = (n: number, autre: Partial<EleveDEssai> = {}): EleveDEssai => ({
  id: String(10_000 + n),
  numero: `0${5_000 + n}`,
  divisions: [`${3 + (n % 4)} ${'ABCDEFGH'[Math.floor(n / 4) % 8]}`],
  ...autre,
  champs: {
    ID_NATIONAL: `${String(n).padStart(9, '0')}ZZ`,
    NOM_DE_FAMILLE: `NOM${'ABCDEFGHIJ'[n % 10]}${n}`,
    PRENOM: n % 2 === 0 ? 'Maëlys' : 'Noé',
    DATE_NAISS: `${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/2013`,
    CODE_SEXE: n % 2 === 0 ? '2' : '1',
    CODE_REGIME: ['0', '24', '3', '29'][n % 4] ?? '0',
    CODE_MEF: '10110001110',
    CODE_STATUT: 'ST',
    ...autre.champs,
  },
})

export const unXmlEleves = (eleves: readonly EleveDEssai[], forme: Forme = {}): string => {
  const fiches = eleves.map(({ id, numero = '', element = numero, champs = {} }) => {
    const attributs = `${id === '' ? '' : ` ELEVE_ID="${id}"`} ELENOET="${numero}"`
    const dernier =
      '<SCOLARITE_AN_DERNIER><CODE_MEF>99999999999</CODE_MEF><CODE_RNE>9999999Z</CODE_RNE></SCOLARITE_AN_DERNIER>'
    return `<ELEVE${attributs}><ELENOET>${element}</ELENOET>${balises({ ...champs, ...INUTILE })}${dernier}</ELEVE>`
  })
  const structures = eleves.map(({ id, numero = '', divisions = [] }) => {
    const d = divisions.map(
      (code) => `<STRUCTURE><CODE_STRUCTURE>${code}</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>`,
    )
    const groupe = '<STRUCTURE><CODE_STRUCTURE>GROUPE</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>'
    return `<STRUCTURES_ELEVE${id === '' ? '' : ` ELEVE_ID="${id}"`} ELENOET="${numero}">${groupe}${d.join('')}</STRUCTURES_ELEVE>`
  })
  const sections = [
    `<ELEVES>\n${fiches.join('\n')}\n</ELEVES>`,
    '<OPTIONS><OPTION ELEVE_ID="1"><OPTIONS_ELEVE><NUM_OPTION>1</NUM_OPTION></OPTIONS_ELEVE></OPTION></OPTIONS>',
    `<STRUCTURES>\n${structures.join('\n')}\n</STRUCTURES>`,
  ]
  const donnees = (forme.envers ? sections.toReversed() : sections).join('\n')
  return `<?xml version="1.0" encoding="${forme.encodage ?? 'ISO-8859-15'}"?>\n<BEE_ELEVES VERSION="3.1">\n${parametres(forme)}\n<DONNEES>\n${donnees}\n<BOURSES/>\n</DONNEES>\n</BEE_ELEVES>\n`
}

export type LienDEssai = {
  readonly eleve: string
  readonly personne: string
  readonly champs?: Champs
  readonly balise?: string
}

export const unXmlResponsables = (
  personnes: readonly { readonly id: string; readonly champs?: Champs }[],
  liens: readonly LienDEssai[],
  forme: Forme = {},
): string => {
  const fiches = personnes.map(
    ({ id, champs = {} }) =>
      `<PERSONNE PERSONNE_ID="${id}">${balises({
        LC_CIVILITE: 'MME',
        NOM_DE_FAMILLE: `ADULTE${id}`,
        PRENOM: 'Éléonore',
        TEL_PORTABLE: `+3363998${id.padStart(4, '0').slice(-4)}`,
        MEL: `adulte${id}@example.org`,
        ADRESSE_ID: id,
        CODE_PROFESSION: '34',
        ...champs,
      })}</PERSONNE>`,
  )
  const lies = liens.map(
    ({ eleve, personne, champs = {}, balise = 'RESPONSABLE_ELEVE' }) =>
      `<${balise}>${balises({
        ELEVE_ID: eleve,
        PERSONNE_ID: personne,
        NIVEAU_RESPONSABILITE: '1',
        CODE_PARENTE: '10',
        HEBERGE_ELEVE: 'true',
        ...champs,
      })}</${balise}>`,
  )
  const adresses = personnes.map(
    ({ id }) =>
      `<ADRESSE ADRESSE_ID="${id}"><LIGNE1_ADRESSE>${Number(id) % 90} rue de l’Étang</LIGNE1_ADRESSE><LIGNE2_ADRESSE>Bât. œillet</LIGNE2_ADRESSE><CODE_POSTAL>99000</CODE_POSTAL><LIBELLE_POSTAL>VALMORNE</LIBELLE_POSTAL><LL_PAYS>FRANCE</LL_PAYS></ADRESSE>`,
  )
  return `<?xml version="1.0" encoding="${forme.encodage ?? 'ISO-8859-15'}"?>\n<BEE_RESPONSABLES VERSION="2.1">${parametres(forme)}<DONNEES><PERSONNES>${fiches.join('\n')}</PERSONNES><RESPONSABLES>${lies.join('\n')}</RESPONSABLES><ADRESSES>${adresses.join('\n').replaceAll('’', "'")}</ADRESSES></DONNEES></BEE_RESPONSABLES>`
}

/** A collège of so many pupils, with two adults each, whom some share. */
export const unCollege = (
  nombre: number,
  forme: Forme = {},
  debut = 0,
): { eleves: Uint8Array; responsables: Uint8Array } => {
  const eleves = Array.from({ length: nombre }, (_, i) => {
    const n = debut + i
    return unEleveDEssai(n, { divisions: [`${3 + (n % 4)} ${'ABCDEFGHIJ'[Math.floor(n / 4) % 10]}`] })
  })
  const personnes = eleves.flatMap(({ id }) => [{ id: `1${id}` }, { id: `2${id}`, champs: { LC_CIVILITE: 'M.' } }])
  const liens = eleves.flatMap(({ id }): LienDEssai[] => [
    { eleve: id, personne: `1${id}` },
    { eleve: id, personne: `2${id}`, champs: { CODE_PARENTE: '20', HEBERGE_ELEVE: '0' } },
  ])
  return {
    eleves: latin9(unXmlEleves(eleves, forme)),
    responsables: latin9(unXmlResponsables(personnes, liens, forme)),
  }
}

const ONDE_ELEVES =
  'Nom élève;Nom d’usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe;Attestation fournie;Autorisation associations;Autorisation photo;Décision de passage'

export type EcolierDEssai = {
  readonly nom: string
  readonly usage?: string
  readonly prenom: string
  readonly naissance?: string
  readonly ine?: string
  readonly classe?: string
  readonly niveau?: string
}

export const unCsvEleves = (ecoliers: readonly EcolierDEssai[], entete = ONDE_ELEVES): string =>
  [
    entete.replaceAll('’', "'"),
    ...ecoliers.map(
      ({ nom, usage = '', prenom, naissance = '14/03/2017', ine = '', classe = 'CM1 A', niveau = 'CM1' }) =>
        [
          nom,
          usage,
          prenom,
          naissance,
          'F',
          ine,
          '3 rue des Joncs',
          '99000',
          'VALMORNE',
          'FRANCE',
          '',
          '',
          '',
          '',
          'CYCLE III',
          niveau,
          classe,
          '90001',
          'Non',
          'Oui',
          'Non',
          '',
        ].join(';'),
    ),
  ].join('\r\n')

/** The extraction « par groupe »: neither INE nor number of class. */
export const unCsvParGroupe = (ecoliers: readonly EcolierDEssai[]): string =>
  [
    "Nom Elève;Nom d'usage Elève;Prénom Elève;Date naissance;Sexe;Niveau;Libellé classe",
    ...ecoliers.map(({ nom, usage = '', prenom, naissance = '14/03/2017', classe = 'CM1 A', niveau = 'CM1' }) =>
      [nom, usage, prenom, naissance, 'F', niveau, classe].join(';'),
    ),
  ].join('\n')

type EnfantDEssai = {
  readonly nom?: string
  readonly usage?: string
  readonly prenom: string
  readonly classe?: string
}

export const unCsvResponsables = (
  adultes: readonly {
    readonly nom: string
    readonly prenom: string
    readonly portable?: string
    readonly enfants: readonly EnfantDEssai[]
  }[],
): string => {
  const enfant = "Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants"
  const entete = `Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable;${[enfant, enfant, enfant].join(';')}`
  const lignes = adultes.map(({ nom, prenom, portable = '0639980001', enfants }) => {
    const siens = Array.from({ length: 3 }, (_, i) => {
      const e = enfants[i]
      return e ? [e.usage ?? '', e.nom ?? '', e.prenom, e.classe ?? ''] : ['', '', '', '']
    }).flat()
    return [
      'MME',
      '',
      nom,
      prenom,
      '3 rue des Joncs',
      '99000',
      'VALMORNE',
      'FRANCE',
      'a@example.org',
      '',
      '',
      portable,
      ...siens,
    ].join(';')
  })
  return [entete, ...lignes].join('\r\n')
}
