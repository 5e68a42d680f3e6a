import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useState } from 'react'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { nomCourant } from '../shared/francais.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'
import { phrasesDeSaisine } from './refus.ts'

type Props = { saisine: SaisineLue; onClose: () => void; onGone: () => void }

type Vers = 'collegue' | 'service'

/** To a colleague, who receives it with its conversation; or to a service outside, told in words and closed here. */
export const RelaisForm = ({ saisine, onClose, onGone }: Props) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const { agir, refus, refuser, busy } = useAgir(saisine)
  const confreres = useQuestion(['confreres'], (f) => f.confreres())
  const [vers, setVers] = useState<Vers>('collegue')
  const [a, setA] = useState('')
  const [dehors, setDehors] = useState('')
  const [motif, setMotif] = useState('')
  const [envoi, setEnvoi] = useState(false)
  const nommes = (confreres.data ?? []).map((c) => {
    const personne = service?.personnes.find((p) => p.membre === c.membre)
    const secteur = service?.secteurs.find((s) => s.id === c.secteur)
    return {
      ...c,
      nom: personne ? nomCourant(personne) : c.nom,
      ou: secteur?.nom ?? '',
      proche: secteur?.uais.includes(saisine.contenu.uai) ?? false,
    }
  })
  // The heads of the service hand to those of the school itself first.
  const liste = nommes.toSorted((x, y) => Number(y.proche) - Number(x.proche))

  const confier = async () => {
    const confrere = liste.find((c) => `${c.membre} ${c.secteur}` === a)
    if (!confrere) return refuser('Choisissez à qui vous la confiez.')
    setEnvoi(true)
    const issue = await face.passerLeRelais(saisine.coffre, saisine.piece, confrere, motif)
    setEnvoi(false)
    if (estRefus(issue)) return refuser(phrasesDeSaisine[issue.refus])
    undo({ message: `Confiée à ${confrere.nom}, avec sa conversation.` })
    onGone()
  }
  const orienter = async () => {
    if (dehors.trim() === '') return refuser('Dites quel service prend la suite.')
    const mots = [dehors.trim(), motif.trim()].filter(Boolean).join('\u00a0: ')
    if (await agir({ acte: 'relais' }, mots.slice(0, 500), 'Relais passé.')) onClose()
  }

  return (
    <ActForm
      titre="Passer le relais"
      valider={vers === 'collegue' ? 'Confier la saisine' : 'Clore avec ce relais'}
      refus={refus}
      busy={busy || envoi}
      onClose={onClose}
      onSubmit={() => void (vers === 'collegue' ? confier() : orienter())}
    >
      <ChampChips label="À qui">
        <ChipRadios<Vers>
          label="À qui"
          choix={[
            { valeur: 'collegue', libelle: 'Un collègue' },
            { valeur: 'service', libelle: 'Un autre service' },
          ]}
          valeur={vers}
          onChange={setVers}
        />
      </ChampChips>
      <div className="form-grid">
        {vers === 'collegue' ? (
          <Select label="Collègue" nativeSelectProps={{ value: a, onChange: (e) => setA(e.target.value) }}>
            <option value="">{confreres.data && liste.length === 0 ? 'Personne pour l’instant' : 'Choisir'}</option>
            {liste.map((c) => (
              <option key={`${c.membre} ${c.secteur}`} value={`${c.membre} ${c.secteur}`}>
                {[c.nom, c.ou].filter(Boolean).join(', ')}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            label="Service qui prend la suite"
            nativeInputProps={{
              value: dehors,
              maxLength: 120,
              placeholder: 'Service social du département',
              onChange: (e) => setDehors(e.target.value),
            }}
          />
        )}
        <Input
          label="Pourquoi, en quelques mots"
          nativeInputProps={{
            value: motif,
            maxLength: 350,
            autoComplete: 'off',
            placeholder: saisine.contenu.conflit ? 'Je connais la famille' : '',
            onChange: (e) => setMotif(e.target.value),
          }}
        />
      </div>
      <p className="mention">
        {vers === 'collegue'
          ? 'La saisine part chez cette personne, conversation comprise\u00a0; ici, elle est close.'
          : 'Rien n’est transmis d’ici\u00a0: la saisine est close avec ces mots.'}
      </p>
    </ActForm>
  )
}
