import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const enGzip = promisify(gzip)
const SEUIL = 1_024

/** Of what anybody may read, and of nothing else: beside a secret, the length of what is compressed would tell of it. */
export const compresser = async (reponse: Response, acceptes: string): Promise<Response> => {
  if (reponse.status !== 200 || !/\bgzip\b/u.test(acceptes)) return reponse
  const clair = new Uint8Array(await reponse.arrayBuffer())
  const { headers } = reponse
  headers.append('Vary', 'Accept-Encoding')
  if (clair.length < SEUIL) return new Response(clair, { headers })
  headers.set('Content-Encoding', 'gzip')
  return new Response(new Uint8Array(await enGzip(clair)), { headers })
}
