import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { DestinataireDuProtocole } from '../../domain/protocole.ts'
import { majuscule } from '../shared/francais.ts'
import { motDuCanal, motDuQuoi } from '../shared/ecrit/dit.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import { motDuPour } from './mots.ts'
import { codeLibre, CODES, familleDuCode } from './proposition.ts'

type Champ = keyof DestinataireDuProtocole
type DestinataireFieldsProps = {
  rang: number
  destinataire: DestinataireDuProtocole
  /** Codes of the others. */
  pris: readonly string[]
  onChange: (destinataire: DestinataireDuProtocole, champ: Champ) => void
  onRetirer: () => void
}

type ChoixProps<V extends string> = {
  label: string
  valeur: V
  mots: Readonly<Record<V, string>>
  fige?: boolean
  onChange: (valeur: V) => void
}
const Choix = <V extends string>({ label, valeur, mots, fige = false, onChange }: ChoixProps<V>) => (
  <Select
    label={label}
    disabled={fige}
    nativeSelectProps={{ value: valeur, onChange: (e) => onChange(e.target.value as V) }}
  >
    {(Object.keys(mots) as V[]).map((cle) => (
      <option key={cle} value={cle}>
        {majuscule(mots[cle])}
      </option>
    ))}
  </Select>
)

const quois = { ecrit: motDuQuoi['ecrit'], copie: motDuQuoi['copie'], avis: motDuQuoi['avis'] }
const familles = Object.fromEntries(CODES.map(({ code, libelle }) => [code, libelle]))

export const DestinataireFields = ({ rang, destinataire: d, pris, onChange, onRetirer }: DestinataireFieldsProps) => {
  const changer = <C extends Champ>(champ: C, valeur: DestinataireDuProtocole[C]) =>
    onChange({ ...d, [champ]: valeur }, champ)
  const changerDeQui = (famille: string) => {
    const connu = CODES.find(({ code }) => code === famille)
    const nomPropose = d.nom === '' || CODES.some(({ nom }) => nom === d.nom)
    onChange(
      {
        ...d,
        code: codeLibre(famille, pris),
        nom: nomPropose ? (connu?.nom ?? '') : d.nom,
        // outside the circle of shared secrecy
        quoi: famille === 'dasen' ? 'avis' : d.quoi,
        canal: famille === 'ctss-d' ? 'permanence' : d.canal,
      },
      'code',
    )
  }
  const texte = (label: string, champ: 'nom' | 'adresse' | 'telephone', maxLength: number, required = false) => (
    <Input
      label={label}
      nativeInputProps={{
        value: d[champ],
        maxLength,
        required,
        autoComplete: 'off',
        onChange: (e) => changer(champ, e.target.value),
      }}
    />
  )
  const scelle = recuSousScelle(d)
  return (
    <fieldset className="carte destinataire">
      <legend>{d.nom || `Destinataire ${rang + 1}`}</legend>
      <div className="destinataire__grille">
        <Choix label="Qui" valeur={familleDuCode(d.code)} mots={familles} onChange={changerDeQui} />
        <div className="destinataire__large">{texte('Nom écrit sur le document', 'nom', 160, true)}</div>
        <Choix label="Pour" valeur={d.pour} mots={motDuPour} onChange={(v) => changer('pour', v)} />
        <Choix
          label="Reçoit"
          valeur={d.quoi}
          mots={quois}
          fige={d.code === 'dasen' && d.quoi === 'avis'}
          onChange={(v) => changer('quoi', v)}
        />
        {!scelle && (
          <>
            <Choix label="Par" valeur={d.canal} mots={motDuCanal} onChange={(v) => changer('canal', v)} />
            <div className="destinataire__large">{texte('Adresse', 'adresse', 300)}</div>
            {texte('Téléphone', 'telephone', 30)}
          </>
        )}
      </div>
      {d.code === 'dasen' && (
        <p className="mention">
          L’avis seul&nbsp;: la date, le destinataire et l’établissement. Le secret ne se partage qu’entre ceux qui y
          sont tenus.
        </p>
      )}
      {scelle && (
        <p className="mention">
          La copie arrive scellée dans «&nbsp;Écrits transmis&nbsp;», sans rien à envoyer. Seules les personnes qui
          tiennent le coffre du service l’ouvrent.
        </p>
      )}
      <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onRetirer}>
        Retirer<span className="visually-hidden">, {d.nom || `destinataire ${rang + 1}`}</span>
      </button>
    </fieldset>
  )
}
