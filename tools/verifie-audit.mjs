import { launch } from './bootstrap.mjs'

await launch(import.meta.url, 'tools/verifie-audit.ts')
