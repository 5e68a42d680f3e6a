import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useState } from 'react'
import type { Joindre, ModeDeSaisine, Origine, Urgence } from '../../domain/saisine.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { majuscule } from '../shared/francais.ts'
import { focusOnMount } from '../shared/focus.ts'
import { choixDe } from '../shared/mots.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { useMesEtablissements } from '../shared/service.ts'
import { EleveDeSaisineFields } from './EleveDeSaisineFields.tsx'
import { motDeLOrigine, motDeLUrgence, motDuMode } from '../shared/saisine-dite.ts'
import { motDeJoindre } from './mots.ts'
import { autresOrigines, emetteurDe, moyenDe, originesCourantes, type SaisineEcrite } from './nouvelle.ts'
import { OuiNon } from './OuiNon.tsx'

type Props = { saisine: SaisineEcrite; onChange: (saisine: SaisineEcrite) => void }

const modes: readonly ModeDeSaisine[] = [
  'passage',
  'telephone',
  'reunion',
  'collegue',
  'rendez-vous',
  'courrier',
  'fiche',
]
const { recu: _, ...joindreParElle } = motDeJoindre

export const NouvelleSaisineFields = ({ saisine: s, onChange }: Props) => {
  const etablissements = useMesEtablissements(true)
  const set = (champs: Partial<SaisineEcrite>) => onChange({ ...s, ...champs })
  const emetteur = s.origine === null ? null : emetteurDe(s.origine)
  return (
    <>
      <Origines origine={s.origine} onChange={(origine) => set({ origine })} />
      {s.origine !== null && s.origine !== 'eleve' && (
        <Demandeur demandeur={s.demandeur} onChange={(demandeur) => set({ demandeur })} />
      )}
      <ChampChips label="Comment">
        <ChipRadios<ModeDeSaisine>
          label="Comment"
          choix={modes.map((valeur) => ({ valeur, libelle: majuscule(motDuMode[valeur]) }))}
          valeur={s.mode}
          onChange={(mode) => set({ mode })}
        />
      </ChampChips>
      {etablissements.length > 1 && (
        <Select
          label="Établissement"
          nativeSelectProps={{ value: s.uai, onChange: (e) => set({ uai: e.target.value }) }}
        >
          {etablissements.map((e) => (
            <option key={e.uai} value={e.uai}>
              {e.nom}
            </option>
          ))}
        </Select>
      )}
      <EleveDeSaisineFields saisine={s} onChange={onChange} />
      <Input
        label="Quelques mots"
        hintText="Ce qui est demandé, dans les mots entendus"
        textArea
        nativeTextAreaProps={{
          rows: 5,
          value: s.texte,
          maxLength: 20_000,
          onChange: (e) => set({ texte: e.target.value }),
        }}
      />
      <ChampChips label="Urgence">
        <ChipRadios<Urgence>
          label="Urgence"
          choix={choixDe(motDeLUrgence)}
          valeur={s.urgence}
          onChange={(urgence) => set({ urgence })}
        />
      </ChampChips>
      <ChampChips label="Joindre sans risque">
        <ChipRadios<Joindre['moyen']>
          label="Joindre sans risque"
          choix={choixDe(joindreParElle)}
          valeur={moyenDe(s)}
          onChange={(moyen) => set({ moyen })}
        />
      </ChampChips>
      <Input
        label="Numéro, heures, ce qu’il ne faut pas faire"
        nativeInputProps={{
          value: s.precision,
          maxLength: 300,
          autoComplete: 'off',
          placeholder: 'Ne pas appeler à la maison',
          onChange: (e) => set({ precision: e.target.value }),
        }}
      />
      {(emetteur === 'personnel' || emetteur === 'partenaire') && (
        <>
          <OuiNon label="L’élève sait" valeur={s.eleveInforme} onChange={(eleveInforme) => set({ eleveInforme })} />
          <OuiNon
            label="Les parents savent"
            valeur={s.parentsInformes}
            onChange={(parentsInformes) => set({ parentsInformes })}
          />
        </>
      )}
    </>
  )
}

const Origines = ({ origine, onChange }: { origine: Origine | null; onChange: (origine: Origine) => void }) => {
  const [autre, setAutre] = useState(false)
  const montrees =
    origine === null || originesCourantes.includes(origine) ? originesCourantes : [...originesCourantes, origine]
  return (
    <ChampChips label="Qui demande">
      <ChipRadios<Origine>
        label="Qui demande"
        choix={montrees.map((valeur) => ({ valeur, libelle: majuscule(motDeLOrigine[valeur]) }))}
        valeur={origine}
        onChange={onChange}
      >
        {autre ? (
          <select
            className="fr-select fr-select--compact"
            aria-label="Autre origine"
            ref={focusOnMount}
            value=""
            onChange={(e) => {
              setAutre(false)
              const choisie = autresOrigines.flatMap((g) => g.origines).find((o) => o === e.target.value)
              if (choisie) onChange(choisie)
            }}
          >
            <option value="">Choisir</option>
            {autresOrigines.map((g) => (
              <optgroup key={g.libelle} label={g.libelle}>
                {g.origines.map((o) => (
                  <option key={o} value={o}>
                    {majuscule(motDeLOrigine[o])}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        ) : (
          <button type="button" className="chip-more" onClick={() => setAutre(true)}>
            Autre
          </button>
        )}
      </ChipRadios>
    </ChampChips>
  )
}

type DemandeurProps = {
  demandeur: SaisineEcrite['demandeur']
  onChange: (demandeur: SaisineEcrite['demandeur']) => void
}

const Demandeur = ({ demandeur, onChange }: DemandeurProps) => (
  <div className="form-grid form-grid--three">
    <Input
      label="Son nom"
      nativeInputProps={{
        value: demandeur.nom,
        maxLength: 120,
        autoComplete: 'off',
        placeholder: 'Mme Roche',
        onChange: (e) => onChange({ ...demandeur, nom: e.target.value }),
      }}
    />
    <Input
      label="Fonction ou lien"
      nativeInputProps={{
        value: demandeur.qualite,
        maxLength: 120,
        autoComplete: 'off',
        onChange: (e) => onChange({ ...demandeur, qualite: e.target.value }),
      }}
    />
    <Input
      label="Son téléphone"
      nativeInputProps={{
        type: 'tel',
        value: demandeur.telephone,
        maxLength: 30,
        autoComplete: 'off',
        onChange: (e) => onChange({ ...demandeur, telephone: e.target.value }),
      }}
    />
  </div>
)
