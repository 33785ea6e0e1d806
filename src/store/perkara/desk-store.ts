import { sql } from 'kysely'
import type { Condition, ElementsFound } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** What an officer writes down while a case stands in one state. */
type NewKajian = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly madeOn: PlainDate
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
  readonly body: string
} & (
  | { readonly kind: 'kajian'; readonly fileId: string | null }
  | {
      readonly kind: 'kajian-awal'
      readonly conditions: readonly Condition[]
      readonly violation: string
      readonly jurisdiction: string
    }
)

export type HearingParty = 'pelapor' | 'terlapor' | 'saksi' | 'ahli'
export type NewHearing = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly party: HearingParty
  readonly method: 'tatap-muka' | 'daring' | 'tertulis'
  readonly scheduledAt: Instant
  readonly place: string | null
  /** Which terlapor, by an allegation against him. */
  readonly allegationId: string | null
  /** The first invitation of the same party, which did not come: its number stays. */
  readonly again: { readonly id: string; readonly ordinal: number } | null
  readonly recordedBy: ActorId
}
export type Oath = 'diambil' | 'ditolak' | 'tidak-diminta'

export type DiscussionRound = 'pertama' | 'kedua'
type NewDiscussion = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly round: DiscussionRound
  readonly heldOn: PlainDate
  readonly number: string | null
  readonly minutes: string
  readonly elements: ElementsFound | null
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
}

type NewAllegation = {
  readonly id: string
  readonly caseId: string
  readonly subjectKind: string
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOfficeId: string | null
  readonly subjectOfficeName: string | null
  /** Everybody its words name, the chosen office among them. */
  readonly accusedOfficeIds: readonly string[]
  readonly actId: string | null
  readonly class: string | null
  readonly articles: readonly string[]
  readonly route: string | null
}

export type ScheduledHearing = {
  readonly party: HearingParty
  readonly ordinal: number
  readonly round: number
  readonly method: NewHearing['method']
}

