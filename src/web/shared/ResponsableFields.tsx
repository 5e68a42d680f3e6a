import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { Lien, PeutRecevoir, Responsable } from '../../domain/eleve.ts'
import { ChipRadios } from './Chips.tsx'
import { choixDe, motDeLAutorite, motDeLOrdonnance, motDuContact, motDuLien } from './mots.ts'
import { DateField } from './DateField.tsx'

type Props = { responsable: Responsable; onChange: (responsable: Responsable) => void }

const limites = new Set<PeutRecevoir['autorite']>(['suspendue', 'retiree', 'deleguee'])

export const ResponsableFields = ({ responsable, onChange }: Props) => {
  const set = (champs: Partial<Responsable>) => onChange({ ...responsable, ...champs })
  const parent = responsable.lien === 'mere' || responsable.lien === 'pere'
  return (
    <>
      <div className="form-grid">
        <Select
          label="Lien avec l’élève"
          nativeSelectProps={{
            value: responsable.lien,
            onChange: (e) => set({ lien: e.target.value as Lien }),
          }}
        >
          {choixDe(motDuLien).map((c) => (
            <option key={c.valeur} value={c.valeur}>
              {c.libelle}
            </option>
          ))}
        </Select>
        {parent ? (
          <div />
        ) : (
          <Input
            label="Préciser, si utile"
            nativeInputProps={{
              value: responsable.lienPrecision,
              maxLength: 60,
              onChange: (e) => set({ lienPrecision: e.target.value }),
            }}
          />
        )}
        <Input
          label="Nom"
          nativeInputProps={{
            value: responsable.nom,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => set({ nom: e.target.value }),
          }}
        />
        <Input
          label="Prénom"
          nativeInputProps={{
            value: responsable.prenom,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => set({ prenom: e.target.value }),
          }}
        />
        <Input
          label="Téléphone"
          nativeInputProps={{
            type: 'tel',
            value: responsable.telephone,
            maxLength: 30,
            autoComplete: 'off',
            onChange: (e) => set({ telephone: e.target.value }),
          }}
        />
        <Input
          label="Langue, si ce n’est pas le français"
          nativeInputProps={{
            value: responsable.langue,
            maxLength: 60,
            onChange: (e) => set({ langue: e.target.value }),
          }}
        />
      </div>
      <Input
        label="Courriel"
        nativeInputProps={{
          type: 'email',
          value: responsable.courriel ?? '',
          maxLength: 120,
          autoComplete: 'off',
          onChange: (e) => set({ courriel: e.target.value }),
        }}
      />
      <Input
        label="Adresse"
        nativeInputProps={{
          value: responsable.adresse,
          maxLength: 300,
          autoComplete: 'off',
          onChange: (e) => set({ adresse: e.target.value }),
        }}
      />
      <ChampChips label="Vit avec l’élève">
        <ChipRadios
          label="Vit avec l’élève"
          choix={[
            { valeur: 'oui', libelle: 'Oui' },
            { valeur: 'non', libelle: 'Non' },
            { valeur: 'inconnu', libelle: 'Pas su' },
          ]}
          valeur={responsable.heberge === null ? 'inconnu' : responsable.heberge ? 'oui' : 'non'}
          onChange={(v) => set({ heberge: v === 'inconnu' ? null : v === 'oui' })}
        />
      </ChampChips>
      <CarteFields carte={responsable.peutRecevoir} onChange={(peutRecevoir) => set({ peutRecevoir })} />
    </>
  )
}

const CarteFields = ({ carte, onChange }: { carte: PeutRecevoir; onChange: (carte: PeutRecevoir) => void }) => {
  const set = (champs: Partial<PeutRecevoir>) => onChange({ ...carte, ...champs })
  return (
    <fieldset className="carte">
      <legend>Ce que cette personne peut recevoir</legend>
      <ChampChips label="Autorité parentale">
        <ChipRadios
          label="Autorité parentale"
          choix={choixDe(motDeLAutorite)}
          valeur={carte.autorite}
          onChange={(autorite) => set({ autorite })}
        />
      </ChampChips>
      {limites.has(carte.autorite) && (
        <div className="form-grid">
          <DateField label="Depuis le" value={carte.depuis ?? ''} onChange={(jour) => set({ depuis: jour || null })} />
          <DateField
            label="Jusqu’au, si la décision le dit"
            value={carte.jusqua ?? ''}
            onChange={(jour) => set({ jusqua: jour || null })}
          />
        </div>
      )}
      <ChampChips label="Contact">
        <ChipRadios
          label="Contact"
          choix={choixDe(motDuContact)}
          valeur={carte.contactAutorise}
          onChange={(contactAutorise) => set({ contactAutorise })}
        />
      </ChampChips>
      {carte.contactAutorise !== 'oui' && (
        <Input
          label="Ce qu’il faut savoir avant de joindre cette personne"
          nativeInputProps={{
            value: carte.contactPrecision,
            maxLength: 300,
            onChange: (e) => set({ contactPrecision: e.target.value }),
          }}
        />
      )}
      <ChampChips label="Ordonnance de protection">
        <ChipRadios
          label="Ordonnance de protection"
          choix={choixDe(motDeLOrdonnance)}
          valeur={carte.ordonnanceDeProtection}
          onChange={(ordonnanceDeProtection) => set({ ordonnanceDeProtection })}
        />
      </ChampChips>
      <Checkbox
        small
        options={[
          {
            label: 'Adresse protégée\u00a0: ne la dire à personne',
            nativeInputProps: {
              checked: carte.adresseProtegee,
              onChange: (e) => set({ adresseProtegee: e.target.checked }),
            },
          },
        ]}
      />
      <div className="form-grid">
        <Input
          label="Décision de justice"
          hintText="Ce qu’elle dit, en une ligne"
          nativeInputProps={{
            value: carte.decision,
            maxLength: 300,
            onChange: (e) => set({ decision: e.target.value }),
          }}
        />
        <DateField
          label="Décision vue par vous le"
          hintText="Laisser vide si vous ne l’avez pas lue"
          value={carte.decisionVueLe ?? ''}
          onChange={(jour) => set({ decisionVueLe: jour || null })}
        />
      </div>
      <Input
        label="Dit par"
        hintText="Qui vous l’a appris&nbsp;: la mère, l’élève, le jugement"
        nativeInputProps={{ value: carte.ditPar, maxLength: 120, onChange: (e) => set({ ditPar: e.target.value }) }}
      />
    </fieldset>
  )
}

/** A line of chips and its word: the group carries the name for assistive tech, the word is for the eye. */
export const ChampChips = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="champ">
    <span className="champ__label" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
)
