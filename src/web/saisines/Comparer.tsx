import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { LigneSaisine, Rapprochement, SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { dateChiffree, eleveEtClasse, moment } from '../shared/francais.ts'
import { lienAvecEleve, nomDuResponsable } from '../shared/mots.ts'
import { Faits } from './Faits.tsx'
import { Ecole } from './LigneDeSaisine.tsx'
import { quiConcerne } from '../shared/saisine-dite.ts'
import { Paroles } from './Paroles.tsx'

type Props = { saisine: SaisineLue; avec: Rapprochement; onClose: () => void }

/** Both side by side: she alone decides that they are one story. */
export const Comparer = ({ saisine, avec, onClose }: Props) => {
  const titre = useRef<HTMLHeadingElement>(null)
  useEffect(() => titre.current?.focus(), [])
  return (
    <section aria-labelledby="comparer">
      <div className="near__head">
        <h3 id="comparer" ref={titre} tabIndex={-1}>
          Comparer
        </h3>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onClose}>
          Revenir à la saisine
        </button>
      </div>
      <div className="side-by-side">
        <div>
          <UneSaisine ligne={saisine} voix={saisine.voix} />
        </div>
        <div>{avec.genre === 'saisine' ? <Autre ligne={avec.ligne} /> : <Dossier coffre={avec.coffre} />}</div>
      </div>
    </section>
  )
}

const UneSaisine = ({ ligne, voix }: { ligne: LigneSaisine; voix: SaisineLue['voix'] }) => {
  const { nom, suite } = quiConcerne(ligne.contenu)
  return (
    <>
      <h4>
        {nom}
        {suite && `, ${suite}`}
      </h4>
      <p className="mention">Reçue {moment(ligne.contenu.recueLe, now())}</p>
      <Faits saisine={ligne} />
      <Paroles contenu={ligne.contenu} voix={voix} />
    </>
  )
}

const Autre = ({ ligne }: { ligne: LigneSaisine }) => {
  const lue = useQuestion(['saisine', ligne.coffre, ligne.piece], (face) => face.saisine(ligne.coffre, ligne.piece))
  if (!lue.data) return null
  if (estRefus(lue.data)) return <p className="mention">Cette saisine ne peut pas être ouverte maintenant.</p>
  return (
    <>
      <UneSaisine ligne={lue.data} voix={lue.data.voix} />
      <Link
        to={paths.saisines}
        search={(avant: Record<string, unknown>) => ({ ...avant, ouverte: ligne.piece })}
        className="fr-link fr-link--sm"
      >
        Aller à cette saisine
      </Link>
    </>
  )
}

const Dossier = ({ coffre }: { coffre: string }) => {
  const lu = useQuestion(['dossier', coffre], (face) => face.dossier(coffre))
  if (!lu.data) return null
  if (estRefus(lu.data)) return <p className="mention">Ce dossier ne vous est pas ouvert.</p>
  const { eleve, responsables, ouvert } = lu.data
  return (
    <>
      <h4>{eleveEtClasse(eleve)}</h4>
      <p className="mention">{ouvert ? 'Dossier ouvert' : 'Dossier clos'}</p>
      <dl className="facts">
        <dt>Établissement</dt>
        <dd>
          <Ecole uai={eleve.uai} />
        </dd>
        {eleve.naissance && (
          <>
            <dt>Naissance</dt>
            <dd>{dateChiffree(eleve.naissance)}</dd>
          </>
        )}
        {responsables.map(
          ({ piece, contenu }) =>
            contenu.genre === 'responsable' && (
              <div key={piece} className="contents">
                <dt>{lienAvecEleve(contenu.responsable)}</dt>
                <dd>{nomDuResponsable(contenu.responsable)}</dd>
              </div>
            ),
        )}
      </dl>
      <Link to={paths.dossier} params={{ coffre }} className="fr-link fr-link--sm">
        Ouvrir le dossier
      </Link>
    </>
  )
}
