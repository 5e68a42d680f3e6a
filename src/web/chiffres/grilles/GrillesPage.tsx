import './grilles.css'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { anneeScolaire } from '../../../domain/annee-scolaire.ts'
import { estRefus } from '../../../domain/refus.ts'
import { paths } from '../../paths.ts'
import { now } from '../../shared/clock.ts'
import { useFace, useQuestion } from '../../shared/coffre.tsx'
import { date, jourIso } from '../../shared/francais.ts'
import { anneeDite } from '../../shared/tableaux.ts'
import { Case } from './Case.tsx'
import { nosChiffres } from './proposer.ts'
import { cleDeCase, type GrilleOuverte, useGrille } from './useGrille.ts'

/** Somebody else's spreadsheet, filled with what is published and given back as it came. */
export const GrillesPage = () => {
  const courante = anneeScolaire(jourIso(now()))
  const [annee, setAnnee] = useState(courante)
  const grilles = useQuestion(['grilles'], (face) => face.grilles())
  const publication = useQuestion(['publication', annee], (face) => face.preparerPublication(annee))
  const chiffres = useMemo(
    () => (publication.data && !estRefus(publication.data) ? nosChiffres(publication.data.lignes) : []),
    [publication.data],
  )
  if (!grilles.data || !publication.data) return <p role="status">Vos totaux s’additionnent.</p>
  return (
    <>
      <div className="page-head">
        <h1>Remplir une grille</h1>
        <span>enquête nationale, classeur de l’académie ou du département</span>
      </div>
      <p className="reading fr-mb-3w">
        Donnez le classeur tel que vous l’avez reçu&nbsp;: il vous est rendu rempli, dans sa mise en page. Il reste sur
        ce poste. Seul ce qui peut être <Link to={paths.publication}>publié</Link> y est écrit&nbsp;; une case qui ne
        peut pas être remplie dit pourquoi.
      </p>
      <label className="fr-label" htmlFor="grille-annee">
        Année scolaire
      </label>
      <select
        id="grille-annee"
        className="fr-select grille-annee"
        value={annee}
        onChange={(e) => setAnnee(Number(e.target.value))}
      >
        {[courante, courante - 1, courante - 2].map((a) => (
          <option key={a} value={a}>
            {anneeDite(a)}
          </option>
        ))}
      </select>
      {chiffres.length === 0 ? (
        <p>
          Aucun total n’est encore reçu pour {anneeDite(annee)}&nbsp;: il n’y a rien à écrire dans une grille.{' '}
          <Link to={paths.chiffres} className="fr-link">
            Voir les totaux reçus
          </Link>
        </p>
      ) : (
        <Atelier
          key={annee}
          chiffres={chiffres}
          gardees={grilles.data.toSorted((a, b) => a.contenu.du.localeCompare(b.contenu.du))}
        />
      )}
    </>
  )
}

type Gardees = Awaited<ReturnType<ReturnType<typeof useFace>['grilles']>>

