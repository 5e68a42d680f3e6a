import { useRef, useState } from 'react'
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

/** No draft is at stake here: only the theme was not kept. */
const phrases: typeof phrasesDEcriture = {
  ...phrasesDEcriture,
  'coffre-inconnu': 'Ce dossier ne vous est plus ouvert\u00a0: le thème n’est pas donné.',
  'lecture-seule': 'Vous pouvez lire ce dossier, pas y écrire\u00a0: le thème n’est pas donné.',
  'coffre-clos': 'Ce dossier vient d’être clos\u00a0: le thème n’est pas donné.',
  'piece-inconnue': 'Cette note n’existe plus.',
}

type ACompleterProps = { secteur: string; periode: Periode }

/** What is missing in her notes, put right where it is read: the numbers follow. */
export const ACompleter = ({ secteur, periode }: ACompleterProps) => {
  const manques = useQuestion(['a-completer', secteur, periode], (face) => face.aCompleter(secteur, periode))
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const [dit, setDit] = useState('')
  if (!manques.data || !dossiers.data) return null
  const { sansTheme, saisinesAEtudier, elevesIncomplets } = manques.data
  const clos = new Set(dossiers.data.filter((d) => !d.ouvert).map((d) => d.coffre))
  // Nothing is written in a closed file: it is told apart, and the others are not kept waiting.
  const aDonner = sansTheme.filter((note) => !clos.has(note.coffre))
  const fermees = sansTheme.filter((note) => clos.has(note.coffre))
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
        {aDonner[0] && <SansTheme notes={aDonner} premiere={aDonner[0]} onDit={setDit} />}
        {fermees[0] && (
          <Reste
            combien={pluriel(fermees.length, 'note sans thème', 'notes sans thème')}
            suite={`${fermees.length > 1 ? ' de dossiers clos, d’abord ' : ' d’un dossier clos, '}${fermees[0].nom}`}
            piece={fermees[0]}
            acte="Rouvrir"
            quoi="le dossier"
          />
        )}
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
  const form = useRef<HTMLFormElement>(null)
  const garder = async () => {
    // The next note takes the place of this one: the keyboard stays on its theme.
    form.current?.querySelector('select')?.focus()
    if (theme === '') return onDit('Choisissez d’abord le thème de cette note.')
    setBusy(true)
    const pose = await face.donnerTheme(premiere.coffre, premiere.piece, theme)
    setBusy(false)
    onDit(estRefus(pose) ? phrases[pose.refus] : `${libelleDuTheme(theme)}\u00a0: donné à ${premiere.nom}.`)
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
        ref={form}
        className="a-completer__acte"
        onSubmit={(e) => {
          e.preventDefault()
          if (!busy) void garder()
        }}
      >
        <ThemeSelect
          label={`Thème de la note de ${premiere.nom}`}
          value={theme}
          onChange={(t) => setChoisi({ note: premiere.piece, theme: t })}
        />
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
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
      <Link to={paths.saisines} search={{ ouverte: saisines[0]?.piece }} className="fr-link fr-link--sm">
        Étudier<span className="visually-hidden"> la première saisine</span>
      </Link>
    </li>
  )
}

const Incomplets = ({ eleves }: { eleves: readonly PieceComptee[] }) => {
  const premier = eleves[0]
  if (!premier) return null
  return (
    <Reste
      combien={pluriel(eleves.length, 'élève sans sexe ou sans classe', 'élèves sans sexe ou sans classe')}
      suite={`${eleves.length > 1 ? ', d’abord ' : ', '}${premier.nom}`}
      piece={premier}
      acte="Compléter"
      quoi="la fiche"
    />
  )
}

type ResteProps = { combien: string; suite: string; piece: PieceComptee; acte: string; quoi: string }

/** What is put right in the file itself. */
const Reste = ({ combien, suite, piece, acte, quoi }: ResteProps) => (
  <li>
    <span>
      <State forme="bientot">
        <strong>{combien}</strong>
      </State>
      <span className="a-completer__suite">{suite}</span>
    </span>
    <PieceLink piece={piece} dansUnDossier>
      {acte}
      <span className="visually-hidden">
        {' '}
        {quoi} de {piece.nom}
      </span>
    </PieceLink>
  </li>
)
