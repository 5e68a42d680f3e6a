import type { Periode } from '../../coffre/face-des-chiffres.ts'
import { anneeScolaire, bornesDe } from '../../domain/annee-scolaire.ts'
import type { Colonne } from '../../domain/chiffres.ts'
import { date, de, lireDate } from '../shared/francais.ts'
import { anneeDite, lireAnnee } from '../shared/tableaux.ts'

/** As the address holds it: `2026-2027`, `2026-t1`, or `2026-09-01_2026-11-24`. */
export type PeriodeChoisie =
  | { readonly genre: 'annee'; readonly annee: number }
  | { readonly genre: 'trimestre'; readonly annee: number; readonly trimestre: Trimestre }
  | { readonly genre: 'dates'; readonly du: string; readonly au: string }
export type Trimestre = Exclude<Colonne, 'annee'>
export const TRIMESTRES: readonly Trimestre[] = ['t1', 't2', 't3']

export const cleDeLaPeriode = (p: PeriodeChoisie): string =>
  p.genre === 'annee' ? anneeDite(p.annee) : p.genre === 'trimestre' ? `${p.annee}-${p.trimestre}` : `${p.du}_${p.au}`

const JOUR = String.raw`\d{4}-\d{2}-\d{2}`
/** Whatever an address says; this school year when it says nothing that can be read. */
export const lirePeriode = (texte: string | undefined, jour: string): PeriodeChoisie => {
  const [, annee, terme] = /^(20\d{2})-(t[123])$/u.exec(texte ?? '') ?? []
  if (annee && terme) return { genre: 'trimestre', annee: Number(annee), trimestre: terme as Trimestre }
  const [, du, au] = new RegExp(`^(${JOUR})_(${JOUR})$`, 'u').exec(texte ?? '') ?? []
  if (du && au) return { genre: 'dates', du, au }
  return { genre: 'annee', annee: lireAnnee(texte) ?? anneeScolaire(jour) }
}

/** Null when the dates are the wrong way round. */
export const joursDeLaPeriode = (p: PeriodeChoisie): Periode | null => {
  if (p.genre === 'dates') return p.du <= p.au ? { du: p.du, au: p.au } : null
  return bornesDe(p.annee, p.genre === 'annee' ? 'annee' : p.trimestre)
}

export const motDuTrimestre: Record<Trimestre, string> = {
  t1: '1er trimestre',
  t2: '2e trimestre',
  t3: '3e trimestre',
}

/** `année 2026-2027`, `1er trimestre 2026-2027`, or its days. */
export const periodeDite = (p: PeriodeChoisie, maintenant: Date): string => {
  if (p.genre === 'annee') return `année ${anneeDite(p.annee)}`
  if (p.genre === 'trimestre') return `${motDuTrimestre[p.trimestre]} ${anneeDite(p.annee)}`
  return `du ${date(p.du, maintenant)} au ${date(p.au, maintenant)}`
}

/** `de septembre à aujourd’hui`, `du 5 octobre au 18 décembre`. */
export const deQuandAQuand = ({ du, au }: Periode, jour: string, maintenant: Date): string => {
  const depuis = date(du, maintenant)
  const debut = lireDate(du).getDate() === 1 ? de(depuis.replace(/^1er\s/u, '')) : `du ${depuis}`
  const cours = du <= jour && jour <= au
  return `${debut} ${cours ? 'à aujourd’hui' : `au ${date(au, maintenant)}`}`
}
