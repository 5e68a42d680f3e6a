import { estRefus } from '../../domain/refus.ts'
import { type Contexte } from '../contexte.ts'
import { el, isoler } from '../dom.ts'
import { coche } from '../pieces.ts'

/** Before it leaves: the names of those who will open it, as the verified annuaire gives them. */
export const liront = (contexte: Contexte): HTMLElement => {
  const zone = el('div', { role: 'status' })
  const { ecole, phrases, dates } = contexte
  if (!ecole) return zone
  const { uai, service, lecteur } = ecole
  void contexte
    .lien()
    .demander('verifier', { uai, service, lecteur })
    .then((issue) => {
      if (estRefus(issue) || !zone.isConnected) return
      zone.replaceChildren(
        coche(
          phrases.lira.noms(
            dates.et(issue.lecteurs.map((nom) => isoler(nom, phrases.sens))),
            issue.lecteurs.length > 1,
          ),
        ),
      )
    })
  return zone
}
