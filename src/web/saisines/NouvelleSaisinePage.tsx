import './saisines.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { BrouillonLu } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { motDuBrouillon, useBrouillon, useBrouillonsTrouves } from '../shared/brouillon.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { moment } from '../shared/francais.ts'
import { usePresences } from '../shared/presences.ts'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { useMesEtablissements } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { ecoleDuJour } from './ecole-du-jour.ts'
import { aNoter, estSaisineEcrite, type SaisineEcrite, saisineVierge } from './nouvelle.ts'
import { NouvelleSaisineFields } from './NouvelleSaisineFields.tsx'
import { phrasesDeSaisine } from './refus.ts'

/** What is brought to the office, by telephone or in a meeting joins what came by the guichet. */
export const NouvelleSaisinePage = () => {
  const { session } = useEtat()
  const { ecole } = useSearch({ strict: false })
  const etablissements = useMesEtablissements(true)
  const presences = usePresences()
  const trouves = useBrouillonsTrouves()
  const [repris, setRepris] = useState<BrouillonLu | 'aucun' | null>(null)
  // Without network nothing says where she is: she chooses.
  if (!trouves || (presences.isPending && presences.fetchStatus === 'fetching')) return null
  if (!session || etablissements.length === 0)
    return (
      <p className="mention">
        La liste de vos établissements est sur le serveur&nbsp;: elle reviendra avec le réseau. En attendant, «&nbsp;À
        noter&nbsp;» garde vos mots.
      </p>
    )
  const gardes = trouves.filter((b) => estSaisineEcrite(b.contenu))
  const [garde] = gardes.toSorted((a, b) => b.le.localeCompare(a.le))
  if (garde && repris === null)
    return (
      <>
        <h1>Noter une saisine</h1>
        <p className="fr-my-2w">Une saisine commencée a été gardée {moment(garde.le, now())}.</p>
        <div className="buttons">
          <button type="button" className="fr-btn" onClick={() => setRepris(garde)}>
            Reprendre
          </button>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setRepris('aucun')}>
            Commencer une autre
          </button>
        </div>
      </>
    )
  const duJour = ecoleDuJour(presences.data?.presences ?? [], session.membre, now())
  const proposee = [ecole, duJour, etablissements[0]?.uai].find((uai) => etablissements.some((e) => e.uai === uai))
  const depart = repris !== null && repris !== 'aucun' && estSaisineEcrite(repris.contenu) ? repris.contenu : null
  return (
    <Formulaire
      key={depart ? 'reprise' : 'neuve'}
      depart={depart ?? saisineVierge(proposee ?? '')}
      brouillonId={depart && repris !== null && repris !== 'aucun' ? repris.id : null}
    />
  )
}

const Formulaire = ({ depart, brouillonId }: { depart: SaisineEcrite; brouillonId: string | null }) => {
  const face = useFace()
  const undo = useUndo()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [s, setS] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const vide = s.origine === null && s.texte === '' && s.eleve.nom === '' && s.demandeur.nom === ''
  const brouillon = useBrouillon(s, null, brouillonId, vide)

  const enregistrer = async () => {
    if (busy) return
    if (s.origine === null) {
      form.current?.querySelector<HTMLElement>('[role=radio]')?.focus()
      return setRefus('Qui demande\u00a0?')
    }
    setBusy(true)
    setRefus(null)
    const garde = await brouillon.garder()
    const issue = await face.noterSaisine(aNoter(s, s.origine))
    if (estRefus(issue)) {
      setBusy(false)
      return setRefus(phrasesDeSaisine[issue.refus])
    }
    brouillon.oublier()
    if (garde) await face.jeterBrouillon(garde)
    undo({ message: 'Saisine notée.', annuler: () => face.annuler(issue.coffre, issue.piece) })
    await navigate({ to: paths.saisines, search: { ouverte: issue.piece } })
  }
  useCtrlEntree(form, () => void enregistrer())

  return (
    <form
      ref={form}
      className="reading new-saisine"
      onSubmit={(event) => {
        event.preventDefault()
        void enregistrer()
      }}
    >
      <div className="page-head">
        <h1>Noter une saisine</h1>
        <span className="mention" role="status">
          {motDuBrouillon(brouillon)}
        </span>
      </div>
      <NouvelleSaisineFields saisine={s} onChange={setS} />
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      <div className="buttons">
        <button type="submit" className="fr-btn" disabled={busy}>
          Enregistrer <kbd>Ctrl Entrée</kbd>
        </button>
        <Link to={paths.saisines} className="fr-btn fr-btn--tertiary-no-outline">
          {vide ? 'Revenir aux saisines' : 'Plus tard, le brouillon est gardé'}
        </Link>
      </div>
    </form>
  )
}
