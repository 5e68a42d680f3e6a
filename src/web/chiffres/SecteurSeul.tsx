import { type CodeTable, type Releve, TABLES } from '../../domain/chiffres.ts'
import { focusOnMount } from '../shared/focus.ts'
import type { Service } from '../shared/service.ts'
import { anneeDite } from '../shared/tableaux.ts'
import { TablesDuReleve } from '../shared/TablesDuReleve.tsx'

/** Interventions of one sector are those of one person: they are read in sums of three sectors or more, and only so. */
const LISIBLES: readonly CodeTable[] = TABLES.filter((t) => t.parEtablissement).map((t) => t.code)

type SecteurSeulProps = { releve: Releve; service: Service | undefined; onFermer: () => void }

/** The totals of one sector, in the place of the sums. */
export const SecteurSeul = ({ releve, service, onFermer }: SecteurSeulProps) => (
  <section aria-labelledby="secteur-seul">
    <div className="sommes__tete">
      <h2 id="secteur-seul" tabIndex={-1} ref={focusOnMount}>
        {service?.secteurs.find((s) => s.id === releve.secteur)?.nom}, {anneeDite(releve.annee)}, ouvert seul
      </h2>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onFermer}>
        Revenir aux sommes
      </button>
    </div>
    <p className="chiffres__line">
      Ouverture écrite dans le journal, et montrée à la personne qui a transmis. Les interventions ne se lisent jamais
      pour un seul secteur.
    </p>
    <TablesDuReleve releve={releve} service={service} tables={LISIBLES} />
  </section>
)
