import type { PieceLue } from '../../coffre/face.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { nomDuMembre, useService } from '../shared/service.ts'

/** What stood before: a correction never erases. */
export const Versions = ({ note }: { note: PieceLue }) => {
  const { session } = useEtat()
  const service = useService()
  const revisions = useQuestion(['revisions', note.coffre, note.piece], (face) =>
    face.revisions(note.coffre, note.piece),
  )
  return (
    <ol className="versions">
      {(revisions.data ?? [])
        .filter((r) => r.rev < note.rev)
        .map((r) => (
          <li key={r.rev}>
            <p className="mention">
              Version {r.rev},{' '}
              {r.auteur === session?.membre ? 'de votre main' : `par ${nomDuMembre(service, r.auteur)}`}
              {r.contenu.annule && ', retirée'}
            </p>
            {r.contenu.genre === 'note' && <p className="note__text">{r.contenu.texte}</p>}
          </li>
        ))}
    </ol>
  )
}
