import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DossierLu } from '../../coffre/face.ts'
import type { LigneAudit } from '../../contract/coffre.ts'
import type { RoleCoffre } from '../../contract/registre.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { date, moisEtAnnee, moment } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { direLigne } from './verbes.ts'

const motDuRole: Record<RoleCoffre, string> = {
  referent: 'suit ce dossier',
  binome: 'binôme',
  remplacante: 'en remplacement',
  stagiaire: 'en stage, lit sans écrire',
  lecture: 'lit sans écrire',
}

export const Acces = ({ dossier }: { dossier: DossierLu }) => {
  const service = useService()
  const acces = useQuestion(['acces', dossier.coffre], (face) => face.acces(dossier.coffre))
  if (!acces.data || estRefus(acces.data)) return null
  const { membres, gardiens, retention, lignes, lignesHorsLigne } = acces.data
  return (
    <div className="reading access">
      <section>
        <h2 className="section-head">Qui peut ouvrir ce dossier</h2>
        <ul className="rows">
          {membres.map((m) => (
            <li key={`${m.service}-${m.membre}`}>
              <span>
                <span className="nom">{nomDuMembre(service, m.membre)}</span>, {motDuRole[m.role]}
                {m.debut && `, depuis le ${date(m.debut, now())}`}
                {m.fin && `, jusqu’au ${date(m.fin, now())}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="mention">
          Personne d’autre. En dernier recours, {gardiens.k} des {gardiens.n} gardiens de la clé du service, réunis,
          peuvent le rouvrir ensemble&nbsp;; un seul ne le peut pas.
        </p>
      </section>
      <section>
        <h2 className="section-head">Qui l’a ouvert</h2>
        {lignesHorsLigne ? (
          <p className="mention">Cette liste est sur le serveur&nbsp;: elle reviendra avec le réseau.</p>
        ) : lignes.length === 0 ? (
          <p className="mention">Aucune ouverture encore.</p>
        ) : (
          <Ouvertures lignes={lignes} />
        )}
      </section>
      <section>
        <h2 className="section-head">Conservation</h2>
        <p>
          {retention
            ? `Gardé jusqu’en ${moisEtAnnee(retention)}, comme tous les dossiers ouverts le même mois.`
            : 'Gardé tant que le suivi dure.'}
        </p>
        {dossier.peutEcrire || !dossier.ouvert ? <Cloture dossier={dossier} /> : null}
      </section>
      <Link to={paths.serveurVoit} className="fr-link fr-link--sm">
        Ce que le serveur voit de ce dossier
      </Link>
    </div>
  )
}

const premieres = 10

const Ouvertures = ({ lignes }: { lignes: readonly LigneAudit[] }) => {
  const service = useService()
  const [tout, setTout] = useState(false)
  const shown = tout ? lignes : lignes.slice(0, premieres)
  return (
    <>
      <ul className="rows rows--dense">
        {shown.map((ligne) => (
          <li key={ligne.seq}>
            <span>
              {ligne.acteur ? nomDuMembre(service, ligne.acteur.membre) : 'Le serveur'}{' '}
              {direLigne(ligne, (membre) => nomDuMembre(service, membre))}
            </span>
            <span className="mention">{moment(ligne.le, now())}</span>
          </li>
        ))}
      </ul>
      {lignes.length > shown.length && (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setTout(true)}>
          Afficher la suite
        </button>
      )}
    </>
  )
}

const Cloture = ({ dossier }: { dossier: DossierLu }) => {
  const face = useFace()
  const undo = useUndo()
  const [busy, setBusy] = useState(false)
  if (dossier.monRole !== 'referent' && dossier.monRole !== 'binome') return null
  const changer = async () => {
    setBusy(true)
    const issue = dossier.ouvert ? await face.cloturer(dossier.coffre) : await face.rouvrir(dossier.coffre)
    setBusy(false)
    if (estRefus(issue)) return undo({ message: phrasesDEcriture[issue.refus] })
    undo({
      message: dossier.ouvert ? 'Dossier clos.' : 'Dossier rouvert.',
      annuler: () => (dossier.ouvert ? face.rouvrir(dossier.coffre) : face.cloturer(dossier.coffre)),
    })
  }
  return (
    <button
      type="button"
      className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w"
      disabled={busy}
      onClick={() => void changer()}
    >
      {dossier.ouvert ? 'Clore ce dossier' : 'Rouvrir ce dossier'}
    </button>
  )
}
