import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EcritAttendu } from '../../coffre/face-des-ecrits.ts'
import type { Journee, LigneDossier } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { date, echeance, eleveEtClasse, jourIso } from '../shared/francais.ts'
import { type Forme, State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'

type Ligne = Journee['aFaire'][number]
type LigneDEcrit = { readonly attendu: EcritAttendu; readonly dossier: LigneDossier }
const premieres = 4

const forme = (mot: string): Forme => (mot === 'En retard' ? 'retard' : mot === 'Aujourd’hui' ? 'bientot' : 'tache')

const jourDe = ({ tache }: Ligne): string =>
  tache.contenu.genre === 'tache' ? (tache.contenu.echeance ?? '9999') : '9999'

/** « Sans délai »: a draft, or what is due, stands before any task. */
const presse = ({ attendu: { quoi, le } }: LigneDEcrit, jour: string): boolean => quoi === 'a-terminer' || le <= jour

/** Tasks, and what writings wait for: by day, together. */
export const AFaire = ({ taches, ecrits }: { taches: readonly Ligne[]; ecrits: readonly LigneDEcrit[] }) => {
  const [tout, setTout] = useState(false)
  const aujourdhui = jourIso(now())
  const lignes = [
    ...ecrits.map((ligne) => ({
      le: presse(ligne, aujourdhui) ? '' : ligne.attendu.le,
      ligne: <LigneDEcritAttendu key={`${ligne.attendu.ecrit} ${ligne.attendu.quoi}`} ligne={ligne} />,
    })),
    ...taches.map((ligne) => ({ le: jourDe(ligne), ligne: <LigneAFaire key={ligne.tache.piece} ligne={ligne} /> })),
  ].toSorted((a, b) => a.le.localeCompare(b.le))
  const shown = tout ? lignes : lignes.slice(0, premieres)
  return (
    <section aria-labelledby="a-faire">
      <div className="section-head">
        <h2 id="a-faire">À faire</h2>
        {lignes.length > 0 && <span className="mention">{lignes.length}</span>}
      </div>
      {lignes.length === 0 && (
        <p className="mention today__none">Rien à faire aujourd’hui. Une tâche s’ajoute au bas d’une note.</p>
      )}
      <ul className="rows">{shown.map(({ ligne }) => ligne)}</ul>
      {lignes.length > shown.length && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setTout(true)}>
          Tout voir, {lignes.length}
        </button>
      )}
    </section>
  )
}

/** Discreet: neither what is written nor why. */
const attentes: Record<EcritAttendu['quoi'], string> = {
  'a-terminer': 'Écrit à terminer',
  preuve: 'Preuve d’envoi à noter',
  accuse: 'Accusé attendu',
  retour: 'Retour attendu',
}

const LigneDEcritAttendu = ({ ligne: { attendu, dossier } }: { ligne: LigneDEcrit }) => {
  const { coffre, ecrit, quoi, le } = attendu
  const mot = echeance(le, now())
  const depuis = mot === 'En retard' ? `, depuis le ${date(le, now())}` : ''
  return (
    <li className="task">
      <Link to={paths.ecrit} params={{ coffre, piece: ecrit }} className="link-row task__body">
        <State forme={forme(mot)}>{mot}</State>
        <span>
          {attentes[quoi]}
          <span className="mention today__second">
            {eleveEtClasse(dossier.eleve)}
            {depuis}
          </span>
        </span>
      </Link>
    </li>
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
