// Opening libsodium takes a moment, and a worker whose modules wait loses what the page says meanwhile: kept, said again.
const recus: MessageEvent<unknown>[] = []
const garder = (message: MessageEvent<unknown>): void => void recus.push(message)
addEventListener('message', garder)

/** To be called once somebody listens. */
export const redire = (): void => {
  removeEventListener('message', garder)
  for (const { data, ports } of recus.splice(0)) dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }))
}
