import { createHash, generateKeyPairSync } from 'node:crypto'

import { creerHasard } from '../src/demo/hasard.ts'
import { ecrirePoint, signataire } from '../src/server/audit/note.ts'
import { verifierAudit } from '../src/server/audit/verifier.ts'
import type { Chiffre } from './chiffre.ts'

const LIGNES = 2_000
const FALSIFICATIONS = 50
const SERVICE = '901'

const hache = (ligne: string): string => createHash('sha256').update(ligne, 'utf8').digest('hex')

const uneLigne = (n: number, prev: string, acteur: string): string =>
  JSON.stringify({
    service: SERVICE,
    log: 'audit',
    n,
    prev,
    le: '2026-10-05T08:00:00.000Z',
    type: 'ouverture',
    corps: { acteur, objet: null, detail: null },
  })

/** A chain as the base writes it; `recopier` gives the actor of each line. */
const uneChaine = (taille: number, acteur: (n: number) => string): string[] => {
  const lignes: string[] = []
  for (let n = 0; n < taille; n += 1)
    lignes.push(uneLigne(n, n === 0 ? '0'.repeat(64) : hache(lignes[n - 1] ?? ''), acteur(n)))
  return lignes
}

/** Six ways of lying, each at a place drawn at random before the last checkpoint. */
export const calculer = async (): Promise<Chiffre[]> => {
  const hasard = creerHasard('audit')
  const { privateKey } = generateKeyPairSync('ed25519')
  const cle = signataire(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
  const vraie = uneChaine(LIGNES, (n) => `membre${n % 7}`)
  const points = [LIGNES / 2, LIGNES].map((taille) =>
    cle.signer(
      ecrirePoint('a'.repeat(26), {
        service: SERVICE,
        taille,
        tete: hache(vraie[taille - 1] ?? ''),
        le: '2026-10-05T09:00:00.000Z',
      }),
    ),
  )
  const juger = (lignes: readonly string[]): boolean =>
    verifierAudit(lignes.join('\n'), points, cle.publique).fautes.length > 0
  const place = (): number => hasard.entier(1, LIGNES - 2)
  const classes: Record<string, () => string[]> = {
    edit: () => {
      const n = place()
      return vraie.with(n, uneLigne(n, hache(vraie[n - 1] ?? ''), 'membre9'))
    },
    deletion: () => vraie.toSpliced(place(), 1),
    insertion: () => {
      const n = place()
      return vraie.toSpliced(n, 0, uneLigne(n, hache(vraie[n - 1] ?? ''), 'membre9'))
    },
    swap: () => {
      const n = place()
      return vraie.toSpliced(n, 2, vraie[n + 1] ?? '', vraie[n] ?? '')
    },
    truncation: () => vraie.slice(0, place()),
    rewrite: () => {
      const n = place()
      return uneChaine(LIGNES, (i) => (i === n ? 'membre9' : `membre${i % 7}`))
    },
  }
  const trouvees = Object.entries(classes).filter(([nom, falsifier]) => {
    const vues = Array.from({ length: FALSIFICATIONS }, () => juger(falsifier())).filter(Boolean).length
    if (vues < FALSIFICATIONS) process.stderr.write(`${nom}: ${vues} of ${FALSIFICATIONS} found\n`)
    return vues === FALSIFICATIONS
  })
  const fausseAlerte = juger(vraie)
  const total = Object.keys(classes).length
  return [
    {
      name: 'tamper classes found, each at 50 places',
      value: trouvees.length,
      target: total,
      ok: trouvees.length === total && total === 6,
    },
    { name: 'true chain found faulty', value: fausseAlerte ? 1 : 0, target: 0, ok: !fausseAlerte },
  ]
}
