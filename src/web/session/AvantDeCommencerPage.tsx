import { NeMesurePas } from '../shared/NeMesurePas.tsx'
import { LockFrame } from './LockFrame.tsx'

/** Once in a life, before the first day of work. */
export const AvantDeCommencerPage = ({ onDone }: { onDone: () => void }) => (
  <LockFrame titre="Avant de commencer" large>
    <NeMesurePas niveau={2} />
    <div className="buttons">
      <button type="button" className="fr-btn" onClick={onDone}>
        J’ai lu, commencer
      </button>
    </div>
  </LockFrame>
)
