import type { Appeler } from '../../coffre/client.ts'
import { postEpreuve } from '../../contract/guichet.ts'
import { resoudre } from '../../crypto/epreuve.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import type { Avancement } from '../face.ts'

export type Suivi = {
  readonly dire: (avancement: Avancement) => void
  /** Lets the messages of the page in; false once it asked to stop. */
  readonly souffler: () => Promise<boolean>
}

type Travail = { readonly epreuve: string; readonly solution: number }

/** The proof of work that the server asks before it takes what is written. */
export const travailler = async (
  appeler: Appeler,
  uai: string,
  { dire, souffler }: Suivi,
): Promise<Travail | Refus<'arrete' | 'reseau-absent' | 'guichet-inconnu' | 'trop-d-essais'>> => {
  dire({ etape: 'calcul', essais: 0 })
  const donnee = await appeler(postEpreuve, { uai })
  if (estRefus(donnee)) {
    const connu = donnee.refus === 'guichet-inconnu' || donnee.refus === 'trop-d-essais'
    return refuser(connu ? donnee.refus : 'reseau-absent')
  }
  const solution = await resoudre(donnee.epreuve, donnee.bits, (essais) => {
    dire({ etape: 'calcul', essais })
    return souffler()
  })
  return solution === null ? refuser('arrete') : { epreuve: donnee.epreuve, solution }
}
