import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

export type NewFieldCode = {
  readonly key: string
  readonly lhpId: string
  readonly accountId: ActorId
  /** Computed here from what came. */
  readonly code: string
  /** What the phone says it showed. */
  readonly shown: string
  readonly writtenAt: Instant
  readonly values: Readonly<Record<string, string>>
  readonly receivedAt: Instant
}

export const callWays = ['telepon', 'sms', 'lainnya'] as const
export type CallWay = (typeof callWays)[number]

type CodeNote = {
  readonly code: string
  readonly officeId: string
  readonly calledBy: string
  readonly via: CallWay
  readonly calledAt: Instant
  readonly notedAt: Instant
}

/** A note with what has come for it. `lhpId` is null while it is a draft, which is its author's. */
export type NotedCode = CodeNote & {
  readonly id: string
  readonly office: string
  readonly arrival: { readonly receivedAt: Instant; readonly isTrue: boolean; readonly lhpId: string | null } | null
}

/** A text for which a code was shown, with where that was noted. */
export type CodedLhp = Omit<NewFieldCode, 'accountId' | 'lhpId'> & {
  readonly noted: (Omit<CodeNote, 'code' | 'officeId'> & { readonly office: string }) | null
}

export const fieldCodes = {
  /** A text that came before stays as it came. */
  async keep(tx: Tx, codes: readonly NewFieldCode[]): Promise<void> {
    if (codes.length === 0) return
    await tx
      .insertInto('netra.field_codes')
      .values(
        codes.map((one) => ({
          key: one.key,
          lhp_id: one.lhpId,
          account_id: one.accountId,
          code: one.code,
          shown: one.shown,
          written_at: one.writtenAt,
          values: JSON.stringify(one.values),
          received_at: one.receivedAt,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  /** Null where this office has noted it before. */
  async note(tx: Tx, { note, by }: { note: CodeNote; by: ActorId }): Promise<string | null> {
    const id = newId()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.field_code_notes')
      .values({
        id,
        code: note.code,
        office_id: note.officeId,
        noted_by: by,
        called_by: note.calledBy,
        via: note.via,
        called_at: note.calledAt,
        noted_at: note.notedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n ? id : null
  },

  /** The newest first, for the offices of the actor and those below. */
  async listNotes(tx: Tx, limit: number): Promise<readonly NotedCode[]> {
    const notes = await tx
      .selectFrom('netra.field_code_notes as n')
      .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
      .select([
        'n.id',
        'n.code',
        'n.office_id as officeId',
        'o.name as office',
        'n.called_by as calledBy',
        'n.via',
        'n.called_at as calledAt',
        'n.noted_at as notedAt',
      ])
      .orderBy('n.noted_at', 'desc')
      .limit(limit)
      .$castTo<Omit<NotedCode, 'arrival'>>()
      .execute()
    const { rows } = await sql<{ code: string; receivedAt: Instant; isTrue: boolean; lhpId: string | null }>`
      select code, received_at as "receivedAt", is_true as "isTrue", lhp_id as "lhpId"
      from netra.code_arrivals(${sql.val(notes.map(({ code }) => code))}::text[])`.execute(tx)
    return notes.map((note) => ({ ...note, arrival: rows.find(({ code }) => code === note.code) ?? null }))
  },

  async ofLhp(tx: Tx, lhpId: string): Promise<readonly CodedLhp[]> {
    const rows = await tx
      .selectFrom('netra.field_codes as c')
      .leftJoin('netra.field_code_notes as n', 'n.code', 'c.shown')
      .leftJoin('netra.offices as o', 'o.id', 'n.office_id')
      .select([
        'c.key',
        'c.code',
        'c.shown',
        'c.written_at as writtenAt',
        'c.values',
        'c.received_at as receivedAt',
        'o.name as office',
        'n.called_by as calledBy',
        'n.via',
        'n.called_at as calledAt',
        'n.noted_at as notedAt',
      ])
      .where('c.lhp_id', '=', lhpId)
      .orderBy('c.written_at')
      .orderBy('n.noted_at')
      .$castTo<CodedRow>()
      .execute()
    return rows.map(({ office, calledBy, via, calledAt, notedAt, ...row }) => ({
      ...row,
      noted:
        calledBy === null || via === null || calledAt === null || notedAt === null
          ? null
          : { office: office ?? '', calledBy, via, calledAt, notedAt },
    }))
  },
}

type CodedRow = Omit<CodedLhp, 'noted'> & {
  readonly [Name in 'office' | 'calledBy' | 'calledAt' | 'notedAt']: string | null
} & { readonly via: CallWay | null }
