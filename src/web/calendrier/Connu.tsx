import type { SortieDe } from '../../contract/endpoint.ts'
import type { getCalendrier } from '../../contract/presence.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { now } from '../shared/clock.ts'
import { date, jour, jourIso } from '../shared/francais.ts'
import { type Forme, State } from '../shared/State.tsx'
import { anneeDite, anneesAttendues, type Savoir, savoirDesFeries, savoirDesVacances, zonesMontrees } from './connu.ts'

export type Calendrier = SortieDe<typeof getCalendrier>

const dit: Record<Savoir, readonly [Forme, string]> = {
  connue: ['fait', 'connue'],
  incomplete: ['attente', 'incomplète'],
  'a-importer': ['bientot', 'à importer'],
}

/** What is missing of a zone where nobody of the service works is not something to do. */
const Su = ({
  savoir,
  pluriel = false,
  ailleurs = false,
}: {
  savoir: Savoir
  pluriel?: boolean
  ailleurs?: boolean
}) => {
  const [forme, mot] = ailleurs && savoir === 'a-importer' ? (['vide', 'pas importée'] as const) : dit[savoir]
  return <State forme={forme}>{pluriel && savoir !== 'a-importer' ? mot.replace(/e$/, 's') : mot}</State>
}

const nomDeLaZone = (zone: string): string => (zone.length === 1 ? `Zone ${zone}` : zone)

/** What this deployment knows, by zone and school year, and what is missing. */
export const Connu = ({ calendrier }: { calendrier: Calendrier }) => {
  const { zone, zoneDesFeries, vacances, feries } = calendrier
  const annees = anneesAttendues(jourIso(now()))
  const civile = now().getFullYear()
  return (
    <>
      <section className="calendrier-section">
        <h2 className="section-head">Vacances connues</h2>
        {zone === null && (
          <p className="mention">La zone du service n’est pas connue&nbsp;: aucun de ses secteurs n’a d’école.</p>
        )}
        <table className="table">
          <caption className="visually-hidden">Vacances scolaires connues, par zone et par année</caption>
          <thead>
            <tr>
              <th scope="col">Zone</th>
              {annees.map((annee) => (
                <th key={annee} scope="col">
                  {anneeDite(annee)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zonesMontrees(vacances, zone).map((une) => (
              <tr key={une}>
                <th scope="row">
                  {nomDeLaZone(une)}
                  {une === zone && <span className="mention">, celle du service</span>}
                </th>
                {annees.map((annee) => (
                  <td key={annee}>
                    <Su savoir={savoirDesVacances(vacances, une, annee)} ailleurs={zone !== null && une !== zone} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {zone !== null && <Periodes zone={zone} vacances={vacances} />}
      {zoneDesFeries !== null && (
        <section className="calendrier-section">
          <h2 className="section-head">Jours fériés, {zoneDesFeries}</h2>
          <ul className="rows rows--dense">
            {[civile, civile + 1].map((annee) => (
              <li key={annee}>
                <span>{annee}</span>
                <Su savoir={savoirDesFeries(feries, zoneDesFeries, annee)} pluriel />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Periodes = ({ zone, vacances }: { zone: string; vacances: Calendrier['vacances'] }) => {
  const aujourdhui = jourIso(now())
  const aVenir = vacances.filter((v) => v.zone === zone && (v.reprise ?? v.du) >= aujourdhui)
  return (
    <section className="calendrier-section">
      <h2 className="section-head">Prochaines vacances du service</h2>
      {aVenir.length === 0 && (
        <p className="mention">
          Aucune n’est connue&nbsp;: les guichets restent ouverts et les jours de présence ne sont pas corrigés.
        </p>
      )}
      <ul className="rows rows--dense">
        {aVenir.map((v) => (
          <li key={`${v.libelle} ${v.du}`}>
            <span className="nom">{v.libelle}</span>
            <span className="mention calendrier-dates">
              {v.reprise === null
                ? `à partir du ${date(v.du, now())}, reprise à annoncer`
                : `du ${date(v.du, now())} au ${date(plusJours(v.reprise, -1), now())}, reprise ${jour(v.reprise)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
