import { sql } from 'kysely'
import type { Rung } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'

export type MailState = 'menunggu' | 'dikirim' | 'terkirim' | 'tidak-sampai' | 'entah' | 'gugur'
type AttemptOutcome = 'mulai' | 'terkirim' | 'ditunda' | 'tidak-sampai' | 'entah' | 'gugur'

/** What a mail says: offices, rule and day. Nothing of the case, its people or its papers is read for it. */
export type MailFacts = {
  readonly rung: Rung
  readonly actingOffice: string
  readonly ruleId: string
  readonly dueOn: PlainDate
  readonly dueAt: Instant
  readonly zone: Zone
  readonly about: 'perkara' | 'penerusan' | 'lhp'
}

export type Taken = { readonly attempts: number; readonly address: string | null; readonly facts: MailFacts | null }

export const mailStore = {
  /** One mail for each person who may have it, and its job, in the transaction that wrote the reminder. */
  async queue(
    tx: Tx,
    reminder: { readonly id: string; readonly deadlineId: string; readonly rung: Rung },
    at: Instant,
  ): Promise<void> {
    const { rows } = await sql<{
      account: string
    }>`select netra.mail_recipients(${reminder.id}) as account`.execute(tx)
    for (const { account } of rows) {
      const queued = await tx
        .insertInto('netra.mails')
        .values({
          id: newId(),
          reminder_id: reminder.id,
          deadline_id: reminder.deadlineId,
          rung: reminder.rung,
          account_id: account,
          created_at: at,
        })
        .onConflict((conflict) => conflict.constraint('mails_once_key').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (queued !== undefined) await mailStore.enqueue(tx, queued.id, at)
    }
  },

  async enqueue(tx: Tx, id: string, at: Instant): Promise<void> {
    await sql`select graphile_worker.enqueue_mail(${id}, ${at})`.execute(tx)
  },

  /** Locks it; null where there is no such mail. */
  async stateOf(tx: Tx, id: string): Promise<{ readonly state: MailState; readonly attempts: number } | null> {
    const row = await tx
      .selectFrom('netra.mails')
      .select(['state', 'attempts'])
      .where('id', '=', id)
      .forUpdate()
      .$castTo<{ state: MailState; attempts: number }>()
      .executeTakeFirst()
    return row ?? null
  },

  /** Marks a waiting mail as going out now, and says what to write and where to; no facts when the clock has stopped meanwhile. */
  async take(tx: Tx, id: string, at: Instant): Promise<Taken> {
    const { attempts } = await tx
      .updateTable('netra.mails')
      .set(({ eb }) => ({ state: 'dikirim', attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .returning('attempts')
      .executeTakeFirstOrThrow()
    await note(tx, id, { n: attempts, at, outcome: 'mulai' })
    const { rows } = await sql<{ address: string | null }>`select netra.mail_address(${id}) as address`.execute(tx)
    return { attempts, address: rows[0]?.address ?? null, facts: await factsOf(tx, id) }
  },

  async settle(
    tx: Tx,
    id: string,
    { state, ...attempt }: Attempt & { readonly state: MailState; readonly outcome: Exclude<AttemptOutcome, 'mulai'> },
  ): Promise<void> {
    // A mail may be back before we wrote that it was taken; then that it came back is the last word.
    const settled = await tx
      .updateTable('netra.mails')
      .set({ state })
      .where('id', '=', id)
      .where('state', '=', 'dikirim')
      .returning('id')
      .executeTakeFirst()
    if (settled !== undefined) await note(tx, id, attempt)
  },

  /** False: it came back before, or cannot have gone out. */
  async noteReturned(
    tx: Tx,
    id: string,
    { status, at }: { readonly status: string | null; readonly at: Instant },
  ): Promise<boolean> {
    const returned = await tx
      .updateTable('netra.mails')
      .set({ state: 'tidak-sampai' })
      .where('id', '=', id)
      .where('state', 'in', ['dikirim', 'terkirim', 'entah'])
      .returning('attempts')
      .executeTakeFirst()
    if (returned === undefined) return false
    await note(tx, id, { n: returned.attempts, at, outcome: 'tidak-sampai', returned: true, status })
    return true
  },
}

type Attempt = {
  readonly n: number
  readonly at: Instant
  readonly outcome: AttemptOutcome
  readonly code?: number | null
  readonly returned?: boolean
  readonly status?: string | null
}

const note = (tx: Tx, mailId: string, { n, at, outcome, code = null, returned = false, status = null }: Attempt) =>
  tx
    .insertInto('netra.mail_attempts')
    .values({ id: newId(), mail_id: mailId, n, at, outcome, code, returned, status })
    .execute()

async function factsOf(tx: Tx, id: string): Promise<MailFacts | null> {
  const { rows } = await sql<MailFacts>`
    select r.rung, a.name as "actingOffice", r.rule_id as "ruleId", d.due_on as "dueOn", d.due_at as "dueAt", d.zone,
      case when r.lhp_id is not null then 'lhp' when r.referral_id is null then 'perkara' else 'penerusan' end as about
    from netra.mails m
    join netra.reminders r on r.id = m.reminder_id
    join netra.offices a on a.id = r.acting_office_id
    cross join lateral netra.mail_clock(m.id) d
    where m.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
