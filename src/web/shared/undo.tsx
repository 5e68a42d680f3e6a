import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

/** Ten seconds to change one's mind, instead of a question before. */
const undoMs = 10_000

type Undo = { readonly message: string; readonly annuler?: () => Promise<unknown> }

const Context = createContext<(undo: Undo) => void>(() => {})
export const useUndo = () => useContext(Context)

export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const [undo, setUndo] = useState<Undo | null>(null)
  const offer = useCallback((suivant: Undo) => setUndo({ ...suivant }), [])

  useEffect(() => {
    if (!undo) return
    const timer = setTimeout(() => setUndo(null), undoMs)
    return () => clearTimeout(timer)
  }, [undo])

  return (
    <Context.Provider value={offer}>
      {children}
      <div role="status">
        {undo && (
          <div className="undo">
            <span>{undo.message}</span>
            {undo.annuler && (
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                onClick={() => {
                  setUndo(null)
                  void undo.annuler?.()
                }}
              >
                Annuler
              </button>
            )}
          </div>
        )}
      </div>
    </Context.Provider>
  )
}
