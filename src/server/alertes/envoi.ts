import { createTransport } from 'nodemailer'

import type { Courriel } from './courriels.ts'

/** Sends one mail; throws when the relay does not take it. */
export type Envoyer = (a: string, courriel: Courriel) => Promise<void>

export type OptionsDEnvoi = {
  /** `smtp://user:password@relay:587`, or `smtps://`. */
  readonly smtp: string
  readonly de: string
}

const DELAI = 20_000

/** Through the relay of the deployment; TLS is required unless the relay is this machine. */
export const ouvrirEnvoi = ({ smtp, de }: OptionsDEnvoi): { envoyer: Envoyer; fermer(): void } => {
  const url = new URL(smtp)
  const ici = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol !== 'smtps:' && !ici,
    ignoreTLS: ici,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: DELAI,
    socketTimeout: DELAI,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    envoyer: async (a, { subject, text }) => {
      await transport.sendMail({ from: de, to: a, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    fermer: () => transport.close(),
  }
}
