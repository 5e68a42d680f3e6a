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

const CSP_WORKER = csp({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
})

const CSP_API = csp({ 'default-src': "'none'", 'frame-ancestors': "'none'" })

const COMMUNS = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const

export const entetesApi = { ...COMMUNS, 'Content-Security-Policy': CSP_API, 'Cache-Control': 'no-store' } as const

export const entetesFichier = (chemin: string): Record<string, string> => ({
  ...COMMUNS,
  'Content-Security-Policy': /^\/assets\/worker-[^/]+\.js$/u.test(chemin) ? CSP_WORKER : CSP_PAGE,
  // names under assets carry the hash of what they hold
  'Cache-Control': chemin.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
})
