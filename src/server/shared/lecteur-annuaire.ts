import { EntreeAnnuaire } from '../../contract/registre.ts'
import { octetsDe, sha256 } from '../enveloppe.ts'
import { base, type Tx } from '../transaction.ts'
import { annuaireVide, suivre, type Annuaire } from './annuaire.ts'

export type LecteurDAnnuaire = {
  /** What the annuaire says in this transaction. `longueur`, when known, spares the question. */
  lire(tx: Tx, service: string, longueur?: number): Promise<Annuaire>
}

/** Keeps the fold of each service and continues it: entries never change once committed. */
export const creerLecteurDAnnuaire = (): LecteurDAnnuaire => {
  const connus = new Map<string, Annuaire>()
  return {
    lire: async (tx, service, longueur) => {
      const connu = connus.get(service) ?? annuaireVide
      if (longueur === connu.longueur) return connu
      const nouvelles = await tx.tous(
        base
          .selectFrom('annuaire')
          .select('octets')
          .where('service', '=', service)
          .where('n', '>=', connu.longueur)
          .orderBy('n'),
      )
      const lu = nouvelles.reduce(
        (annuaire, { octets }) =>
          suivre(annuaire, EntreeAnnuaire.parse(JSON.parse(octets)), sha256(octetsDe(octets)).toString('hex')),
        connu,
      )
      connus.set(service, lu)
      return lu
    },
  }
}
