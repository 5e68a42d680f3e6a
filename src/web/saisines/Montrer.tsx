import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { useFace } from '../shared/coffre.tsx'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { useUndo } from '../shared/undo.tsx'
import { phrasesDeSaisine } from './refus.ts'

const QUESTION = 'Montrer «\u00a0prise en charge\u00a0» à la personne\u00a0?'

/** Whoever wrote sees « reçue », and « prise en charge » only if she so chooses. */
export const useMontrer = ({ coffre, piece, contenu, montree }: SaisineLue) => {
  const face = useFace()
  const undo = useUndo()
  return {
    possible: contenu.saisine !== null && !montree,
    montrer: async () => {
      const issue = await face.montrerPriseEnCharge(coffre, piece)
      if (estRefus(issue)) undo({ message: phrasesDeSaisine[issue.refus] })
    },
  }
}

export const MontrerChoix = ({ valeur, onChange }: { valeur: boolean; onChange: (valeur: boolean) => void }) => (
  <ChampChips label={QUESTION}>
    <ChipRadios
      label={QUESTION}
      choix={[
        { valeur: 'non', libelle: 'Non' },
        { valeur: 'oui', libelle: 'Oui' },
      ]}
      valeur={valeur ? 'oui' : 'non'}
      onChange={(v) => onChange(v === 'oui')}
    />
  </ChampChips>
)

/** Later, from a saisine that was taken up without showing it. */
export const MontrerApres = ({ saisine }: { saisine: SaisineLue }) => {
  const { possible, montrer } = useMontrer(saisine)
  if (saisine.contenu.etat !== 'prise-en-charge') return null
  if (saisine.montree) return <span className="mention">La personne le voit.</span>
  if (!possible) return null
  return (
    <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={() => void montrer()}>
      Le montrer à la personne
    </button>
  )
}
