import { type FormEvent, useRef, useState } from 'react'
import type { PieceLue } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'
import { usePanneau } from '../shared/panneau.tsx'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'

/** What happened and is not written yet: three words each. Entrée keeps, and the next line waits. */
export const ANoter = ({ lignes, jour }: { lignes: readonly PieceLue[]; jour: string }) => {
  const face = useFace()
  const undo = useUndo()
  const { noter } = usePanneau()
  const [mots, setMots] = useState('')
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const attendent = lignes.filter(({ contenu }) => contenu.genre === 'a-noter' && contenu.ecriteLe === null).length

  const garder = async (event: FormEvent) => {
    event.preventDefault()
    const texte = mots.trim()
    if (texte === '' || busy) return
    setBusy(true)
    const pose = await face.poserDansLeSecteur({
      genre: 'a-noter',
      format: 1,
      annule: false,
      jour,
      mots: texte,
      ecriteLe: null,
    })
    setBusy(false)
    if (estRefus(pose))
      return undo({ message: 'Ces mots n’ont pas pu être gardés\u00a0: aucun secteur ne vous est ouvert.' })
    setMots('')
    input.current?.focus()
  }

  const oter = async (ligne: PieceLue) => {
    const pose = await face.annuler(ligne.coffre, ligne.piece)
    if (!estRefus(pose)) undo({ message: 'Ôté.', annuler: () => face.retablir(ligne.coffre, ligne.piece) })
  }

  return (
    <section aria-labelledby="a-noter">
      <div className="section-head">
        <h2 id="a-noter">À noter</h2>
        {attendent > 0 && <span className="mention">{attendent}</span>}
      </div>
      {lignes.length === 0 && (
        <p className="today__kind">
          Rien en attente d’être écrit. Un passage, un appel, un mot dans le couloir&nbsp;? Trois mots ici suffisent, la
          note viendra plus tard.
        </p>
      )}
      <ul className="rows">
        {lignes.map((ligne) =>
          ligne.contenu.genre !== 'a-noter' ? null : ligne.contenu.ecriteLe !== null ? (
            <li key={ligne.piece}>
              <span className="mention">{ligne.contenu.mots}</span>
              <State forme="fait">Noté</State>
            </li>
          ) : (
            <li key={ligne.piece}>
              <span>{ligne.contenu.mots}</span>
              <span className="buttons">
                <Noter
                  mots={ligne.contenu.mots}
                  onNoter={() =>
                    ligne.contenu.genre === 'a-noter' && noter({ texte: ligne.contenu.mots, ligne: ligne.piece })
                  }
                />
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
                  aria-label={`Ôter « ${ligne.contenu.mots} »`}
                  onClick={() => void oter(ligne)}
                >
                  Ôter
                </button>
              </span>
            </li>
          ),
        )}
      </ul>
      <form className="today__note" onSubmit={(event) => void garder(event)}>
        <label htmlFor="trois-mots">Ce qui vient de se passer</label>
        <input
          id="trois-mots"
          ref={input}
          className="fr-input"
          placeholder="trois mots, puis Entrée"
          maxLength={200}
          autoComplete="off"
          value={mots}
          onChange={(e) => setMots(e.target.value)}
        />
      </form>
    </section>
  )
}

const Noter = ({ mots, onNoter }: { mots: string; onNoter: () => void }) => (
  <button
    type="button"
    className="fr-btn fr-btn--secondary fr-btn--sm"
    aria-label={`Noter « ${mots} »`}
    onClick={onNoter}
  >
    Noter
  </button>
)
