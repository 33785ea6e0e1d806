import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Db, Tx } from '../database.ts'
import { bytea } from '../laporan/receive-report.ts'

/** What is followed: every number of a region, or one measure over the nation. */
export type FollowedTopic =
  { readonly of: 'wilayah'; readonly region: string } | { readonly of: 'ukuran'; readonly measure: string }

type NewFollower = {
  readonly id: string
  readonly topic: FollowedTopic
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  readonly tokenHash: Uint8Array
  readonly askedAt: Instant
}

type DueFollower = Pick<NewFollower, 'topic' | 'officeKeyId' | 'ciphertext'> & {
  /** Up to when he was told. */
  readonly since: Instant
}

/** A public number that was replaced; null: too small to be shown, or (`old`) not published before. */
export type ChangedNumber = {
  readonly measureId: string
  readonly regionCode: string
  readonly regionName: string
  readonly old: number | null
  readonly shown: number | null
}

type TopicRow = { readonly region_code: string | null; readonly measure_id: string | null }
const topicOf = ({ region_code: region, measure_id: measure }: TopicRow): FollowedTopic =>
  region === null ? { of: 'ukuran', measure: measure ?? '' } : { of: 'wilayah', region }

export const followerStore = {
  /** Whose key addresses are sealed to: the office at the top, which every installation has. */
  keyOffice: async (db: Db): Promise<string> =>
    (await db.selectFrom('netra.offices').select('id').where('code', '=', 'BAWASLU-RI').executeTakeFirstOrThrow()).id,

  async keep(db: Db, { topic, ...asked }: NewFollower): Promise<void> {
    const told = {
      id: asked.id,
      region: topic.of === 'wilayah' ? topic.region : null,
      measure: topic.of === 'ukuran' ? topic.measure : null,
      office_key_id: asked.officeKeyId,
      ciphertext: bytea(asked.ciphertext),
      token_hash: bytea(asked.tokenHash),
      asked_at: asked.askedAt,
    }
    await sql`select netra.follow_numbers(${JSON.stringify(told)}::jsonb)`.execute(db)
  },

  async find(db: Db, token: Uint8Array): Promise<{ topic: FollowedTopic; confirmed: boolean } | null> {
    const { rows } = await sql<TopicRow & { confirmed: boolean }>`
      select region_code, measure_id, confirmed from netra.follower_by_token(${token})`.execute(db)
    const [row] = rows
    return row === undefined ? null : { topic: topicOf(row), confirmed: row.confirmed }
  },

  async confirm(db: Db, token: Uint8Array, at: Instant): Promise<boolean> {
    const { rows } = await sql<{ known: boolean }>`select netra.confirm_follower(${token}, ${at}) as known`.execute(db)
    return rows[0]?.known === true
  },

  async end(db: Db, token: Uint8Array): Promise<boolean> {
    const { rows } = await sql<{ known: boolean }>`select netra.end_follower(${token}) as known`.execute(db)
    return rows[0]?.known === true
  },

  /** Whom to tell now, each marked as told: for the clock. */
  async takeDue(tx: Tx, at: Instant, atMost: number): Promise<readonly DueFollower[]> {
    const { rows } = await sql<TopicRow & Omit<DueFollower, 'topic'>>`
      select region_code, measure_id, office_key_id as "officeKeyId", ciphertext, since
      from netra.take_followers(${at}, ${atMost})`.execute(tx)
    return rows.map((row) => ({ ...row, topic: topicOf(row) }))
  },

  /** What became of the public numbers of a topic after a moment, each once: as it was then, and as it is at `until`. */
  async changesOf(
    db: Db | Tx,
    topic: FollowedTopic,
    since: Instant,
    until: Instant,
  ): Promise<readonly ChangedNumber[]> {
    const about = topic.of === 'wilayah' ? sql`n.region_code = ${topic.region}` : sql`n.measure_id = ${topic.measure}`
    const { rows } = await sql<ChangedNumber>`
      with last as (
        select distinct on (n.measure_id, n.region_code) n.measure_id, n.region_code, n.shown
        from netra.published_numbers n where ${about} and n.as_of > ${since} and n.as_of <= ${until}
        order by n.measure_id, n.region_code, n.as_of desc
      )
      select l.measure_id as "measureId", l.region_code as "regionCode", r.name as "regionName", before.shown as old, l.shown
      from last l
      join netra.regions r on r.code = l.region_code
      left join lateral (
        select n.shown from netra.published_numbers n
        where n.measure_id = l.measure_id and n.region_code = l.region_code and n.as_of <= ${since}
        order by n.as_of desc limit 1
      ) before on true
      where before.shown is distinct from l.shown
      order by l.region_code, l.measure_id`.execute(db)
    return rows
  },
}
