import { useState } from 'react'
import type { Face } from '../../../coffre/face.ts'
import type { CaseDeGrille } from '../../../domain/grille.ts'
import { estRefus } from '../../../domain/refus.ts'
import type { CaseLue, GrilleLue } from '../../../ecrits/face.ts'
import { now } from '../../shared/clock.ts'
import { jourIso } from '../../shared/francais.ts'
import { enregistrerClasseur, tableur } from '../../shared/tableur.ts'
import { aEcrire, casesAttendues, intitule, type NotreChiffre, proposer, type Source } from './proposer.ts'

export type GrilleOuverte = {
  readonly nom: string
  readonly octets: Uint8Array
  readonly format: GrilleLue['format']
  readonly cases: readonly CaseLue[]
  readonly choix: ReadonlyMap<string, Source | null>
}

export const cleDeCase = ({ feuille, adresse }: Pick<CaseLue, 'feuille' | 'adresse'>): string => `${feuille}!${adresse}`

/** As many as the mapping keeps: a grid with more is not one that somebody fills by hand. */
const CASES_MAX = 600
const OCTETS_MAX = 20_000_000

export const useGrille = (chiffres: readonly NotreChiffre[], gardees: readonly CaseDeGrille[]) => {
  const [ouverte, setOuverte] = useState<GrilleOuverte | null>(null)
  const [mot, setMot] = useState('')

  const ouvrir = async (fichier: File) => {
    setMot('')
    if (fichier.size > OCTETS_MAX)
      return setMot('Ce fichier dépasse 20\u00a0Mo\u00a0: ce n’est pas une grille à remplir.')
    const octets = new Uint8Array(await fichier.arrayBuffer())
    const lue = await tableur((face) => face.lireGrille(octets))
    if (!lue)
      return setMot(
        'Ce fichier n’est pas un classeur ODS ou XLSX lisible. Ouvrez-le dans votre tableur, enregistrez-le dans l’un de ces formats, puis réessayez.',
      )
    const cases = lue.feuilles.flatMap((feuille) => casesAttendues(feuille.cases))
    if (cases.length === 0)
      return setMot('Cette grille n’a aucune case vide avec un intitulé à sa gauche ou au-dessus d’elle.')
    if (cases.length > CASES_MAX)
      return setMot(
        `Cette grille a ${cases.length} cases à remplir, plus que les ${CASES_MAX} qui peuvent l’être en une fois. Séparez ses feuilles.`,
      )
    const nom = fichier.name.replace(/\.\w+$/u, '')
    setOuverte({ nom, octets, format: lue.format, cases, choix: proposer(cases, chiffres, gardees) })
  }

  const choisir = (lue: CaseLue, source: Source | null) =>
    setOuverte((avant) => avant && { ...avant, choix: new Map([...avant.choix, [cleDeCase(lue), source]]) })

  const repondues = (grille: GrilleOuverte): { lue: CaseLue; source: Source }[] =>
    grille.cases.flatMap((lue) => {
      const source = grille.choix.get(cleDeCase(lue))
      return source ? [{ lue, source }] : []
    })

  const remplir = async (
    face: Face,
    parCle: ReadonlyMap<string, NotreChiffre>,
    sur: { piece: string; base: number } | null,
  ) => {
    if (!ouverte) return
    const reponses = repondues(ouverte)
    const valeurs = reponses.map(({ lue, source }) => ({
      feuille: lue.feuille,
      adresse: lue.adresse,
      valeur: aEcrire(source, parCle),
    }))
    const rendue = await tableur((atelier) => atelier.remplirGrille(ouverte.octets, valeurs))
    enregistrerClasseur(rendue, ouverte.format, `${ouverte.nom}, remplie`)
    const cases = reponses.map(({ lue, source }): CaseDeGrille => ({
      feuille: lue.feuille.slice(0, 120),
      adresse: lue.adresse,
      libelle: intitule(lue).slice(0, 300),
      source,
    }))
    const gardee = await face.garderGrille({ nom: ouverte.nom.slice(0, 120), du: jourIso(now()), cases }, sur)
    const laissees = ouverte.cases.length - reponses.length
    const reste =
      laissees === 0
        ? ''
        : ` ${laissees === 1 ? 'Une case est restée telle quelle.' : `${laissees} cases sont restées telles quelles.`}`
    setMot(
      estRefus(gardee)
        ? `La grille remplie est dans vos téléchargements.${reste} Vos réponses n’ont pas pu être gardées pour l’an prochain.`
        : `La grille remplie est dans vos téléchargements.${reste} Vos réponses sont gardées pour l’an prochain.`,
    )
  }

  return { ouverte, mot, ouvrir, choisir, remplir, fermer: () => setOuverte(null) }
}
