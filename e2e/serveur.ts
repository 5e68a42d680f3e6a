// The real server in a process of its own, so that a parcours can kill it. Options come as one JSON argument.
import { startServer, type OptionsDuServeur } from '../src/server/main.ts'

const options = JSON.parse(process.argv[2] ?? '{}') as OptionsDuServeur
const serveur = await startServer(options)
process.stdout.write(`${serveur.url}\n`)
process.on('SIGTERM', () => void serveur.stop().then(() => process.exit(0)))
