import { drawSample, lookDays, looksAgain, lookTerm, sampledShare } from '#core'
import { addDays, addHours, startOfDay, type Instant, type PlainDate } from '#law'
import {
  asActor,
  drawStore,
  findHandlingOffice,
  recordEvent,
  systemActors,
  ticketOf,
  type Candidate,
  type DueDraw,
  type Seed,
  type Tx,
} from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** A transaction that began before the month ended may still be written: the first event after it is settled by then. */
const settledAfterHours = 1

/** Draws from the refusals of every month that has ended (N28). May run twice at once; says how many were drawn. */
export const drawRefusals = (desk: Desk): Promise<number> =>
  asActor(desk.db, systemActors.clock, async (tx) => {
    const now = desk.clock()
    let drawn = 0
    for (const due of await drawStore.listDue(tx, now)) drawn += await drawOne(tx, due, now)
    return drawn
  })

const firstOfNext = (month: PlainDate): PlainDate => `${addDays(month, 31).slice(0, 7)}-01` as PlainDate

async function drawOne(tx: Tx, due: DueDraw, now: Instant): Promise<number> {
  const until = startOfDay(firstOfNext(due.month), due.zone)
  const seed = addHours(until, settledAfterHours) <= now ? await drawStore.findSeed(tx, until) : null
  if (seed === null) return 0
  const standing = await drawStore.listStanding(tx, due.officeId, { from: startOfDay(due.month, due.zone), until })
  const entries = standing.flatMap((refusal) => {
    const looker = lookerOf(refusal)
    return looker === null ? [] : [{ ...refusal, looker, ticket: ticketOf(seed.hash, refusal.leafHash) }]
  })
  const ids = drawSample(entries)
  if (!(await drawStore.keep(tx, due, { seed, refusals: entries.length, drawn: ids.length, at: now }))) return 0
  await recordEvent(tx, {
    stream: 'kantor',
    type: 'refusals-drawn',
    about: { officeId: due.officeId },
    actor: systemActors.clock,
    happenedAt: now,
    recordedAt: now,
    basis: 'N28',
    data: {
      month: due.month,
      share: sampledShare,
      seedEventId: seed.eventId,
      seed: hex(seed),
      // Whoever holds the leaves can draw again.
      entries: entries.map(({ id, leafHash, ticket }) => ({ refusalId: id, leaf: leafHash.toString('hex'), ticket })),
      drawn: ids,
    },
  })
  for (const refusal of entries.filter(({ id }) => ids.includes(id))) await putBefore(tx, refusal, now)
  return ids.length
}

const hex = ({ hash }: Seed) => hash.toString('hex')

const lookerOf = ({ officeId, regency, province, national, walled }: Candidate) =>
  looksAgain(officeId, { regency, province, national }, walled)

async function putBefore(tx: Tx, refusal: Candidate & { readonly looker: string }, now: Instant): Promise<void> {
  const office = await findHandlingOffice(tx, refusal.looker)
  if (office === null) throw new Error(`a refusal was drawn for an office that is not there: ${refusal.looker}`)
  const term = lookTerm(now, lookDays.answer, office.zone)
  const lookId = await drawStore.addLook(tx, refusal, { officeId: office.id, at: now, ...term })
  await recordEvent(tx, {
    ...(refusal.caseId === null ? { stream: 'kantor' } : { stream: 'perkara' }),
    type: 'refusal-drawn',
    about: { officeId: office.id, ...(refusal.caseId === null ? {} : { caseId: refusal.caseId }) },
    actor: systemActors.clock,
    happenedAt: now,
    recordedAt: now,
    basis: 'N28',
    data: { lookId, refusalId: refusal.id, dueOn: term.dueOn },
  })
}
