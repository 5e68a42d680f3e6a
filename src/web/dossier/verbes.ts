/** Verbs of the audit as one says them; an unknown one reads as it was written. */
const mots: Readonly<Record<string, string>> = {
  ouvrir: 'a ouvert le dossier',
  ouverture: 'a ouvert le dossier',
  creer: 'a créé le dossier',
  accorder: 'a donné un accès',
  retirer: 'a retiré un accès',
  epoque: 'a changé la clé',
  cloturer: 'a clos le dossier',
  rouvrir: 'a rouvert le dossier',
  referent: 'a passé le suivi',
  accepter: 'a accepté le suivi',
  effacer: 'a effacé une pièce',
  relever: 'a rouvert le dossier avec les gardiens',
}

export const motDuVerbe = (verbe: string): string => mots[verbe.replace(/^journal-/, '')] ?? verbe
