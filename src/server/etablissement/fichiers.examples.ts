import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { cleUai } from '../../domain/uai.ts'

const DONNEES = join(import.meta.dirname, '../../../../shared/data')

/** A real file of the ministry, never part of this repository; null where it is not at hand. */
export const leFichierReel = (chemin: string): Uint8Array | null =>
  existsSync(join(DONNEES, chemin)) ? readFileSync(join(DONNEES, chemin)) : null

/** Option of a test that needs this file. */
export const sauf = (chemin: string): { skip: string | false } => ({
  skip: leFichierReel(chemin) === null && `skipped: ${chemin} is not here`,
})

export const unUai = (chiffres: string): string => chiffres + cleUai(chiffres)

export const unCsv = (lignes: readonly (readonly string[])[], separateur = ';'): Uint8Array =>
  Buffer.from(lignes.map((ligne) => ligne.join(separateur)).join('\r\n') + '\r\n')

type Fiche = Readonly<Record<string, string>>

const FICHE: Fiche = {
  Identifiant_de_l_etablissement: unUai('0960001'),
  Nom_etablissement: 'Collège des Tilleuls',
  Type_etablissement: 'Collège',
  Statut_public_prive: 'Public',
  Adresse_1: '4 rue des Tilleuls',
  Code_postal: '96100',
  Code_commune: '96001',
  Nom_commune: 'Valmorne',
  Code_departement: '096',
  Code_academie: '40',
  Telephone: '0199000001',
  Hebergement: '0',
  ULIS: '1',
  Segpa: '0',
  Appartenance_Education_Prioritaire: 'REP',
  SIREN_SIRET: '19960001000017',
  latitude: '47.5',
  longitude: '-1.5',
  etat: 'OUVERT',
  code_nature: '340',
  libelle_nature: 'COLLEGE',
}

/** A directory in the form of the ministry, of schools that exist nowhere. */
export const unAnnuaire = (fiches: readonly Fiche[], sans: readonly string[] = []): Uint8Array => {
  const entetes = [...new Set([...Object.keys(FICHE), ...fiches.flatMap((fiche) => Object.keys(fiche))])].filter(
    (entete) => !sans.includes(entete),
  )
  return unCsv([entetes, ...fiches.map((fiche) => entetes.map((entete) => fiche[entete] ?? FICHE[entete] ?? ''))])
}
