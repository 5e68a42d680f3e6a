import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { type FormEvent, useState } from 'react'
import type { DossierLu } from '../../coffre/face.ts'
import { libelleDuTheme, THEMES } from '../../domain/nomenclature.ts'
import { estRefus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'
import { phrasesDEcriture } from '../shared/refus.ts'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { DateField } from '../shared/DateField.tsx'
import { EleveFields } from '../shared/EleveFields.tsx'

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
      <EleveFields eleve={eleve} onChange={setEleve} etablissements={ecoles} />
      <div className="form-grid">
        <DateField label="Famille informée du dossier le" value={informeLe} onChange={(jour) => setInformeLe(jour)} />
        <Input
          label="Qui a été informé"
          nativeInputProps={{ value: informes, maxLength: 200, onChange: (e) => setInformes(e.target.value) }}
        />
      </div>
      <Select
        label="Thème principal du suivi"
        nativeSelectProps={{ value: theme, onChange: (e) => setTheme(e.target.value) }}
      >
        <option value="">Pas encore dit</option>
        {THEMES.map((t) => (
          <option key={t.code} value={t.code}>
            {t.parent ? `${libelleDuTheme(t.parent)}\u00a0: ${t.libelle}` : t.libelle}
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
