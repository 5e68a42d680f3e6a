import { useEffect, useRef, useState } from 'react'
import type { LigneSaisine, Rapprochement, SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { moment } from '../shared/francais.ts'
import { usePanneau } from '../shared/panneau.tsx'
import { useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { Actes } from './Actes.tsx'
import { Comparer } from './Comparer.tsx'
import { Conversation } from './Conversation.tsx'
import { delai } from './delai.ts'
import { Etapes } from './Etapes.tsx'
import { Faits } from './Faits.tsx'
import { quiConcerne } from '../shared/saisine-dite.ts'
import { estConfiee } from './mots.ts'
import { Paroles } from './Paroles.tsx'
import { Rapproches } from './Rapproches.tsx'
import { RendreCompte } from './RendreCompte.tsx'

type DetailProps = {
  ligne: LigneSaisine
  toutes: readonly LigneSaisine[]
  /** Counts the times she asked to go into it. */
  entree: number
  onRetour: () => void
}

export const Detail = ({ ligne, toutes, entree, onRetour }: DetailProps) => {
  const titre = useRef<HTMLHeadingElement>(null)
  const first = useRef(entree)
  const lue = useQuestion(['saisine', ligne.coffre, ligne.piece], (face) => face.saisine(ligne.coffre, ligne.piece))
  const saisine = lue.data && !estRefus(lue.data) ? lue.data : null

  useEffect(() => {
    const actif = document.activeElement
    // On a narrow screen the list has gone, and the row that had the keyboard with it.
    if (entree !== first.current || !actif?.checkVisibility() || actif === document.body) titre.current?.focus()
  }, [entree])

  return (
    <>
      <div className="inbox__scroll">
        <Tete ligne={ligne} saisine={saisine} titre={titre} onRetour={onRetour} />
        {lue.data && estRefus(lue.data) && (
          <p>
            {lue.data.refus === 'reseau-absent'
              ? 'Il faut le réseau pour ouvrir cette saisine\u00a0: elle est encore fermée, telle qu’elle a été déposée.'
              : 'Cette saisine n’est plus ici\u00a0: quelqu’un d’autre l’a prise ou confiée.'}
          </p>
        )}
        {saisine && <Corps saisine={saisine} />}
      </div>
      {saisine && saisine.garde && <RendreCompte saisine={saisine} onGone={onRetour} />}
      {saisine && !saisine.garde && saisine.peutEcrire && !estConfiee(saisine.contenu) && (
        <Actes saisine={saisine} toutes={toutes} onGone={onRetour} />
      )}
    </>
  )
}

type TeteProps = {
  ligne: LigneSaisine
  saisine: SaisineLue | null
  titre: React.RefObject<HTMLHeadingElement | null>
  onRetour: () => void
}

const Tete = ({ ligne, saisine, titre, onRetour }: TeteProps) => {
  const service = useService()
  const { contenu, garde } = ligne
  const { nom, suite } = quiConcerne(contenu)
  const repondu = saisine?.echanges.some((e) => e.sens !== 'eux') ?? false
  const limite = delai({ ...contenu, repondu }, now())
  const secteur = service?.secteurs.find((s) => s.uais.includes(contenu.uai))
  return (
    <div className="saisine-head">
      <button
        type="button"
        className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left saisine-head__back"
        onClick={onRetour}
      >
        Saisines
      </button>
      <div className="saisine-head__line">
        <h2 ref={titre} tabIndex={-1}>
          {nom}
          {suite && <span className="saisine-head__suite">, {suite}</span>}
        </h2>
        {limite && <State forme={limite.forme}>{limite.mot}</State>}
        <span className="mention saisine-head__when">Reçue {moment(contenu.recueLe, now())}</span>
      </div>
      {garde && (
        <p className="saisine-head__duty">
          <State forme="courant">De garde, pour {secteur ? `le secteur ${secteur.nom}` : 'un autre secteur'}</State>
        </p>
      )}
    </div>
  )
}

const Corps = ({ saisine }: { saisine: SaisineLue }) => {
  const { ici } = usePanneau()
  const [compare, setCompare] = useState<Rapprochement | null>(null)
  const { dossier } = saisine.contenu
  // A note taken from here is for its file.
  useEffect(() => {
    ici(dossier)
    return () => ici(null)
  }, [ici, dossier])

  if (estConfiee(saisine.contenu))
    return (
      <>
        <p className="inbox__gone">Confiée à quelqu’un d’autre&nbsp;: ses mots et son nom sont partis avec elle.</p>
        <Etapes contenu={saisine.contenu} />
      </>
    )
  if (compare) return <Comparer saisine={saisine} avec={compare} onClose={() => setCompare(null)} />
  return (
    <>
      <Faits saisine={saisine} />
      <Paroles contenu={saisine.contenu} voix={saisine.voix} />
      {!saisine.garde && (
        <Rapproches
          rapprochements={saisine.rapprochements.filter((r) => r.genre === 'saisine' || r.coffre !== dossier)}
          onCompare={setCompare}
        />
      )}
      <Conversation saisine={saisine} />
      <Etapes contenu={saisine.contenu} />
      {!saisine.peutEcrire && !saisine.garde && (
        <p className="mention">Vous pouvez lire cette saisine, pas y répondre ni décider de sa suite.</p>
      )}
    </>
  )
}