async function nextOrdinal(tx: Tx, { caseId, party }: NewHearing): Promise<number> {
  const { last } = await tx
    .selectFrom('netra.hearings')
    .select(({ fn }) => fn.coalesce(fn.max<number | null>('ordinal'), sql<number>`0`).as('last'))
    .where('case_id', '=', caseId)
    .where('party', '=', party)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const deskStore = {
  async recordKajian(tx: Tx, kajian: NewKajian): Promise<void> {
    const first = kajian.kind === 'kajian-awal' ? kajian : null
    await tx
      .insertInto('netra.kajian')
      .values({
        id: kajian.id,
        case_id: kajian.caseId,
        office_id: kajian.officeId,
        kind: kajian.kind,
        made_on: kajian.madeOn,
        recorded_at: kajian.recordedAt,
        recorded_by: kajian.recordedBy,
        conditions: JSON.stringify(first?.conditions ?? []),
        violation: first?.violation ?? null,
        jurisdiction: first?.jurisdiction ?? null,
        body: kajian.body,
        file_id: kajian.kind === 'kajian' ? kajian.fileId : null,
      })
      .execute()
  },

  async hasKajian(tx: Tx, caseId: string, kinds: readonly NewKajian['kind'][]): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.kajian')
      .select('id')
      .where('case_id', '=', caseId)
      .where('kind', 'in', kinds)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },

  async addToReport(
    tx: Tx,
    added: {
      id: string
      caseId: string
      receivedOn: PlainDate
      recordedAt: Instant
      recordedBy: ActorId
      body: string
      salt: Buffer
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.report_additions')
      .values({
        id: added.id,
        case_id: added.caseId,
        received_on: added.receivedOn,
        recorded_at: added.recordedAt,
        recorded_by: added.recordedBy,
        body: added.body,
        told_salt: added.salt,
      })
      .execute()
  },

  /** The ordinal tells two of a kind apart ("saksi 2") without a name. */
  async scheduleHearing(tx: Tx, hearing: NewHearing): Promise<number> {
    const ordinal = hearing.again?.ordinal ?? (await nextOrdinal(tx, hearing))
    await tx
      .insertInto('netra.hearings')
      .values({
        id: hearing.id,
        case_id: hearing.caseId,
        office_id: hearing.officeId,
        party: hearing.party,
        ordinal,
        method: hearing.method,
        scheduled_at: hearing.scheduledAt,
        place: hearing.place,
        allegation_id: hearing.allegationId,
        round: hearing.again === null ? 1 : 2,
        again_of: hearing.again?.id ?? null,
        state: 'dijadwalkan',
        recorded_by: hearing.recordedBy,
      })
      .execute()
    return ordinal
  },

  /** Null when it is no hearing of this case, or it was recorded before. */
  async findScheduled(tx: Tx, caseId: string, hearingId: string): Promise<ScheduledHearing | null> {
    const row = await tx
      .selectFrom('netra.hearings')
      .select(['party', 'ordinal', 'round', 'method'])
      .where('id', '=', hearingId)
      .where('case_id', '=', caseId)
      .where('state', '=', 'dijadwalkan')
      .executeTakeFirst()
    return row === undefined ? null : (row as ScheduledHearing)
  },

  async recordHearing(
    tx: Tx,
    hearingId: string,
    held: { readonly at: Instant; readonly oath: Oath; readonly minutes: string } | null,
  ): Promise<void> {
    await tx
      .updateTable('netra.hearings')
      .set(held === null ? { state: 'tidak-hadir' } : { state: 'hadir', held_at: held.at, oath: held.oath })
      .where('id', '=', hearingId)
      .execute()
    if (held !== null)
      await tx.insertInto('netra.hearing_minutes').values({ hearing_id: hearingId, body: held.minutes }).execute()
  },

  async recordDiscussion(tx: Tx, discussion: NewDiscussion): Promise<void> {
    await tx
      .insertInto('netra.gakkumdu_discussions')
      .values({
        id: discussion.id,
        case_id: discussion.caseId,
        office_id: discussion.officeId,
        round: discussion.round,
        held_on: discussion.heldOn,
        number: discussion.number,
        minutes: discussion.minutes,
        elements: discussion.elements,
        recorded_at: discussion.recordedAt,
        recorded_by: discussion.recordedBy,
      })
      .execute()
  },

  async addAllegation(tx: Tx, allegation: NewAllegation): Promise<number> {
    const { last } = await tx
      .selectFrom('netra.allegations')
      .select(({ fn }) => fn.coalesce(fn.max<number | null>('ordinal'), sql<number>`0`).as('last'))
      .where('case_id', '=', allegation.caseId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('netra.allegations')
      .values({
        id: allegation.id,
        case_id: allegation.caseId,
        ordinal: last + 1,
        subject_kind: allegation.subjectKind,
        subject_name: allegation.subjectName,
        subject_position: allegation.subjectPosition,
        subject_office_id: allegation.subjectOfficeId,
        subject_office_name: allegation.subjectOfficeName,
        accused_office_ids: [...allegation.accusedOfficeIds],
        act_id: allegation.actId,
        class: allegation.class,
        articles: [...allegation.articles],
        route: allegation.route,
      })
      .execute()
    return last + 1
  },

  async decideAllegation(
    tx: Tx,
    id: string,
    decided: { outcome: string; route: string | null; basis: string; on: PlainDate },
  ): Promise<void> {
    await tx
      .updateTable('netra.allegations')
      .set({ outcome: decided.outcome, route: decided.route, outcome_basis: decided.basis, decided_on: decided.on })
      .where('id', '=', id)
      .execute()
  },

  async sortAllegation(
    tx: Tx,
    id: string,
    sorted: Pick<NewAllegation, 'actId' | 'class' | 'articles' | 'route' | 'subjectOfficeId'>,
  ): Promise<void> {
    await tx
      .updateTable('netra.allegations')
      .set({
        act_id: sorted.actId,
        class: sorted.class,
        articles: [...sorted.articles],
        route: sorted.route,
        subject_office_id: sorted.subjectOfficeId,
      })
      .where('id', '=', id)
      .execute()
  },
}
