import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeJobs } from '../../src/main/free-jobs.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
let jobs: pg.Client
beforeAll(async () => {
  clone = await cloneDatabase('full')
  jobs = new pg.Client({ connectionString: clone.urlFor('netra_jobs') })
  await jobs.connect()
})
afterAll(async () => {
  await jobs.end()
  await clone.close()
})

const lockedBy = async () =>
  (await jobs.query<{ locked_by: string | null }>('select locked_by from graphile_worker._private_jobs')).rows.map(
    (row) => row.locked_by,
  )

test('what a killed worker held is free at the next start, and not while another worker lives', async () => {
  await jobs.query(`select graphile_worker.add_job('laporan-masuk', '{"eventIds":[]}')`)
  const hold = () => jobs.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed'`)
  await hold()
  const letGo = await freeJobs(clone.urlFor('netra_jobs'))
  expect(await lockedBy()).toEqual([null])
  await hold()
  expect(await freeJobs(clone.urlFor('netra_jobs'))).toBeNull()
  expect(await lockedBy()).toEqual(['killed'])
  await letGo?.()
  await (
    await freeJobs(clone.urlFor('netra_jobs'))
  )?.()
  expect(await lockedBy()).toEqual([null])
})
