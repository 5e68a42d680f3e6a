import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { lireDossier } from '../src/server/audit/points.ts'
import { verifierAudit } from '../src/server/audit/verifier.ts'

/** npm run --silent verifie:audit -- audit.ndjson checkpoints/ */
export const main = ([fichier, dossier]: readonly string[]): number => {
  if (fichier === undefined || dossier === undefined) {
    process.stderr.write('npm run --silent verifie:audit -- audit.ndjson checkpoints/\n')
    return 2
  }
  const ici = process.env['INIT_CWD'] ?? process.cwd()
  const { notes, cle } = lireDossier(resolve(ici, dossier))
  const verdict = verifierAudit(readFileSync(resolve(ici, fichier), 'utf8'), notes, cle)
  process.stdout.write(`${JSON.stringify(verdict)}\n`)
  return verdict.fautes.length === 0 ? 0 : 1
}
