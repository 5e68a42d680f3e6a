import { useState } from 'react'
import { lundiSuivant, type TourParJours } from '../../domain/garde.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { now } from '../shared/clock.ts'
import { jour, jourIso } from '../shared/francais.ts'
import { nomDuMembre, type Service } from '../shared/service.ts'
import { semaineDite } from '../shared/garde.ts'
import { State } from '../shared/State.tsx'
import { TourForm } from './TourForm.tsx'

/** The coming term; the rest on demand. */
const PREMIERS = 12

type TableauProps = {
  service: Service
  personnes: Service['personnes']
  tours: readonly TourParJours[]
  /** Null before: a new turn; null after: one less. Absent for those who read only. */
  onChanger?: (avant: TourParJours | null, apres: TourParJours | null) => void
}

const cle = ({ membre, du, au }: TourParJours): string => `${membre} ${du} ${au}`

export const Tableau = ({ service, personnes, tours, onChanger }: TableauProps) => {
  const [ouvert, setOuvert] = useState<string | null>(null)
  const [tout, setTout] = useState(false)
  const montres = tout ? tours : tours.slice(0, PREMIERS)
  const aujourdhui = jourIso(now())
  const form = (titre: string, depart: TourParJours, avant: TourParJours | null) => (
    <TourForm
      titre={titre}
      personnes={personnes}
      depart={depart}
      onGarder={(tour) => {
        onChanger?.(avant, tour)
        setOuvert(null)
      }}
      onAnnuler={() => setOuvert(null)}
    />
  )
  const lundi = lundiSuivant(aujourdhui)
  return (
    <>
      {tours.length === 0 && (
        <p className="mention">
          Aucun tour. Sans garde, ce qu’un secteur absent ne peut pas lire vient à la direction du service.
        </p>
      )}
      <ol className="rows rows--dense garde-tours">
        {montres.map((tour, rang) => (
          <li key={`${cle(tour)} ${rang}`}>
            {ouvert === cle(tour) ? (
              form('Changer ce tour', tour, tour)
            ) : (
              <>
                <span>
                  <span className="nom">{nomDuMembre(service, tour.membre)}</span>
                  <span className="garde-tours__jours">{semaineDite(tour)}</span>
                </span>
                {tour.du <= aujourdhui && <State forme="courant">En cours</State>}
                {onChanger && (
                  <span className="place__acts">
                    <button type="button" className="note__act" onClick={() => setOuvert(cle(tour))}>
                      Changer<span className="visually-hidden"> le tour du {jour(tour.du)}</span>
                    </button>
                    <button type="button" className="note__act" onClick={() => onChanger(tour, null)}>
                      Retirer<span className="visually-hidden"> le tour du {jour(tour.du)}</span>
                    </button>
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {montres.length < tours.length && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm garde-suite"
          onClick={() => setTout(true)}
        >
          Afficher les {tours.length - montres.length} tours suivants
        </button>
      )}
      {onChanger &&
        (ouvert === 'nouveau' ? (
          form('Un tour de plus', { membre: '', du: lundi, au: plusJours(lundi, 6) }, null)
        ) : (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm garde-ajout"
            onClick={() => setOuvert('nouveau')}
          >
            Ajouter un tour
          </button>
        ))}
    </>
  )
}
