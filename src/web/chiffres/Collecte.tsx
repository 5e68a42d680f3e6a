import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Campagne, putCampagne } from '../../contract/chiffres.ts'
import type { MotifDe } from '../../contract/endpoint.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { focusOnMount } from '../shared/focus.ts'
import { date, pluriel } from '../shared/francais.ts'
import { SERVEUR_MUET, tenter } from '../shared/presences.ts'
import { State } from '../shared/State.tsx'
import { anneeDite } from '../shared/tableaux.ts'

const phrases = {
  'service-hors-role': 'Seule la direction du service ouvre et clôt la collecte.',
  'campagne-close': 'Cette collecte est close\u00a0: elle ne se rouvre pas.',
  'decision-absente': 'Les trimestres se demandent sur une décision écrite\u00a0: dites laquelle.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<MotifDe<typeof putCampagne> | 'serveur-muet', string>

type CollecteProps = { annee: number; campagne: Campagne | undefined; attendus: number }

/** Opened once, closed once; by terms only on a written decision. */
export const Collecte = ({ annee, campagne, attendus }: CollecteProps) => {
  const queries = useQueryClient()
  const [refus, setRefus] = useState<string | null>(null)
  const [closing, setClosing] = useState(false)
  const ecrire = async (suite: { close: boolean; parTrimestre: boolean; decision: string }) => {
    const issue = await tenter(call(putCampagne, { annee, ...suite }))
    setRefus(estRefus(issue) ? phrases[issue.refus] : null)
    if (!estRefus(issue)) setClosing(false)
    await queries.invalidateQueries({ queryKey: ['campagnes'] })
  }
  const dite = anneeDite(annee)
  return (
    <section aria-labelledby="collecte">
      <h2 id="collecte" className="section-head">
        Collecte {dite}
      </h2>
      {campagne === undefined && (
        <>
          <p className="chiffres__line">
            <State forme="attente">Pas encore ouverte</State>
          </p>
          <p className="chiffres__line">
            Une fois ouverte, chaque secteur peut transmettre ses totaux et les renvoyer en entier jusqu’à la clôture.
          </p>
          <OuvrirForm onOuvrir={(terme) => ecrire({ close: false, ...terme })} />
        </>
      )}
      {campagne && (
        <p className="chiffres__line">
          {campagne.closeLe === null ? (
            <State forme="courant">Ouverte depuis le {date(campagne.ouverteLe, now())}</State>
          ) : (
            <State forme="fait">Close le {date(campagne.closeLe, now())}, pour de bon</State>
          )}
        </p>
      )}
      {campagne?.parTrimestre && (
        <p className="chiffres__line">Par trimestre aussi, sur décision écrite&nbsp;: {campagne.decision}</p>
      )}
      {campagne?.closeLe === null &&
        (closing ? (
          <div className="encadre encadre--avertit chiffres__confirmer">
            <p tabIndex={-1} ref={focusOnMount}>
              Après la clôture, plus aucun total {dite} ne peut être transmis ni corrigé, et la collecte ne se rouvre
              pas.{' '}
              {attendus > 0 &&
                `${pluriel(attendus, 'secteur n’a', 'secteurs n’ont')} rien transmis\u00a0: ${attendus < 2 ? 'il manquera' : 'ils manqueront'} dans les sommes.`}
            </p>
            <div className="buttons">
              <button
                type="button"
                className="fr-btn fr-btn--secondary fr-btn--sm"
                onClick={() =>
                  void ecrire({ close: true, parTrimestre: campagne.parTrimestre, decision: campagne.decision })
                }
              >
                Clore pour de bon
              </button>
              <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setClosing(false)}>
                Ne pas clore
              </button>
            </div>
          </div>
        ) : (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setClosing(true)}>
            Clore la collecte
          </button>
        ))}
      <p role="status">{refus}</p>
    </section>
  )
}

type Terme = { readonly parTrimestre: boolean; readonly decision: string }

const OuvrirForm = ({ onOuvrir }: { onOuvrir: (terme: Terme) => Promise<void> }) => {
  const [parTrimestre, setParTrimestre] = useState(false)
  const [decision, setDecision] = useState('')
  const ouvrir = (event: FormEvent) => {
    event.preventDefault()
    void onOuvrir({ parTrimestre, decision: parTrimestre ? decision.trim() : '' })
  }
  return (
    <form onSubmit={ouvrir}>
      <Checkbox
        small
        options={[
          {
            label: 'Demander aussi les trimestres',
            hintText: 'Seulement sur une décision écrite du service, nommée ici et lue par chacun.',
            nativeInputProps: { checked: parTrimestre, onChange: (e) => setParTrimestre(e.target.checked) },
          },
        ]}
      />
      {parTrimestre && (
        <Input
          label="Décision écrite"
          hintText="Sa date, qui l’a prise, où elle se lit"
          nativeInputProps={{
            value: decision,
            maxLength: 300,
            required: true,
            onChange: (e) => setDecision(e.target.value),
          }}
        />
      )}
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
        Ouvrir la collecte
      </button>
    </form>
  )
}
