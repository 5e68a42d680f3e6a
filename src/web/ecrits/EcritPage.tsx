import './ecrit.css'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { BrouillonLu, DossierLu } from '../../coffre/face.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { Abandonne } from './Abandonne.tsx'
import { contenuDe } from './contenu.ts'
import { Conflit } from './Conflit.tsx'
import { NumerosUrgents } from './NumerosUrgents.tsx'
import { estSaisieDe, type Saisie } from './redaction.ts'
import { Redaction } from './Redaction.tsx'
import { Transmis } from './Transmis.tsx'

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
        <Transmis lu={lu} dossier={dossier} />
      ) : etat === 'abandonne' ? (
        <Abandonne lu={lu} dossier={dossier} />
      ) : lu.piece.copie !== null ? (
        <Conflit lu={lu} copie={lu.piece.copie} />
      ) : dossier.peutEcrire ? (
        <Reprise lu={lu} dossier={dossier} />
      ) : (
        <Abandonne lu={lu} dossier={dossier} />
      )}
    </div>
  )
}

/** Takes up the draft where it was left, on another machine too; only once, so that a later one brings nothing back. */
const Reprise = ({ lu, dossier }: EcritProps) => {
  const { coffre, piece, rev, contenu } = lu.piece
  const brouillons = useQuestion(['brouillons', 'ecrits'], (face) => face.brouillons())
  const [garde, setGarde] = useState<BrouillonLu | null | undefined>(undefined)
  if (garde === undefined && brouillons.data)
    setGarde(brouillons.data.find((b) => estSaisieDe(b.contenu, piece)) ?? null)
  const repris = garde && estSaisieDe(garde.contenu, piece) ? garde.contenu : null
  const ancien = repris !== null && repris.base < rev
  const revisions = useQuestion(
    ['revisions', coffre, piece, 'brouillon'],
    (face) => face.revisions(coffre, piece),
    ancien,
  )
  if (garde === undefined || (ancien && !revisions.data)) return null

  const depart: Saisie = repris ?? { pour: 'ecrit', piece, base: rev, contenu: contenuDe(contenu) }
  const dAlors = revisions.data?.find((r) => r.rev === depart.base)?.contenu
  const avant: ContenuDEcrit | null =
    depart.base === rev ? contenuDe(contenu) : dAlors?.genre === 'ecrit' ? contenuDe(dAlors) : null
  return <Redaction lu={lu} dossier={dossier} depart={depart} brouillonId={garde?.id ?? null} avant={avant} />
}
