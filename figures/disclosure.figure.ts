// Everything published at three levels, for years, of nations made of small counts: what can a reader be sure of?
// docs/decisions/0025-what-a-published-figure-tells.md
import { hmacSha256 } from '../src/crypto/hmac.ts'
import { sha256, utf8 } from '../src/crypto/octets.ts'
import {
  preparerLeNiveau,
  preparerLeService,
  type Apport,
  type Cadre,
  type Prepares,
} from '../src/domain/publication.ts'
import type { CellulePubliee, Remontee } from '../src/domain/chiffres.ts'
import type { Chiffre } from './chiffre.ts'
import { attaquer, REGLE, REGLE_NUE, type Bilan, type NationPubliee, type Regle } from './disclosure/attaque.ts'
import { denombrer, PETITS_MONDES } from './disclosure/denombrement.ts'
import { unMonde, type Monde } from './disclosure/mondes.ts'
import { departementNu, niveauNu } from './disclosure/regle-nue.ts'

const MONDES = 10_000
const TEMOINS = 1_000
const PREMIERE = 2024

type Sortie = { readonly cellules: readonly CellulePubliee[]; readonly remontee: Remontee | null }
type Publier = {
  readonly departement: (apports: readonly Apport[], cadre: Cadre) => Sortie
  readonly niveau: (remontees: readonly Remontee[], cadre: Cadre) => Sortie
}

/** One secret a service, the same every year. */
const cadreDe = (monde: number, territoire: string, annee: number): Cadre => {
  const secret = sha256(utf8(`${monde}|${territoire}`))
  return { territoire, annee, hmac: (message) => hmacSha256(secret, utf8(message)) }
}

const enSortie = (prepares: Prepares | null): Sortie =>
  prepares ? { cellules: prepares.tableaux.cellules, remontee: prepares.remontee } : { cellules: [], remontee: null }

const laFonction = ({ plan }: Monde): Publier => ({
  departement: (apports, cadre) => enSortie(preparerLeService(apports, cadre, plan)),
  niveau: (remontees, cadre) => enSortie(preparerLeNiveau(remontees, cadre, plan)),
})
const laRegleNue = ({ plan }: Monde): Publier => ({
  departement: (apports, cadre) => departementNu(apports, cadre, plan),
  niveau: (remontees, { annee }) => niveauNu(remontees, annee, plan),
})

const dites = (sorties: readonly Sortie[]): Remontee[] => sorties.flatMap(({ remontee }) => remontee ?? [])

const publierLAnnee = (
  monde: Monde,
  numero: number,
  annee: number,
  { departement, niveau }: Publier,
): NationPubliee & { readonly retenues: number } => {
  let retenues = 0
  const academies = monde.academies.map(({ service, departements }) => {
    const faits = departements.map((d) => {
      const apports = d.annees[annee - PREMIERE] ?? []
      const sortie = departement(apports, cadreDe(numero, d.service, annee))
      const personnes = new Set(apports.map(({ par }) => par)).size
      if (personnes > 2) retenues += sortie.cellules.length - (sortie.remontee?.cellules.length ?? 0)
      return { apports, sortie }
    })
    const sortie = niveau(dites(faits.map((f) => f.sortie)), cadreDe(numero, service, annee))
    return { faits, sortie }
  })
  const nation = niveau(dites(academies.map(({ sortie }) => sortie)), cadreDe(numero, 'fr', annee))
  return {
    plan: monde.plan,
    nation: nation.cellules,
    academies: academies.map(({ faits, sortie }) => ({
      publie: sortie.cellules,
      departements: faits.map(({ apports, sortie: { cellules } }) => ({ publie: cellules, apports })),
    })),
    retenues,
  }
}

const essayer = (mondes: number, publier: (monde: Monde) => Publier, regle: Regle) => {
  const bilan: Bilan = { lues: 0, publiques: 0, personnelles: 0, faux: 0 }
  let [trahis, differents, retenues] = [0, 0, 0]
  for (let numero = 0; numero < mondes; numero++) {
    const monde = unMonde(numero)
    const avant = bilan.publiques + bilan.personnelles
    const annees = monde.academies[0]?.departements[0]?.annees.length ?? 0
    for (let annee = PREMIERE; annee < PREMIERE + annees; annee++) {
      const publiee = publierLAnnee(monde, numero, annee, publier(monde))
      retenues += publiee.retenues
      attaquer(publiee, regle, bilan)
      if (numero % 50 > 0) continue
      const encore = publierLAnnee(monde, numero, annee, publier(monde))
      if (JSON.stringify(encore.academies) !== JSON.stringify(publiee.academies)) differents += 1
    }
    if (bilan.publiques + bilan.personnelles > avant) trahis += 1
  }
  return { ...bilan, trahis, differents, retenues }
}

const aucun = (name: string, value: number): Chiffre => ({ name, value, target: 0, ok: value === 0 })
const plusDe = (name: string, value: number, n: number): Chiffre => ({
  name,
  value,
  target: `more than ${n}`,
  ok: value > n,
})

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const nue = essayer(TEMOINS, laRegleNue, REGLE_NUE)
  const tenue = essayer(MONDES, laFonction, REGLE)
  const exact = PETITS_MONDES.map(denombrer)
  const somme = (de: (d: (typeof exact)[number]) => number): number => exact.reduce((n, d) => n + de(d), 0)
  return [
    plusDe(`control: worlds that the first rule betrays, of ${TEMOINS}`, nue.trahis, 0),
    aucun('control: truths outside the bounds of the attack', nue.faux + tenue.faux),
    plusDe('bounds read, of all readers', tenue.lues, 1_000_000),
    aucun(`counts under 11 that anybody recovers, ${MONDES} worlds of three years`, tenue.publiques),
    aucun('counts under 11 of her colleagues that a social worker recovers', tenue.personnelles),
    aucun('published again with the same secret, another table comes out', tenue.differents),
    aucun('lines that no draw could save, kept back', tenue.retenues),
    plusDe(
      'tiny worlds counted one by one, every draw of each',
      somme(({ mondes }) => mondes),
      10_000,
    ),
    aucun(
      'counts that all the worlds of one output share, known to anybody',
      somme(({ publiques }) => publiques),
    ),
    aucun(
      'counts of others that they share for one social worker',
      somme(({ personnelles }) => personnelles),
    ),
  ]
}
