// The files read together, or the adults of a file with the pupils already held: what the school says today.
import { EleveDeListe, ResponsableDeListe } from '../../domain/liste.ts'
import type { Jour } from '../../domain/identite.ts'
import type { Avertissement, FichierRefuse, FormatDeListe } from '../face-des-listes.ts'
import { lettres, limiter, rattacher, type Douteux } from './rattachement.ts'
import { refuserFichier, type EleveLu, type ListeLue } from './source.ts'

/** Of one school, with its adults by key of the pupil. */
export type Tenus = {
  readonly eleves: readonly EleveLu[]
  readonly adultes: ReadonlyMap<string, readonly ResponsableDeListe[]>
}

export type Ensemble = Tenus & {
  readonly formats: readonly FormatDeListe[]
  readonly exporteLe: Jour | null
  readonly douteux: readonly Douteux[]
  readonly avertissements: readonly Avertissement[]
}

const nomDe = ({ eleve: { nom, prenom } }: EleveLu): string => `${nom} ${prenom}`.trim()

/** Of a pupil named twice, the first line stays; an INE that two pupils share says nothing of either. */
const sansDoubles = (listes: readonly ListeLue[], avertissements: Avertissement[]): readonly EleveLu[] => {
  const parCle = new Map<string, EleveLu>()
  for (const { eleves } of listes) {
    const ici = new Set<string>()
    for (const lu of eleves) {
      const { cle } = lu.eleve
      const deja = parCle.get(cle)
      if (!deja) parCle.set(cle, lu)
      // the exports with and without addresses name the same pupils: that is no fault
      else if (ici.has(cle) || deja.classe !== lu.classe)
        avertissements.push({ code: 'eleve-en-double', sujet: nomDe(lu) })
      ici.add(cle)
    }
  }
  const parIne = new Map<string, number>()
  for (const { eleve } of parCle.values()) if (eleve.ine) parIne.set(eleve.ine, (parIne.get(eleve.ine) ?? 0) + 1)
  return [...parCle.values()].map((lu) => {
    if (lu.eleve.ine === null || parIne.get(lu.eleve.ine) === 1) return lu
    avertissements.push({ code: 'ine-en-double', sujet: nomDe(lu) })
    return { ...lu, eleve: { ...lu.eleve, ine: null } }
  })
}

/** Same child: the key of the school's file, else the INE, else name, first name and birth date. */
export const apparier = (avant: readonly EleveLu[], apres: readonly EleveLu[]): ReadonlyMap<EleveLu, EleveLu> => {
  const paires = new Map<EleveLu, EleveLu>()
  const libres = new Set(avant)
  const cles: ((lu: EleveLu) => string | null)[] = [
    ({ eleve }) => eleve.cle,
    ({ eleve }) => eleve.ine,
    ({ eleve: { nom, prenom, naissance } }) => naissance && `${lettres(nom)}|${lettres(prenom)}|${naissance}`,
  ]
  for (const cleDe of cles) {
    const index = new Map<string, EleveLu>()
    for (const lu of libres) {
      const cle = cleDe(lu)
      if (cle !== null) index.set(cle, lu)
    }
    for (const lu of apres) {
      const cle = paires.has(lu) ? null : cleDe(lu)
      const ancien = cle === null ? undefined : index.get(cle)
      if (!ancien || !libres.delete(ancien)) continue
      paires.set(lu, ancien)
    }
  }
  return paires
}

const ORDRE: readonly FormatDeListe[] = ['siecle-eleves', 'siecle-responsables', 'onde-eleves', 'onde-responsables']
/** As the pieces will hold it: two readings of one line are the same bytes. */
const conforme = (lu: EleveLu): EleveLu => ({ ...lu, eleve: EleveDeListe.parse(lu.eleve) })
const sontAdultes = (format: FormatDeListe): boolean => format.endsWith('responsables')

export const assembler = (listes: readonly ListeLue[], tenus: Tenus): Ensemble | FichierRefuse => {
  const formats = ORDRE.filter((format) => listes.some((liste) => liste.format === format))
  if (new Set(formats.map((format) => format.split('-')[0])).size > 1) return refuserFichier('formats-melanges')
  const avertissements: Avertissement[] = listes.flatMap((liste) => liste.avertissements)
  const deLaListe = listes.filter(({ format }) => !sontAdultes(format))
  const eleves = deLaListe.length > 0 ? sansDoubles(deLaListe, avertissements).map(conforme) : tenus.eleves
  if (eleves.length === 0) return refuserFichier('responsables-sans-eleves')
  if (deLaListe.length > 0) avertissements.push(...classesAbsentes(tenus.eleves, eleves))

  const lus = listes
    .filter(({ format }) => sontAdultes(format))
    .flatMap((liste) => liste.adultes)
    .map(({ enfant, adulte }) => ({ enfant, adulte: ResponsableDeListe.parse(adulte) }))
  const { parEleve, douteux, avertissements: desLiens } = rattacher(lus, eleves)
  avertissements.push(...desLiens)
  const adultes = new Map(gardes(tenus, eleves, parEleve))
  for (const lu of eleves) {
    const siens = parEleve.get(lu.eleve.cle)
    if (siens) adultes.set(lu.eleve.cle, limiter(siens, nomDe(lu), avertissements))
  }
  const exporteLe = listes.reduce<Jour | null>(
    (dernier, liste) =>
      liste.exporteLe !== null && (dernier === null || liste.exporteLe > dernier) ? liste.exporteLe : dernier,
    null,
  )
  return { formats, exporteLe, eleves, adultes, douteux, avertissements }
}

/** Held until now and named no more: a list of one class would empty all the others. */
const classesAbsentes = (avant: readonly EleveLu[], apres: readonly EleveLu[]): Avertissement[] => {
  const nommees = new Set(apres.map(({ classe }) => classe))
  const absentes = new Set(avant.map(({ classe }) => classe).filter((classe) => !nommees.has(classe)))
  return [...absentes].map((classe) => ({ code: 'classe-absente', sujet: classe }))
}

/** A class of which the files given name no adult keeps those it had: they come in another file, before or after. */
const gardes = (
  tenus: Tenus,
  eleves: readonly EleveLu[],
  parEleve: ReadonlyMap<string, unknown>,
): readonly (readonly [string, readonly ResponsableDeListe[]])[] => {
  const nommees = new Set(eleves.filter(({ eleve }) => parEleve.has(eleve.cle)).map(({ classe }) => classe))
  const avant = apparier(tenus.eleves, eleves)
  return eleves.flatMap((lu) => {
    const ancien = avant.get(lu)
    const siens = ancien && !nommees.has(lu.classe) ? tenus.adultes.get(ancien.eleve.cle) : undefined
    return siens ? [[lu.eleve.cle, siens] as const] : []
  })
}

/** Each doubtful adult with the pupil she named for it; the others are left out. */
export const trancher = (ensemble: Ensemble, choix: Readonly<Record<string, string>>): Tenus => {
  const adultes = new Map(ensemble.adultes)
  for (const { ambigu, adulte } of ensemble.douteux) {
    const cle = choix[ambigu.id]
    const candidat = ambigu.candidats.find((c) => c.cle === cle)
    if (candidat) adultes.set(candidat.cle, limiter([...(adultes.get(candidat.cle) ?? []), adulte], '', []))
  }
  return { eleves: ensemble.eleves, adultes }
}
