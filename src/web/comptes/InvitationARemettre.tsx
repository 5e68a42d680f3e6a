import { useEffect, useRef } from 'react'
import { paths } from '../paths.ts'

export type Invitation = {
  readonly membre: string
  readonly identifiant: string
  readonly nom: string
  readonly invitation: string
}

/** Shown once: the server keeps its fingerprint only. */
export const InvitationARemettre = ({ invitation, onFini }: { invitation: Invitation; onFini: () => void }) => {
  const titre = useRef<HTMLHeadingElement>(null)
  useEffect(() => titre.current?.focus(), [])
  return (
    <div className="invitation">
      <h3 ref={titre} tabIndex={-1}>
        Invitation de {invitation.nom}
      </h3>
      <dl className="invitation__dl">
        <dt>Adresse</dt>
        <dd translate="no">{`${location.origin}${paths.invitation}`}</dd>
        <dt>Identifiant</dt>
        <dd translate="no">{invitation.identifiant}</dd>
        <dt>Code d’invitation</dt>
        <dd className="secret" translate="no">
          {invitation.invitation}
        </dd>
      </dl>
      <p>
        Remettez-la en main propre. Elle ne sera plus montrée, sert une fois, et vaut quatorze jours. Chacune choisit sa
        phrase en s’en servant&nbsp;: personne d’autre ne la connaît.
      </p>
      <div className="buttons">
        <button type="button" className="fr-btn" onClick={() => window.print()}>
          Imprimer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onFini}>
          C’est remis
        </button>
      </div>
    </div>
  )
}
