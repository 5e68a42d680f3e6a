import { Absences } from '../shared/Absences.tsx'
import { now } from '../shared/clock.ts'
import { jourIso } from '../shared/francais.ts'
import type { Presences } from '../shared/presences.ts'
import type { Service } from '../shared/service.ts'

const quiSAbsente: readonly string[] = ['ass', 'ctss-d', 'adjoint', 'ctss-r']

/** Said by the heads for somebody who cannot: dates only. */
export const AbsencesDuService = ({ service, presences }: { service: Service; presences: Presences }) => {
  const jour = jourIso(now())
  const enVue = presences.absences
    .filter((a) => a.au >= jour)
    .toSorted((a, b) => a.du.localeCompare(b.du) || a.au.localeCompare(b.au))
  return (
    <section>
      <h2 className="section-head">Absences du service</h2>
      <Absences
        service={service}
        presences={presences}
        absences={enVue}
        de={{ parmi: service.personnes.filter((p) => p.actif && quiSAbsente.includes(p.role)) }}
        vide="Aucune absence en cours ni à venir. Chacune dit les siennes&nbsp;; dites ici celle d’une personne qui ne le peut pas."
      />
    </section>
  )
}
