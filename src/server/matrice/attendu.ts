// What the matrix says of one cell.
import {
  FONCTIONS,
  OUVERTE,
  SCELLEE,
  type Fonction,
  type Ouverte,
  type RegleDeFonction,
  type RegleOuverte,
  type RegleScellee,
  type Scellee,
  type Verbe,
} from './matrice.ts'
import {
  COFFRES,
  ECHUE,
  estDeGarde,
  estDuService,
  estLa,
  lien,
  personne,
  type Nom,
  type NomDeCoffre,
} from './personnes.ts'

/** `interdit`: no right on the table; `rien`: the row does not exist for her, or may not be written. */
export type Issue = 'oui' | 'rien' | 'interdit'

export type LigneOuverte = {
  readonly service: string
  /** Whose it is. */
  readonly aSoi: (nom: Nom) => boolean
  readonly ligne?: string
}

const regles = <R extends { readonly verbe: Verbe; readonly ligne?: string }>(
  toutes: readonly R[],
  verbe: Verbe,
  ligne: string | undefined,
): readonly R[] | null => {
  const duVerbe = toutes.filter((regle) => regle.verbe === verbe)
  return duVerbe.length === 0 ? null : duVerbe.filter((regle) => regle.ligne === undefined || regle.ligne === ligne)
}

const couvre = (regle: RegleOuverte, nom: Nom, ligne: LigneOuverte): boolean => {
  if (regle.roles === 'public') return true
  const { role, service } = personne(nom)
  if (!estLa(nom) || !(regle.roles === 'tous' ? estDuService(nom) : regle.roles.includes(role))) return false
  switch (regle.portee) {
    case 'a-soi':
      return ligne.aSoi(nom)
    case 'de-son-service':
      return ligne.service === service
    case 'de-tous':
      return true
  }
}

export const attenduOuvert = (nom: Nom, verbe: Verbe, objet: Ouverte, ligne: LigneOuverte): Issue => {
  const trouvees = regles<RegleOuverte>(OUVERTE[objet], verbe, ligne.ligne)
  if (trouvees === null) return 'interdit'
  return trouvees.some((regle) => couvre(regle, nom, ligne)) ? 'oui' : 'rien'
}

export type LigneScellee = { readonly aSoi: boolean; readonly ligne?: string }

export const attenduScelle = (
  nom: Nom,
  verbe: Verbe,
  objet: Scellee,
  coffre: NomDeCoffre,
  { aSoi, ligne }: LigneScellee,
): Issue => {
  const trouvees = regles<RegleScellee>(SCELLEE[objet], verbe, ligne)
  if (trouvees === null) return 'interdit'
  const { genre, service } = COFFRES[coffre]
  const admise = trouvees.some(
    (regle) =>
      regle.liens.includes(lien(nom, coffre)) &&
      (!regle.genres || regle.genres.includes(genre)) &&
      (!regle.aSoi || aSoi),
  )
  return admise && estLa(nom) && personne(nom).service === service ? 'oui' : 'rien'
}

/** `service`: whose thing it acts on; `coffre`: the one it acts on, if any. */
export const attenduFonction = (nom: Nom, fonction: Fonction, service: string, coffre?: NomDeCoffre): Issue => {
  const { roles, liens, garde }: RegleDeFonction = FONCTIONS[fonction]
  const { role, service: sien } = personne(nom)
  const admise =
    (roles === 'public' || estLa(nom)) &&
    (roles !== 'tous' || estDuService(nom)) &&
    (typeof roles === 'string' || roles.includes(role)) &&
    (roles === 'public' || sien === service) &&
    (liens === undefined ||
      (coffre !== undefined && liens.includes(lien(nom, coffre))) ||
      (garde === true && estDeGarde(nom) && (coffre === undefined || coffre === ECHUE)))
  return admise ? 'oui' : 'rien'
}
