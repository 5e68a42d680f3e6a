import { Input } from '@codegouvfr/react-dsfr/Input'
import { useDeferredValue } from 'react'
import type { EleveDeSaisine } from '../../domain/saisine.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { useQuestion } from '../shared/coffre.tsx'
import { eleveEtClasse, sansAccents } from '../shared/francais.ts'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { Combobox } from '../shared/Combobox.tsx'
import type { SaisineEcrite } from './nouvelle.ts'

type Propose = EleveDeSaisine & { readonly uai: string; readonly cle: string; readonly suivi: boolean }

type Props = { saisine: SaisineEcrite; onChange: (saisine: SaisineEcrite) => void }

/** Three letters find the pupil in the list of the school and among her files; any name may be typed. */
export const EleveDeSaisineFields = ({ saisine: s, onChange }: Props) => {
  const { eleve } = s
  const trouves = useEleves(eleve.nom, s.uai)
  const set = (champs: Partial<EleveDeSaisine>) => onChange({ ...s, eleve: { ...eleve, ...champs } })
  const classe = (
    <Input
      label="Classe"
      nativeInputProps={{
        value: eleve.classe,
        maxLength: 30,
        autoComplete: 'off',
        placeholder: '4e B',
        onChange: (e) => set({ classe: e.target.value }),
      }}
    />
  )
  return (
    <>
      <ChampChips label="Pour qui">
        <ChipRadios<SaisineEcrite['cas']>
          label="Pour qui"
          choix={[
            { valeur: 'eleve', libelle: 'Un élève' },
            { valeur: 'sans-nom', libelle: 'Sans nom' },
            { valeur: 'groupe', libelle: 'Plusieurs élèves' },
          ]}
          valeur={s.cas}
          onChange={(cas) => onChange({ ...s, cas })}
        />
      </ChampChips>
      {s.cas === 'eleve' ? (
        <div className="form-grid form-grid--three form-grid--top">
          <Combobox<Propose>
            label="Nom"
            placeholder="Trois lettres"
            texte={eleve.nom}
            onText={(nom) => set({ nom: nom.slice(0, 80) })}
            trouves={trouves}
            cle={(e) => e.cle}
            dire={(e) => `${eleveEtClasse(e)}${e.suivi ? ', dossier ouvert' : ''}`}
            onChoose={({ nom, prenom, classe: c, uai }) => onChange({ ...s, uai, eleve: { nom, prenom, classe: c } })}
          />
          <Input
            label="Prénom"
            nativeInputProps={{
              value: eleve.prenom,
              maxLength: 80,
              autoComplete: 'off',
              onChange: (e) => set({ prenom: e.target.value }),
            }}
          />
          {classe}
        </div>
      ) : (
        <div className="form-grid form-grid--three">{classe}</div>
      )}
    </>
  )
}

const limite = 6

const useEleves = (texte: string, uai: string): Propose[] => {
  const cherche = useDeferredValue(texte.trim())
  const assez = cherche.length > 1
  const listes = useQuestion(
    ['eleves-de-liste', uai, cherche],
    (face) => face.chercherEleve(cherche, uai, limite),
    assez,
  )
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  if (!assez) return []
  const debut = sansAccents(cherche)
  const suivis = (dossiers.data ?? [])
    .filter((d) => d.ouvert && d.eleve.uai === uai && sansAccents(d.eleve.nom).startsWith(debut))
    .map(({ coffre, eleve: { nom, prenom, classe } }) => ({ nom, prenom, classe, uai, cle: coffre, suivi: true }))
  const memes = (a: EleveDeSaisine, b: EleveDeSaisine): boolean =>
    sansAccents(`${a.nom} ${a.prenom}`) === sansAccents(`${b.nom} ${b.prenom}`)
  const inscrits = (listes.data ?? [])
    .map(({ uai: ecole, classe, eleve: { cle, nom, usage, prenom } }) => ({
      nom: usage || nom,
      prenom,
      classe,
      uai: ecole,
      cle: `${classe} ${cle}`,
      suivi: false,
    }))
    .filter((e) => !suivis.some((d) => memes(d, e)))
  return [...suivis, ...inscrits].slice(0, limite)
}
