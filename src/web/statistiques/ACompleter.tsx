import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { ACompleter as Manques, Periode, PieceComptee } from '../../coffre/face-des-chiffres.ts'
import { libelleDuTheme } from '../../domain/nomenclature.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { date, jour, pluriel } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { State } from '../shared/State.tsx'
import { PieceLink } from './PieceLink.tsx'
import { ThemeSelect } from './ThemeSelect.tsx'

type ACompleterProps = { secteur: string; periode: Periode }

/** What is missing in her notes, put right where it is read: the numbers follow. */
export const ACompleter = ({ secteur, periode }: ACompleterProps) => {
  const manques = useQuestion(['a-completer', secteur, periode], (face) => face.aCompleter(secteur, periode))
  const [dit, setDit] = useState('')
  if (!manques.data) return null
  const { sansTheme, saisinesAEtudier, elevesIncomplets } = manques.data
  const rien = sansTheme.length + saisinesAEtudier.length + elevesIncomplets.length === 0
  return (
    <section aria-labelledby="a-completer" className={`a-completer${rien ? '' : ' encadre encadre--avertit'}`}>
      {!rien && <h2 id="a-completer">À compléter</h2>}
      {rien && (
        <p id="a-completer">
          <State forme="fait">Rien à compléter sur cette période</State>
        </p>
      )}
      <ul className="rows rows--dense">
        {sansTheme[0] && <SansTheme notes={sansTheme} premiere={sansTheme[0]} onDit={setDit} />}
        <Saisines saisines={saisinesAEtudier} />
        <Incomplets eleves={elevesIncomplets} />
      </ul>
      <p role="status" className="mention">
        {dit}
      </p>
    </section>
  )
}

type SansThemeProps = { notes: Manques['sansTheme']; premiere: PieceComptee; onDit: (dit: string) => void }

/** One note after the other, oldest first: the next one comes once this one has its theme. */
const SansTheme = ({ notes, premiere, onDit }: SansThemeProps) => {
  const face = useFace()
  const [choisi, setChoisi] = useState({ note: premiere.piece, theme: '' })
  const [busy, setBusy] = useState(false)
  const theme = choisi.note === premiere.piece ? choisi.theme : ''
  const garder = async () => {
    setBusy(true)
    const pose = await face.donnerTheme(premiere.coffre, premiere.piece, theme)
    setBusy(false)
    onDit(estRefus(pose) ? phrasesDEcriture[pose.refus] : `${libelleDuTheme(theme)}\u00a0: donné à ${premiere.nom}.`)
  }
  return (
    <li>
      <span>
        <State forme="bientot">
          <strong>{pluriel(notes.length, 'note sans thème', 'notes sans thème')}</strong>
        </State>
        <span className="a-completer__suite">
          {notes.length > 1 ? ', d’abord ' : ', '}
          {premiere.jour && jour(premiere.jour)}, {premiere.nom}{' '}
          <PieceLink piece={premiere} dansUnDossier>
            Lire<span className="visually-hidden"> la note de {premiere.nom}</span>
          </PieceLink>
        </span>
      </span>
      <form
        className="a-completer__acte"
        onSubmit={(e) => {
          e.preventDefault()
          if (theme !== '' && !busy) void garder()
        }}
      >
        <ThemeSelect
          label={`Thème de la note de ${premiere.nom}`}
          value={theme}
          onChange={(t) => setChoisi({ note: premiere.piece, theme: t })}
        />
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={theme === '' || busy}>
          Garder
        </button>
      </form>
    </li>
  )
}

const Saisines = ({ saisines }: { saisines: readonly PieceComptee[] }) => {
  const derniere = saisines
    .flatMap((s) => s.jour ?? [])
    .toSorted()
    .at(-1)
  if (saisines.length === 0) return null
  return (
    <li>
      <span>
        <State forme="bientot">
          <strong>{pluriel(saisines.length, 'saisine à étudier', 'saisines à étudier')}</strong>
        </State>
        {derniere && (
          <span className="a-completer__suite">
            , {saisines.length === 1 ? 'reçue' : 'la dernière reçue'} le {date(derniere, now())}
          </span>
        )}
      </span>
      <Link to={paths.saisines} search={{ ouverte: saisines[0]?.piece }}>
        Étudier<span className="visually-hidden"> la première saisine</span>
      </Link>
    </li>
  )
}

const Incomplets = ({ eleves }: { eleves: readonly PieceComptee[] }) => {
  const premier = eleves[0]
  if (!premier) return null
  return (
    <li>
      <span>
        <State forme="bientot">
          <strong>{pluriel(eleves.length, 'élève sans sexe ou sans classe', 'élèves sans sexe ou sans classe')}</strong>
        </State>
        <span className="a-completer__suite">
          {eleves.length > 1 ? ', d’abord ' : ', '}
          {premier.nom}
        </span>
      </span>
      <PieceLink piece={premier} dansUnDossier>
        Compléter<span className="visually-hidden"> la fiche de {premier.nom}</span>
      </PieceLink>
    </li>
  )
}
