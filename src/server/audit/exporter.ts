import { Client } from 'pg'

const PAGE = 5_000

/** The exact bytes of each line, one per line, for the offline verifier. Needs a role that reads the whole chain. */
export const exporterAudit = async (
  databaseUrl: string,
  service: string,
  ecrire: (texte: string) => void,
): Promise<number> => {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    let total = 0
    for (;;) {
      const { rows } = await client.query<{ octets: string }>(
        'select octets from audit where service = $1 and seq >= $2 order by seq limit $3',
        [service, total, PAGE],
      )
      for (const { octets } of rows) ecrire(`${octets}\n`)
      total += rows.length
      if (rows.length < PAGE) return total
    }
  } finally {
    await client.end()
  }
}
