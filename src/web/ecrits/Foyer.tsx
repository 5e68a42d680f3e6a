import type { MineurAuDomicile } from '../../domain/ecrit.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { DateField } from '../shared/DateField.tsx'
import { nomOfficiel } from '../shared/francais.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { Champ, Ligne, Texte } from './champs.tsx'
import { type Formulaire, remplacer, sans } from './formulaire.ts'

const vierge: MineurAuDomicile = { nom: '', prenom: '', naissance: null, etablissement: '', lien: '' }

/** CASF L226-3: the other minors of the household are evaluated too. */
export const Mineurs = ({ ecrit: { mineurs }, changer }: Formulaire) => {
  const { autres, liste } = mineurs
  const set = (champs: Partial<typeof mineurs>) => changer({ mineurs: { ...mineurs, ...champs } })
  return (
    <>
      <Champ cle="mineurs.autres">
        <ChampChips label="D’autres mineurs vivent au domicile">
          <ChipRadios
            label="D’autres mineurs vivent au domicile"
            choix={[
              { valeur: 'oui', libelle: 'Oui' },
              { valeur: 'non', libelle: 'Non' },
              { valeur: 'inconnu', libelle: 'On ne sait pas' },
            ]}
            valeur={autres}
            onChange={(valeur) =>
              set({ autres: valeur, liste: valeur === 'oui' && liste.length === 0 ? [vierge] : liste })
            }
          />
        </ChampChips>
      </Champ>
      {autres !== 'non' &&
        liste.map((un, n) => (
          <fieldset key={n} className="ecrit-personne">
            <legend>{nomOfficiel(un) || 'Un mineur'}</legend>
            <div className="form-grid">
              <Ligne
                cle={`mineurs.${n}.nom`}
                label="Nom"
                value={un.nom}
                max={80}
                onChange={(nom) => set({ liste: remplacer(liste, n, { nom }) })}
              />
              <Ligne
                cle={`mineurs.${n}.prenom`}
                label="Prénom"
                value={un.prenom}
                max={80}
                onChange={(prenom) => set({ liste: remplacer(liste, n, { prenom }) })}
              />
              <Champ cle={`mineurs.${n}.naissance`}>
                <DateField
                  label="Date de naissance, si elle est connue"
                  value={un.naissance ?? ''}
                  onChange={(jour) => set({ liste: remplacer(liste, n, { naissance: jour || null }) })}
                />
              </Champ>
              <Ligne
                cle={`mineurs.${n}.lien`}
                label="Lien avec l’enfant"
                value={un.lien}
                max={60}
                onChange={(lien) => set({ liste: remplacer(liste, n, { lien }) })}
              />
            </div>
            <Ligne
              cle={`mineurs.${n}.etablissement`}
              label="École, crèche, lieu d’accueil"
              value={un.etablissement}
              max={120}
              onChange={(etablissement) => set({ liste: remplacer(liste, n, { etablissement }) })}
            />
            <button type="button" className="fr-link fr-link--sm" onClick={() => set({ liste: sans(liste, n) })}>
              Retirer<span className="visually-hidden">, {nomOfficiel(un) || 'ce mineur'}</span>
            </button>
          </fieldset>
        ))}
      {autres !== 'non' && liste.length < 12 && (
        <Champ cle="mineurs.liste">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => set({ autres: 'oui', liste: [...liste, vierge] })}
          >
            Ajouter un mineur
          </button>
        </Champ>
      )}
    </>
  )
}

export const Adultes = ({ ecrit: { adultes }, changer }: Formulaire) => {
  const set = (champs: Partial<typeof adultes>) => changer({ adultes: { ...adultes, ...champs } })
  return (
    <>
      <Texte
        cle="adultes.auDomicile"
        label="Autres adultes qui vivent là"
        value={adultes.auDomicile}
        max={1_000}
        lignes={3}
        onChange={(auDomicile) => set({ auDomicile })}
      />
      <Texte
        cle="adultes.miseEnCause"
        label="Personne mise en cause, si elle est connue"
        value={adultes.miseEnCause}
        max={1_000}
        lignes={3}
        onChange={(miseEnCause) => set({ miseEnCause })}
      />
    </>
  )
}
