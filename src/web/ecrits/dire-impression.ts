import { MEGAOCTETS_DU_MOTEUR } from '../../ecrits/poids.ts'
import type { Impression } from '../shared/imprimes/imprimer.ts'

const mots: Record<Exclude<Impression['etape'], 'arrivee'>, string> = {
  composition: 'Le document se compose.',
  faite: 'Le PDF est enregistré.',
  absente:
    'L’atelier d’impression est sur le serveur et n’est pas encore sur ce poste\u00a0: réessayez avec le réseau.',
  manquee: 'Le document n’a pas pu être composé. Rechargez la page, puis réessayez.',
}

export const direImpression = (impression: Impression): string =>
  impression.etape === 'arrivee'
    ? `L’atelier d’impression arrive, une seule fois sur ce poste\u00a0: ${impression.megaoctets}\u00a0Mo sur\u00a0${MEGAOCTETS_DU_MOTEUR}.`
    : mots[impression.etape]
