import { exporterAudit } from '../src/server/audit/exporter.ts'
import { runningBase } from './running-base.ts'

/** npm run --silent exporte:audit -- SERVICE > audit.ndjson */
export const main = async ([service]: readonly string[]): Promise<number> => {
  if (service === undefined) {
    process.stderr.write('npm run --silent exporte:audit -- SERVICE > audit.ndjson\n')
    return 2
  }
  const lignes = await exporterAudit(runningBase(), service, (texte) => process.stdout.write(texte))
  process.stderr.write(`${lignes} lines\n`)
  return lignes > 0 ? 0 : 1
}
