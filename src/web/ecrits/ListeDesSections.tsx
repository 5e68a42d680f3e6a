import type { EtatDeSection, Section } from '../../domain/ecrit-manques.ts'
import { titreDeSection } from '../shared/ecrit/dit.ts'
import { State } from '../shared/State.tsx'

type ListeProps = {
  etats: readonly EtatDeSection[]
  courante: Section
  onSection: (section: Section) => void
  onManque: (section: Section, cle: string) => void
}

const formes = { rempli: 'fait', vide: 'vide', manque: 'retard' } as const
const mots = { rempli: 'rempli', vide: 'vide, peut le rester', manque: 'il manque quelque chose' }

/** A tick, a dash, or what is missing in words. */
export const ListeDesSections = ({ etats, courante, onSection, onManque }: ListeProps) => (
  <nav className="ecrit-sections" aria-label="Sections de l’écrit">
    <ol>
      {etats.map(({ section, etat, manques }) => (
        <li key={section} className={section === courante ? 'ecrit-sections__ici' : undefined}>
          <button
            type="button"
            aria-label={`${titreDeSection[section]}, ${mots[etat]}`}
            aria-current={section === courante ? 'step' : undefined}
            onClick={() => onSection(section)}
          >
            <State forme={section === courante && etat !== 'manque' ? 'courant' : formes[etat]}>
              <span className="ecrit-sections__titre">{titreDeSection[section]}</span>
            </State>
          </button>
          {manques.slice(0, 3).map(({ cle, mot }) => (
            <button key={cle} type="button" className="ecrit-sections__manque" onClick={() => onManque(section, cle)}>
              {mot}
            </button>
          ))}
          {manques.length > 3 && <span className="ecrit-sections__manque">et {manques.length - 3} autres points</span>}
        </li>
      ))}
    </ol>
  </nav>
)

export const ChoixDeSection = ({ etats, courante, onSection }: Omit<ListeProps, 'onManque'>) => (
  <select
    className="fr-select ecrit-choix"
    aria-label="Section de l’écrit"
    value={courante}
    onChange={(e) => {
      const choisie = etats.find(({ section }) => section === e.target.value)
      if (choisie) onSection(choisie.section)
    }}
  >
    {etats.map(({ section, etat, manques }) => (
      <option key={section} value={section}>
        {titreDeSection[section]}
        {etat === 'manque' ? `, il manque\u00a0: ${manques[0]?.mot ?? ''}` : etat === 'rempli' ? ', rempli' : ''}
      </option>
    ))}
  </select>
)
