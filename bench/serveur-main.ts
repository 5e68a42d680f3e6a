import { startServer } from '../src/server/main.ts'

/** The server alone in its process, so that those who ask do not share its thread. */
const [databaseUrl = '', guichetUrl = '', dataDir = ''] = process.argv.slice(2)
const serveur = await startServer({
  databaseUrl,
  guichetUrl,
  port: 0,
  mode: 'demo',
  dataDir,
  staticDir: dataDir,
  guichetDir: dataDir,
})
process.on('SIGTERM', () => void serveur.stop().then(() => process.exit(0)))
process.stdout.write(`${serveur.url}\n`)
