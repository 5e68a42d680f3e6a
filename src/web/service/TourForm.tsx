import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { type FormEvent, useState } from 'react'
import type { TourParJours } from '../../domain/garde.ts'
import { DateField } from '../shared/DateField.tsx'
import { nomCourant } from '../shared/francais.ts'
import type { Service } from '../shared/service.ts'

type TourFormProps = {
  titre: string
  personnes: Service['personnes']
  depart: TourParJours
  onGarder: (tour: TourParJours) => void
  onAnnuler: () => void
}

/** A stable function: called once, when the form comes at her own asking. */
const focusFirst = (form: HTMLFormElement | null): void => form?.querySelector('select')?.focus()

/** One person, from a day to another. */
export const TourForm = ({ titre, personnes, depart, onGarder, onAnnuler }: TourFormProps) => {
  const [tour, setTour] = useState(depart)
  const [faute, setFaute] = useState(false)
  const garder = (event: FormEvent) => {
    event.preventDefault()
    if (tour.au < tour.du) return setFaute(true)
    onGarder(tour)
  }
  return (
    <form className="garde-form" aria-label={titre} ref={focusFirst} onSubmit={garder}>
      {faute && <Alert severity="error" small description="La fin vient avant le début." className="fr-mb-2w" />}
      <Select
        label="De garde"
        nativeSelectProps={{
          value: tour.membre,
          required: true,
          onChange: (e) => setTour({ ...tour, membre: e.target.value }),
        }}
      >
        <option value="" disabled>
          Choisir une personne
        </option>
        {personnes.map((p) => (
          <option key={p.membre} value={p.membre}>
            {nomCourant(p)}
          </option>
        ))}
      </Select>
      <div className="form-grid">
        <DateField label="Premier jour" value={tour.du} required onChange={(du) => setTour({ ...tour, du })} />
        <DateField label="Dernier jour" value={tour.au} required onChange={(au) => setTour({ ...tour, au })} />
      </div>
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
          Mettre au tableau
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onAnnuler}>
          Ne rien changer
        </button>
      </div>
    </form>
  )
}
