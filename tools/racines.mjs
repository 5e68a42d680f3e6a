import { launch } from './bootstrap.mjs'

await launch(import.meta.url, 'tools/racines.ts')
