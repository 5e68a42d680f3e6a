import { Select } from '@codegouvfr/react-dsfr/Select'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { now } from '../shared/clock.ts'
import { DateField } from '../shared/DateField.tsx'
import { jourIso } from '../shared/francais.ts'
import { anneeDite } from '../shared/tableaux.ts'
import {
  cleDeLaPeriode,
  joursDeLaPeriode,
  lirePeriode,
  motDuTrimestre,
  type PeriodeChoisie,
  TRIMESTRES,
} from './periode.ts'

/** School years offered before this one. */
const PASSEES = 3
const DATES = 'dates'

type PeriodeFieldsProps = { periode: PeriodeChoisie; onChange: (periode: PeriodeChoisie) => void }

/** A school year, one of its terms, or any two days. */
export const PeriodeFields = ({ periode, onChange }: PeriodeFieldsProps) => {
  const jour = jourIso(now())
  const courante = anneeScolaire(jour)
  const annees = Array.from({ length: PASSEES + 1 }, (_, i) => courante - i)
  const choisir = (cle: string) => {
    if (cle !== DATES) return onChange(lirePeriode(cle, jour))
    const jours = joursDeLaPeriode(periode)
    onChange({ genre: 'dates', du: jours?.du ?? jour, au: jours && jours.au < jour ? jours.au : jour })
  }
  return (
    <div className="periode">
      <Select
        label="Période"
        nativeSelectProps={{
          value: periode.genre === 'dates' ? DATES : cleDeLaPeriode(periode),
          onChange: (e) => choisir(e.target.value),
        }}
      >
        {annees.map((annee) => (
          <optgroup key={annee} label={anneeDite(annee)}>
            <option value={anneeDite(annee)}>Année scolaire {anneeDite(annee)}</option>
            {TRIMESTRES.map((t) => (
              <option key={t} value={`${annee}-${t}`}>
                {motDuTrimestre[t]} {anneeDite(annee)}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={DATES}>D’une date à une autre</option>
      </Select>
      {periode.genre === 'dates' && (
        <>
          <DateField label="Du" value={periode.du} onChange={(du) => du && onChange({ ...periode, du })} />
          <DateField label="Au" value={periode.au} onChange={(au) => au && onChange({ ...periode, au })} />
        </>
      )}
    </div>
  )
}
