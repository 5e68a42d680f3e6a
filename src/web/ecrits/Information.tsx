import { Select } from '@codegouvfr/react-dsfr/Select'
import type { ContenuDEcrit, InformationDuTitulaire, ResponsableDEcrit } from '../../domain/ecrit.ts'
import { exerceLAutorite } from '../../domain/ecrit-manques.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { DateField } from '../shared/DateField.tsx'
import { nomOfficiel } from '../shared/francais.ts'
import { motDeLAutorite, motDuLien } from '../shared/mots.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { Champ, Ligne, Texte } from './champs.tsx'
import type { Formulaire } from './formulaire.ts'

const vierge = (personneId: string): InformationDuTitulaire => ({
  personneId,
  informe: null,
  le: null,
  comment: '',
  reaction: '',
  raison: '',
})

const ligneDe = ({ information }: ContenuDEcrit, { personneId }: ResponsableDEcrit): InformationDuTitulaire =>
  information.titulaires.find((t) => t.personneId === personneId) ?? vierge(personneId)

/** Whoever holds, or held, parental authority. */
const concernes = (ecrit: ContenuDEcrit): readonly ResponsableDEcrit[] =>
  ecrit.responsables.filter(
    (qui) => exerceLAutorite(qui) || ecrit.information.titulaires.some((t) => t.personneId === qui.personneId),
  )

export const Information = ({ ecrit, changer }: Formulaire) => (
  <>
    {ecrit.type === 'signalement' && (
      <p className="mention ecrit-champ">
        Pour un signalement, les parents ne sont en général pas informés quand eux ou leurs proches sont en cause&nbsp;:
        demandez au parquet ou au conseil technique. Ce que vous choisissez s’imprime.
      </p>
    )}
    <Titulaires ecrit={ecrit} changer={changer} />
    <EnfantInforme ecrit={ecrit} changer={changer} />
  </>
)

export const Titulaires = ({ ecrit, changer }: Formulaire) => {
  const { information } = ecrit
  const liste = concernes(ecrit)
  const set = (ligne: InformationDuTitulaire) =>
    changer({
      information: {
        ...information,
        titulaires: [...information.titulaires.filter((t) => t.personneId !== ligne.personneId), ligne],
      },
    })
  if (liste.length === 0)
    return <p className="mention ecrit-champ">Aucun titulaire de l’autorité parentale n’est écrit dans cet écrit.</p>
  return liste.map((qui) => <Titulaire key={qui.personneId} qui={qui} ligne={ligneDe(ecrit, qui)} onChange={set} />)
}

type TitulaireProps = {
  qui: ResponsableDEcrit
  ligne: InformationDuTitulaire
  onChange: (ligne: InformationDuTitulaire) => void
}

const choix = { oui: 'informé le', non: 'non informé, contraire à l’intérêt de l’enfant' }
const auFeminin = { oui: 'informée le', non: 'non informée, contraire à l’intérêt de l’enfant' }

const Titulaire = ({ qui, ligne, onChange }: TitulaireProps) => {
  const cle = (champ: string) => `information.${qui.personneId}.${champ}`
  const mots = qui.lien === 'mere' ? auFeminin : choix
  const set = (champs: Partial<InformationDuTitulaire>) => onChange({ ...ligne, ...champs })
  return (
    <div className="titulaire" role="group" aria-label={nomOfficiel(qui)}>
      <div>
        <span className="nom">{nomOfficiel(qui)}</span>
        <span className="mention titulaire__lien">
          {qui.lienPrecision || motDuLien[qui.lien]}
          {qui.autorite !== 'exercee' && `, ${motDeLAutorite[qui.autorite].toLocaleLowerCase('fr')}`}
        </span>
      </div>
      <div>
        <div className={ligne.informe === 'oui' ? 'titulaire__quand' : ''}>
          <Champ cle={cle('informe')}>
            <Select
              label="Information"
              nativeSelectProps={{
                value: ligne.informe ?? '',
                onChange: (e) => set({ informe: e.target.value === '' ? null : (e.target.value as 'oui' | 'non') }),
              }}
            >
              <option value="">à dire</option>
              <option value="oui">{mots.oui}</option>
              <option value="non">{mots.non}</option>
            </Select>
          </Champ>
          {ligne.informe === 'oui' && (
            <Champ cle={cle('le')}>
              <DateField label="Date" value={ligne.le ?? ''} onChange={(jour) => set({ le: jour || null })} />
            </Champ>
          )}
        </div>
        {ligne.informe === 'oui' && (
          <>
            <Ligne
              cle={cle('comment')}
              label="Comment"
              hint="Par téléphone, en entretien"
              value={ligne.comment}
              max={200}
              onChange={(comment) => set({ comment })}
            />
            <Texte
              cle={cle('reaction')}
              label="Réaction, si elle est utile"
              value={ligne.reaction}
              max={1_000}
              lignes={2}
              onChange={(reaction) => set({ reaction })}
            />
          </>
        )}
        {ligne.informe === 'non' && (
          <Texte
            cle={cle('raison')}
            label="Raison, imprimée dans l’écrit"
            value={ligne.raison}
            max={1_000}
            lignes={2}
            onChange={(raison) => set({ raison })}
          />
        )}
      </div>
    </div>
  )
}

const EnfantInforme = ({ ecrit: { information }, changer }: Formulaire) => {
  const { enfant } = information
  const set = (champs: Partial<typeof enfant>) =>
    changer({ information: { ...information, enfant: { ...enfant, ...champs } } })
  return (
    <fieldset className="ecrit-personne">
      <legend>L’enfant</legend>
      <Champ cle="information.enfant.informe">
        <ChampChips label="L’enfant sait que cet écrit part">
          <ChipRadios
            label="L’enfant sait que cet écrit part"
            choix={[
              { valeur: 'oui', libelle: 'Oui' },
              { valeur: 'non', libelle: 'Non' },
            ]}
            valeur={enfant.informe === null ? null : enfant.informe ? 'oui' : 'non'}
            onChange={(v) => set({ informe: v === 'oui' })}
          />
        </ChampChips>
      </Champ>
      {enfant.informe === true && (
        <Champ cle="information.enfant.le">
          <DateField label="Le" value={enfant.le ?? ''} onChange={(jour) => set({ le: jour || null })} />
        </Champ>
      )}
      {enfant.informe !== null && (
        <Texte
          cle="information.enfant.raison"
          label={enfant.informe ? 'Précision, si elle est utile' : 'Raison, imprimée dans l’écrit'}
          value={enfant.raison}
          max={500}
          lignes={2}
          onChange={(raison) => set({ raison })}
        />
      )}
    </fieldset>
  )
}
