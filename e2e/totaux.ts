// Colleagues who are not on screen: their own keyring and files, in Node, through the real server.
import { creerComptes } from '../src/coffre/statistiques/comptes.ts'
import { lireSecteurs } from '../src/coffre/statistiques/secteurs.ts'
import { transmettre } from '../src/coffre/statistiques/transmettre.ts'
import { relevesRecus, remonteesRecues } from '../src/coffre/consolidation/recus.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import type { Appeler } from '../src/coffre/client.ts'
import type { Moteur } from '../src/coffre/moteur.ts'
import { accompli } from '../src/demo/seance.ts'
import { entrerComme, parCode } from '../src/demo/monde.examples.ts'
import type { Releve, Remontee } from '../src/domain/chiffres.ts'
import { cellulesDuReleve } from '../src/domain/releve.ts'

const encoreUneNote = async (moteur: Moteur, secteur: string): Promise<void> => {
  const jour = horlogeDuPoste.aujourdhui()
  for (const { coffre, peutEcrire, pieces } of moteur.coffres())
    for (const { contenu } of pieces.values())
      if (peutEcrire && contenu.genre === 'note' && contenu.secteur === secteur) {
        accompli(await moteur.poser(coffre, { ...contenu, jour, heure: null }), 'one more note')
        return
      }
  throw new Error('no file to write in')
}

/** Her totals of the year, as her screen would send them, after so many more notes; returns what she was answered. */
export const transmettreDeChezElle = async (url: string, qui: string, annee: number, notes = 0): Promise<unknown> => {
  const { moteur, bureau } = await entrerComme(url, qui, parCode)
  try {
    const [sien] = lireSecteurs(moteur, bureau.moi, horlogeDuPoste.aujourdhui())
    if (!sien?.mien) throw new Error(`${qui} holds no sector`)
    for (let n = 0; n < notes; n++) await encoreUneNote(moteur, sien.secteur)
    const { releve } = creerComptes(bureau)
    const issue = await transmettre(bureau, releve(sien.secteur, annee, false), releve)
    await moteur.vider()
    return issue
  } finally {
    moteur.fermer()
  }
}

export type LuParLaTete = {
  readonly releves: readonly Releve[]
  readonly remontees: readonly { readonly de: string; readonly remontee: Remontee }[]
}

/** What a head has received, opened with her keys: the last of each. */
export const lireDeChezLaTete = async <T>(
  url: string,
  qui: string,
  annee: number,
  lire: (lu: LuParLaTete, appeler: Appeler) => Promise<T> | T,
): Promise<T> => {
  const { moteur, seance } = await entrerComme(url, qui, parCode)
  try {
    const releves = relevesRecus(moteur, annee).map(({ contenu }) => contenu.releve)
    const remontees = remonteesRecues(moteur, annee).map(({ contenu: { de, remontee } }) => ({ de, remontee }))
    return await lire({ releves, remontees }, seance.appeler)
  } finally {
    moteur.fermer()
  }
}

/** Counted here again, apart from the product: what the sectors sent, for one table and the words of its first axis. */
export const additionner = (
  releves: readonly Releve[],
  table: string,
  uai: string | null,
): ReadonlyMap<string, number> => {
  const sommes = new Map<string, number>()
  for (const cellule of releves.flatMap((releve) => cellulesDuReleve(releve))) {
    if (cellule.table !== table || cellule.uai !== uai || cellule.colonne !== 'annee') continue
    const [code = ''] = cellule.dims
    sommes.set(code, (sommes.get(code) ?? 0) + cellule.n)
  }
  return sommes
}
