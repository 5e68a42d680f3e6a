import { Link } from '@tanstack/react-router'
import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { moment, majuscule } from '../shared/francais.ts'
import { dOu, formeDeLUrgence, motDeLUrgence, quiConcerne } from '../shared/saisine-dite.ts'
import { useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'

const montrees = 3

/** New ones: nobody has studied them, or somebody has written again. Who and when, never why. */
export const SaisinesNouvelles = ({ saisines }: { saisines: readonly LigneSaisine[] }) => {
  const nouvelles = saisines.filter((s) => s.contenu.etat === 'recue' || s.nouveaux > 0)
  return (
    <section aria-labelledby="saisines-nouvelles">
      <div className="section-head">
        <h2 id="saisines-nouvelles">Saisines nouvelles</h2>
        {nouvelles.length > 0 && <span className="mention">{nouvelles.length}</span>}
      </div>
      {nouvelles.length === 0 && <p className="mention today__none">{rien(saisines)}</p>}
      <ul className="rows">
        {nouvelles.slice(0, montrees).map((ligne) => (
          <Ligne key={ligne.piece} ligne={ligne} />
        ))}
      </ul>
      {nouvelles.length > montrees && (
        <Link to={paths.saisines} className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm">
          Tout voir, {nouvelles.length}
        </Link>
      )}
    </section>
  )
}

const rien = (saisines: readonly LigneSaisine[]): string => {
  const prises = saisines.flatMap(({ contenu }) => contenu.pas.filter((p) => p.etat === 'prise-en-charge'))
  const derniere = prises.toSorted((a, b) => a.le.localeCompare(b.le)).at(-1)
  return derniere
    ? `Aucune saisine nouvelle. La dernière a été prise en charge ${moment(derniere.le, now())}.`
    : 'Aucune saisine nouvelle.'
}

const Ligne = ({ ligne: { piece, contenu, nouveaux } }: { ligne: LigneSaisine }) => {
  const ecole = useService()?.etablissements.find((e) => e.uai === contenu.uai)
  const { nom, suite } = quiConcerne(contenu)
  const quand = moment(contenu.recueLe, now()).replace('aujourd’hui ', '')
  const second = [dOu(contenu), quand, ecole?.nom].filter(Boolean).join(', ')
  return (
    <li className="task">
      <Link to={paths.saisines} search={{ ouverte: piece }} className="link-row task__body">
        <State forme={formeDeLUrgence[contenu.urgence]}>{motDeLUrgence[contenu.urgence]}</State>
        <span>
          <span className="nom">{nom}</span>
          {suite && `, ${suite}`}
          <span className="mention today__second">
            {nouveaux > 0 && <strong>Nouveau message. </strong>}
            {majuscule(second)}
          </span>
        </span>
      </Link>
    </li>
  )
}

/** On a phone what cannot wait stands above the day. */
export const SaisineUrgente = ({ saisines }: { saisines: readonly LigneSaisine[] }) => {
  const ligne = saisines.find(
    ({ contenu: { etat, urgence } }) => etat === 'recue' && (urgence === 'immediate' || urgence === '48h'),
  )
  if (!ligne) return null
  const { contenu, piece } = ligne
  return (
    <Link to={paths.saisines} search={{ ouverte: piece }} className="today__urgent">
      <State forme={formeDeLUrgence[contenu.urgence]}>{motDeLUrgence[contenu.urgence]}</State>
      <span>
        Saisine, {dOu(contenu)}, {moment(contenu.recueLe, now()).replace('aujourd’hui ', '')}
      </span>
    </Link>
  )
}
