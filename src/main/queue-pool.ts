import pg from 'pg'

/** Lines for the queue's library. One that is cut while nobody uses it is dropped; whoever asks next gets another, or the outage. */
export function openQueuePool(jobsUrl: string, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: jobsUrl, max })
  const ignore = () => undefined
  return pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore))
}
