import { useState } from 'react'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import type { ActeDeSaisine } from '../../domain/saisine.ts'
import { useFace } from '../shared/coffre.tsx'
import { useUndo } from '../shared/undo.tsx'
import { phrasesDeSaisine } from './refus.ts'

export type Agir = {
  readonly agir: (acte: ActeDeSaisine, motif: string, message: string) => Promise<boolean>
  readonly refus: string | null
  readonly refuser: (phrase: string | null) => void
  readonly busy: boolean
}

/** One decision, kept at once; ten seconds to take it back, by putting the saisine as it was. */
export const useAgir = ({ coffre, piece, contenu: avant }: SaisineLue): Agir => {
  const face = useFace()
  const undo = useUndo()
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const agir: Agir['agir'] = async (acte, motif, message) => {
    if (busy) return false
    setBusy(true)
    setRefus(null)
    const issue = await face.agir(coffre, piece, acte, motif)
    setBusy(false)
    if (estRefus(issue)) {
      setRefus(phrasesDeSaisine[issue.refus])
      return false
    }
    undo({ message, annuler: () => face.poser(coffre, avant, { piece, base: issue.rev }) })
    return true
  }
  return { agir, refus, refuser: setRefus, busy }
}
