import { useEtat } from '../shared/coffre.tsx'
import { nomCourant, pluriel } from '../shared/francais.ts'
import { LockFrame } from './LockFrame.tsx'

export const OuverturePage = ({ onSee }: { onSee: () => void }) => {
  const { session, ouverture } = useEtat()
  const total = ouverture?.total ?? 0
  const ouverts = ouverture?.ouverts ?? 0
  return (
    <LockFrame titre={session ? `Bonjour, ${nomCourant(session)}` : 'Bonjour'} sous="Vos dossiers s’ouvrent.">
      <div className="lock__form">
        <progress className="progress" max={Math.max(1, total)} value={ouverts} aria-label="Dossiers ouverts" />
        <p role="status">
          {total > 0 ? `${pluriel(ouverts, 'dossier')} sur ${total}` : 'Un instant, les clés s’ouvrent.'}
        </p>
        {ouverture?.utilisable && (
          <div className="buttons">
            <button type="button" className="fr-btn" onClick={onSee}>
              Voir ma journée
            </button>
            <span className="mention">La recherche sera prête ensuite.</span>
          </div>
        )}
      </div>
    </LockFrame>
  )
}
