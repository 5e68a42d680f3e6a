import { useState } from 'react'
import type { Extrait } from '../../coffre/face-des-ecrits.ts'
import type { FaitObserve } from '../../domain/ecrit.ts'
import { typeDeNote } from '../../domain/nomenclature.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { date, minuscule, sansAccents } from '../shared/francais.ts'

const premieres = 8
/** Above this many sentences one looks for words rather than down a list. */
const beaucoup = 12

type PuiserProps = {
  coffre: string
  pour: 'faits' | 'propos'
  puises: readonly Pick<FaitObserve, 'texte' | 'puise'>[]
  plein: boolean
  onPuiser: (extrait: Extrait) => void
  onRendre: (rang: number) => void
}

/** One sentence at a time: a note is never copied whole. */
export const Puiser = ({ coffre, pour, puises, plein, onPuiser, onRendre }: PuiserProps) => {
  const extraits = useQuestion(['extraits', coffre], (face) => face.extraits(coffre)).data ?? []
  const [texte, setTexte] = useState('')
  const [tout, setTout] = useState(false)
  if (extraits.length === 0) return null
  const cherche = sansAccents(texte.trim())
  const ranges = extraits
    .filter((e) => cherche === '' || sansAccents(e.texte).includes(cherche))
    .toSorted(
      (a, b) => Number(b.entreGuillemets === (pour === 'propos')) - Number(a.entreGuillemets === (pour === 'propos')),
    )
  const montres = tout || cherche !== '' ? ranges : ranges.slice(0, premieres)
  const rangDe = (extrait: Extrait): number =>
    puises.findIndex((p) => p.puise?.note === extrait.note && p.texte === extrait.texte)

  return (
    <section className="puiser" aria-labelledby="puiser">
      <h3 id="puiser">Puiser dans le dossier</h3>
      <p className="mention">Rien n’est recopié en entier&nbsp;: cochez une phrase.</p>
      {extraits.length > beaucoup && (
        <input
          className="fr-input fr-input--compact"
          type="text"
          aria-label="Chercher une phrase du dossier"
          placeholder="Chercher une phrase"
          autoComplete="off"
          spellCheck={false}
          value={texte}
          onChange={(e) => setTexte(e.target.value)}
        />
      )}
      <ul>
        {montres.map((extrait, n) => {
          const rang = rangDe(extrait)
          return (
            <li key={`${extrait.note} ${n} ${extrait.texte}`}>
              <label>
                <input
                  type="checkbox"
                  checked={rang >= 0}
                  disabled={plein && rang < 0}
                  onChange={() => (rang >= 0 ? onRendre(rang) : onPuiser(extrait))}
                />
                <span>
                  {extrait.entreGuillemets ? `«\u00a0${extrait.texte}\u00a0»` : extrait.texte}{' '}
                  <span className="mention">
                    {date(extrait.jour, now())}, {minuscule(typeDeNote(extrait.typeDeNote).libelle)}
                  </span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
      {montres.length === 0 && <p className="mention">Aucune phrase ne correspond.</p>}
      {ranges.length > montres.length && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setTout(true)}>
          Afficher la suite
        </button>
      )}
    </section>
  )
}
