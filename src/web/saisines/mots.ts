import type { EtatSaisine, Joindre, Pour, Saisine } from '../../domain/saisine.ts'
import { majuscule } from '../shared/francais.ts'
import { motDeLOrigine, motDuMode } from '../shared/saisine-dite.ts'

/** Words of an opened saisine; those of the lists are in shared/saisine-dite.ts. */
export const motDeLEtat: Record<EtatSaisine, string> = {
  recue: 'Reçue',
  etudiee: 'Étudiée',
  'en-attente': 'En attente',
  'prise-en-charge': 'Prise en charge',
  'conseil-donne': 'Conseil donné',
  relais: 'Relais passé',
  doublon: 'Doublon',
  annulee: 'Annulée',
}

export const motDeJoindre: Record<Joindre['moyen'], string> = {
  recu: 'Seulement par son reçu',
  bureau: 'Passera au bureau',
  billet: 'Par un billet de convocation',
  telephone: 'Par téléphone',
  courriel: 'Par courriel',
  etablissement: 'Par l’établissement',
}

/** Handed to a colleague: the fact alone has stayed. */
export const estConfiee = ({ etat, texte, eleve, recu }: Pick<Saisine, 'etat' | 'texte' | 'eleve' | 'recu'>): boolean =>
  etat === 'relais' && texte === '' && eleve === null && recu === null

const motDuPour: Record<'eleve' | 'parent' | 'autre', Record<Pour, string>> = {
  eleve: { soi: 'pour soi-même', autre: 'pour un autre élève', groupe: 'pour plusieurs élèves' },
  parent: { soi: 'pour son enfant', autre: 'pour un autre élève', groupe: 'pour plusieurs élèves' },
  autre: { soi: '', autre: '', groupe: 'pour plusieurs élèves' },
}

/** Who asks, in one sentence: name and quality when given, for whom, and by which way. */
export const quiDemande = ({
  demandeur,
  emetteur,
  origine,
  mode,
  pour,
}: Pick<Saisine, 'demandeur' | 'emetteur' | 'origine' | 'mode' | 'pour'>): string => {
  const nomme = [demandeur.nom, demandeur.qualite].filter(Boolean).join(', ')
  const cas = emetteur === 'eleve' || emetteur === 'parent' ? emetteur : 'autre'
  // Her own name is the title already.
  const qui = nomme && emetteur !== 'eleve' ? nomme : motDeLOrigine[origine]
  return majuscule([qui, motDuPour[cas][pour], motDuMode[mode]].filter(Boolean).join(', '))
}
