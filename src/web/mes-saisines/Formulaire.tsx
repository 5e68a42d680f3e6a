import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useEffect, useRef, useState } from 'react'
import type { FaceDesSaisines } from '../../coffre/face-des-saisines.ts'
import type { SortieDe } from '../../contract/endpoint.ts'
import type { GuichetVu } from '../../contract/guichet.ts'
import type { getPersonnels } from '../../contract/presence.ts'
import { FONCTIONS, type Fonction } from '../../domain/fonction.ts'
import { estRefus, type Refus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { useFace } from '../shared/coffre.tsx'
import { nomCourant } from '../shared/francais.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { QuiLira } from './QuiLira.tsx'
import { Sait } from './Sait.tsx'

const motDeLaFonction: Record<Fonction, string> = {
  chef: 'Chef d’établissement',
  adjoint: 'Adjoint au chef d’établissement',
  cpe: 'CPE',
  enseignant: 'Enseignement',
  infirmier: 'Infirmerie',
  'psy-en': 'PsyEN',
  'directeur-ecole': 'Direction d’école',
  autre: 'Autre fonction',
}

type Motif = Extract<Awaited<ReturnType<FaceDesSaisines['deposer']>>, Refus>['refus']
const phrases = {
  'lecteur-change':
    'Ce n’est plus la même personne qui lira\u00a0: voyez ci-dessus, puis envoyez si cela vous convient.',
  'porte-fausse':
    'Ce que le serveur présente du service social n’est pas sûr\u00a0: rien n’est parti. Prévenez le service social par téléphone.',
  'texte-trop-long': 'Ce texte est trop long. Gardez ce qui est utile pour agir.',
  'guichet-inconnu': 'Votre établissement n’est plus suivi par ce service. Rien n’est parti.',
  'reseau-absent': 'Le serveur ne répond pas\u00a0: rien n’est parti, vos mots sont encore là.',
} satisfies Record<Motif, string>

type Props = {
  personne: SortieDe<typeof getPersonnels>['personnels'][number]
  guichet: GuichetVu
  onSent: () => void
  onReaderChanged: () => void
}

export const Formulaire = ({ personne, guichet, onSent, onReaderChanged }: Props) => {
  const face = useFace()
  const form = useRef<HTMLFormElement>(null)
  const [fonction, setFonction] = useState(personne.fonction)
  const [groupe, setGroupe] = useState(false)
  const [eleve, setEleve] = useState({ nom: '', prenom: '', classe: '' })
  const [texte, setTexte] = useState('')
  const [telephone, setTelephone] = useState('')
  const [urgent, setUrgent] = useState(false)
  const [sait, setSait] = useState<{ eleve: boolean | null; parents: boolean | null }>({ eleve: null, parents: null })
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useNePasPerdre(texte.trim() !== '')

  const envoyer = async () => {
    if (busy) return
    if (!groupe && eleve.nom.trim() === '')
      return setRefus('Pour qui\u00a0? Le nom de l’élève, ou «\u00a0plusieurs élèves\u00a0».')
    if (texte.trim() === '') return setRefus('Quelques mots suffisent.')
    setBusy(true)
    setRefus(null)
    const issue = await face.deposer({
      uai: personne.uai,
      fonction,
      urgent,
      pour: groupe ? 'groupe' : 'autre',
      eleve: groupe ? null : eleve,
      demandeur: { nom: nomCourant(personne), qualite: motDeLaFonction[fonction], telephone },
      texte: texte.trim(),
      joindre: { moyen: 'etablissement', precision: '' },
      eleveInforme: sait.eleve,
      parentsInformes: sait.parents,
      lecteur: guichet.lecteur,
    })
    setBusy(false)
    if (!estRefus(issue)) return onSent()
    setRefus(phrases[issue.refus])
    if (issue.refus === 'lecteur-change') onReaderChanged()
  }
  useCtrlEntree(form, () => void envoyer())

  return (
    <form
      ref={form}
      className="mine__form"
      onSubmit={(event) => {
        event.preventDefault()
        void envoyer()
      }}
    >
      <p className="mention">
        {nomCourant(personne)}, {guichet.nom}
      </p>
      <QuiLira guichet={guichet} />
      <Select
        label="Votre fonction"
        nativeSelectProps={{
          value: fonction,
          onChange: (e) => setFonction(FONCTIONS.find((f) => f === e.target.value) ?? 'autre'),
        }}
      >
        {FONCTIONS.map((f) => (
          <option key={f} value={f}>
            {motDeLaFonction[f]}
          </option>
        ))}
      </Select>
      <ChampChips label="Pour qui">
        <ChipRadios
          label="Pour qui"
          choix={[
            { valeur: 'eleve', libelle: 'Un élève' },
            { valeur: 'groupe', libelle: 'Plusieurs élèves' },
          ]}
          valeur={groupe ? 'groupe' : 'eleve'}
          onChange={(v) => setGroupe(v === 'groupe')}
        />
      </ChampChips>
      {!groupe && (
        <div className="form-grid mine__three">
          {(['nom', 'prenom', 'classe'] as const).map((champ) => (
            <Input
              key={champ}
              label={{ nom: 'Nom', prenom: 'Prénom', classe: 'Classe' }[champ]}
              nativeInputProps={{
                value: eleve[champ],
                maxLength: champ === 'classe' ? 30 : 80,
                autoComplete: 'off',
                onChange: (e) => setEleve({ ...eleve, [champ]: e.target.value }),
              }}
            />
          ))}
        </div>
      )}
      <Input
        label="Ce que vous avez vu ou entendu"
        hintText="Ne donnez que ce qui est utile. Pas de supposition, pas de détail de famille&nbsp;: le service social les demandera."
        textArea
        nativeTextAreaProps={{ rows: 5, maxLength: 4_000, value: texte, onChange: (e) => setTexte(e.target.value) }}
      />
      <Sait valeur={sait} onChange={setSait} />
      <Input
        label="Où vous joindre, si ce n’est pas à l’établissement"
        hintText="Facultatif"
        nativeInputProps={{
          type: 'tel',
          value: telephone,
          maxLength: 30,
          autoComplete: 'off',
          onChange: (e) => setTelephone(e.target.value),
        }}
      />
      <label className="mine__urgent">
        <input type="checkbox" className="task__box" checked={urgent} onChange={(e) => setUrgent(e.target.checked)} />
        C’est urgent&nbsp;: la demande passe devant les autres
      </label>
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      <button type="submit" className="fr-btn" disabled={busy}>
        {busy ? 'Envoi…' : 'Envoyer au service social'}
      </button>
    </form>
  )
}

/** Nothing is kept on this machine: the page does not close over words that have not left. */
const useNePasPerdre = (risque: boolean): void => {
  useEffect(() => {
    if (!risque) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onUnload)
    return () => window.removeEventListener('beforeunload', onUnload)
  }, [risque])
}
