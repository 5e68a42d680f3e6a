import type { RefusDEntrer } from '../../coffre/face.ts'

export const phrasesDEntree = {
  'identifiants-refuses':
    'Identifiant, phrase ou code de la feuille\u00a0: l’un des trois ne convient pas. Un code déjà utilisé ne sert plus.',
  'trop-d-essais': 'Trop d’essais. Vous pourrez recommencer dans un quart d’heure.',
  'code-mal-forme':
    'Ce code n’a pas la bonne forme. Huit groupes de quatre signes et un dernier, comme sur votre feuille.',
  'parametres-sous-le-plancher':
    'Le serveur demande une protection trop faible\u00a0: l’ouverture est refusée. Rien n’a été envoyé. Prévenez votre service.',
  'secret-faux': 'Cette phrase n’ouvre pas vos dossiers. Les accents et les majuscules ne comptent pas.',
  'sans-trousseau': 'Votre fonction n’ouvre aucun dossier\u00a0: il n’y a rien à déverrouiller.',
  'racine-differente':
    'Le serveur présente un annuaire qui n’est pas celui de votre service. L’ouverture est refusée. Prévenez la direction du service social.',
  'session-finie':
    'La session est finie. Entrez de nouveau, avec un code de votre feuille\u00a0: ce que vous écriviez est gardé.',
  'hors-ligne-sans-bail':
    'Pas de réseau, et ce poste n’a pas l’autorisation de s’ouvrir sans lui. Vos notes gardées ici n’ont pas bougé.',
  'bail-expire':
    'L’autorisation d’ouvrir ce poste sans réseau est finie. Vos notes gardées ici partiront à la prochaine connexion.',
  'reseau-absent': 'Le serveur ne répond pas. Rien n’est perdu\u00a0: réessayez dans un instant.',
} satisfies Record<RefusDEntrer, string>
