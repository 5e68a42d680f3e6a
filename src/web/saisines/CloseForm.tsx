import { Input } from '@codegouvfr/react-dsfr/Input'
import { useState } from 'react'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'

const mots = {
  'conseil-donne': {
    titre: 'Conseil donné',
    label: 'Le conseil, en quelques mots',
    valider: 'Clore avec ce conseil',
    message: 'Conseil donné.',
  },
  annuler: {
    titre: 'Annuler la saisine',
    label: 'Pourquoi, en quelques mots',
    valider: 'Annuler la saisine',
    message: 'Saisine annulée.',
  },
} as const

type Props = { saisine: SaisineLue; acte: keyof typeof mots; onClose: () => void }

/** It ends here, with a few words if she likes. */
export const CloseForm = ({ saisine, acte, onClose }: Props) => {
  const { agir, refus, busy } = useAgir(saisine)
  const [motif, setMotif] = useState('')
  const { titre, label, valider, message } = mots[acte]
  return (
    <ActForm
      titre={titre}
      valider={valider}
      refus={refus}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void agir({ acte }, motif, message).then((fait) => fait && onClose())}
    >
      <Input
        label={label}
        hintText="Facultatif"
        nativeInputProps={{
          value: motif,
          maxLength: 500,
          autoComplete: 'off',
          onChange: (e) => setMotif(e.target.value),
        }}
      />
    </ActForm>
  )
}
