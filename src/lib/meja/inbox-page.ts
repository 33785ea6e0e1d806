import type { Role } from '#core'
import type { Instant, Zone } from '#law'
import {
  countChainLate,
  countDelegated,
  countInformation,
  countInbox,
  countReferralInbox,
  countLooksHere,
  countReturned,
  countUnread,
  inboxBound,
  inboxPageSize,
  listInbox,
  listToldRecomputed,
  type InboxCounts,
  type InboxFilter,
  type InboxRow,
} from '#store/views'
import { m, momentInWords, numberInWords, stateInWords } from '#wording'
import { conflictLines } from './conflict-lines.ts'
import { delegatedInWords } from './delegated-sheet.ts'
import { dueFilters, type InboxQuery } from './inbox-address.ts'
import { dueBounds, filterOf } from './inbox-query.ts'
import { inboxLine } from './inbox-rows.ts'
import { readAs } from './read-as.ts'
import { reminderLines } from './reminder-lines.ts'
import { toldInWords } from './recomputed-words.ts'

const ranks: readonly string[] = ['bawaslu-provinsi', 'bawaslu-ri', 'bawaslu-kabkota']

/** Everything the inbox shows, in one reading. */
export async function inboxPage(locals: App.Locals, query: InboxQuery, { now, zone }: { now: Instant; zone: Zone }) {
  const hasBelow = locals.actor?.memberships.some(({ office }) => ranks.includes(office.kind)) ?? false
  const own: readonly string[] = locals.actor?.memberships.map(({ office }) => office.id) ?? []
  return readAs(locals, async (tx) => {
    const filter = filterOf(query, now, zone)
    const counts = await countInbox(tx, filter)
    const byDue = { ...filter, dueBefore: undefined, dueAfter: undefined }
    const dueCounts = await Array.fromAsync(dueFilters, async (due) => ({
      due,
      count: await total(tx, { ...defined(byDue), ...dueBounds(due, now, zone) }),
    }))
    const lines = await listInbox(tx, filter)
    const unread = await countUnread(tx, casesOf(lines))
    const { cases, lhps } = listed(counts, filter)
    return {
      lines: lines.map((row) => inboxLine(row, now, unread.get(row.id))),
      lead: m.meja_inbox_lead({ cases: countInWords(cases), lhps: countInWords(lhps), when: momentInWords(now, zone) }),
      total: Math.min(cases + lhps, inboxBound),
      ends: cases + lhps > inboxBound ? m.meja_inbox_ends({ bound: numberInWords(inboxBound) }) : null,
      size: inboxPageSize,
      states: [
        ...counts.byState.map(({ state, count }) => ({ state, count: countInWords(count), says: stateInWords(state) })),
        ...(counts.lhps === 0
          ? []
          : [{ state: 'lhp', count: countInWords(counts.lhps), says: m.meja_inbox_lhp_waiting() }]),
      ],
      dueCounts: dueCounts.map(({ due, count }) => ({ due, count: countInWords(count) })),
      lateBelow: hasBelow ? (await countChainLate(tx, now)).filter(({ officeId }) => !own.includes(officeId)) : [],
      hasBelow,
      looks: looksInWords(await countLooksHere(tx)),
      asked: askedInWords(await countInformation(tx)),
      delegated: delegatedInWords(await countDelegated(tx)),
      returned: returnedInWords(await countReturned(tx, own)),
      conflicts: await conflictLines(tx, now),
      reminders: await reminderLines(tx, own, now),
      recomputed: (await listToldRecomputed(tx, own)).map(toldInWords),
    }
  })
}

const casesOf = (rows: readonly InboxRow[]) => rows.filter(({ what }) => what === 'perkara').map(({ id }) => id)

/** Files that came back wait for another addressee: nothing to say where none does. */
const returnedInWords = (count: number) =>
  count === 0 ? null : m.penerusan_back_count({ count: numberInWords(count) })

const looksInWords = (count: number) => (count === 0 ? null : m.tinjauan_inbox({ count: numberInWords(count) }))

const askedInWords = (count: number) =>
  count === 0 ? null : m.permohonan_desk_waiting_here({ count: numberInWords(count) })

/** One more than the bound stands for all beyond it. */
export const countInWords = (count: number) =>
  count > inboxBound ? m.meja_inbox_over({ bound: numberInWords(inboxBound) }) : numberInWords(count)

type Tx = Parameters<typeof countInbox>[0]

async function total(tx: Tx, filter: InboxFilter): Promise<number> {
  const { cases, lhps } = listed(await countInbox(tx, filter), filter)
  return cases + lhps
}

/** How many rows of each kind the filter leaves: cases and LHPs are told side by side, as different things. */
function listed({ cases, lhps, byState }: InboxCounts, { what, state }: InboxFilter) {
  if (what === 'lhp') return { cases: 0, lhps }
  if (state === undefined) return { cases, lhps }
  return { cases: byState.find((one) => one.state === state)?.count ?? 0, lhps: 0 }
}

/** Without the fields that are there and undefined. */
const defined = (filter: { readonly [key in keyof InboxFilter]: InboxFilter[key] | undefined }): InboxFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

/** Whether a body that is seldom sent a file has one now. */
export const hasReferrals = (locals: App.Locals): Promise<boolean> =>
  readAs(locals, async (tx) => (await countReferralInbox(tx)).some(({ count }) => count > 0))

export const rolesOf = ({ actor }: App.Locals): readonly Role[] => [
  ...new Set(actor?.memberships.map(({ role }) => role) ?? []),
]
