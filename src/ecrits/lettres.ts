// The two letters around a writing: the bare notice to the IA-DASEN, the reminder to whoever received it.
import type { AvisDeTransmission, Relance } from '../domain/ecrit-remis.ts'
import { date, nomComplet, telephone } from './mots.ts'

const UN_ECRIT = { ip: 'une information préoccupante', signalement: 'un signalement à l’autorité judiciaire' }

export const donneesDeLAvis = ({ type, le, destinataire, etablissement, emetteur }: AvisDeTransmission) => ({
  titre: 'Avis de transmission',
  pied: `Avis de transmission, ${date(le)}`,
  corps: `Le service social en faveur des élèves a transmis ${UN_ECRIT[type]}.`,
  rangs: [
    ['Date de transmission', date(le)],
    ['Destinataire', destinataire],
    ['Établissement', etablissement],
    ['Émetteur', emetteur],
  ].filter(([, valeur]) => valeur !== ''),
})

const OBJET = {
  accuse: 'Accusé de réception attendu',
  retour: 'Information attendue sur les suites données',
}

const corpsDeLaRelance = ({ type, quoi, transmisLe, accuseLe, reference }: Relance): string => {
  const nomme = reference === '' ? UN_ECRIT[type] : `${UN_ECRIT[type]} (référence ${reference})`
  const recue = quoi === 'retour' && accuseLe !== null ? ` Vous en avez accusé réception le ${date(accuseLe)}.` : ''
  return `Le ${date(transmisLe)}, le service social en faveur des élèves vous a transmis ${nomme} au sujet de l’enfant ci-dessous.${recue}`
}

const ATTENDU = {
  accuse:
    'À ce jour, l’accusé de réception n’est pas parvenu au service. Je vous remercie de bien vouloir le confirmer.',
  retour:
    'À ce jour, aucune information n’est parvenue au service sur les suites données. Je vous remercie de bien vouloir les indiquer.',
}

export const donneesDeLaRelance = (relance: Relance) => {
  const { quoi, destinataire, enfant, emetteur, jour } = relance
  return {
    titre: OBJET[quoi],
    pied: `Relance, ${date(jour)}`,
    a: [destinataire.nom, ...destinataire.adresse.split(/\s*[\n,]\s*/u)].filter(Boolean),
    le: `Le ${date(jour)}`,
    corps: corpsDeLaRelance(relance),
    enfant: nomComplet(enfant.nom, enfant.prenom),
    naissance: enfant.naissance === null ? '' : `date de naissance : ${date(enfant.naissance)}`,
    attendu: ATTENDU[quoi],
    signature: [
      [emetteur.nom, emetteur.fonction].filter(Boolean).join(', '),
      [telephone(emetteur.telephone), emetteur.courriel].filter(Boolean).join(', '),
    ].filter(Boolean),
  }
}
