import { launch } from './bootstrap.mjs'

await launch(import.meta.url, 'tools/screenshots.ts')
