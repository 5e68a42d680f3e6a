// secrecy.md 6. The page runs no wasm and no eval; a worker gets its rights from its own response.
const csp = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([nom, valeur]) => `${nom} ${valeur}`)
    .join('; ')

const STYLE_DU_DSFR = "'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='"

const CSP_PAGE = csp({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' ${STYLE_DU_DSFR}`,
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  // spoken answers, opened in the worker
  'media-src': 'blob:',
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'frame-src': 'blob:',
  'require-trusted-types-for': "'script'",
  'trusted-types': 'react-dsfr react-dsfr-asap permanence',
})

/** The public page: no style of React, no frame; what she has just recorded is played back from a blob. */
const CSP_GUICHET = csp({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'permanence',
})

const CSP_WORKER = csp({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
})

/** The writing worker holds a writing in clear: it reaches nobody, the page hands it all that it needs. */
const CSP_ECRITS = csp({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'none'",
  'frame-ancestors': "'none'",
})

const CSP_API = csp({ 'default-src': "'none'", 'frame-ancestors': "'none'" })

const permissions = (microphone: '()' | '(self)'): string =>
  [
    'accelerometer=()',
    'autoplay=()',
    'camera=()',
    'display-capture=()',
    'fullscreen=()',
    'geolocation=()',
    'gyroscope=()',
    'magnetometer=()',
    `microphone=${microphone}`,
    'midi=()',
    'payment=()',
    'usb=()',
  ].join(', ')

const COMMUNS = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions('()'),
} as const

export const entetesApi = { ...COMMUNS, 'Content-Security-Policy': CSP_API, 'Cache-Control': 'no-store' } as const

const estUnWorker = (chemin: string): boolean => /^\/assets\/worker-[^/]+\.js$/u.test(chemin)

const cspDuFichier = (chemin: string): string => {
  if (estUnWorker(chemin)) return CSP_WORKER
  return /^\/assets\/ecrits-[^/]+\.js$/u.test(chemin) ? CSP_ECRITS : CSP_PAGE
}

export const entetesFichier = (chemin: string): Record<string, string> => ({
  ...COMMUNS,
  'Content-Security-Policy': cspDuFichier(chemin),
  // names under assets carry the hash of what they hold
  'Cache-Control': chemin.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
})

/**
 * [Note: no trace] Whoever looks through the phone of a child must not find that she was here: her browser keeps no file
 * of the guichet, not even its hashed ones, which name no school but are asked for by nothing else. A proxy of ours,
 * which holds nobody's phone, may keep those (RFC 9213): docs/decisions/0017-no-trace-at-the-guichet.md
 */
export const entetesDuGuichet = (chemin: string): Record<string, string> => ({
  ...COMMUNS,
  'Content-Security-Policy': estUnWorker(chemin) ? CSP_WORKER : CSP_GUICHET,
  // only the page speaks: a permission belongs to a document
  'Permissions-Policy': permissions(chemin === '/index.html' ? '(self)' : '()'),
  'Cache-Control': 'no-store',
  ...(chemin.startsWith('/assets/') ? { 'CDN-Cache-Control': 'max-age=31536000, immutable' } : {}),
})
