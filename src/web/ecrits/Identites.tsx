import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { Lien } from '../../domain/eleve.ts'
import type { ResponsableDEcrit } from '../../domain/ecrit.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { DateField } from '../shared/DateField.tsx'
import { nomOfficiel } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { choixDe, motDeLAutorite, motDuLien, motDuRegime, motDuSexe } from '../shared/mots.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { Champ, Ligne } from './champs.tsx'
import { type Formulaire, remplacer, sans } from './formulaire.ts'

export const Entete = ({ ecrit: { entete }, changer }: Formulaire) => {
  const set = (champs: Partial<typeof entete>) => changer({ entete: { ...entete, ...champs } })
  return (
    <>
      <Champ cle="entete.urgence">
        <ChampChips label="Urgence">
          <ChipRadios
            label="Urgence"
            choix={[
              { valeur: 'sans-delai', libelle: 'Sans délai' },
              { valeur: 'immediate', libelle: 'Danger grave et immédiat' },
            ]}
            valeur={entete.urgence}
            onChange={(urgence) => set({ urgence })}
          />
        </ChampChips>
      </Champ>
      <Ligne
        cle="entete.appel"
        label="Appel passé avant d’écrire"
        hint="Qui, quand, ce qui a été convenu"
        value={entete.appel}
        max={300}
        onChange={(appel) => set({ appel })}
      />
      <Ligne
        cle="entete.reference"
        label="Votre référence, si vous en tenez une"
        value={entete.reference}
        max={60}
        onChange={(reference) => set({ reference })}
      />
    </>
  )
}

export const Emetteur = ({ ecrit: { emetteur }, changer }: Formulaire) => {
  const set = (champs: Partial<typeof emetteur>) => changer({ emetteur: { ...emetteur, ...champs } })
  return (
    <>
      <div className="form-grid">
        <Ligne cle="emetteur.nom" label="Nom" value={emetteur.nom} max={120} onChange={(nom) => set({ nom })} />
        <Ligne
          cle="emetteur.fonction"
          label="Fonction"
          value={emetteur.fonction}
          max={120}
          onChange={(fonction) => set({ fonction })}
        />
        <Ligne
          cle="emetteur.telephone"
          label="Téléphone"
          type="tel"
          value={emetteur.telephone}
          max={30}
          onChange={(telephone) => set({ telephone })}
        />
        <Ligne
          cle="emetteur.courriel"
          label="Courriel professionnel"
          type="email"
          value={emetteur.courriel}
          max={120}
          onChange={(courriel) => set({ courriel })}
        />
      </div>
      <Ligne
        cle="emetteur.etablissement"
        label="Établissement"
        value={emetteur.etablissement}
        max={160}
        onChange={(etablissement) => set({ etablissement })}
      />
      <Ligne
        cle="emetteur.cosignataires"
        label="Avec, s’il y a d’autres signataires"
        value={emetteur.cosignataires}
        max={300}
        onChange={(cosignataires) => set({ cosignataires })}
      />
    </>
  )
}

export const Enfant = ({ ecrit: { enfant }, changer }: Formulaire) => {
  const set = (champs: Partial<typeof enfant>) => changer({ enfant: { ...enfant, ...champs } })
  return (
    <>
      <div className="form-grid">
        <Ligne cle="enfant.nom" label="Nom" value={enfant.nom} max={80} onChange={(nom) => set({ nom })} />
        <Ligne
          cle="enfant.prenom"
          label="Prénoms"
          value={enfant.prenom}
          max={120}
          onChange={(prenom) => set({ prenom })}
        />
        <Champ cle="enfant.naissance">
          <DateField
            label="Date de naissance"
            value={enfant.naissance ?? ''}
            onChange={(jour) => set({ naissance: jour || null })}
          />
        </Champ>
        <Ligne
          cle="enfant.lieuDeNaissance"
          label="Lieu de naissance"
          value={enfant.lieuDeNaissance}
          max={120}
          onChange={(lieuDeNaissance) => set({ lieuDeNaissance })}
        />
      </div>
      <Champ cle="enfant.sexe">
        <ChampChips label="Sexe">
          <ChipRadios
            label="Sexe"
            choix={[...choixDe(motDuSexe), { valeur: 'inconnu', libelle: 'Pas précisé' }]}
            valeur={enfant.sexe ?? 'inconnu'}
            onChange={(v) => set({ sexe: v === 'inconnu' ? null : v })}
          />
        </ChampChips>
      </Champ>
      <Ligne
        cle="enfant.adresse"
        label="Adresse"
        hint="Où l’enfant vit"
        value={enfant.adresse}
        max={300}
        onChange={(adresse) => set({ adresse })}
      />
      <div className="form-grid">
        <Ligne
          cle="enfant.etablissement"
          label="Établissement"
          value={enfant.etablissement}
          max={160}
          onChange={(etablissement) => set({ etablissement })}
        />
        <Ligne
          cle="enfant.classe"
          label="Classe"
          value={enfant.classe}
          max={30}
          onChange={(classe) => set({ classe })}
        />
      </div>
      <Champ cle="enfant.regime">
        <ChampChips label="Régime">
          <ChipRadios
            label="Régime"
            choix={[...choixDe(motDuRegime), { valeur: 'inconnu', libelle: 'Pas su' }]}
            valeur={enfant.regime ?? 'inconnu'}
            onChange={(v) => set({ regime: v === 'inconnu' ? null : v })}
          />
        </ChampChips>
      </Champ>
    </>
  )
}

