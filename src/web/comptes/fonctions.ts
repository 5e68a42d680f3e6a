import type { Fonction } from '../../domain/fonction.ts'

export const motDeLaFonction: Record<Fonction, string> = {
  chef: 'Chef ou cheffe d’établissement',
  adjoint: 'Adjoint ou adjointe au chef d’établissement',
  cpe: 'CPE',
  enseignant: 'Enseignant ou enseignante',
  infirmier: 'Infirmier ou infirmière',
  'psy-en': 'PsyEN',
  'directeur-ecole': 'Directeur ou directrice d’école',
  autre: 'Autre fonction',
}
