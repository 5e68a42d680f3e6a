// A mail relay of our own: what the operator of a real one would hold.
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type Relais = {
  readonly smtp: string
  /** Each mail as it came, headers and all. */
  readonly recus: readonly string[]
  fermer(): Promise<void>
}

export const ouvrirRelais = async (): Promise<Relais> => {
  const recus: string[] = []
  const relais = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (flux, session, fini) => {
      let texte = session.envelope.rcptTo.map(({ address }) => `${address}\n`).join('')
      flux.setEncoding('latin1')
      flux.on('data', (morceau: string) => (texte += morceau))
      flux.on('end', () => {
        recus.push(texte)
        fini()
      })
    },
  })
  const ecoute = relais.listen(0, '127.0.0.1')
  await once(ecoute, 'listening')
  const adresse = ecoute.address()
  if (typeof adresse !== 'object' || adresse === null) throw new Error('a relay without a port')
  return {
    smtp: `smtp://127.0.0.1:${adresse.port}`,
    recus,
    fermer: () => new Promise((fin) => relais.close(() => fin())),
  }
}

/** A line too long for a mail is cut in its middle, and a letter beyond ASCII is two numbers. */
export const entier = (mail: string): Buffer =>
  Buffer.from(
    mail
      .replace(/=\r?\n/gu, '')
      .replace(/=([0-9A-F]{2})/gu, (_, octet: string) => String.fromCharCode(parseInt(octet, 16))),
    'latin1',
  )
