import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { type GuichetDit, putGuichet } from '../../contract/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { DateField } from '../shared/DateField.tsx'
import { ImprimesDuGuichet } from '../shared/imprimes/ImprimesDuGuichet.tsx'
import { etatDuGuichetDit, lecteurDit } from '../shared/presence-dite.ts'
import { adresseDuGuichet, type Presences, SERVEUR_MUET, tenter } from '../shared/presences.ts'
import { School } from '../shared/School.tsx'
import { type Etablissement, useMesEtablissements } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'

const phrases = {
  'guichet-hors-role': 'Ce guichet se règle par le secteur de l’école, ou par la direction du service.',
  'etablissement-inconnu': 'Cet établissement n’est plus connu du service.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof putGuichet.refus | 'serveur-muet', string>

type Reglage = Pick<GuichetDit, 'uai' | 'ouvertEnVacances' | 'fermeJusqua'>

/** The public pages of her schools: open or closed, why, who reads; and what she decides of them. */
export const Guichets = ({ presences }: { presences: Presences }) => {
  const queries = useQueryClient()
  const undo = useUndo()
  const siens = useMesEtablissements()
  const [regle, setRegle] = useState<string | null>(null)
  const titre = useRef<HTMLHeadingElement>(null)
  const guichets = siens.flatMap((ecole, ordre) => {
    const guichet = presences.guichets.find(({ uai }) => uai === ecole.uai)
    return guichet ? [{ ecole, ordre, guichet }] : []
  })

  const ecrire = async (reglage: Reglage): Promise<string | null> => {
    const issue = await tenter(call(putGuichet, reglage))
    await queries.invalidateQueries({ queryKey: ['presences'] })
    return estRefus(issue) ? phrases[issue.refus] : null
  }
  const fermer = () => {
    setRegle(null)
    titre.current?.focus()
  }
  const regler = (avant: GuichetDit) => async (apres: Reglage) => {
    const faute = await ecrire(apres)
    if (faute !== null) return faute
    fermer()
    undo({
      message: 'Guichet réglé.',
      annuler: async () => {
        const { uai, ouvertEnVacances, fermeJusqua } = avant
        const echec = await ecrire({ uai, ouvertEnVacances, fermeJusqua })
        if (echec !== null) undo({ message: echec })
      },
    })
    return null
  }

  return (
    <section>
      <h2 className="section-head" ref={titre} tabIndex={-1}>
        Guichets
      </h2>
      <p className="mention">
        La page publique <em>Parler à l’assistante sociale</em> de chaque école. Fermée, elle garde les numéros
        d’urgence et dit quand elle rouvre.
      </p>
      {guichets.length === 0 && <p className="mention">Aucun guichet dans vos établissements.</p>}
      <ul className="rows places">
        {guichets.map(({ ecole, ordre, guichet }) => (
          <li key={ecole.uai}>
            <div className="place">
              <div className="place__head">
                <span className="place__nom">
                  <School nom={ecole.nom} ordre={ordre} />
                </span>
                {regle !== ecole.uai && (
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary fr-btn--sm place__act"
                    aria-label={`Régler le guichet, ${ecole.nom}`}
                    onClick={() => setRegle(ecole.uai)}
                  >
                    Régler
                  </button>
                )}
              </div>
              <Etat guichet={guichet} adresse={adresseDuGuichet(presences, ecole.uai)} nom={ecole.nom} />
              <ImprimesDuGuichet
                uai={ecole.uai}
                nom={ecole.nom}
                commune={ecole.commune}
                adresse={presences.adresse}
                presences={presences.presences}
              />
              {regle === ecole.uai && (
                <Reglages ecole={ecole} guichet={guichet} onRegler={regler(guichet)} onAnnuler={fermer} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Etat = ({ guichet, adresse, nom }: { guichet: GuichetDit; adresse: string; nom: string }) => (
  <>
    <p className="place__etat">
      <State forme={guichet.etat.ouvert ? 'fait' : guichet.etat.raison === 'ferme' ? 'absent' : 'attente'}>
        {etatDuGuichetDit(guichet.etat)}, {lecteurDit[guichet.lecteur]}
      </State>
      {guichet.ouvertEnVacances && <span className="mention">Ouvert aussi pendant les vacances.</span>}
    </p>
    <p className="place__adresse">
      <span className="mention">{adresse.replace(/^https?:\/\//, '')}</span>
      <a href={adresse} target="_blank" rel="noopener noreferrer">
        Voir la page<span className="visually-hidden">, {nom}, nouvelle fenêtre</span>
      </a>
    </p>
  </>
)

type ReglagesProps = {
  ecole: Etablissement
  guichet: GuichetDit
  onRegler: (reglage: Reglage) => Promise<string | null>
  onAnnuler: () => void
}

/** A stable function: called once, when the form comes at her own asking. */
const focusFirst = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus()

const Reglages = ({ ecole, guichet, onRegler, onAnnuler }: ReglagesProps) => {
  const [ouvertEnVacances, setOuvertEnVacances] = useState(guichet.ouvertEnVacances)
  const [fermeJusqua, setFermeJusqua] = useState(guichet.fermeJusqua ?? '')
  const [faute, setFaute] = useState<string | null>(null)
  const regler = async (event: FormEvent) => {
    event.preventDefault()
    setFaute(await onRegler({ uai: ecole.uai, ouvertEnVacances, fermeJusqua: fermeJusqua || null }))
  }
  return (
    <form
      className="presence-form"
      aria-label={`Guichet, ${ecole.nom}`}
      ref={focusFirst}
      onSubmit={(e) => void regler(e)}
    >
      {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
      <label className="reglage">
        <input
          type="checkbox"
          className="task__box"
          checked={ouvertEnVacances}
          onChange={(e) => setOuvertEnVacances(e.target.checked)}
        />
        Garder ouvert pendant les vacances
      </label>
      <DateField
        label="Fermer jusqu’au, ce jour compris"
        hintText="Laissez vide pour suivre le calendrier de l’école."
        value={fermeJusqua}
        onChange={setFermeJusqua}
      />
      <div className="buttons">
        <button type="submit" className="fr-btn">
          Enregistrer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
          Ne rien changer
        </button>
      </div>
    </form>
  )
}
