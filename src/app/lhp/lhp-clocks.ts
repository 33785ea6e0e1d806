import type { Instant, RegimeId } from '#law'
import { deadlineStore, type ClosedAs, type DeadlineOwner, type Lhp, type StoredDeadline, type Tx } from '#store'
import { clockOf } from '../tenggat/start-clocks.ts'

/** In how many days of its discovery a finding must be fixed. */
export const fixingRule: Readonly<Record<RegimeId, string>> = { pilkada: 'P-TEMUAN', pemilu: 'M-TEMUAN' }

type Started = {
  readonly ruleId: string
  readonly owner: Extract<DeadlineOwner, 'kantor' | 'penerima-saran'>
  readonly at: Instant
  /** Days that the supervisor set himself, where the rule leaves it to him. */
  readonly days?: number
}

/** Freezes a clock of the LHP at the office whose pleno decides on it. */
export async function startLhpClock(
  tx: Tx,
  { id, decidingOfficeId, decidingZone }: Lhp,
  { ruleId, owner, at, days }: Started,
) {
  const clock = await clockOf(tx, ruleId, at, decidingZone, days === undefined ? {} : { amount: days })
  await deadlineStore.start(tx, clock, { lhpId: id, officeId: decidingOfficeId, owner })
  return clock
}

const inTime = ({ dueAt }: StoredDeadline, at: Instant): ClosedAs =>
  Date.parse(at) < Date.parse(dueAt) ? 'dipenuhi' : 'lewat'

/** The pleno has decided for good: what still runs has ended, in time or late. Says whether it was late. */
export async function closeDecided(tx: Tx, lhpId: string, at: Instant): Promise<boolean> {
  const ends = (await deadlineStore.listRunningOfLhp(tx, lhpId)).map((clock) => ({ clock, as: inTime(clock, at) }))
  for (const { clock, as } of ends) await deadlineStore.close(tx, clock.id, at, as)
  return ends.some(({ as }) => as === 'lewat')
}

/**
 * What came of the advice ends its own term. Carried out, there is no temuan left to fix, so those days end as without
 * object; not carried out, they have run all the while: no rule that we read stops them for an advice.
 */
export async function closeAdvised(
  tx: Tx,
  lhpId: string,
  at: Instant,
  result: 'dilaksanakan' | 'tidak-dilaksanakan',
): Promise<void> {
  for (const clock of await deadlineStore.listRunningOfLhp(tx, lhpId)) {
    const owner = clock.owner === 'penerima-saran' ? clock.owner : 'kantor'
    const as = adviceEnds[result][owner](inTime(clock, at))
    if (as !== null) await deadlineStore.close(tx, clock.id, at, as)
  }
}

type End = (byTime: ClosedAs) => ClosedAs | null
const adviceEnds: Readonly<
  Record<'dilaksanakan' | 'tidak-dilaksanakan', Readonly<Record<'penerima-saran' | 'kantor', End>>>
> = {
  dilaksanakan: { 'penerima-saran': (byTime) => byTime, kantor: () => 'gugur' },
  'tidak-dilaksanakan': {
    'penerima-saran': (byTime) => (byTime === 'lewat' ? 'lewat' : 'gugur'),
    kantor: () => null,
  },
}
