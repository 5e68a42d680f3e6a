import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { Eleve, Regime } from '../../domain/eleve.ts'
import { ChipRadios } from './Chips.tsx'
import { DateField } from './DateField.tsx'
import { focusOnMount } from './focus.ts'
import { choixDe, motDuRegime, motDuSexe } from './mots.ts'
import { ChampChips } from './ResponsableFields.tsx'
import type { Etablissement } from './service.ts'

type EleveFieldsProps = {
  eleve: Eleve
  onChange: (eleve: Eleve) => void
  etablissements: readonly Etablissement[]
}

export const EleveFields = ({ eleve, onChange, etablissements }: EleveFieldsProps) => {
  const set = (champs: Partial<Eleve>) => onChange({ ...eleve, ...champs })
  return (
    <>
      <div className="form-grid">
        <Input
          label="Nom"
          nativeInputProps={{
            value: eleve.nom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            ref: focusOnMount,
            onChange: (e) => set({ nom: e.target.value }),
          }}
        />
        <Input
          label="Prénom"
          nativeInputProps={{
            value: eleve.prenom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => set({ prenom: e.target.value }),
          }}
        />
        <DateField
          label="Date de naissance, si elle est connue"
          value={eleve.naissance ?? ''}
          onChange={(jour) => set({ naissance: jour || null })}
        />
        <Input
          label="Téléphone de l’élève"
          nativeInputProps={{
            type: 'tel',
            value: eleve.telephone ?? '',
            maxLength: 30,
            autoComplete: 'off',
            onChange: (e) => set({ telephone: e.target.value || null }),
          }}
        />
        <Select
          label="Établissement"
          nativeSelectProps={{ value: eleve.uai, onChange: (e) => set({ uai: e.target.value }) }}
        >
          {etablissements.map((e) => (
            <option key={e.uai} value={e.uai}>
              {e.nom}
            </option>
          ))}
        </Select>
        <Input
          label="Classe"
          nativeInputProps={{
            value: eleve.classe,
            maxLength: 30,
            placeholder: '4e B',
            onChange: (e) => set({ classe: e.target.value }),
          }}
        />
      </div>
      <ChampChips label="Sexe">
        <ChipRadios
          label="Sexe"
          choix={[...choixDe(motDuSexe), { valeur: 'inconnu', libelle: 'Pas précisé' }]}
          valeur={eleve.sexe ?? 'inconnu'}
          onChange={(v) => set({ sexe: v === 'inconnu' ? null : v })}
        />
      </ChampChips>
      <ChampChips label="Régime">
        <ChipRadios
          label="Régime"
          choix={[...choixDe<Regime>(motDuRegime), { valeur: 'inconnu', libelle: 'Pas su' }]}
          valeur={eleve.regime ?? 'inconnu'}
          onChange={(v) => set({ regime: v === 'inconnu' ? null : v })}
        />
      </ChampChips>
    </>
  )
}
