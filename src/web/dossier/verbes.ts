import type { LigneAudit } from '../../contract/coffre.ts'

const motifs: Readonly<Record<string, string>> = {
  ouverture: '',
  binome: 'comme binôme',
  remplacement: 'pour un remplacement',
  stage: 'pour un stage',
  demande: 'à sa demande',
  passation: 'pour la suite du suivi',
  depart: 'pour un départ',
  fin: 'parce qu’il finissait',
  perte: 'après une perte',
}

const mots: Readonly<Record<string, string>> = {
  ouverture: 'a ouvert le dossier',
  creer: 'a créé le dossier',
  epoque: 'a changé la clé du dossier',
  cloturer: 'a clos le dossier',
  rouvrir: 'a rouvert le dossier',
  accepter: 'a accepté le suivi',
  effacer: 'a effacé une pièce',
}

/** One line of the audit as one says it: its detail is `<member>:<role>:<motive>` for a grant, `<member>:<motive>` for its end. */
export const direLigne = ({ verbe, detail }: LigneAudit, nomDe: (membre: string) => string): string => {
  const [membre = '', ...reste] = (detail ?? '').split(':')
  const motif = motifs[reste.at(-1) ?? ''] ?? ''
  if (verbe === 'accorder') return `a ouvert l’accès à ${nomDe(membre)} ${motif}`.trim()
  if (verbe === 'retirer') return `a fermé l’accès de ${nomDe(membre)} ${motif}`.trim()
  if (verbe === 'referent') return `a passé le suivi à ${nomDe(membre)}`
  return mots[verbe] ?? verbe
}
