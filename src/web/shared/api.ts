import type { Endpoint, EntreeDe, IssueDe } from '../../contract/endpoint.ts'

/** Path parameters leave the body; what remains of a GET or a DELETE goes to the query. */
const request = (
  endpoint: Endpoint,
  entree: Readonly<Record<string, unknown>>,
): { address: string; body: string | null } => {
  const rest: Record<string, unknown> = { ...entree }
  const path = endpoint.path.replace(/:([a-zA-Z]+)/gu, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (endpoint.method === 'POST' || endpoint.method === 'PUT') return { address: path, body: JSON.stringify(rest) }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) query.set(name, JSON.stringify(value).replace(/^"|"$/g, ''))
  return { address: query.size === 0 ? path : `${path}?${query.toString()}`, body: null }
}

/** A call of the open half. A listed refusal is returned; anything else is a fault. */
export const call = async <E extends Endpoint>(endpoint: E, entree: EntreeDe<E>): Promise<IssueDe<E>> => {
  const { address, body } = request(endpoint, entree as Record<string, unknown>)
  const reponse = await fetch(address, {
    method: endpoint.method,
    headers: {
      'X-Permanence': '1',
      Accept: 'application/json',
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === null ? {} : { body }),
  })
  const corps: unknown = await reponse.json()
  if (reponse.ok) return endpoint.output.parse(corps) as IssueDe<E>
  const motif = typeof corps === 'object' && corps !== null && 'refus' in corps ? corps.refus : null
  if (typeof motif === 'string' && Object.hasOwn(endpoint.refus, motif)) return corps as IssueDe<E>
  throw new Error(`HTTP ${reponse.status} on ${endpoint.method} ${endpoint.path}`)
}
