// Who may have which field, said apart from the code that prints: a table to be read by whoever knows the law.
import type { ContenuDEcrit } from '../../src/domain/ecrit.ts'
import type { EcritImprime } from '../../src/domain/ecrit-remis.ts'
import { THEMES } from '../../src/domain/nomenclature.ts'
import { date } from '../../src/ecrits/mots.ts'
import { CANARI } from './fiche.ts'

export type Champ = { readonly chemin: string; readonly mot: string }

const JOUR = /^\d{4}-\d{2}-\d{2}$/u
const LIBELLES = new Map(THEMES.map(({ code, libelle }) => [code, libelle]))

/** Word by which a value is known on a sheet; null for what has none of its own (yes, no, a kind). */
const motDe = (valeur: string): string | null => {
  if (JOUR.test(valeur)) return date(valeur).replaceAll('\u00a0', ' ')
  return (
    CANARI.exec(valeur)?.[0] ?? LIBELLES.get(valeur)?.toLowerCase() ?? (/^[a-z2-7]{26}$/u.test(valeur) ? valeur : null)
  )
}

export const champsDe = (valeur: unknown, chemin = ''): Champ[] => {
  if (typeof valeur === 'string') {
    const mot = motDe(valeur)
    return mot === null ? [] : [{ chemin, mot }]
  }
  if (typeof valeur !== 'object' || valeur === null) return []
  return Object.entries(valeur).flatMap(([cle, v]) => champsDe(v, chemin === '' ? cle : `${chemin}.${cle}`))
}

/** On no sheet: what finds a thing in the product, and how the recipients are reached. */
const INTERNES =
  /^(complete|commenceLe|.*\.personneId|.*\.puise\.note|destinataires\.\d+\.(code|canal|adresse|telephone))$/u
const AVIS = /^(enfant\.etablissement|emetteur\.(nom|fonction)|destinataires\.0\.nom)$/u
const RELANCE =
  /^(enfant\.(nom|prenom|naissance)|emetteur\.(nom|fonction|telephone|courriel)|entete\.reference|destinataires\.0\.(nom|adresse))$/u

/** Typed, then taken back by the answer beside it: it must not come out. */
const repris = ({
  mineurs,
  faits: { traces },
  information: { titulaires, enfant },
}: ContenuDEcrit): readonly RegExp[] => [
  ...(mineurs.autres === 'non' ? [/^mineurs\.liste/u] : []),
  ...(traces.presentes === true ? [] : [/^faits\.traces\./u]),
  ...(traces.medecin === null ? [/^faits\.traces\.medecinPrecision/u] : []),
  ...titulaires.map(({ informe }, n) => {
    const gardes = { oui: 'raison', non: 'le|comment|reaction' }
    return new RegExp(`^information\\.titulaires\\.${n}\\.(${informe === null ? '.*' : gardes[informe]})$`, 'u')
  }),
  ...(enfant.informe === null ? [/^information\.enfant\./u] : []),
  ...(enfant.informe === false ? [/^information\.enfant\.le$/u] : []),
]

export const peutAvoir = (ecrit: ContenuDEcrit, modele: EcritImprime['modele']): ((chemin: string) => boolean) => {
  if (modele === 'avis') return (chemin) => AVIS.test(chemin)
  if (modele === 'relance') return (chemin) => RELANCE.test(chemin)
  const non = [INTERNES, ...repris(ecrit)]
  return (chemin) => !non.some((regle) => regle.test(chemin))
}
