import type { Role } from '#core'
import type { Instant, Zone } from '#law'
import {
  countChainLate,
  countInbox,
  countReferralInbox,
  inboxPageSize,
  listInbox,
  listToldRecomputed,
} from '#store/views'
import { momentInWords, stateInWords } from '#wording'
import { dueFilters, type InboxQuery } from './inbox-address.ts'
import { dueBounds, filterOf } from './inbox-query.ts'
import { inboxLine } from './inbox-rows.ts'
import { readAs } from './read-as.ts'
import { toldInWords } from './recomputed-words.ts'

const ranks: readonly string[] = ['bawaslu-provinsi', 'bawaslu-ri', 'bawaslu-kabkota']

/** Everything the inbox shows, in one reading. */
export async function inboxPage(locals: App.Locals, query: InboxQuery, { now, zone }: { now: Instant; zone: Zone }) {
  const hasBelow = locals.actor?.memberships.some(({ office }) => ranks.includes(office.kind)) ?? false
  const own: readonly string[] = locals.actor?.memberships.map(({ office }) => office.id) ?? []
  return readAs(locals, async (tx) => {
    const filter = filterOf(query, now, zone)
    const counts = await countInbox(tx, filter, now)
    const byDue = { ...filter, dueBefore: undefined, dueAfter: undefined }
    const dueCounts = await Promise.all(
      dueFilters.map(async (due) => ({
        due,
        count: await total(tx, { ...defined(byDue), ...dueBounds(due, now, zone) }, now),
      })),
    )
    const lines = await listInbox(tx, filter)
    return {
      lines: lines.map((row) => inboxLine(row, now)),
      total:
        query.keadaan === null
          ? counts.total
          : (counts.byState.find(({ state }) => state === query.keadaan)?.count ?? 0),
      size: inboxPageSize,
      states: counts.byState.map(({ state, count }) => ({ state, count, says: stateInWords(state) })),
      dueCounts,
      lateBelow: hasBelow ? (await countChainLate(tx, now)).filter(({ officeId }) => !own.includes(officeId)) : [],
      hasBelow,
      recomputed: (await listToldRecomputed(tx, own)).map(toldInWords),
      asOf: momentInWords(now, zone),
    }
  })
}

type Tx = Parameters<typeof countInbox>[0]
type Filter = Parameters<typeof countInbox>[1]

async function total(tx: Tx, filter: Filter, now: Instant): Promise<number> {
  const { total: all, byState } = await countInbox(tx, filter, now)
  return filter.state === undefined ? all : (byState.find(({ state }) => state === filter.state)?.count ?? 0)
}

/** Without the fields that are there and undefined. */
const defined = (filter: { readonly [key in keyof Filter]: Filter[key] | undefined }): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

/** Whether a body that is seldom sent a file has one now. */
export const hasReferrals = (locals: App.Locals): Promise<boolean> =>
  readAs(locals, async (tx) => (await countReferralInbox(tx)).some(({ count }) => count > 0))

export const rolesOf = ({ actor }: App.Locals): readonly Role[] => [
  ...new Set(actor?.memberships.map(({ role }) => role) ?? []),
]
