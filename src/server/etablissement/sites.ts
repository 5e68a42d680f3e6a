// The UAI is not unique in the directory: annexes and second buildings repeat it, each with its own name or address.
import type { Valeur } from '../../domain/etablissement-import.ts'
import { enTexte } from './champs.ts'
import type { Apport, Carnet } from './lecture.ts'
import { motifs } from './motifs.ts'
import { plierEntete } from './tableau.ts'

export type LigneDeSite = { readonly n: number; readonly lus: Record<string, Valeur> }

/** Which line of an UAI is the school itself: not an annexe, then the one named as its nature, then by name. */
const principaleDabord = (a: LigneDeSite, b: LigneDeSite): number =>
  rangPrincipal(a).localeCompare(rangPrincipal(b), 'fr')
const rangPrincipal = ({ lus }: LigneDeSite): string => {
  const nom = plierEntete(enTexte(lus['nom']))
  const annexe = /\bannexe\b|\bsite\b/i.test(enTexte(lus['nom'])) ? '1' : '0'
  const nature = plierEntete(enTexte(lus['nature']))
  const commeSaNature = nature !== '' && nom.startsWith(nature) ? '0' : '1'
  return `${annexe}${commeSaNature}${nom}${cleSite(lus)}`
}

/** What tells two places of one school apart: their name and address. */
export const cleSite = (lus: Readonly<Record<string, Valeur>>): string =>
  [lus['nom'], lus['adresse']].map((valeur) => plierEntete(enTexte(valeur))).join('|')

const DU_SITE = ['nom', 'adresse', 'code_postal', 'commune', 'latitude', 'longitude'] as const
const PARTAGES = [
  'internat',
  'ulis',
  'segpa',
  'voie_generale',
  'voie_technologique',
  'voie_professionnelle',
  'restauration',
]

/** One school per UAI; its further lines become sites, and what one site offers the school offers. */
export const reunir = (uai: string, lignes: readonly LigneDeSite[], carnet: Carnet): Apport[] => {
  const [principale, ...autres] = lignes.toSorted(principaleDabord)
  if (!principale) return []
  const champs = { ...principale.lus }
  for (const champ of PARTAGES) if (autres.some(({ lus }) => lus[champ] === true)) champs[champ] = true
  const vus = new Map([[cleSite(principale.lus), principale.n]])
  const sites = autres.flatMap(({ n, lus }): Apport[] => {
    const cle = cleSite(lus)
    const deja = vus.get(cle)
    if (deja !== undefined) {
      carnet.refus.push({ ligne: Math.max(n, deja), motif: motifs.repete(Math.min(n, deja)) })
      return []
    }
    vus.set(cle, n)
    const duSite = Object.fromEntries(DU_SITE.map((champ) => [champ, lus[champ] ?? null]))
    return [{ objet: 'site', cle: { uai, cle }, champs: { ...duSite, etat: lus['etat'] ?? 'ouvert' }, ligne: n }]
  })
  return [{ objet: 'etablissement', cle: { uai }, champs, ligne: principale.n }, ...sites]
}
