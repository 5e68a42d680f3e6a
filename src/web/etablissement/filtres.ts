import type { FiltresEtablissement } from '../../contract/etablissement.ts'
import { Degre, Statut } from '../../domain/etablissement.ts'
import { Critere } from '../../domain/etablissement-critere.ts'
import { Departement } from '../../domain/etablissement-departement.ts'

type Filtres = Pick<FiltresEtablissement, 'degre' | 'statut' | 'priorite' | 'departement' | 'perimetre'>
/** What of the filters stands in the address; the words searched do not. */
export type FiltresDAdresse = { [K in keyof Filtres]?: Filtres[K] | undefined }

const lu = <T>(
  schema: { safeParse: (valeur: unknown) => { success: boolean; data?: T | undefined } },
  valeur: unknown,
): T | undefined => schema.safeParse(valeur).data

export const lireFiltres = (search: Record<string, unknown>): FiltresDAdresse => ({
  degre: lu(Degre, search['degre']),
  statut: lu(Statut, search['statut']),
  priorite: search['priorite'] === 'toutes' ? 'toutes' : lu(Critere, search['priorite']),
  departement: lu(Departement, search['departement']),
  perimetre: search['perimetre'] === 'tous' ? 'tous' : undefined,
})
