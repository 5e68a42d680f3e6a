// [Note: one secret] 32 bytes that draw the rounding. Made once: of two heads who make one at the same instant, the one
// that the server has ranked first is the secret, for both and for good. A new school year copies it: the same counts
// published again come out the same, and there is nothing to subtract.
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { alea, base64, deBase64 } from '../../crypto/octets.ts'
import type { Horloge } from '../clock.ts'
import type { RefusDEcrire } from '../face-des-pieces.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { coffresDuService } from './recus.ts'

const OCTETS = 32

/** As first written: nobody changes it afterwards. */
const secretDe = (moteur: Moteur, { coffre, pieces }: CoffreOuvert): Uint8Array | null => {
  const premieres = [...pieces.values()]
    .filter(({ contenu }) => contenu.genre === 'secret-de-publication')
    .flatMap(({ piece }) => moteur.revisions(coffre, piece).at(-1) ?? [])
    .filter(({ enAttente, rang }) => !enAttente && rang > 0)
    .toSorted((a, b) => a.rang - b.rang)
  for (const { contenu } of premieres) {
    if (contenu.genre !== 'secret-de-publication') continue
    const octets = lireOctets(contenu.secret)
    if (octets) return octets
  }
  return null
}

const lireOctets = (texte: string): Uint8Array | null => {
  try {
    const octets = deBase64(texte)
    return octets.length === OCTETS ? octets : null
  } catch {
    return null
  }
}

type Outils = { readonly moteur: Moteur; readonly horloge: Horloge }

export const leSecret = async ({
  moteur,
  horloge,
}: Outils): Promise<Uint8Array | Refus<RefusDEcrire | 'reseau-absent'>> => {
  const annee = anneeScolaire(horloge.aujourdhui())
  const ici = (): CoffreOuvert | null => coffresDuService(moteur).find((c) => c.annee === annee) ?? null
  const connu = (): Uint8Array | null => {
    const coffre = ici()
    return coffre && secretDe(moteur, coffre)
  }
  const deja = connu()
  if (deja) return deja
  // a colleague may have made it since
  if (estRefus(await moteur.synchroniser())) return refuser('reseau-absent')
  const venu = connu()
  if (venu) return venu
  const coffre = ici()
  if (!coffre) return refuser('coffre-inconnu')
  const ancien = coffresDuService(moteur)
    .map((c) => secretDe(moteur, c))
    .find((octets) => octets !== null)
  const secret = base64(ancien ?? alea(OCTETS))
  const pose = await moteur.poser(coffre.coffre, { genre: 'secret-de-publication', format: 1, annule: false, secret })
  if (estRefus(pose)) return pose
  await moteur.vider()
  if (estRefus(await moteur.synchroniser())) return refuser('reseau-absent')
  return connu() ?? refuser('reseau-absent')
}
