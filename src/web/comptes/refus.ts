import type { putPersonnel } from '../../contract/presence.ts'
import type { postSiege } from '../../contract/session.ts'
import { SERVEUR_MUET } from '../shared/presences.ts'

export const phrasesDuRattachement = {
  'service-hors-role': 'Seules la direction du service et l’administration technique font ces comptes.',
  'personne-inconnue': 'Ce compte n’est pas celui d’un personnel d’établissement.',
  'etablissement-inconnu': 'Cet établissement n’est plus du périmètre du service.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof putPersonnel.refus | 'serveur-muet', string>

export const phrasesDuSiege = {
  'siege-existe': 'Cet identifiant est déjà pris\u00a0: changez-le, par exemple avec un chiffre à la fin.',
  'siege-hors-role': 'Seules la direction du service et l’administration technique font ces comptes.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof postSiege.refus | 'serveur-muet', string>
