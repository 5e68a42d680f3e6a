import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import { aTourDeRole, type TourParJours } from '../../domain/garde.ts'
import type { Jour } from '../../domain/identite.ts'
import { ChipToggles } from '../shared/Chips.tsx'
import { DateField } from '../shared/DateField.tsx'
import { nomCourant, pluriel } from '../shared/francais.ts'
import { nomDuMembre, type Service } from '../shared/service.ts'

/** More would be a roster that nobody reads to its end. */
const SEMAINES_MAX = 52

type SemainesProps = {
  service: Service
  personnes: Service['personnes']
  /** The Monday after what the roster holds. */
  depuis: Jour
  onAjouter: (tours: readonly TourParJours[]) => void
}

/** Whole weeks, to each in turn, in the order in which they were chosen. */
export const Semaines = ({ service, personnes, depuis, onAjouter }: SemainesProps) => {
  const [choisies, setChoisies] = useState<readonly string[]>([])
  const [date, setDate] = useState<Jour | null>(null)
  const [nombre, setNombre] = useState<string | null>(null)
  const du = date ?? depuis
  const semaines = Number(nombre ?? choisies.length)
  const ajouter = (event: FormEvent) => {
    event.preventDefault()
    onAjouter(aTourDeRole(choisies, du, semaines))
    setDate(null)
    setNombre(null)
  }
  return (
    <form className="garde-semaines" aria-label="Ajouter des semaines" onSubmit={ajouter}>
      <h2 className="section-head">Ajouter des semaines, à tour de rôle</h2>
      <p className="mention">Choisissez les personnes dans l’ordre des tours.</p>
      <ChipToggles
        label="À tour de rôle"
        choix={personnes.map((p) => ({ valeur: p.membre, libelle: nomCourant(p) }))}
        valeurs={choisies}
        onChange={setChoisies}
      />
      <p className="garde-semaines__ordre" role="status">
        {choisies.length === 0
          ? 'Personne n’est choisi.'
          : choisies.map((membre) => nomDuMembre(service, membre)).join(', puis ')}
      </p>
      <div className="form-grid">
        <DateField label="À partir du" value={du} required onChange={setDate} />
        <Input
          label="Nombre de semaines"
          nativeInputProps={{
            type: 'number',
            min: 1,
            max: SEMAINES_MAX,
            required: true,
            value: nombre ?? (choisies.length === 0 ? '' : String(choisies.length)),
            onChange: (e) => setNombre(e.target.value),
          }}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary" disabled={choisies.length === 0 || du === ''}>
        {semaines > 0 && choisies.length > 0 ? `Ajouter ${pluriel(semaines, 'semaine')}` : 'Ajouter'}
      </button>
    </form>
  )
}
