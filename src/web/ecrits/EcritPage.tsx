import './ecrit.css'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { BrouillonLu, DossierLu, PieceLue } from '../../coffre/face.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { useBrouillonsTrouves } from '../shared/brouillon.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { Abandonne } from './Abandonne.tsx'
import { contenuDe, memeContenu } from './contenu.ts'
import { Conflit } from './Conflit.tsx'
import { NumerosUrgents } from './NumerosUrgents.tsx'
import { estSaisieDe, type Saisie } from './redaction.ts'
import { Redaction } from './Redaction.tsx'

// What was handed over is another screen than what is being written; the shell keeps both for when the network is away.
const Transmis = lazy(async () => ({ default: (await import('./Transmis.tsx')).Transmis }))

export const EcritPage = () => {
  const { coffre = '', piece = '' } = useParams({ strict: false })
  const dossier = useQuestion(['dossier', coffre], (face) => face.dossier(coffre))
  const ecrit = useQuestion(['ecrit', coffre, piece], (face) => face.ecrit(coffre, piece))
  if (!dossier.data || !ecrit.data) return null
  if (estRefus(dossier.data) || estRefus(ecrit.data))
    return (
      <div className="reading">
        <h1>Cet écrit ne vous est pas ouvert</h1>
        <p>
          Il n’existe pas, ou l’accès que vous aviez est fini.{' '}
          <Link to={paths.dossiers} className="fr-link">
            Voir vos dossiers
          </Link>
        </p>
      </div>
    )
  return <Ecrit key={piece} lu={ecrit.data} dossier={dossier.data} />
}

type EcritProps = { lu: EcritLu; dossier: DossierLu }

const Ecrit = ({ lu, dossier }: EcritProps) => {
  const { etat } = lu.piece.contenu
  return (
    <div className="ecrit-page">
      <NumerosUrgents />
      {etat === 'transmis' ? (
        <Suspense>
          <Transmis lu={lu} dossier={dossier} />
        </Suspense>
      ) : etat === 'abandonne' ? (
        <Abandonne lu={lu} dossier={dossier} />
      ) : lu.piece.copie !== null ? (
        <Conflit lu={lu} copie={lu.piece.copie} />
      ) : dossier.peutEcrire ? (
        <Reprise lu={lu} />
      ) : (
        <Abandonne lu={lu} dossier={dossier} />
      )}
    </div>
  )
}

const dernierBrouillon = (brouillons: readonly BrouillonLu[], piece: string): BrouillonLu | null =>
  brouillons.filter((b) => estSaisieDe(b.contenu, piece)).toSorted((a, b) => b.le.localeCompare(a.le))[0] ?? null

const contenuDeLaRevision = (lue: PieceLue | undefined): ContenuDEcrit | null =>
  lue?.contenu.genre === 'ecrit' ? contenuDe(lue.contenu) : null

/** Takes up the draft where it was left, on another machine too. */
const Reprise = ({ lu }: { lu: EcritLu }) => {
  const trouves = useBrouillonsTrouves()
  return trouves && <Reprendre lu={lu} garde={dernierBrouillon(trouves, lu.piece.piece)} />
}

const Reprendre = ({ lu, garde }: RepriseProps) => {
  const { coffre, piece, rev } = lu.piece
  const [ancien] = useState(garde !== null && estSaisieDe(garde.contenu, piece) && garde.contenu.base < rev)
  const revisions = useQuestion(['revisions', coffre, piece, 'brouillon'], (f) => f.revisions(coffre, piece), ancien)
  if (ancien && !revisions.data) return null
  return <Ouvrir lu={lu} garde={garde} revisions={revisions.data ?? []} />
}

type RepriseProps = { lu: EcritLu; garde: BrouillonLu | null }
type OuvrirProps = RepriseProps & { revisions: readonly PieceLue[] }

/** Where she starts from, chosen once: what is laid later, here or elsewhere, is the business of the screen. */
const choisirLeDepart = ({ lu, garde, revisions }: OuvrirProps) => {
  const { piece, rev, contenu } = lu.piece
  const courant = contenuDe(contenu)
  const saisie = garde && estSaisieDe(garde.contenu, piece) ? garde.contenu : null
  const connues = [courant, ...revisions.flatMap((revision) => contenuDeLaRevision(revision) ?? [])]
  // laid since, by this machine or another of hers: it says nothing that the file does not
  const dejaPosee = saisie !== null && connues.some((connu) => memeContenu(connu, saisie.contenu))
  if (!saisie || dejaPosee) {
    const depart: Saisie = { pour: 'ecrit', piece, base: rev, contenu: courant }
    return { depart, avant: courant, brouillonId: null, aJeter: garde?.id ?? null }
  }
  const avant = saisie.base === rev ? courant : contenuDeLaRevision(revisions.find((r) => r.rev === saisie.base))
  return { depart: saisie, avant, brouillonId: garde?.id ?? null, aJeter: null }
}

const Ouvrir = (props: OuvrirProps) => {
  const face = useFace()
  const [{ depart, avant, brouillonId, aJeter }] = useState(() => choisirLeDepart(props))
  useEffect(() => {
    if (aJeter !== null) void face.jeterBrouillon(aJeter)
  }, [face, aJeter])
  return <Redaction lu={props.lu} depart={depart} brouillonId={brouillonId} avant={avant} />
}
