import {
  asActor,
  circularEvent,
  nodeStore,
  systemActors,
  type CircularEventType,
  type DueCircular,
  type DueWork,
} from '#store'
import type { Desk } from '../perkara/decide-as.ts'

const events: Readonly<Record<DueWork, CircularEventType>> = {
  gabung: 'merger-followed',
  telat: 'nodes-late',
  '24-jam': 'reminded-by-rule',
  '72-jam': 'reminded-by-rule',
  tahapan: 'reminded-by-rule',
}

/** What the clock does with circulars: mergers are followed, the late ones marked, and the silent reminded (N88, N89). Says how many offices. */
export async function followCirculars(desk: Desk): Promise<number> {
  const at = desk.clock()
  const due = await asActor(desk.db, systemActors.clock, (tx) => nodeStore.due(tx, at))
  let done = 0
  // Each in a transaction of its own: a large one holds up no other.
  for (const one of due) done += await follow(desk, one)
  return done
}

const follow = (desk: Desk, due: DueCircular): Promise<number> =>
  asActor(desk.db, systemActors.clock, async (tx) => {
    const at = desk.clock()
    const { row: event } = circularEvent({
      type: events[due.what],
      circularId: due.circularId,
      nodeId: null,
      officeId: due.issuerOfficeId,
      actor: systemActors.clock,
      happenedAt: at,
      recordedAt: at,
      basis: due.what === 'telat' ? 'N88' : 'N89',
      data: { what: due.what, version: due.version },
    })
    const { circularId, what } = due
    if (what === 'telat') return (await nodeStore.markLate(tx, circularId, event, at)) ?? 0
    if (what === 'gabung') return (await nodeStore.followMergers(tx, circularId, event, at)) ?? 0
    return (await nodeStore.remindByRule(tx, circularId, what, { event, at })) ?? 0
  })
