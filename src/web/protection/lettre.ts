// The letter of a reminder, in the name of the head who signs it, to whoever received the writing.
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import type { Suite } from '../../domain/ecrit.ts'
import { relancer } from '../../domain/ecrit-remis.ts'
import type { Jour } from '../../domain/identite.ts'
import type { Imprime } from '../../ecrits/face.ts'
import { attenduesDe, suitesDe } from '../shared/attendues.ts'
import { dateChiffree, minuscule } from '../shared/francais.ts'
import { motDuTypeDEcrit } from '../shared/ecrit/dit.ts'

/** Who signs, as the letter says it. */
export type Signataire = { readonly nom: string; readonly fonction: string; readonly telephone: string }

export type Lettre = { readonly imprime: Imprime; readonly suite: Suite; readonly fichier: string }

/** Null: nothing is waited for any more, or nobody received the writing. */
export const lettreDeRelance = (
  copie: CopieLue,
  signataire: Signataire,
  entete: readonly string[],
  jour: Jour,
): Lettre | null => {
  const { contenu, fige, ecrit } = copie.piece.contenu
  const destinataire = contenu.destinataires.find(({ quoi }) => quoi === 'ecrit')
  const quoi = attenduesDe(copie)[0]?.quoi
  if (!destinataire || quoi === undefined || quoi === 'preuve') return null
  const accuseLe = suitesDe(copie).find((suite) => suite.quoi === 'accuse')?.jour ?? null
  const signe = { ...contenu, emetteur: { ...contenu.emetteur, ...signataire, courriel: '' } }
  const suivi = { quoi, transmisLe: fige.jour, accuseLe, jour }
  return {
    imprime: relancer(signe, destinataire, suivi, entete),
    suite: {
      ecrit,
      quoi: 'relance',
      jour,
      destinataire: destinataire.code,
      canal: destinataire.canal,
      preuve: '',
      texte: quoi === 'accuse' ? 'Accusé de réception demandé.' : 'Retour demandé.',
    },
    // no name of a child in the name of a file
    fichier: `Relance, ${minuscule(motDuTypeDEcrit[contenu.type])} du ${dateChiffree(fige.jour).replaceAll('/', '-')}.pdf`,
  }
}
