import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import type { Urgence } from '../../domain/saisine.ts'
import { estClose } from '../../domain/saisine-etat.ts'
import { sansAccents } from '../shared/francais.ts'
import { aTraiter, attendReponse } from '../shared/a-traiter.ts'

export const vues = ['a-traiter', 'urgentes', 'en-attente', 'closes', 'binome'] as const
export type Vue = (typeof vues)[number]

export const lireVue = (texte: string | undefined): Vue => vues.find((v) => v === texte) ?? 'a-traiter'

/** It waits for somebody else, and the day said has not come. */
export const attend = ({ contenu }: Pick<LigneSaisine, 'contenu'>, jour: string): boolean =>
  contenu.etat === 'en-attente' && (contenu.attenteJusqua === null || contenu.attenteJusqua > jour)

const urgente = ({ contenu }: LigneSaisine): boolean => contenu.urgence === 'immediate' || contenu.urgence === '48h'

const filtres: Record<Vue, (ligne: LigneSaisine) => boolean> = {
  'a-traiter': aTraiter,
  urgentes: (ligne) => aTraiter(ligne) && urgente(ligne),
  'en-attente': ({ contenu, duBinome }) => !duBinome && contenu.etat === 'en-attente',
  closes: ({ contenu, duBinome }) => !duBinome && estClose(contenu.etat),
  binome: (ligne) => ligne.duBinome && attendReponse(ligne),
}

export const compter = (lignes: readonly LigneSaisine[], vue: Vue): number => lignes.filter(filtres[vue]).length

const rangs: Record<Urgence, number> = { immediate: 0, '48h': 1, semaine: 2, normale: 3 }

const derniere = ({ contenu }: LigneSaisine): string => contenu.pas.at(-1)?.le ?? contenu.recueLe

/** Urgency first, then the oldest; what waits for somebody else comes last. Closed ones: the latest first. */
export const trier = (lignes: readonly LigneSaisine[], vue: Vue, jour: string): LigneSaisine[] =>
  lignes
    .filter(filtres[vue])
    .toSorted((a, b) =>
      vue === 'closes'
        ? derniere(b).localeCompare(derniere(a))
        : Number(attend(a, jour)) - Number(attend(b, jour)) ||
          rangs[a.contenu.urgence] - rangs[b.contenu.urgence] ||
          a.contenu.recueLe.localeCompare(b.contenu.recueLe),
    )

const cleDeLEleve = ({ contenu: { uai, eleve } }: LigneSaisine): string | null =>
  eleve?.nom && eleve.prenom ? sansAccents(`${uai} ${eleve.nom} ${eleve.prenom}`) : null

/** Those of one pupil stand together, at the place of the first of them. */
export const grouper = (lignes: readonly LigneSaisine[]): LigneSaisine[][] => {
  const groupes: LigneSaisine[][] = []
  const parEleve = new Map<string, LigneSaisine[]>()
  for (const ligne of lignes) {
    const cle = cleDeLEleve(ligne)
    const groupe = cle === null ? undefined : parEleve.get(cle)
    if (groupe) {
      groupe.push(ligne)
      continue
    }
    const nouveau = [ligne]
    groupes.push(nouveau)
    if (cle !== null) parEleve.set(cle, nouveau)
  }
  return groupes
}