const Atelier = ({ chiffres, gardees }: { chiffres: ReturnType<typeof nosChiffres>; gardees: Gardees }) => {
  const face = useFace()
  const parCle = useMemo(() => new Map(chiffres.map((c) => [c.cle, c])), [chiffres])
  const cases = gardees.flatMap(({ contenu }) => contenu.cases)
  const { ouverte, mot, ouvrir, choisir, remplir, fermer } = useGrille(chiffres, cases)
  const [occupe, setOccupe] = useState(false)
  const faire = async (travail: () => Promise<unknown>) => {
    setOccupe(true)
    await travail().finally(() => setOccupe(false))
  }
  const meme = gardees.findLast(({ contenu }) => contenu.nom === ouverte?.nom)
  return (
    <>
      {!ouverte && (
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor="grille-fichier">
            Classeur à remplir
            <span className="fr-hint-text">
              ODS ou XLSX. Les cases vides et les nombres sont remplis, le reste est laissé.
            </span>
          </label>
          <input
            className="fr-upload"
            id="grille-fichier"
            type="file"
            accept=".ods,.xlsx"
            disabled={occupe}
            onChange={(e) => {
              const fichier = e.target.files?.[0]
              e.target.value = ''
              if (fichier) void faire(() => ouvrir(fichier))
            }}
          />
        </div>
      )}
      <p role="status">{occupe ? 'Le classeur est lu, case par case.' : mot}</p>
      {ouverte && (
        <>
          <div className="grille-titre">
            <h2>{ouverte.nom}</h2>
            <Compte grille={ouverte} />
          </div>
          <div className="buttons">
            <button
              type="button"
              className="fr-btn"
              disabled={occupe}
              onClick={() =>
                void faire(() => remplir(face, parCle, meme ? { piece: meme.piece, base: meme.rev } : null))
              }
            >
              Remplir et enregistrer le classeur
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={fermer}>
              Prendre un autre classeur
            </button>
          </div>
          <Cases grille={ouverte} chiffres={chiffres} parCle={parCle} onChoisir={choisir} />
        </>
      )}
      {!ouverte && gardees.length > 0 && (
        <section aria-labelledby="grilles-gardees">
          <h2 id="grilles-gardees">Réponses gardées</h2>
          <p className="mention">
            Donnez la grille de cette année&nbsp;: ce que vous aviez choisi revient, ligne à ligne.
          </p>
          <ul>
            {gardees.map(({ piece, contenu }) => (
              <li key={piece}>
                {contenu.nom}, {contenu.cases.length} {contenu.cases.length > 1 ? 'cases' : 'case'}, depuis le{' '}
                {date(contenu.du, now())}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Compte = ({ grille: { cases, choix } }: { grille: GrilleOuverte }) => {
  const remplies = cases.filter((lue) => choix.get(cleDeCase(lue))).length
  return (
    <span className="mention">
      {remplies} {remplies > 1 ? 'cases répondues' : 'case répondue'} sur {cases.length}
    </span>
  )
}

type CasesProps = {
  grille: GrilleOuverte
  chiffres: ReturnType<typeof nosChiffres>
  parCle: Parameters<typeof Case>[0]['parCle']
  onChoisir: ReturnType<typeof useGrille>['choisir']
}

/** Without an answer first: that is the work. */
const Cases = ({ grille, chiffres, parCle, onChoisir }: CasesProps) => {
  const [editee, setEditee] = useState<string | null>(null)
  // In the order of arrival: a row does not run away from under her hand.
  const [sansReponse] = useState(
    () => new Set(grille.cases.filter((c) => !grille.choix.get(cleDeCase(c))).map(cleDeCase)),
  )
  const ordre = grille.cases.toSorted(
    (a, b) => Number(sansReponse.has(cleDeCase(b))) - Number(sansReponse.has(cleDeCase(a))),
  )
  const feuilles = [...new Set(ordre.map(({ feuille }) => feuille))]
  return feuilles.map((feuille) => (
    <section key={feuille} aria-label={`Feuille ${feuille}`}>
      {feuilles.length > 1 && <h3>{feuille}</h3>}
      <table className="table grille-cases">
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Ce qu’elle demande</th>
            <th scope="col">Notre chiffre</th>
            <th scope="col">Écrit</th>
          </tr>
        </thead>
        <tbody>
          {ordre
            .filter((lue) => lue.feuille === feuille)
            .map((lue) => {
              const cle = cleDeCase(lue)
              return (
                <Case
                  key={cle}
                  lue={lue}
                  source={grille.choix.get(cle) ?? null}
                  chiffres={chiffres}
                  parCle={parCle}
                  ouverte={editee === cle}
                  onOuvrir={(oui) => setEditee(oui ? cle : null)}
                  onChoisir={(source) => onChoisir(lue, source)}
                />
              )
            })}
        </tbody>
      </table>
    </section>
  ))
}
