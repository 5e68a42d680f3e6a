import './listes.css'
import { Link, useParams } from '@tanstack/react-router'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { enumerer, jourIso } from '../shared/francais.ts'
import { nomDuMembre, type Etablissement, useMesEtablissements, useService } from '../shared/service.ts'
import { anneeDite } from './mots.ts'

/** *Ce que la direction signe*: one sheet, no pupil on it. */
export const DirectionPage = () => {
  const { uai } = useParams({ strict: false })
  const { reseau } = useEtat()
  const miens = useMesEtablissements(true)
  const ecole = miens.find((e) => e.uai === uai)
  if (!ecole)
    return miens.length === 0 && reseau ? null : <p>Cet établissement n’est pas d’un secteur que vous tenez.</p>
  return (
    <>
      <div className="remise-ecran">
        <Link
          to={paths.liste}
          params={{ uai: ecole.uai }}
          className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
        >
          Liste de l’établissement
        </Link>
        <div className="buttons">
          <button type="button" className="fr-btn" onClick={() => window.print()}>
            Imprimer
          </button>
        </div>
      </div>
      <Remise ecole={ecole} />
    </>
  )
}

const Remise = ({ ecole }: { ecole: Etablissement }) => {
  const service = useService()
  const lecteurs = useQuestion(['lecteurs-de-liste', ecole.uai], (face) => face.lecteursDeLaListe(ecole.uai))
  const annee = anneeScolaire(jourIso(now()))
  const noms = (lecteurs.data ?? []).map(({ membre }) => nomDuMembre(service, membre))
  return (
    <article className="remise">
      <h1>Remise de la liste des élèves au service social</h1>
      <dl>
        <dt>Établissement</dt>
        <dd>
          {ecole.nom}, {ecole.commune}, {ecole.uai}
        </dd>
        <dt>Année scolaire</dt>
        <dd>{anneeDite(annee)}</dd>
        <dt>Remise à</dt>
        <dd>{noms.length === 0 ? 'L’assistante sociale du secteur' : enumerer(noms)}</dd>
      </dl>

      <h2>Ce qui est gardé</h2>
      <p>
        De chaque élève&nbsp;: nom, nom d’usage, prénom, sexe, date de naissance, classe, régime, identifiant national
        (INE) et numéro dans le fichier de l’établissement.
      </p>
      <p>
        De chaque responsable&nbsp;: civilité, nom, prénom, lien avec l’élève, niveau de responsabilité, téléphone,
        courriel, adresse, s’il héberge l’élève.
      </p>
      <p>
        Tout le reste de l’export est laissé de côté à la lecture&nbsp;: nationalité, lieu de naissance, adresse et
        coordonnées de l’élève, profession des responsables, options, bourses, scolarité antérieure.
      </p>

      <h2>Pourquoi</h2>
      <p>
        Ouvrir le dossier d’un élève reçu par le service social sans se tromper d’élève ni ressaisir son état civil, et
        savoir dans quelle classe le joindre. La liste ne désigne aucun élève au service social et n’entre dans aucune
        statistique.
      </p>

      <h2>Qui la lit</h2>
      <p>
        Les seuls membres du secteur nommés ci-dessus, tenus au secret professionnel, et leur remplaçante aux dates de
        son remplacement. Le fichier est lu sur le poste de l’assistante sociale et scellé avant de le quitter&nbsp;: ni
        l’hébergeur, ni l’administration, ni l’établissement ne peuvent lire ce qui est gardé. Les responsables ne sont
        lus qu’au moment d’ouvrir un dossier.
      </p>

      <h2>Combien de temps</h2>
      <p>
        Chaque export remplace le précédent. La liste est effacée après le 31&nbsp;août&nbsp;{annee + 1}, à la première
        ouverture du secteur, ou avant sur demande de l’établissement&nbsp;; les sauvegardes de l’hébergeur, chiffrées
        elles aussi, l’oublient à leur terme. Ce qui a été repris dans un dossier suit la durée de ce dossier.
      </p>

      <h2>Sur quelle base</h2>
      <p>
        Mission d’intérêt public du service social en faveur des élèves (RGPD, article&nbsp;6, 1,&nbsp;e), sous réserve
        de ce qu’arrêtent le responsable du traitement et le délégué à la protection des données de l’académie&nbsp;: la
        base, les destinataires et la durée sont à confirmer par eux.
      </p>

      <div className="remise-signature">
        <p>Fichiers remis (SIECLE ou ONDE)&nbsp;:</p>
        <p>Le&nbsp;:</p>
        <p>Nom et qualité&nbsp;:</p>
        <p>À&nbsp;:</p>
        <p className="remise-signature__large">Signature de la direction de l’établissement&nbsp;:</p>
      </div>
    </article>
  )
}
