import { sql } from 'kysely'
import type { Pause, TermUsed } from '#core'
import { plainDate, type Instant, type PlainDate, type Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import type { Cause, DeadlineOwner } from './deadline-row.ts'

/** Which clocks a decision may move: those a day off lies in, or those of a rule. */
export type Moves = { readonly days: readonly PlainDate[] } | { readonly ruleIds: readonly string[] }

export type Recomputation = {
  readonly cause: Cause
  readonly moves: Moves
  readonly decidedAt: Instant
  /** How often all clocks have been gone through. */
  readonly rounds: number
  /** The last clock of the round that runs; null between rounds. */
  readonly reached: string | null
  readonly recomputed: number
  readonly finishedAt: Instant | null
}

/** Running clocks that end alike, counted: what a decision would move, without a word of whose they are. */
export type Touched = {
  readonly ruleId: string
  readonly owner: DeadlineOwner
  readonly zone: Zone
  readonly startedOn: PlainDate
  readonly dueOn: PlainDate
  readonly used: TermUsed
  readonly pauses: readonly Pause[]
  readonly extended: boolean
  readonly clocks: number
  readonly offices: number
}

const select = (tx: Tx) =>
  tx
    .selectFrom('netra.recomputations')
    .select(['decision_id', 'cause', 'rule_ids', 'decided_at', 'rounds', 'reached', 'recomputed', 'finished_at'])
    // The driver would make local moments of a list of days.
    .select(sql<readonly string[] | null>`days::text[]`.as('days'))
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

// Exactly one of the two is there: the table says so.
const movesOf = ({ days, rule_ids }: Row): Moves =>
  days === null ? { ruleIds: rule_ids ?? [] } : { days: days.map(plainDate) }

const recomputation = (row: Row): Recomputation => ({
  cause: { kind: row.cause as Cause['kind'], decisionId: row.decision_id },
  moves: movesOf(row),
  decidedAt: row.decided_at,
  rounds: row.rounds,
  reached: row.reached,
  recomputed: row.recomputed,
  finishedAt: row.finished_at,
})

const none: { days: null; rule_ids: null } = { days: null, rule_ids: null }
/** The same as the columns and the functions have it: exactly one of the two is there. */
export const columnsOf = (moves: Moves) =>
  'days' in moves ? { ...none, days: [...moves.days] } : { ...none, rule_ids: [...moves.ruleIds] }

export const recomputationStore = {
  /** Asks, in the transaction of the decision, that the clocks it moves be computed again. */
  async ask(
    tx: Tx,
    asked: { readonly cause: Cause; readonly moves: Moves; readonly decidedBy: ActorId; readonly decidedAt: Instant },
  ): Promise<void> {
    await tx
      .insertInto('netra.recomputations')
      .values({
        decision_id: asked.cause.decisionId,
        cause: asked.cause.kind,
        ...columnsOf(asked.moves),
        decided_by: asked.decidedBy,
        decided_at: asked.decidedAt,
      })
      .execute()
  },

  /** Those that are not done, the oldest first, locked for this transaction; one that another worker holds is passed over. */
  async listOpen(tx: Tx): Promise<readonly Recomputation[]> {
    const open = select(tx).where('finished_at', 'is', null).orderBy('decided_at').forUpdate().skipLocked()
    return (await open.execute()).map(recomputation)
  },

  async list(tx: Tx): Promise<readonly Recomputation[]> {
    return (await select(tx).orderBy('decided_at', 'desc').execute()).map(recomputation)
  },

  async goOn(
    tx: Tx,
    decisionId: string,
    to: {
      readonly rounds: number
      readonly reached: string | null
      readonly more: number
      readonly finishedAt: Instant | null
    },
  ): Promise<void> {
    await tx
      .updateTable('netra.recomputations')
      .set((eb) => ({
        rounds: to.rounds,
        reached: to.reached,
        recomputed: eb('recomputed', '+', to.more),
        finished_at: to.finishedAt,
      }))
      .where('decision_id', '=', decisionId)
      .execute()
  },

  /** For the legal officer at national rank alone; for everybody else there is nothing. */
  async listTouched(tx: Tx, moves: Moves): Promise<readonly Touched[]> {
    const { days, rule_ids } = columnsOf(moves)
    const { rows } =
      await sql<TouchedRow>`select * from netra.clocks_touched(${days}::date[], ${rule_ids}::text[])`.execute(tx)
    return rows.map((row) => ({
      ruleId: row.rule_id,
      owner: row.owner,
      zone: row.zone,
      startedOn: plainDate(row.started_on),
      dueOn: plainDate(row.due_on),
      used: row.used,
      pauses: row.pauses ?? [],
      extended: row.extended,
      clocks: row.clocks,
      offices: row.offices,
    }))
  },
}

type TouchedRow = Omit<Touched, 'ruleId' | 'startedOn' | 'dueOn' | 'pauses'> & {
  readonly rule_id: string
  readonly started_on: string
  readonly due_on: string
  readonly pauses: readonly Pause[] | null
}
