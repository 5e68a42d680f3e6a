// The fences between the rooms (CONTRIBUTING.md). tools/fences.test.ts proves that each one bites.
const room = (name) => `^src/${name}/`
const npm = (name) => `node_modules/(@types/)?${name}(/|$)`
const WORKERS = '(coffre|ecrits)/worker\\.ts'
const TESTS = '\\.(test|examples)\\.tsx?$'

const only = (from, { rooms = [], files = [], packages = [], node = false }) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  from: { path: room(from), pathNot: TESTS },
  to: {
    pathNot: [...[from, ...rooms].map(room), ...files.map((file) => `^src/${file}$`), ...packages.map(npm)],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
})

module.exports = {
  forbidden: [
    only('domain', { packages: ['zod'] }),
    only('contract', { rooms: ['domain'], packages: ['zod'] }),
    only('crypto', { packages: ['libsodium-wrappers-sumo', 'shamir-secret-sharing'] }),
    only('coffre', {
      rooms: ['domain', 'contract', 'crypto'],
      packages: ['zod', 'minisearch', 'idb', 'comlink', 'csv-parse', 'saxes', 'fflate'],
    }),
    only('coquille', {}),
    only('server', {
      rooms: ['domain', 'contract'],
      packages: ['zod', 'kysely', 'pg', 'hono', '@hono/node-server', 'csv-parse', 'nodemailer'],
      node: true,
    }),
    only('web', {
      rooms: ['domain', 'contract'],
      files: [
        'coffre/face(-des-(pieces|saisines|listes|ecrits|chiffres))?\\.ts',
        'ecrits/(face|moyens|poids)\\.ts',
        WORKERS,
      ],
      packages: [
        'zod',
        'react',
        'react-dom',
        '@tanstack/react-query',
        '@tanstack/react-router',
        '@codegouvfr/react-dsfr',
        '@fontsource-variable/public-sans',
        'comlink',
        'vite',
      ],
    }),
    only('ecrits', {
      rooms: ['domain'],
      packages: [
        'zod',
        '@myriaddreamin/typst-ts-(web-compiler|renderer)',
        'qrcode-generator',
        '@expo-google-fonts/(public-sans|noto-sans-arabic)',
        '@xmldom/xmldom',
        'fflate',
        'comlink',
        'vite',
      ],
    }),
    only('guichet', {
      rooms: ['domain', 'contract', 'crypto'],
      // the annuaire is read by one reader, in the worker of the guichet as in that of the coffre
      files: ['coffre/(annuaire|registre|porte-publique|client)\\.ts'],
      packages: ['zod', '@codegouvfr/react-dsfr', '@fontsource-variable/public-sans', 'vite'],
    }),
    only('demo', {
      rooms: ['domain', 'contract', 'crypto', 'coffre'],
      // a pupil writes by the code of the page, without its screens
      // and a writing that leaves is the PDF of the writing worker
      files: ['guichet/(face|redaction|reponses|scelleur/scelleur)\\.ts', 'ecrits/(compilateur|imprimer)\\.ts'],
      packages: ['zod'],
      node: true,
    }),
    {
      name: 'web-takes-types-from-the-faces',
      comment: 'the page sends messages to the workers; it never runs their code',
      severity: 'error',
      from: { path: room('web') },
      to: {
        path: '^src/(coffre|ecrits)/',
        pathNot: [`^src/${WORKERS}`, '^src/ecrits/(moyens|poids)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-door-to-the-workers',
      comment: 'that file asks for the address of their bundles (?worker&url), never for the code',
      severity: 'error',
      from: { pathNot: '^src/web/shared/worker\\.ts$' },
      to: { path: `^src/${WORKERS}` },
    },
    {
      name: 'plaintext-stays-out-of-the-server',
      comment: 'tests included: a test of the server drives it with bytes, not with the coffre',
      severity: 'error',
      from: { path: room('server') },
      to: { path: '^src/(coffre|web|demo|guichet|ecrits)/' },
    },
    {
      name: 'server-crypto-doors',
      comment: 'the server checks signatures, hashes tokens and draws secrets here, and nowhere else',
      severity: 'error',
      from: {
        path: room('server'),
        pathNot: [
          TESTS,
          '^src/server/(enveloppe|clock)\\.ts$',
          '^src/server/guichet/epreuve\\.ts$',
          '^src/server/(session|audit|base)/',
        ],
      },
      to: { path: '^(crypto|webcrypto)$' },
    },
    {
      name: 'chance-of-the-vectors-stays-in-tests',
      comment: 'randomness of crypto is never a parameter: frozen vectors use a function that only its tests see',
      severity: 'error',
      from: { pathNot: '^src/crypto/.*\\.test\\.ts$' },
      to: { path: '^src/crypto/vecteurs' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-meet-in-domain',
      severity: 'error',
      from: { path: '^src/(server|web)/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/(server|web)/[^/]+/', pathNot: '^src/$1/($2|shared|base)/' },
    },
    {
      name: 'one-door-to-libsodium',
      severity: 'error',
      from: { pathNot: '^src/crypto/sodium\\.ts$' },
      to: { path: 'node_modules/libsodium' },
    },
    {
      name: 'programs-import-no-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '^src/server/base/essais\\.ts$'] },
      to: { path: [TESTS, '^src/server/base/essais\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
