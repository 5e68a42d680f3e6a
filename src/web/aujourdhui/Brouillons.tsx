import type { BrouillonLu } from '../../coffre/face.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { eleveEtClasse, moment } from '../shared/francais.ts'
import { usePanneau } from '../shared/panneau.tsx'
import { useUndo } from '../shared/undo.tsx'

const estBrouillonDeNote = (contenu: unknown): boolean =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'noter'

/** A draft found again comes first: nothing that was typed is looked for. */
export const Brouillons = ({ brouillons }: { brouillons: readonly BrouillonLu[] }) => {
  const { noter } = usePanneau()
  const face = useFace()
  const undo = useUndo()
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const notes = brouillons.filter((b) => estBrouillonDeNote(b.contenu))
  if (notes.length === 0) return null

  const jeter = async ({ id, coffre, contenu }: BrouillonLu) => {
    await face.jeterBrouillon(id)
    undo({ message: 'Brouillon jeté.', annuler: () => face.garderBrouillon({ id: null, coffre, contenu }) })
  }
  return (
    <section className="today__drafts" aria-labelledby="brouillons">
      <h2 id="brouillons" className="section-head">
        Brouillons retrouvés
      </h2>
      <ul className="rows">
        {notes.map((brouillon) => {
          const dossier = dossiers.data?.find((d) => d.coffre === brouillon.coffre)
          return (
            <li key={brouillon.id}>
              <div>
                <div>
                  {dossier ? <strong className="nom">{eleveEtClasse(dossier.eleve)}</strong> : 'Note sans élève choisi'}
                </div>
                <div className="mention">Gardé {moment(brouillon.le, now())}</div>
              </div>
              <span className="buttons">
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary fr-btn--sm"
                  onClick={() => noter({ brouillon: brouillon.id })}
                >
                  Reprendre
                </button>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
                  onClick={() => void jeter(brouillon)}
                >
                  Jeter
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
