import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { SECTIONS } from '../../domain/ecrit-manques.ts'
import { direSection } from './dire-section.ts'
import { sections } from './sections.ts'

/** The whole writing to be read: sections that say nothing are left out, as on the printed page. */
export const EcritEnMots = ({ ecrit }: { ecrit: ContenuDEcrit }) => (
  <div className="ecrit-lu">
    {SECTIONS.map((section) => {
      const lignes = direSection(ecrit, section)
      if (lignes.length === 0) return null
      return (
        <section key={section} aria-labelledby={`lu-${section}`}>
          <h2 id={`lu-${section}`} className="section-head">
            {sections[section].titre}
          </h2>
          {lignes.map((ligne, n) => (
            <p key={n} className="ecrit-lu__texte">
              {ligne}
            </p>
          ))}
        </section>
      )
    })}
  </div>
)
