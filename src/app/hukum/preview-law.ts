import { accept, type Result } from '#base'
import { saysTheSame, type DecidedValue, type Deadline, type LawDecided } from '#core'
import { findRule } from '#law'
import { decisionStore, lawClocks, type ActorId, type ClockCount, type ClocksAlike, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { readDaysOff } from '../tenggat/days-off.ts'
import { shortensReporter } from '../tenggat/recompute-clocks.ts'
import { clockBy, type Reckoning } from '../tenggat/start-clocks.ts'
import { judgeWish, lawOfficeOf, type LawRefused, type LawWish } from './confirm-rule.ts'
import { confirmedBy } from './confirmed-rules.ts'

type Due = Pick<Deadline, 'dueOn' | 'dueAt' | 'acting' | 'used'>
/** Running clocks that stand alike, with when they are due now and when they would be. */
export type ClocksMoved = ClocksAlike & { readonly then: Due; readonly moves: boolean }

/** What a decision would do, before it is taken. */
export type LawPreview = {
  readonly kind: LawDecided['kind']
  readonly former: LawDecided['former']
  /** Every office with running clocks of the row, and how many. */
  readonly offices: readonly ClockCount[]
  /** The soonest due first, at most `listed` lines. */
  readonly clocks: readonly ClocksMoved[]
}

export const mostListed = 200

/** Asks what a decision would touch. Nothing is written; numbers only, because who decides the law sees no case. */
export const previewLaw = (
  desk: Desk,
  { actor, ...wish }: LawWish & { readonly actor: ActorId },
): Promise<Result<LawPreview, LawRefused>> =>
  decideAs<LawPreview, LawRefused>(desk, actor, async (tx) => {
    const office = await lawOfficeOf(tx, actor, desk.clock())
    if (!office.ok) return office
    const wished = await judgeWish(tx, wish)
    if (!wished.ok) return wished
    const { kind, values, former, from } = wished.value
    const added = Object.entries(values).map(([parameter, value]) => ({
      decisionId: '',
      ruleId: wish.ruleId,
      parameter: parameter as DecidedValue['parameter'],
      value,
      from,
    }))
    return accept({
      kind,
      former,
      offices: await lawClocks.countOfRule(tx, wish.ruleId),
      clocks: await clocksBy(tx, wish.ruleId, added),
    })
  })

async function clocksBy(tx: Tx, ruleId: string, added: readonly DecidedValue[]): Promise<readonly ClocksMoved[]> {
  if (findRule(ruleId)?.term == null) return []
  const decided = [...(await decisionStore.listValues(tx, ruleId)), ...added]
  const reckoning = { confirmed: confirmedBy(decided), daysOff: await readDaysOff(tx) }
  return (await lawClocks.listOfRule(tx, ruleId, mostListed)).map((clock) => movedBy(ruleId, reckoning, clock))
}

function movedBy(ruleId: string, reckoning: Reckoning, clock: ClocksAlike): ClocksMoved {
  const { startedAt, zone, extended, pauses, setDays } = clock
  const set = setDays === null ? {} : { amount: setDays }
  const then = clockBy(reckoning, { ruleId, startedAt, zone, extended, pauses, ...set })
  const { dueOn, dueAt, acting, used } = then
  return {
    ...clock,
    then: { dueOn, dueAt, acting, used },
    moves: !saysTheSame(clock, then) && !shortensReporter(clock, then),
  }
}
