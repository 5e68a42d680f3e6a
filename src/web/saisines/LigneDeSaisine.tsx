import { Link } from '@tanstack/react-router'
import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { estClose } from '../../domain/saisine-etat.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { pluriel } from '../shared/francais.ts'
import { School } from '../shared/School.tsx'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { anciennete } from './delai.ts'
import { dOu, formeDeLUrgence, motDeLUrgence, quiConcerne } from '../shared/saisine-dite.ts'
import { motDeLEtat } from './mots.ts'
import { attend } from './ordre.ts'

type Props = {
  ligne: LigneSaisine
  jour: string
  /** Of the same pupil as the line above. */
  suite: boolean
  onOuvrir: (entrer: boolean) => void
  onMove: (step: number) => void
}

/** Who and when, never why: no word of whoever writes stands in a list. */
export const LigneDeSaisine = ({ ligne, jour, suite, onOuvrir, onMove }: Props) => {
  const { contenu, nouveaux, garde } = ligne
  const { nom, suite: precision } = quiConcerne(contenu)
  return (
    <Link
      to={paths.saisines}
      search={(avant: Record<string, unknown>) => ({ ...avant, ouverte: ligne.piece })}
      className={`saisine-row${suite ? ' saisine-row--suite' : ''}`}
      data-piece={ligne.piece}
      // TanStack's own click would not tell a key from a hand.
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOuvrir(event.detail === 0)
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        onMove(step)
      }}
    >
      <span className="saisine-row__state">
        <EtatDeLigne ligne={ligne} jour={jour} />
      </span>
      <span className="saisine-row__who">
        <span className="nom">{nom}</span>
        {precision && `, ${precision}`}
      </span>
      <span className="saisine-row__age">{anciennete(contenu.recueLe, now())}</span>
      <span className="saisine-row__from">
        <Ecole uai={contenu.uai} />
        {nouveaux > 0 ? (
          <strong className="saisine-row__new">{pluriel(nouveaux, 'nouveau message', 'nouveaux messages')}</strong>
        ) : (
          <span>{garde ? 'de garde' : contenu.etat === 'en-attente' ? `attend ${contenu.attente}` : dOu(contenu)}</span>
        )}
      </span>
    </Link>
  )
}

export const EtatDeLigne = ({ ligne, jour }: { ligne: LigneSaisine; jour: string }) => {
  const { etat, urgence } = ligne.contenu
  if (estClose(etat)) return <State forme={etat === 'prise-en-charge' ? 'fait' : 'vide'}>{motDeLEtat[etat]}</State>
  if (attend(ligne, jour)) return <State forme="attente">{motDeLEtat[etat]}</State>
  return <State forme={formeDeLUrgence[urgence]}>{motDeLUrgence[urgence]}</State>
}

export const Ecole = ({ uai }: { uai: string }) => {
  const miens = useMesEtablissements(true)
  const service = useService()
  const index = miens.findIndex((e) => e.uai === uai)
  const ecole = miens[index] ?? service?.etablissements.find((e) => e.uai === uai)
  return ecole ? <School nom={ecole.nom} ordre={index} /> : null
}
