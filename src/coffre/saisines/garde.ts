// The duty: what I did of what fell to me, told to its sector; the roster of everybody.
import { postCompteDeGarde } from '../../contract/saisine.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { TourDeGarde } from '../face-des-saisines.ts'
import { porteDuCoffre } from '../porte-publique.ts'
import { trouver } from './ecrire.ts'
import type { Bureau, SaisineTrouvee } from './rassembler.ts'

type RefusDeCompte = 'saisine-inconnue' | 'reseau-absent' | 'texte-trop-long'

const TEXTE = 20_000

const composer = ({ moteur, horloge }: Bureau, { coffre, cle }: SaisineTrouvee, texte: string) => {
  const porte = porteDuCoffre(moteur.annuaire(), coffre, horloge.maintenant())
  const corps = { genre: 'garde', format: 1, saisine: cle, n: 0, le: horloge.maintenant(), texte } as const
  const depot = porte && moteur.plume.scellerDepot(porte, nouvelId(), corps)
  return depot ? [depot] : null
}

export const rendreCompte = async (
  bureau: Bureau,
  piece: Id,
  texte: string,
): Promise<{ readonly fait: true } | Refus<RefusDeCompte>> => {
  if (texte.length > TEXTE) return refuser('texte-trop-long')
  const trouvee = trouver(bureau, piece)
  if (!trouvee?.garde) return refuser('saisine-inconnue')
  const cle = `compte/${trouvee.cle}/${texte}`
  const { depots } = bureau.essais
  for (const derniere of [false, true]) {
    const scelles = depots.get(cle) ?? composer(bureau, trouvee, texte)
    const [depot] = scelles ?? []
    if (!scelles || !depot) return refuser('reseau-absent')
    depots.set(cle, scelles)
    const issue = await bureau.appeler(postCompteDeGarde, { saisine: trouvee.cle, depot })
    if (!estRefus(issue) || issue.refus !== 'reseau-absent') depots.delete(cle)
    if (!estRefus(issue)) {
      bureau.reponsesDeGarde.delete(trouvee.cle)
      await bureau.moteur.courrier.relever()
      return { fait: true }
    }
    if (issue.refus === 'saisine-inconnue') return refuser('saisine-inconnue')
    // the sector has changed its key in between: its new door is in the annuaire
    if (issue.refus !== 'porte-inconnue' || derniere || estRefus(await bureau.moteur.synchroniser())) break
  }
  return refuser('reseau-absent')
}

export const lireTours = ({ moteur, horloge }: Bureau): readonly TourDeGarde[] => {
  const maintenant = horloge.maintenant()
  return moteur
    .annuaire()
    .tours()
    .filter(({ fin }) => fin > maintenant)
    .map(({ membre, debut, fin }) => ({ membre, debut, fin }))
    .toSorted((a, b) => a.debut.localeCompare(b.debut))
}
