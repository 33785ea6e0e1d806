import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { remindByRule } from '#app'
import { addDays, localDay } from '#law'
import { percentiles, round, type Bench, type Tell, type Wish } from './bench.ts'
import { openScratch } from './scratch.ts'

const sweepsAsked = 20
const freshly = 100

/** The sweep of reminders while so many referrals run: all of them silent for long and told of on every rung, but for a few. */
export const remindersBench: Bench = {
  name: 'reminders',
  summary: 'the sweep of reminders, 100,000 referrals running',
  run: remindersRun,
}

async function remindersRun({ emit, say }: Tell, { cases }: Wish): Promise<void> {
  const files = Math.min(cases, 100_000)
  const scratch = await openScratch()
  const owner = new pg.Client({ connectionString: scratch.urls.owner })
  try {
    await owner.connect()
    const today = localDay(scratch.netra.clock(), 'WIB')
    for (const file of ['running-clocks.sql', 'running-referrals.sql'])
      await owner.query(readFileSync(join(import.meta.dirname, file), 'utf8'))
    await owner.query('alter table netra.deadlines disable trigger user')
    await owner.query('call pg_temp.store_referrals($1, $2, $3, true)', [1, files - freshly, addDays(today, -60)])
    await owner.query('call pg_temp.store_referrals($1, $2, $3, false)', [
      files - freshly + 1,
      files,
      addDays(today, -2),
    ])
    await owner.query('vacuum analyze')
    say(`${String(files)} referrals run`)
    const found = await remindByRule(scratch.netra, freshly * 2)
    const times = await timed(sweepsAsked, () => remindByRule(scratch.netra))
    const once = await timed(sweepsAsked, () =>
      owner.query(
        "select count(*) from netra.deadlines where closed_at is null and acting and due_at <= now() + interval '30 days'",
      ),
    )
    const mean = (all: readonly number[]) => all.reduce((sum, time) => sum + time, 0) / all.length
    emit({
      bench: 'reminders',
      clients: 1,
      per_s: round(1000 / mean(times)),
      limit_per_s: round(1000 / mean(once)),
      ratio: round(mean(once) / mean(times), 3),
      ...percentiles(times),
      errors: 0,
      lost: freshly - found,
      doubled: 0,
      rss_mb: 0,
      files,
    })
  } finally {
    await owner.end()
    await scratch.close()
  }
}

async function timed(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  while (took.length < times) {
    const begin = performance.now()
    await work()
    took.push(performance.now() - begin)
  }
  return took
}
