import { THEMES } from '../../domain/nomenclature.ts'

type ThemeSelectProps = {
  label: string
  value: string
  onChange: (theme: string) => void
}

/** All themes, family by family; a family may be chosen as it is. */
export const ThemeSelect = ({ label, value, onChange }: ThemeSelectProps) => (
  <select
    className="fr-select fr-select--compact"
    aria-label={label}
    value={value}
    onChange={(e) => onChange(e.target.value)}
  >
    <option value="">Choisir le thème</option>
    {THEMES.filter((t) => t.parent === null).map((famille) => {
      const siens = THEMES.filter((t) => t.parent === famille.code)
      return siens.length === 0 ? (
        <option key={famille.code} value={famille.code}>
          {famille.libelle}
        </option>
      ) : (
        <optgroup key={famille.code} label={famille.libelle}>
          <option value={famille.code}>{famille.libelle}, sans autre précision</option>
          {siens.map((t) => (
            <option key={t.code} value={t.code}>
              {t.libelle}
            </option>
          ))}
        </optgroup>
      )
    })}
  </select>
)
