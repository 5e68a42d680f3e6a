import './listes.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { enumerer, jourIso } from '../shared/francais.ts'
import { School } from '../shared/School.tsx'
import { nomDuMembre, type Etablissement, useMesEtablissements, useService } from '../shared/service.ts'
import { Apercu } from './Apercu.tsx'
import { Depot } from './Depot.tsx'
import { useImport } from './import.ts'
import { anneeDite } from './mots.ts'
import { Tenue } from './Tenue.tsx'

export const ListePage = () => {
  const { uai } = useParams({ strict: false })
  const { reseau } = useEtat()
  const miens = useMesEtablissements(true)
  const ordre = miens.findIndex((e) => e.uai === uai)
  const ecole = miens[ordre]
  if (!ecole)
    return miens.length === 0 && reseau ? null : <p>Cet établissement n’est pas d’un secteur que vous tenez.</p>
  return (
    <>
      <Link to={paths.secteur} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
        Mon secteur
      </Link>
      <div className="page-head">
        <h1>Liste de l’établissement</h1>
        <School nom={ecole.nom} ordre={ordre} />
      </div>
      <div className="liste">
        <Lecteurs ecole={ecole} />
        <Travail key={ecole.uai} ecole={ecole} />
      </div>
    </>
  )
}

/** Said before any file is given: who can read it, and until when. */
const Lecteurs = ({ ecole }: { ecole: Etablissement }) => {
  const service = useService()
  const { session } = useEtat()
  const lecteurs = useQuestion(['lecteurs-de-liste', ecole.uai], (face) => face.lecteursDeLaListe(ecole.uai))
  const annee = anneeScolaire(jourIso(now()))
  const autres = (lecteurs.data ?? []).filter(({ membre }) => membre !== session?.membre)
  const noms = ['vous', ...autres.map(({ membre }) => nomDuMembre(service, membre))]
  return (
    <div className="liste__lecteurs">
      <p>
        Cette liste reste scellée dans le secteur&nbsp;: {enumerer(noms)} pouvez la lire, personne d’autre, ni
        l’établissement, ni le serveur. Elle est remplacée à chaque export, et effacée après le 31&nbsp;août&nbsp;
        {annee + 1}, à la première ouverture du secteur.
      </p>
      <p>
        Elle sert à ouvrir un dossier sans retaper, et à trouver la classe d’un élève. Les responsables restent
        fermés&nbsp;: ils ne se lisent qu’au moment d’ouvrir un dossier.
      </p>
      <p>
        <Link to={paths.listeDirection} params={{ uai: ecole.uai }} className="fr-link">
          Ce que la direction signe, à imprimer
        </Link>
      </p>
    </div>
  )
}

const Travail = ({ ecole }: { ecole: Etablissement }) => {
  const listes = useQuestion(['listes'], (face) => face.listes())
  const tenue = listes.data?.find((liste) => liste.uai === ecole.uai)
  const titre = useRef<HTMLHeadingElement>(null)
  const { etape, lire, importer, arreter, laisser } = useImport(ecole, () => titre.current?.focus())
  if (!listes.data) return null
  const occupe = etape.genre === 'lecture' || etape.genre === 'import'
  return (
    <>
      {tenue && etape.genre !== 'apercu' && !occupe && <Tenue ecole={ecole} tenue={tenue} />}
      <section aria-labelledby="donner">
        <h2 className="section-head" id="donner" tabIndex={-1} ref={titre}>
          {tenue ? 'Donner une nouvelle liste' : `Donner la liste de ${anneeDite(anneeScolaire(jourIso(now())))}`}
        </h2>
        {occupe && <Avancee etape={etape} onArreter={arreter} />}
        {etape.genre === 'refus' && <Alert severity="error" small description={etape.phrase} className="fr-mt-2w" />}
        {etape.genre === 'fini' && <Alert severity="success" small description={etape.phrase} className="fr-mt-2w" />}
        {etape.genre !== 'apercu' && <Depot occupe={occupe} onFichiers={(fichiers) => void lire(fichiers)} />}
        {etape.genre === 'apercu' && (
          <Apercu apercu={etape.apercu} onImporter={(choix) => void importer(choix)} onLaisser={laisser} />
        )}
      </section>
    </>
  )
}

type Occupe = Extract<ReturnType<typeof useImport>['etape'], { genre: 'lecture' | 'import' }>

const Avancee = ({ etape, onArreter }: { etape: Occupe; onArreter: () => void }) => {
  const { genre, fait, total } = etape
  const mots = genre === 'lecture' ? 'Lecture des fichiers' : 'Scellement, classe par classe'
  const ecrit = genre === 'import' && total > 0 && fait >= total
  return (
    <div className="liste-avancee">
      <progress className="progress" max={Math.max(1, total)} value={fait} aria-label={mots} />
      <p role="status">{ecrit ? 'Écriture, d’un seul tenant…' : `${mots}…`}</p>
      <div className="buttons">
        <button type="button" className="fr-btn fr-btn--tertiary" disabled={ecrit} onClick={onArreter}>
          Arrêter, rien n’est importé
        </button>
      </div>
    </div>
  )
}
