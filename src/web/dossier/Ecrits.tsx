import { Link } from '@tanstack/react-router'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { DossierLu } from '../../coffre/face.ts'
import { estMajeur } from '../../domain/ecrit-delais.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { etatDeLEcrit, titreDeLEcrit, aQui } from '../shared/ecrit/dit.ts'
import { date, jourIso } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'

export const Ecrits = ({ dossier }: { dossier: DossierLu }) => {
  const { coffre } = dossier
  const ecrits = useQuestion(['ecrits', coffre], (face) => face.ecrits(coffre))
  if (!ecrits.data) return null
  const majeur = estMajeur(dossier.eleve.naissance, jourIso(now()))
  return (
    <>
      {dossier.peutEcrire && (
        <div className="toolbar">
          <Link to={paths.nouvelEcrit} params={{ coffre }} className="fr-btn fr-btn--secondary fr-btn--sm">
            Écrire
          </Link>
          {majeur && <span className="mention">18 ans ou plus&nbsp;: voir ce qui se fait pour un jeune majeur.</span>}
        </div>
      )}
      {ecrits.data.length === 0 ? (
        <p className="empty">
          Aucun écrit dans ce dossier. Une information préoccupante ou un signalement se commence ici, avec ce que le
          dossier sait déjà.
        </p>
      ) : (
        <ul className="rows dossier-ecrits">
          {ecrits.data.map((lu) => (
            <Ecrit key={lu.piece.piece} lu={lu} />
          ))}
        </ul>
      )}
    </>
  )
}

const Ecrit = ({ lu }: { lu: EcritLu }) => {
  const { coffre, piece, contenu, enAttente, copie } = lu.piece
  const { forme, mot } = etatDeLEcrit(lu, now())
  const quand = contenu.fige
    ? `Transmis le ${date(contenu.fige.jour, now())}`
    : `Commencé le ${date(contenu.commenceLe, now())}`
  const suite = contenu.etat === 'abandonne' ? contenu.abandon : aQui(contenu) && `vers ${aQui(contenu)}`
  return (
    <li>
      <div>
        <Link to={paths.ecrit} params={{ coffre, piece }} className="link-row nom">
          {titreDeLEcrit(contenu)}
        </Link>
        <div className="mention">{[quand, suite].filter(Boolean).join(', ')}</div>
      </div>
      {enAttente && <State forme="attente">Gardé sur ce poste</State>}
      {copie && <State forme="retard">Deux versions</State>}
      <State forme={forme}>{mot}</State>
    </li>
  )
}
