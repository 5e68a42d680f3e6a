// Mounted in demo mode only; the base refuses these codes to a production deployment whatever the server believes.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { sql } from 'kysely'
import { z } from 'zod'

import { getPersonnesDemo, postCodeDemo } from '../../contract/session.ts'
import { refuser } from '../../domain/refus.ts'
import { servePublic, type Route } from '../serve.ts'

/** As src/demo writes them: what each fictitious person would have on paper. */
const Papiers = z.object({
  // a demonstration filled before there were several services names none
  personnes: z.array(
    z.object({ ...getPersonnesDemo.output.shape.personnes.element.shape, service: z.string().default('') }),
  ),
  recu: getPersonnesDemo.output.shape.recu.default(null),
})

const lirePapiers = async (dataDir: string): Promise<z.infer<typeof Papiers>> => {
  try {
    return Papiers.parse(JSON.parse(await readFile(join(dataDir, 'demo', 'personnes.json'), 'utf8')))
  } catch (faute) {
    if ((faute as NodeJS.ErrnoException).code === 'ENOENT') return { personnes: [], recu: null }
    throw faute
  }
}

type Codes = { nouveau(): string; empreinte(code: string): Buffer }

export const demoRoutes = (dataDir: string, codes: Codes): Route[] => [
  servePublic(getPersonnesDemo, () => lirePapiers(dataDir)),

  // one more code on her sheet, handed out as she would read it
  servePublic(postCodeDemo, async ({ identifiant }, { base }) => {
    const connue = (await lirePapiers(dataDir)).personnes.some((personne) => personne.identifiant === identifiant)
    if (!connue) return refuser('personne-inconnue')
    const codeUnique = codes.nouveau()
    const lu = await base.enTransaction(null, (tx) =>
      tx.un(
        sql<{
          pose: boolean
        }>`select priv.code_de_demonstration(${identifiant}, ${codes.empreinte(codeUnique)}) as pose`,
      ),
    )
    return lu?.pose ? { codeUnique } : refuser('personne-inconnue')
  }),
]
