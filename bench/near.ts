import { bandsOf, nearOf } from '#core'
import { asActor, findCasePage, listMaybeNear, type ActorId } from '#store'
import { percentiles, round, type Bench, type Tell } from './bench.ts'
import { storeCases } from './million-cases.ts'
import { openScratch, type Scratch } from './scratch.ts'
import { withOwner } from './with-owner.ts'

/** Issue 4 §6: among so many reports. */
const stored = 100_000
const planted = 200
const office = 'BAWASLU-64.01'
const candidates = 50

export const nearBench: Bench = {
  name: 'near',
  summary: 'what tells nearly the same, among 100,000 reports: by MinHash bands in an index, then in full',
  run: async ({ emit, say }, { cases }) => {
    const scratch = await openScratch()
    try {
      const count = Math.min(cases, stored)
      await storeCases(scratch.urls.owner, count, say)
      const pairs = await plant(scratch.urls.owner)
      say(`${String(pairs.length)} reports of ${office} were told again in nearly the same words`)
      const hashed = await keepBands(scratch.urls.owner)
      await ask(scratch, { pairs, count, hashed, bench: 'near' }, emit)
      await flood(scratch.urls.owner, pairs)
      say('half of that office’s reports tell the very same now')
      await ask(scratch, { pairs, count, hashed, bench: 'near-flood' }, emit)
    } finally {
      await scratch.close()
    }
  },
}

type Pair = { readonly one: string; readonly other: string }
type Asked = {
  readonly pairs: readonly Pair[]
  readonly count: number
  readonly hashed: number
  readonly bench: string
}

/** Every second report of the office tells what the one before it tells, but for a word at either end. */
const plant = (url: string): Promise<readonly Pair[]> =>
  withOwner(url, async (owner) => {
    const { rows } = await owner.query<{ id: string; case_id: string; narrative: string }>(
      `select r.id, r.case_id, r.narrative from netra.reports r join netra.cases c on c.id = r.case_id join netra.offices o on o.id = c.handling_office_id
       where o.code = $1 order by r.id limit $2`,
      [office, planted * 2],
    )
    const pairs: Pair[] = []
    for (let at = 0; at + 1 < rows.length; at += 2) {
      const [one, other] = [rows[at], rows[at + 1]]
      if (one === undefined || other === undefined) break
      await owner.query(`update netra.reports set narrative = $2 where id = $1`, [
        other.id,
        `Mohon diperiksa: ${one.narrative} Terima kasih.`,
      ])
      pairs.push({ one: one.case_id, other: other.case_id })
    }
    return pairs
  })

/** As the job does it, many at once. Says how many texts a second. */
const keepBands = (url: string): Promise<number> =>
  withOwner(url, async (owner) => {
    const begin = performance.now()
    let [kept, after] = [0, '00000000-0000-0000-0000-000000000000']
    for (;;) {
      const { rows } = await owner.query<{ id: string; place: string; narrative: string }>(
        `select r.id, coalesce(c.regency_code, c.region_code) as place, r.narrative
         from netra.reports r join netra.cases c on c.id = r.case_id where r.id > $1 order by r.id limit 5000`,
        [after],
      )
      const last = rows.at(-1)
      if (last === undefined) break
      await owner.query(
        `insert into netra.text_bands (report_id, bands)
         select r.report_id, r.bands from jsonb_to_recordset($1::jsonb) as r (report_id uuid, bands integer[])`,
        [JSON.stringify(rows.map(({ id, place, narrative }) => ({ report_id: id, bands: bandsOf(narrative, place) })))],
      )
      kept += rows.length
      after = last.id
    }
    await owner.query('vacuum analyze netra.text_bands')
    return (kept * 1000) / (performance.now() - begin)
  })

/** A campaign: half of what the office has is one text. */
const flood = (url: string, [first]: readonly Pair[]) =>
  withOwner(url, async (owner) => {
    await owner.query(
      `update netra.text_bands b set bands = (select own.bands from netra.text_bands own join netra.reports r on r.id = own.report_id where r.case_id = $2 limit 1)
       from netra.reports r join netra.cases c on c.id = r.case_id join netra.offices o on o.id = c.handling_office_id
       where r.id = b.report_id and o.code = $1 and hashtext(r.id::text) % 2 = 0`,
      [office, first?.one],
    )
    await owner.query('vacuum analyze netra.text_bands')
  })

async function ask({ netra, urls }: Scratch, { pairs, count, hashed, bench }: Asked, emit: Tell['emit']) {
  const actor = await withOwner(urls.owner, async (owner) => {
    const { rows } = await owner.query<{ id: ActorId }>(
      `select m.account_id as id from netra.memberships m join netra.offices o on o.id = m.office_id
       where o.code = $1 and m.role = 'staf-penanganan' and m.valid_to is null limit 1`,
      [office],
    )
    return rows[0]?.id
  })
  if (actor === undefined) throw new Error(`the demonstration has no staff at ${office}`)
  const times: number[] = []
  let found = 0
  for (const { one, other } of pairs) {
    const page = await asActor(netra.db, actor, (tx) => findCasePage(tx, one, actor, netra.clock()))
    const [report] = page?.reports ?? []
    if (report === undefined) throw new Error(`case ${one} has no report`)
    const from = performance.now()
    const maybe = await asActor(netra.db, actor, (tx) => listMaybeNear(tx, one, candidates))
    const near = nearOf({ ...report, happenedOn: report.happenedOn as (typeof maybe)[number]['happenedOn'] }, maybe)
    times.push(performance.now() - from)
    if (near.some(({ other: { caseId } }) => caseId === other)) found += 1
  }
  const spent = times.reduce((sum, time) => sum + time, 0)
  emit({
    bench,
    clients: 1,
    per_s: round((times.length * 1000) / spent),
    limit_per_s: null,
    ratio: null,
    ...percentiles(times),
    errors: 0,
    lost: 0,
    doubled: 0,
    rss_mb: round(process.memoryUsage.rss() / 1_048_576, 0),
    reports: count,
    // In the flood the copies' own words are gone.
    found_of_planted: bench === 'near' ? round(found / pairs.length, 3) : null,
    hashed_per_s: round(hashed),
  })
}
