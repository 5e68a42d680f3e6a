import { Pin, type PinProps } from '../shared/Pin.tsx'
import { LockFrame } from './LockFrame.tsx'

/** At the first opening on a machine. */
export const ChoisirPinPage = (props: PinProps) => (
  <LockFrame
    titre="Un code pour ce poste"
    sous="Quand vous vous éloignez, l’écran se vide. Six chiffres suffisent pour revenir, sur ce poste et jusqu’à la fin de la session."
  >
    <Pin {...props} />
  </LockFrame>
)
