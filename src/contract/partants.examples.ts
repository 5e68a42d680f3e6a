// Everything that can leave a browser, and everything that can come back to one: each type under its name.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { CelluleArrondie, CellulePubliee, Releve, Remontee, TableauxPublies } from '../domain/chiffres.ts'
import { CorpsDepot, CorpsReponse, Depose } from '../domain/depot.ts'
import { ContenuDEcrit, Fige, Suite } from '../domain/ecrit.ts'
import { Eleve, Responsable } from '../domain/eleve.ts'
import { Piece, PieceFusion } from '../domain/piece.ts'
import { Delais, Protocole } from '../domain/protocole.ts'
import { Saisine } from '../domain/saisine.ts'
import { Depot } from './coffre.ts'
import type { Endpoint } from './endpoint.ts'
import { ImportVu } from './etablissement.ts'
import { EntreeSignee, EntreeAnnuaire, EntreeJournal } from './registre.ts'
import { Enveloppe, Scelle } from './enveloppe.ts'
import { TrousseauScelle } from './session.ts'
import type { Parties, Schema } from './champs.examples.ts'

export const PARTIES: Parties = {
  CellulePubliee,
  CelluleArrondie,
  Releve,
  Remontee,
  TableauxPublies,
  ContenuDEcrit,
  Fige,
  Suite,
  Delais,
  Protocole,
  Saisine,
  Eleve,
  Responsable,
  Depot,
  EntreeSignee,
  Enveloppe,
  Scelle,
  TrousseauScelle,
  PieceQuelconque: PieceFusion.pick({ format: true, annule: true, copieDe: true }),
}

const estEndpoint = (valeur: unknown): valeur is Endpoint =>
  typeof valeur === 'object' && valeur !== null && 'method' in valeur && 'path' in valeur && 'input' in valeur

export const endpoints = async (): Promise<readonly Endpoint[]> => {
  const dossier = import.meta.dirname
  const fichiers = globSync('*.ts', { cwd: dossier }).filter((f) => !/\.(?:test|examples)\.ts$/u.test(f))
  const modules = await Promise.all(
    fichiers.toSorted().map((f) => import(pathToFileURL(join(dossier, f)).href) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) => Object.values(module).filter(estEndpoint))
}

type Variante = Schema & { readonly shape: Readonly<Record<string, Schema>> }
const nomDe = (variante: Variante, cle: 'genre' | 'type'): string => {
  const [nom] = (variante.shape[cle]?._zod.def as { values?: readonly string[] } | undefined)?.values ?? []
  return nom ?? '?'
}
const variantes = (de: string, options: readonly unknown[], cle: 'genre' | 'type'): [string, Schema][] =>
  (options as readonly Variante[]).map((variante) => [`${de} ${nomDe(variante, cle)}`, variante])

/** Asked of the server, sealed to somebody else, signed in a log, laid in a coffre that others hold. */
export const typesQuiPartent = async (): Promise<ReadonlyMap<string, Schema>> =>
  new Map<string, Schema>([
    ...(await endpoints()).map(({ method, path, input }): [string, Schema] => [`${method} ${path}`, input]),
    ...variantes('depot', CorpsDepot.options, 'genre'),
    ['reponse au recu', CorpsReponse],
    ['depot scelle', Depose],
    ...variantes('journal', EntreeJournal.options, 'type'),
    ...variantes('annuaire', EntreeAnnuaire.options, 'type'),
    ...variantes('piece', Piece.options, 'genre'),
    ...Object.entries(PARTIES).map(([nom, partie]): [string, Schema] => [`<${nom}>`, partie]),
  ])

/** Of answers: an import of schools says the same thing five times. */
export const PARTIES_RECUES: Parties = { ImportVu }

export const typesQuiReviennent = async (): Promise<ReadonlyMap<string, Schema>> =>
  new Map<string, Schema>([
    ...(await endpoints()).map(({ method, path, output }): [string, Schema] => [`${method} ${path}`, output]),
    ...Object.entries(PARTIES_RECUES).map(([nom, partie]): [string, Schema] => [`<${nom}>`, partie]),
  ])
