// One file given to the page: what it says, what is written of it, and whether anything was left half done.
import type { ApercuDeListe, FichierDonne, RefusDeListe } from '../../src/coffre/face-des-listes.ts'
import { estRefus } from '../../src/domain/refus.ts'
import type { Secteur } from './monde.ts'

const rien = (): void => undefined

export type Issue =
  | {
      readonly genre: 'refuse'
      readonly motif: RefusDeListe | 'rien-a-importer' | 'ecriture-refusee'
      readonly detail: string
    }
  | { readonly genre: 'importe'; readonly apercu: ApercuDeListe; readonly changees: number }
  /** Written, and not as it was shown; or changed though it was refused. */
  | { readonly genre: 'partiel'; readonly quoi: string }
  | { readonly genre: 'faute'; readonly quoi: string }

/** What the page would show of the list, whole. */
const photo = async ({ face }: Secteur, uai: string): Promise<string> => {
  const tenues = (await face.listes()).filter((tenue) => tenue.uai === uai)
  return JSON.stringify(tenues.map(({ classes }) => classes.map(({ classe, eleves }) => [classe, eleves])))
}

const attendue = ({ classes }: ApercuDeListe): string =>
  JSON.stringify([classes.map(({ classe, eleves }) => [classe, eleves])])

export const essayer = async (secteur: Secteur, uai: string, fichiers: readonly FichierDonne[]): Promise<Issue> => {
  try {
    const [avant, enveloppes] = [await photo(secteur, uai), await secteur.enveloppes()]
    const lue = await secteur.face.lireListe(uai, fichiers, rien)
    if (estRefus(lue)) {
      const intact = (await photo(secteur, uai)) === avant && (await secteur.enveloppes()) === enveloppes
      return intact ? { genre: 'refuse', motif: lue.refus, detail: lue.detail } : { genre: 'partiel', quoi: lue.refus }
    }
    const issue = await secteur.face.importerListe({ passages: [], ambigus: {} }, rien)
    if (estRefus(issue)) {
      const intact = (await photo(secteur, uai)) === avant
      const detail = 'detail' in issue ? issue.detail : ''
      return intact ? { genre: 'refuse', motif: issue.refus, detail } : { genre: 'partiel', quoi: issue.refus }
    }
    const apres = await photo(secteur, uai)
    if (apres !== attendue(lue)) return { genre: 'partiel', quoi: `${attendue(lue)} became ${apres}` }
    return { genre: 'importe', apercu: lue, changees: issue.changees }
  } catch (faute) {
    return { genre: 'faute', quoi: faute instanceof Error ? (faute.stack ?? faute.message) : String(faute) }
  }
}
