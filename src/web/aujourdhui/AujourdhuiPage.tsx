import './aujourdhui.css'
import { Navigate, useSearch } from '@tanstack/react-router'
import type { Journee, LigneDossier } from '../../coffre/face.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { eleveEtClasse, jour, jourIso, majuscule, moment } from '../shared/francais.ts'
import { useRecoitDesEleves } from '../shared/fonction.ts'
import { usePanneau } from '../shared/panneau.tsx'
import { ANoter } from './ANoter.tsx'
import { AFaire } from './AFaire.tsx'
import { AReprendre } from './AReprendre.tsx'

export const AujourdhuiPage = () => {
  const { session } = useEtat()
  const recoit = useRecoitDesEleves()
  const aujourdhui = jourIso(now())
  const { ecole } = useSearch({ strict: false })
  const journee = useQuestion(['journee', aujourdhui], (face) => face.journee(aujourdhui), recoit)

  if (session?.role === 'stagiaire') return <Navigate to={paths.dossiers} />
  if (!recoit && session?.role === 'administrateur') return <Navigate to={paths.etablissements} />
  if (!recoit && session) return <Navigate to={paths.service} />
  if (!journee.data) return null

  // Her own day: the files of her pair stay in Dossiers and in the search.
  const dEcole = <T extends { dossier: LigneDossier | null }>(lignes: readonly T[]) =>
    lignes.filter(({ dossier }) => dossier?.monRole !== 'binome' && (!ecole || dossier?.eleve.uai === ecole))
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
