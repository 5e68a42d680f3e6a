import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { type FormEvent, useState } from 'react'
import type { DossierLu } from '../../coffre/face.ts'
import type { Eleve, Regime } from '../../domain/eleve.ts'
import { libelleDuTheme, THEMES } from '../../domain/nomenclature.ts'
import { estRefus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { useFace } from '../shared/coffre.tsx'
import { choixDe, motDuRegime, motDuSexe } from '../shared/mots.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { DateField } from '../shared/DateField.tsx'

/** The pupil, as known today; earlier versions stay in the file. */
export const FicheForm = ({ dossier, onClose }: { dossier: DossierLu; onClose: () => void }) => {
  const face = useFace()
  const undo = useUndo()
  const miens = useMesEtablissements(true)
  const service = useService()
  const { fiche } = dossier
  const [eleve, setEleve] = useState(dossier.eleve)
  const [informeLe, setInformeLe] = useState(fiche.contenu.genre === 'eleve' ? (fiche.contenu.informeLe ?? '') : '')
  const [informes, setInformes] = useState(fiche.contenu.genre === 'eleve' ? fiche.contenu.informes : '')
  const [theme, setTheme] = useState(fiche.contenu.genre === 'eleve' ? (fiche.contenu.themePrincipal ?? '') : '')
  const [refus, setRefus] = useState<string | null>(null)
  const set = (champs: Partial<Eleve>) => setEleve({ ...eleve, ...champs })
  const actuel = service?.etablissements.find((e) => e.uai === eleve.uai)
  const ecoles = actuel && !miens.some((e) => e.uai === actuel.uai) ? [actuel, ...miens] : miens

  const enregistrer = async (event: FormEvent) => {
    event.preventDefault()
    if (fiche.contenu.genre !== 'eleve') return
    const avant = fiche.contenu
    const pose = await face.poser(
      fiche.coffre,
      {
        ...avant,
        eleve: { ...eleve, nom: eleve.nom.trim(), prenom: eleve.prenom.trim(), classe: eleve.classe.trim() },
        informeLe: informeLe || null,
        informes: informes.trim(),
        themePrincipal: theme || null,
      },
      { piece: fiche.piece, base: fiche.rev },
    )
    if (estRefus(pose)) return setRefus(phrasesDEcriture[pose.refus])
    undo({
      message: 'Fiche modifiée.',
      annuler: () => face.poser(fiche.coffre, avant, { piece: fiche.piece, base: pose.rev }),
    })
    onClose()
  }

  return (
    <form className="reading carte" onSubmit={(event) => void enregistrer(event)}>
      <div className="form-grid">
        <Input
          label="Nom"
          nativeInputProps={{
            value: eleve.nom,
            required: true,
            maxLength: 80,
            ref: focusOnMount,
            autoComplete: 'off',
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
          label="Date de naissance"
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
          {ecoles.map((e) => (
            <option key={e.uai} value={e.uai}>
              {e.nom}
            </option>
          ))}
        </Select>
        <Input
          label="Classe"
          nativeInputProps={{ value: eleve.classe, maxLength: 30, onChange: (e) => set({ classe: e.target.value }) }}
        />
        <DateField label="Famille informée du dossier le" value={informeLe} onChange={(jour) => setInformeLe(jour)} />
        <Input
          label="Qui a été informé"
          nativeInputProps={{ value: informes, maxLength: 200, onChange: (e) => setInformes(e.target.value) }}
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
      <Select
        label="Thème principal du suivi"
        nativeSelectProps={{ value: theme, onChange: (e) => setTheme(e.target.value) }}
      >
        <option value="">Pas encore dit</option>
        {THEMES.map((t) => (
          <option key={t.code} value={t.code}>
            {t.parent ? `${libelleDuTheme(t.parent)} : ${t.libelle}` : t.libelle}
          </option>
        ))}
      </Select>
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--sm">
          Enregistrer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onClose}>
          Laisser comme avant
        </button>
      </div>
    </form>
  )
}
