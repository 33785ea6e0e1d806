import { sql } from 'kysely'
import type { Instant, PlainDate, Zone } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

export type TrainingRow = {
  readonly id: string
  readonly officeName: string
  readonly zone: Zone
  readonly title: string
  readonly openedAt: Instant
  readonly endsAt: Instant
  readonly sent: number
}

/** What somebody wrote while he practised. No report. */
export type Practised = {
  readonly id: string
  readonly sentAt: Instant
  readonly lane: string
  readonly kind: string
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly narrative: string
  readonly subject: string | null
}

export type RunningTraining = {
  readonly id: string
  readonly title: string
  readonly office: string
  readonly zone: Zone
  readonly endsAt: Instant
}

type NewTraining = {
  readonly id: string
  readonly officeId: string
  readonly title: string
  readonly codeHash: Buffer
  readonly openedBy: ActorId
  readonly openedAt: Instant
  readonly endsAt: Instant
}

/** Trainings as the office that opened them sees them. */
export const trainingStore = {
  async open(tx: Tx, made: NewTraining): Promise<void> {
    await tx
      .insertInto('netra.trainings')
      .values({
        id: made.id,
        office_id: made.officeId,
        title: made.title,
        code_hash: made.codeHash,
        opened_by: made.openedBy,
        opened_at: made.openedAt,
        ends_at: made.endsAt,
      })
      .execute()
  },

  /** The office of the training; null where none runs that the actor could end. */
  async end(tx: Tx, id: string, at: Instant): Promise<string | null> {
    const row = await tx
      .updateTable('netra.trainings')
      .set({ ends_at: at })
      .where('id', '=', id)
      .where('ends_at', '>', at)
      .returning('office_id as officeId')
      .executeTakeFirst()
    return row?.officeId ?? null
  },

  list: (tx: Tx): Promise<readonly TrainingRow[]> =>
    tx
      .selectFrom('netra.trainings as t')
      .innerJoin('netra.offices as o', 'o.id', 't.office_id')
      .select((eb) => [
        't.id',
        'o.name as officeName',
        'o.zone',
        't.title',
        't.opened_at as openedAt',
        't.ends_at as endsAt',
        eb
          .selectFrom('netra.training_reports as r')
          .select(({ fn }) => fn.countAll<number>().as('sent'))
          .whereRef('r.training_id', '=', 't.id')
          .as('sent'),
      ])
      .orderBy('t.opened_at', 'desc')
      .limit(50)
      .$castTo<TrainingRow>()
      .execute(),

  listSent: (tx: Tx, trainingId: string): Promise<readonly Practised[]> =>
    tx
      .selectFrom('netra.training_reports')
      .where('training_id', '=', trainingId)
      .select([
        'id',
        'sent_at as sentAt',
        'lane',
        'kind',
        'region_code as regionCode',
        'happened_on as happenedOn',
        'known_on as knownOn',
        'narrative',
        'subject',
      ])
      .orderBy('sent_at', 'desc')
      .limit(200)
      .$castTo<Practised>()
      .execute(),

  /** Deletes what was sent in trainings that ended so many days ago. Says how much. */
  async sweep(tx: Tx, at: Instant, days: number): Promise<number> {
    const { rows } = await sql<{ gone: number }>`
      select netra.sweep_trainings(${at}, make_interval(days => ${days})) as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  },
}

/** The door of those who practise: by the code alone, as nobody in particular. */
export const trainingDoor = {
  async find(db: Db, codeHash: Buffer, at: Instant): Promise<RunningTraining | null> {
    const { rows } = await sql<RunningTraining>`
      select id, title, office, zone, ends_at as "endsAt" from netra.training_by_code(${codeHash}, ${at})`.execute(db)
    return rows[0] ?? null
  },

  /** False where no training runs, or its room is used up. */
  async send(db: Db, codeHash: Buffer, sent: Practised, atMost: number): Promise<boolean> {
    const row = JSON.stringify({
      id: sent.id,
      lane: sent.lane,
      kind: sent.kind,
      region_code: sent.regionCode,
      happened_on: sent.happenedOn,
      known_on: sent.knownOn,
      narrative: sent.narrative,
      subject: sent.subject,
    })
    const { rows } = await sql<{ sent: boolean }>`
      select netra.send_in_training(${codeHash}, ${row}::jsonb, ${sent.sentAt}, ${atMost}) as sent`.execute(db)
    return rows[0]?.sent ?? false
  },
}
