import { launch } from './bootstrap.mjs'

await launch(import.meta.url, 'tools/import-etablissements.ts')
