import type { Role } from '#core'
import type { Instant, Zone } from '#law'
import { countChainLate, countInbox, countReferralInbox, inboxBound, inboxPageSize, listInbox } from '#store/views'
import { m, momentInWords, numberInWords, stateInWords } from '#wording'
import { dueFilters, type InboxQuery } from './inbox-address.ts'
import { dueBounds, filterOf } from './inbox-query.ts'
import { inboxLine } from './inbox-rows.ts'
import { readAs } from './read-as.ts'

const ranks: readonly string[] = ['bawaslu-provinsi', 'bawaslu-ri', 'bawaslu-kabkota']

/** Everything the inbox shows, in one reading. */
export async function inboxPage(locals: App.Locals, query: InboxQuery, { now, zone }: { now: Instant; zone: Zone }) {
  const hasBelow = locals.actor?.memberships.some(({ office }) => ranks.includes(office.kind)) ?? false
  const own: readonly string[] = locals.actor?.memberships.map(({ office }) => office.id) ?? []
  return readAs(locals, async (tx) => {
    const filter = filterOf(query, now, zone)
    const counts = await countInbox(tx, filter)
    const byDue = { ...filter, dueBefore: undefined, dueAfter: undefined }
    const dueCounts = await Promise.all(
      dueFilters.map(async (due) => ({
        due,
        count: await total(tx, { ...defined(byDue), ...dueBounds(due, now, zone) }),
      })),
    )
    const lines = await listInbox(tx, filter)
    const all =
      query.keadaan === null ? counts.total : (counts.byState.find(({ state }) => state === query.keadaan)?.count ?? 0)
    return {
      lines: lines.map((row) => inboxLine(row, now)),
      lead: leadInWords(all, momentInWords(now, zone)),
      total: Math.min(all, inboxBound),
      ends: all > inboxBound ? m.meja_inbox_ends({ bound: numberInWords(inboxBound) }) : null,
      size: inboxPageSize,
      states: counts.byState.map(({ state, count }) => ({
        state,
        count: countInWords(count),
        says: stateInWords(state),
      })),
      dueCounts: dueCounts.map(({ due, count }) => ({ due, count: countInWords(count) })),
      lateBelow: hasBelow ? (await countChainLate(tx, now)).filter(({ officeId }) => !own.includes(officeId)) : [],
      hasBelow,
    }
  })
}

/** One more than the bound stands for all beyond it. */
const countInWords = (count: number) =>
  count > inboxBound ? m.meja_inbox_over({ bound: numberInWords(inboxBound) }) : numberInWords(count)

const leadInWords = (total: number, when: string) =>
  total > inboxBound
    ? m.meja_inbox_lead_over({ bound: numberInWords(inboxBound), when })
    : m.meja_inbox_lead({ total: numberInWords(total), when })

type Tx = Parameters<typeof countInbox>[0]
type Filter = Parameters<typeof countInbox>[1]

async function total(tx: Tx, filter: Filter): Promise<number> {
  const { total: all, byState } = await countInbox(tx, filter)
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
