import { ChipRadios } from '../shared/Chips.tsx'
import { ChampChips } from '../shared/ResponsableFields.tsx'

type Reponses = { readonly eleve: boolean | null; readonly parents: boolean | null }
type SaitProps = { valeur: Reponses; onChange: (valeur: Reponses) => void }

const questions = { eleve: 'L’élève sait que vous écrivez', parents: 'Ses parents le savent' } as const

/** Who has been told; nothing is obligatory. */
export const Sait = ({ valeur, onChange }: SaitProps) =>
  (['eleve', 'parents'] as const).map((qui) => (
    <ChampChips key={qui} label={questions[qui]}>
      <ChipRadios
        label={questions[qui]}
        choix={[
          { valeur: 'oui', libelle: 'Oui' },
          { valeur: 'non', libelle: 'Non' },
          { valeur: 'inconnu', libelle: 'Je ne sais pas' },
        ]}
        valeur={valeur[qui] === null ? 'inconnu' : valeur[qui] ? 'oui' : 'non'}
        onChange={(v) => onChange({ ...valeur, [qui]: v === 'inconnu' ? null : v === 'oui' })}
      />
    </ChampChips>
  ))
