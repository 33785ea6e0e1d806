import pg from 'pg'

/**
 * One line of its own to the database, not yet connected. A server may go while nothing is asked of it; the driver would end the whole
 * process for that. Here the next query says it instead.
 */
export function openClient(connectionString: string): pg.Client {
  const client = new pg.Client({ connectionString })
  return client.on('error', () => undefined)
}
