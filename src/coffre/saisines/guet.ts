// On duty: dépôts of other sectors that fell to me, opened with my parts of their doors and kept in memory only.
import { getGarde, type SaisineVue } from '../../contract/saisine.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import { effacer } from '../../crypto/octets.ts'
import type { Atelier } from '../atelier.ts'
import type { DepotDeGarde } from './courrier.ts'
import { ouvrirDepot } from './depot-ouvert.ts'
import { ouvrirPart } from './parts.ts'

export type Guet = {
  enService(): boolean
  relever(): Promise<void>
  depots(): readonly DepotDeGarde[]
  ligne(saisine: Id): SaisineVue | null
  fermer(): void
}

export const creerGuet = (atelier: Atelier): Guet => {
  const privees = new Map<string, Uint8Array>()
  let ouverts: readonly DepotDeGarde[] = []

  const jeSuisDeGarde = (): boolean => {
    const maintenant = atelier.horloge.maintenant()
    return atelier.annuaire
      .tours()
      .some(({ membre, debut, fin }) => membre === atelier.moi.membre && debut <= maintenant && maintenant < fin)
  }

  const oublierLesPortes = (): void => {
    for (const privee of privees.values()) effacer(privee)
    privees.clear()
  }

  const changer = (suivants: readonly DepotDeGarde[]): void => {
    const avant = new Map(ouverts.map((d) => [d.depot, JSON.stringify(d.vue)]))
    const pareils =
      avant.size === suivants.length && suivants.every((d) => avant.get(d.depot) === JSON.stringify(d.vue))
    const touches = new Set([...ouverts, ...suivants].map((d) => d.coffre))
    ouverts = suivants
    if (!pareils) for (const coffre of touches) atelier.changer(coffre)
  }

  return {
    enService: jeSuisDeGarde,
    relever: async () => {
      if (!jeSuisDeGarde()) {
        oublierLesPortes()
        return changer([])
      }
      const garde = await atelier.appeler(getGarde, {})
      if (estRefus(garde)) return
      for (const part of garde.parts) {
        const cle = `${part.coffre}/${part.epoque}`
        const privee = privees.has(cle) ? null : ouvrirPart(atelier, part)
        if (privee) privees.set(cle, privee)
      }
      const suivants: DepotDeGarde[] = []
      for (const recu of garde.depots) {
        const { saisine: vue, ...depot } = recu
        const deja = ouverts.find((d) => d.depot === depot.depot)
        const privee = privees.get(`${depot.coffre}/${depot.epoque}`)
        const ouvert =
          deja ??
          (privee && ouvrirDepot(atelier.annuaire, privee, { ...depot, saisine: vue.saisine, urgent: vue.urgent }))
        if (ouvert) suivants.push({ ...ouvert, vue })
        else atelier.alerter({ code: privee ? 'depot-illisible' : 'garde-sans-cle', coffre: depot.coffre })
      }
      changer(suivants)
    },
    depots: () => ouverts,
    ligne: (saisine) => ouverts.find(({ vue }) => vue.saisine === saisine)?.vue ?? null,
    fermer: () => {
      oublierLesPortes()
      ouverts = []
    },
  }
}
