import { sql } from 'kysely'

import {
  deleteImport,
  getImport,
  getImports,
  postApplication,
  postImport,
  type EcartVu,
  type ImportVu,
} from '../../contract/etablissement.ts'
import type { Acteur } from '../../domain/acteur.ts'
import { appliquerImport, ObjetImporte, peutImporter } from '../../domain/etablissement-import.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import { serve, type Route } from '../serve.ts'
import type { Tx } from '../transaction.ts'
import { recalculer } from './derives.ts'
import { comparer, memeValeur } from './ecarts.ts'
import { ecrireEcarts, lireConnus } from './ecriture.ts'
import {
  closeImport,
  dropEcarts,
  ecartsDe,
  existeImport,
  findImport,
  listImports,
  lockDirectory,
  lockImport,
  pageDEcarts,
  saveImport,
} from './import-queries.ts'
import { lireFichier } from './lire-fichier.ts'

const PAGE = 30

/** Read again after a write: what is answered is what is kept. */
const relire = async (tx: Tx, id: string): Promise<ImportVu> => {
  const lu = await findImport(tx, id)
  if (!lu) throw new Error('an import vanished inside its own transaction')
  return lu
}

const aClore = async (
  tx: Tx,
  acteur: Acteur,
  id: string,
): Promise<ImportVu | Refus<'import-inconnu' | 'import-hors-role' | 'import-deja-applique' | 'import-annule'>> => {
  if (!peutImporter(acteur)) return refuser('import-hors-role')
  await lockImport(tx, id)
  const prepare = await findImport(tx, id)
  if (!prepare) return refuser('import-inconnu')
  return appliquerImport(acteur, prepare.etat) ?? prepare
}

/** All the differences, or none: one that no longer starts from what the preview showed refuses the whole. */
const ecrireImport = async (tx: Tx, id: string): Promise<boolean> => {
  const uais = new Set<string>()
  const communes = new Set<string>()
  for (const objet of ObjetImporte.options) {
    const ecarts = await ecartsDe(tx, id, objet)
    if (ecarts.length === 0) continue
    const ecrits = await ecrireEcarts(tx, objet, ecarts, (avant, actuel) =>
      Object.entries(avant).every(([champ, valeur]) => actuel !== undefined && memeValeur(valeur, actuel[champ])),
    )
    if (!ecrits) return false
    for (const { cle } of ecarts) {
      if (typeof cle['uai'] === 'string') uais.add(cle['uai'])
      if (typeof cle['code_commune'] === 'string') communes.add(cle['code_commune'])
    }
  }
  await recalculer(tx, [...uais], [...communes])
  return true
}

export const importRoutes = (): Route[] => [
  serve(postImport, async ({ id, fichier, contenu }, { acteur, tx, maintenant }) => {
    if (!peutImporter(acteur)) return refuser('import-hors-role')
    if (await existeImport(tx, id)) return refuser('import-existe')
    const lecture = await lireFichier(Buffer.from(contenu, 'base64'))
    if (lecture.type === null) return { type: null, lignes: lecture.lignes, refusees: [...lecture.refus] }
    const comparaison = comparer(lecture, await lireConnus(tx, lecture), jourDe(maintenant))
    await saveImport(tx, acteur, { id, fichier, lecture, comparaison }, maintenant)
    return relire(tx, id)
  }),

  serve(getImports, async (_entree, { acteur, tx }) =>
    peutImporter(acteur) ? { imports: await listImports(tx) } : refuser('import-hors-role'),
  ),

  serve(getImport, async ({ id, genre, apres }, { acteur, tx }) => {
    if (!peutImporter(acteur)) return refuser('import-hors-role')
    const prepare = await findImport(tx, id)
    if (!prepare) return refuser('import-inconnu')
    const lus = await pageDEcarts(tx, id, genre, apres ?? 0, PAGE + 1)
    const ecarts = lus.slice(0, PAGE).map((ecart): EcartVu => {
      const { uai } = ecart.cle
      return { ...ecart, uai: typeof uai === 'string' ? uai : null }
    })
    return { import: prepare, ecarts, suite: lus.length > PAGE ? (ecarts.at(-1)?.n ?? null) : null }
  }),

  serve(postApplication, async ({ id }, { acteur, tx, maintenant }) => {
    const prepare = await aClore(tx, acteur, id)
    if (estRefus(prepare)) return prepare
    await lockDirectory(tx)
    if (!(await ecrireImport(tx, id))) return refuser('import-perime')
    await closeImport(tx, acteur, id, 'applique', maintenant)
    await tx.faire(sql`select priv.auditer('import', ${id}, ${prepare.type})`)
    return relire(tx, id)
  }),

  serve(deleteImport, async ({ id }, { acteur, tx, maintenant }) => {
    const prepare = await aClore(tx, acteur, id)
    if (estRefus(prepare)) return prepare
    await dropEcarts(tx, id)
    await closeImport(tx, acteur, id, 'annule', maintenant)
    return relire(tx, id)
  }),
]
