import { useState } from 'react'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { THEMES } from '../../domain/nomenclature.ts'
import type { Urgence } from '../../domain/saisine.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { majuscule } from '../shared/francais.ts'
import { choixDe } from '../shared/mots.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'
import { motDeLUrgence } from '../shared/saisine-dite.ts'
import { OuiNon } from './OuiNon.tsx'

const familles = THEMES.filter((t) => t.parent === null)

/** What she finds before deciding: how soon, about what, who knows, and whether she may take it herself. */
export const EtudierForm = ({ saisine, onClose }: { saisine: SaisineLue; onClose: () => void }) => {
  const { agir, refus, busy } = useAgir(saisine)
  const { urgence, theme, adhesion, eleveInforme, parentsInformes, conflit } = saisine.contenu
  const [etude, setEtude] = useState({ urgence, theme, adhesion, eleveInforme, parentsInformes, conflit })
  const set = (champs: Partial<typeof etude>) => setEtude({ ...etude, ...champs })
  return (
    <ActForm
      titre="Étudier la demande"
      valider="Garder l’étude"
      refus={refus}
      busy={busy}
      onClose={onClose}
      onSubmit={() =>
        void agir({ acte: 'etudier', ...etude }, '', 'Demande étudiée.').then((fait) => fait && onClose())
      }
    >
      <ChampChips label="Urgence">
        <ChipRadios<Urgence>
          label="Urgence"
          choix={choixDe(motDeLUrgence)}
          valeur={etude.urgence}
          onChange={(u) => set({ urgence: u })}
        />
      </ChampChips>
      <ChampChips label="Thème principal">
        <select
          className="fr-select fr-select--compact"
          aria-label="Thème principal"
          value={etude.theme ?? ''}
          onChange={(e) => set({ theme: e.target.value || null })}
        >
          <option value="">Pas encore</option>
          {familles.map((f) => (
            <optgroup key={f.code} label={f.libelle}>
              {[
                ...THEMES.filter((t) => t.parent === f.code),
                ...(THEMES.some((t) => t.parent === f.code) ? [] : [f]),
              ].map((t) => (
                <option key={t.code} value={t.code}>
                  {majuscule(t.libelle)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </ChampChips>
      <OuiNon label="L’élève sait" valeur={etude.eleveInforme} onChange={(v) => set({ eleveInforme: v })} />
      <OuiNon label="Les parents savent" valeur={etude.parentsInformes} onChange={(v) => set({ parentsInformes: v })} />
      <OuiNon label="L’élève est d’accord pour venir" valeur={etude.adhesion} onChange={(v) => set({ adhesion: v })} />
      <label className="check">
        <input
          type="checkbox"
          className="task__box"
          checked={etude.conflit}
          onChange={(e) => set({ conflit: e.target.checked })}
        />
        Je connais la famille, ou cela me concerne&nbsp;: la demande ira à quelqu’un d’autre
      </label>
    </ActForm>
  )
}
