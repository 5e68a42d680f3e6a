// What a protocol must say before it serves: the floor that the law sets under what each département decides.
import type { DestinataireDuProtocole, Protocole } from './protocole.ts'

type Ecrit = 'ip' | 'signalement'

/** `cle`: where to mend it on the screen. */
export type ManqueDuProtocole = {
  readonly cle: 'ip' | 'signalement' | 'president' | 'dasen' | 'codes'
  readonly mot: string
}

/** Recipients of one kind of writing, in their order. */
export const destinatairesPour = (
  { destinataires }: Pick<Protocole, 'destinataires'>,
  type: Ecrit,
): readonly DestinataireDuProtocole[] => destinataires.filter(({ pour }) => pour === type || pour === 'les-deux')

const recoitLEcrit = (destinataires: readonly DestinataireDuProtocole[]): boolean =>
  destinataires.some(({ quoi }) => quoi === 'ecrit')

/** The cellule receives for the president of the conseil départemental (CASF L226-3). */
const POUR_LE_PRESIDENT: readonly string[] = ['president-cd', 'crip']

const enDouble = (destinataires: readonly DestinataireDuProtocole[]): boolean =>
  new Set(destinataires.map(({ code }) => code)).size < destinataires.length

export const manquesDuProtocole = (protocole: Pick<Protocole, 'destinataires'>): readonly ManqueDuProtocole[] => {
  const [ip, signalement] = [destinatairesPour(protocole, 'ip'), destinatairesPour(protocole, 'signalement')]
  const manques: (ManqueDuProtocole | false)[] = [
    !recoitLEcrit(ip) && { cle: 'ip', mot: 'À qui va l’information préoccupante : qui reçoit l’écrit' },
    !recoitLEcrit(signalement) && { cle: 'signalement', mot: 'À qui va le signalement : qui reçoit l’écrit' },
    // CASF L226-4 II
    !signalement.some(({ code, quoi }) => POUR_LE_PRESIDENT.includes(code) && quoi !== 'avis') && {
      cle: 'president',
      mot: 'Le président du conseil départemental (ou la CRIP, pour lui) reçoit copie de tout signalement : article L226-4, II, du code de l’action sociale et des familles',
    },
    // outside the circle of CASF L226-2-2
    protocole.destinataires.some(({ code, quoi }) => code === 'dasen' && quoi !== 'avis') && {
      cle: 'dasen',
      mot: 'L’IA-DASEN reçoit l’avis seul (date, destinataire, établissement) : le secret ne se partage qu’entre ceux qui y sont tenus',
    },
    (enDouble(ip) || enDouble(signalement)) && {
      cle: 'codes',
      mot: 'Un même destinataire est écrit deux fois pour le même écrit',
    },
  ]
  return manques.filter((manque) => manque !== false)
}
