import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import { semaineIso } from '../../domain/presence.ts'
import { ChipRadios, ChipToggles } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { DateField } from '../shared/DateField.tsx'
import { jourIso, majuscule } from '../shared/francais.ts'
import { HeureField } from '../shared/HeureField.tsx'
import { JOURS, presenceDite } from '../shared/presence-dite.ts'
import type { Horaire } from './presence.ts'

const choixDeJours = JOURS.map((jour, rang) => ({ valeur: String(rang + 1), libelle: majuscule(jour) }))

const choixDeSemaines = [
  { valeur: 'toutes', libelle: 'Toutes' },
  { valeur: 'paires', libelle: 'Paires' },
  { valeur: 'impaires', libelle: 'Impaires' },
] as const

/** A stable function: called once, when the form comes at her own asking. */
const focusFirstDay = (form: HTMLFormElement | null): void => form?.querySelector('button')?.focus()

type PresenceFormProps = {
  ecole: string
  depart: Horaire
  /** Null once written; else why it was not, in words. */
  onEnregistrer: (horaire: Horaire) => Promise<string | null>
  onAnnuler: () => void
}

/** Days, hours, weeks, office; below, the sentence that the public page will say. */
export const PresenceForm = ({ ecole, depart, onEnregistrer, onAnnuler }: PresenceFormProps) => {
  const [horaire, setHoraire] = useState(depart)
  const [faute, setFaute] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const set = (champs: Partial<Horaire>) => setHoraire({ ...horaire, ...champs })
  const { jours, ...heures } = horaire
  const complet = jours.length > 0 && horaire.debut !== '' && horaire.fin !== ''
  const semaine = semaineIso(jourIso(now()))

  const enregistrer = async (event: FormEvent) => {
    event.preventDefault()
    if (jours.length === 0) return setFaute('Choisissez au moins un jour.')
    setEnCours(true)
    const issue = await onEnregistrer(horaire)
    setEnCours(false)
    setFaute(issue)
  }

  return (
    <form
      className="presence-form"
      aria-label={`Ma présence, ${ecole}`}
      ref={focusFirstDay}
      onSubmit={(e) => void enregistrer(e)}
    >
      {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
      <div className="presence-form__line">
        <span className="champ__label">Jours</span>
        <ChipToggles
          label="Jours"
          choix={choixDeJours}
          valeurs={jours.map(String)}
          onChange={(valeurs) => set({ jours: valeurs.map(Number).toSorted((a, b) => a - b) })}
        />
      </div>
      <div className="form-grid">
        <HeureField label="De" value={horaire.debut} onChange={(debut) => set({ debut })} />
        <HeureField label="À" value={horaire.fin} onChange={(fin) => set({ fin })} />
      </div>
      <div className="presence-form__line">
        <span className="champ__label">Semaines</span>
        <ChipRadios
          label="Semaines"
          choix={choixDeSemaines}
          valeur={horaire.semaine}
          onChange={(valeur) => set({ semaine: valeur })}
        >
          <span className="mention">
            Cette semaine est {semaine % 2 === 0 ? 'paire' : 'impaire'} (n°&nbsp;{semaine}).
          </span>
        </ChipRadios>
      </div>
      <Input
        label="Bureau"
        hintText="Comme on le demande à la loge&nbsp;: «&nbsp;bureau 104, premier étage&nbsp;»."
        nativeInputProps={{
          value: horaire.bureau,
          maxLength: 80,
          autoComplete: 'off',
          onChange: (e) => set({ bureau: e.target.value }),
        }}
      />
      <div className="form-grid">
        <DateField label="À partir du" value={horaire.du} required onChange={(du) => set({ du })} />
        <DateField
          label="Jusqu’au, si cela finit"
          value={horaire.au ?? ''}
          onChange={(au) => set({ au: au === '' ? null : au })}
        />
      </div>
      <p className="presence-form__dite">
        La page publique dira&nbsp;:{' '}
        <output>
          {complet ? (
            <strong>
              {presenceDite(
                jours.map((jourDeSemaine) => ({ ...heures, jourDeSemaine })),
                now(),
              )}
            </strong>
          ) : (
            '…'
          )}
        </output>
      </p>
      <div className="buttons">
        <button type="submit" className="fr-btn" disabled={enCours}>
          Enregistrer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
          Ne rien changer
        </button>
      </div>
    </form>
  )
}
