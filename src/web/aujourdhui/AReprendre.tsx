import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Journee } from '../../coffre/face.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { ajouterJours, derniereRencontre, jourIso, nomOfficiel } from '../shared/francais.ts'
import { useUndo } from '../shared/undo.tsx'

/** Days of silence that « C’est prévu » gives. */
const silence = 30
const premiers = 3

/** Files without news. It says a date, never a number of weeks. */
export const AReprendre = ({ dossiers }: { dossiers: Journee['aReprendre'] }) => {
  const face = useFace()
  const undo = useUndo()
  const [tout, setTout] = useState(false)
  const montres = tout ? dossiers : dossiers.slice(0, premiers)
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
        {montres.map(({ dossier, derniereRencontre: le }) => (
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
      {dossiers.length > montres.length && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setTout(true)}>
          Tout voir, {dossiers.length}
        </button>
      )}
    </section>
  )
}
