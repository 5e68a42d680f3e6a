import { pluriel } from '../shared/francais.ts'

type LignesTuesProps = { tues: number; toutes: boolean; onToutes: (toutes: boolean) => void }

/** Most lines of a small territory hold no number: they may be left aside, never forgotten. */
export const LignesTues = ({ tues, toutes, onToutes }: LignesTuesProps) =>
  tues === 0 && !toutes ? null : (
    <p className="lignes-tues">
      {!toutes && <span>{pluriel(tues, 'ligne', 'lignes')} sans nombre à lire. </span>}
      <button type="button" className="fr-link fr-link--sm" aria-expanded={toutes} onClick={() => onToutes(!toutes)}>
        {toutes ? 'Laisser de côté les lignes sans nombre' : 'Montrer toutes les lignes'}
      </button>
    </p>
  )
