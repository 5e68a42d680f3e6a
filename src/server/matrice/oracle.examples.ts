// [Note: oracle] Who may do what with a sealed row, written again from secrecy.md 3.2 and not from the matrix: the two
// must say the same, and PostgreSQL with them, on worlds drawn by chance.
export type Membre = {
  readonly coffre: string
  readonly personne: string
  readonly role: 'referent' | 'binome' | 'remplacante' | 'stagiaire' | 'lecture'
  readonly debut: string | null
  readonly fin: string | null
  readonly retire: boolean
}
export type Tirage = {
  readonly aujourdhui: string
  readonly personnes: readonly {
    readonly id: string
    readonly service: string
    readonly session: 'ouverte' | 'expiree' | 'aucune'
    readonly actif: boolean
  }[]
  readonly coffres: readonly {
    readonly id: string
    readonly service: string
    readonly genre: 'dossier' | 'secteur' | 'service' | 'personnel'
  }[]
  readonly membres: readonly Membre[]
}

export const ACTES = [
  'lire coffre',
  'lire epoque',
  'lire membre_coffre',
  'lire journal',
  'lire piece',
  'lire depot',
  'lire saisine',
  'lire echange',
  'lire porte_part',
  'inserer porte_part',
  'effacer depot',
  'lire scelle',
  'lire scelle d’une autre',
  'lire brouillon',
  'lire brouillon d’une autre',
  'inserer brouillon',
  'inserer brouillon d’une autre',
  'inserer piece',
  'inserer piece d’une autre',
  'inserer scelle',
  'inserer etiquette',
  'inserer scelle_recouvrement',
] as const
export type Acte = (typeof ACTES)[number]

export const peut = (monde: Tirage, qui: string, acte: Acte, coffre: string): boolean => {
  const elle = monde.personnes.find(({ id }) => id === qui)
  const lieu = monde.coffres.find(({ id }) => id === coffre)
  if (!elle || !lieu || elle.session !== 'ouverte' || !elle.actif || elle.service !== lieu.service) return false
  const place = monde.membres.find((m) => m.personne === qui && m.coffre === coffre)
  if (!place || place.retire) return false
  if (place.debut !== null && monde.aujourdhui < place.debut) return false
  if (place.fin !== null && monde.aujourdhui > place.fin) return false
  const lectrice = place.role === 'stagiaire' || place.role === 'lecture'
  switch (acte) {
    case 'lire depot':
    case 'lire saisine':
    case 'lire echange':
    case 'lire porte_part':
    case 'inserer porte_part':
    case 'effacer depot':
    case 'inserer brouillon':
    case 'inserer piece':
      return !lectrice
    case 'inserer scelle':
    case 'inserer etiquette':
    case 'inserer scelle_recouvrement':
      return (
        place.role === 'referent' ||
        place.role === 'binome' ||
        (place.role === 'remplacante' && lieu.genre !== 'dossier')
      )
    case 'lire coffre':
    case 'lire epoque':
    case 'lire membre_coffre':
    case 'lire journal':
    case 'lire piece':
    case 'lire scelle':
    case 'lire brouillon':
      return true
    case 'lire scelle d’une autre':
    case 'lire brouillon d’une autre':
    case 'inserer brouillon d’une autre':
    case 'inserer piece d’une autre':
      return false
  }
}
