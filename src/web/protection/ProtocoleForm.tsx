import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useRef, useState } from 'react'
import { manquesDuProtocole } from '../../domain/protocole-manques.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { motDuBrouillon } from '../shared/brouillon.ts'
import { now } from '../shared/clock.ts'
import { DateField } from '../shared/DateField.tsx'
import { jourIso } from '../shared/francais.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { State } from '../shared/State.tsx'
import { DelaisFields } from './DelaisFields.tsx'
import { DestinataireFields } from './DestinataireFields.tsx'
import { EnMots } from './EnMots.tsx'
import { NumerosFields } from './NumerosFields.tsx'
import { destinataireNeuf } from './proposition.ts'
import { useEdition } from './edition.ts'

type ProtocoleFormProps = {
  depart: Protocole
  /** As the server has it; null before the first. */
  enregistre: Protocole | null
  brouillonId: string | null
  onEnregistrer: (protocole: Protocole) => Promise<string | null>
}

/** Edited whole, saved whole; each change can be undone, and what is not saved is kept as a draft. */
export const ProtocoleForm = ({ depart, enregistre, brouillonId, onEnregistrer }: ProtocoleFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  const points = useRef<HTMLElement>(null)
  const { protocole: p, changer, annuler, revenir, modifie, brouillon } = useEdition(depart, enregistre, brouillonId)
  const [faute, setFaute] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const manques = manquesDuProtocole(p)

  const enregistrer = async () => {
    if (busy || !form.current?.reportValidity()) return
    if (manques.length > 0) {
      points.current?.focus()
      return
    }
    setBusy(true)
    setFaute(await onEnregistrer(p).finally(() => setBusy(false)))
  }
  useCtrlEntree(form, () => void enregistrer())
  const pris = (rang: number) => p.destinataires.filter((_, i) => i !== rang).map(({ code }) => code)

  return (
    <form
      ref={form}
      className="protocole-grille"
      onSubmit={(event) => {
        event.preventDefault()
        void enregistrer()
      }}
    >
      <div>
        <Input
          label="Titre"
          nativeInputProps={{
            value: p.titre,
            required: true,
            maxLength: 200,
            onChange: (e) => changer({ titre: e.target.value }, 'titre'),
          }}
        />
        <div className="form-grid">
          <DateField
            label="S’applique à partir du"
            {...(enregistre === null || enregistre.du > jourIso(now())
              ? {}
              : { hintText: 'La même date corrige celui en vigueur\u00a0; une autre le remplace ce jour-là.' })}
            value={p.du}
            required
            onChange={(du) => changer({ du }, 'du')}
          />
        </div>
        <Input
          textArea
          label="En-tête de l’écrit imprimé"
          hintText="Quatre lignes au plus."
          nativeTextAreaProps={{
            value: p.entete.join('\n'),
            rows: 3,
            onChange: (e) =>
              changer(
                {
                  entete: e.target.value
                    .split('\n')
                    .slice(0, 4)
                    .map((l) => l.slice(0, 120)),
                },
                'entete',
              ),
          }}
        />
        <h2 className="section-head">Destinataires</h2>
        {p.destinataires.map((destinataire, rang) => (
          <DestinataireFields
            key={rang}
            rang={rang}
            destinataire={destinataire}
            pris={pris(rang)}
            onChange={(suivant, champ) =>
              changer({ destinataires: p.destinataires.with(rang, suivant) }, `${rang}.${champ}`)
            }
            onRetirer={() => changer({ destinataires: p.destinataires.filter((_, i) => i !== rang) }, null)}
          />
        ))}
        {p.destinataires.length < 16 && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
            onClick={() => changer({ destinataires: [...p.destinataires, destinataireNeuf(pris(-1))] }, null)}
          >
            Ajouter un destinataire
          </button>
        )}
        <h2 className="section-head">Délais</h2>
        <DelaisFields delais={p.delais} onChange={(delais, champ) => changer({ delais }, champ)} />
        <h2 className="section-head">Numéros de chez vous</h2>
        <NumerosFields numeros={p.numeros} onChange={(numeros, champ) => changer({ numeros }, champ)} />
        <h2 className="section-head">Conseil</h2>
        <Input
          textArea
          label="À qui hésite"
          nativeTextAreaProps={{
            value: p.conseil,
            rows: 4,
            maxLength: 2_000,
            onChange: (e) => changer({ conseil: e.target.value }, 'conseil'),
          }}
        />
      </div>
      <aside className="protocole-apercu" aria-label="Ce que dira ce protocole">
        {manques.length > 0 && (
          <section ref={points} tabIndex={-1} aria-label="Ce que la loi demande encore" className="protocole-manques">
            <h2>Avant d’enregistrer</h2>
            <ul>
              {manques.map(({ cle, mot }) => (
                <li key={cle}>
                  <State forme="retard">{mot}</State>
                </li>
              ))}
            </ul>
          </section>
        )}
        {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
        <div className="buttons">
          <button type="submit" className="fr-btn" disabled={busy || (!modifie && enregistre !== null)}>
            Enregistrer <kbd>Ctrl Entrée</kbd>
          </button>
          {annuler && (
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={annuler}>
              Annuler la modification
            </button>
          )}
          {modifie && enregistre && (
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={revenir}>
              Revenir à l’enregistré
            </button>
          )}
        </div>
        <p className="mention" role="status">
          {modifie ? motDuBrouillon(brouillon) : ''}
        </p>
        <div className="protocole-apercu__dit">
          <h2>En clair</h2>
          <EnMots protocole={p} />
        </div>
      </aside>
    </form>
  )
}
