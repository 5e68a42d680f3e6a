import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Manque } from '../../domain/ecrit-manques.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { useEtat } from '../shared/coffre.tsx'
import { motDuQuoi } from '../shared/ecrit/dit.ts'
import { pluriel } from '../shared/francais.ts'
import { SidePanel } from '../shared/SidePanel.tsx'
import { State } from '../shared/State.tsx'
import { allerAuChamp } from './champs.tsx'
import type { Formulaire } from './formulaire.ts'
import { Titulaires } from './Information.tsx'

type AvantProps = Formulaire & {
  manques: readonly Manque[]
  /** Undefined while it is asked; null: the service has none in force. */
  protocole: Protocole | null | undefined
  enCours: string | null
  refus: string | null
  onManque: (manque: Manque) => void
  onTransmettre: () => void
  onClose: () => void
}

/** What is missing, who was told, who receives: then it is dated and frozen. */
export const AvantDeTransmettre = (props: AvantProps) => {
  const { ecrit, changer, manques, protocole, enCours, refus, onManque, onTransmettre, onClose } = props
  const { reseau } = useEtat()
  const cadre = useRef<HTMLDivElement>(null)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  })
  useEffect(() => {
    const element = cadre.current
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])

  const aller = (manque: Manque) => {
    // the lines of the holders are here: no need to go to their section
    if (manque.section === 'information' && allerAuChamp(cadre.current, manque.cle)) return
    onManque(manque)
  }
  const transmettre = () => {
    const [premier] = manques
    if (premier) aller(premier)
    else onTransmettre()
  }
  return (
    <div ref={cadre} className="ecrit-avant">
      <SidePanel
        titre="Avant de transmettre"
        fermeture="Fermer, le brouillon est gardé"
        onClose={onClose}
        pied={
          <>
            <button type="button" className="fr-btn" disabled={enCours !== null} onClick={transmettre}>
              Transmettre
            </button>
            <span className="mention" role="status">
              {enCours ??
                (manques.length === 0
                  ? 'Tout y est. L’écrit sera daté d’aujourd’hui et figé.'
                  : `${manques.length === 1 ? 'Reste' : 'Restent'} ${pluriel(manques.length, 'point')}. L’écrit sera ensuite daté et figé.`)}
            </span>
          </>
        }
      >
        {refus && <Alert severity="error" small description={refus} />}
        {!reseau && !refus && (
          <Alert
            severity="warning"
            small
            description="Pas de réseau&nbsp;: l’écrit est gardé sur ce poste, vous le transmettrez à son retour. S’il y a danger maintenant, téléphonez."
          />
        )}
        {protocole === null && (
          <Alert
            severity="warning"
            small
            description="Aucun protocole n’est en vigueur dans votre service&nbsp;: appelez les responsables du service, qui l’écrivent. L’écrit est gardé."
          />
        )}
        <section aria-labelledby="manque-encore">
          <h3 id="manque-encore">{manques.length === 0 ? 'Il ne manque rien' : 'Il manque encore'}</h3>
          <ul className="ecrit-avant__manques">
            {manques.map((manque) => (
              <li key={manque.cle}>
                <State forme="retard">
                  <button type="button" className="fr-link fr-link--sm" onClick={() => aller(manque)}>
                    {manque.mot}
                  </button>
                </State>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="chaque-titulaire">
          <h3 id="chaque-titulaire">Information de chaque titulaire de l’autorité parentale</h3>
          {ecrit.type === 'signalement' && (
            <p className="mention">
              Pour un signalement, en général ils ne sont pas informés&nbsp;: suivez ce que dit le parquet.
            </p>
          )}
          <Titulaires ecrit={ecrit} changer={changer} />
        </section>
        <section aria-labelledby="qui-recoit">
          <h3 id="qui-recoit">Destinataire et copies, selon le protocole</h3>
          <ul className="ecrit-avant__recoivent">
            {ecrit.destinataires.map((d) => (
              <li key={d.code}>
                <span className="nom">{d.nom}</span>
                <span>
                  {motDuQuoi[d.quoi]}
                  {recuSousScelle(d) && ', scellée dans Permanence'}
                </span>
              </li>
            ))}
          </ul>
          {ecrit.type === 'signalement' && (
            <p className="mention">
              La copie au président du conseil départemental est obligatoire (article L226-4, II, du code de l’action
              sociale et des familles).
            </p>
          )}
        </section>
      </SidePanel>
    </div>
  )
}
