import { useEffect, useRef, useState } from 'react'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import type { Section } from '../../domain/ecrit-manques.ts'
import { titreDeSection } from '../shared/ecrit/dit.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { de } from '../shared/francais.ts'
import { avecSections } from './contenu.ts'
import { direSection } from './dire-section.ts'

type ComparerProps = {
  mien: ContenuDEcrit
  sien: ContenuDEcrit
  /** Sections that say two things. */
  disputees: readonly Section[]
  /** Who wrote the other version, and this one when it is not mine. */
  auteur: string
  moi: string | null
  refus: string | null
  onJoindre: (contenu: ContenuDEcrit) => void
}

const libres: readonly Section[] = ['mesures', 'parents', 'scolarite', 'actions', 'evaluation', 'demande', 'protection']
type Choix = 'mien' | 'sien' | 'deux'

const ensemble = (a: string, b: string): string => (a.includes(b.trim()) ? a : `${a.trimEnd()}\n\n${b.trim()}`)

const composer = (mien: ContenuDEcrit, sien: ContenuDEcrit, choisis: ReadonlyMap<Section, Choix>): ContenuDEcrit => {
  const siennes = [...choisis].flatMap(([section, choix]) => (choix === 'sien' ? [section] : []))
  const deux = [...choisis].flatMap(([section, choix]) => {
    const [a, b] = [mien[section], sien[section]]
    return choix === 'deux' && typeof a === 'string' && typeof b === 'string' ? [[section, ensemble(a, b)]] : []
  })
  return { ...avecSections(mien, sien, siennes), ...Object.fromEntries(deux) }
}

/** Two people wrote the same sections at once: both are shown, nothing is chosen for them. */
export const Comparer = ({ mien, sien, disputees, auteur, moi, refus, onJoindre }: ComparerProps) => {
  const titre = useRef<HTMLHeadingElement>(null)
  const [choisis, setChoisis] = useState<ReadonlyMap<Section, Choix>>(new Map())
  useEffect(() => titre.current?.focus(), [])
  const reste = disputees.filter((section) => !choisis.has(section)).length
  const votre = moi === null ? 'Votre version' : `Version ${de(moi)}`
  return (
    <div className="comparer">
      <h2 ref={titre} tabIndex={-1}>
        Deux versions de cet écrit
      </h2>
      <p className="mention">
        Vous avez écrit en même temps. Les deux versions sont gardées&nbsp;: choisissez, section par section.
      </p>
      {disputees.map((section) => (
        <section key={section} aria-labelledby={`deux-${section}`}>
          <h3 id={`deux-${section}`} className="section-head">
            {titreDeSection[section]}
          </h3>
          <div className="comparer__deux">
            {(
              [
                [votre, mien],
                [`Version ${de(auteur)}`, sien],
              ] as const
            ).map(([nom, version]) => (
              <div key={nom}>
                <p className="mention">{nom}</p>
                {direSection(version, section).map((ligne, n) => (
                  <p key={n} className="ecrit-lu__texte">
                    {ligne}
                  </p>
                ))}
                {direSection(version, section).length === 0 && <p className="mention">Rien d’écrit.</p>}
              </div>
            ))}
          </div>
          <ChipRadios<Choix>
            label={`${titreDeSection[section]}\u00a0: ce qui reste`}
            choix={[
              { valeur: 'mien', libelle: votre },
              { valeur: 'sien', libelle: `Version ${de(auteur)}` },
              ...(libres.includes(section) ? [{ valeur: 'deux' as const, libelle: 'Les deux, à la suite' }] : []),
            ]}
            valeur={choisis.get(section) ?? null}
            onChange={(choix) => setChoisis(new Map(choisis).set(section, choix))}
          />
        </section>
      ))}
      {refus && <p role="alert">{refus}</p>}
      <div className="buttons">
        <button
          type="button"
          className="fr-btn"
          disabled={reste > 0}
          onClick={() => onJoindre(composer(mien, sien, choisis))}
        >
          Joindre les deux versions
        </button>
        {reste > 0 && (
          <span className="mention">Encore {reste === 1 ? 'une section' : `${reste} sections`} à choisir.</span>
        )}
      </div>
    </div>
  )
}
