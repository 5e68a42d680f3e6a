import { useState } from 'react'
import type { Consolidation } from '../../coffre/face-des-chiffres.ts'
import type { Releve } from '../../domain/chiffres.ts'
import { now } from '../shared/clock.ts'
import { date, pluriel } from '../shared/francais.ts'
import type { Service } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { OuvrirSeul } from './OuvrirSeul.tsx'

type TotauxRecusProps = {
  consolidation: Consolidation
  service: Service | undefined
  onOuvert: (releve: Releve) => void
}

/** Sectors, never a person: which have transmitted, which are still awaited. */
export const TotauxRecus = ({ consolidation, service, onOuvert }: TotauxRecusProps) => {
  const [ouvert, setOuvert] = useState<string | null>(null)
  const { recus, attendus, annee } = consolidation
  const nom = (secteur: string) => service?.secteurs.find((s) => s.id === secteur)?.nom ?? 'Un secteur disparu'
  const tries = recus.toSorted((a, b) => nom(a.secteur).localeCompare(nom(b.secteur), 'fr', { numeric: true }))
  const noms = attendus.map(nom).toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
  return (
    <section aria-labelledby="totaux-recus">
      <h2 id="totaux-recus" className="section-head">
        Totaux reçus
        <span className="mention">
          {pluriel(recus.length, 'secteur')} sur {recus.length + attendus.length}
        </span>
      </h2>
      <ul className="rows rows--dense">
        {tries.map(({ secteur, depot, le }) => (
          <li key={depot} className={ouvert === depot ? 'chiffres__seul' : undefined}>
            <span>
              {nom(secteur)}
              <span className="mention">, reçus le {date(le, now())}</span>
            </span>
            {ouvert === depot ? (
              <OuvrirSeul
                annee={annee}
                depot={depot}
                secteur={nom(secteur)}
                onOuvert={(releve) => {
                  setOuvert(null)
                  onOuvert(releve)
                }}
                onFermer={() => setOuvert(null)}
              />
            ) : (
              <button type="button" className="note__act" onClick={() => setOuvert(depot)}>
                Ouvrir seul<span className="visually-hidden">, {nom(secteur)}</span>
              </button>
            )}
          </li>
        ))}
        {noms.map((attendu) => (
          <li key={attendu}>
            <span>{attendu}</span>
            <State forme="attente">Attendu</State>
          </li>
        ))}
      </ul>
    </section>
  )
}
