import { Link } from '@tanstack/react-router'
import { Absences } from '../shared/Absences.tsx'
import { now } from '../shared/clock.ts'
import { jourIso } from '../shared/francais.ts'
import type { Presences } from '../shared/presences.ts'
import type { Service } from '../shared/service.ts'

type MesAbsencesProps = { service: Service; presences: Presences; membre: string }

export const MesAbsences = ({ service, presences, membre }: MesAbsencesProps) => {
  const jour = jourIso(now())
  const miennes = presences.absences
    .filter((a) => a.membre === membre && a.au >= jour)
    .toSorted((a, b) => a.du.localeCompare(b.du))
  return (
    <section>
      <h2 className="section-head">Mes absences</h2>
      <Absences
        service={service}
        presences={presences}
        absences={miennes}
        de={{ membre }}
        vide="Aucune absence dite. Dites-les d’avance&nbsp;: personne n’attendra une réponse qui ne vient pas."
      />
      <p className="mention">
        Pour confier vos dossiers pendant ce temps, ouvrez un{' '}
        <Link to="." hash="remplacement">
          remplacement
        </Link>
        .
      </p>
    </section>
  )
}
