import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Journee } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { echeance, eleveEtClasse } from '../shared/francais.ts'
import { type Forme, State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'

type Ligne = Journee['aFaire'][number]
const premieres = 4

const forme = (mot: string): Forme => (mot === 'En retard' ? 'retard' : mot === 'Aujourd’hui' ? 'bientot' : 'tache')

export const AFaire = ({ taches }: { taches: readonly Ligne[] }) => {
  const [tout, setTout] = useState(false)
  const shown = tout ? taches : taches.slice(0, premieres)
  return (
    <section aria-labelledby="a-faire">
      <div className="section-head">
        <h2 id="a-faire">À faire</h2>
        {taches.length > 0 && <span className="mention">{taches.length}</span>}
      </div>
      {taches.length === 0 && (
        <p className="mention today__none">Rien à faire aujourd’hui. Une tâche s’ajoute au bas d’une note.</p>
      )}
      <ul className="rows">
        {shown.map((ligne) => (
          <LigneAFaire key={ligne.tache.piece} ligne={ligne} />
        ))}
      </ul>
      {taches.length > shown.length && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setTout(true)}>
          Tout voir, {taches.length}
        </button>
      )}
    </section>
  )
}

const LigneAFaire = ({ ligne: { tache, dossier } }: { ligne: Ligne }) => {
  const face = useFace()
  const undo = useUndo()
  const contenu = tache.contenu
  if (contenu.genre !== 'tache') return null
  const mot = contenu.echeance ? echeance(contenu.echeance, now()) : 'Sans date'

  const faire = async () => {
    const pose = await face.poser(
      tache.coffre,
      { ...contenu, faiteLe: now().toISOString() },
      { piece: tache.piece, base: tache.rev },
    )
    if (estRefus(pose)) return undo({ message: 'Cette tâche ne peut pas être modifiée.' })
    undo({
      message: 'Fait.',
      annuler: () => face.poser(tache.coffre, { ...contenu, faiteLe: null }, { piece: tache.piece, base: pose.rev }),
    })
  }

  return (
    <li className="task">
      <div className="task__body">
        <State forme={forme(mot)}>{mot}</State>
        <div>
          <div>{contenu.libelle}</div>
          {dossier && (
            <Link to={paths.dossier} params={{ coffre: dossier.coffre }} className="mention link-row">
              {eleveEtClasse(dossier.eleve)}
            </Link>
          )}
        </div>
      </div>
      <input
        type="checkbox"
        className="task__box"
        checked={false}
        aria-label={`Fait : ${contenu.libelle}`}
        onChange={() => void faire()}
      />
    </li>
  )
}
