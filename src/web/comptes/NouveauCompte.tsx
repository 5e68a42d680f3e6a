import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { putPersonnel } from '../../contract/presence.ts'
import { postSiege } from '../../contract/session.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { nomCourant } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { tenter } from '../shared/presences.ts'
import type { Service } from '../shared/service.ts'
import { identifiantPropose } from './identifiant.ts'
import { type Invitation, InvitationARemettre } from './InvitationARemettre.tsx'
import { RattachementFields, type Rattachement } from './RattachementFields.tsx'
import { phrasesDuRattachement, phrasesDuSiege } from './refus.ts'

const rien: Rattachement = { uai: '', fonction: '' }

/** A seat, its school, then the invitation: shown once, handed over in person. */
export const NouveauCompte = ({ service }: { service: Service }) => {
  const queries = useQueryClient()
  const [lieu, setLieu] = useState(rien)
  const [nom, setNom] = useState('')
  const [prenom, setPrenom] = useState('')
  const [identifiant, setIdentifiant] = useState<string | null>(null)
  /** A seat made whose school is not written yet: asked again, it is not made twice. */
  const [siege, setSiege] = useState<Invitation | null>(null)
  const [remise, setRemise] = useState<Invitation | null>(null)
  const [faute, setFaute] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const propose = identifiant ?? identifiantPropose(prenom, nom)

  const siegePour = async (): Promise<Invitation | string> => {
    if (siege) return siege
    const membre = newId()
    const issue = await tenter(call(postSiege, { membre, identifiant: propose, nom, prenom, role: 'personnel' }))
    if (estRefus(issue)) return phrasesDuSiege[issue.refus]
    return { membre, identifiant: propose, nom: nomCourant({ nom, prenom }), invitation: issue.invitation }
  }
  const creer = async (event: FormEvent) => {
    event.preventDefault()
    if (lieu.fonction === '') return
    setEnCours(true)
    const fait = await siegePour()
    if (typeof fait === 'string') setFaute(fait)
    else {
      setSiege(fait)
      const issue = await tenter(call(putPersonnel, { membre: fait.membre, uai: lieu.uai, fonction: lieu.fonction }))
      setFaute(estRefus(issue) ? phrasesDuRattachement[issue.refus] : null)
      if (!estRefus(issue)) setRemise(fait)
    }
    setEnCours(false)
    await queries.invalidateQueries({ queryKey: ['personnels'] })
    await queries.invalidateQueries({ queryKey: ['service'] })
  }
  const recommencer = () => {
    setRemise(null)
    setSiege(null)
    setNom('')
    setPrenom('')
    setIdentifiant(null)
    setFaute(null)
  }

  if (remise) return <InvitationARemettre invitation={remise} onFini={recommencer} />
  return (
    <form aria-label="Créer un compte d’établissement" onSubmit={(event) => void creer(event)}>
      {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
      <RattachementFields service={service} valeur={lieu} onChange={setLieu} />
      <div className="form-grid">
        <Input
          label="Prénom"
          nativeInputProps={{
            value: prenom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            disabled: siege !== null,
            onChange: (e) => setPrenom(e.target.value),
          }}
        />
        <Input
          label="Nom"
          nativeInputProps={{
            value: nom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            disabled: siege !== null,
            onChange: (e) => setNom(e.target.value),
          }}
        />
      </div>
      <Input
        label="Identifiant"
        hintText="Pour entrer. Il ne change plus ensuite."
        nativeInputProps={{
          value: propose,
          required: true,
          minLength: 3,
          maxLength: 120,
          autoComplete: 'off',
          spellCheck: false,
          disabled: siege !== null,
          onChange: (e) => setIdentifiant(e.target.value),
        }}
      />
      <button type="submit" className="fr-btn" disabled={enCours}>
        Créer le compte
      </button>
    </form>
  )
}
