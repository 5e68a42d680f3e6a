import { config } from 'zod/v4/core'

// The content security policy forbids code from text: without this, zod tries it once and the browser reports it.
// Imported before any schema is built.
config({ jitless: true })
