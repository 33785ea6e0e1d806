import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parsePledgeCode } from '#core'
import { pledgeLeaf } from '#store'
import { withOwner } from './with-owner.ts'

type ApelChecked = {
  /** Answered 201 and not in the database. */
  readonly lost: number
  /** In the database and never answered, or a person twice. */
  readonly doubled: number
  /** Leaves that cannot be computed again from their rows. */
  readonly leaves_wrong: number
  /** Units whose count is not the number of its rows. */
  readonly counts_wrong: number
  readonly bytes_each: number
}

type Row = {
  readonly id: string
  readonly pegawai_id: string
  readonly text_id: string
  readonly sha: string
  readonly shows: readonly string[]
  readonly signed_at: string
  readonly salt: Buffer
  readonly leaf_hash: Buffer
}

/** Holds every code that was handed out against the database, every leaf against its row, and every count against the rows. */
export const checkPledges = (ownerUrl: string, textId: string, codesFiles: readonly string[], unanswered: number) =>
  withOwner(ownerUrl, async (owner): Promise<ApelChecked> => {
    const stored = new Set<string>()
    let leavesWrong = 0
    let rows = 0
    await owner.query('begin')
    await owner.query(
      `declare stored cursor for
       select g.id, g.pegawai_id, g.text_id, encode(x.sha256, 'hex') as sha, g.shows,
         to_char(g.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as signed_at, g.salt, g.leaf_hash
       from netra.pledges g join netra.pakta_texts x on x.id = g.text_id where g.text_id = '${textId}'`,
    )
    for (;;) {
      const { rows: some } = await owner.query<Row>('fetch 5000 from stored')
      if (some.length === 0) break
      for (const row of some) {
        rows++
        stored.add(row.id)
        if (!isRight(row)) leavesWrong++
      }
    }
    await owner.query('commit')
    let [lost, answered] = [0, 0]
    for (const file of codesFiles)
      for await (const line of createInterface({ input: createReadStream(file) })) {
        answered++
        if (!stored.has(parsePledgeCode(line) ?? '')) lost++
      }
    const { rows: sums } = await owner.query<{ wrong: number; bytes: number }>(
      `select (
         select count(*)::integer
         from (select office_id, count(*)::integer as people from netra.pledges where text_id = $1 group by office_id) r
         full join (select office_id, sum(people)::integer as people from netra.pledge_counts where text_id = $1 group by office_id) c using (office_id)
         where r.people is distinct from c.people) as wrong,
         pg_total_relation_size('netra.pledges') as bytes`,
      [textId],
    )
    return {
      lost,
      doubled: rows - (answered - lost) - unanswered,
      leaves_wrong: leavesWrong,
      counts_wrong: sums[0]?.wrong ?? -1,
      bytes_each: Math.round((sums[0]?.bytes ?? 0) / Math.max(1, rows)),
    }
  })

const isRight = ({ id, pegawai_id, text_id, sha, shows, signed_at, salt, leaf_hash }: Row) =>
  pledgeLeaf(salt, {
    pledgeId: id,
    pegawaiId: pegawai_id,
    textId: text_id,
    textSha256: sha,
    shows,
    signedAt: signed_at,
  }).equals(leaf_hash)

const lookMs = 250

/** How old the oldest signature was that no count had, at the worst; and until none is left. */
export function watchCounters(ownerUrl: string): { readonly stop: () => Promise<number> } {
  let watching = true
  let worstMs = 0
  const done = withOwner(ownerUrl, async (owner) => {
    for (;;) {
      const { rows } = await owner.query<{ ms: number | null }>(
        `select (extract(epoch from clock_timestamp() - min(signed_at)) * 1000)::double precision as ms from netra.pledge_deltas`,
      )
      const ms = rows[0]?.ms ?? null
      worstMs = Math.max(worstMs, ms ?? 0)
      if (!watching && ms === null) return
      await new Promise((resolve) => setTimeout(resolve, lookMs))
    }
  })
  return {
    stop: async () => {
      watching = false
      await done
      return Math.round(worstMs)
    },
  }
}
