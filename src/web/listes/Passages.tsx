import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import type { ApercuDeListe, Passage, Place } from '../../coffre/face-des-listes.ts'
import { nomOfficiel, pluriel } from '../shared/francais.ts'
import { useService } from '../shared/service.ts'

type Props = { apercu: ApercuDeListe; choisis: readonly string[]; onChange: (choisis: readonly string[]) => void }

/** Files already open whose pupil is elsewhere: they follow if she says so; none is ever made. */
export const Passages = ({ apercu, choisis, onChange }: Props) => {
  const service = useService()
  const suivent = apercu.passages.filter(({ apres }) => apres !== null)
  const partis = apercu.passages.filter(({ apres }) => apres === null)
  const placeDite = ({ uai, classe }: Place, autre: Place | null): string => {
    const ecole = uai === autre?.uai ? '' : (service?.etablissements.find((e) => e.uai === uai)?.nom ?? uai)
    return [classe || 'sans classe', ecole].filter(Boolean).join(', ')
  }
  const libelle = ({ eleve, avant, apres }: Passage): string =>
    `${nomOfficiel(eleve)}\u00a0: ${placeDite(avant, apres)}, devient ${apres ? placeDite(apres, avant) : ''}`
  return (
    <>
      {suivent.length > 0 && (
        <>
          <h3>Dossiers ouverts dont l’élève a changé de classe</h3>
          <p className="mention">
            Cochez ceux qui suivent&nbsp;: la classe change dans leur fiche, rien d’autre. Aucun dossier n’est créé.
          </p>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            onClick={() => onChange(choisis.length === suivent.length ? [] : suivent.map(({ dossier }) => dossier))}
          >
            {choisis.length === suivent.length ? 'Tout décocher' : 'Tout cocher'}
          </button>
          <Checkbox
            small
            className="fr-mt-1w"
            legend={<span className="visually-hidden">Dossiers qui suivent</span>}
            options={suivent.map((passage) => ({
              label: libelle(passage),
              nativeInputProps: {
                checked: choisis.includes(passage.dossier),
                onChange: (e) =>
                  onChange(
                    e.target.checked
                      ? [...choisis, passage.dossier]
                      : choisis.filter((dossier) => dossier !== passage.dossier),
                  ),
              },
            }))}
          />
        </>
      )}
      {partis.length > 0 && (
        <details>
          <summary>
            {pluriel(
              partis.length,
              'dossier ouvert dont l’élève n’est plus',
              'dossiers ouverts dont l’élève n’est plus',
            )}{' '}
            dans la liste
          </summary>
          <ul className="liste-sujets">
            {partis.map(({ dossier, eleve, avant }) => (
              <li key={dossier}>
                {nomOfficiel(eleve)}, {avant.classe || 'sans classe'}
              </li>
            ))}
          </ul>
          <p className="mention">Leur dossier ne change pas&nbsp;: parti, ou écrit autrement dans le fichier.</p>
        </details>
      )}
    </>
  )
}