const vierge = (): ResponsableDEcrit => ({
  personneId: newId(),
  nom: '',
  prenom: '',
  lien: 'mere',
  lienPrecision: '',
  autorite: 'exercee',
  adresse: '',
  adresseProtegee: false,
  telephone: '',
  heberge: null,
  langue: '',
})

export const Responsables = ({ ecrit: { responsables, information }, changer }: Formulaire) => (
  <>
    {responsables.map((qui, rang) => (
      <Responsable
        key={qui.personneId}
        qui={qui}
        onChange={(champs) => changer({ responsables: remplacer(responsables, rang, champs) })}
        onRemove={() =>
          changer({
            responsables: sans(responsables, rang),
            information: {
              ...information,
              titulaires: information.titulaires.filter(({ personneId }) => personneId !== qui.personneId),
            },
          })
        }
      />
    ))}
    {responsables.length < 8 && (
      <Champ cle="responsables.liste">
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => changer({ responsables: [...responsables, vierge()] })}
        >
          Ajouter un responsable
        </button>
      </Champ>
    )}
  </>
)

type ResponsableProps = {
  qui: ResponsableDEcrit
  onChange: (champs: Partial<ResponsableDEcrit>) => void
  onRemove: () => void
}

const Responsable = ({ qui, onChange, onRemove }: ResponsableProps) => {
  const cle = (champ: string) => `responsables.${qui.personneId}.${champ}`
  const nom = nomOfficiel(qui) || 'Un responsable'
  return (
    <fieldset className="ecrit-personne">
      <legend>{nom}</legend>
      <div className="form-grid">
        <Champ cle={cle('lien')}>
          <Select
            label="Lien avec l’enfant"
            nativeSelectProps={{ value: qui.lien, onChange: (e) => onChange({ lien: e.target.value as Lien }) }}
          >
            {choixDe(motDuLien).map(({ valeur, libelle }) => (
              <option key={valeur} value={valeur}>
                {libelle}
              </option>
            ))}
          </Select>
        </Champ>
        <Champ cle={cle('autorite')}>
          <Select
            label="Autorité parentale"
            nativeSelectProps={{
              value: qui.autorite,
              onChange: (e) => onChange({ autorite: e.target.value as ResponsableDEcrit['autorite'] }),
            }}
          >
            {choixDe(motDeLAutorite).map(({ valeur, libelle }) => (
              <option key={valeur} value={valeur}>
                {libelle}
              </option>
            ))}
          </Select>
        </Champ>
        <Ligne cle={cle('nom')} label="Nom" value={qui.nom} max={80} onChange={(n) => onChange({ nom: n })} />
        <Ligne
          cle={cle('prenom')}
          label="Prénom"
          value={qui.prenom}
          max={80}
          onChange={(prenom) => onChange({ prenom })}
        />
      </div>
      <Ligne
        cle={cle('adresse')}
        label="Adresse"
        hint="Ou ce que l’on en sait&nbsp;: « inconnue », « chez sa sœur à Rennes »"
        value={qui.adresse}
        max={300}
        onChange={(adresse) => onChange({ adresse })}
      />
      <Checkbox
        small
        options={[
          {
            label: 'Adresse protégée\u00a0: imprimée pour le destinataire, et marquée',
            nativeInputProps: {
              checked: qui.adresseProtegee,
              onChange: (e) => onChange({ adresseProtegee: e.target.checked }),
            },
          },
        ]}
      />
      <div className="form-grid">
        <Ligne
          cle={cle('telephone')}
          label="Téléphone"
          type="tel"
          value={qui.telephone}
          max={30}
          onChange={(telephone) => onChange({ telephone })}
        />
        <Ligne
          cle={cle('langue')}
          label="Langue, si ce n’est pas le français"
          value={qui.langue}
          max={60}
          onChange={(langue) => onChange({ langue })}
        />
      </div>
      <Champ cle={cle('heberge')}>
        <ChampChips label="L’enfant y vit">
          <ChipRadios
            label={`L’enfant vit chez ${nom}`}
            choix={[
              { valeur: 'oui', libelle: 'Oui' },
              { valeur: 'non', libelle: 'Non' },
              { valeur: 'inconnu', libelle: 'Pas su' },
            ]}
            valeur={qui.heberge === null ? 'inconnu' : qui.heberge ? 'oui' : 'non'}
            onChange={(v) => onChange({ heberge: v === 'inconnu' ? null : v === 'oui' })}
          />
        </ChampChips>
      </Champ>
      <button type="button" className="fr-link fr-link--sm" onClick={onRemove}>
        Retirer de cet écrit<span className="visually-hidden">, {nom}</span>
      </button>
    </fieldset>
  )
}
