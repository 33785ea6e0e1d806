import { sql } from 'kysely'
import type { PublishedFigure } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewFigure = PublishedFigure & {
  readonly reason: string | null
  readonly enteredBy: ActorId
  readonly enteredAt: Instant
}

const words = (said: PublishedFigure['note']) => (said === null ? null : JSON.stringify(said))

export const figureStore = {
  knowsRegion: async (tx: Tx, code: string): Promise<boolean> =>
    (await tx.selectFrom('netra.regions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined,

  /** The newest version of one; locks its name until the transaction ends, so that two corrections do not take one number. 0: none is there. */
  async lastVersion(tx: Tx, id: string): Promise<number> {
    await sql`select pg_advisory_xact_lock(hashtextextended('netra.published_figures ' || ${id}, 0))`.execute(tx)
    const last = await tx
      .selectFrom('netra.published_figures')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('id', '=', id)
      .executeTakeFirst()
    return last?.version ?? 0
  },

  async record(tx: Tx, figure: NewFigure): Promise<void> {
    await tx
      .insertInto('netra.published_figures')
      .values({
        id: figure.id,
        version: figure.version,
        publisher: figure.publisher,
        subject: figure.subject,
        region_code: figure.region,
        title: JSON.stringify(figure.title),
        value: figure.value,
        unit: figure.unit,
        stage: words(figure.stage),
        as_of: figure.asOf,
        said_on: figure.saidOn,
        source_name: figure.source.name,
        source_url: figure.source.url,
        mark: figure.mark,
        thread: figure.thread,
        measure_id: figure.measure,
        claims: JSON.stringify(figure.claims),
        note: words(figure.note),
        reason: figure.reason,
        entered_at: figure.enteredAt,
        entered_by: figure.enteredBy,
      })
      .execute()
  },
}
