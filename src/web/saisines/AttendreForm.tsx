import { Input } from '@codegouvfr/react-dsfr/Input'
import { useState } from 'react'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { now } from '../shared/clock.ts'
import { DateField } from '../shared/DateField.tsx'
import { ajouterJours, jourIso } from '../shared/francais.ts'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'

/** Days before it comes back by itself, unless she says otherwise. */
const jours = 7

/** It waits for somebody else, and takes its place again on the day said. */
export const AttendreForm = ({ saisine, onClose }: { saisine: SaisineLue; onClose: () => void }) => {
  const { agir, refus, busy } = useAgir(saisine)
  const { attente: avant, attenteJusqua } = saisine.contenu
  const [attente, setAttente] = useState(avant)
  const [jusqua, setJusqua] = useState(attenteJusqua ?? jourIso(ajouterJours(now(), jours)))
  return (
    <ActForm
      titre="Mettre en attente"
      valider="Mettre en attente"
      refus={refus}
      busy={busy}
      onClose={onClose}
      onSubmit={() =>
        void agir({ acte: 'attendre', attente, jusqua: jusqua || null }, '', 'Mise en attente.').then(
          (fait) => fait && onClose(),
        )
      }
    >
      <div className="form-grid">
        <Input
          label="Qui ou quoi est attendu"
          nativeInputProps={{
            value: attente,
            maxLength: 200,
            autoComplete: 'off',
            placeholder: 'une réponse du père',
            onChange: (e) => setAttente(e.target.value),
          }}
        />
        <DateField label="Me la rendre le" value={jusqua} onChange={setJusqua} />
      </div>
      <p className="mention">La liste montre ces mots&nbsp;: dites qui, pas pourquoi.</p>
    </ActForm>
  )
}
