import './protection.css'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import type { TypeEcrit } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { attenduesDe } from '../shared/attendues.ts'
import { agePrecis, date, jourIso, nomOfficiel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'
import { FilDesSuites } from '../shared/ecrit/FilDesSuites.tsx'
import { aQuiEnBref, motDuTypeDEcrit } from '../shared/ecrit/dit.ts'
import { etats, phrasesDeSuite } from './mots.ts'
import { useRecomposition } from './recomposer.ts'
import { Recompose } from './Recompose.tsx'
import { useRelances } from './relancer.ts'
import { Relances } from './Relances.tsx'
import { SectionsDEcrit } from '../shared/ecrit/SectionsDEcrit.tsx'
import { REVENUS, SuiteForm } from '../shared/ecrit/SuiteForm.tsx'
import { suiviDe, type Suivi } from './suivi.ts'

/** A sealed copy: the frozen writing, to be read; what came of it, to be followed. */
export const CopiePage = () => {
  const { piece = '' } = useParams({ strict: false })
  const face = useFace()
  const copie = useQuestion(['copie', piece], (f) => f.copie(piece))
  const coffre = copie.data && !estRefus(copie.data) ? copie.data.piece.coffre : null
  useEffect(() => {
    if (coffre) void face.signalerOuverture(coffre)
  }, [face, coffre])
  if (!copie.data) return null
  if (estRefus(copie.data))
    return (
      <div className="reading">
        <h1>Cet écrit n’est pas ici</h1>
        <p>
          Sa copie n’est pas dans le coffre du service, ou il ne vous est plus ouvert.{' '}
          <Link to={paths.protection} className="fr-link">
            Voir les écrits transmis
          </Link>
        </p>
      </div>
    )
  return <Copie key={piece} copie={copie.data} />
}

const Copie = ({ copie }: { copie: CopieLue }) => {
  const face = useFace()
  const undo = useUndo()
  const [note, setNote] = useState(false)
  const noter = useRef<HTMLButtonElement>(null)
  const relances = useRelances()
  const { recomposition, recomposer } = useRecomposition(copie)
  const jour = jourIso(now())
  const suivi = suiviDe(copie, jour)
  const { contenu, fige, ecrit } = copie.piece.contenu
  const { enfant } = contenu
  const etat = etats[suivi.etat]
  const relancable = attenduesDe(copie).length > 0 && contenu.destinataires.some(({ quoi }) => quoi === 'ecrit')
  const enCours = relances.avancement?.etape === 'arrivee' || relances.avancement?.etape === 'en-cours'
  return (
    <>
      <Link to={paths.protection} className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left">
        Écrits transmis
      </Link>
      <div className="page-head copie-tete">
        <h1>{nomOfficiel(enfant)}</h1>
        <span>
          {[enfant.naissance && agePrecis(enfant.naissance, now()), enfant.classe, enfant.etablissement]
            .filter(Boolean)
            .join(', ')}
        </span>
        <State forme={etat.forme}>{etat.mot}</State>
        <div className="buttons copie-actes">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline"
            disabled={recomposition?.etape === 'arrivee' || recomposition?.etape === 'composition'}
            onClick={() => void recomposer()}
          >
            Ouvrir le PDF
          </button>
          {relancable && (
            <button
              type="button"
              className={`fr-btn ${suivi.retard && !note ? '' : 'fr-btn--tertiary'}`}
              disabled={!relances.prete || enCours}
              onClick={() => void relances.relancer([copie])}
            >
              Relancer
            </button>
          )}
          <button
            type="button"
            className={`fr-btn ${suivi.retard || note ? 'fr-btn--tertiary' : ''}`}
            ref={noter}
            aria-expanded={note}
            onClick={() => setNote(true)}
          >
            Noter un retour
          </button>
        </div>
      </div>
      <Recompose recomposition={recomposition} />
      {relances.avancement && (
        <Relances
          avancement={relances.avancement}
          onArreter={relances.arreter}
          onFermer={relances.fermer}
          onRetirer={(faites) => {
            void relances.retirer(faites)
            undo({ message: 'Relance retirée.' })
          }}
        />
      )}
      <div className="copie">
        <article aria-label="Écrit transmis">
          <p className="mention copie__quoi">
            {contenu.complete === null
              ? motDuTypeDEcrit[contenu.type]
              : `Complément, ${motDuTypeDEcrit[contenu.type].toLowerCase()}`}{' '}
            {aQuiEnBref(contenu)}, du {date(fige.jour, now())}. Figé ce jour-là&nbsp;: personne n’en change un mot.
          </p>
          <SectionsDEcrit ecrit={contenu} />
        </article>
        <section aria-labelledby="suites" className="copie__suites">
          <h2 id="suites" className="section-head">
            Suites
          </h2>
          <Attendu suivi={suivi} type={contenu.type} jour={jour} />
          {note && (
            <SuiteForm
              ecrit={ecrit}
              contenu={contenu}
              fige={fige}
              depart={suivi.accuse.recuLe === null ? 'accuse' : 'retour'}
              offerts={REVENUS}
              noter={async (suite) => {
                const pose = await face.suivreCopie(copie.piece.piece, suite)
                return estRefus(pose) ? phrasesDeSuite[pose.refus] : pose
              }}
              onFini={() => {
                setNote(false)
                noter.current?.focus()
              }}
            />
          )}
          <FilDesSuites ecrit={contenu} fige={fige} suites={copie.suites} retirable={() => true} />
          <p className="mention">
            Ce que vous notez ici reste dans le coffre du service&nbsp;: le dossier de l’élève n’en reçoit rien.
            Dites-le à la personne qui suit l’élève.
          </p>
        </section>
      </div>
    </>
  )
}

type AttenduProps = { suivi: Suivi; type: TypeEcrit; jour: string }

const Attendu = ({ suivi: { accuse, retour, fini }, type, jour }: AttenduProps) => {
  if (fini) return null
  const dit = (le: string | null): string =>
    le === null ? 'sans date' : `${le < jour ? 'était attendu' : 'attendu'} le ${date(le, now())}`
  return (
    <ul className="rows rows--dense">
      {accuse.recuLe === null && (
        <li>
          <span>Accusé de réception</span>
          <State forme={accuse.attenduLe !== null && accuse.attenduLe < jour ? 'retard' : 'attente'}>
            {dit(accuse.attenduLe)}
          </State>
        </li>
      )}
      <li>
        <span>
          {type === 'signalement' ? 'Suites' : 'Retour'}
          {type === 'ip' && retour.court && ', délai court (moins de deux ans)'}
        </span>
        <State forme={retour.attenduLe !== null && retour.attenduLe < jour ? 'retard' : 'attente'}>
          {type === 'signalement'
            ? 'à connaître'
            : retour.attenduLe === null
              ? 'après l’accusé'
              : dit(retour.attenduLe)}
        </State>
      </li>
    </ul>
  )
}
