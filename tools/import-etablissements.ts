import { importer } from '../src/server/etablissement/commande.ts'

/** npm run import:etablissements -- [--dry-run] FILE… */
export const main = (args: readonly string[]): Promise<number> =>
  importer(args, {
    dossier: process.env['INIT_CWD'] ?? process.cwd(),
    url: process.env['PERMANENCE_URL'] ?? 'http://localhost:3000',
    jeton: process.env['PERMANENCE_JETON'],
    dire: (ligne) => process.stdout.write(`${ligne}\n`),
    prevenir: (ligne) => process.stderr.write(`${ligne}\n`),
  })
