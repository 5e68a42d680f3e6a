import { Link } from '@tanstack/react-router'
import type { PresenceDite } from '../../contract/presence.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { jourIso } from '../shared/francais.ts'
import { groupeDit } from '../shared/presence-dite.ts'
import { School } from '../shared/School.tsx'
import type { Etablissement } from '../shared/service.ts'
import { type Horaire, horaireDe } from './presence.ts'
import { PresenceForm } from './PresenceForm.tsx'

export type Groupe = readonly [PresenceDite, ...PresenceDite[]]
/** What is being written: a line of a school, or a new one. */
export type Ouvert = { readonly uai: string; readonly groupe: Groupe | null } | null

const vide = (uai: string): Horaire => ({
  uai,
  jours: [],
  semaine: 'toutes',
  debut: '',
  fin: '',
  bureau: '',
  du: jourIso(now()),
  au: null,
})

type PresenceDansUneEcoleProps = {
  ecole: Etablissement
  ordre: number
  groupes: readonly Groupe[]
  ouvert: Ouvert
  onOuvrir: (ouvert: Ouvert) => void
  onEnregistrer: (groupe: Groupe | null) => (horaire: Horaire) => Promise<string | null>
  onRetirer: (groupe: Groupe) => void
}

export const PresenceDansUneEcole = ({
  ecole,
  ordre,
  groupes,
  ouvert,
  onOuvrir,
  onEnregistrer,
  onRetirer,
}: PresenceDansUneEcoleProps) => {
  const { uai, nom, commune } = ecole
  const form = (groupe: Groupe | null) => (
    <PresenceForm
      key={groupe?.[0].id ?? 'nouvelle'}
      ecole={nom}
      depart={groupe ? horaireDe(groupe) : vide(uai)}
      onEnregistrer={onEnregistrer(groupe)}
      onAnnuler={() => onOuvrir(null)}
    />
  )
  const ici = ouvert?.uai === uai
  return (
    <li>
      <div className="place">
        <div className="place__head">
          <span className="place__qui">
            <Link to={paths.etablissement} params={{ uai }} className="place__nom">
              <School nom={nom} ordre={ordre} />
            </Link>
            <span className="mention">{commune}</span>
          </span>
          {!ici && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm place__act"
              aria-label={`Ajouter une présence, ${nom}`}
              onClick={() => onOuvrir({ uai, groupe: null })}
            >
              Ajouter
            </button>
          )}
        </div>
        {groupes.map((groupe) =>
          ici && ouvert.groupe?.[0].id === groupe[0].id ? (
            form(groupe)
          ) : (
            <p key={groupe[0].id} className="place__dite">
              <span>{groupeDit(groupe, now())}</span>
              <span className="place__acts">
                <button type="button" className="note__act" onClick={() => onOuvrir({ uai, groupe })}>
                  Changer<span className="visually-hidden">, {nom}</span>
                </button>
                <button type="button" className="note__act" onClick={() => onRetirer(groupe)}>
                  Retirer<span className="visually-hidden">, {nom}</span>
                </button>
              </span>
            </p>
          ),
        )}
        {groupes.length === 0 && !ici && (
          <p className="mention">Aucun jour dit&nbsp;: la page publique ne dit pas quand vous venez.</p>
        )}
        {ici && ouvert.groupe === null && form(null)}
      </div>
    </li>
  )
}
