import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LigneSaisine, SaisineLue } from '../../coffre/face-des-saisines.ts'
import { estClose } from '../../domain/saisine-etat.ts'
import { paths } from '../paths.ts'
import { useRecoitDesEleves } from '../shared/fonction.ts'
import { useAgir } from './acte.ts'
import { AttendreForm } from './AttendreForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { DoublonForm } from './DoublonForm.tsx'
import { EtudierForm } from './EtudierForm.tsx'
import { MontrerApres } from './Montrer.tsx'
import { motDeLEtat } from './mots.ts'
import { PrendreForm } from './PrendreForm.tsx'
import { RelaisForm } from './RelaisForm.tsx'

type Forme = 'etudier' | 'prendre' | 'conseil' | 'relais' | 'doublon' | 'attendre' | 'annuler'

type ActesProps = {
  saisine: SaisineLue
  toutes: readonly LigneSaisine[]
  /** It has left her inbox. */
  onGone: () => void
}

/** The decisions, in the order of the story; the filled one is the next. */
export const Actes = ({ saisine, toutes, onGone }: ActesProps) => {
  const [forme, setForme] = useState<Forme | null>(null)
  const foot = useRef<HTMLDivElement>(null)
  const [rendu, setRendu] = useState(0)
  // The keyboard comes back to the foot when a form goes.
  useEffect(() => {
    if (rendu > 0) foot.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [rendu])
  const onClose = () => {
    setForme(null)
    setRendu((n) => n + 1)
  }

  const formes: Record<Forme, ReactNode> = {
    etudier: <EtudierForm saisine={saisine} onClose={onClose} />,
    prendre: <PrendreForm saisine={saisine} onClose={onClose} />,
    conseil: <CloseForm saisine={saisine} acte="conseil-donne" onClose={onClose} />,
    relais: <RelaisForm saisine={saisine} onClose={onClose} onGone={onGone} />,
    doublon: <DoublonForm saisine={saisine} toutes={toutes} onClose={onClose} />,
    attendre: <AttendreForm saisine={saisine} onClose={onClose} />,
    annuler: <CloseForm saisine={saisine} acte="annuler" onClose={onClose} />,
  }
  return (
    <div className="acts" ref={foot}>
      {forme !== null ? (
        formes[forme]
      ) : estClose(saisine.contenu.etat) ? (
        <Close saisine={saisine} />
      ) : (
        <Boutons saisine={saisine} onChoose={setForme} />
      )}
    </div>
  )
}

const Boutons = ({ saisine, onChoose }: { saisine: SaisineLue; onChoose: (forme: Forme) => void }) => {
  const [autres, setAutres] = useState(false)
  const recoit = useRecoitDesEleves()
  const { etat, conflit } = saisine.contenu
  const suite: Forme = etat === 'recue' ? 'etudier' : conflit || !recoit ? 'relais' : 'prendre'
  const classe = (forme: Forme, sinon: string) => `fr-btn ${forme === suite ? '' : `fr-btn--${sinon}`}`
  const bouton = (forme: Forme, libelle: string, sinon = 'tertiary-no-outline') => (
    <button type="button" className={classe(forme, sinon)} onClick={() => onChoose(forme)}>
      {libelle}
    </button>
  )
  return (
    <>
      {autres && (
        <div className="acts__line acts__others" id="autres-suites">
          {bouton('attendre', 'Mettre en attente')}
          {bouton('annuler', 'Annuler la saisine')}
        </div>
      )}
      <div className="acts__line">
        {bouton('etudier', etat === 'recue' ? 'Étudier la demande' : 'Revoir l’étude', 'tertiary')}
        {recoit && !conflit && bouton('prendre', 'Prendre en charge', 'tertiary')}
        {bouton('conseil', 'Conseil donné')}
        {bouton('relais', 'Passer le relais')}
        {bouton('doublon', 'Doublon')}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline"
          aria-expanded={autres}
          aria-controls="autres-suites"
          onClick={() => setAutres(!autres)}
        >
          Autres
        </button>
      </div>
    </>
  )
}

const Close = ({ saisine }: { saisine: SaisineLue }) => {
  const { agir, refus, busy } = useAgir(saisine)
  const { etat, dossier } = saisine.contenu
  return (
    <>
      {refus && <p role="alert">{refus}</p>}
      <div className="acts__line">
        <strong>{motDeLEtat[etat]}</strong>
        {dossier && (
          <Link to={paths.dossier} params={{ coffre: dossier }} className="fr-btn fr-btn--secondary">
            Ouvrir le dossier
          </Link>
        )}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline"
          disabled={busy}
          onClick={() => void agir({ acte: 'rouvrir' }, '', 'Rouverte.')}
        >
          Rouvrir
        </button>
        <MontrerApres saisine={saisine} />
      </div>
    </>
  )
}
