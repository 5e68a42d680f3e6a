import { Select } from '@codegouvfr/react-dsfr/Select'
import type { ReactNode } from 'react'
import type { DestinataireDEcrit } from '../../domain/ecrit.ts'
import type { Section } from '../../domain/ecrit-manques.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import { motDuCanal, motDuQuoi } from '../shared/ecrit/dit.ts'
import { majuscule } from '../shared/francais.ts'
import { choixDe } from '../shared/mots.ts'
import { Champ, Ligne, Texte } from './champs.tsx'
import { type Formulaire, remplacer } from './formulaire.ts'
import { Adultes, Mineurs } from './Foyer.tsx'
import { Emetteur, Enfant, Entete, Responsables } from './Identites.tsx'
import { Information } from './Information.tsx'
import { Faits, Motif, Propos } from './Recit.tsx'

type TexteLibre = 'mesures' | 'parents' | 'scolarite' | 'actions' | 'evaluation' | 'demande' | 'protection'
const limites: Record<TexteLibre, number> = {
  mesures: 2_000,
  parents: 4_000,
  scolarite: 4_000,
  actions: 4_000,
  evaluation: 8_000,
  demande: 2_000,
  protection: 2_000,
}

const Libre = ({ ecrit, changer, champ, label }: Formulaire & { champ: TexteLibre; label: string }) => (
  <Texte
    cle={`${champ}.texte`}
    label={label}
    value={ecrit[champ]}
    max={limites[champ]}
    lignes={8}
    onChange={(texte) => changer({ [champ]: texte })}
  />
)

/** Headings only (HAS, after the notions of its preamble): they help to think of everything, they conclude nothing. */
const reperes = [
  'Sécurité\u00a0: santé, protection, sécurité affective et relationnelle',
  'Expériences et exploration du monde',
  'Cadre, règles et limites',
  'Identité',
  'Estime de soi et valorisation',
  'Besoins particuliers\u00a0: handicap, protection',
  'Santé et développement',
  'Compétences des parents, et ce qu’ils mobilisent',
  'Contexte familial, histoire',
  'Environnement, conditions matérielles, entourage',
  'Parole de l’enfant',
  'Synthèse\u00a0: danger, risque ou ni l’un ni l’autre, appuis, propositions',
]

const Reperes = () => (
  <details className="reperes">
    <summary>Repères pour l’évaluation (d’après la HAS)</summary>
    <ul>
      {reperes.map((repere) => (
        <li key={repere}>{repere}</li>
      ))}
    </ul>
  </details>
)

const Destinataires = ({ ecrit: { destinataires, piecesJointes }, changer }: Formulaire) => {
  const set = (rang: number, champs: Partial<DestinataireDEcrit>) =>
    changer({ destinataires: remplacer(destinataires, rang, champs) })
  return (
    <>
      <div data-cle="destinataires.liste" tabIndex={-1}>
        {destinataires.map((d, n) => (
          <fieldset key={d.code} className="ecrit-personne" data-cle={`destinataires.${d.code}`}>
            <legend>
              {d.nom || 'Un destinataire'}&nbsp;: {motDuQuoi[d.quoi]}
            </legend>
            {recuSousScelle(d) ? (
              <p className="mention">Scellée dans son coffre à la transmission, sans rien à envoyer.</p>
            ) : (
              <>
                <Ligne
                  cle={`destinataires.${n}.nom`}
                  label="Nom"
                  value={d.nom}
                  max={160}
                  onChange={(nom) => set(n, { nom })}
                />
                <div className="form-grid">
                  <Champ cle={`destinataires.${n}.canal`}>
                    <Select
                      label="Par"
                      nativeSelectProps={{
                        value: d.canal,
                        onChange: (e) => set(n, { canal: e.target.value as DestinataireDEcrit['canal'] }),
                      }}
                    >
                      {choixDe(motDuCanal)
                        .filter(({ valeur }) => valeur !== 'permanence' || d.canal === 'permanence')
                        .map(({ valeur, libelle }) => (
                          <option key={valeur} value={valeur}>
                            {majuscule(libelle)}
                          </option>
                        ))}
                    </Select>
                  </Champ>
                  <Ligne
                    cle={`destinataires.${n}.telephone`}
                    label="Téléphone"
                    type="tel"
                    value={d.telephone}
                    max={30}
                    onChange={(telephone) => set(n, { telephone })}
                  />
                </div>
                <Ligne
                  cle={`destinataires.${n}.adresse`}
                  label="Adresse"
                  value={d.adresse}
                  max={300}
                  onChange={(adresse) => set(n, { adresse })}
                />
              </>
            )}
          </fieldset>
        ))}
      </div>
      <Ligne
        cle="destinataires.piecesJointes"
        label="Pièces jointes, telles que l’écrit les nomme"
        value={piecesJointes}
        max={500}
        onChange={(suite) => changer({ piecesJointes: suite })}
      />
    </>
  )
}

type FormProps = Formulaire & { coffre: string }

const formulaires: Record<Section, (props: FormProps) => ReactNode> = {
  entete: (p) => <Entete {...p} />,
  emetteur: (p) => <Emetteur {...p} />,
  enfant: (p) => <Enfant {...p} />,
  responsables: (p) => <Responsables {...p} />,
  mineurs: (p) => <Mineurs {...p} />,
  adultes: (p) => <Adultes {...p} />,
  mesures: (p) => <Libre {...p} champ="mesures" label="Mesures et services connus" />,
  motif: (p) => <Motif {...p} />,
  faits: (p) => <Faits {...p} />,
  propos: (p) => <Propos {...p} />,
  parents: (p) => <Libre {...p} champ="parents" label="Ce que disent les parents, leur attitude" />,
  scolarite: (p) => <Libre {...p} champ="scolarite" label="Scolarité" />,
  actions: (p) => <Libre {...p} champ="actions" label="Actions déjà menées, et leur effet" />,
  evaluation: (p) => (
    <>
      <Reperes />
      <Libre {...p} champ="evaluation" label="Évaluation" />
    </>
  ),
  demande: (p) => <Libre {...p} champ="demande" label="Demande ou proposition" />,
  protection: (p) => <Libre {...p} champ="protection" label="Ce qui protège l’enfant ce soir" />,
  information: (p) => <Information {...p} />,
  destinataires: (p) => <Destinataires {...p} />,
}

export const SectionForm = ({ section, ...props }: FormProps & { section: Section }) => formulaires[section](props)
