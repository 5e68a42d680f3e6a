import './aujourdhui.css'
import { Link, Navigate, useSearch } from '@tanstack/react-router'
import type { Journee } from '../../coffre/face.ts'
import { dirigeLeService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import {
  ajouterJours,
  derniereRencontre,
  eleveEtClasse,
  jour,
  jourIso,
  majuscule,
  moment,
  nomOfficiel,
} from '../shared/francais.ts'
import { useRecoitDesEleves } from '../shared/fonction.ts'
import { usePanneau } from '../shared/panneau.tsx'
import { useUndo } from '../shared/undo.tsx'
import { ANoter } from './ANoter.tsx'
import { AFaire } from './AFaire.tsx'

/** Days of silence that « C’est prévu » gives. */
const silence = 30

export const AujourdhuiPage = () => {
  const { session } = useEtat()
  const recoit = useRecoitDesEleves()
  const aujourdhui = jourIso(now())
  const { ecole } = useSearch({ strict: false })
  const journee = useQuestion(['journee', aujourdhui], (face) => face.journee(aujourdhui), recoit)

  if (!recoit && session?.role === 'administrateur') return <Navigate to={paths.etablissements} />
  if (!recoit && session && (dirigeLeService(session.role) || session.role !== 'ass'))
    return <Navigate to={paths.service} />
  if (!journee.data) return null

  const dEcole = <T extends { dossier: { eleve: { uai: string } } | null }>(lignes: readonly T[]) =>
    ecole ? lignes.filter((l) => l.dossier?.eleve.uai === ecole) : lignes
  const aFaire = dEcole(journee.data.aFaire)
  const aReprendre = dEcole(journee.data.aReprendre)
  return (
    <>
      <div className="page-head">
        <h1>{majuscule(jour(aujourdhui))}</h1>
      </div>
      <div className="today">
        <div>
          <Brouillons brouillons={journee.data.brouillons} />
          <ANoter lignes={journee.data.aNoter} jour={aujourdhui} />
        </div>
        <div className="today__rail">
          <AFaire taches={aFaire} />
          <AReprendre dossiers={aReprendre} />
        </div>
      </div>
    </>
  )
}

/** A draft found again comes first: nothing that was typed is looked for. */
const Brouillons = ({ brouillons }: { brouillons: Journee['brouillons'] }) => {
  const { noter } = usePanneau()
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const notes = brouillons.filter((b) => estBrouillonDeNote(b.contenu))
  if (notes.length === 0) return null
  return (
    <section className="today__drafts" aria-labelledby="brouillons">
      <h2 id="brouillons" className="section-head">
        Brouillons retrouvés
      </h2>
      <ul className="rows">
        {notes.map((brouillon) => {
          const dossier = dossiers.data?.find((d) => d.coffre === brouillon.coffre)
          return (
            <li key={brouillon.id}>
              <div>
                <div>
                  {dossier ? <strong className="nom">{eleveEtClasse(dossier.eleve)}</strong> : 'Note sans élève choisi'}
                </div>
                <div className="mention">Gardé {moment(brouillon.le, now())}</div>
              </div>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                onClick={() => noter({ brouillon: brouillon.id })}
              >
                Reprendre
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const estBrouillonDeNote = (contenu: unknown): boolean =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'noter'

const AReprendre = ({ dossiers }: { dossiers: Journee['aReprendre'] }) => {
  const face = useFace()
  const undo = useUndo()
  const prevoir = async (coffre: string) => {
    const pose = await face.poser(coffre, {
      genre: 'prevu',
      format: 1,
      annule: false,
      jusqua: jourIso(ajouterJours(now(), silence)),
    })
    if ('refus' in pose) return undo({ message: 'Ce dossier ne peut pas être modifié.' })
    undo({ message: 'C’est prévu.', annuler: () => face.annuler(pose.coffre, pose.piece) })
  }
  return (
    <section aria-labelledby="a-reprendre">
      <div className="section-head">
        <h2 id="a-reprendre">À reprendre&nbsp;?</h2>
        {dossiers.length > 0 && <span className="mention">{dossiers.length}</span>}
      </div>
      {dossiers.length === 0 && (
        <p className="mention today__none">Rien à reprendre&nbsp;: tous vos dossiers ont des nouvelles récentes.</p>
      )}
      <ul className="rows">
        {dossiers.map(({ dossier, derniereRencontre: le }) => (
          <li key={dossier.coffre}>
            <div>
              <Link to={paths.dossier} params={{ coffre: dossier.coffre }} className="link-row">
                <span className="nom">{nomOfficiel(dossier.eleve)}</span>, {dossier.eleve.classe}
              </Link>
              <div className="mention">{derniereRencontre(le, dossier.eleve.sexe, now())}</div>
            </div>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              aria-label={`C’est prévu, ${nomOfficiel(dossier.eleve)}`}
              onClick={() => void prevoir(dossier.coffre)}
            >
              C’est prévu
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
