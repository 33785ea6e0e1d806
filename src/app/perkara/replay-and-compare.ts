import type { Json } from '#base'
import type { RegimeId } from '#law'
import {
  asActor,
  projectedColumns,
  replayStore,
  systemActors,
  type Projected,
  type ReplayedEvent,
  type Tx,
} from '#store'
import { compareKept, type KeptDifference } from './compare-kept.ts'
import type { Desk } from './decide-as.ts'
import { rebuildCase } from './rebuild-case.ts'

export type Difference =
  | {
      readonly kind: 'column'
      readonly caseId: string
      readonly column: string
      readonly kept: Json
      readonly replayed: Json
    }
  | { readonly kind: 'illegal-move' | 'broken-leaf'; readonly caseId: string | null; readonly eventId: string }
  | { readonly kind: 'no-opening'; readonly caseId: string }
  | KeptDifference

type Comparison = {
  readonly cases: number
  readonly events: number
  readonly differences: readonly Difference[]
}

const first = '00000000-0000-0000-0000-000000000000'

/** Rebuilds every case from its events, compares it with what is kept, computes every leaf again, and holds words and files against what their events commit to. Writes nothing. */
export async function replayAndCompare(desk: Desk, batch = 500): Promise<Comparison> {
  const differences: Difference[] = []
  let [cases, events] = [0, 0]
  for (let after: string | undefined = first; after !== undefined;) {
    const from: string = after
    const seen = await asActor(desk.db, systemActors.clock, (tx) => compareBatch(tx, from, batch))
    differences.push(...seen.differences)
    cases += seen.cases
    events += seen.events
    after = seen.last
  }
  const others = await checkOthers(desk, batch)
  return { cases, events: events + others.events, differences: [...differences, ...others.differences] }
}

async function compareBatch(tx: Tx, after: string, batch: number) {
  const kept = await replayStore.listCases(tx, after, batch)
  const events = await replayStore.listEvents(
    tx,
    kept.map(({ id }) => id),
  )
  const byCase = Map.groupBy(events, ({ caseId }) => caseId)
  const differences = kept.flatMap((row) => differencesOf(row, byCase.get(row.id) ?? []))
  return {
    cases: kept.length,
    events: events.length,
    differences: [...brokenLeaves(events), ...(await compareKept(tx, events)), ...differences],
    last: kept.at(-1)?.id,
  }
}

function differencesOf(
  kept: Projected & { readonly id: string; readonly regime: string },
  events: readonly ReplayedEvent[],
): readonly Difference[] {
  const { columns, illegal } = rebuildCase(kept.regime as RegimeId, events)
  if (columns['state'] === undefined) return [{ kind: 'no-opening', caseId: kept.id }]
  const changed = projectedColumns.filter((column) => comparable(kept[column]) !== comparable(columns[column] ?? null))
  return [
    ...illegal.map((eventId) => ({ kind: 'illegal-move', caseId: kept.id, eventId }) as const),
    ...changed.map(
      (column) =>
        ({ kind: 'column', caseId: kept.id, column, kept: kept[column], replayed: columns[column] ?? null }) as const,
    ),
  ]
}

/** Moments are written the same way on both sides: ISO text with milliseconds. */
const comparable = (value: Json) => (value === null ? null : JSON.stringify(value))

const brokenLeaves = (events: readonly ReplayedEvent[]): readonly Difference[] =>
  events.filter(({ intact }) => !intact).map(({ id, caseId }) => ({ kind: 'broken-leaf', caseId, eventId: id }))

async function checkOthers(desk: Desk, batch: number) {
  const differences: Difference[] = []
  let events = 0
  for (let after: string | undefined = first; after !== undefined;) {
    const from: string = after
    const seen = await asActor(desk.db, systemActors.clock, (tx) => replayStore.listOthers(tx, from, batch))
    differences.push(...brokenLeaves(seen))
    events += seen.length
    after = seen.at(-1)?.id
  }
  return { events, differences }
}
