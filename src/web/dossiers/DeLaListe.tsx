import './dossiers.css'
import { useState } from 'react'
import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import type { Responsable } from '../../domain/eleve.ts'
import type { ResponsableDeListe } from '../../domain/liste.ts'
import { Combobox } from '../shared/Combobox.tsx'
import { useQuestion } from '../shared/coffre.tsx'
import { responsableDeLaListe } from '../shared/eleve-de-liste.ts'
import { dateChiffree, eleveEtClasse } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { motDuLien, nomDuResponsable } from '../shared/mots.ts'
import type { NouveauDossierEcrit } from '../shared/nouveau-dossier.ts'

const dire = ({ eleve, classe }: EleveTrouve): string =>
  [eleveEtClasse({ ...eleve, nom: eleve.usage || eleve.nom, classe }), eleve.naissance && dateChiffree(eleve.naissance)]
    .filter(Boolean)
    .join(', ')

/** Three letters of her name, where a school has handed over its list. */
export const EleveDeLaListe = ({ focus, onChoose }: { focus: boolean; onChoose: (trouve: EleveTrouve) => void }) => {
  const [texte, setTexte] = useState('')
  const listes = useQuestion(['listes'], (face) => face.listes())
  const cherche = texte.trim()
  const trouves = useQuestion(
    ['eleves-de-liste', cherche],
    (face) => face.chercherEleve(cherche, null, 8),
    cherche.length > 1,
  )
  if (!listes.data || listes.data.length === 0) return null
  return (
    <div className="fr-mb-2w">
      <Combobox
        label="Dans la liste de l’établissement"
        placeholder="Trois lettres du nom, ou sa classe"
        texte={texte}
        onText={setTexte}
        trouves={cherche.length > 1 ? (trouves.data ?? []) : []}
        cle={({ uai, eleve }) => `${uai} ${eleve.cle}`}
        dire={dire}
        focus={focus}
        onChoose={(trouve) => {
          setTexte('')
          onChoose(trouve)
        }}
        vide={trouves.data ? 'Personne de ce nom dans la liste\u00a0: écrivez-le ci-dessous.' : undefined}
      />
    </div>
  )
}

const niveaux = { 1: 'responsable légal', 2: 'en charge de l’élève', 3: 'à contacter' } as const
const estNiveau = (n: number | null): n is keyof typeof niveaux => n === 1 || n === 2 || n === 3

const preciser = ({ lien, niveau, telephone }: ResponsableDeListe): string =>
  [lien ? motDuLien[lien] : 'lien à préciser', estNiveau(niveau) ? niveaux[niveau] : '', telephone]
    .filter(Boolean)
    .join(', ')

type AdultesProps = {
  place: NonNullable<NouveauDossierEcrit['deLaListe']>
  gardes: readonly Responsable[]
  onGarder: (personnes: readonly Responsable[]) => void
}

/** Read now, for this file: each enters it if she says so, and the others are read no further. */
export const AdultesDeLaListe = ({ place: { uai, classe, cle }, gardes, onGarder }: AdultesProps) => {
  const lus = useQuestion(['adultes-de-liste', uai, classe, cle], (face) =>
    face.responsablesDeLaListe(uai, classe, cle),
  )
  const restent = (lus.data ?? []).filter(
    (adulte) => !gardes.some(({ nom, prenom }) => nom === adulte.nom && prenom === adulte.prenom),
  )
  if (restent.length === 0) return null
  const garder = (adultes: readonly ResponsableDeListe[]) =>
    onGarder(adultes.map((adulte) => responsableDeLaListe(adulte, newId())))
  return (
    <div className="de-la-liste">
      <p className="mention">
        La liste de l’établissement nomme&nbsp;: reprenez ceux qui comptent ici, les autres n’entrent pas dans le
        dossier.
      </p>
      <ul className="rows rows--dense">
        {restent.map((adulte) => (
          <li key={JSON.stringify(adulte)}>
            <span>
              <span className="nom">{nomDuResponsable(adulte)}</span>, {preciser(adulte)}
            </span>
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => garder([adulte])}>
              Reprendre<span className="visually-hidden"> {nomDuResponsable(adulte)}</span>
            </button>
          </li>
        ))}
      </ul>
      {restent.length > 1 && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => garder(restent)}>
          Les reprendre tous
        </button>
      )}
    </div>
  )
}
