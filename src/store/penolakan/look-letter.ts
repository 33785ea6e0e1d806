import { sql } from 'kysely'
import type { Instant, PlainDate, Zone } from '#law'
import { eventRow } from '../catatan/event-row.ts'
import type { NewEvent } from '../catatan/event.ts'
import type { Tx } from '../database.ts'
import { receiptHash, type Receipt } from '../laporan/receipt.ts'
import { bytea } from '../laporan/receive-report.ts'
import type { Asked } from './refusal-door.ts'

/** By what a letter names the refusal. */
type LetterNames = { readonly receipt: Receipt } | { readonly number: string }

type Above = { readonly id: string; readonly name: string; readonly zone: Zone }
export type LookRank = 'regency' | 'province' | 'national'

/** What a counter must know of a refusal that a letter asks about. Made by netra.look_by_letter(). */
export type RefusalInLetter = {
  readonly id: string
  readonly caseId: string | null
  readonly refusedAt: Instant
  readonly askUntilOn: PlainDate
  readonly office: { readonly id: string; readonly zone: Zone }
  readonly refusedHere: boolean
  readonly accused: readonly string[]
  readonly above: Readonly<Partial<Record<LookRank, Above>>>
}

type NewLetterLook = {
  readonly id: string
  readonly officeId: string
  readonly accused: readonly string[]
  readonly body: string
  readonly letterOn: PlainDate
  readonly askedAt: Instant
  readonly dueOn: PlainDate
  readonly dueAt: Instant
  readonly event: NewEvent
}

const namedBy = (names: LetterNames) =>
  'receipt' in names ? sql`${receiptHash(names.receipt)}::bytea, null` : sql`null::bytea, ${names.number}::text`

/** The counter's side of a letter that asks the rank above: two functions of the database, and no table. */
export const lookLetter = {
  /** Null where nothing was refused below that counter by such a number or receipt, or it accuses an office of the actor. */
  async find(tx: Tx, counter: string, names: LetterNames): Promise<RefusalInLetter | null> {
    const { rows } = await sql<{ refused: RefusalInLetter | null }>`
      select netra.look_by_letter(${counter}::uuid, ${namedBy(names)}) as refused`.execute(tx)
    const refused = rows[0]?.refused
    // Within JSON the database writes a moment in its own way.
    return refused ? { ...refused, refusedAt: new Date(refused.refusedAt).toISOString() } : null
  },

  async ask(
    tx: Tx,
    counter: string,
    names: LetterNames,
    { event, ...look }: NewLetterLook,
  ): Promise<Asked | 'refused-here' | 'accused-here'> {
    const row = eventRow(event)
    const noted = {
      ...row,
      data: JSON.parse(row.data) as unknown,
      salt: bytea(row.salt),
      leaf_hash: bytea(row.leaf_hash),
    }
    const told = {
      id: look.id,
      office_id: look.officeId,
      accused: look.accused,
      body: look.body,
      letter_on: look.letterOn,
      asked_at: look.askedAt,
      due_on: look.dueOn,
      due_at: look.dueAt,
    }
    const { rows } = await sql<{ outcome: Asked | 'refused-here' | 'accused-here' }>`
      select netra.ask_look_by_letter(${counter}::uuid, ${namedBy(names)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
      tx,
    )
    return rows[0]?.outcome ?? 'unknown'
  },
}
