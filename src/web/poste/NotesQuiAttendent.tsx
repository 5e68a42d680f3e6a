import { useRef } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { pluriel } from '../shared/francais.ts'

type Props = { onMessage: (message: { severity: 'success' | 'error'; texte: string }) => void }

/** Notes that have not reached the server can leave as a sealed file, and come back from one. */
export const NotesQuiAttendent = ({ onMessage }: Props) => {
  const face = useFace()
  const { enregistrement } = useEtat()
  const file = useRef<HTMLInputElement>(null)

  const prendre = async () => {
    const { nom, octets } = await face.notesEnAttente()
    const url = URL.createObjectURL(new Blob([new Uint8Array(octets)], { type: 'application/octet-stream' }))
    const lien = document.createElement('a')
    lien.href = url
    lien.download = nom
    lien.click()
    URL.revokeObjectURL(url)
  }
  const reprendre = async (fichier: File | undefined) => {
    if (!fichier) return
    const issue = await face.reprendreNotes(new Uint8Array(await fichier.arrayBuffer()))
    if (!estRefus(issue))
      return onMessage({ severity: 'success', texte: `${pluriel(issue.reprises, 'note reprise', 'notes reprises')}.` })
    onMessage({
      severity: 'error',
      texte: {
        'fichier-illisible': 'Ce fichier n’est pas un fichier de notes, ou il a été abîmé.',
        'autre-personne':
          'Ces notes ont été fermées par quelqu’un d’autre\u00a0: seule cette personne peut les reprendre.',
      }[issue.refus],
    })
  }

  return (
    <section className="post">
      <h2 className="section-head">Notes qui attendent</h2>
      <p>
        {enregistrement.enAttente === 0
          ? 'Aucune\u00a0: tout est sur le serveur.'
          : `${pluriel(enregistrement.enAttente, 'note attend', 'notes attendent')} de partir. ${enregistrement.enAttente === 1 ? 'Elle est gardée' : 'Elles sont gardées'} ici.`}
      </p>
      <div className="buttons">
        {enregistrement.enAttente > 0 && (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void prendre()}>
            Les prendre en fichier fermé
          </button>
        )}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          onClick={() => file.current?.click()}
        >
          Reprendre un fichier
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="Fichier de notes"
          onChange={(e) => void reprendre(e.target.files?.[0])}
        />
      </div>
    </section>
  )
}
