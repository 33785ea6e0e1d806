import { openClient } from './open-client.ts'

/** Any number that nothing else of ours locks. */
const workerLock = 7_301_001

/**
 * A worker that was killed leaves its jobs locked, and the queue would wait four hours for it. Whoever holds this lock is the
 * only worker alive, so what is locked belongs to the dead. Returns how to let the lock go; null where another worker lives.
 */
export async function freeJobs(jobsUrl: string): Promise<(() => Promise<void>) | null> {
  const client = openClient(jobsUrl)
  await client.connect()
  const {
    rows: [lock],
  } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [workerLock])
  if (lock?.taken !== true) {
    await client.end()
    return null
  }
  await client.query(`
    select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`)
  return () => client.end().catch(() => undefined)
}
