// [Note: quitter sans trace] What is on screen and in memory is emptied first; then this entry of the history is
// replaced, so that Back does not return here. Moving between questions adds no entry: the address never changes.
// docs/decisions/0022-the-page-of-a-school.md says what the browser keeps all the same.

/** Where nobody asks why one is there. The link of index.html is the same, for a browser without script. */
export const AILLEURS = 'https://fr.wikipedia.org/'

export const armerLaSortie = (vider: () => void): void => {
  const partir = (evenement: Event): void => {
    evenement.preventDefault()
    vider()
    document.body.replaceChildren()
    location.replace(AILLEURS)
  }
  document.getElementById('quitter')?.addEventListener('click', partir)
  addEventListener('keydown', (evenement) => {
    if (evenement.key === 'Escape' && !evenement.isComposing) partir(evenement)
  })
  // left by Back, by a link, by closing: the browser may keep the page to show it again
  addEventListener('pagehide', vider)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

type Veilleur = { onclose: (() => void) | null; destroy(): void }

/** The Back of the telephone, where the browser can lend it without an entry of history (CloseWatcher); elsewhere it leaves. */
export const surRetour = (faire: () => void): (() => void) => {
  const { CloseWatcher } = globalThis as { CloseWatcher?: new () => Veilleur }
  if (!CloseWatcher) return () => undefined
  const veilleur = new CloseWatcher()
  veilleur.onclose = faire
  return () => {
    veilleur.onclose = null
    veilleur.destroy()
  }
}
